"""Things as they stood at the end of a past day, replayed from what was recorded by then."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from tracker.model import BULK
from tracker.storage.items import Names, links
from tracker.storage.state import CHILDREN, State, parts, replay
from tracker.storage.store import Row, Store


class Past:
    """The ledger at the end of `day`; `names` is all that the states handed out so far can name, by uid."""

    def __init__(self, store: Store, day: date) -> None:
        self.names: Names = {}
        self._store = store
        self._day = day.isoformat()
        self._asked: set[str] = set()

    def replayed(self, uids: Iterable[str]) -> Iterator[list[State]]:
        """These commitments, some hundreds at a time, without those that were not there yet."""
        for part in parts(uids):
            yield self.whole([state for state in self._replayed(part).values() if state["uid"] in part])

    def whole(self, states: list[State]) -> list[State]:
        """The states without what was made after the day, but named before it under a clock that was set back."""
        wanted = set().union(*links(states).values())
        if missing := sorted(wanted - self._asked):
            self._asked |= wanted
            self.names |= self._replayed(missing)
        for state in states:
            _clear(state, self.names)
        return states

    def history(self, uids: Iterable[str]) -> list[Row]:
        """All that was recorded of these things by the end of the day, in order."""
        return self._store.rows("events", "subjects", "by", uids=list(uids), today=self._day)

    def _replayed(self, uids: list[str]) -> Names:
        world = replay(self.history(uids))
        return {uid: state for states in world.values() for uid, state in states.items() if "number" in state}


def _clear(state: State, names: Names) -> None:
    state["parties"] = {role: [uid for uid in uids if uid in names] for role, uids in state["parties"].items()}
    for child in CHILDREN:
        state[child] = {uid: row for uid, row in state[child].items() if "n" in row}
    for row in state["due"].values():
        row["milestone_uid"] = row["milestone_uid"] if row["milestone_uid"] in names else None
    state["assessments"] = {
        uid: row for uid, row in state["assessments"].items() if row["party_uid"] is None or row["party_uid"] in names
    }
    if state.get("last_heard_from_uid") not in names:
        state |= {"last_heard_on": None, "last_heard_from_uid": None}
    state["quotes"] = {uid: row for uid, row in state["quotes"].items() if row["source_uid"] in names}


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
