"""What the ledger hands to a report: commitments, planned follow-ups and what happened."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.model.commitment import Commitment

# So many commitments logged by one command stand in a report as one line.
BULK = 5


class FollowUp(NamedTuple):
    """A planned check of a commitment; `n` counts within the commitment."""

    number: int
    n: int
    text: str
    planned_on: date
    who: str | None = None
    done_on: date | None = None
    result: str | None = None
    internal: bool = False


class Change(NamedTuple):
    """Something that was recorded about a commitment: `before` and `after` are days or statuses, as text.

    A `together` above 1 stands for so many commitments logged by one command; number and summary are the first's.
    """

    number: int
    summary: str
    change: str
    on: date
    before: str | None = None
    after: str | None = None
    reason: str | None = None
    parties: tuple[str, ...] = ()
    together: int = 1
    last: int | None = None


class Page(NamedTuple):
    """Everything that a report on one day may speak of; the report applies the rules. `changed`: whatever changed."""

    items: list[Commitment]
    follow_ups: list[FollowUp]
    changes: list[Change]
    changed: Sequence[Commitment] = ()
