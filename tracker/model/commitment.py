"""The commitment and what it consists of: plain values."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from tracker.errors import UsageError
from tracker.model.words import Confidence, Kind, ReasonCode, Status, Strength


class DueTerm(NamedTuple):
    """A due phrase as it was read: `earliest` and `latest` are days, inclusive, and either may be missing.

    `occurrence` counts the windows of a recurring one from 1; `event` is the milestone on which it hangs.
    """

    phrase: str | None = None
    kind: Kind = Kind.UNDATED
    earliest: date | None = None
    latest: date | None = None
    precision: str | None = None
    convention: str | None = None
    soft: bool = False
    recurrence: str | None = None
    occurrence: int | None = None
    event: str | None = None
    hangs: str | None = None


class Quote(NamedTuple):
    """The source behind a commitment, with the words taken from it (None where only the source is known)."""

    source: int
    title: str
    url: str | None = None
    lang: str | None = None
    stated_on: date | None = None
    text: str | None = None
    match: str | None = None


class Assessment(NamedTuple):
    """A finding as it was made: `party` where it speaks of one party's share, `occurrence` of a recurring one."""

    n: int
    status: Status
    as_of: date
    author: str
    rationale: str | None = None
    reason_code: ReasonCode | None = None
    confidence: Confidence | None = None
    reached: str | None = None
    party: str | None = None
    occurrence: int | None = None
    evidence: int | None = None


class Commitment(NamedTuple):
    """One thing that somebody undertook, as it stands on the day it is looked at."""

    number: int
    uid: str
    summary: str
    status: Status = Status.OPEN
    strength: Strength = Strength.FIRM
    stated_on: date | None = None
    due: DueTerm = DueTerm()
    original_latest: date | None = None
    times_moved: int = 0
    parties: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    quotes: tuple[Quote, ...] = ()
    tags: tuple[str, ...] = ()
    owner: str | None = None
    settled_on: date | None = None
    reason: str | None = None
    reason_code: ReasonCode | None = None
    successor: int | None = None
    target: tuple[str, str | None] | None = None
    reached: str | None = None
    last_heard_on: date | None = None
    last_heard_from: str | None = None
    assessments: tuple[Assessment, ...] = ()
    review_on: date | None = None
    last_activity_on: date | None = None
    retracted_on: date | None = None
    internal: bool = False
    version: int = 0

    @property
    def windowed(self) -> bool:
        """True where the due term gives at least one day."""
        return self.due.earliest is not None or self.due.latest is not None


BY_HAND = "days given by hand"


def in_order(earliest: date | None, latest: date | None) -> None:
    """Raises UsageError for a window that ends before it begins."""
    if earliest and latest and earliest > latest:
        raise UsageError(f"the window ends ({latest}) before it begins ({earliest}); swap the two days")


def window(earliest: date | None, latest: date | None, phrase: str | None = None) -> DueTerm:
    """The due term for days that a person gives outright: latest alone `by`, earliest alone `from`, equal `on`."""
    in_order(earliest, latest)
    if earliest and latest:
        kind = Kind.ON if earliest == latest else Kind.DURING
    elif earliest or latest:
        kind = Kind.BY if latest else Kind.FROM
    else:
        return DueTerm(phrase)
    return DueTerm(phrase, kind, earliest, latest, "day", BY_HAND)
