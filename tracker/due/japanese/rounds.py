"""Japanese: the readings of what comes round. The context comes first, as in markers."""

from __future__ import annotations

from dataclasses import replace

from tracker.due import fiscal, recurrence, yearly
from tracker.due.japanese.meanings import SOFT_ABOUT, Either
from tracker.due.periods import later
from tracker.due.values import DAY, Context, Floating, Period, Reading, Span


def _of_its_year(c: Context, part: Either) -> Either:
    """The quarter or half of a 年度, which begins in April, where 毎年度 is said."""
    first = part.coming(c.stated) if isinstance(part, Floating) else None
    if first is None or isinstance(part, Period) or "年度" not in c.shown or first.precision not in ("quarter", "half"):
        return part
    three = Span(months=3)
    return part.map(lambda one: replace(one, start=later(one.start, three), end=later(one.end + DAY, three) - DAY))


def by_each_year(c: Context, part: Either) -> Reading | None:
    return yearly.by_each_year(c, _of_its_year(c, part))


def each_year(c: Context, period: Either) -> Reading | None:
    """毎年 with a part of a year; where that is 末 the window begins with the year."""
    period = _of_its_year(c, period)
    coming = period.coming(c.stated) if isinstance(period, Floating) else None
    if coming is None or (coming.precision in ("year", "fiscal-year") and not coming.point):
        return None
    return yearly.by_each_year(c, period) if coming.point else yearly.each_year(c, period)


def each_month(c: Context, period: Either) -> Reading | None:
    """毎月 with a part of a month."""
    if not isinstance(period, Floating) or (coming := period.coming(c.stated)) is None:
        return None
    again = period.coming(coming.last + DAY)
    if again is None or not 27 < (again.start - coming.start).days < 32 or coming.point:
        return None
    days = recurrence.monthly_days(coming.start.day)
    return recurrence.reading(c, coming, f"FREQ=MONTHLY;{days}")


def by_each_month(c: Context, period: Either) -> Reading | None:
    """The window begins with the month that holds the deadline."""
    found = each_month(c, period)
    if found is None or found.latest is None:
        return None
    rule = f"FREQ=MONTHLY;{recurrence.monthly_days(found.latest.day)}"
    return replace(found, earliest=found.latest.replace(day=1), recurrence=rule)


def each_fiscal_year(c: Context) -> Reading:
    return recurrence.reading(c, fiscal.japanese_now(c), "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1")


def after_each_fiscal_year(c: Context, span: Span) -> Reading | None:
    """So long after every 31 March; the window is the coming one."""
    if span.workdays:
        return None
    for steps in (-1, 0):
        end = fiscal.japanese_now(c, steps).end
        last = later(end, span)
        if last >= c.stated:
            break
    # Three months after 31 March is 30 June.
    ends = not span.days and last.day >= 30
    rule = f"FREQ=YEARLY;BYMONTH={last.month};BYMONTHDAY={-1 if ends else last.day}"
    return recurrence.reading(c, Period(end + DAY, last, "day"), rule) if span.days < 365 and span.months < 12 else None


def end_of_each_fiscal_year(c: Context) -> Reading:
    return recurrence.reading(c, fiscal.japanese_now(c), "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1")


def every_span(c: Context, span: Span) -> Reading | None:
    """N年ごと."""
    if span.soft or span.workdays or bool(span.months) == bool(span.days):
        return None
    for unit, length in (("year", 12), ("month", 1)):
        if span.months and span.months % length == 0:
            return recurrence.every(c, unit, span.months // length)
    unit, length = ("week", 7) if span.days % 7 == 0 else ("day", 1)
    return recurrence.every(c, unit, span.days // length)


def roughly_again(c: Context, again: Reading) -> Reading | None:
    return replace(again, soft=(*again.soft, SOFT_ABOUT)) if again.kind == "recurring" else None
