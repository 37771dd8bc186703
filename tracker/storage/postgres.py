"""The Postgres door: a ledger for a team, its stored statement texts run through psycopg."""

import logging
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import chain, count
from typing import Any

import psycopg
from psycopg import IsolationLevel, errors
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.rows import dict_row, tuple_row
from psycopg.types.string import TextLoader

from tracker.secret import redact
from tracker.storage.address import connect, level
from tracker.storage.server import explain
from tracker.storage.store import (
    BUSY_SECONDS,
    PROBE,
    OvertakenError,
    RefusedError,
    Row,
    Store,
    StoreError,
    T,
    check_revision,
    instant,
    line,
    listed,
    older,
    whole,
)
from tracker.storage.stored_postgres import CHANGES, READS

Connection = psycopg.Connection[Row]

# It warns on stderr of what cannot be tidied up when a connection breaks; that is told here, or tried again.
logging.getLogger("psycopg").addHandler(logging.NullHandler())

_BATCH = 1000
_SAME_KEY_TRIES = 10
_CONFLICTS = ("40001", "40P01")
_ONE_VIEW = IsolationLevel.REPEATABLE_READ
# The connection is gone or the server is going: class 08, shutdowns, a crash, a server that is still starting.
_GONE = ("08", "57P0")
_TABLES = ["search_index", *(name.removeprefix("every_") for name in READS if name.startswith("every_"))]
_OWNED = """
SELECT version() LIKE 'PostgreSQL %%' AND version() NOT LIKE '%%-YB-%%'
 AND bool_and(pg_has_role(relowner, 'USAGE') AND has_schema_privilege(relnamespace, 'CREATE')) AS owned
FROM pg_class WHERE oid = ANY(%(tables)s::regclass[])
"""
# References first, because they hang on indexes. What somebody added that rests on more than these tables stays.
_ASIDE = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname) AS away,
 format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS again
FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(%(tables)s::regclass[])
 AND confrelid = ANY(%(tables)s::regclass[])
UNION ALL
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%(tables)s::regclass[]) AND NOT indisunique
 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
# Longer than a server waits before it looks for deadlocks, and sends its own cleaning away.
_PATIENCE = "SET LOCAL lock_timeout = '2s'"


class _InstantLoader(Loader):
    def load(self, data: Buffer) -> str:
        return instant(datetime.fromisoformat(bytes(data).decode()))


class PostgresStore(Store):
    """A ledger on a server."""

    there = True

    def __init__(self, url: str, *, write: bool = True) -> None:
        self.url = url
        self.name = redact(url)
        self._write = write
        self._kept: Connection | None = None
        self._met = self._inside = False
        self._cursors = count()
        try:
            found = self.reading(self._revision)
            check_revision(found, self.name, known=found is not None and older(found))
        except BaseException:
            self.close()
            raise

    def _revision(self) -> str | None:
        (there,) = self._execute("SELECT to_regclass('alembic_version') AS name")
        if there["name"] is None:
            return None
        return next((row["version_num"] for row in self._execute("SELECT version_num FROM alembic_version")), None)

    @property
    def connection(self) -> Connection:
        """The connection of the transaction that is open."""
        if self._kept is None or not self._inside:
            raise StoreError("no transaction is open")
        return self._kept

    def _execute(self, text: str, params: Row | None = None) -> list[Row]:
        return self.connection.execute(text.encode(), params).fetchall()

    def rows(self, read: str, *filters: str, **params: Any) -> list[Row]:
        return self._execute(whole(READS[read], filters), params)

    def stream(self, read: str, *filters: str, **params: Any) -> Iterator[Row]:
        return self._stream(whole(READS[read], filters), params)

    def _stream(self, text: str, params: Row) -> Iterator[Row]:
        # The cursor is closed even where somebody stops half-way.
        with self.connection.cursor(f"stream_{next(self._cursors)}") as cursor:
            cursor.itersize = _BATCH
            yield from cursor.execute(text.encode(), params)

    def lines(self, table: str) -> Iterator[bytes]:
        if not self._writes_json():
            yield from super().lines(table)
            return
        # As text, the server would write every byte as two digits.
        with self.connection.cursor(f"lines_{table}", binary=True, row_factory=tuple_row) as cursor:
            cursor.execute(whole(READS[f"lines_{table}"], ()).encode())
            while rows := cursor.fetchmany(_BATCH):
                yield b"".join(chain.from_iterable(rows))

    def _writes_json(self) -> bool:
        """Whether the server makes JSON as Python does, which one that only speaks like Postgres may not."""
        if self.connection.info.parameter_status("server_encoding") != "UTF8":
            return False
        names = ", ".join(
            f'%({name})s::{"int" if type(value) is int else "text"} AS "{name}"' for name, value in PROBE.items()
        )
        (made,) = self._execute(f"SELECT row_to_json(probe)::text AS line FROM (SELECT {names}) AS probe", PROBE)  # noqa: S608
        return f"{made['line']}\n" == line(PROBE)

    def run(self, change: str, *rows: Row) -> int:
        with self.connection.cursor() as cursor:
            if len(rows) == 1:
                cursor.execute(CHANGES[change].encode(), rows[0])
            else:
                cursor.executemany(CHANGES[change].encode(), rows)
            return cursor.rowcount

    @contextmanager
    def bared(self) -> Iterator[None]:
        self.connection.execute("SET LOCAL statement_timeout = 0")
        # With the usual 64 MB what the indexes of a million hold is sorted on disk.
        self.connection.execute("SET LOCAL maintenance_work_mem = '256MB'")
        again = self._strip()
        yield
        for text in again:
            self._put(text)

    def _strip(self) -> list[str]:
        """Take away what is made and proved at once when all rows are there; how it is brought back.

        Only who owns the tables may, and only Postgres itself is known to do so inside a transaction. Nothing is taken
        away where somebody has read and not ended yet, which may last for ever, or where the server forbids it.
        """
        (found,) = self._execute(_OWNED, {"tables": _TABLES})
        if not found["owned"]:
            return []
        aside = self._execute(_ASIDE, {"tables": _TABLES})
        try:
            with self.connection.transaction():
                self.connection.execute(_PATIENCE)
                for row in aside:
                    self.connection.execute(row["away"].encode())
                self.connection.execute("SET LOCAL lock_timeout TO DEFAULT")
        except (errors.LockNotAvailable, errors.DeadlockDetected, errors.InsufficientPrivilege, errors.RaiseException):
            return []
        return [row["again"] for row in aside]

    def _put(self, text: str) -> None:
        try:
            self.connection.execute(text.encode())
        except psycopg.IntegrityError as error:
            raise RefusedError(f"{self.name} was not filled: {error.diag.message_primary}") from None

    def pour(self, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
        names = listed(columns)
        try:
            with (
                self.connection.cursor() as cursor,
                cursor.copy(f"COPY {table} ({names}) FROM STDIN".encode()) as copy,
            ):
                for row in rows:
                    copy.write_row(row)
        except (psycopg.IntegrityError, psycopg.DataError) as error:
            raise RefusedError(f"{self.name} does not take a row of {table}: {error.diag.message_primary}") from None

    def learn(self) -> None:
        # Who does not own the tables is warned by the server and has to wait until it does so by itself.
        self.connection.execute(f"ANALYZE {', '.join(_TABLES)}".encode())

    def reading(self, work: Callable[[], T]) -> T:
        return self._within(work, None)

    def writing(self, work: Callable[[], T], command: str) -> T:
        def in_turn() -> T:
            self.run("take_turn", {"at_name": "events"})
            return work()

        return self._within(in_turn, command)

    def attempt(self, work: Callable[[], T]) -> T:
        with self.connection.transaction():
            return work()

    def _within(self, work: Callable[[], T], command: str | None) -> T:
        give_up = time.monotonic() + BUSY_SECONDS
        unanswered: list[T] = []
        pause = 0.005
        attempt = 0
        while True:
            attempt += 1
            try:
                if command and unanswered and self._applied(command):
                    return unanswered[-1]
                return self._once(work, unanswered, reading=command is None)
            except psycopg.Error as error:
                if time.monotonic() > give_up or not self._again(error, attempt):
                    raise explain(error) from None
            except OvertakenError:
                if time.monotonic() > give_up:
                    raise
            time.sleep(random.uniform(0, pause))
            pause = min(pause * 2, 0.5)

    def _once(self, work: Callable[[], T], unanswered: list[T], *, reading: bool) -> T:
        """One try. What it came to is kept in `unanswered` from the moment at which COMMIT is sent."""
        connection = self._connected()
        # A reader never needs more, and a standby refuses even to be greeted at SERIALIZABLE.
        connection.isolation_level = _ONE_VIEW if reading else level()
        connection.read_only = reading or None
        before = len(unanswered)
        try:
            with connection.transaction():
                self._inside = True
                try:
                    result = work()
                finally:
                    self._inside = False
                unanswered.append(result)
        except psycopg.Error as error:
            if not self._lost(error):
                del unanswered[before:]
            raise
        return result

    def _connected(self) -> Connection:
        """The connection of the last transaction, or a new one if it is gone. Rows have days and instants as text."""
        if self._kept is None or self._kept.closed:
            self._kept = connect(self.url, write=self._write)
            self._kept.row_factory = dict_row
            self._kept.adapters.register_loader("date", TextLoader)
            self._kept.adapters.register_loader("timestamptz", _InstantLoader)
            self._met = True
        return self._kept

    def _applied(self, command: str) -> bool:
        """Whether a transaction whose COMMIT was sent, but never answered, did take effect."""
        text = whole(READS["events"], ["command"])
        with self._connected().transaction():
            return bool(self._connected().execute(text.encode(), {"command": command}).fetchone())

    def _lost(self, error: psycopg.Error) -> bool:
        """True where the connection broke, so that the server may or may not have done what was asked."""
        broken = self._kept is not None and self._kept.closed
        return broken or (error.sqlstate or "").startswith(_GONE)

    def _again(self, error: psycopg.Error, attempt: int) -> bool:
        """Whether the same work may be tried again: it was rolled back whole, or `_applied` will tell."""
        if error.sqlstate in _CONFLICTS or self._lost(error):
            return True
        if isinstance(error, psycopg.IntegrityError):
            # Two officers made the same party at once, or a lost COMMIT landed late: the next try finds it there.
            return attempt < _SAME_KEY_TRIES
        # A server that answered a moment ago and cannot be reached is restarting or being replaced.
        return self._met and isinstance(error, psycopg.OperationalError) and not error.sqlstate

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
