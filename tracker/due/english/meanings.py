"""What English words mean that rows of other languages have no use for. The context comes first, as in periods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tracker.due import fiscal, periods, ranges, weeks
from tracker.due.errors import DuePhraseError
from tracker.due.values import DAY, Context, Floating, Period, Span

SOFT_DECADE_END = "the end of the decade is its last calendar year, but some read it as the year after"
SOFT_BOTH_YEARS = "two years named together are both calendar years, not one fiscal or academic year"
SOFT_SEMESTER = "a semester is a half of the calendar year"
SOFT_NEW_YEAR = "the new year is January"

Loose = Period | Floating


def anchored(c: Context, anchor: tuple[str, int]) -> Period | None:
    """The unit of time that holds the statement, or one so many steps away."""
    unit, steps = anchor
    if unit == "fiscal":
        return fiscal.fiscal_now(c, steps)
    if unit == "weekend":
        return weeks.weekend(c, steps)
    if unit == "working week":
        return weeks.working_week(c, steps)
    if unit == "fortnight":
        return None
    return periods.around(c, unit, steps)


def in_anchor(c: Context, part: Loose, anchor: tuple[str, int]) -> Period | None:
    """The one such part of a unit of time that is counted from the statement."""
    period = anchored(c, anchor)
    return ranges.inside(c, period, part) if period and isinstance(part, Floating) else None


def in_period(c: Context, part: Loose, period: Loose) -> Period | None:
    there = settled(c, period)
    inside = there and there.precision != "day" and isinstance(part, Floating)
    return ranges.inside(c, there, part) if inside and there and isinstance(part, Floating) else None


def settled(c: Context, period: Loose) -> Period | None:
    """The period, or the coming one where it returns."""
    return period.coming(c.stated) if isinstance(period, Floating) else period


def months(c: Context, a: int, b: int, year: int) -> Loose | None:
    """From one month to another; the year is that of the last."""
    first, last = periods.month(c, a), periods.month_of(c, year, b)
    return ranges.through(c, first, last) if first and last and a != b else None


def bare_months(c: Context, a: int, b: int) -> Loose | None:
    first, last = periods.month(c, a), periods.month(c, b)
    return ranges.through(c, first, last) if first and last and a != b else None


def fiscal_years(c: Context, a: int, b: int) -> Period | None:
    """From one fiscal year to another."""
    joined = ranges.through(c, fiscal.fiscal_year(c, a), fiscal.fiscal_year(c, b)) if a < b else None
    return joined if isinstance(joined, Period) else None


def in_years_time(c: Context, part: Loose, number: int = 1) -> Period | None:
    return in_anchor(c, part, ("year", number))


def third(number: int) -> Callable[[Context, Period], Period | None]:
    """Early, in the middle of or late in a period."""
    cut = {1: periods.early, 2: periods.middle, 3: periods.late}[number]

    def meaning(c: Context, period: Period) -> Period | None:
        return weeks.third_of_week(c, period, number) if period.precision == "week" else cut(c, period)

    return meaning


# Months, quarters and years


def first_month(c: Context, period: Period) -> Period | None:
    """The first weeks of a year, half or quarter."""
    opening = periods.beginning_of(c, period)
    if opening is None or opening.point is None or period.precision == "decade":
        return None
    return replace(opening, end=opening.point, point=None, opening=False, precision="month")


def first_few(c: Context, period: Period) -> Period | None:
    """Months are the first third of a year, days that of a month."""
    return periods.early(c, period) if _fits_few(c, period) else None


def last_few(c: Context, period: Period) -> Period | None:
    return periods.late(c, period) if _fits_few(c, period) else None


def _fits_few(c: Context, period: Period) -> bool:
    days = "days of" in c.shown.lower()
    return period.precision in (("month",) if days else ("year", "fiscal-year"))


def both_months(c: Context, a: int, b: int, year: int) -> Loose | None:
    """Two months that follow each other in one year."""
    first, last = periods.month_of(c, year, a), periods.month_of(c, year, b)
    return ranges.through(c, first, last) if first and last and b == a + 1 else None


def both_bare_months(c: Context, a: int, b: int) -> Loose | None:
    first, last = periods.month(c, a), periods.month(c, b)
    return ranges.through(c, first, last) if first and last and b == a % 12 + 1 else None


def quarters(c: Context, a: int, b: int, period: Period) -> Loose | None:
    """From one quarter to another of one year."""
    first, last = periods.part(c, period, 4, a), periods.part(c, period, 4, b)
    return ranges.through(c, first, last) if first and last and a < b else None


def short_range(c: Context, year: int, year_end: int) -> Loose | None:
    """2025-27; 2025-26 may be one fiscal or academic year and is refused."""
    if year_end == (year + 1) % 100:
        raise DuePhraseError(
            c.phrase, f"{year}-{year_end:02} may be two calendar years or one fiscal year; write both years or whose"
        )
    if year_end <= year % 100:
        return None
    return ranges.through(c, periods.year_of(c, year), periods.year_of(c, year - year % 100 + year_end))


def years(c: Context, a: int, b: int) -> Period | None:
    """From one year to another; in doubt where they follow each other."""
    joined = ranges.through(c, periods.year_of(c, a), periods.year_of(c, b)) if a < b else None
    if not isinstance(joined, Period):
        return None
    doubt = SOFT_BOTH_YEARS if b == a + 1 else ""
    return replace(joined, soft_start=doubt, soft_end=doubt)


def both_years(c: Context, a: int, b: int) -> Period | None:
    joined = ranges.through(c, periods.year_of(c, a), periods.year_of(c, b)) if b == a + 1 else None
    return joined if isinstance(joined, Period) else None


def thirds(c: Context, first: int, last: int, period: Period) -> Period | None:
    """From one third of a period to another ("mid to late June")."""
    third = {1: periods.early, 2: periods.middle, 3: periods.late}
    a, b = third[first](c, period), third[last](c, period)
    if a is None or b is None or first >= last:
        return None
    return replace(a, end=b.end, point=None, soft_point="", compound=True)


def end_of(c: Context, period: Period | None) -> Period | None:
    """As periods.end_of; the end of a decade can be argued."""
    end = periods.end_of(c, period) if period else None
    return replace(end, soft_point=SOFT_DECADE_END) if end and period and period.precision == "decade" else end


def end_of_unit(c: Context, unit: str) -> Period | None:
    return end_of(c, anchored(c, (unit, 0)))


def middle_of_unit(c: Context, unit: str) -> Period | None:
    period = anchored(c, (unit, 0))
    return periods.middle(c, period) if period else None


def end_of_year(c: Context, year: int) -> Period | None:
    return end_of(c, periods.year_of(c, year))


def turn_of_year(c: Context, year: int) -> Period:
    """December and January; as a deadline the end of the first of the two years."""
    why = "the turn of the year is 31 December, give or take a month"
    return Period(
        dt.date(year, 12, 1), dt.date(year + 1, 1, 31), "month", dt.date(year, 12, 31),
        soft_start=why, soft_end=why, soft_point=why,
    )  # fmt: skip


def new_year(c: Context) -> Period | None:
    period = periods.month_of(c, c.stated.year + 1, 1)
    return period and replace(period, soft_start=SOFT_NEW_YEAR, soft_end=SOFT_NEW_YEAR)


def weeks_of(c: Context, a: int, b: int, period: Period) -> Loose | None:
    """From one week to another of a period."""
    if a < 0:
        return None
    first, last = weeks.week_in(c, period, a), weeks.week_in(c, period, b)
    return ranges.through(c, first, last) if first and last and first.start < last.start else None


def part_of_year(c: Context, period: Period, parts: int, number: int) -> Period | None:
    """Q1 or H1: of a year only."""
    return periods.part(c, period, parts, number) if period.precision in ("year", "fiscal-year") else None


def semester(c: Context, period: Period, number: int) -> Period | None:
    half = periods.part(c, period, 2, number) if period.precision == "year" else None
    return half and replace(half, soft_start=SOFT_SEMESTER, soft_end=SOFT_SEMESTER)


def winter_of(c: Context, season: str, year: int, year_end: int) -> Period | None:
    """The winter that is named by both its years."""
    follows = season == "winter" and year_end in (year + 1, (year + 1) % 100)
    return periods.season_of(c, year, season) if follows else None


# Fiscal years


def fiscal_ending(c: Context, period: Period) -> Period | None:
    """The twelve months up to a day or month."""
    if period.precision not in ("day", "month"):
        return None
    start = Span(months=-12).after(period.end + DAY)
    return Period(start, period.end, "fiscal-year")


def fiscal_starting(c: Context, period: Period) -> Period | None:
    if period.precision not in ("day", "month"):
        return None
    return Period(period.start, Span(months=12).after(period.start) - DAY, "fiscal-year")


def fiscal_short(c: Context, two_figures: int) -> Period:
    return fiscal.fiscal_year(c, 2000 + two_figures)


def fiscal_short_pair(c: Context, two_figures: int, year_end: int) -> Period | None:
    return fiscal.fiscal_pair(c, 2000 + two_figures, year_end)


def peoples_year(c: Context, people: str, year: int) -> Period:
    return fiscal.fiscal_year(replace(c, issuer=people), year)


def peoples_pair(c: Context, people: str, year: int, next_year: int) -> Period | None:
    return fiscal.fiscal_pair(replace(c, issuer=people), year, next_year)


# Spans


def times(c: Context, number: int, span_unit: Span) -> Span | None:
    """So many units; a number that is a year is no count."""
    return None if 1900 <= number < 2200 else span_unit * number


def half_more(c: Context, number: int, span_unit: Span) -> Span | None:
    """One and a half years; None for a unit without an exact half."""
    half = half_of(c, span_unit)
    return span_unit * number + half if half else None


def half_of(c: Context, span_unit: Span) -> Span | None:
    exact = span_unit.months and span_unit.months % 2 == 0
    return Span(months=span_unit.months // 2) if exact else None
