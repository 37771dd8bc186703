"""The domain: plain frozen values and their rules. It imports nothing but the standard library."""

from tracker.model.commitment import Commitment, DueTerm, Quote, window
from tracker.model.moves import move
from tracker.model.page import BULK, Change, FollowUp, Page
from tracker.model.timing import HORIZON_DAYS, REVIEW_DAYS, days_late, days_left, review_on, stale, timing
from tracker.model.words import ACTIVE, Kind, Relation, Role, Status, Strength, Timing

__all__ = [
    "ACTIVE",
    "BULK",
    "HORIZON_DAYS",
    "REVIEW_DAYS",
    "Change",
    "Commitment",
    "DueTerm",
    "FollowUp",
    "Kind",
    "Page",
    "Quote",
    "Relation",
    "Role",
    "Status",
    "Strength",
    "Timing",
    "days_late",
    "days_left",
    "move",
    "review_on",
    "stale",
    "timing",
    "window",
]
