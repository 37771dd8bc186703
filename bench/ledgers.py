"""Ledgers of any size to measure on: a quarter Japanese, with sources, quotes, due terms and history."""

import json
import random
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from tracker.storage import sqlite
from tracker.storage.migrate import upgrade

TODAY = date(2026, 1, 5)
Row = dict[str, Any]
_SAID = "2025-05-28"
_AT = "2025-05-28T09:00:00.000000Z"


def uid(kind: int, n: int) -> str:
    """A key that is the same in every run and sorts by number."""
    return f"0197{n:012x}"[:8] + f"-{n & 0xFFFF:04x}-7{kind:03x}-8000-{n:012x}"


def _summary(n: int, pick: random.Random) -> str:
    what = pick.choice(("bridge", "harbour", "dialogue", "exercise", "fund", "school"))
    if n % 4 == 0:
        return f"第{n}号の協議を{pick.choice(('東京', '大阪', 'ビリニュス'))}で開催する"
    return f"Hold meeting {n} on the {what}"


def _commitment(n: int, matching: bool, pick: random.Random) -> Row:
    """Two in three are settled; those that a report shows fall due around TODAY, the rest far from it."""
    settled = not matching and n % 3 != 0
    days = pick.randint(-40, 14) if matching else pick.randint(400, 3000)
    latest = (TODAY + timedelta(days=days)).isoformat()
    return {
        "uid": uid(1, n),
        "number": n,
        "summary": _summary(n, pick),
        "strength": "firm",
        "stated_on": _SAID,
        "status": "fulfilled" if settled else "open",
        "owner": pick.choice(("rk", "mt", None)),
        "settled_on": "2025-12-01" if settled else None,
        "reason": None,
        "successor_uid": None,
        "review_on": None,
        "retracted_on": None,
        "internal": 0,
        "kind": "by",
        "earliest": None,
        "latest": latest,
        "last_activity_on": _SAID,
        "version": 1,
    }


def _hanging(row: Row) -> Iterator[tuple[str, Row]]:
    """What belongs to one commitment: a party, a due term, a quote, an event."""
    n, owner = row["number"], row["uid"]
    phrase = "本年末までに" if n % 4 == 0 else "by the end of next year"
    term = {"kind": row["kind"], "earliest": None, "latest": row["latest"], "phrase": phrase}
    source = uid(4, n // 10)
    yield (
        "commitment_parties",
        {"commitment_uid": owner, "role": "responsible", "party_uid": uid(5, n % 50), "position": 0},
    )
    yield (
        "due_terms",
        {
            "uid": uid(2, n),
            "commitment_uid": owner,
            "n": 1,
            **term,
            "precision": "year",
            "convention": "takes in its last day",
            "soft": 0,
            "stated_on": _SAID,
            "source_uid": source,
        },
    )
    yield (
        "quotes",
        {
            "uid": uid(3, n),
            "commitment_uid": owner,
            "source_uid": source,
            "n": 1,
            "text": row["summary"],
            "match": None,
        },
    )
    yield (
        "events",
        {
            "uid": uid(6, n),
            "seq": n,
            "command": uid(7, n),
            "n": 1,
            "subject": "commitment",
            "subject_uid": owner,
            "actor": "bench",
            "recorded_at": _AT,
            "recorded_on": _SAID,
            "action": "add",
            "text": None,
            "old": "{}",
            "new": json.dumps({"number": n, "summary": row["summary"], "status": row["status"]}, ensure_ascii=False),
            "internal": 0,
        },
    )


def rows(size: int, matching: int) -> Iterator[tuple[str, Row]]:
    """Every row of a ledger of `size` commitments of which `matching` stand in a report on TODAY."""
    pick = random.Random(20260105)
    for n in range(50):
        yield "parties", {"uid": uid(5, n), "number": n + 1, "name": f"Ministry {n}"}
        yield "party_names", {"folded": f"ministry {n}", "name": f"Ministry {n}", "position": 0, "party_uid": uid(5, n)}
    for n in range(size // 10 + 1):
        yield (
            "sources",
            {"uid": uid(4, n), "number": n + 1, "title": f"Statement {n}", "lang": "en", "stated_on": _SAID},
        )
    step = max(size // max(matching, 1), 1)
    for n in range(1, size + 1):
        row = _commitment(n, n % step == 0 and n // step <= matching, pick)
        yield "commitments", row
        yield from _hanging(row)


def make(path: Path, size: int, matching: int) -> None:
    """Write a ledger file, unless it is there already."""
    if path.exists():
        return
    sqlite.create(path)
    upgrade(str(path))
    connection = sqlite.connect(path)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN")
    everything = rows(size, matching)
    while batch := list(islice(everything, 50_000)):
        _insert(connection, batch)
    for name, value in (("commitments", size), ("events", size), ("parties", 50), ("sources", size // 10 + 1)):
        connection.execute("UPDATE counters SET value = ? WHERE name = ?", (value, name))
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.close()


def _insert(connection: sqlite3.Connection, batch: list[tuple[str, Row]]) -> None:
    by_table: dict[str, list[Row]] = {}
    for table, row in batch:
        by_table.setdefault(table, []).append(row)
    for table in sorted(by_table, key=("parties", "party_names", "sources", "commitments").__contains__, reverse=True):
        listed = by_table[table]
        names = list(listed[0])
        marks = ", ".join(f":{name}" for name in names)
        connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", listed)  # noqa: S608
