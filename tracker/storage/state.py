"""A thing in the ledger as one nested dict, read from the tables or replayed from its history: the two must agree.

The state of a commitment holds its own columns (FIELDS), `parties` (role -> uids in order), `tags`, and its children
`due`, `quotes`, `evidence`, `follow_ups` (uid -> row). Days are ISO text.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from tracker.storage.store import Row, Store

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
        "successor_uid",
        "review_on",
        "retracted_on",
        "internal",
    ],
    "source": ["number", "title", "publisher", "url", "lang", "stated_on", "published_on", "read_on", "sha256"],
    "party": ["number", "name", "country", "fiscal_year_start"],
    "milestone": ["number", "name", "happens_on"],
}
TABLES = {"party": "parties", "milestone": "milestones", "source": "sources", "commitment": "commitments"}
CHILDREN = {"due": "due_terms", "quotes": "quotes", "evidence": "evidence", "follow_ups": "follow_ups"}
# Kept on the commitment's row for the report's index; they follow from the rest and stand in no event.
DERIVED = ("kind", "earliest", "latest", "last_activity_on", "version")
_CHUNK = 5000


def commitments(store: Store, *filters: str, **params: Any) -> list[State]:
    """The states of the commitments that the named conditions let through, in order of number."""
    rows = store.rows("commitments", *filters, **params)
    states = {row["uid"]: _bare(row) for row in rows}
    uids = list(states)
    for start in range(0, len(uids), _CHUNK):
        _fill(store, states, uids[start : start + _CHUNK])
    return list(states.values())


def _bare(row: Row) -> State:
    return {**row, "parties": {}, "tags": [], **{child: {} for child in CHILDREN}}


def _fill(store: Store, states: dict[str, State], uids: list[str]) -> None:
    for row in store.rows("parties_of", "uids", uids=uids):
        states[row["commitment_uid"]]["parties"].setdefault(row["role"], []).append(row["party_uid"])
    for row in store.rows("tags_of", "uids", uids=uids):
        states[row["commitment_uid"]]["tags"].append(row["tag"])
    for child in CHILDREN:
        for row in store.rows(f"{child}_of", "uids", uids=uids):
            states[row.pop("commitment_uid")][child][row.pop("uid")] = row
    for uid in uids:
        states[uid]["tags"].sort()


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
    """The columns that copy the due term in force."""
    term = current_term(state)
    row = term[1] if term else {"kind": "undated", "earliest": None, "latest": None}
    return {name: row[name] for name in ("kind", "earliest", "latest")}


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
    world: dict[str, dict[str, State]] = {subject: {} for subject in FIELDS}
    for event in events:
        subject, uid = event["subject"], event["subject_uid"]
        empty = _bare({"uid": uid, "version": 0}) if subject == "commitment" else {"uid": uid}
        state = world[subject].setdefault(uid, empty)
        merge(state, json.loads(event["new"]))
        if subject == "commitment":
            last = state.get("last_activity_on") or event["recorded_on"]
            state.update(last_activity_on=max(last, event["recorded_on"]), version=state["version"] + 1)
    for state in world["commitment"].values():
        state.update(derived(state))
    return world
