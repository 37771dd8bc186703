"""The field's own words: statuses, kinds of deadline, timings, strengths, roles and relations."""

from enum import StrEnum
from functools import cached_property


class Status(StrEnum):
    """A person's finding; the clock never sets it."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    STALLED = "stalled"
    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    NOT_FULFILLED = "not_fulfilled"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    UNVERIFIABLE = "unverifiable"

    @cached_property
    def closed(self) -> bool:
        """True for a status that settles the commitment."""
        return self not in ACTIVE


ACTIVE = (Status.OPEN, Status.IN_PROGRESS, Status.STALLED)


class Kind(StrEnum):
    """What sort of deadline the words state."""

    BY = "by"
    ON = "on"
    DURING = "during"
    FROM = "from"
    UNTIL = "until"
    RECURRING = "recurring"
    CONTINUING = "continuing"
    EVENT = "event"
    UNDATED = "undated"


class Timing(StrEnum):
    """Where a commitment stands against the day: computed, never stored."""

    UNDATED = "undated"
    UPCOMING = "upcoming"
    OPENING = "opening"
    DUE = "due"
    OVERDUE = "overdue"
    LONG_OVERDUE = "long_overdue"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    CLOSED = "closed"


class Strength(StrEnum):
    """Firm: an outsider could later mark it done or not done. Soft: direction or effort only."""

    FIRM = "firm"
    SOFT = "soft"


class Role(StrEnum):
    """What a party has to do with a commitment."""

    RESPONSIBLE = "responsible"
    COUNTERPART = "counterpart"
    SPEAKER = "speaker"


class ReasonCode(StrEnum):
    """Why a commitment was not fulfilled. All but `missed` and `other` can be true before its window ends."""

    MISSED = "missed"
    REFUSED = "refused"
    ABANDONED = "abandoned"
    IMPOSSIBLE = "impossible"
    OTHER = "other"


class Confidence(StrEnum):
    """How sure the author of a finding is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Relation(StrEnum):
    """What a piece of evidence says about the commitment; a party's claim is not a finding."""

    SUPPORTS = "supports"
    PARTLY = "partly"
    CONTRADICTS = "contradicts"
    CLAIM = "claim"
