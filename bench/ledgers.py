"""Ledgers of any size to measure on: a quarter Japanese, with sources, texts, quotes, due terms, history and search.

They are whole: `tracker db check` finds nothing in them, and what they export can be imported.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from tracker.storage import sqlite
from tracker.storage.migrate import upgrade
from tracker.storage.search import filed, texts
from tracker.storage.state import FIELDS, derived
from tracker.storage.store import HEAD
from tracker.storage.tables import metadata

TODAY = date(2026, 1, 5)
# A word of each language that stands in five items of every ledger.
RARE = ("observatory", "天文台")
Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]
# When everything was said and logged, long before TODAY.
SAID = "2025-05-28"
_AT = "2025-05-28T09:00:00.000000Z"
_PARTIES = 50
_OF_A_SOURCE = 10


def uid(kind: int, n: int) -> str:
    """A key that is the same in every run and sorts by number."""
    stamp = f"{0x0197 << 32 | n:012x}"
    return f"{stamp[:8]}-{stamp[8:]}-7{kind:03x}-8000-{n:012x}"


def _pick(n: int, salt: int, among: tuple[Any, ...]) -> Any:
    """One of these, at random as it looks, but always the same for a number."""
    return among[((n * 2654435761 + salt * 40503) >> 9) % len(among)]


def _summary(n: int, size: int) -> str:
    rare = n % max(size // 5, 1)
    if n % 4 == 0:
        where = RARE[1] if rare == 4 else _pick(n, 1, ("東京", "大阪", "ビリニュス"))
        return f"第{n}号の協議を{where}で開催する"
    what = RARE[0] if rare == 3 else _pick(n, 1, ("bridge", "harbour", "dialogue", "exercise", "fund", "school"))
    return f"Hold meeting {n} on the {what}"


def _commitment(n: int, size: int, matching: bool) -> Row:
    """Two in three are settled; those that a report shows fall due around TODAY, the rest far from it."""
    settled = not matching and n % 3 != 0
    days = _pick(n, 2, tuple(range(-40, 15))) if matching else 400 + _pick(n, 2, tuple(range(2600)))
    return {
        **dict.fromkeys(FIELDS["commitment"]),
        "number": n,
        "summary": _summary(n, size),
        "strength": "firm",
        "stated_on": SAID,
        "status": "fulfilled" if settled else "open",
        "owner": _pick(n, 3, ("rk", "mt", None)),
        "settled_on": "2025-12-01" if settled else None,
        "internal": 0,
        "kind": "by",
        "earliest": None,
        "latest": (TODAY + timedelta(days=days)).isoformat(),
    }


def _due(row: Row) -> Row:
    columns = dict.fromkeys(metadata.tables["due_terms"].c.keys())
    del columns["uid"], columns["commitment_uid"]
    return columns | {
        "n": 1,
        "kind": row["kind"],
        "latest": row["latest"],
        "phrase": "本年末までに" if row["number"] % 4 == 0 else "by the end of next year",
        "precision": "year",
        "convention": "takes in its last day",
        "soft": 0,
        "stated_on": SAID,
        "source_uid": uid(4, row["number"] // _OF_A_SOURCE),
    }


def _quote(row: Row, start: int) -> Row:
    columns = dict.fromkeys(metadata.tables["quotes"].c.keys())
    del columns["uid"], columns["commitment_uid"]
    return columns | {
        "n": 1,
        "source_uid": uid(4, row["number"] // _OF_A_SOURCE),
        "text": row["summary"],
        "start": start,
        "end": start + len(row["summary"]),
        "match": "exact",
    }


def _event(seq: int, subject: str, subject_uid: str, new: Row) -> Row:
    return {
        "uid": uid(6, seq),
        "seq": seq,
        "command": uid(7, seq),
        "n": 1,
        "subject": subject,
        "subject_uid": subject_uid,
        "actor": "bench",
        "recorded_at": _AT,
        "recorded_on": SAID,
        "action": "add",
        "text": None,
        "old": "{}",
        "new": json.dumps(new, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        "internal": 0,
        "undoes": None,
    }


def _parties() -> Rows:
    for n in range(_PARTIES):
        name, key = f"Ministry {n}", uid(5, n)
        state = {**dict.fromkeys(FIELDS["party"]), "number": n + 1, "name": name}
        yield "parties", {"uid": key, **state}
        yield "party_names", {"folded": name.casefold(), "name": name, "position": 0, "party_uid": key}
        yield "events", _event(n + 1, "party", key, state | {"names": [name]})


def _source(n: int, said: list[str]) -> Rows:
    text = "\n".join(said)
    state = {
        **dict.fromkeys(FIELDS["source"]),
        "number": n + 1,
        "title": f"Statement {n}",
        "lang": "en",
        "stated_on": SAID,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "nothing_to_log": 0,
    }
    yield "sources", {"uid": uid(4, n), **state, "text": text}
    yield "events", _event(_PARTIES + n * (_OF_A_SOURCE + 1) + 1, "source", uid(4, n), state)


def _item(n: int, row: Row, start: int) -> Rows:
    """A commitment with what belongs to it: a party, a due term, a quote, an event."""
    key, party = uid(1, n), uid(5, n % _PARTIES)
    due, quote = _due(row), _quote(row, start)
    state = {"due": {uid(2, n): due}, "parties": {"responsible": [party]}, "tags": []}
    yield "commitments", {"uid": key, **row, "last_activity_on": SAID, "version": 1, "brief": derived(state)["brief"]}
    yield "commitment_parties", {"commitment_uid": key, "role": "responsible", "party_uid": party, "position": 0}
    yield "due_terms", {"uid": uid(2, n), "commitment_uid": key, **due}
    yield "quotes", {"uid": uid(3, n), "commitment_uid": key, **quote}
    told = {name: row[name] for name in FIELDS["commitment"]}
    told |= {"parties": {"responsible": [party]}, "due": {uid(2, n): due}, "quotes": {uid(3, n): quote}}
    seq = _PARTIES + n // _OF_A_SOURCE * (_OF_A_SOURCE + 1) + n % _OF_A_SOURCE + 2
    yield "events", _event(seq, "commitment", key, told)


def rows(size: int, matching: int) -> Rows:
    """Every row of a ledger of `size` commitments of which `matching` stand in a report on TODAY."""
    yield from _parties()
    step = max(size // max(matching, 1), 5)
    for group in range(size // _OF_A_SOURCE + 1):
        numbers = range(max(group * _OF_A_SOURCE, 1), min((group + 1) * _OF_A_SOURCE, size + 1))
        items = [_commitment(n, size, _matches(n, step, matching)) for n in numbers]
        yield from _source(group, [row["summary"] for row in items])
        start = 0
        for row in items:
            yield from _item(row["number"], row, start)
            start += len(row["summary"]) + 1


def _matches(n: int, step: int, matching: int) -> bool:
    """True for one number in each step; a quarter of them are multiples of four, which are Japanese."""
    steps, rest = divmod(n, step)
    return steps < matching and rest == 1 + steps % 4


def ledger(folder: Path, size: int, matching: int) -> Path:
    """A ledger file of this size in a folder, made unless one of this schema is there already."""
    path = folder / f"whole-{HEAD}-{size}-{matching}.db"
    if not path.exists():
        beside = path.with_suffix(".part")
        beside.unlink(missing_ok=True)
        _make(beside, size, matching)
        beside.rename(path)
    return path


def _make(path: Path, size: int, matching: int) -> None:
    sqlite.create(path)
    upgrade(str(path))
    connection = sqlite.connect(path)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN")
    everything = rows(size, matching)
    while batch := list(islice(everything, 50_000)):
        _insert(connection, batch)
    counters = {"commitments": "number", "sources": "number", "parties": "number", "events": "seq"}
    for name, column in counters.items():
        connection.execute(f"UPDATE counters SET value = (SELECT max({column}) FROM {name}) WHERE name = ?", (name,))  # noqa: S608
    connection.execute("COMMIT")
    connection.close()


def _insert(connection: sqlite3.Connection, batch: list[tuple[str, Row]]) -> None:
    by_table: dict[str, list[Row]] = {"search_index": []}
    source: Row = {}
    for table, row in batch:
        by_table.setdefault(table, []).append(row)
        source = row if table == "sources" else source
        if table == "events":
            new = json.loads(row["new"])
            text = {"text": source["text"]} if row["subject"] == "source" else {}
            by_table["search_index"] += filed(row["seq"], texts(row["subject"], None, new | text))
    for table, listed in by_table.items():
        if listed:
            insert(connection, table, listed)


def insert(connection: sqlite3.Connection, table: str, listed: list[Row]) -> None:
    """The rows by the standard library alone: one executemany."""
    names = ", ".join(f'"{name}"' for name in listed[0])
    marks = ", ".join("?" * len(listed[0]))
    values = (tuple(row.values()) for row in listed)
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608
