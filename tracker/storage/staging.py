"""A scratch ledger into which a file is read and proved whole before the real one is touched."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.storage import sqlite
from tracker.storage.care import unlike_history
from tracker.storage.portable import COLUMNS, RowError, checked
from tracker.storage.sqlite import SqliteStore
from tracker.storage.state import TABLES
from tracker.storage.store import Row
from tracker.storage.stored_sql import CHANGES

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
    """A ledger that remembers the line each row came from. References are proved at the end, not row by row."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        for setting in ("foreign_keys=OFF", "synchronous=OFF", "journal_mode=OFF"):
            self.connection.execute(f"PRAGMA {setting}")
        self.connection.execute("DELETE FROM counters")
        self.connection.execute(
            "CREATE TABLE lines (name TEXT, row INTEGER, line INTEGER, PRIMARY KEY (name, row)) WITHOUT ROWID"
        )

    def put(self, line: int, table: str, row: Row) -> None:
        """Keep a row of the file; raises RowError for one that no ledger could hold."""
        whole = checked(table, row)
        try:
            cursor = self.connection.execute(CHANGES[f"insert_{table}"], whole)
        except sqlite3.IntegrityError as error:
            raise RowError(f"{table}: {_said(error)}") from None
        self.connection.execute("INSERT INTO lines VALUES (?, ?, ?)", (table, cursor.lastrowid, line))

    def faults(self) -> Iterator[tuple[str, str, int, str]]:
        """What is not whole: subject, its uid, the line where it shows, and a sentence."""
        for table, row, parent, _ in self.connection.execute("PRAGMA foreign_key_check").fetchall():
            owner = _OWNERS.get(table, "commitment_uid")
            found = self.connection.execute(f"SELECT {owner} FROM {table} WHERE rowid = ?", (row,))  # noqa: S608
            subject = next((key for key, value in TABLES.items() if value == table), "commitment")
            if table == "party_names":
                subject = "party"
            yield subject, found.fetchone()[0], self._line(table, row), f"names a row of {parent} that is not there"
        for subject, uid, sentence in unlike_history(self):
            yield subject, uid, self._line_of(subject, uid), sentence

    def _line(self, table: str, row: int) -> int:
        found = self.connection.execute("SELECT line FROM lines WHERE name = ? AND row = ?", (table, row)).fetchone()
        return int(found[0]) if found else 1

    def _line_of(self, subject: str, uid: str) -> int:
        """The line of a thing itself, or of its first event where it has no row."""
        for table, key in ((TABLES[subject], "uid"), ("events", "subject_uid")):
            found = self.connection.execute(f"SELECT min(rowid) FROM {table} WHERE {key} = ?", (uid,))  # noqa: S608
            row = found.fetchone()[0]
            if row is not None:
                return self._line(table, row)
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
