"""The SQLite door: stored statement texts run through the standard library, nothing else imported."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from tracker.storage.store import (
    APPLICATION_ID,
    BUSY_SECONDS,
    PROBE,
    RefusedError,
    Row,
    Store,
    StoreError,
    T,
    check_revision,
    line,
    listed,
    older,
    whole,
)
from tracker.storage.stored_sqlite import CHANGES, READS

_ADVICE = {
    "SQLITE_BUSY": "is in use by another program; try again when that has finished",
    "SQLITE_LOCKED": "is in use by another program; try again when that has finished",
    "SQLITE_READONLY": "is read-only; copy it to a place where you may write, or ask for write access",
    "SQLITE_FULL": "cannot grow: the disk is full; make room and run the command again",
    "SQLITE_IOERR": "could not be written or read (disk full or failing?); nothing was changed",
    "SQLITE_CANTOPEN": "cannot be opened; check that the folder exists and that you may use it",
    "SQLITE_CORRUPT": "is damaged; restore the last backup (see: tracker db check)",
    "SQLITE_NOTADB": "is not a tracker ledger; name another file with --db",
    "SQLITE_PERM": "may not be used by you; ask for access",
    "SQLITE_TOOBIG": "cannot hold a text this long; shorten it",
}

# As many lines of an export as stay in the processor's own memory.
_LINES = 64
_ASIDE = Path("the folder for temporary files")
# The second comes where the bytes of a name or a text are none any more, not even in SQLite's own complaint.
FAULTS = (sqlite3.Error, UnicodeDecodeError)


def explain(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> StoreError:
    """The error as a sentence that names the file and what to do."""
    if isinstance(error, UnicodeDecodeError):
        return StoreError(f"{path} {_ADVICE['SQLITE_CORRUPT']}")
    name = getattr(error, "sqlite_errorname", None) or ""
    for known, advice in _ADVICE.items():
        if name.startswith(known):
            return StoreError(f"{path} {advice}")
    return StoreError(f"{path}: {error}; run: tracker db check")


def connect(path: Path) -> sqlite3.Connection:
    """A connection that never begins a transaction on its own; raises StoreError where the file cannot be used."""
    try:
        uri = path.absolute().as_uri() + "?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        for setting in ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {setting}")
        return connection
    except FAULTS as error:
        raise explain(error, path) from None


def create(path: Path) -> None:
    """Make an empty file that only its owner may read (0600), and its folder (0700), unless they are there."""
    with _making(path):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def unnamed(path: Path) -> Path:
    """Make an empty file like `create`, beside `path`, by a name that nothing had and that is not too long."""
    import tempfile

    with _making(path):
        handle, made = tempfile.mkstemp(".part", f".{path.name[:40]}.", path.parent)
        os.close(handle)
    return Path(made)


def leftovers(path: Path) -> list[Path]:
    """Files made by `unnamed` for this path that are still there: of a process that was killed, or that is at work.

    Which of the two cannot be told everywhere: some systems have no lock for that, some lock out SQLite's own with
    theirs, and a shared folder may keep locks to itself. So a person decides.
    """
    start = f".{path.name[:40]}."
    return sorted(file for file in path.parent.iterdir() if file.name.startswith(start) and file.suffix == ".part")


@contextmanager
def _making(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise StoreError(f"{path} cannot be made: {error.strerror}; choose another place with --db") from None


def missing(path: Path) -> bool:
    """True where there is no file yet, or an empty one."""
    try:
        return path.stat().st_size == 0
    except FileNotFoundError:
        return True
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}; name another file with --db") from None


def revision(connection: sqlite3.Connection, path: Path) -> str | None:
    """The schema revision of a tracker file, None for an empty database; raises StoreError for anything else."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application == APPLICATION_ID:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(row[0]) if row else None
        if application == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return None
    except FAULTS as error:
        raise explain(error, path) from None
    raise StoreError(f"{path} is not a tracker ledger; name another file with --db")


class Aside:
    """Rows kept aside in a file without a name, which the system takes away whatever happens.

    Raises StoreError where there is no room for it, and RefusedError for a key that stands twice.
    """

    def __init__(self, *tables: str) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        for text in ("PRAGMA journal_mode=OFF", *tables):
            self._connection.execute(text)

    def keep(self, text: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Carry out a statement for each row."""
        try:
            self._connection.executemany(text, rows)
        except sqlite3.IntegrityError as error:
            raise RefusedError(f"a row that is kept aside stands twice: {error}") from None
        except sqlite3.Error as error:
            raise explain(error, _ASIDE) from None

    def kept(self, text: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """The rows that a statement finds."""
        try:
            yield from self._connection.execute(text, values)
        except sqlite3.Error as error:
            raise explain(error, _ASIDE) from None


class SqliteStore(Store):
    """A ledger in one file."""

    there = True

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)
        self.connection = connect(path)
        found = revision(self.connection, path)
        check_revision(found, self.name, known=found is not None and older(found))

    def rows(self, read: str, *filters: str, **params: Any) -> list[Row]:
        return list(self.stream(read, *filters, **params))

    def stream(self, read: str, *filters: str, **params: Any) -> Iterator[Row]:
        return self._fetch(whole(READS[read], filters), params)

    def _fetch(self, text: str, params: Row) -> Iterator[Row]:
        bound = {name: json.dumps(value) if isinstance(value, list) else value for name, value in params.items()}
        try:
            cursor = self.connection.execute(text, bound)
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row))  # noqa: B905 - a column for each, always
        except FAULTS as error:
            raise explain(error, self.path) from None

    def lines(self, table: str) -> Iterator[bytes]:
        if not self._writes_json():
            yield from super().lines(table)
            return
        try:
            cursor = self.connection.execute(whole(READS[f"lines_{table}"], ()))
            while rows := cursor.fetchmany(_LINES):
                yield b"".join(chain.from_iterable(rows))
        except FAULTS as error:
            raise explain(error, self.path) from None

    def _writes_json(self) -> bool:
        """Whether SQLite escapes as Python does, which its oldest versions do not."""
        made = f"json_object({', '.join('?' * 2 * len(PROBE))}) || char(10)"
        (found,) = self.connection.execute(f"SELECT {made}", list(chain(*PROBE.items()))).fetchone()
        return bool(found == line(PROBE))

    def run(self, change: str, *rows: Row) -> int:
        try:
            if CHANGES[change].startswith("CREATE"):  # which executemany does not take
                return self.connection.execute(CHANGES[change]).rowcount
            return self.connection.executemany(CHANGES[change], rows).rowcount
        except sqlite3.Error as error:
            raise explain(error, self.path) from None

    def unguard(self) -> bool:
        self.pragma("foreign_keys=OFF")
        return True

    def guard(self) -> None:
        self.pragma("foreign_keys=ON")

    @contextmanager
    def bared(self) -> Iterator[None]:
        yield
        if self.pragma("foreign_key_check"):
            raise RefusedError(f"{self.path} was not filled: a row names one that is not there")

    def pour(self, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
        names = listed(columns)
        try:
            marks = ", ".join("?" * len(columns))
            self.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608
        except sqlite3.IntegrityError as error:
            raise RefusedError(f"{self.path} does not take a row of {table}: {error}") from None
        except sqlite3.Error as error:
            raise explain(error, self.path) from None

    def pragma(self, name: str) -> list[tuple[Any, ...]]:
        """The answers of a checking pragma."""
        try:
            return self.connection.execute(f"PRAGMA {name}").fetchall()
        except FAULTS as error:
            raise explain(error, self.path) from None

    def reading(self, work: Callable[[], T]) -> T:
        return self._within("BEGIN", work)

    def writing(self, work: Callable[[], T], command: str) -> T:
        return self._within("BEGIN IMMEDIATE", work)

    def _within(self, begin: str, work: Callable[[], T]) -> T:
        try:
            self.connection.execute(begin)
            try:
                result = work()
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise explain(error, self.path) from None
        return result

    def attempt(self, work: Callable[[], T]) -> T:
        try:
            self.connection.execute("SAVEPOINT attempt")
            try:
                return work()
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK TO attempt")
                raise
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("RELEASE attempt")
        except sqlite3.Error as error:
            raise explain(error, self.path) from None

    def close(self) -> None:
        self.connection.close()
