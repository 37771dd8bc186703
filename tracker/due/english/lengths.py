"""Lengths of time beside a period, and units of time counted from the statement. The context comes first."""

from __future__ import annotations

from dataclasses import replace

from tracker.due import counting, fiscal, periods
from tracker.due.english.meanings import anchored
from tracker.due.periods import later
from tracker.due.values import DAY, Context, Period, Span


def _certain(period: Period, span: Span) -> bool:
    whole = period.precision in ("day", "month", "quarter", "half", "year", "fiscal-year")
    return whole and not (period.soft_start or period.soft_end or span.soft or span.workdays)


def leading_up(c: Context, span: Span, period: Period) -> Period | None:
    """So long up to the period's last day, which is counted."""
    if period.compound or not _certain(replace(period, soft_start=""), span):
        return None
    start = later(period.last + DAY, -span)
    # A length that does not reach back to the beginning of the period is one within it.
    fits = start <= period.start or period.point
    return Period(start, period.last, "day", notes=period.notes, compound=True) if fits else None


def lasting(c: Context, span: Span, period: Period) -> Period | None:
    whole = period.point is None and not period.compound and _certain(period, span)
    return counting.lasting(c, period, span) if whole else None


def end_of_lasting(c: Context, span: Span, period: Period) -> Period | None:
    """The last day of a length of time whose first day is said."""
    there = lasting(c, span, period) if period.precision == "day" else None
    return there and replace(periods.on_day(c, there.end), point=there.end)


def of_that_length(c: Context, span: Span, period: Period) -> Period | None:
    """A range whose length is said too, and must be right."""
    right = period.compound and not span.workdays and later(period.start, span) == period.end + DAY
    return period if right else None


def coming_fiscal_years(c: Context, number: int) -> Period | None:
    first, last = fiscal.fiscal_now(c, 1), fiscal.fiscal_now(c, number)
    return replace(first, end=last.end, compound=number > 1) if number else None


def this_and_next(c: Context, unit: str = "", other: str = "") -> Period | None:
    """The unit of time of the statement and the one after it."""
    named = unit or other
    if other and named != other:
        return None
    first, last = anchored(c, (named, 0)), anchored(c, (named, 1))
    return replace(first, end=last.end, compound=True) if first and last else None


def same_time(c: Context, anchor: tuple[str, int]) -> Period | None:
    """The day of the statement in another week, month or year."""
    unit, steps = anchor
    length = {"week": Span(days=7), "month": Span(months=1), "year": Span(months=12)}.get(unit)
    return periods.on_day(c, later(c.stated, length * steps)) if length and steps else None
