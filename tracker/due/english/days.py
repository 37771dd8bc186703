"""What English words for days mean, where no other language has a use for it. The context comes first."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tracker.due import counting, periods, ranges, weeks
from tracker.due.common import certain_order
from tracker.due.english.meanings import Loose
from tracker.due.english.words import PIVOT
from tracker.due.errors import DuePhraseError
from tracker.due.values import DAY, Context, Floating, Period, Span

EASTER = "Easter is that of the western churches"
SOFT_FEAST = "a feast of more than one day is its main day"
SOFT_WEEKDAY_FEAST = "the feast is on the day on which it is kept in the United States"
SOFT_SHORT_YEAR = "a year of two figures stands last"
SOFT_MIDNIGHT = "midnight is the end of the day that is named"


def compact(c: Context, compact: int) -> Period | None:
    return periods.day_of(c, compact // 10000, compact // 100 % 100, compact % 100)


def short_figures(c: Context, a: int, b: int, two_figures: int) -> Period | None:
    """Day and month in one certain order, with a year of two figures at the end; in doubt where it may stand first."""
    return _year_last(c, certain_order(c, a, b, 2000 + two_figures), periods.day_of(c, 2000 + a, b, two_figures))


def short_year_day(c: Context, day: int, month: int, two_figures: int) -> Period | None:
    """26-Jun-26; in doubt where the year may stand first."""
    found = periods.day_of(c, 2000 + two_figures, month, day) if two_figures < PIVOT else None
    return _year_last(c, found, periods.day_of(c, 2000 + day, month, two_figures) if day != two_figures else None)


def _year_last(c: Context, found: Period | None, first: Period | None) -> Period | None:
    """The day with its year last; refused where that is past and the day with its year `first` is to come."""
    if not (found and first):
        return found
    if c.stated_or_none and found.start < c.stated_or_none <= first.start:
        raise DuePhraseError(c.phrase, f"it may be {found.start} or {first.start}; write the year in full")
    return replace(found, soft_start=SOFT_SHORT_YEAR, soft_end=SOFT_SHORT_YEAR)


def coming_of_weekday(c: Context, weekday: int, a: int, b: int) -> Period | None:
    """Day and month in figures, the coming one, in the order that falls on the weekday; None where both or none do."""
    orders = [periods.month_day(c, *order) for order in {(a, b), (b, a)}]
    coming = [there for order in orders if order and (there := order.coming(c.stated))]
    right = [there for there in coming if there.start.weekday() == weekday]
    return right[0] if len(right) == 1 else None


def weekday_after(c: Context, weekday: int, period: Loose) -> Period | None:
    """The first such weekday after a day."""
    there = _single(c, period)
    return there and replace(there, start=(day := _next(there.start, weekday)), end=day)


def weekday_before(c: Context, weekday: int, period: Loose) -> Period | None:
    there = _single(c, period)
    return there and replace(there, start=(day := _next(there.start, weekday, -1)), end=day)


def _single(c: Context, period: Loose) -> Period | None:
    """The day, where the period is one, or the coming one."""
    there = period.coming(c.stated) if isinstance(period, Floating) else period
    return there if there and there.precision == "day" and there.start == there.end and not there.point else None


def _next(day: dt.date, weekday: int, step: int = 1) -> dt.date:
    return day + step * ((step * (weekday - day.weekday()) - 1) % 7 + 1) * DAY


def weekday_around(c: Context, weekday: int, span: Span) -> Period | None:
    """The weekday of the week that lies so far ahead, where it is also the first from that day on."""
    if span.workdays or not span.months:
        return None
    day = periods.later(c.stated, span)
    there = weekday_of_week(c, weekday, periods.on_day(c, day))
    return there if there and there.start >= day else None


def weekday_and_day(c: Context, weekday: int, day: int) -> Floating | None:
    """The coming day of a month with that number that is that weekday."""
    returning = periods.day(c, day)
    return returning and returning.only(lambda there: there.start.weekday() == weekday)


def weekday_in_range(c: Context, period: Loose, a: int, b: int) -> Period | None:
    """From one weekday to another of the same week."""
    there = period.coming(c.stated) if isinstance(period, Floating) else period
    if there is None or there.precision != "week" or a > b:
        return None
    return Period(there.start + a * DAY, there.start + b * DAY, "day", compound=True)


def weekday_of_week(c: Context, weekday: int, period: Period) -> Period | None:
    """That day of the week that holds a day so many weeks away."""
    return periods.on_day(c, period.start + (weekday - period.start.weekday()) * DAY)


def next_day(c: Context, part: Loose) -> Period | None:
    coming = part.coming(c.stated) if isinstance(part, Floating) else None
    again = part.coming(coming.end + DAY) if coming and isinstance(part, Floating) else None
    yearly = coming and again and coming.precision == "day" and (again.start - coming.start).days > 360
    return counting.next_occurrence(c, part) if yearly and isinstance(part, Floating) else None


def this_day(c: Context, part: Loose) -> Period | None:
    """A day of this year."""
    if isinstance(part, Period):
        return None
    there = counting.this_years(c, part)
    again = there and part.coming(there.end + DAY)
    yearly = there and again and there.precision == "day" and (again.start - there.start).days > 360
    return there if yearly else None


def days(c: Context, a: int, b: int, month: int, year: int) -> Loose | None:
    first, last = periods.day_of(c, year, month, a), periods.day_of(c, year, month, b)
    return ranges.through(c, first, last) if first and last and a < b else None


def days_in(c: Context, a: int, b: int, period: Period) -> Loose | None:
    """The days from one number to another of a month."""
    if period.precision != "month" or a >= b:
        return None
    return days(c, a, b, period.start.month, period.start.year)


def both_days(c: Context, a: int, b: int, month: int, year: int) -> Loose | None:
    return days(c, a, b, month, year) if b == a + 1 else None


def bare_days(c: Context, a: int, b: int, month: int) -> Loose | None:
    first, last = periods.month_day(c, month, a), periods.month_day(c, month, b)
    return ranges.through(c, first, last) if first and last and a < b else None


def both_bare_days(c: Context, a: int, b: int, month: int) -> Loose | None:
    return bare_days(c, a, b, month) if b == a + 1 else None


def figures_range(
    c: Context, a: int, b: int, x: int, y: int, year: int, first_year: int | None = None
) -> Period | None:
    """Two dates in figures, written in the same order, where only one order makes a range."""
    found = []
    for month, day, to_month, to_day in ((a, b, x, y), (b, a, y, x)):
        first, last = periods.day_of(c, first_year or year, month, day), periods.day_of(c, year, to_month, to_day)
        if first and last and first.start <= last.start:
            found.append((first, last))
    if len(found) > 1 and (a, x) != (b, y):
        raise DuePhraseError(c.phrase, "its day and month may stand in either order; write the months' names")
    joined = ranges.through(c, *found[0]) if found else None
    return joined if isinstance(joined, Period) else None


def bare_figures_range(c: Context, a: int, b: int, x: int, y: int) -> Loose | None:
    """As figures_range, without a year: the coming one."""
    orders = [o for o in ((a, b, x, y), (b, a, y, x)) if periods.month_day(c, *o[:2]) and periods.month_day(c, *o[2:])]
    if len(set(orders)) != 1:
        return None
    month, day, to_month, to_day = orders[0]
    first, last = periods.month_day(c, month, day), periods.month_day(c, to_month, to_day)
    return ranges.through(c, first, last) if first and last else None


# Movable feasts


def movable_of(c: Context, movable: int, year: int) -> Period | None:
    """The day so many days after Easter Sunday."""
    # Loading it takes longer than a whole report, and few phrases name a feast.
    from dateutil.easter import easter

    if not 1583 <= year <= 4099:
        return None
    day = periods.on_day(c, easter(year) + movable * DAY)
    doubt = "" if movable else SOFT_FEAST
    return replace(day, soft_start=doubt, soft_end=doubt)


def movable(c: Context, movable: int) -> Floating:
    return periods.every_year(lambda year: movable_of(c, movable, year))


def weekday_feast_of(c: Context, weekday_feast: tuple[int, int, int, int, tuple[str, ...]], year: int) -> Period | None:
    """Refused for an issuer that keeps the feast on another day or not at all."""
    month, weekday, number, after, keepers = weekday_feast
    there = periods.month_of(c, year, month)
    if there is None or (c.issuer or keepers[0]).upper() not in keepers:
        return None
    day = weeks.weekday_in(c, there, weekday, number)
    doubt = "" if c.issuer else SOFT_WEEKDAY_FEAST
    return day and replace(periods.on_day(c, day.start + after * DAY), soft_start=doubt, soft_end=doubt)


def weekday_feast(c: Context, weekday_feast: tuple[int, int, int, int, tuple[str, ...]]) -> Floating:
    return periods.every_year(lambda year: weekday_feast_of(c, weekday_feast, year))


# Times of day


def at_clock(c: Context, clock: str, period: Loose) -> Loose | None:
    """The day; a deadline at a time of a day is met on that day."""
    if isinstance(period, Floating):
        return period.map(lambda one: _timed(clock, one))
    return _timed(clock, period)


def _timed(clock: str, period: Period) -> Period | None:
    if period.precision != "day" or period.start != period.end or period.point:
        return None
    doubt = SOFT_MIDNIGHT if "midnight" in clock else period.soft_end
    return replace(period, point=period.end, soft_end=doubt, soft_point=doubt)
