"""The history as a person reads it: who, when, what, from what to what."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tracker.storage import state as states
from tracker.storage.items import Names
from tracker.storage.state import CHILDREN, State, current_term
from tracker.storage.store import Row, Store

# Fields that other fields already tell of, or that mean nothing to a reader.
_SILENT = ("settled_on", "successor_uid", "number", "reason_code", "last_heard_from_uid", "names", "assessments")
_INNER = ("uid", "seq")


def told(store: Store, state: State) -> list[Row]:
    """Every event of a commitment, oldest first: on, at, who, action, text, undone, `changes` (field -> from, to)."""
    rows = _told(store, store.rows("events", "subjects", uids=[state["uid"]]))
    return [{name: value for name, value in row.items() if name not in _INNER} for row in rows]


def everything(
    store: Store, since: str | None = None, actor: str | None = None, uid: str | None = None
) -> Iterator[Row]:
    """Every event, oldest first, with the thing it is about; since a day, by one person, or of one thing.

    Only inside a transaction; a thousand events are in memory at a time, with all those of the same things.
    """
    conditions: dict[str, Row] = {
        "since": {"since": since} if since else {},
        "actor": {"actor": actor} if actor else {},
        "subjects": {"uids": [uid]} if uid else {},
    }
    named = [name for name, values in conditions.items() if values]
    values = {key: value for given in conditions.values() for key, value in given.items()}
    for chosen in states.parts(store.stream("events", *named, **values), 1000):
        subjects = sorted({event["subject_uid"] for event in chosen})
        seqs = {event["seq"] for event in chosen}
        names = _subjects(store, subjects)
        for row in _told(store, store.rows("events", "subjects", uids=subjects)):
            if row["seq"] in seqs:
                yield names[row["uid"]] | {name: value for name, value in row.items() if name not in _INNER}


def _subjects(store: Store, uids: list[str]) -> dict[str, Row]:
    found = {
        row["uid"]: {"subject": "item", "id": row["number"], "summary": row["summary"]}
        for row in store.rows("commitments", "uids", uids=uids)
    }
    for table, subject in (("sources", "source"), ("parties", "party"), ("milestones", "milestone")):
        for row in store.rows(table, "uids", uids=uids):
            name = row.get("title") or row.get("name")
            found[row["uid"]] = {"subject": subject, "id": row["number"], "summary": name}
    return found


def _told(store: Store, events: list[Row]) -> Iterator[Row]:
    """The events in words; they must be all the events of each thing they are about, in order of `seq`."""
    gone = states.undone(events)
    names = _named(store, events)
    world: dict[str, State] = {}
    for event in events:
        uid, new = event["subject_uid"], json.loads(event["new"])
        state = world.setdefault(uid, states.empty(event["subject"], uid))
        changes = {} if "number" in new else _changes(state, json.loads(event["old"]), new, names)
        states.merge(state, new)
        if "due" in changes:
            changes["due"]["to"] = term_words(current_term(state))
        yield {
            "uid": uid,
            "seq": event["seq"],
            "on": event["recorded_on"],
            "at": event["recorded_at"],
            "who": event["actor"],
            "action": event["action"],
            "text": event["text"],
            "undone": event["command"] in gone,
            "changes": {name: change for name, change in changes.items() if change["from"] != change["to"]},
        }


def _named(store: Store, events: Iterable[Row]) -> Names:
    """The parties that any of these events name, also those which left."""
    uids: set[str] = set()
    for event in events:
        for side in (event["old"], event["new"]):
            for listed in (json.loads(side).get("parties") or {}).values():
                uids |= set(listed)
            for row in (json.loads(side).get("assessments") or {}).values():
                uids |= {row["party_uid"]} if row and row.get("party_uid") else set()
    return {row["uid"]: row for row in store.rows("parties", "uids", uids=sorted(uids))} if uids else {}


def _changes(state: State, old: State, new: State, names: Names) -> dict[str, Row]:
    changes = {
        name: {"from": _said(name, old[name], names), "to": _said(name, new[name], names)}
        for name in new
        if name not in _SILENT and name not in CHILDREN
    }
    if "due" in new:
        changes["due"] = {"from": term_words(current_term(state)), "to": None}
    for child in ("quotes", "evidence", "follow_ups"):
        for uid, columns in new.get(child, {}).items():
            was = state[child].get(uid)
            now = {**(was or {}), **(columns or {})}
            changes[child] = {"from": _row(child, was), "to": _row(child, now)}
    for columns in new.get("assessments", {}).values():
        if columns and (columns.get("party_uid") or columns.get("occurrence")):
            changes["finding"] = {"from": None, "to": _finding(columns, names)}
    return changes


def _finding(row: Row, names: Names) -> str | None:
    """A finding on a share or an occurrence: these move no status of their own."""
    if "status" not in row:
        return None
    said = str(row["status"]).replace("_", " ")
    if row["party_uid"]:
        said = f"{names[row['party_uid']]['name']}: {said}"
    return said + (f" (occurrence {row['occurrence']})" if row["occurrence"] else "")


def _row(child: str, row: Row | None) -> str | None:
    """A child row in a few words; None before it was there and after it was taken back."""
    if row is None or row.get("retracted_on"):
        return None
    if child == "follow_ups":
        done = f", done {row['done_on']}" if row["done_on"] else ""
        result = f": {row['result']}" if row["result"] else ""
        return f"{row['text']} ({row['planned_on']}{done}){result}"
    if child == "evidence":
        return f"{row['relation']}: {row['url'] or row['text'] or row['file']}"
    return str(row["text"] or "source")


def term_words(term: tuple[str, Row] | None) -> str | None:
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


def follow_ups(state: State) -> list[Row]:
    """The follow-ups of a commitment, done or not; what was taken back left out."""
    return [
        {
            "n": row["n"],
            "text": row["text"],
            "on": row["planned_on"],
            "who": row["who"],
            "done_on": row["done_on"],
            "result": row["result"],
            "internal": bool(row["internal"]),
        }
        for row in state["follow_ups"].values()
        if not row["retracted_on"]
    ]


def evidence(state: State) -> list[Row]:
    """The evidence of a commitment, in the order in which it came in; what was taken back left out."""
    return [
        {
            "n": row["n"],
            "relation": row["relation"],
            "on": row["fact_on"],
            "url": row["url"],
            "text": row["text"],
            "quote": row["quote"],
            "file": row["file"],
            "sha256": row["sha256"],
            "internal": bool(row["internal"]),
        }
        for row in state["evidence"].values()
        if not row["retracted_on"]
    ]
