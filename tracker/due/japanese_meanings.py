"""Japanese: meanings that no other language shares, and the reasons for doubt that come with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tracker.due import counting, fiscal, markers, periods, ranges, recurrence, weeks
from tracker.due.periods import later
from tracker.due.values import DAY, Context, Floating, Period, Reading, Span

SOFT_ABOUT = "頃, 前後 and 約 make the window approximate"
SOFT_TARGET = "めど names a target rather than a promise"
SOFT_TOWARDS = "に向けて names a target rather than a promise"
SOFT_NEW_YEAR = "年明け is January of the year after the statement"
SOFT_NEW_FISCAL_YEAR = "年度明け is April, and 新年度 the next fiscal year but in April to June the one just begun"
SOFT_PART_OF_WEEK = "the first half of a week is Monday to Wednesday; its beginning Monday and Tuesday"
SOFT_EARLIEST = "早ければ says when it may begin, not when it must have begun"
SOFT_NEAREST_DECADE = "a decade without its century is the one nearest to the statement"
SOFT_SHORT_YEAR = "a year of two figures stands first and is of this century"
SOFT_HOLIDAY = "年末年始 is 29 December to 3 January, when offices are closed"
SOFT_COUNTED = "起算して counts the first day itself"
SOFT_LENGTHS = "of two lengths of time the longer one"
SOFT_MONTH_AND_HALF = "half a month is 15 days"
SOFT_EACH = "no fixed step lies between the occurrences"
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
        return soft(replace(period, end=period.start + DAY), SOFT_PART_OF_WEEK)
    return periods.early(c, period)


def middle(c: Context, period: Period, middle: str = "") -> Period | None:
    if "央" in middle and period.precision not in ("year", "fiscal-year", "month", "week"):
        return None
    if period.precision == "week" and not (period.compound or period.point):
        return soft(replace(period, start=period.start + DAY, end=period.start + 3 * DAY), SOFT_PART_OF_WEEK)
    return periods.middle(c, period)


def late(c: Context, period: Period, late: str = "") -> Period | None:
    return periods.late(c, period)


def half(c: Context, period: Period, half: int) -> Period | None:
    if period.precision == "week" and not (period.compound or period.point):
        wednesday = period.start + 2 * DAY
        part = replace(period, end=wednesday) if half == 1 else replace(period, start=wednesday + DAY)
        return soft(part, SOFT_PART_OF_WEEK)
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


# Lengths of time


def span(c: Context, number: int, span_unit: Span) -> Span:
    return span_unit * number


def longer_span(c: Context, number: int, more_number: int, span_unit: Span) -> Span | None:
    return replace(span_unit * more_number, soft=SOFT_LENGTHS) if number < more_number else None


def roughly(c: Context, span: Span) -> Span:
    return replace(span, soft=SOFT_ABOUT)


def within_soft(why: str) -> Callable[..., Reading]:
    return lambda c, span: markers.within_span(c, replace(span, soft=why))


def around_span(c: Context, span: Span) -> Reading:
    return markers.after_span_day(c, roughly(c, span))


def past_span(c: Context, span: Span) -> Reading:
    """過去5年間: up to the day before the statement."""
    return markers.during(c, counting.preceding(c, span))


def before_now(c: Context, span: Span) -> Reading:
    day = later(c.stated, -span)
    return Reading("on", day, day, "day")


def _certain(period: Period) -> bool:
    return not (
        period.soft_start
        or period.point
        or period.compound
        or period.precision in ("ten-day", "third", "season", "holidays")
    )


def lasting(c: Context, period: Period, number: int, lasting: Span) -> Period | None:
    return for_span(c, period, lasting * number)


def for_span(c: Context, period: Period, span: Span) -> Period | None:
    """令和8年度から5年間: so long from the period's first day, which is counted."""
    if not _certain(period) or span.soft or span.workdays:
        return None
    return Period(period.start, later(period.start, span) - DAY, period.precision, compound=True)


def leading_up(c: Context, period: Period, span: Span) -> Period | None:
    """2027年度までの5年間: so long up to the period's last day."""
    if not _certain(period) or span.soft or span.workdays or period.compound:
        return None
    start = later(period.end + DAY, -span)
    return (
        Period(start, period.end, period.precision, notes=period.notes, compound=True)
        if start <= period.start
        else None
    )


def of_that_length(c: Context, period: Period, span: Span) -> Period | None:
    """A range whose length is said too, and must be right."""
    return period if period.compound and later(period.start, span) == period.end + DAY else None


def within_from(c: Context, period: Period, span: Span, first_counts: bool = False) -> Reading | None:
    """7月1日から30日以内: counted from a day named, which counts only with 起算して."""
    if period.start != period.end:
        return None
    latest = later(period.end, span) - (DAY if first_counts else 0 * DAY)
    doubts = [why for why in (span.soft, SOFT_COUNTED if first_counts else "") if why]
    return Reading("by", None, latest, "day", tuple(doubts))


def counted_from(c: Context, period: Period, span: Span) -> Reading | None:
    return within_from(c, period, span, first_counts=True)


def after_from(c: Context, period: Period, span: Span) -> Reading | None:
    """7月1日から2週間後."""
    reading = within_from(c, period, span)
    return reading and replace(reading, kind="on", earliest=reading.latest)


def at_least_after(c: Context, period: Period, span: Span) -> Reading | None:
    reading = within_from(c, period, span)
    return reading and replace(reading, kind="from", earliest=reading.latest, latest=None)


def days_from(c: Context, which_day: int, number: int) -> Reading | None:
    """今日から4日: the day so long after; some count the days between."""
    day = c.stated + (which_day + number) * DAY
    return Reading("on", day, day, "day", ("から with a number of days is the day so long after",))


def before_day(c: Context, period: Period, span: Span) -> Reading | None:
    """12月31日の1か月前までに."""
    if period.start != period.end and not period.point:
        return None
    return Reading("by", None, later(period.last, -span), "day")


# What the words around a period make of it


def by(c: Context, period: Period) -> Reading:
    """A range has both its ends; all else is a deadline."""
    return markers.during(c, period) if period.compound else markers.by(c, period)


def until(c: Context, period: Period) -> Reading:
    return markers.during(c, period) if period.compound else markers.until(c, period)


def within(c: Context, period: Period) -> Reading | None:
    units = ("year", "fiscal-year", "month", "week", "quarter", "half", "decade")
    return markers.within(c, period) if period.precision in units and not period.point else None


def target(c: Context, period: Period) -> Reading:
    """をめどに: the period, or the day that 末 points at."""
    reading = markers.within(c, period) if period.point else markers.during(c, period)
    return replace(reading, soft=tuple(dict.fromkeys((*reading.soft, SOFT_TARGET))))


def target_due(c: Context, due: Reading) -> Reading | None:
    """をめどに after what is no period: 年内, までに."""
    if due.kind not in ("by", "until", "on", "during"):
        return None
    kind = "by" if due.kind == "until" else due.kind
    return replace(due, kind=kind, soft=tuple(dict.fromkeys((*due.soft, SOFT_TARGET))))


def towards(c: Context, period: Period) -> Reading:
    reading = by(c, period)
    return replace(reading, soft=tuple(dict.fromkeys((*reading.soft, SOFT_TOWARDS))))


def as_of(c: Context, period: Period) -> Reading:
    """をもって, 付で: the day that 末 points at, else the period."""
    return markers.during(c, periods.on_day(c, period.point) if period.point else period)


def before(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.before(c, period)


def after(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.after(c, period)


def start(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.start_from(c, period)


def onwards(c: Context, period: Period) -> Reading | None:
    return None if period.compound else markers.onwards(c, period)


def or_before(c: Context, period: Period) -> Reading:
    return markers.within(c, period)


def earliest(c: Context, due: Reading) -> Reading | None:
    """早ければ: not before the first day of what follows; where that has none, not before the statement."""
    if due.kind not in ("by", "during", "on", "from"):
        return None
    soft = tuple(dict.fromkeys((*due.soft, SOFT_EARLIEST)))
    return replace(due, kind="from", earliest=due.earliest or c.stated, latest=None, soft=soft)


def earliest_latest(c: Context, first: Either, last: Either) -> Reading | None:
    return between(c, first, last)


def passed(c: Context, period: Floating) -> Reading | None:
    """去る3月10日: the last one before the statement."""
    found = period.leading_to(c.stated)
    return markers.during(c, found) if found else None


def dated(c: Context, due: Reading) -> Reading | None:
    """The reading beside a word without a date, if it is more than such a word itself."""
    return due if due.kind not in ("undated", "continuing") else None


def as_soon(c: Context, due: Reading) -> Reading | None:
    """までのできるだけ早い時期に is までに."""
    found = dated(c, due)
    return replace(found, kind="by") if found and found.kind == "until" else found


# Ranges


def _single(*both: Either) -> bool:
    return not any(isinstance(one, Period) and one.compound for one in both)


def through(c: Context, first: Either, last: Either) -> Either | None:
    """As in ranges; 2025年から年度末まで is refused, for the coming one would end before the year does."""
    both = ranges.through(c, first, last) if _single(first, last) else None
    early = isinstance(first, Period) and isinstance(both, Period) and both.end < first.end
    return None if early else both


def plain_through(c: Context, first: Either, last: Either) -> Either | None:
    return through(c, first, last) if ranges.plain_through(c, first, last) else None


def dash_through(c: Context, first: Either, last: Either) -> Either | None:
    """A dash joins like with like only: 3-7-2017 is a date in figures, whatever it means."""
    some = dt.date(2001, 1, 1)
    one, other = (end.coming(some) if isinstance(end, Floating) else end for end in (first, last))
    return plain_through(c, first, last) if one and other and one.precision == other.precision else None


def between(c: Context, first: Either, last: Either) -> Reading | None:
    return markers.between(c, first, last) if _single(first, last) else None


def through_weekday(c: Context, first: Either, last: Either, weekday: int) -> Either | None:
    """A range whose last day has its weekday said: that of the range, not of the next such day."""
    both = through(c, first, last)
    if isinstance(both, Floating):
        both = both.coming(c.stated)
    return both if both and both.end.weekday() == weekday and both.precision == "day" else None


def after_span_named(c: Context, span: Span, other: Either) -> Period | None:
    """5年後の2030年: a length of time and the period in which it ends, which must agree."""
    day = later(c.stated, span)
    there = other.leading_to(day) if isinstance(other, Floating) else other
    return there if there and there.start <= day <= there.end else None


# What comes round


def each_year(c: Context, period: Either) -> Reading | None:
    """毎年 with a part of a year; where that is 末 the window begins with the year."""
    coming = period.coming(c.stated) if isinstance(period, Floating) else None
    if coming is None or (coming.precision in ("year", "fiscal-year") and not coming.point):
        return None
    return recurrence.by_each_year(c, period) if coming.point else recurrence.each_year(c, period)


def each_month(c: Context, period: Either) -> Reading | None:
    """毎月 with a part of a month."""
    if not isinstance(period, Floating) or (coming := period.coming(c.stated)) is None:
        return None
    again = period.coming(coming.last + DAY)
    if again is None or not 27 < (again.start - coming.start).days < 32 or coming.point:
        return None
    return recurrence.reading(c, coming, f"FREQ=MONTHLY;BYMONTHDAY={coming.start.day}")


def by_each_month(c: Context, period: Either) -> Reading | None:
    """The window begins with the month that holds the deadline."""
    found = each_month(c, period)
    if found is None or found.latest is None:
        return None
    rule = f"FREQ=MONTHLY;BYMONTHDAY={found.latest.day}"
    return replace(found, earliest=found.latest.replace(day=1), recurrence=rule)


def each_fiscal_year(c: Context) -> Reading:
    return recurrence.reading(c, fiscal.japanese_now(c), "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1")


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
