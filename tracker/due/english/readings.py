"""What the words around a period make of it, where only English needs it. The context comes first, as in markers."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.due import counting, markers, periods
from tracker.due.english import lengths, meanings
from tracker.due.english.events import NOTE_DATED, condition, event_name
from tracker.due.values import DAY, Context, Period, Reading, Span

SOFT_UNIT_AHEAD = '"the next" or "coming" year, month or week is counted from the statement'
SOFT_FOR = '"for" a length of time is counted from the statement'
SOFT_EITHER = "two lengths of time are given"
SOFT_CONDITION = "it hangs on a condition too"
SOFT_AIM = "it names an aim rather than a promise"
SOFT_WISHED = "an earlier date is wished for"
SOFT_ABOUT = "the words around it make the window approximate"


def ahead(c: Context, long_unit: Span) -> Reading:
    """Within one unit of time from the statement."""
    return replace(markers.within_span(c, long_unit), soft=(SOFT_UNIT_AHEAD,))


def ahead_for(c: Context, long_unit: Span) -> Reading:
    return replace(ahead(c, long_unit), kind="until")


def within_unit(c: Context, unit: str = "", period: Period | None = None) -> Reading | None:
    whole = meanings.anchored(c, (unit, 0)) if unit else period
    return markers.within(c, whole) if whole and not whole.point else None


def from_today(c: Context) -> Reading:
    return markers.start_from(c, periods.on_day(c, c.stated))


def within_either(c: Context, low: int, number: int, span_unit: Span) -> Reading | None:
    reading = markers.within_span(c, span_unit * number)
    return replace(reading, soft=(SOFT_EITHER, *reading.soft)) if low < number else None


def within_hours(c: Context, low: int, number: int) -> Reading | None:
    """A part of a day is taken as a whole one."""
    longer = Span(days=-(-number // 24), soft=SOFT_EITHER)
    return markers.within_span(c, longer) if 0 < low < number else None


def after_either(c: Context, low: int, number: int, span_unit: Span) -> Reading | None:
    first, last = (markers.after_span_day(c, span_unit * times) for times in (low, number))
    return replace(last, kind="during", earliest=first.earliest, soft=(SOFT_EITHER,)) if low < number else None


def for_span(c: Context, span: Span) -> Reading:
    return replace(markers.within_span(c, span), kind="until", soft=(SOFT_FOR, *markers.doubts_of(span)))


def for_next(c: Context, span: Span) -> Reading:
    return replace(markers.within_span(c, span), kind="until")


def by_blocks(c: Context, number: int, unit: str) -> Reading | None:
    period = counting.blocks(c, unit, number)
    return markers.during(c, period) if period else None


def within_span_of(c: Context, span: Span, period: meanings.Loose) -> Reading | None:
    there = counting.shifted(c, period, span)
    return markers.within(c, there) if there else None


def lasting_from(c: Context, span: Span, period: meanings.Loose) -> Reading | None:
    first = meanings.settled(c, period)
    fits = first and first.precision in ("day", "month", "year", "fiscal-year")
    there = counting.lasting(c, first, span) if first and fits else None
    return markers.during(c, there) if there else None


def latest(c: Context, due: Reading) -> Reading | None:
    """ "At the latest": a deadline, whatever window it names."""
    return replace(due, kind="by", earliest=None) if due.kind in ("on", "during", "by", "until") else None


def earliest(c: Context, due: Reading) -> Reading | None:
    return replace(due, kind="from", latest=None) if due.kind in ("on", "during", "from") else None


def dated(c: Context, due: Reading) -> Reading | None:
    """The reading, where it names a date."""
    return due if due.kind in ("on", "during", "by", "from") else None


def dated_or_until(c: Context, due: Reading) -> Reading | None:
    return due if due.kind in ("on", "during", "by", "from", "until") else None


def about(c: Context, due: Reading) -> Reading | None:
    """A window that is not meant to the day."""
    return replace(due, soft=(*due.soft, SOFT_ABOUT)) if dated_or_until(c, due) else None


def until_rest(c: Context, period: Period | None) -> Reading | None:
    """To the end of a period that holds the statement."""
    rest = counting.rest_of(c, period)
    return markers.until(c, rest) if rest else None


def beyond_span_of(c: Context, span: Span, period: meanings.Loose) -> Reading | None:
    there = counting.shifted(c, period, span)
    return markers.not_before(c, there) if there else None


def within_span_before(c: Context, span: Span, period: meanings.Loose) -> Reading | None:
    there = counting.shifted(c, period, -span)
    return markers.within(c, there) if there else None


def bounded(c: Context, vague: Reading, due: Reading) -> Reading | None:
    """The date beside words that carry none, where it is a bound and no period that they could be a part of."""
    return due if due.kind in ("by", "from") else None


def bounded_event(c: Context, waiting: Reading, period: Period) -> Reading | None:
    """The date, where what stands before it waits for an event."""
    return markers.by(c, period) if waiting.kind == "event" else None


def compared(c: Context, period: Period, more: str = "", less: str = "") -> Reading | None:
    """Greater or less than a period, which is left out but where equal to it is said too."""
    if " or equal to " in c.shown.lower():
        return markers.not_before(c, period) if more else markers.by(c, period)
    return markers.after(c, period) if more else markers.before(c, period)


def latest_of(c: Context, due: Reading, wished: Reading) -> Reading | None:
    """A deadline, where an earlier one is only wished for."""
    if due.kind != "by" or wished.latest is None or due.latest is None or wished.latest >= due.latest:
        return None
    return replace(due, soft=(*due.soft, SOFT_WISHED))


def conditional(c: Context, event: str, due: Reading) -> Reading | None:
    """The date, where the condition beside it speaks of none."""
    dates = dated_or_until(c, due) and condition(c, event)
    return replace(due, soft=(*due.soft, SOFT_CONDITION)) if dates else None


_AFTER_COMMA = re.compile(r", ?(?:by|no later than|not later than|at the latest by)\b", re.IGNORECASE)


def by_on_condition(c: Context, event: str, period: Period) -> Reading | None:
    """ "Subject to approval, by June": without the comma the date is a part of the condition."""
    if not _AFTER_COMMA.search(c.shown):
        return None
    return conditional(c, event, markers.by(c, period))


def one_or_two(c: Context, span_unit: Span, number: int) -> Reading | None:
    """ "Within a day or two" is a deadline, "in a day or two" a window."""
    if c.shown.lower().startswith(("in a ", "in an ", "in one ", "in 1 ")):
        return after_either(c, 1, number, span_unit)
    return within_either(c, 1, number, span_unit)


def vague_in(c: Context, vague: Reading, period: Period) -> Reading | None:
    """The period, but not where the vague word tells a part of it from what has passed ("later in June")."""
    return None if c.shown.lower().startswith("later") else markers.during(c, period)


def somewhere_in(c: Context, span: Span, period: Period) -> Reading | None:
    """The period, where the length of time fits in it."""
    fits = not span.workdays and periods.later(period.start, span) <= period.end + DAY
    return markers.during(c, period) if fits else None


def aimed(c: Context, event: str, period: Period) -> Reading | None:
    """A deadline, where the words for the deed speak of no other time."""
    if condition(c, event) is None:
        return None
    by = markers.by(c, period)
    return replace(by, soft=(*by.soft, SOFT_AIM))


def stretch(c: Context, period: Period) -> Reading | None:
    """From one end to the other; what stands beside an event has no ends of its own."""
    return markers.during(c, period) if period.compound and NOTE_DATED not in period.notes else None


def stretch_until(c: Context, period: Period, stretch: str = "") -> Reading:
    return markers.until(c, period)


def event_until(c: Context, event: str, period: Period) -> Reading | None:
    return markers.until(c, period) if event_name(event) else None


def when_dated(c: Context, event: str, period: Period) -> Reading | None:
    return markers.during(c, period) if event_name(event) and period.precision == "day" else None


def within_lasting(c: Context, span: Span, period: Period) -> Reading | None:
    there = lengths.lasting(c, span, period) if period.precision == "day" else None
    return markers.within(c, there) if there else None
