"""The windows of what comes round, counted from the first one by its RFC 5545 rule."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from itertools import islice

Window = tuple[dt.date | None, dt.date | None]


def window(rule: str, earliest: dt.date | None, latest: dt.date | None, steps: int) -> Window | None:
    """The window so many occurrences after this one; None where the rule has ended, or leads beyond the year 9999.

    The rule names the day on which the window begins or, as in "by 31 March each year", the day on which it ends.
    """
    first = earliest or latest
    if first is None or (there := _occurrence(rule, first, steps)) is None:
        return None
    if earliest is None or latest is None:
        return (None, there) if earliest is None else (there, None)
    if earliest == latest:
        return there, there
    days = "FREQ=WEEKLY" in rule or "FREQ=DAILY" in rule
    by_weekday = "BYDAY" in rule
    if _occurrence(rule, first, 0) == latest:
        return _moved(earliest, latest, there, days or (by_weekday and earliest.day != 1)), there
    return there, _moved(latest, earliest, there, days or by_weekday or there.day != earliest.day)


def _moved(day: dt.date, one: dt.date, other: dt.date, days: bool) -> dt.date:
    """The day moved as far as from one to the other, in days or whole months: the last of a month stays the last."""
    if days:
        return day + (other - one)
    years, month = divmod(day.month - 1 + 12 * (other.year - one.year) + other.month - one.month, 12)
    last = monthrange(day.year + years, month + 1)[1]
    ends = day.day == monthrange(day.year, day.month)[1]
    return day.replace(day.year + years, month + 1, last if ends else min(day.day, last))


def _occurrence(rule: str, first: dt.date, steps: int) -> dt.date | None:
    from dateutil.rrule import rrulestr

    days = rrulestr(rule, dtstart=dt.datetime.combine(first, dt.time()))
    found = next(islice(days, steps, None), None)
    return found.date() if found else None
