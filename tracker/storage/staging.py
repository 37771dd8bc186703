"""A scratch ledger into which a file is read and proved whole before the real one is touched."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tracker.storage import sqlite
from tracker.storage.care import unlike_history
from tracker.storage.portable import COLUMNS, SHAPES
from tracker.storage.search import filings_of
from tracker.storage.sqlite import SqliteStore
from tracker.storage.state import TABLES, State
from tracker.storage.store import Row

_BATCH = 1000
_BATCH_BYTES = 4_000_000
_OWNERS = {"commitments": "uid", "sources": "uid", "parties": "uid", "milestones": "uid", "party_names": "party_uid"}


@contextmanager
def scratch() -> Iterator[SqliteStore]:
    """An empty ledger in a private folder, gone at the end."""
    with _scratch() as path:
        store = SqliteStore(path)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def staged() -> "Iterator[Stage]":
    """A stage in a private folder, gone at the end."""
    with _scratch() as path:
        stage = Stage(path)
        try:
            yield stage
        finally:
            stage.close()


@contextmanager
def _scratch() -> Iterator[Path]:
    from tracker.storage.migrate import upgrade

    folder = Path(tempfile.mkdtemp(prefix="tracker-"))
    try:
        path = folder / "scratch.db"
        sqlite.create(path)
        upgrade(str(path))
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Stage(SqliteStore):
    """A ledger whose rows are numbered by the lines they came from. References are proved at the end, not row by row.

    Rows are kept a batch at a time, and all but the unique indexes are made when `settle` says that the last has come.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        for setting in ("foreign_keys=OFF", "synchronous=OFF", "journal_mode=OFF", "cache_size=-32768"):
            self.connection.execute(f"PRAGMA {setting}")
        self.connection.execute("BEGIN")
        self.connection.execute("DELETE FROM counters")
        self._indexes = self.connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in self._indexes:
            self.connection.execute(f"DROP INDEX {name}")
        self._table = ""
        self._batch: list[tuple[Any, ...]] = []
        self._bytes = 0

    def put(self, line: int, table: str, values: tuple[Any, ...], size: int) -> None:
        """Keep a row of the file, `size` bytes of it, to be stored by `flush`; only where `full` did not ask for it."""
        self._table = table
        self._batch.append((line, *values))
        self._bytes += size

    def full(self, table: str) -> bool:
        """True where the rows at hand must be stored before one of this table."""
        return bool(self._batch) and (table != self._table or len(self._batch) == _BATCH or self._bytes > _BATCH_BYTES)

    def flush(self) -> Iterator[tuple[int, str]]:
        """Store the rows at hand; the lines of those that no ledger could hold, with the reason."""
        batch, self._batch, self._bytes = self._batch, [], 0
        if not batch:
            return
        table = self._table
        text = f"({', '.join(self.names(table))}) VALUES ({', '.join('?' * len(batch[0]))})"
        if self._stored(f"INSERT OR IGNORE INTO {table} {text}", batch) == len(batch):
            return
        kept = self.connection.execute(
            f"SELECT rowid FROM {table} WHERE rowid BETWEEN ? AND ?",  # noqa: S608 - our own names
            (batch[0][0], batch[-1][0]),
        )
        lines = {row[0] for row in kept}
        for row in batch:
            if row[0] not in lines:
                try:
                    self.connection.execute(f"INSERT INTO {table} {text}", row)
                except sqlite3.IntegrityError as error:
                    yield row[0], f"{table}: {_said(error)}"

    def _stored(self, text: str, rows: Iterable[tuple[Any, ...]]) -> int:
        try:
            return self.connection.executemany(text, rows).rowcount
        except sqlite3.OperationalError as error:
            raise sqlite.explain(error, self.path) from None

    def names(self, table: str) -> list[str]:
        """The columns of a stored row: its line, and then those of the table."""
        return ["rowid", *(f'"{name}"' for name in SHAPES[table].names)]

    def settle(self) -> None:
        """All rows have come: make the other indexes."""
        for _, text in self._indexes:
            self.connection.execute(text)
        self.connection.execute("COMMIT")

    def faults(self) -> Iterator[tuple[str, str, int, str]]:
        """What is not whole: subject, its uid, the line where it shows, and a sentence."""
        for table, row, parent, _ in self.connection.execute("PRAGMA foreign_key_check").fetchall():
            owner = _OWNERS.get(table, "commitment_uid")
            found = self.connection.execute(f"SELECT {owner} FROM {table} WHERE rowid = ?", (row,))  # noqa: S608
            subject = next((key for key, value in TABLES.items() if value == table), "commitment")
            if table == "party_names":
                subject = "party"
            yield subject, found.fetchone()[0], row, f"names a row of {parent} that is not there"
        self.connection.execute("DROP TABLE IF EXISTS filed")
        self.connection.execute("CREATE TABLE filed (rowid INTEGER PRIMARY KEY, tokens TEXT NOT NULL)")
        for subject, uid, sentence in unlike_history(self, self._file):
            yield subject, uid, self._line_of(subject, uid), sentence

    def _file(self, told: list[tuple[Row, State]]) -> None:
        """Keep the search index of these events, as a table named filed, for whoever restores them."""
        rows = ((row["rowid"], row["tokens"]) for row in filings_of(self, told))
        self.connection.execute("BEGIN")
        self._stored("INSERT INTO filed VALUES (?, ?)", rows)
        self.connection.execute("COMMIT")

    def _line_of(self, subject: str, uid: str) -> int:
        """The line of a thing itself, or of its first event where it has no row."""
        for table, key in ((TABLES[subject], "uid"), ("events", "subject_uid")):
            found = self.connection.execute(f"SELECT min(rowid) FROM {table} WHERE {key} = ?", (uid,))  # noqa: S608
            row = found.fetchone()[0]
            if row is not None:
                return int(row)
        return 1

    def drop(self, subject: str, uid: str) -> None:
        """Leave a thing out, with everything that hangs on it."""
        hanging = {"commitment": "commitment_uid", "party": "party_uid"}.get(subject)
        for table in COLUMNS:
            if hanging and _OWNERS.get(table, "commitment_uid") == hanging and hanging in COLUMNS[table]:
                self.connection.execute(f"DELETE FROM {table} WHERE {hanging} = ?", (uid,))  # noqa: S608
        self.connection.execute(f"DELETE FROM {TABLES[subject]} WHERE uid = ?", (uid,))  # noqa: S608
        self.connection.execute("DELETE FROM events WHERE subject_uid = ?", (uid,))

    def forget_wanted(self) -> None:
        """Begin anew, as when the transaction on the real ledger has to be tried again."""
        self.connection.execute("CREATE TABLE IF NOT EXISTS wanted (seq INTEGER PRIMARY KEY, event TEXT)")
        self.connection.execute("DELETE FROM wanted")

    def want(self, events: list[Row]) -> None:
        """Keep events to be taken over, as they are to read there."""
        rows = [(event["seq"], json.dumps(event)) for event in events]
        self.connection.executemany("INSERT INTO wanted VALUES (?, ?)", rows)

    def wanted(self) -> Iterator[Row]:
        """The events to be taken over in the order in which they happened."""
        for (event,) in self.connection.execute("SELECT event FROM wanted ORDER BY seq"):
            yield json.loads(event)

    def mend_counters(self) -> list[str]:
        """Set every counter past the numbers in use; the names of those that were behind."""
        mended = []
        kept = dict(self.connection.execute("SELECT name, value FROM counters").fetchall())
        for name in ("events", *TABLES.values()):
            column = "seq" if name == "events" else "number"
            highest = self.connection.execute(f"SELECT coalesce(max({column}), 0) FROM {name}").fetchone()[0]  # noqa: S608
            if kept.get(name, 0) < highest:
                mended.append(name)
            self.connection.execute(
                "INSERT OR REPLACE INTO counters VALUES (?, ?)", (name, max(highest, kept.get(name, 0)))
            )
        return mended


def _said(error: sqlite3.IntegrityError) -> str:
    text = str(error)
    if text.startswith("UNIQUE"):
        return f"this row stands twice ({text.rpartition(': ')[2]})"
    return f"the values do not go together ({text.rpartition(': ')[2]})"
