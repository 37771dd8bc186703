"""The domain: plain frozen values and their rules. It imports nothing but the standard library."""

from tracker.model.amount import amount, share
from tracker.model.commitment import BY_HAND, Assessment, Commitment, DueTerm, Quote, in_order, window
from tracker.model.hanging import Hanging, said_hanging, stored_hanging
from tracker.model.moves import disagreement, move, reason_code, shares, shown_by
from tracker.model.page import BULK, Change, FollowUp, Page
from tracker.model.timing import HORIZON_DAYS, REVIEW_DAYS, days_late, days_left, review_on, stale, timing
from tracker.model.words import ACTIVE, Confidence, Kind, ReasonCode, Relation, Role, Status, Strength, Timing

__all__ = [
    "ACTIVE",
    "BULK",
    "BY_HAND",
    "HORIZON_DAYS",
    "REVIEW_DAYS",
    "Assessment",
    "Change",
    "Commitment",
    "Confidence",
    "DueTerm",
    "FollowUp",
    "Hanging",
    "Kind",
    "Page",
    "Quote",
    "ReasonCode",
    "Relation",
    "Role",
    "Status",
    "Strength",
    "Timing",
    "amount",
    "days_late",
    "days_left",
    "disagreement",
    "in_order",
    "move",
    "reason_code",
    "review_on",
    "said_hanging",
    "share",
    "shares",
    "shown_by",
    "stale",
    "stored_hanging",
    "timing",
    "window",
]
