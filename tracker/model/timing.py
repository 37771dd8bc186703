"""Where a commitment stands on a day. Pure: `today` is always an argument."""

from datetime import date, timedelta

from tracker.model.commitment import Commitment
from tracker.model.words import Kind, Status, Timing

HORIZON_DAYS = 30
LONG_OVERDUE_DAYS = 60
REVIEW_DAYS = 90
STALE_DAYS = 270


def timing(item: Commitment, today: date, horizon_days: int = HORIZON_DAYS) -> Timing:
    """Where the commitment stands on `today`; `due` and `opening` look `horizon_days` ahead, that day included."""
    if item.status.closed:
        return _closed_timing(item)
    if not item.windowed:
        return Timing.UNDATED
    if _begun(item):
        return Timing.UPCOMING
    if item.due.latest and _past(item, today):
        return Timing.LONG_OVERDUE if (today - item.due.latest).days > LONG_OVERDUE_DAYS else Timing.OVERDUE
    if _within(item.due.latest, today, horizon_days) or _lapsed(item, today, horizon_days):
        return Timing.DUE
    return Timing.OPENING if _within(item.due.earliest, today, horizon_days) else Timing.UPCOMING


def _closed_timing(item: Commitment) -> Timing:
    dated = item.status in (Status.FULFILLED, Status.PARTLY_FULFILLED) and item.windowed and item.settled_on
    if not dated:
        return Timing.CLOSED
    if item.due.earliest and dated < item.due.earliest:
        return Timing.EARLY
    return Timing.LATE if _past(item, dated) else Timing.ON_TIME


def _begun(item: Commitment) -> bool:
    return item.due.kind is Kind.FROM and item.status is Status.IN_PROGRESS


def _past(item: Commitment, day: date) -> bool:
    """An `until` or `continuing` commitment can be broken, but it cannot be late."""
    return item.due.latest is not None and day > item.due.latest and item.due.kind not in (Kind.UNTIL, Kind.CONTINUING)


def _within(day: date | None, today: date, horizon_days: int) -> bool:
    return day is not None and 0 <= (day - today).days <= horizon_days


def _lapsed(item: Commitment, today: date, horizon_days: int) -> bool:
    """A past `until` asks for a finding for one horizon after its last day."""
    return (
        item.due.kind is Kind.UNTIL
        and item.due.latest is not None
        and 0 < (today - item.due.latest).days <= horizon_days
    )


def days_late(item: Commitment, today: date) -> int | None:
    """Days after the last day on time: of `today` while active, of the date of the fact once fulfilled; else None."""
    if item.status.closed:
        late = _closed_timing(item) is Timing.LATE
        return (item.settled_on - item.due.latest).days if late and item.settled_on and item.due.latest else None
    if item.due.latest is None or _begun(item) or not _past(item, today):
        return None
    return (today - item.due.latest).days


def days_left(item: Commitment, today: date) -> int | None:
    """Days to the last day on time, 0 on that day; None when closed, begun, undated or past."""
    if item.status.closed or item.due.latest is None or _begun(item) or today > item.due.latest:
        return None
    return (item.due.latest - today).days


def review_on(item: Commitment) -> date | None:
    """The day on which an active commitment comes up for review, or None where its window speaks for itself."""
    if item.status.closed:
        return None
    if item.review_on:
        return item.review_on
    if item.windowed and item.due.kind is not Kind.CONTINUING:
        return None
    last = _last_entry(item)
    return _later(last, REVIEW_DAYS) if last else None


def stale(item: Commitment, today: date) -> bool:
    """True for an active commitment without days on which nothing was entered for more than 270 days."""
    if item.windowed and item.due.kind is not Kind.CONTINUING:
        return False
    last = item.last_activity_on
    return not item.status.closed and last is not None and (today - last).days > STALE_DAYS


def _last_entry(item: Commitment) -> date | None:
    days = [day for day in (item.stated_on, item.last_activity_on) if day]
    return max(days, default=None)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))
