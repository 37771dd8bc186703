"""Rows that every language shares: dates in figures whose order is certain."""

from __future__ import annotations

from tracker.due.errors import DuePhraseError
from tracker.due.fiscal import long_day
from tracker.due.grammar import Row, digits
from tracker.due.periods import day_of, month_of
from tracker.due.values import Context, Period


def certain_order(c: Context, a: int, b: int, year: int) -> Period | None:
    """Day and month in either order where only one order is a date; both are named in the refusal."""
    first, second = day_of(c, year, b, a), day_of(c, year, a, b)
    if first and second and first != second:
        one, other = long_day(first.start), long_day(second.start)
        raise DuePhraseError(c.phrase, f"{a:02}/{b:02}/{year} may be {one} or {other}; write the month's name")
    return first or second


LEXEMES = {
    "year": digits(4, 4),
    "month_number": digits(1, 2),
    "day_number": digits(1, 2),
}

PERIODS = [
    Row(
        "year-month-day in figures",
        "{year}-{month:month_number}-{day:day_number}",
        day_of,
        "2026-07-01 | - | on 2026-07-01 2026-07-01",
    ),
    Row(
        "year/month/day in figures",
        "{year}(/|.){month:month_number}(/|.){day:day_number}",
        day_of,
        "2026/7/1 | - | on 2026-07-01 2026-07-01",
    ),
    Row(
        "day and month in figures, then the year",
        "{a:day_number}(/|.|-){b:day_number}(/|.|-){year}",
        certain_order,
        "15/09/2026 | - | on 2026-09-15 2026-09-15",
        "day and month in figures are read only where one order makes a date",
    ),
    Row(
        "year and month in figures",
        "{year}(-|/){month:month_digits}",
        month_of,
        "2026-07 | - | during 2026-07-01 2026-07-31",
    ),
]
LEXEMES["month_digits"] = digits(2, 2)
