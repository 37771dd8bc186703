"""A thing in the ledger as one nested dict, read from the tables or replayed from its history: the two must agree.

The state of a commitment holds its own columns (FIELDS), `parties` (role -> uids in order), `tags`, and its children
`due`, `quotes`, `evidence`, `assessments`, `follow_ups` (uid -> row). Days are ISO text.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from tracker.storage.store import Row, Store, T
from tracker.storage.terms import kept, moves

State = dict[str, Any]

FIELDS: dict[str, list[str]] = {
    "commitment": [
        "number",
        "summary",
        "strength",
        "stated_on",
        "status",
        "owner",
        "settled_on",
        "reason",
        "reason_code",
        "successor_uid",
        "target_amount",
        "target_unit",
        "reached",
        "last_heard_on",
        "last_heard_from_uid",
        "review_on",
        "retracted_on",
        "internal",
    ],
    "source": [
        "number",
        "title",
        "publisher",
        "url",
        "lang",
        "stated_on",
        "published_on",
        "read_on",
        "sha256",
        "nothing_to_log",
        "retracted_on",
    ],
    "party": ["number", "name", "country", "fiscal_year_start", "retracted_on"],
    "milestone": ["number", "name", "happens_on", "retracted_on"],
}
# In the order in which they may be written: an assessment names its evidence.
CHILDREN = {
    "due": "due_terms",
    "quotes": "quotes",
    "evidence": "evidence",
    "assessments": "assessments",
    "follow_ups": "follow_ups",
}
TABLES = {"party": "parties", "milestone": "milestones", "source": "sources", "commitment": "commitments"}
# Kept on the commitment's row for the report's index; they follow from the rest and stand in no event.
DERIVED = ("kind", "earliest", "latest", "last_activity_on", "version", "brief")
_CHUNK = 200
_compact = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def commitments(store: Store, *filters: str, **params: Any) -> list[State]:
    """The states of the commitments that the named conditions let through, in order of number."""
    chunks = filled(store, store.rows("commitments", *filters, **params))
    return [state for chunk in chunks for state in chunk]


def filled(store: Store, rows: Iterable[Row]) -> Iterator[list[State]]:
    """The states of these rows, some hundreds at a time."""
    for part in parts(rows):
        chunk = {row["uid"]: bare(row) for row in part}
        _fill(store, chunk)
        yield list(chunk.values())


def parts(things: Iterable[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """The rows or keys, some hundreds at a time."""
    things = iter(things)
    while part := list(islice(things, size)):
        yield part


def bare(row: Row) -> State:
    """The state of a commitment whose row is all that is known yet."""
    return {
        **row,
        "parties": {},
        "tags": [],
        "due": {},
        "quotes": {},
        "evidence": {},
        "assessments": {},
        "follow_ups": {},
    }


def _fill(store: Store, states: dict[str, State]) -> None:
    uids = list(states)
    for row in store.rows("parties_of", "uids", uids=uids):
        states[row["commitment_uid"]]["parties"].setdefault(row["role"], []).append(row["party_uid"])
    for row in store.rows("tags_of", "uids", uids=uids):
        states[row["commitment_uid"]]["tags"].append(row["tag"])
    for child in CHILDREN:
        for row in store.rows(f"{child}_of", "uids", uids=uids):
            states[row.pop("commitment_uid")][child][row.pop("uid")] = row
    for state in states.values():
        state["tags"].sort()


def things(store: Store, subject: str, *filters: str, **params: Any) -> list[State]:
    """The states of sources, parties or milestones."""
    states = store.rows(TABLES[subject], *filters, **params)
    if subject == "party":
        names = defaultdict(list)
        for row in store.rows("party_names", "uids", uids=[state["uid"] for state in states]):
            names[row["party_uid"]].append(row["name"])
        for state in states:
            state["names"] = names[state["uid"]]
    return states


def of(store: Store, subject: str, uids: list[str]) -> list[State]:
    """The states of these things, whatever they are."""
    if subject == "commitment":
        return commitments(store, "uids", uids=uids)
    return things(store, subject, "uids", uids=uids)


def current_term(state: State) -> tuple[str, Row] | None:
    """The due term in force: the last that was not taken back."""
    kept = [(uid, row) for uid, row in state["due"].items() if not row["retracted_on"]]
    return max(kept, key=lambda pair: pair[1]["n"], default=None)


def derived(state: State) -> Row:
    """The columns that copy the due term in force and what a line shows."""
    terms = kept(state["due"])
    last = terms[-1] if terms else {"kind": "undated", "earliest": None, "latest": None}
    return {"kind": last["kind"], "earliest": last["earliest"], "latest": last["latest"], "brief": brief(state, terms)}


def brief(state: State, terms: list[Row]) -> str:
    """What a line shows of what hangs on a commitment, as JSON; what there is none of is left out.

    `terms` are its due terms as `kept` gives them; `parties` by role and `event` are keys, `moved` is how often the due
    term was.
    """
    last = terms[-1] if terms else {}
    said = {
        "event": last.get("milestone_uid"),
        "moved": moves(terms)[1],
        "parties": {role: listed for role, listed in state["parties"].items() if listed},
        "phrase": last.get("phrase"),
        "soft": last.get("soft"),
        "tags": sorted(state["tags"]),
    }
    return _compact({name: value for name, value in said.items() if value})


def merge(state: State, change: State) -> None:
    """Lay the fields of one event over a state: children are merged row by row, everything else is replaced."""
    for name, value in change.items():
        if name in CHILDREN:
            for uid, columns in value.items():
                state[name].setdefault(uid, {}).update(columns or {})
        else:
            state[name] = value


def replay(events: Iterable[Row]) -> dict[str, dict[str, State]]:
    """Everything as these events made it: subject -> uid -> state. The events must come in order of `seq`."""
    return laid(opened(events))


def opened(events: Iterable[Row]) -> list[tuple[Row, State]]:
    """Each event with the fields that it sets."""
    return [(event, json.loads(event["new"])) for event in events]


def laid(told: list[tuple[Row, State]]) -> dict[str, dict[str, State]]:
    """`replay` for events whose fields were read already."""
    world: dict[str, dict[str, State]] = {subject: {} for subject in FIELDS}
    counted = activity([event for event, _ in told])
    for event, new in told:
        subject, uid = event["subject"], event["subject_uid"]
        state = world[subject].get(uid)
        if state is None:
            state = world[subject][uid] = empty(subject, uid)
        merge(state, new)
        if subject == "commitment":
            state["last_activity_on"] = counted[uid]
            state["version"] += 1
    for state in world["commitment"].values():
        state.update(derived(state))
    return world


def empty(subject: str, uid: str) -> State:
    """A thing before its first event."""
    return bare({"uid": uid, "version": 0}) if subject == "commitment" else {"uid": uid}


def undone(events: Iterable[Row]) -> set[str]:
    """The commands that some of these events take back."""
    return {event["undoes"] for event in events if event["undoes"]}


def activity(events: list[Row]) -> dict[str, str]:
    """The last day with an entry, by uid: what was undone of the thing and the undoing itself do not count."""
    gone = {(event["subject_uid"], event["undoes"]) for event in events}
    days: dict[str, str] = {}
    for event in events:
        uid = event["subject_uid"]
        day = event["recorded_on"] if not event["undoes"] and (uid, event["command"]) not in gone else ""
        days[uid] = max(days.get(uid, ""), day)
    first = {event["subject_uid"]: event["recorded_on"] for event in reversed(events)}
    return {uid: day or first[uid] for uid, day in days.items()}
