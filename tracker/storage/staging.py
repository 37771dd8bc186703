"""A scratch ledger into which a file is read and proved whole before the real one is touched."""

import json
import shutil
import sqlite3
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from tracker.storage import care, sqlite
from tracker.storage.care import Fault
from tracker.storage.portable import COLUMNS, SHAPES, Values
from tracker.storage.search import filings_of
from tracker.storage.sqlite import SqliteStore
from tracker.storage.state import TABLES, commitments, derived
from tracker.storage.store import Row, listed
from tracker.storage.tables import PORTABLE
from tracker.storage.tally import MALFORMED, fields

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

    All but the unique indexes are made when `settle` says that the last has come.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
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

    def store(self, table: str, first: int, rows: list[Values]) -> Iterator[tuple[int, str]]:
        """Keep the rows of lines, of which `first` is the first; the lines of those that no ledger could hold, and why.

        SQLite proves the rules of a row for many rows at once in half the time that it takes for one after the other.
        """
        if not rows:
            return
        names = listed(SHAPES[table].names)
        text = f"INTO {table} (rowid, {names}) VALUES (?{', ?' * len(rows[0])})"
        span = f"FROM {table} WHERE rowid BETWEEN {first} AND {first + len(rows) - 1}"
        lined = [(at, *row) for at, row in enumerate(rows, first)]
        kept = self.connection.executemany(f"INSERT OR IGNORE {text}", lined).rowcount
        kept -= self.connection.execute(f"DELETE {span} AND ({_BROKEN[table]})").rowcount
        if kept < len(rows):
            yield from self._refused(table, text, span, lined)

    def _refused(self, table: str, text: str, span: str, lined: list[Values]) -> Iterator[tuple[int, str]]:
        lines = {row[0] for row in self.connection.execute(f"SELECT rowid {span}")}
        self.connection.execute("PRAGMA ignore_check_constraints=OFF")
        for row in lined:
            if row[0] not in lines:
                try:
                    self.connection.execute(f"INSERT {text}", row)
                except sqlite3.IntegrityError as error:
                    yield row[0], f"{table}: {_said(error)}"
        self.connection.execute("PRAGMA ignore_check_constraints=ON")

    def lots(self) -> Iterator[tuple[str, list[Values]]]:
        """All rows, parents first, a thousand at a time, each lot with its table."""
        for table, shape in SHAPES.items():
            cursor = self.connection.execute(f"SELECT {listed(shape.names)} FROM {table} ORDER BY rowid")  # noqa: S608
            while rows := cursor.fetchmany(1000):
                yield table, rows

    def settle(self) -> None:
        """All rows have come: make the other indexes."""
        for _, text in self._indexes:
            self.connection.execute(text)
        self.connection.execute("COMMIT")

    def write_briefs(self) -> None:
        """Make anew what a line shows of each commitment, which files of older schemas do not tell."""
        for uids in care.chunks(row["uid"] for row in self.stream("commitments")):
            made = [(derived(state)["brief"], state["uid"]) for state in commitments(self, "uids", uids=uids)]
            self.connection.executemany("UPDATE commitments SET brief = ? WHERE uid = ?", made)

    def prove(self, tell: Callable[[int, str], None], *, even: bool) -> None:
        """Leave out what is not whole, and then what named it, until the rest is; `tell` hears of the line and why.

        `even` says that all rows are just as their history made them, so that only what they name is to be looked for.
        """
        while faults := [*self._dangling(), *(() if even else self._unlike())]:
            for subject, uid, at, sentence in faults:
                tell(at, sentence)
                self.drop(subject, uid)

    def _unlike(self) -> Iterator[Wrong]:
        """The things that are not as their history made them."""
        found = [
            fault
            for subject, table in TABLES.items()
            for uids in care.chunks(row["uid"] for row in self.stream(table))
            for fault in self._differing(subject, uids)
        ]
        for subject, uid, sentence in (*found, *care.orphans(self)):
            yield subject, uid, self._line_of(subject, uid), sentence

    def _differing(self, subject: str, uids: list[str]) -> list[Fault]:
        """Some of these things; where their events make no sense, of one after the other."""
        events = self.rows("events", "subjects", uids=uids)
        try:
            for event in events:
                fields(event["old"])
            told = [(event, fields(event["new"])) for event in events]
            # What cannot be filed makes no sense either.
            deque(filings_of(self, told), maxlen=0)
            return list(care.unlike(self, subject, uids, told))
        except MALFORMED:
            if len(uids) > 1:
                return [fault for uid in uids for fault in self._differing(subject, [uid])]
            (thing,) = self.rows(TABLES[subject], "uids", uids=uids)
            return [(subject, uids[0], f"{subject} {thing['number']} has a history that makes no sense")]

    def _dangling(self) -> Iterator[Wrong]:
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


def _said(error: sqlite3.IntegrityError) -> str:
    text = str(error)
    if text.startswith("UNIQUE"):
        return f"this row stands twice ({text.rpartition(': ')[2]})"
    return f"the values do not go together ({text.rpartition(': ')[2]})"
