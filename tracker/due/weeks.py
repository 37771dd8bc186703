"""Weeks, weekdays and weekends within longer periods. The context comes first, as in periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tracker.due.periods import around, every_year, on_day, week_of
from tracker.due.values import DAY, Context, Floating, Period

SOFT_WEEKS = "a week belongs to the month or year that holds its Thursday"
SOFT_PART_OF_WEEK = "early in a week is Monday and Tuesday, its middle Tuesday to Thursday, late Thursday to Sunday"
SOFT_WEEK_START = "a week that is said to begin on another day is the Monday to Sunday around that day"
SOFT_WEEKEND_DAYS = "a weekend is Saturday and Sunday"
SOFT_NEXT_WEEKDAY = '"next" before a weekday is that day of next week'


def numbered_week(c: Context, number: int, year: int) -> Period | None:
    """The week of that number by ISO 8601; None where the year has no such week."""
    try:
        return week_of(c, dt.date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def numbered(c: Context, number: int) -> Floating | None:
    return every_year(lambda year: numbered_week(c, number, year)) if 1 <= number <= 53 else None


def week_in(c: Context, period: Period, number: int, weeks: int = 1) -> Period | None:
    """So many weeks from the one of that number, from 1; a negative number counts from the end.

    None for a period without weeks of its own, or with too few.
    """
    if period.point or period.compound or (period.end - period.start).days < 13:
        return None
    thursday = period.start + (3 - period.start.weekday()) % 7 * DAY
    count = (period.end - thursday).days // 7 + 1
    first = number - 1 if number > 0 else count - weeks + number + 1
    if not 0 <= first <= count - weeks:
        return None
    monday = thursday + 7 * first * DAY - 3 * DAY
    return Period(
        monday, monday + (7 * weeks - 1) * DAY, "week", soft_start=SOFT_WEEKS, soft_end=SOFT_WEEKS, compound=weeks > 1
    )


def week_holding(c: Context, period: Period) -> Period | None:
    """The week around a day ("the week of 10 April")."""
    return week_of(c, period.start) if period.precision == "day" and period.start == period.end else None


def week_from(c: Context, period: Period) -> Period | None:
    """The week that begins on a Monday or Sunday; on any other day, the Monday to Sunday around it."""
    week = week_holding(c, period)
    if week is None or period.start.weekday() == 0:
        return week
    if period.start.weekday() == 6:
        return Period(period.start, period.start + 6 * DAY, "week")
    return replace(week, soft_start=SOFT_WEEK_START, soft_end=SOFT_WEEK_START)


def weekend(c: Context, steps: int = 0) -> Period | None:
    """Saturday and Sunday of the stated day's week, or of one so many weeks away."""
    week = around(c, "week", steps)
    if week is None:
        return None
    return Period(week.end - DAY, week.end, "weekend", soft_start=SOFT_WEEKEND_DAYS, soft_end=SOFT_WEEKEND_DAYS)


def weekend_after(c: Context, period: Period) -> Period | None:
    """The weekend of the week that holds a day."""
    week = week_holding(c, period)
    if week is None:
        return None
    return Period(week.end - DAY, week.end, "weekend", soft_start=SOFT_WEEKEND_DAYS, soft_end=SOFT_WEEKEND_DAYS)


def weekend_in(c: Context, number: int, period: Period) -> Period | None:
    saturday = weekday_in(c, period, 5, number)
    return saturday and weekend_after(c, saturday)


def working_week(c: Context, steps: int = 0) -> Period | None:
    week = around(c, "week", steps)
    return week and replace(week, end=week.end - 2 * DAY)


def weekday_in(c: Context, period: Period, weekday: int, number: int) -> Period | None:
    """The weekday of that number in the period, from 1; negative from its end. None where there is none."""
    if period.point or period.compound:
        return None
    if number > 0:
        day = period.start + ((weekday - period.start.weekday()) % 7 + 7 * (number - 1)) * DAY
    else:
        day = period.end - ((period.end.weekday() - weekday) % 7 + 7 * (-number - 1)) * DAY
    return on_day(c, day) if period.start <= day <= period.end else None


def coming_weekday(c: Context, weekday: int, number: int = 1) -> Period:
    """The weekday that comes so many times from now, today not counted; with -1 the last one before today."""
    if number < 0:
        return on_day(c, c.stated - ((c.stated.weekday() - weekday - 1) % 7 + 1 - 7 * (number + 1)) * DAY)
    return on_day(c, c.stated + ((weekday - c.stated.weekday() - 1) % 7 + 1 + 7 * (number - 1)) * DAY)


def weekday_after_next(c: Context, weekday: int) -> Period | None:
    """None where the second from now and that of the week after next are two days."""
    second = coming_weekday(c, weekday, 2)
    return second if second.start == next_weekday(c, weekday).start + 7 * DAY else None


def next_weekday(c: Context, weekday: int) -> Period:
    """That day of next week; in doubt where the coming one is another."""
    day = c.stated + (7 - c.stated.weekday() + weekday) * DAY
    coming = coming_weekday(c, weekday)
    if c.variant == "coming":
        return coming
    doubt = SOFT_NEXT_WEEKDAY if coming.start != day else ""
    return replace(on_day(c, day), soft_start=doubt, soft_end=doubt)


def last_weekday(c: Context, weekday: int) -> Period | None:
    """That day of last week, where it has not come round since."""
    return on_day(c, c.stated + (weekday - c.stated.weekday() - 7) * DAY) if weekday >= c.stated.weekday() else None


def this_weekday(c: Context, weekday: int) -> Period:
    """That day of this week, or of the next where it has passed."""
    return on_day(c, c.stated + (weekday - c.stated.weekday()) % 7 * DAY)


def third_of_week(c: Context, period: Period, number: int) -> Period | None:
    """Early, in the middle of or late in a week."""
    if period.precision != "week" or period.compound or period.point:
        return None
    first, last = ((0, 1), (1, 3), (3, 6))[number - 1]
    return replace(
        period,
        start=period.start + first * DAY,
        end=period.start + last * DAY,
        precision="part-of-week",
        compound=True,
        soft_start=SOFT_PART_OF_WEEK,
        soft_end=SOFT_PART_OF_WEEK,
    )
