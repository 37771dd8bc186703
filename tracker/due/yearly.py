"""What comes round every year: the rule of a day or a part of it, and the coming window. As in periods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tracker.due import periods
from tracker.due.recurrence import DAY_CODES, monthly_days, reading
from tracker.due.values import DAY, Context, Floating, Period, Reading

SOFT_LEAP_DAY = "29 February comes round every year, in common years as 28 February"
# Over so many years a date that moves has shown that it does.
_YEARS_SEEN = 8
_LEAP_DAYS = ((2, 28), (2, 29))


def yearly_rule(month: int, day: int, ends: bool = False) -> str:
    """The rule for a day of every year; with `ends` the last day of February is that of any year."""
    if month != 2 or day < 28:
        return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"
    return f"FREQ=YEARLY;BYMONTH=2;{'BYMONTHDAY=-1' if ends else monthly_days(day)}"


def each_year(c: Context, part: Period | Floating) -> Reading | None:
    """A part of a year that comes round every year; the window is the coming one."""
    period = _coming_of_year(c, part)
    if period is None or not isinstance(part, Floating):
        return None
    moving = _moving_rule(part, period)
    if moving is None:
        fixed = _rule_of(period.start, period)
        moving = fixed if period.precision == "day" else f"FREQ=YEARLY;BYMONTH={period.start.month}"
    return reading(c, period, moving) if moving else None


def by_each_year(c: Context, part: Period | Floating, ends: bool = False) -> Reading | None:
    """By a part of every year: the window begins with the year that holds it."""
    period = _coming_of_year(c, part)
    if period is None or not isinstance(part, Floating):
        return None
    last = period.last
    rule = _moving_rule(part, period)
    if rule is None:
        rule = _rule_of(last, period, ends or period.precision != "day")
    whole = Period(dt.date(last.year, 1, 1), last, period.precision, soft_end=period.soft_last)
    return reading(c, whole, rule) if rule else None


def _moving_rule(part: Floating, period: Period) -> str | None:
    """The rule of what falls on another date each year; empty where no rule can say it, None where it is fixed."""
    days: list[dt.date] = []
    there: Period | None = period
    while there and len(days) < _YEARS_SEEN:
        days.append(there.start)
        there = part.coming(there.end + 300 * DAY) if there.end.year < 9990 else None
    if len({day.replace(year=2000) for day in days}) == 1 or (period.start.month, period.start.day) in _LEAP_DAYS:
        return None
    same = len({(day.month, day.weekday()) for day in days}) == 1 and period.precision == "day"
    number = {(day.day - 1) // 7 + 1 for day in days}
    last = all((day + 7 * DAY).month != day.month for day in days)
    if not same or (len(number) > 1 and not last):
        return ""
    which = number.pop() if len(number) == 1 else -1
    return f"FREQ=YEARLY;BYMONTH={days[0].month};BYDAY={which}{DAY_CODES[days[0].weekday()]}"


def before_each_year(c: Context, part: Period | Floating) -> Reading | None:
    """As by_each_year, the part itself left out unless it is an end."""
    if not isinstance(part, Floating):
        return None
    return by_each_year(c, part.map(lambda one: one if one.point else periods.on_day(c, one.start - DAY)), ends=True)


def _coming_of_year(c: Context, part: Period | Floating) -> Period | None:
    """The coming occurrence of what is a part of every year; the day that only leap years have is 28 February too."""
    period = part.coming(c.stated) if isinstance(part, Floating) else None
    if period is None or not _is_yearly(part, period):
        return None
    if period.precision != "day" or (period.start.month, period.start.day) != (2, 29):
        return period
    every = periods.every_year(lambda year: _leap_day(c, year))
    return every.coming(c.stated)


def _rule_of(day: dt.date, period: Period, ends: bool = False) -> str:
    """The yearly rule of a day of the period."""
    return yearly_rule(2, 29) if period.soft_end == SOFT_LEAP_DAY else yearly_rule(day.month, day.day, ends)


def _leap_day(c: Context, year: int) -> Period:
    day = dt.date(year, 3, 1) - DAY
    return replace(periods.on_day(c, day), soft_start=SOFT_LEAP_DAY, soft_end=SOFT_LEAP_DAY)


def _is_yearly(part: Period | Floating, period: Period) -> bool:
    again = part.coming(period.last + DAY) if isinstance(part, Floating) else None
    # A weekday or a day of the month comes round too often to be a part of a year.
    return again is not None and (again.start - period.start).days > 200


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


def two_each_year(c: Context, a: Period | Floating, b: Period | Floating) -> Reading | None:
    """Two days or months of every year; the window is the one that comes first."""
    found = [_coming_of_year(c, part) for part in (a, b)]
    both = [period for period in found if period]
    if len(both) < 2 or len({period.precision for period in both}) > 1:
        return None
    first = min(both, key=lambda period: period.start)
    months = ",".join(str(period.start.month) for period in sorted(both, key=lambda period: period.start.month))
    days = _shared_day(both)
    return reading(c, first, f"FREQ=YEARLY;BYMONTH={months}{days}") if days is not None else None


def _shared_day(both: list[Period]) -> str | None:
    """The part of a rule for a day that two months share; empty for whole months."""
    days = [period.start for period in both]
    if both[0].precision == "month":
        return ""
    if both[0].precision != "day" or days[0].month == days[1].month:
        return None
    if all((day + DAY).day == 1 for day in days):
        return ";BYMONTHDAY=-1"
    return f";BYMONTHDAY={days[0].day}" if days[0].day == days[1].day < 29 else None
