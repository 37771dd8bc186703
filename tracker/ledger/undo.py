"""Undo: the last command of a person taken back as one unit, by appending the reverse of each of its events."""

import json
from dataclasses import dataclass

from tracker.errors import ConflictError, NotFoundError
from tracker.storage.state import CHILDREN, State, commitments, things, undone
from tracker.storage.store import Row
from tracker.storage.writes import JOINED, Writer

_NAMED = {"commitment": "item", "source": "source", "party": "party", "milestone": "milestone"}


@dataclass(frozen=True, slots=True)
class Undone:
    """One entry that was taken back: what was done to which thing, and when."""

    action: str
    subject: str
    number: int
    name: str
    on: str


def undo(writer: Writer) -> list[Undone]:
    """Take back the last command of this person that still stands; NotFoundError when there is none.

    Raises ConflictError, saying who and when, if somebody else has changed one of its things since, and for an import
    that settled contradictions.
    """
    found = writer.store.rows("last_command", actor=writer.actor)
    if not found:
        raise NotFoundError(f"nothing left to undo for {writer.actor}")
    command = found[0]["command"]
    events = writer.store.rows("events", "command", command=command)
    for event in events:
        _refuse_joined(event)
        _refuse_changed(writer, event)
    writer.undoes = command
    return [_take_back(writer, event) for event in reversed(events)]


def _refuse_joined(event: Row) -> None:
    """Where an import settled what two ledgers said, the answers that it replaced may not go together."""
    if (event["action"], event["text"]) == JOINED:
        raise ConflictError(
            f"your last command, on {event['recorded_on']}, joined another ledger to this one, and undo cannot part"
            " them; nothing was undone. Settle its items with mark, reschedule or edit, or restore a backup"
        )


def _refuse_changed(writer: Writer, event: Row) -> None:
    later = writer.store.rows("events", "subjects", "after", uids=[event["subject_uid"]], after=event["seq"])
    gone = undone(later)
    for other in later:
        stands = not other["undoes"] and other["command"] not in gone
        weighs = _made(event) or other["new"] != "{}"
        if other["actor"] != writer.actor and stands and weighs:
            what = _state(writer, event)
            raise ConflictError(
                f"{_NAMED[event['subject']]} {what['number']} was changed since by {other['actor']} on"
                f" {other['recorded_on']} ({other['action']}); nothing was undone, settle it with them"
            )


def _made(event: Row) -> bool:
    """True for the event that brought a thing into the ledger."""
    return "number" in json.loads(event["new"])


def _state(writer: Writer, event: Row) -> State:
    uids = [event["subject_uid"]]
    if event["subject"] == "commitment":
        return commitments(writer.store, "uids", uids=uids)[0]
    return things(writer.store, event["subject"], "uids", uids=uids)[0]


def _take_back(writer: Writer, event: Row) -> Undone:
    state = _state(writer, event)
    subject = event["subject"]
    if _made(event):
        _refuse_used(writer, subject, state)
        fields: State = {"retracted_on": writer.today.isoformat()} | ({"names": []} if subject == "party" else {})
    else:
        fields = _reverse(json.loads(event["old"]), writer.today.isoformat())
    internal = bool(event["internal"])
    writer.change(subject, state, fields, action="undo", text=event["action"], internal=internal)
    name = state["summary"] if subject == "commitment" else state.get("title") or state.get("name")
    return Undone(event["action"], _NAMED[subject], state["number"], str(name), event["recorded_on"])


def _reverse(old: State, today: str) -> State:
    """The old values again; a row that was not there before is taken back, never removed."""
    return {
        name: {uid: {"retracted_on": today} if was is None else was for uid, was in value.items()}
        if name in CHILDREN
        else value
        for name, value in old.items()
    }


# The conditions under which an item names a thing.
_USES: dict[str, dict[str, str]] = {
    "party": {"party": "party_uids"},
    "source": {"source": "source_uid", "dated_by": "due_source_uid"},
    "milestone": {"hanging": "milestone_uid"},
}


def _refuse_used(writer: Writer, subject: str, state: State) -> None:
    """A source, party or milestone that somebody's item names cannot go."""
    for condition, name in _USES.get(subject, {}).items():
        value = [state["uid"]] if name.endswith("s") else state["uid"]
        for item in commitments(writer.store, "kept", condition, **{name: value}):
            number = item["number"]
            raise ConflictError(f"{subject} {state['number']} is used since by item {number}; nothing was undone")
