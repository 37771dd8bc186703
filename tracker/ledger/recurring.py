"""Recurring commitments: the windows of their occurrences, by an RFC 5545 rule."""

from datetime import date
from typing import TYPE_CHECKING

from tracker.storage.items import day
from tracker.storage.state import State, current_term
from tracker.storage.store import Row

if TYPE_CHECKING:
    from tracker.due.occurrences import Window

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


def _window(base: Row, number: int) -> "Window | None":
    """The window of occurrence `number`, counted from the base's own."""
    from tracker.due.occurrences import window

    return window(base["recurrence"], day(base["earliest"]), day(base["latest"]), number - base["occurrence"])
