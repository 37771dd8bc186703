"""The quick ways of an import and an export give what the slow ones give."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.conftest import Program
from tests.exchange.story import exported, tell
from tracker.errors import ConflictError
from tracker.exchange.jsonl import read
from tracker.exchange.rejects import Rejects
from tracker.storage.engine import EngineStore
from tracker.storage.portable import SHAPES, checked
from tracker.storage.restoring import receiving
from tracker.storage.sqlite import SqliteStore
from tracker.storage.staging import staged
from tracker.storage.store import Store

_plain = some.characters(exclude_categories=["Cs"], exclude_characters="\0")
_cells = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text(_plain, max_size=40)
    | some.dates().map(date.isoformat)
    | some.just("2025-05-28T09:00:00.000000Z")
    | some.lists(some.none())
)


def _quiet(_done: int, _total: int) -> None:
    """No progress shown."""


@given(some.sampled_from(sorted(SHAPES)), some.data())
def test_a_row_that_fits_at_a_glance_passes_the_closer_look(table: str, data: some.DataObject) -> None:
    names = SHAPES[table].names
    values = data.draw(some.tuples(*(_cells for _ in names)))
    if SHAPES[table].fits(values):
        assert tuple(checked(table, dict(zip(names, values, strict=True))).values()) == values


@pytest.fixture
def store(call: Program, sqlite_db: str, tmp_path: Path) -> SqliteStore:
    """A ledger with something of everything, and a note of every character that JSON might escape."""
    tell(call, sqlite_db, tmp_path)
    odd = "".join(map(chr, range(1, 0x100))) + "\u2028\U0001f600"
    found = SqliteStore(Path(sqlite_db))
    found.connection.execute("UPDATE commitments SET owner = ?", (odd,))
    return found


def test_every_engine_writes_the_lines_of_an_export_as_python_does(store: SqliteStore, postgres: str) -> None:
    """The years of a day and the hours of an instant, too, and whatever the server would say of another zone."""
    early, late = ("0001-01-01", "9999-12-31")
    store.connection.execute("UPDATE commitments SET earliest = ?, latest = ?", (early, late))
    store.connection.execute("UPDATE due_terms SET earliest = ?, latest = ?", (early, late))
    store.connection.execute("UPDATE events SET recorded_at = '0800-02-29T00:00:00.000000Z' WHERE seq = 1")
    store.connection.execute("UPDATE events SET recorded_at = '9999-12-31T23:59:59.999999Z' WHERE seq = 2")
    _poured(store, postgres)
    server = EngineStore(postgres)
    for table, shape in SHAPES.items():
        told = list(Store.lines(store, table, shape.names))
        assert list(store.lines(table, shape.names)) == told
        assert server.reading(lambda: list(server.lines(shape.table, shape.names))) == told  # noqa: B023
        assert told or table in ("milestones", "follow_ups")
    server.close()
    store.close()


def _poured(store: SqliteStore, postgres: str) -> None:
    """Every row into a server, as it is."""
    server = EngineStore(postgres)

    def pour() -> None:
        for row in store.rows("counters"):
            server.run("set_counter", {"at_name": row["name"], "value": row["value"]})
        for table, shape in SHAPES.items():
            if table != "counters":
                server.pour(store.path, table, shape.names)

    server.writing(pour, "command")
    server.close()


def test_a_bad_row_among_many_is_named_and_the_others_stay(call: Program, sqlite_db: str, tmp_path: Path) -> None:
    tell(call, sqlite_db, tmp_path)
    told = exported(call, sqlite_db, tmp_path / "told.jsonl").decode().splitlines(keepends=True)
    at = next(n for n, text in enumerate(told) if '"table":"commitments"' in text)
    rows = [json.loads(text) for text in told[at : at + 2]]
    twice = json.dumps(rows[0] | {"uid": rows[1]["uid"][:-1] + "z"}) + "\n"
    odd = told[at + 1].replace('"strength":"firm"', '"strength":"iron"')
    told[at : at + 2] = [told[at], twice, odd]
    rejects = Rejects()
    with staged() as stage:
        read(iter(text.encode() for text in told), stage, rejects, _quiet)
        kept = [row["uid"] for row in stage.rows("commitments")]
    assert f"line {at + 2}: commitments: this row stands twice (commitments.number)" in rejects.first
    assert f"line {at + 3}: commitments: the values do not go together (ck_commitments_strength_word)" in rejects.first
    assert rows[0]["uid"] in kept


def test_an_array_of_pairs_is_no_row(call: Program, sqlite_db: str, tmp_path: Path) -> None:
    tell(call, sqlite_db, tmp_path)
    told = exported(call, sqlite_db, tmp_path / "told.jsonl").splitlines(keepends=True)
    told[1] = json.dumps(list(json.loads(told[1]).items())).encode() + b"\n"
    rejects = Rejects()
    with staged() as stage:
        read(iter(told), stage, rejects, _quiet)
    assert rejects.first[0].startswith("line 2: not a row of a ledger")


def test_a_ledger_that_somebody_began_meanwhile_is_not_restored_into(call: Program, sqlite_db: str) -> None:
    call("--db", sqlite_db, "db", "upgrade")
    ledger = SqliteStore(Path(sqlite_db))
    with receiving(ledger) as empty:
        assert call("--db", sqlite_db, "add", "Mine", "--party", "Japan").code == 0
        with pytest.raises(ConflictError, match="somebody wrote the first entry meanwhile"):
            ledger.writing(empty, "command")
    assert ledger.pragma("foreign_keys") == [(1,)]
    ledger.close()
