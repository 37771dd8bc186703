"""Japanese: periods that no other language shares, and the reasons for doubt that come with the readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tracker.due import counting, fiscal, markers, periods, ranges, weeks
from tracker.due.periods import later
from tracker.due.values import DAY, Context, Floating, Period, Reading, Span

SOFT_ABOUT = "頃, 前後 and 約 make the window approximate"
SOFT_TARGET = "めど names a target rather than a promise"
SOFT_TOWARDS = "に向けて names a target rather than a promise"
SOFT_WISHED = "an earlier date is wished for"
SOFT_NEW_YEAR = "年明け is January of the year after the statement"
SOFT_NEW_FISCAL_YEAR = "年度明け is April, and 新年度 the next fiscal year but in April to June the one just begun"
SOFT_PART_OF_WEEK = "the first half of a week is Monday to Wednesday, its beginning Monday and Tuesday"
SOFT_EARLIEST = "早ければ says when it may begin, not when it must have begun"
SOFT_NEAREST_DECADE = "a decade without its century is the one nearest to the statement"
SOFT_SHORT_YEAR = "a year of two figures stands first and is of this century"
SOFT_HOLIDAY = "年末年始 is 29 December to 3 January, when offices are closed"
SOFT_COUNTED = "起算して counts the first day itself"
SOFT_LENGTHS = "of two lengths of time the longer one"
SOFT_EITHER = "two lengths of time are given"
SOFT_MONTH_AND_HALF = "half a month is 15 days"
SOFT_FISCAL_SPRING = "spring of a 年度 is its first two months"

Either = Period | Floating


def soft(period: Period, why: str) -> Period:
    return replace(period, soft_start=why, soft_end=why, soft_point=why if period.point else "")


def about(c: Context, period: Period) -> Period:
    return soft(period, SOFT_ABOUT)


def only(*precisions: str) -> Callable[..., Period | None]:
    """The part of a period, by a slot {part}, where the period is of one of these precisions."""
    return lambda c, period, part: ranges.inside(c, period, part) if period.precision in precisions else None


# Years


def era_year(c: Context, era: int, era_year: int) -> Period | None:
    return periods.year_of(c, era + era_year) if era_year else None


def era_fiscal(c: Context, era: int, era_year: int) -> Period | None:
    return fiscal.japanese_year(c, era + era_year) if era_year else None


def both_years(c: Context, era: int, era_year: int, year: int) -> Period | None:
    """A year said in both countings, which must agree."""
    return periods.year_of(c, year) if era + era_year == year else None


def both_fiscal(c: Context, era: int, era_year: int, year: int) -> Period | None:
    return fiscal.japanese_year(c, year) if era + era_year == year else None


def same(c: Context, first: Either, other: Either) -> Period | None:
    """A period said twice, which must agree: the second in brackets."""
    if isinstance(first, Floating):
        first, other = other, first
    if isinstance(first, Floating):
        return None
    twin = other.leading_to(first.start) if isinstance(other, Floating) else other
    return first if twin and (twin.start, twin.last) == (first.start, first.last) else None


def short_decade(c: Context, short_year: int) -> Period | None:
    if short_year % 10:
        return None
    year = min((century + short_year for century in (1900, 2000, 2100)), key=lambda one: abs(one + 5 - c.stated.year))
    decade = periods.decade_of(c, year)
    return decade and soft(decade, SOFT_NEAREST_DECADE)


def short_date(c: Context, short_year: int, month: int, day: int) -> Period | None:
    """21/04/16 is year, month and day; a first figure that may be a day or month is too uncertain."""
    found = periods.day_of(c, 2000 + short_year, month, day) if short_year > 12 else None
    return found and soft(found, SOFT_SHORT_YEAR)


def month_and_day(c: Context, month: int, day: int) -> Floating | None:
    """In figures: the month first, but where only the other order makes a date."""
    return periods.month_day(c, month, day) or periods.month_day(c, day, month)


def half_century(c: Context, half: int) -> Period:
    first = (c.stated.year - 1) // 100 * 100 + 1 + 50 * (half - 1)
    return Period(dt.date(first, 1, 1), dt.date(first + 49, 12, 31), "half-century")


# What was named before


def following(c: Context, following: tuple[str, int]) -> Floating:
    """翌年, 同月: counted from the day it is asked for, so that the second end of a range counts from the first."""
    unit, steps = following

    def occurrences(day: dt.date) -> list[Period]:
        there = replace(c, stated_or_none=day)
        period = fiscal.japanese_now(there, steps) if unit == "fiscal" else periods.around(there, unit, steps)
        return [period] if period else []

    return Floating(occurrences)


def following_named(c: Context, period: Period, following_unit: tuple[str, int]) -> Period | None:
    """6月1日の翌日; the day before or after is only that of a day."""
    if following_unit[0] == "day" and period.start != period.end:
        return None
    return next(iter(following(c, following_unit).occurrences(period.last)), None)


def same_day(c: Context, which_week: int = 0, span: Span | None = None) -> Period:
    """来週の今日, 2週間後の今日."""
    return periods.on_day(c, later(c.stated, span or Span(days=7 * which_week)))


def returning(c: Context, unit: str) -> Floating:
    """A year, 年度, month, week or quarter without a name: every one there is."""
    if unit == "year":
        return periods.every_year(lambda year: periods.year_of(c, year))
    if unit == "fiscal":
        return periods.every_year(lambda year: fiscal.japanese_year(c, year) if year < 9999 else None)
    if unit == "month":
        return periods.every_month(lambda year, month: periods.month_of(c, year, month))
    if unit == "quarter":
        return periods.every_month(lambda year, month: _quarter(c, year, month))
    return periods.every_week(0).map(lambda day: periods.week_of(c, day.start))


def _quarter(c: Context, year: int, month: int) -> Period | None:
    return periods.quarter_of(c, year, (month + 2) // 3) if month % 3 == 1 else None


def unit_part(part: Callable[..., Period | None], *units: str) -> Callable[..., Floating | None]:
    """A part of a {unit} without a name: 月半ば, 年度末."""
    return lambda c, unit, **said: returning(c, unit).map(lambda one: part(c, one, **said)) if unit in units else None


# Parts


def early(c: Context, period: Period, early: str = "") -> Period | None:
    if period.precision == "week" and not (period.compound or period.point):
        return soft(replace(period, end=period.start + DAY, precision="part-of-week"), SOFT_PART_OF_WEEK)
    return periods.early(c, period)


def middle(c: Context, period: Period, middle: str = "") -> Period | None:
    if "央" in middle and period.precision not in ("year", "fiscal-year", "month", "week"):
        return None
    if period.precision == "week" and not (period.compound or period.point):
        return soft(
            replace(period, start=period.start + DAY, end=period.start + 3 * DAY, precision="part-of-week"),
            SOFT_PART_OF_WEEK,
        )
    return periods.middle(c, period)


def late(c: Context, period: Period, late: str = "") -> Period | None:
    return periods.late(c, period)


def half(c: Context, period: Period, half: int) -> Period | None:
    if period.precision == "week" and not (period.compound or period.point):
        wednesday = period.start + 2 * DAY
        part = replace(period, end=wednesday) if half == 1 else replace(period, start=wednesday + DAY)
        return soft(replace(part, precision="part-of-week"), SOFT_PART_OF_WEEK)
    return periods.part(c, period, 2, half)


def end(c: Context, period: Period, end: str) -> Period | None:
    """年末 and the like, only of what they name."""
    return periods.end_of(c, period) if end == period.precision else None


def beginning(c: Context, period: Period, beginning: str) -> Period | None:
    return early(c, period) if beginning == period.precision else None


def last_day(c: Context, period: Period) -> Period | None:
    months = ("month", "year", "fiscal-year", "quarter", "half")
    return (
        periods.on_day(c, period.end) if period.precision in months and not (period.point or period.compound) else None
    )


def season_in(c: Context, period: Period, season: str) -> Period | None:
    if period.precision == "fiscal-year" and season == "spring":
        return soft(
            replace(period, end=later(period.start, Span(months=2)) - DAY, precision="season"), SOFT_FISCAL_SPRING
        )
    known = period.precision in ("year", "fiscal-year") and not period.point
    return ranges.inside(c, period, periods.season(c, season)) if known else None


def part_of_season_in(c: Context, period: Period, season_part: tuple[str, int]) -> Period | None:
    season, number = season_part
    there = season_in(c, period, season)
    return there and periods.part(c, there, 3, number)


def part_of_season(c: Context, season_part: tuple[str, int]) -> Floating:
    season, number = season_part
    return periods.season(c, season).map(lambda one: periods.part(c, one, 3, number))


def this_season(c: Context, season: str, steps: int = 0) -> Period:
    """今冬 said in January is the winter that is running."""
    running = season == "winter" and c.stated.month < 3
    return periods.season_of(c, c.stated.year + steps - running, season)


def new_year(c: Context) -> Period | None:
    """年明け: the January after the statement."""
    january = periods.month_of(c, c.stated.year + 1, 1)
    return january and soft(january, SOFT_NEW_YEAR)


def new_fiscal_year(c: Context) -> Period:
    """新年度: the next 年度, but from April to June the one that has just begun."""
    return soft(fiscal.japanese_now(c, 0 if 4 <= c.stated.month <= 6 else 1), SOFT_NEW_FISCAL_YEAR)


def after_fiscal_year(c: Context) -> Period | None:
    start = fiscal.japanese_now(c, 1).start
    april = periods.month_of(c, start.year, start.month)
    return april and soft(april, SOFT_NEW_FISCAL_YEAR)


def year_end_holidays(c: Context) -> Floating:
    def make(year: int) -> Period | None:
        if year == 9999:
            return None
        holidays = Period(dt.date(year, 12, 29), dt.date(year + 1, 1, 3), "holidays", compound=True)
        return soft(holidays, SOFT_HOLIDAY)

    return periods.every_year(make)


# Weeks and weekdays


def week_of_year(c: Context, number: int) -> Reading | None:
    """A bare number of a week is one of the year; up to 5 it may be one of a month."""
    returning = weeks.numbered(c, number) if number > 5 else None
    coming = returning.coming(c.stated) if returning else None
    return markers.during(c, coming) if coming else None


def week_in(c: Context, period: Period, number: int) -> Period | None:
    return weeks.week_in(c, period, number) if number and period.precision in ("month", "year") else None


def nth_weekday(c: Context, period: Period, nth: int, weekday: int) -> Period | None:
    return weeks.weekday_in(c, period, weekday, nth) if period.precision in ("month", "year") else None


def week_with(c: Context, period: Period) -> Period | None:
    return weeks.week_holding(c, period)


def weekday_after(c: Context, span: Span, weekday: int) -> Period | None:
    """2週後の月曜日: the weekday in the week that lies so many whole weeks ahead."""
    if span.months or span.days % 7:
        return None
    return periods.on_day(c, periods.week_of(c, later(c.stated, span)).start + weekday * DAY)


def day_on_weekday(c: Context, day: int, weekday: int) -> Period | None:
    """The first day of that number, from the statement on, that falls on the weekday."""
    days = periods.day(c, day)
    found = days.only(lambda one: one.start.weekday() == weekday).coming(c.stated) if days else None
    return found and soft(found, "the first month in which day and weekday meet")


def after_weekend(c: Context) -> Period:
    return soft(periods.on_day(c, periods.week_of(c, c.stated).end + DAY), "週明け is the Monday of the next week")


# Working days


def last_working_day(c: Context, period: Period) -> Period | None:
    last = last_day(c, period)
    return counting.workday_in(c, period, -1) if last else None
