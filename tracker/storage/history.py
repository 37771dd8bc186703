"""The history of one commitment as a person reads it: who, when, what, from what to what."""

import json
from typing import Any

from tracker.storage.items import Names, linked
from tracker.storage.state import CHILDREN, State, current_term, replay
from tracker.storage.store import Row, Store

_SILENT = ("settled_on", "successor_uid", "number")


def told(store: Store, state: State) -> list[Row]:
    """Every event of a commitment, oldest first: on, at, who, action, text and `changes` (field -> from, to)."""
    events = store.rows("events", "subjects", uids=[state["uid"]])
    names = linked(store, [state, *_earlier(events, state["uid"])])
    return [
        {
            "on": event["recorded_on"],
            "at": event["recorded_at"],
            "who": event["actor"],
            "action": event["action"],
            "text": event["text"],
            "changes": _changes(events[:position], event, names),
        }
        for position, event in enumerate(events)
    ]


def _earlier(events: list[Row], uid: str) -> list[State]:
    """The states after each change of parties, so that parties which left are named too."""
    moments = [n for n, event in enumerate(events, 1) if '"parties"' in event["new"]]
    return [replay(events[:n])["commitment"][uid] for n in moments]


def _changes(before: list[Row], event: Row, names: Names) -> dict[str, Row]:
    if event["action"] == "add":
        return {}
    old, new = json.loads(event["old"]), json.loads(event["new"])
    changes = {
        name: {"from": _said(name, old[name], names), "to": _said(name, new[name], names)}
        for name in new
        if name not in _SILENT and name not in CHILDREN
    }
    if "due" in new:
        was = current_term(replay(before)["commitment"][event["subject_uid"]])
        is_now = current_term(replay([*before, event])["commitment"][event["subject_uid"]])
        changes["due"] = {"from": _term(was), "to": _term(is_now)}
    return changes


def _term(term: tuple[str, Row] | None) -> str | None:
    """The window as kind and days, with the phrase behind it."""
    if term is None:
        return None
    row = term[1]
    days = "..".join(row[side] for side in ("earliest", "latest") if row[side])
    return " ".join(part for part in (row["kind"], days, f'"{row["phrase"]}"' if row["phrase"] else "") if part)


def _said(name: str, value: Any, names: Names) -> Any:
    if name == "parties" and value:
        return {role: [names[uid]["name"] for uid in listed] for role, listed in value.items()}
    return value


def evidence(state: State) -> list[Row]:
    """The evidence of a commitment, in the order in which it came in; what was taken back left out."""
    return [
        {
            "n": row["n"],
            "relation": row["relation"],
            "on": row["fact_on"],
            "url": row["url"],
            "text": row["text"],
            "file": row["file"],
            "sha256": row["sha256"],
        }
        for row in state["evidence"].values()
        if not row["retracted_on"]
    ]
