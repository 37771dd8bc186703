"""What comes round: RFC 5545 rules, with the window of the current occurrence. As in periods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tracker.due import markers, periods
from tracker.due.periods import around, later, week_of
from tracker.due.values import DAY, Context, Floating, Period, Reading, Span

DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SOFT_BLOCK = "the current stretch is counted in whole units from the beginning of the present one"

# FREQ and interval of one unit, and its months.
_UNITS = {
    "day": ("DAILY", 1, 0),
    "week": ("WEEKLY", 1, 0),
    "fortnight": ("WEEKLY", 2, 0),
    "month": ("MONTHLY", 1, 1),
    "quarter": ("MONTHLY", 3, 3),
    "half": ("MONTHLY", 6, 6),
    "year": ("YEARLY", 1, 12),
    "decade": ("YEARLY", 10, 120),
}


def reading(c: Context, period: Period, rule: str) -> Reading:
    return replace(markers.during(c, period), kind="recurring", recurrence=rule)


def every(c: Context, unit: str, number: int = 1) -> Reading | None:
    """Every so many units; parts of a year are those of the calendar, anything else begins with the present unit."""
    if unit not in _UNITS or not 1 <= number <= 400:
        return None
    freq, interval, months = _UNITS[unit]
    interval *= number
    rule = f"FREQ={freq}" + (f";INTERVAL={interval}" if interval > 1 else "")
    months *= number
    if months and months < 12 and 12 % months == 0:
        start = dt.date(c.stated.year, (c.stated.month - 1) // months * months + 1, 1)
        return reading(c, _stretch(start, Span(months=months)), rule)
    first = week_of(c, c.stated) if unit == "fortnight" else around(c, unit)
    if first is None:
        return None
    length = Span(months=months) if months else Span(days={"day": 1, "week": 7, "fortnight": 14}[unit] * number)
    doubt = SOFT_BLOCK if number > 1 or unit == "fortnight" else ""
    return reading(c, replace(_stretch(first.start, length), soft_start=doubt, soft_end=doubt), rule)


def _stretch(start: dt.date, length: Span) -> Period:
    return Period(start, later(start, length) - DAY, "period")


def times_a(c: Context, number: int, unit: str) -> Reading | None:
    """So many times a year, where that is a whole number of months apart; once in any other unit."""
    if number == 1:
        return every(c, unit)
    if unit == "year" and number in (2, 3, 4, 6, 12):
        return every(c, "month", 12 // number)
    return None


def yearly_rule(period: Period) -> str:
    """The rule by which a part of a year comes round: its day, or the month in which it begins."""
    day = f";BYMONTHDAY={period.start.day}" if period.precision == "day" else ""
    return f"FREQ=YEARLY;BYMONTH={period.start.month}{day}"


def each_year(c: Context, part: Period | Floating) -> Reading | None:
    """A part of a year that comes round every year; the window is the coming one."""
    period = part.coming(c.stated) if isinstance(part, Floating) else None
    return reading(c, period, yearly_rule(period)) if period and _is_yearly(part, period) else None


def by_each_year(c: Context, part: Period | Floating) -> Reading | None:
    """By a part of every year: the window begins with the year that holds it."""
    period = part.coming(c.stated) if isinstance(part, Floating) else None
    if period is None or not _is_yearly(part, period):
        return None
    last = period.last
    rule = f"FREQ=YEARLY;BYMONTH={last.month};BYMONTHDAY={last.day}"
    return reading(c, Period(dt.date(last.year, 1, 1), last, period.precision, soft_end=period.soft_last), rule)


def before_each_year(c: Context, part: Period | Floating) -> Reading | None:
    """As by_each_year, the part itself left out unless it is an end."""
    if not isinstance(part, Floating):
        return None
    return by_each_year(c, part.map(lambda one: one if one.point else periods.on_day(c, one.start - DAY)))


def _is_yearly(part: Period | Floating, period: Period) -> bool:
    again = part.coming(period.last + DAY) if isinstance(part, Floating) else None
    # A weekday or a day of the month comes round too often to be a part of a year.
    return again is not None and (again.start - period.start).days > 200


def end_of_each(c: Context, unit: str) -> Reading | None:
    """The end of every unit; the window is the present unit."""
    period = around(c, unit)
    rule = {
        "week": "FREQ=WEEKLY;BYDAY=SU",
        "month": "FREQ=MONTHLY;BYMONTHDAY=-1",
        "quarter": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
        "half": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
        "year": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
    }.get(unit)
    return reading(c, period, rule) if period and rule else None


def third_of_each(c: Context, unit: str, number: int) -> Reading | None:
    """Early, in the middle of or late in every unit."""
    cut = {1: periods.early, 2: periods.middle, 3: periods.late}[number]

    def in_year(year: int) -> Period | None:
        return cut(c, periods.year_of(c, year))

    if unit == "year":
        return each_year(c, periods.every_year(in_year))
    if unit != "month":
        return None
    returning = periods.every_month(lambda year, month: _cut_month(c, cut, year, month))
    period = returning.coming(c.stated)
    return reading(c, period, f"FREQ=MONTHLY;BYMONTHDAY={period.start.day}") if period else None


def _cut_month(c: Context, cut: Callable[[Context, Period], Period | None], year: int, month: int) -> Period | None:
    whole = periods.month_of(c, year, month)
    return whole and cut(c, whole)


def each_month(c: Context, day: int) -> Reading | None:
    """A day of every month; the window is the coming one."""
    returning = periods.day(c, day) if day > 0 else periods.every_month(lambda year, month: _last_day(c, year, month))
    period = returning.coming(c.stated) if returning else None
    return reading(c, period, f"FREQ=MONTHLY;BYMONTHDAY={day}") if period else None


def _last_day(c: Context, year: int, month: int) -> Period | None:
    whole = periods.month_of(c, year, month)
    return whole and periods.on_day(c, whole.end)


def each_nth_weekday(c: Context, number: int, weekday: int) -> Reading | None:
    """The weekday of that number in every month; the window is the coming one."""
    from tracker.due.weeks import weekday_in

    def in_month(year: int, month: int) -> Period | None:
        whole = periods.month_of(c, year, month)
        return whole and weekday_in(c, whole, weekday, number)

    period = periods.every_month(in_month).coming(c.stated) if -1 <= number <= 5 else None
    return reading(c, period, f"FREQ=MONTHLY;BYDAY={number}{DAY_CODES[weekday]}") if period else None


def each_weekday(c: Context, weekday: int, weeks: int = 1) -> Reading | None:
    """A weekday that comes round; the window is the coming one."""
    period = periods.weekday(c, weekday).coming(c.stated)
    interval = f";INTERVAL={weeks}" if weeks > 1 else ""
    return reading(c, period, f"FREQ=WEEKLY{interval};BYDAY={DAY_CODES[weekday]}") if period else None


def each_workday(c: Context) -> Reading:
    day = Span(workdays=1).after(c.stated - DAY)
    return reading(c, periods.on_day(c, day), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")


def beginning(c: Context, due: Reading, period: Period) -> Reading | None:
    """What comes round from a period on; the window is its first occurrence, which begins there."""
    if due.kind != "recurring" or period.start < c.stated:
        return None
    return replace(markers.during(c, period), kind="recurring", recurrence=due.recurrence)


def ending(c: Context, due: Reading, period: Period) -> Reading | None:
    """What comes round until the end of a period."""
    if due.kind != "recurring" or due.recurrence is None or (due.latest and due.latest > period.last):
        return None
    return replace(due, recurrence=f"{due.recurrence};UNTIL={period.last:%Y%m%d}")


def again(c: Context, first: Reading, due: Reading) -> Reading | None:
    """A first time that is dated, and what comes round after it."""
    if due.kind != "recurring" or first.kind not in ("on", "during", "by") or first.latest is None:
        return None
    # A first deadline is met on any day of its year up to it.
    earliest = first.earliest or first.latest.replace(month=1, day=1)
    return replace(first, kind="recurring", earliest=earliest, recurrence=due.recurrence)
