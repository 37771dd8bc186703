"""Periods counted from others: days before and after, first and last months, what is left. As in periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tracker.due import periods
from tracker.due.errors import DuePhraseError
from tracker.due.fiscal import long_day
from tracker.due.markers import SOFT_WORKDAYS
from tracker.due.periods import around, day_of, later, on_day
from tracker.due.values import DAY, Context, Floating, Period, Span

SOFT_LATER = '"later" in a period is any day from the statement to the end of the period'
SOFT_CENTURY = "the middle of the century is the year 2050, its end the year 2100"
SOFT_DOTS = "a date in figures with points has its day first"


def shifted(c: Context, period: Period | Floating, span: Span) -> Period | None:
    """The day so long after a day, or after the end of a period, which is not counted; None after anything longer."""
    day = period.coming(c.stated) if isinstance(period, Floating) else period
    if day is None or (day.point != day.end if day.point else day.start != day.end or day.precision != "day"):
        return None
    doubt = SOFT_WORKDAYS if span.workdays else day.soft_last
    return replace(on_day(c, later(day.end, span)), soft_start=doubt, soft_end=doubt)


def lasting(c: Context, period: Period, span: Span) -> Period | None:
    """So long from the first day of a period, that day counted."""
    if span.workdays:
        return None
    end = later(period.start, span) - DAY
    return Period(period.start, end, "day", soft_start=period.soft_start, soft_end=period.soft_start, compound=True)


def months_in(c: Context, period: Period, number: int, span: Span) -> Period | None:
    """The first so many months or days of a period; with number -1 the last. None where they do not fit in it."""
    if period.point or period.compound or span.workdays or (period.start.day != 1 and span.months):
        return None
    if number > 0:
        start, end = period.start, later(period.start, span) - DAY
    else:
        # Counted from the day after, so that the months before it begin on the first.
        start, end = later(period.end + DAY, -span), period.end
    if start < period.start or end > period.end:
        return None
    return Period(start, end, "month" if span.months == 1 else "day", compound=span.months != 1)


def month_in(c: Context, period: Period, number: int) -> Period | None:
    """The month of that number in a period that begins with a month; negative from the end."""
    if period.start.day != 1 or period.point or period.compound:
        return None
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    at = number - 1 if number > 0 else months + number
    if not 0 <= at < months:
        return None
    start = later(period.start, Span(months=at))
    return Period(start, later(start, Span(months=1)) - DAY, "month")


def day_in(c: Context, period: Period, number: int) -> Period | None:
    """The day of that number in a period; negative from its end."""
    if period.point:
        return None
    day = period.start + (number - 1) * DAY if number > 0 else period.end + (number + 1) * DAY
    return on_day(c, day) if period.start <= day <= period.end else None


def workday_in(c: Context, period: Period, number: int) -> Period | None:
    """The working day of that number in a period; in doubt, for holidays are not known."""
    if period.point:
        return None
    if number > 0:
        day = Span(workdays=number).after(period.start - DAY)
    else:
        day = Span(workdays=number).after(period.end + DAY)
    there = replace(on_day(c, day), soft_start=SOFT_WORKDAYS, soft_end=SOFT_WORKDAYS)
    return there if period.start <= day <= period.end else None


def rest_of(c: Context, period: Period | None) -> Period | None:
    """From the statement to the end of a period that holds it."""
    if period is None or not period.start <= c.stated <= period.end or period.point:
        return None
    return replace(period, start=c.stated, compound=True)


def later_in(c: Context, unit: str) -> Period | None:
    period = around(c, unit)
    return period and replace(period, start=c.stated, soft_start=SOFT_LATER, compound=True)


def blocks(c: Context, unit: str, number: int) -> Period | None:
    """So many quarters or decades of the calendar after the one of the statement."""
    first, last = around(c, unit, 1), around(c, unit, number)
    return first and last and Period(first.start, last.end, unit, compound=number > 1)


def century_year(c: Context, year_of_century: int) -> Period:
    """The year 50 or 100 of the century of the statement, as a deadline its last day."""
    year = (c.stated.year - 1) // 100 * 100 + year_of_century
    end = dt.date(year, 12, 31)
    return Period(
        dt.date(year, 1, 1),
        end,
        "year",
        point=end,
        soft_start=SOFT_CENTURY,
        soft_end=SOFT_CENTURY,
        soft_point=SOFT_CENTURY,
    )


def either_order(c: Context, a: int, b: int) -> Floating | None:
    """Day and month in figures without a year, where only one order is a date."""
    if (a, b) == (24, 7):
        # "24/7" is all the time.
        return None
    orders = {(month, day) for day, month in ((a, b), (b, a)) if day_of(c, 2000, month, day)}
    if len(orders) == 2:
        raise DuePhraseError(c.phrase, f"{a}/{b} may be {_named(a, b)} or {_named(b, a)}; write the month's name")
    return periods.month_day(c, *orders.pop()) if orders else None


def _named(day: int, month: int) -> str:
    return long_day(dt.date(2000, month, day)).rpartition(" ")[0]


def of_weekday(c: Context, weekday: int, a: int, b: int, year: int) -> Period | None:
    """Day and month in figures, in the order that falls on the weekday; None where neither or both do."""
    days = {day.start for day in (day_of(c, year, a, b), day_of(c, year, b, a)) if day}
    right = [day for day in days if day.weekday() == weekday]
    return on_day(c, right[0]) if len(right) == 1 else None


def day_first(c: Context, a: int, b: int, year: int) -> Period | None:
    """d.m.yyyy; in doubt where the other order is a date too."""
    first, second = day_of(c, year, b, a), day_of(c, year, a, b)
    doubt = SOFT_DOTS if first and second and first != second else ""
    found = first or second
    return found and replace(found, soft_start=doubt, soft_end=doubt)


def next_occurrence(c: Context, returning: Floating | None) -> Period | None:
    """The coming one where that is in the next calendar year; refused in this one, for it may mean the one after."""
    coming = returning.coming(c.stated) if returning else None
    if returning is None or coming is None:
        return None
    if coming.start.year > c.stated.year:
        return coming
    after = returning.coming(coming.end + DAY)
    if coming.start <= c.stated:
        return after
    other = f" or {long_day(after.start)}" if after else ""
    raise DuePhraseError(c.phrase, f'"next" may mean the one that begins on {long_day(coming.start)}{other}')


def this_years(c: Context, returning: Floating | None) -> Period | None:
    """The one that holds the statement, or the one of this calendar year."""
    if returning is None:
        return None
    coming = returning.coming(c.stated)
    if coming and (coming.start <= c.stated or coming.start.year == c.stated.year):
        return coming
    last = returning.leading_to(c.stated)
    return last if last and last.start.year == c.stated.year else None


def preceding(c: Context, span: Span) -> Period:
    """So long before the statement, whose day is not counted."""
    return Period(later(c.stated, -span), c.stated - DAY, "day", compound=True)
