"""The ledger as it stood at the end of a past day, replayed from what was recorded by then."""

from collections import defaultdict
from datetime import date

from tracker.model import BULK
from tracker.storage.state import CHILDREN, FIELDS, State, replay
from tracker.storage.store import Row, Store

World = dict[str, dict[str, State]]


def world_on(store: Store, day: date) -> tuple[list[Row], World]:
    """The events recorded by `day`, in order, and everything as they made it."""
    events = store.rows("events", "by", today=day.isoformat())
    return events, _whole(replay(events))


def _whole(world: World) -> World:
    """Without what was made after the day, but touched before it by somebody who had set the clock back."""
    kept = {
        subject: {uid: state for uid, state in states.items() if "number" in state} for subject, states in world.items()
    }
    for state in kept["commitment"].values():
        state["parties"] = {
            role: [uid for uid in uids if uid in kept["party"]] for role, uids in state["parties"].items()
        }
        for child in CHILDREN:
            state[child] = {uid: row for uid, row in state[child].items() if "n" in row}
        for row in state["due"].values():
            row["milestone_uid"] = row["milestone_uid"] if row["milestone_uid"] in kept["milestone"] else None
        state["assessments"] = {
            uid: row
            for uid, row in state["assessments"].items()
            if row["party_uid"] is None or row["party_uid"] in kept["party"]
        }
        if state.get("last_heard_from_uid") not in kept["party"]:
            state |= {"last_heard_on": None, "last_heard_from_uid": None}
        state["quotes"] = {uid: row for uid, row in state["quotes"].items() if row["source_uid"] in kept["source"]}
    return kept


def names_in(world: World) -> dict[str, State]:
    """Everything that a commitment can name, by uid."""
    return {uid: state for subject in FIELDS for uid, state in world[subject].items()}


def added_at_once(events: list[Row], states: dict[str, State]) -> list[Row]:
    """The commands that logged many of these commitments on one day, as the read of the same name gives them."""
    groups = defaultdict(list)
    for event in events:
        if event["action"] == "add" and event["subject_uid"] in states:
            groups[event["command"], event["recorded_on"]].append(event)
    return [
        {
            "command": command,
            "recorded_on": recorded_on,
            "count": len(group),
            "seq": group[0]["seq"],
            "first": min(states[event["subject_uid"]]["number"] for event in group),
            "last": max(states[event["subject_uid"]]["number"] for event in group),
        }
        for (command, recorded_on), group in groups.items()
        if len(group) >= BULK
    ]
