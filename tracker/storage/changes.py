"""What was recorded in a span of days, said as changes; many commitments logged by one command are one change."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from tracker.model import Change, Role, Status
from tracker.storage.items import Names
from tracker.storage.state import State, current_term, merge, undone
from tracker.storage.store import Row

Said = tuple[str, str | None, str | None]
# A change with the sequence number of its (first) event.
Numbered = tuple[int, Change]


def told(
    events: Iterable[Row], states: dict[str, State], names: Names, histories: dict[str, list[Row]]
) -> list[Numbered]:
    """One change for each thing that these events did; `histories` holds the whole history of what was rescheduled."""
    return [
        (event["seq"], _change(event, states[event["subject_uid"]], names, said))
        for event in events
        if event["subject_uid"] in states
        for said in _said(event, histories)
    ]


def standing(events: list[Row], bulk: list[Row]) -> tuple[list[Row], list[Row]]:
    """The events and bulk rows of a span that were not undone in it; an undoing counts where it undid older ones."""
    gone = undone(events)
    here = {row["command"] for row in (*events, *bulk)}
    kept = [event for event in events if event["command"] not in gone and event["undoes"] not in here]
    return kept, [row for row in bulk if row["command"] not in gone]


def moving(event: Row) -> bool:
    """True for an event after which another due term may be in force."""
    return event["action"] != "add" and '"due"' in event["new"]


def _change(event: Row, state: State, names: Names, said: Said) -> Change:
    owing = state["parties"].get(Role.RESPONSIBLE, ())
    return Change(
        number=state["number"],
        summary=state["summary"],
        change=said[0],
        on=date.fromisoformat(event["recorded_on"]),
        before=said[1],
        after=said[2],
        reason="undone" if event["undoes"] else event["text"],
        parties=tuple(names[uid]["name"] for uid in owing),
    )


def _said(event: Row, histories: dict[str, list[Row]]) -> list[Said]:
    if event["action"] == "add":
        return [("new", None, None)]
    old, new = json.loads(event["old"]), json.loads(event["new"])
    found: list[Said] = []
    if "retracted_on" in new:
        found.append(("retracted" if new["retracted_on"] else "restored", None, None))
    if event["action"] != "add" and _occurred(new):
        return [(str(_occurred(new)), None, None)]
    if moving(event):
        before, after = _terms(histories[event["subject_uid"]], event["seq"])
        how = "corrected" if _corrects(new) else "rescheduled"
        differ = _window(before) != _window(after) if how == "corrected" else before != after
        found += [(how, _last_day(before), _last_day(after))] if differ else []
    if "status" in new:
        reopened = Status(old["status"]).closed and not Status(new["status"]).closed
        found.append(("reopened" if reopened else new["status"], old["status"], new["status"]))
    return found


def _occurred(new: State) -> str | None:
    """The finding that closed one occurrence of a recurring commitment and opened the next."""
    opened = any((row or {}).get("occurrence") for row in new.get("due", {}).values())
    found = [row["status"] for row in new.get("assessments", {}).values() if row and row.get("occurrence")]
    return str(found[0]) if opened and found else None


def _terms(history: list[Row], seq: int) -> tuple[Row | None, Row | None]:
    """The due terms in force before and after the event with this number."""
    state: dict[str, Any] = {"due": {}}
    before = None
    for event in history:
        if event["seq"] > seq:
            break
        before = _in_force(state)
        merge(state, {name: value for name, value in json.loads(event["new"]).items() if name == "due"})
    return before, _in_force(state)


def _in_force(state: State) -> Row | None:
    term = current_term({"due": {uid: row for uid, row in state["due"].items() if "n" in row}})
    return dict(term[1]) if term else None


def _corrects(new: State) -> bool:
    """True where a due term was put right: it was taken back as another came."""
    rows = [row for row in new["due"].values() if row]
    return any(row.get("retracted_on") for row in rows) and any("n" in row for row in rows)


def _window(term: Row | None) -> tuple[str | None, ...]:
    return tuple(term[name] for name in ("kind", "earliest", "latest")) if term else ()


def _last_day(term: Row | None) -> str | None:
    return (term["latest"] or term["earliest"]) if term else None


def at_once(rows: Iterable[Row], summaries: dict[int, str]) -> list[Numbered]:
    """What was logged by one command, as one change for each command."""
    return [
        (
            row["seq"],
            Change(
                number=row["first"],
                summary=summaries[row["first"]],
                change="new",
                on=date.fromisoformat(row["recorded_on"]),
                together=row["count"],
                last=row["last"],
            ),
        )
        for row in rows
    ]
