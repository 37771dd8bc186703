"""Period arithmetic. Every function takes the context first, so that a row of a table can name it as its meaning.

One that returns None says "this makes no sense", and the row is not used.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from tracker.due.fiscal import RULES, FiscalRule, rule_of
from tracker.due.values import DAY, Context, Floating, Period, Span

# Months in a period that begins on the first day of a month.
MONTHS = {"decade": 120, "year": 12, "fiscal-year": 12, "half": 6, "quarter": 3, "season": 3}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

SOFT_THIRD = (
    "early, mid and late are thirds: of a month 1-10, 11-20 and 21-end, "
    "of a year January-April, May-August and September-December"
)
SOFT_SEASON = (
    "seasons are meteorological and northern: spring March-May, summer June-August, autumn September-November, "
    "winter December-February"
)
SOFT_MID_YEAR = "the middle of a year as a deadline is 30 June"
SOFT_END_OF_MONTH = 'as a start, "the end of" a month is its last ten days'
SOFT_END_OF_YEAR = 'as a start, "the end of" a year, half or quarter is its last month'
SOFT_END_OF_DECADE = 'as a start, "the end of" a decade is its last year'
SOFT_BEGINNING = 'as a deadline, "the beginning of" a period is its first month, of a month its first ten days'
SOFT_WEEKEND = "the end of a week is Saturday and Sunday, as a deadline Sunday"


def later(day: dt.date, span: Span) -> dt.date:
    """The same day number so many months on, a short month giving its last day; then the days are added."""
    return span.after(day)


# Periods with a year of their own


def on_day(c: Context, day: dt.date) -> Period:
    return Period(day, day, "day")


def day_of(c: Context, year: int, month: int, day: int) -> Period | None:
    """None for a day that the calendar does not have."""
    try:
        return on_day(c, dt.date(year, month, day))
    except ValueError:
        return None


def month_of(c: Context, year: int, month: int) -> Period | None:
    """None for a month that no year has."""
    if not 1 <= month <= 12:
        return None
    start = dt.date(year, month, 1)
    return Period(start, _last_of_month(start), "month")


def quarter_of(c: Context, year: int, number: int) -> Period | None:
    return part(c, year_of(c, year), 4, number)


def half_of(c: Context, year: int, number: int) -> Period | None:
    return part(c, year_of(c, year), 2, number)


def year_of(c: Context, year: int) -> Period:
    """The calendar year, or under the variant "fiscal" the fiscal year of that name."""
    if c.variant == "fiscal" and (rule := variant_rule(c)):
        return rule.year(year)
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def decade_of(c: Context, year: int) -> Period | None:
    return Period(dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "decade") if year % 10 == 0 else None


def season_of(c: Context, year: int, season: str) -> Period:
    """Winter N runs from December N to February N+1."""
    month = SEASONS[season]
    if c.variant == "southern":
        month = (month + 5) % 12 + 1
    start = dt.date(year, month, 1)
    end = _last_of_month(dt.date(year + 1, 2, 1) if month == 12 else start.replace(month=month + 2))
    return Period(start, end, "season", soft_start=SOFT_SEASON, soft_end=SOFT_SEASON)


def week_of(c: Context, day: dt.date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - dt.timedelta(days=day.weekday())
    return Period(monday, monday + 6 * DAY, "week")


def variant_rule(c: Context) -> FiscalRule | None:
    """The fiscal year that a phrase may mean without saying so: the issuer's, or the Japanese one in Japanese."""
    rule = rule_of(c.issuer) or (RULES["JP"] if c.lang == "ja" else None)
    return rule if rule and not rule.is_calendar and rule.named_by else None


def _last_of_month(start: dt.date) -> dt.date:
    return start.replace(day=31) if start.month == 12 else start.replace(month=start.month + 1, day=1) - DAY


# Periods counted from the statement


def around(c: Context, unit: str, steps: int = 0) -> Period | None:
    """The day, week, month, quarter, half, year or decade that holds the stated day, or one `steps` away."""
    day = c.stated
    if unit == "day":
        return on_day(c, day + steps * DAY)
    if unit == "week":
        return week_of(c, day + 7 * steps * DAY)
    if unit == "month":
        return month_of(c, *_month(day.year * 12 + day.month - 1 + steps))
    if unit == "quarter":
        year, number = divmod(day.year * 4 + (day.month - 1) // 3 + steps, 4)
        return quarter_of(c, year, number + 1)
    if unit == "half":
        year, number = divmod(day.year * 2 + (day.month - 1) // 6 + steps, 2)
        return half_of(c, year, number + 1)
    if unit == "decade":
        return decade_of(c, (day.year // 10 + steps) * 10)
    return year_of(c, day.year + steps)


def _month(index: int) -> tuple[int, int]:
    return index // 12, index % 12 + 1


# Periods that return


def every_year(make: Callable[[int], Period | None], reach: int = 2) -> Floating:
    return _returning(lambda day: range(max(1, day.year - reach), min(9999, day.year + reach) + 1), make)


def every_month(make: Callable[[int, int], Period | None]) -> Floating:
    def around_month(day: dt.date) -> range:
        return range(max(12, day.year * 12 + day.month - 3), min(9999 * 12 + 11, day.year * 12 + day.month + 13) + 1)

    return _returning(around_month, lambda index: make(*_month(index)))


def every_week(weekday: int) -> Floating:
    """Monday is 0."""

    def days(day: dt.date) -> Iterator[Period]:
        first = day.toordinal() - day.weekday() + weekday
        for ordinal in range(first - 7, first + 15, 7):
            if 1 <= ordinal <= dt.date.max.toordinal():
                there = dt.date.fromordinal(ordinal)
                yield Period(there, there, "day")

    return Floating(days)


def _returning(steps: Callable[[dt.date], range], make: Callable[[int], Period | None]) -> Floating:
    def occurrences(day: dt.date) -> Iterator[Period]:
        for step in steps(day):
            period = make(step)
            if period is not None:
                yield period

    return Floating(occurrences)


def month(c: Context, month: int) -> Floating | None:
    return every_year(lambda year: month_of(c, year, month)) if 1 <= month <= 12 else None


def month_day(c: Context, month: int, day: int) -> Floating | None:
    # Nine years reach the next 29 February across a century.
    reach = 9 if (month, day) == (2, 29) else 2
    return every_year(lambda year: day_of(c, year, month, day), reach) if day_of(c, 2000, month, day) else None


def day(c: Context, day: int) -> Floating | None:
    return every_month(lambda year, month: day_of(c, year, month, day)) if 1 <= day <= 31 else None


def weekday(c: Context, weekday: int) -> Floating:
    return every_week(weekday)


def season(c: Context, season: str) -> Floating:
    return every_year(lambda year: season_of(c, year, season) if year < 9999 else None)


def quarter(c: Context, number: int) -> Floating | None:
    return every_year(lambda year: quarter_of(c, year, number)) if 1 <= number <= 4 else None


def half(c: Context, number: int) -> Floating | None:
    return every_year(lambda year: half_of(c, year, number)) if 1 <= number <= 2 else None


# Parts of periods


def part(c: Context, period: Period, parts: int, number: int) -> Period | None:
    """The half (2), third (3) or quarter (4) of that number, from 1; None where the period cannot be so divided."""
    if not 1 <= number <= parts or period.point or period.compound:
        return None
    if period.precision == "month":
        return _part_of_month(period, parts, number)
    months = MONTHS.get(period.precision, 0)
    # Half a month and half a decade are called "half" too, and have another number of months.
    if not months or months % parts or not 28 * months <= (period.end - period.start).days < 31 * months:
        return None
    start = later(period.start, Span(months=months // parts * (number - 1)))
    end = period.end if number == parts else later(start, Span(months=months // parts)) - DAY
    names = {2: "half", 3: "third", 4: "quarter"}
    return replace(period, start=start, end=end, precision=names[parts])


def _part_of_month(period: Period, parts: int, number: int) -> Period | None:
    cuts = {2: (1, 16), 3: (1, 11, 21)}.get(parts)
    if cuts is None:
        return None
    start = period.start.replace(day=cuts[number - 1])
    end = period.end if number == parts else period.start.replace(day=cuts[number] - 1)
    return replace(period, start=start, end=end, precision="half" if parts == 2 else "ten-day")


def early(c: Context, period: Period) -> Period | None:
    return _third(c, period, 1)


def beginning_of(c: Context, period: Period) -> Period | None:
    """The first third; as a deadline the first month, of a decade the first year, of a month the first ten days."""
    third = _third(c, period, 1)
    if third is None or period.precision == "month":
        return third
    length = Span(months=12 if period.precision == "decade" else 1)
    point = later(period.start, length) - DAY
    if c.variant == "first-day":
        point = period.start
    return replace(third, point=point, soft_point=SOFT_BEGINNING, opening=True)


def middle(c: Context, period: Period) -> Period | None:
    """The middle third; where a year serves as a deadline, the end of its first half."""
    third = _third(c, period, 2)
    if third is None or period.precision not in ("year", "fiscal-year"):
        return third
    half = part(c, period, 2, 1)
    return half and replace(third, point=half.end, soft_point=SOFT_MID_YEAR)


def late(c: Context, period: Period) -> Period | None:
    return _third(c, period, 3)


def _third(c: Context, period: Period, number: int) -> Period | None:
    if period.precision == "decade" and not period.compound:
        # Whole years: 2030-33, 2034-36 and 2037-39.
        first, last = ((0, 3), (4, 6), (7, 9))[number - 1]
        begin = period.start.year
        found: Period | None = Period(dt.date(begin + first, 1, 1), dt.date(begin + last, 12, 31), "third")
    elif c.variant == "halves" and number != 2:
        found = part(c, period, 2, 1 if number == 1 else 2)
    else:
        found = part(c, period, 3, number)
    return found and replace(found, soft_start=SOFT_THIRD, soft_end=SOFT_THIRD)


def ten_days(c: Context, period: Period, number: int) -> Period | None:
    """上旬, 中旬 and 下旬: firm, unlike early and late, and of a month only."""
    return part(c, period, 3, number) if period.precision == "month" else None


def end_of(c: Context, period: Period) -> Period | None:
    """The last day as a deadline; as a start the last ten days of a month, the last month of anything longer."""
    if period.point or period.compound or period.precision in ("day", "ten-day", "pair"):
        return None
    if period.precision == "week":
        friday = period.end - 2 * DAY
        last = friday if c.variant == "working-week" else period.end
        return replace(period, start=period.end - DAY, point=last, soft_start=SOFT_WEEKEND, soft_point=SOFT_WEEKEND)
    if period.precision == "month":
        start, why = period.start.replace(day=21), SOFT_END_OF_MONTH
    elif period.precision == "decade":
        start, why = period.end.replace(month=1, day=1), SOFT_END_OF_DECADE
    elif period.start.day == 1:
        start, why = period.end.replace(day=1), SOFT_END_OF_YEAR
    else:
        return None
    if c.variant == "last-day":
        start = period.end
    return replace(period, start=start, point=period.end, soft_start=why, soft_end="", soft_point=period.soft_end)
