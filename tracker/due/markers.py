"""What a marker word ("by", "from", までに) makes of a period: the meanings that rows of every language share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tracker.due import periods, ranges
from tracker.due.periods import around, later
from tracker.due.values import DAY, Context, EventTerm, Floating, Period, Reading, Span

SOFT_BY_YEAR = 'a target "by" a year is met on any day of that year, but some read it as before the year begins'
SOFT_WORKDAYS = "working days leave out Saturdays and Sundays only"
SOFT_BEGUN = '"before" a time of the calendar that had begun when it was said is before the next one'
SOFT_ONWARDS = '"onwards" does not say by when it must have begun'


def _doubts(*reasons: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for reason in reasons if reason))


def by(c: Context, period: Period) -> Reading:
    """On or before the last day of the period, or the day that "the end of" or "mid-" points at."""
    doubt = period.soft_last
    latest = period.last
    if not period.point and period.precision in ("year", "fiscal-year", "decade"):
        doubt = doubt or SOFT_BY_YEAR
        if c.variant == "left-out":
            latest = period.start - DAY
    return Reading("by", None, latest, period.precision, _doubts(doubt), period.notes)


def within(c: Context, period: Period) -> Reading:
    """On or before the last day of the period, which cannot be argued ("within 2026", 年内)."""
    return Reading("by", None, period.last, period.precision, _doubts(period.soft_last), period.notes)


def before(c: Context, period: Period) -> Reading | None:
    """The day before the period begins; "before the end of" takes in the last day."""
    if period.happening:
        return None
    if period.point and not period.opening:
        return within(c, period)
    return Reading("by", None, period.start - DAY, period.precision, _doubts(period.soft_start), period.notes)


def until(c: Context, period: Period) -> Reading:
    return replace(within(c, period), kind="until")


def start_from(c: Context, period: Period) -> Reading:
    """May begin on the first day of the period and must have begun on its last."""
    last = period.last if period.opening else period.end
    return Reading("from", period.start, last, period.precision, _doubts(period.soft_start), period.notes)


def onwards(c: Context, period: Period) -> Reading:
    return replace(start_from(c, period), soft=_doubts(period.soft_start, SOFT_ONWARDS))


def not_before(c: Context, period: Period) -> Reading:
    """From the first day of the period; by when is not said."""
    return Reading("from", period.start, None, period.precision, _doubts(period.soft_start), period.notes)


def since(c: Context, first: Period | Floating) -> Reading | None:
    """As start_from; without a year it is the last such period that has begun."""
    period = first.leading_to(c.stated) if isinstance(first, Floating) else first
    return start_from(c, period) if period else None


def after(c: Context, period: Period) -> Reading | None:
    """From the day after the period ends; by when is not said."""
    if period.happening:
        return None
    return Reading("from", period.last + DAY, None, period.precision, _doubts(period.soft_last), period.notes)


def during(c: Context, period: Period) -> Reading:
    """The whole period; a single day is kind `on`."""
    kind = "on" if period.start == period.end else "during"
    doubts = _doubts(period.soft_start, period.soft_end)
    return Reading(kind, period.start, period.end, period.precision, doubts, period.notes)


def between(c: Context, first: Period | Floating, last: Period | Floating) -> Reading | None:
    """From one period to another, both in; without a year the coming such range."""
    both = ranges.through(c, first, last)
    period = both.coming(c.stated) if isinstance(both, Floating) else both
    return during(c, period) if period else None


def within_span(c: Context, span: Span) -> Reading:
    """So long after the statement, whose day is not counted: the same day number, or the last day of a short month."""
    return Reading("by", None, later(c.stated, span), "day", doubts_of(span))


def after_span_day(c: Context, span: Span) -> Reading:
    day = later(c.stated, span)
    return Reading("on", day, day, "day", doubts_of(span))


def doubts_of(span: Span) -> tuple[str, ...]:
    return _doubts(SOFT_WORKDAYS if span.workdays else "", span.soft)


def undated(c: Context) -> Reading:
    return Reading("undated")


def continuing(c: Context) -> Reading:
    return Reading("continuing")


def on_event(c: Context, event: str, relation: str = "by", span: Span | None = None, limit: bool = False) -> Reading:
    """Waits for the milestone of that name, written as in the phrase; the rest is an EventTerm."""
    length = span or Span()
    term = EventTerm(relation, length.months, length.days, length.workdays, limit)
    return Reading("event", event=event, event_term=term)


def hanging(relation: str, limit: bool = False) -> Callable[..., Reading]:
    """The meaning of a row with a slot {event} and maybe a {span}: before, by, at, from, after or until it."""
    return lambda c, event, span=None: on_event(c, event, relation, span, limit)


def recurring(rule: str, unit: str) -> Callable[[Context], Reading | None]:
    """Comes round by an RFC 5545 rule; the window is the unit of time that holds the stated day."""

    def meaning(c: Context) -> Reading | None:
        period = around(c, unit)
        return replace(during(c, period), kind="recurring", recurrence=rule) if period else None

    return meaning


def every_month(c: Context, month: int) -> Reading | None:
    """A month that comes round every year; the window is the coming one."""
    returning = periods.month(c, month)
    period = returning.coming(c.stated) if returning else None
    rule = f"FREQ=YEARLY;BYMONTH={month}"
    return replace(during(c, period), kind="recurring", recurrence=rule) if period else None


def every_weekday(c: Context, weekday: int) -> Reading | None:
    """A day that comes round every week; the window is the coming one."""
    period = periods.weekday(c, weekday).coming(c.stated)
    rule = f"FREQ=WEEKLY;BYDAY={('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')[weekday]}"
    return replace(during(c, period), kind="recurring", recurrence=rule) if period else None


def softened(why: str) -> Callable[[Context, Reading], Reading]:
    """The reading in the slot {due}, with one more reason for doubt ("around", をめどに)."""
    return lambda c, due: replace(due, soft=(*due.soft, why))


def as_said(c: Context, due: Reading) -> Reading:
    return due
