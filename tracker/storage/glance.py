"""What of a stage stands just as its events made it, told at a glance: most of a ledger does.

A stage is read by spans of its lines, first and last: that takes no list of keys, and its order is that of the file.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

import orjson

from tracker.storage.portable import SHAPES
from tracker.storage.state import CHILDREN, DERIVED, FIELDS, TABLES, State, derived, laid
from tracker.storage.store import Row

Span = tuple[int, int]
# What a few hundred things hold stays in the processor's own memory; with a thousand the proof takes a sixth longer.
_LINES = 250
# How events that are not what a ledger writes make themselves felt, whatever is done with them.
MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_EVENT = ("seq", "subject", "subject_uid", "command", "recorded_on", "text", "new", "undoes", "old")
_COLUMNS = {
    child: tuple(name for name in SHAPES[table].names if name not in ("uid", "commitment_uid"))
    for child, table in CHILDREN.items()
}
_PARTS = (*CHILDREN, "parties", "tags", "names")
_counted = itemgetter("last_activity_on", "version")
_values = {name: itemgetter(*names) for name, names in (FIELDS | _COLUMNS).items()}


def spans(connection: sqlite3.Connection) -> Iterator[tuple[str, Span]]:
    """Every subject with the spans in which its things stand."""
    for subject, table in TABLES.items():
        first, last = connection.execute(f"SELECT min(rowid), max(rowid) FROM {table}").fetchone()  # noqa: S608
        for at in range(first, last + 1, _LINES) if first else ():
            yield subject, (at, at + _LINES - 1)


def opened(connection: sqlite3.Connection, subject: str, span: Span) -> list[tuple[Row, State]]:
    """The events of the things in a span, of each in order, with the fields that they set.

    Raises one of MALFORMED where an event is none.
    """
    rows = _hanging(connection, span, "events", _EVENT, "thing.rowid, seq", TABLES[subject], "subject_uid")
    told = [(dict(zip(_EVENT, row[1:], strict=True)), _read(row[7])) for row in rows]
    for event, _ in told:
        if event["old"] != "{}":
            _read(event["old"])
    return told


def _read(text: str) -> State:
    try:
        fields = orjson.loads(text)
    except ValueError:
        # What only Python takes: NaN, half a surrogate.
        fields = json.loads(text)
    for child in CHILDREN.keys() & fields.keys():
        if not all(row is None or isinstance(row, dict) for row in fields[child].values()):
            raise TypeError("a row is an object")
    return fields  # type: ignore[no-any-return]


def doubtful(connection: sqlite3.Connection, subject: str, span: Span, told: list[tuple[Row, State]]) -> list[str]:
    """The things of a span that have to be looked at closely: not just as their events made them, which are `told`."""
    names = ("uid", *FIELDS[subject], *(DERIVED if subject == "commitment" else ()))
    text = f"SELECT {', '.join(names)} FROM {TABLES[subject]} WHERE rowid BETWEEN ? AND ?"  # noqa: S608
    held = _held(connection, subject, span)
    recorded = _recorded(subject, told)
    things = connection.execute(text, span)
    return [row[0] for row in things if not _stands(subject, row, held.get(row[0], {}), recorded.get(row[0]))]


def _recorded(subject: str, told: list[tuple[Row, State]]) -> dict[str, State]:
    """The states that these events give; what has one event only, as most things do, is as that says."""
    events: defaultdict[str, list[tuple[Row, State]]] = defaultdict(list)
    for event, new in told:
        events[event["subject_uid"]].append((event, new))
    found: dict[str, State] = {}
    several: list[tuple[Row, State]] = []
    for uid, listed in events.items():
        event, new = listed[0]
        if len(listed) > 1 or event["undoes"] or event["subject"] != subject or "version" in new:
            several += listed
        else:
            found[uid] = {**new, "version": 1, "last_activity_on": event["recorded_on"]}
    return found | laid(several)[subject]


def _held(connection: sqlite3.Connection, subject: str, span: Span) -> dict[str, Row]:
    """What hangs on each party or commitment, in the form of `_said`."""
    found: defaultdict[str, Row] = defaultdict(dict)
    if subject == "party":
        for uid, name in _hanging(connection, span, "party_names", ("name",), "position", "parties", "party_uid"):
            found[uid].setdefault("names", []).append(name)
    if subject != "commitment":
        return found
    for child, table in CHILDREN.items():
        for row in _hanging(connection, span, table, ("uid", *_COLUMNS[child])):
            found[row[0]].setdefault(child, {})[row[1]] = row[2:]
    for uid, role, party in _hanging(connection, span, "commitment_parties", ("role", "party_uid"), "position"):
        found[uid].setdefault("parties", {}).setdefault(role, []).append(party)
    for uid, tag in _hanging(connection, span, "tags", ("tag",), "tag"):
        found[uid].setdefault("tags", []).append(tag)
    return found


def _hanging(
    connection: sqlite3.Connection,
    span: Span,
    table: str,
    names: Sequence[str],
    order: str = "thing.rowid",
    thing: str = "commitments",
    key: str = "commitment_uid",
) -> sqlite3.Cursor:
    """The rows of a table that hang on the things in a span, each after the key of its thing."""
    wanted = ", ".join(f'hanging."{name}"' for name in names)
    return connection.execute(
        f"SELECT {key}, {wanted} FROM {thing} AS thing CROSS JOIN {table} AS hanging ON {key} = thing.uid"  # noqa: S608
        f" WHERE thing.rowid BETWEEN ? AND ? ORDER BY {order}",
        span,
    )


def _stands(subject: str, row: tuple[Any, ...], held: Row, state: State | None) -> bool:
    """Whether a row and what hangs on it are this state; False means only that a closer look has to tell."""
    if state is None:
        return False
    width = len(FIELDS[subject]) + 1
    try:
        return (
            _values[subject](state) == row[1:width]
            and {name: _said(name, state[name]) for name in _PARTS if state.get(name)} == held
            and (subject != "commitment" or (*derived(state).values(), *_counted(state)) == row[width:])
        )
    except (KeyError, TypeError, AttributeError):
        return False


def _said(name: str, part: Any) -> Any:
    """A part of a commitment as an event has it; the rows of children as their values in order."""
    if name not in CHILDREN:
        return part
    width = len(_COLUMNS[name])
    return {uid: _values[name](row) if len(row) == width else None for uid, row in part.items()}
