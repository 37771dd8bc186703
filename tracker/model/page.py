"""What the ledger hands to a report: commitments, planned follow-ups and what happened."""

from dataclasses import dataclass
from datetime import date

from tracker.model.commitment import Commitment


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A planned check of a commitment; `n` counts within the commitment."""

    number: int
    n: int
    text: str
    planned_on: date
    who: str | None = None
    done_on: date | None = None
    result: str | None = None
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was recorded about a commitment: `before` and `after` are days or statuses, as text."""

    number: int
    summary: str
    change: str
    on: date
    before: str | None = None
    after: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that a report on one day may speak of; the report applies the rules."""

    items: list[Commitment]
    follow_ups: list[FollowUp]
    changes: list[Change]
