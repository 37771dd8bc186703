"""Japanese: lengths of time, ranges, what comes round, and what the words around a period make of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tracker.due import counting, markers, periods, ranges
from tracker.due.japanese.meanings import (
    SOFT_ABOUT,
    SOFT_COUNTED,
    SOFT_EARLIEST,
    SOFT_EITHER,
    SOFT_LENGTHS,
    SOFT_TARGET,
    SOFT_TOWARDS,
    SOFT_WISHED,
    Either,
)
from tracker.due.periods import later
from tracker.due.values import DAY, Context, Floating, Period, Reading, Span


def span(c: Context, number: int, span_unit: Span) -> Span:
    return span_unit * number


def latest(c: Context, due: Reading) -> Reading:
    """遅くとも: a deadline, even before words that name no more than a window."""
    return replace(due, kind="by", earliest=None) if due.kind in ("on", "during") else due


def longer_span(c: Context, number: int, more_number: int, span_unit: Span) -> Span | None:
    return replace(span_unit * more_number, soft=SOFT_LENGTHS) if number < more_number else None


def after_either(c: Context, first: Span, more: Span) -> Reading | None:
    """2日ないし3日後: from the shorter to the longer."""
    start, end = later(c.stated, first), later(c.stated, more)
    return Reading("during", start, end, "day", (SOFT_EITHER,)) if start < end else None


def roughly(c: Context, span: Span) -> Span:
    return replace(span, soft=SOFT_ABOUT)


def within_soft(why: str) -> Callable[..., Reading]:
    return lambda c, span: markers.within_span(c, replace(span, soft=why))


def around_span(c: Context, span: Span) -> Reading:
    return markers.after_span_day(c, roughly(c, span))


def past_span(c: Context, span: Span) -> Reading:
    """過去5年間: up to the day before the statement."""
    return markers.during(c, counting.preceding(c, span))


def before_now(c: Context, span: Span) -> Reading:
    day = later(c.stated, -span)
    return Reading("on", day, day, "day")


def _certain(period: Period) -> bool:
    return not (
        period.soft_start
        or period.point
        or period.compound
        or period.precision in ("ten-day", "third", "season", "holidays")
    )


def lasting(c: Context, period: Period | Floating, number: int, lasting: Span) -> Period | None:
    return for_span(c, period, lasting * number)


def for_span(c: Context, period: Period | Floating, span: Span) -> Period | None:
    """令和8年度から5年間: so long from the period's first day, which is counted; 4月から3年間 from the coming April."""
    if isinstance(period, Floating):
        found = period.coming(c.stated)
        return found and for_span(c, found, span)
    if not _certain(period) or span.soft or span.workdays:
        return None
    return Period(period.start, later(period.start, span) - DAY, period.precision, compound=True)


def leading_up(c: Context, period: Period, span: Span) -> Period | None:
    """2027年度までの5年間: so long up to the period's last day."""
    if not _certain(period) or span.soft or span.workdays or period.compound:
        return None
    start = later(period.end + DAY, -span)
    return (
        Period(start, period.end, period.precision, notes=period.notes, compound=True)
        if start <= period.start
        else None
    )


def of_that_length(c: Context, period: Period, span: Span) -> Period | None:
    """A range whose length is said too, and must be right."""
    return period if period.compound and later(period.start, span) == period.end + DAY else None


def both_weekdays(c: Context, period: Either, a: int, b: int) -> Period | None:
    """Two days of a week that follow each other."""
    week = period.coming(c.stated) if isinstance(period, Floating) else period
    if week is None or week.precision != "week" or b != a + 1:
        return None
    return Period(week.start + a * DAY, week.start + b * DAY, "day", compound=True)


def within_from(c: Context, period: Period, span: Span, first_counts: bool = False) -> Reading | None:
    """7月1日から30日以内: counted from a day named, which counts only with 起算して."""
    if period.start != period.end:
        return None
    latest = later(period.end, span) - (DAY if first_counts else 0 * DAY)
    doubts = [why for why in (span.soft, SOFT_COUNTED if first_counts else "") if why]
    return Reading("by", None, latest, "day", tuple(doubts))


def counted_from(c: Context, period: Period, span: Span) -> Reading | None:
    return within_from(c, period, span, first_counts=True)


def after_from(c: Context, period: Period, span: Span) -> Reading | None:
    """7月1日から2週間後."""
    reading = within_from(c, period, span)
    return reading and replace(reading, kind="on", earliest=reading.latest)


def at_least_after(c: Context, period: Period, span: Span) -> Reading | None:
    reading = within_from(c, period, span)
    return reading and replace(reading, kind="from", earliest=reading.latest, latest=None)


def days_from(c: Context, which_day: int, number: int) -> Reading | None:
    """今日から4日: the day so long after; some count the days between."""
    day = c.stated + (which_day + number) * DAY
    return Reading("on", day, day, "day", ("から with a number of days is the day so long after",))


def before_day(c: Context, period: Period, span: Span) -> Reading | None:
    """12月31日の1か月前までに."""
    if period.start != period.end and not period.point:
        return None
    return Reading("by", None, later(period.last, -span), "day")


# What the words around a period make of it


def by(c: Context, period: Period) -> Reading:
    """A range has both its ends; all else is a deadline."""
    return markers.during(c, period) if period.compound else markers.by(c, period)


def until(c: Context, period: Period) -> Reading:
    return markers.during(c, period) if period.compound else markers.until(c, period)


def by_dated_event(c: Context, period: Either, event: str) -> Reading | None:
    """By the day, or the ten days, on which the event is held; of a longer period the event has the last word."""
    there = period.coming(c.stated) if isinstance(period, Floating) else period
    return by(c, there) if there and there.precision in ("day", "ten-day") and not there.point else None


def within(c: Context, period: Period) -> Reading | None:
    units = ("year", "fiscal-year", "month", "week", "quarter", "half", "decade")
    return markers.within(c, period) if period.precision in units and not period.point else None


def target(c: Context, period: Period) -> Reading:
    """をめどに: the period, or the day that 末 points at."""
    reading = markers.within(c, period) if period.point else markers.during(c, period)
    return replace(reading, soft=tuple(dict.fromkeys((*reading.soft, SOFT_TARGET))))


def target_due(c: Context, due: Reading) -> Reading | None:
    """をめどに after what is no period: 年内, までに."""
    if due.kind not in ("by", "until", "on", "during", "from"):
        return None
    kind = "by" if due.kind == "until" else due.kind
    return replace(due, kind=kind, soft=tuple(dict.fromkeys((*due.soft, SOFT_TARGET))))


def towards(c: Context, period: Period) -> Reading:
    reading = by(c, period)
    return replace(reading, soft=tuple(dict.fromkeys((*reading.soft, SOFT_TOWARDS))))


def towards_deed(c: Context, due: Reading) -> Reading | None:
    """年内の実現に向けて: only what has its last day, for 来年の訪問に向けて prepares for a visit."""
    return replace(due, soft=tuple(dict.fromkeys((*due.soft, SOFT_TOWARDS)))) if due.kind == "by" else None


def as_of(c: Context, period: Period) -> Reading:
    """をもって, 付で: the day that 末 points at, else the period."""
    return markers.during(c, periods.on_day(c, period.point) if period.point else period)


def before(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.before(c, period)


def after(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.after(c, period)


def start(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.start_from(c, period)


def onwards(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.onwards(c, period)


def or_before(c: Context, period: Period) -> Reading:
    return markers.within(c, period)


def earliest(c: Context, due: Reading) -> Reading | None:
    """早ければ: not before the first day of what follows; where that has none, not before the statement."""
    if due.kind not in ("by", "during", "on", "from"):
        return None
    soft = tuple(dict.fromkeys((*due.soft, SOFT_EARLIEST)))
    return replace(due, kind="from", earliest=due.earliest or c.stated, latest=None, soft=soft)


def passed(c: Context, period: Floating) -> Reading | None:
    """去る3月10日: the last one before the statement."""
    found = period.leading_to(c.stated)
    return markers.during(c, found) if found else None


def dated(c: Context, due: Reading) -> Reading | None:
    """The reading beside a word without a date, if it is more than such a word itself."""
    return due if due.kind not in ("undated", "continuing") else None


def latest_of(c: Context, wished: Reading, due: Reading) -> Reading | None:
    """A deadline, where an earlier one is only wished for."""
    if wished.latest is None or due.latest is None or wished.latest >= due.latest:
        return None
    return replace(due, kind="by", earliest=None, soft=(*due.soft, SOFT_WISHED))


def as_soon(c: Context, due: Reading) -> Reading | None:
    """までのできるだけ早い時期に is までに."""
    found = dated(c, due)
    return replace(found, kind="by") if found and found.kind == "until" else found


# Ranges


def _single(*both: Either) -> bool:
    return not any(isinstance(one, Period) and one.compound for one in both)


def through(c: Context, first: Either, last: Either) -> Either | None:
    """As in ranges; 2025年から年度末まで is refused, for the coming one would end before the year does."""
    both = ranges.through(c, first, last) if _single(first, last) else None
    early = isinstance(first, Period) and isinstance(both, Period) and both.end < first.end
    return None if early else both


def plain_through(c: Context, first: Either, last: Either) -> Either | None:
    return through(c, first, last) if ranges.plain_through(c, first, last) else None


def dash_through(c: Context, first: Either, last: Either) -> Either | None:
    """A dash joins like with like only: 3-7-2017 is a date in figures, whatever it means."""
    some = dt.date(2001, 1, 1)
    one, other = (end.coming(some) if isinstance(end, Floating) else end for end in (first, last))
    return plain_through(c, first, last) if one and other and one.precision == other.precision else None


def between(c: Context, first: Either, last: Either) -> Reading | None:
    return markers.between(c, first, last) if _single(first, last) else None


def through_weekday(c: Context, first: Either, last: Either, weekday: int) -> Either | None:
    """A range whose last day has its weekday said: that of the range, not of the next such day."""
    both = through(c, first, last)
    if isinstance(both, Floating):
        both = both.coming(c.stated)
    return both if both and both.end.weekday() == weekday and both.precision == "day" else None


def after_span_named(c: Context, span: Span, other: Either) -> Period | None:
    """5年後の2030年: a length of time and the period in which it ends, which must agree."""
    day = later(c.stated, span)
    there = other.leading_to(day) if isinstance(other, Floating) else other
    return there if there and there.start <= day <= there.end else None
