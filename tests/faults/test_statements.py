"""The n-th statement fails, for every n until the command succeeds: the ledger is as before or after, not between."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.conftest import Program
from tests.exchange.story import tell
from tracker.exchange.lines import lines
from tracker.ledger.commitments import Draft, log, note, reschedule, retract
from tracker.ledger.entries import Setting, log_all
from tracker.ledger.findings import mark
from tracker.ledger.parties import edit_party
from tracker.model import Status
from tracker.storage.postgres import PostgresStore
from tracker.storage.sqlite import SqliteStore
from tracker.storage.store import Row, Store, StoreError
from tracker.storage.writes import Writer

Work = Callable[[Writer], Any]
ROWS = [(2, {"summary": "One", "party": "Sweden"}), (3, {"summary": "Two", "party": "Norway", "tags": "a; b"})]
COMMANDS: dict[str, Work] = {
    "add": lambda writer: log(
        writer, Draft("New", ("Sweden",), ("Norway",), source="https://example.org/9", quote="new", tags=("x", "y"))
    ),
    "fulfil": lambda writer: mark(writer, [1], Status.FULFILLED, evidence="https://example.org/1"),
    "reschedule": lambda writer: reschedule(writer, 1, None, latest=date(2027, 1, 1), reason="Moved"),
    "note": lambda writer: note(writer, 1, "Seen"),
    "retract": lambda writer: retract(writer, 1, "Twice"),
    "parties edit": lambda writer: edit_party(writer, "Japan", None, ("Nippon-koku",), None),
    "import": lambda writer: log_all(writer, ROWS, Setting(), _refuse, print),
}


def _refuse(line: int, reason: str, text: str) -> None:
    raise AssertionError(f"{line} {reason} {text}")


class Failing(sqlite3.Connection):
    """A connection of which one statement fails, counted from 1; 0 lets all pass."""

    left = 0

    def _count(self) -> None:
        if self.left:
            self.left -= 1
            if not self.left:
                raise sqlite3.OperationalError("injected")

    def execute(self, *words: Any) -> sqlite3.Cursor:
        if not str(words[0]).startswith("ROLLBACK"):
            self._count()
        return super().execute(*words)

    def executemany(self, *words: Any) -> sqlite3.Cursor:
        self._count()
        return super().executemany(*words)


def _count(left: list[int]) -> None:
    left[0] -= 1
    if left[0] == 0:
        raise RuntimeError("injected")


def _all(store: Store) -> list[bytes]:
    return store.reading(lambda: list(lines(store, lambda _done, _total: None)))


def _size(store: Store) -> list[Row]:
    """How many rows each table has and where the counters stand: every write of these commands moves one of them."""
    return store.reading(lambda: store.rows("sizes") + store.rows("counters"))


def _writer(store: Store) -> Writer:
    return Writer(store, "tester", date(2026, 1, 10), datetime.now(UTC))


@pytest.mark.parametrize("command", COMMANDS)
def test_on_sqlite(call: Program, sqlite_db: str, tmp_path: Path, command: str) -> None:
    tell(call, sqlite_db, tmp_path)
    store = SqliteStore(Path(sqlite_db))
    store.connection.close()
    store.connection = failing = sqlite3.connect(sqlite_db, isolation_level=None, factory=Failing)
    before, n = _all(store), 0
    while True:
        n += 1
        writer = _writer(store)
        failing.left = n
        try:
            writer.transact(lambda writer=writer: COMMANDS[command](writer))  # type: ignore[misc]
        except StoreError:
            failing.left = 0
            assert _all(store) == before, n
        else:
            break
    failing.left = 0
    assert n > 5
    assert _all(store) != before
    store.close()
    assert call("--db", sqlite_db, "db", "check").out == ""


@pytest.mark.parametrize("command", ["add", "fulfil", "import"])
def test_on_postgres(call: Program, postgres: str, tmp_path: Path, command: str) -> None:
    tell(call, postgres, tmp_path)
    store = PostgresStore(postgres)
    left = [0]

    class Counting(psycopg.Cursor[Row]):
        def execute(self, *words: Any, **options: Any) -> "Counting":
            _count(left)
            return super().execute(*words, **options)

        def executemany(self, *words: Any, **options: Any) -> None:
            _count(left)
            super().executemany(*words, **options)

    store.reading(lambda: setattr(store.connection, "cursor_factory", Counting))
    before, n = _size(store), 0
    while True:
        n += 1
        writer = _writer(store)
        left[0] = n
        try:
            writer.transact(lambda writer=writer: COMMANDS[command](writer))  # type: ignore[misc]
        except RuntimeError:
            assert _size(store) == before, n
        else:
            break
    left[0] = 0
    assert n > 5
    assert _size(store) != before
    store.close()
    assert call("--db", postgres, "db", "check").out == ""
