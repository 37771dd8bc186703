"""Two periods together: from one to another, and one inside another. The context comes first, as in periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tracker.due.errors import DuePhraseError
from tracker.due.fiscal import long_day
from tracker.due.periods import every_week
from tracker.due.values import DAY, Context, Floating, Period

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def through(c: Context, first: Period | Floating, last: Period | Floating) -> Period | Floating | None:
    """From the first day of one period to the last day of another; a missing year is taken from the other."""
    if isinstance(first, Period):
        end = last.coming(first.start) if isinstance(last, Floating) else last
        return _joined(first, end) if end else None
    if isinstance(last, Period):
        begin = first.leading_to(last.start)
        return _joined(begin, last) if begin else None
    return first.map(lambda begin: _nearest(first, begin, last))


def plain_through(c: Context, first: Period | Floating, last: Period | Floating) -> Period | Floating | None:
    """As through, where no word such as "from" holds the first period together.

    "The first half of March to May" is refused: it may be half of March, or half of the three months.
    """
    return through(c, first, last) if not _is_fraction(first) or _is_fraction(last) else None


def _is_fraction(period: Period | Floating) -> bool:
    return _precision(period) in ("half", "third", "ten-day", "quarter")


def _precision(period: Period | Floating) -> str:
    one = period if isinstance(period, Period) else next(iter(period.occurrences(dt.date(2001, 1, 1))), None)
    return one.precision if one else ""


def _nearest(first: Floating, begin: Period, last: Floating) -> Period | None:
    """The range from this occurrence; None where a later one begins before it ends ("the 9th to the 17th of April")."""
    end = last.coming(begin.start)
    return _joined(begin, end) if end and first.leading_to(end.start) == begin else None


def _joined(first: Period, last: Period) -> Period | None:
    if last.last < first.start:
        return None
    return Period(
        first.start,
        last.last,
        "day" if last.point else last.precision,
        soft_start=first.soft_start,
        soft_end=last.soft_last,
        notes=(*first.notes, *last.notes),
        compound=True,
    )


def adjoining(c: Context, first: Period | Floating, last: Period | Floating) -> Period | Floating | None:
    """Two periods the second of which begins where the first ends."""
    if isinstance(first, Floating):
        if isinstance(last, Period):
            begin = first.leading_to(last.start)
            return adjoining(c, begin, last) if begin else None
        return first.map(lambda begin: _next_to(c, begin, last))
    if isinstance(last, Floating):
        return _next_to(c, first, last)
    both = through(c, first, last)
    if not isinstance(both, Period):
        return None
    # "2025/2026" may be one academic or fiscal year; "2025 and 2026" has its own row.
    years = first.precision == last.precision == "year"
    # "The end of June or the beginning of July" is days; the end of a year may be one.
    vague = (first.point or last.point) and (first.precision, last.precision) != ("month", "ten-day")
    adjoin = last.start == first.end + DAY and not vague and not years
    return replace(both, precision="pair") if adjoin else None


def _next_to(c: Context, begin: Period, last: Floating) -> Period | None:
    end = last.coming(begin.end + DAY)
    both = adjoining(c, begin, end) if end else None
    return both if isinstance(both, Period) else None


def alike(c: Context, first: Period | Floating, last: Period | Floating) -> Period | Floating | None:
    """Two of a kind that adjoin; "June and early July" may be early in both where no word keeps them apart."""
    return adjoining(c, first, last) if _precision(first) == _precision(last) else None


def weekday_of(c: Context, period: Period | Floating, weekday: int) -> Period | None:
    """The one such weekday in the period. Beside a date it must be that date's; a yearless one is the coming one."""
    there = period.coming(c.stated) if isinstance(period, Floating) else period
    if there and there.start == there.end and there.start.weekday() != weekday:
        raise DuePhraseError(c.phrase, f"{long_day(there.start)} is a {_WEEKDAYS[there.start.weekday()]}")
    return inside(c, there, every_week(weekday)) if there else None


def inside(c: Context, period: Period, floating: Floating | None) -> Period | None:
    """The one occurrence that begins inside the period; None where there is none or more than one.

    It must end there too, but for a week or a season, which may run over.
    """
    if floating is None or period.compound:
        return None
    begun = (there for there in floating.occurrences(period.start) if there.start >= period.start)
    first, second = next(begun, None), next(begun, None)
    if first is None or first.start > period.end or (second is not None and second.start <= period.end):
        return None
    return first if first.end <= period.end or first.precision in ("week", "season") else None
