"""A scratch ledger into which a file is read and proved whole before the real one is touched."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker.storage import care, glance, sqlite
from tracker.storage.care import Fault
from tracker.storage.portable import COLUMNS, SHAPES
from tracker.storage.search import filings_of
from tracker.storage.sqlite import SqliteStore
from tracker.storage.state import TABLES
from tracker.storage.store import Row
from tracker.storage.tables import PORTABLE

# What is not whole among a thousand things, and the rows of their search index.
Finding = tuple[list[Fault], list[tuple[int, str]]]
# Subject, its uid, the line where it shows, and a sentence.
Wrong = tuple[str, str, int, str]
_OWNERS = {"commitments": "uid", "sources": "uid", "parties": "uid", "milestones": "uid", "party_names": "party_uid"}


def _broken(table: sa.Table) -> str:
    """The condition that a row breaks a rule of its table; one that cannot be told, for want of a value, is kept."""
    rules = [rule.sqltext for rule in table.constraints if isinstance(rule, sa.CheckConstraint)]
    return " OR ".join(f"({rule}) IS FALSE" for rule in rules) or "FALSE"


_BROKEN = {table.name: _broken(table) for table in PORTABLE}


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
            stage.begin()
            yield stage
        except sqlite3.Error as error:
            raise sqlite.explain(error, path) from None
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

    All but the unique indexes are made when `settle` says that the last has come. The rows of the search index are kept
    in a file of their own, `words`, so that another process may read the rest meanwhile.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.words = path.with_name("words.db")
        self.connection.execute("ATTACH ? AS words", (str(self.words),))
        self.connection.execute("PRAGMA words.journal_mode=OFF")
        self.connection.execute("PRAGMA words.synchronous=OFF")
        for setting in (
            "foreign_keys=OFF",
            "synchronous=OFF",
            "journal_mode=OFF",
            "cache_size=-32768",
            "ignore_check_constraints=ON",
        ):
            self.connection.execute(f"PRAGMA {setting}")

    def begin(self) -> None:
        """Before the first row: all that a new ledger holds is taken out, indexes too."""
        self.connection.execute("BEGIN")
        self.connection.execute("DELETE FROM counters")
        self._indexes = self.connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in self._indexes:
            self.connection.execute(f"DROP INDEX {name}")

    def store(self, table: str, rows: list[tuple[Any, ...]]) -> Iterator[tuple[int, str]]:
        """Keep rows whose first value is their line; the lines of those that no ledger could hold, with the reason."""
        if not rows:
            return
        text = f"INTO {table} ({', '.join(self.names(table))}) VALUES ({', '.join('?' * len(rows[0]))})"
        span = f"FROM {table} WHERE rowid BETWEEN {rows[0][0]} AND {rows[-1][0]}"
        kept = self.connection.executemany(f"INSERT OR IGNORE {text}", rows).rowcount
        # SQLite proves the rules of a row for many rows at once in half the time that it takes for one after the other.
        kept -= self.connection.execute(f"DELETE {span} AND ({_BROKEN[table]})").rowcount
        if kept < len(rows):
            yield from self._refused(table, text, span, rows)

    def _refused(self, table: str, text: str, span: str, rows: list[tuple[Any, ...]]) -> Iterator[tuple[int, str]]:
        lines = {row[0] for row in self.connection.execute(f"SELECT rowid {span}")}
        self.connection.execute("PRAGMA ignore_check_constraints=OFF")
        for row in rows:
            if row[0] not in lines:
                try:
                    self.connection.execute(f"INSERT {text}", row)
                except sqlite3.IntegrityError as error:
                    yield row[0], f"{table}: {_said(error)}"
        self.connection.execute("PRAGMA ignore_check_constraints=ON")

    def names(self, table: str) -> list[str]:
        """The columns of a stored row: its line, and then those of the table."""
        return ["rowid", *(f'"{name}"' for name in SHAPES[table].names)]

    def settle(self) -> None:
        """All rows have come: make the other indexes."""
        for _, text in self._indexes:
            self.connection.execute(text)
        self.connection.execute("COMMIT")

    def proof(self, others: Iterator[Finding] | None = None) -> Iterator[list[Wrong]]:
        """What is not as its history made it, part by part, while the rows of the search index are filed.

        `others` are what another process finds in the second half of this very stage.
        """
        self.connection.execute("DROP TABLE IF EXISTS filed")
        self.connection.execute("CREATE TABLE words.filed (rowid INTEGER PRIMARY KEY, tokens TEXT NOT NULL)")
        mine = findings(self, 0, 2 if others else 1)
        for faults, words in chain.from_iterable(zip_longest(mine, others or (), fillvalue=([], []))):
            self.connection.execute("BEGIN")
            self.connection.executemany("INSERT INTO filed VALUES (?, ?)", words)
            self.connection.execute("COMMIT")
            yield [(subject, uid, self._line_of(subject, uid), sentence) for subject, uid, sentence in faults]

    def dangling(self) -> Iterator[Wrong]:
        """The rows that name one which is not there."""
        for table, row, parent, _ in self.connection.execute("PRAGMA foreign_key_check").fetchall():
            owner = _OWNERS.get(table, "commitment_uid")
            found = self.connection.execute(f"SELECT {owner} FROM {table} WHERE rowid = ?", (row,))  # noqa: S608
            subject = next((key for key, value in TABLES.items() if value == table), "commitment")
            if table == "party_names":
                subject = "party"
            yield subject, found.fetchone()[0], row, f"names a row of {parent} that is not there"

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


def findings(store: SqliteStore, part: int, parts: int) -> Iterator[Finding]:
    """One of the equal parts of the proof of a stage."""
    for subject, span in islice(glance.spans(store.connection), part, None, parts):
        yield from _found(store, subject, span)
    if not part:
        yield list(care.orphans(store)), []


def _found(store: SqliteStore, subject: str, span: glance.Span) -> Iterator[Finding]:
    """What is found of the things in a span; where their events make no sense, of one after the other."""
    try:
        told = glance.opened(store.connection, subject, span)
        doubtful = glance.doubtful(store.connection, subject, span, told)
        faults = list(care.unlike(store, subject, doubtful, told))
        found = faults, [(row["rowid"], row["tokens"]) for row in filings_of(store, told)]
    except glance.MALFORMED:
        text = f"SELECT rowid, uid, number FROM {TABLES[subject]} WHERE rowid BETWEEN ? AND ?"  # noqa: S608
        for line, uid, number in store.connection.execute(text, span).fetchall():
            if span == (line, line):
                yield [(subject, uid, f"{subject} {number} has a history that makes no sense")], []
            else:
                yield from _found(store, subject, (line, line))
    else:
        yield found


def second_half(path: str) -> Iterator[Finding]:
    """What a second process finds in the stage at this path."""
    yield from findings(SqliteStore(Path(path)), 1, 2)


def _said(error: sqlite3.IntegrityError) -> str:
    text = str(error)
    if text.startswith("UNIQUE"):
        return f"this row stands twice ({text.rpartition(': ')[2]})"
    return f"the values do not go together ({text.rpartition(': ')[2]})"
