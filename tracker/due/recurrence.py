"""What comes round: RFC 5545 rules, with the window of the current occurrence. As in periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tracker.due import markers, periods
from tracker.due.occurrences import window
from tracker.due.periods import around, later, week_of
from tracker.due.values import DAY, Context, Period, Reading, Span

DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SOFT_BLOCK = "the current stretch is counted in whole units from the beginning of the present one"

# So many occurrences are passed over before the first that is meant.
_MOST_STEPS = 200

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


def monthly_days(day: int) -> str:
    """The part of a rule for a day of the month; a month that lacks it gives its last day."""
    if day < 29:
        return f"BYMONTHDAY={day}"
    return f"BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS=-1"


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


def each_month(c: Context, day: int) -> Reading | None:
    """A day of every month; the window is the coming one."""
    returning = periods.every_month(lambda year, month: _day_in(c, year, month, day)) if -2 < day < 32 else None
    period = returning.coming(c.stated) if returning else None
    days = monthly_days(day) if day > 0 else f"BYMONTHDAY={day}"
    return reading(c, period, f"FREQ=MONTHLY;{days}") if period else None


def _day_in(c: Context, year: int, month: int, day: int) -> Period | None:
    """The day of a month, or its last one where it is shorter or where -1 is asked for."""
    whole = periods.month_of(c, year, month)
    return whole and periods.on_day(c, whole.end if day < 0 else whole.end.replace(day=min(day, whole.end.day)))


def each_nth_weekday(c: Context, number: int, weekday: int) -> Reading | None:
    """The weekday of that number in every month; the window is the coming one."""
    from tracker.due.weeks import weekday_in

    def in_month(year: int, month: int) -> Period | None:
        whole = periods.month_of(c, year, month)
        return whole and weekday_in(c, whole, weekday, number)

    period = periods.every_month(in_month).coming(c.stated) if -1 <= number <= 5 else None
    return reading(c, period, f"FREQ=MONTHLY;BYDAY={number}{DAY_CODES[weekday]}") if period else None


def each_nth_workday(c: Context, number: int) -> Reading | None:
    """The working day of that number in every month; the window is the coming one."""
    from tracker.due.counting import workday_in

    def in_month(year: int, month: int) -> Period | None:
        whole = periods.month_of(c, year, month)
        return whole and workday_in(c, whole, number)

    period = periods.every_month(in_month).coming(c.stated) if -1 <= number <= 20 and number else None
    return reading(c, period, f"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={number}") if period else None


def each_weekday(c: Context, weekday: int, weeks: int = 1) -> Reading | None:
    """A weekday that comes round; the window is the coming one."""
    period = periods.weekday(c, weekday).coming(c.stated)
    interval = f";INTERVAL={weeks}" if weeks > 1 else ""
    return reading(c, period, f"FREQ=WEEKLY{interval};BYDAY={DAY_CODES[weekday]}") if period else None


def each_workday(c: Context) -> Reading:
    day = Span(workdays=1).after(c.stated - DAY)
    return reading(c, periods.on_day(c, day), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")


def beginning(c: Context, due: Reading, period: Period) -> Reading | None:
    """What comes round from a period on; the window is its first occurrence there."""
    rule = due.recurrence
    if due.kind != "recurring" or rule is None or due.earliest is None or due.latest is None or period.start < c.stated:
        return None
    if "BY" in rule:
        return _first_from(due, rule, period)
    first = replace(markers.during(c, period), kind="recurring", recurrence=_from_day(rule, period.start, period.end))
    # "Twice a year from 2027" begins with the first half of 2027.
    following = window(rule, period.start, period.start, 1)
    ends = following[1] - DAY if following and following[1] else period.end
    return replace(first, latest=min(period.end, ends))


def _first_from(due: Reading, rule: str, period: Period) -> Reading | None:
    for steps in range(_MOST_STEPS):
        there = window(rule, due.earliest, due.latest, steps) if steps else (due.earliest, due.latest)
        if there is None or there[0] is None or there[1] is None:
            return None
        if there[1] >= period.start:
            return replace(due, earliest=max(there[0], period.start), latest=there[1])
    return None


def _from_day(rule: str, first: dt.date, last: dt.date) -> str:
    """The rule, with the day that a short month or a common year lacks made the last of the month."""
    if first != last or first.day < 29 or "BY" in rule:
        return rule
    if rule.startswith("FREQ=MONTHLY"):
        return f"{rule};{monthly_days(first.day)}"
    return f"{rule};BYMONTH=2;{monthly_days(29)}" if (first.month, rule[:11]) == (2, "FREQ=YEARLY") else rule


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
    rule = due.recurrence and _from_day(due.recurrence, earliest, first.latest)
    return replace(first, kind="recurring", earliest=earliest, recurrence=rule)
