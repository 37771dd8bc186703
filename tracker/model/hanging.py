"""How a window hangs on a milestone: so many months and days before or after its day."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from tracker.errors import UsageError
from tracker.model.words import Kind

_STORED = re.compile(r"(by|on|from|during|until):([+-]\d+)m([+-]\d+)d(?:([+-]\d+)w)?")
_SAID = re.compile(r"([+-]?\d{1,4})\s*(d|w|m|y|days?|weeks?|months?|years?)?")
_UNITS = {"d": (0, 1), "w": (0, 7), "m": (1, 0), "y": (12, 0)}


class Hanging(NamedTuple):
    """The kind of window that a milestone's day opens, and how far from that day it lies."""

    kind: Kind = Kind.BY
    months: int = 0
    days: int = 0
    workdays: int = 0

    def __str__(self) -> str:
        workdays = f"{self.workdays:+d}w" if self.workdays else ""
        return f"{self.kind}:{self.months:+d}m{self.days:+d}d{workdays}"

    def window(self, day: date) -> tuple[date | None, date | None]:
        """First and last day of the window, once the milestone's day is known."""
        moved = self._moved(day)
        return (moved if self.kind in (Kind.ON, Kind.FROM) else None), (None if self.kind is Kind.FROM else moved)

    def _moved(self, day: date) -> date:
        try:
            return _plus_workdays(_plus_months(day, self.months) + timedelta(days=self.days), self.workdays)
        except (OverflowError, ValueError):
            raise UsageError(f"a window so far from {day} leaves the calendar; choose a nearer day") from None


def _plus_months(day: date, months: int) -> date:
    """The same day of another month, or the last one of a shorter month."""
    from calendar import monthrange

    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _plus_workdays(day: date, workdays: int) -> date:
    """So many days from Monday to Friday later, or earlier for a negative number; holidays count as days."""
    step = timedelta(days=1 if workdays > 0 else -1)
    for _ in range(abs(workdays)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def stored_hanging(text: str | None) -> Hanging:
    """What the ledger keeps in `hangs`; without it, the milestone's own day is the last on time."""
    found = _STORED.fullmatch(text or "")
    return Hanging(Kind(found[1]), *(int(part or 0) for part in found.groups()[1:])) if found else Hanging()


def said_hanging(text: str) -> Hanging:
    """What a person says: -1d is the day before, 60d and 3m are so many days or months after."""
    found = _SAID.fullmatch(text.strip().casefold())
    if not found:
        raise UsageError(f"--offset takes days, weeks or months such as -1d, 60d or 3m, not {text!r}")
    months, days = _UNITS[(found[2] or "d")[0]]
    return Hanging(Kind.BY, int(found[1]) * months, int(found[1]) * days)
