"""The plain values that rules make: periods, periods without a year, lengths of time, and what is made of them."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from tracker.due.errors import StatedDateNeededError

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventTerm:
    """How a due term hangs on a milestone, for the day when the milestone's date is known.

    `relation` is before, by, at, from, after or until. `months`, `days` and `workdays` lie between the milestone and
    the day meant (0 where none is said); with `limit` they are the longest time after it, or the shortest before it.
    """

    relation: str
    months: int = 0
    days: int = 0
    workdays: int = 0
    limit: bool = False

    def window(self, first: dt.date, last: dt.date | None = None) -> tuple[str, dt.date | None, dt.date | None]:
        """The due kind, earliest and latest day for a milestone that lasts from `first` to `last` (one day without).

        OverflowError or ValueError where that leads outside the years 1 to 9999.
        """
        end = last or first
        if self.months or self.days or self.workdays:
            return self._with_span(first, end)
        return {
            "before": ("by", None, first - DAY),
            "by": ("by", None, end),
            "at": ("on" if first == end else "during", first, end),
            "from": ("from", first, end),
            "after": ("from", end + DAY, None),
            "until": ("until", None, end),
        }[self.relation]

    def _with_span(self, first: dt.date, end: dt.date) -> tuple[str, dt.date | None, dt.date | None]:
        span = Span(self.months, self.days, self.workdays)
        day = (-span).after(first) if self.relation == "before" else span.after(end)
        return ("until" if self.relation == "until" else "by", None, day) if self.limit else ("on", day, day)


@dataclass(frozen=True, slots=True)
class Due:
    """How a phrase was read: the window's days are inclusive, and either may be None for an open side.

    An `event` is the name of the milestone that the phrase waits for, as written, and `event_term` how it hangs on it.
    """

    phrase: str
    kind: str
    earliest: dt.date | None
    latest: dt.date | None
    precision: str
    convention: str
    soft: bool
    recurrence: str | None = None
    event: str | None = None
    event_term: EventTerm | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, inclusive. `point` is the day meant where the period serves as a deadline ("the end of").

    An `opening` one is the beginning of a longer one, and what comes before it comes before its first day.
    A `happening` one holds an event on days that are not said: what comes before or after the event has no window.

    A `soft_...` text says why that edge can be argued; an empty one means that it is certain.
    A `compound` one was joined from two and has no halves, quarters or months "of" it.
    """

    start: dt.date
    end: dt.date
    precision: str
    point: dt.date | None = None
    soft_start: str = ""
    soft_end: str = ""
    soft_point: str = ""
    notes: tuple[str, ...] = ()
    compound: bool = False
    opening: bool = False
    happening: bool = False

    @property
    def last(self) -> dt.date:
        """The last day on time where the period is a deadline."""
        return self.point or self.end

    @property
    def soft_last(self) -> str:
        return self.soft_point if self.point else self.soft_end


@dataclass(frozen=True, slots=True)
class Floating:
    """A period that returns ("June", "Friday", "the 10th"): its occurrences in order, from before a given day on."""

    occurrences: Callable[[dt.date], Iterable[Period]]

    def coming(self, day: dt.date, skip: bool = False) -> Period | None:
        """The first occurrence not yet over on `day`; with `skip`, the one after an occurrence that has begun."""
        for period in self.occurrences(day):
            if period.end >= day and not (skip and period.start <= day):
                return period
        return None

    def leading_to(self, day: dt.date) -> Period | None:
        """The last occurrence that begins on or before `day`."""
        found = None
        for period in self.occurrences(day):
            if period.start > day:
                break
            found = period
        return found

    def map(self, change: Callable[[Period], Period | None]) -> Floating:
        """Each occurrence changed. Where the change makes no sense of one, none after it is taken in its stead."""

        def changed(day: dt.date) -> Iterator[Period]:
            for period in self.occurrences(day):
                after = change(period)
                if after is not None:
                    yield after
                elif period.end >= day:
                    return

        return Floating(changed)

    def only(self, fits: Callable[[Period], bool]) -> Floating:
        return Floating(lambda day: filter(fits, self.occurrences(day)))


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, as said: months, days and working days are never turned into one another.

    `soft` says why it is not exact.
    """

    months: int = 0
    days: int = 0
    workdays: int = 0
    soft: str = ""

    def __add__(self, other: Span) -> Span:
        soft = self.soft or other.soft
        return Span(self.months + other.months, self.days + other.days, self.workdays + other.workdays, soft)

    def __mul__(self, times: int) -> Span:
        return Span(self.months * times, self.days * times, self.workdays * times, self.soft)

    def __neg__(self) -> Span:
        return self * -1

    def after(self, day: dt.date) -> dt.date:
        """The same day number so many months on, a short month giving its last day; then days, then working days.

        Working days leave out Saturdays and Sundays only. OverflowError or ValueError outside the years 1 to 9999.
        """
        if self.months:
            years, month = divmod(day.month - 1 + self.months, 12)
            last = calendar.monthrange(day.year + years, month + 1)[1]
            day = day.replace(day.year + years, month + 1, min(day.day, last))
        return _working(day + self.days * DAY, self.workdays)


def _working(day: dt.date, number: int) -> dt.date:
    step = DAY if number > 0 else -DAY
    if number and day.weekday() > 4:
        # A count that begins on a weekend begins as on the working day before it; backwards, after it.
        day += (4 - day.weekday() if number > 0 else 7 - day.weekday()) * DAY
    weeks, rest = divmod(abs(number), 5)
    day += 7 * weeks * step
    while rest:
        day += step
        rest -= day.weekday() < 5
    return day


@dataclass(frozen=True, slots=True)
class Reading:
    """What a whole phrase says, before its rules are put into words. `soft` holds the reasons for doubt."""

    kind: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: str = "none"
    soft: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    recurrence: str | None = None
    event: str | None = None
    event_term: EventTerm | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a phrase counts from. `variant` names the other convention under which `explain` reads it again."""

    phrase: str
    stated_or_none: dt.date | None
    issuer: str | None = None
    lang: str = ""
    variant: str = ""
    shown: str = field(default="", compare=False)

    @property
    def stated(self) -> dt.date:
        """The day of the statement; StatedDateNeededError where none was given."""
        if self.stated_or_none is None:
            raise StatedDateNeededError(self.phrase)
        return self.stated_or_none
