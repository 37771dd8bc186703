"""Recurring commitments: the windows of their occurrences, by an RFC 5545 rule."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from itertools import islice

from tracker.storage.items import day
from tracker.storage.state import State, current_term
from tracker.storage.store import Row

Window = tuple[date | None, date | None]
_FAR = 1_000


def current_window(state: State) -> Row | None:
    """The due term in force where it comes round, else None."""
    now = current_term(state)
    return now[1] if now and now[1]["recurrence"] and now[1]["occurrence"] else None


def next_row(state: State) -> Row | None:
    """The due term of the occurrence after the present one; None where nothing recurs or the rule has ended."""
    now = current_window(state)
    if now is None:
        return None
    number = now["occurrence"] + 1
    window = _window(_base(state, now), number)
    if window is None:
        return None
    columns = {name: value for name, value in now.items() if name not in ("n", "retracted_on")}
    earliest, latest = (found.isoformat() if found else None for found in window)
    return columns | {"earliest": earliest, "latest": latest, "occurrence": number, "reason": f"occurrence {number}"}


def missed(state: State, today: date) -> list[Row]:
    """The windows after the present occurrence's that have gone by as well, without a finding."""
    now = current_window(state)
    if now is None or (now["latest"] or "9999") >= today.isoformat():
        return []
    found: list[Row] = []
    for number in range(now["occurrence"] + 1, now["occurrence"] + _FAR):
        window = _window(_base(state, now), number)
        if window is None or window[1] is None or window[1] >= today:
            break
        earliest = window[0].isoformat() if window[0] else None
        found.append({"occurrence": number, "earliest": earliest, "latest": window[1].isoformat()})
    return found


def _base(state: State, now: Row) -> Row:
    """The first due term with the same rule: the later windows are counted from it, not from one that was moved."""
    kept = [row for row in state["due"].values() if not row["retracted_on"]]
    return min((row for row in kept if row["recurrence"] == now["recurrence"]), key=lambda row: int(row["n"]))


def _window(base: Row, number: int) -> Window | None:
    """The window of occurrence `number`, as long as the base's own: month ends stay month ends."""
    from dateutil.relativedelta import relativedelta

    earliest, latest = day(base["earliest"]), day(base["latest"])
    first = earliest or latest
    start = _start(base["recurrence"], first, number - base["occurrence"]) if first else None
    if first is None or start is None:
        return None
    if earliest is None:
        return None, start
    if latest is None:
        return start, None
    if _ends_month(latest) and earliest.day == 1:
        moved = latest.replace(day=1) + relativedelta(start, first)
        return start, moved.replace(day=monthrange(moved.year, moved.month)[1])
    return start, start + (latest - earliest)


def _start(rule: str, first: date, steps: int) -> date | None:
    from dateutil.rrule import rrulestr

    starts = rrulestr(rule, dtstart=datetime.combine(first, time()))
    found = next(islice(starts, steps, None), None)
    return found.date() if found else None


def _ends_month(last: date) -> bool:
    return (last + timedelta(days=1)).day == 1 if last < date.max else True
