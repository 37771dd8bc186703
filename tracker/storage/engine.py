"""The SQLAlchemy door: Postgres for teams, and the one way in which engines are made (migrations use it too)."""

import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, NoSuchModuleError, OperationalError, SQLAlchemyError

from tracker.errors import UsageError
from tracker.secret import redact
from tracker.storage.queries import CHANGES, READS
from tracker.storage.sqlite import BUSY_SECONDS
from tracker.storage.store import PROBE, OvertakenError, Row, Store, StoreError, T, check_revision, line, older
from tracker.storage.tables import PORTABLE, Instant, metadata, search_index

_BATCH = 1000
_SAME_KEY_TRIES = 10
_CONFLICTS = ("40001", "40P01")
_ONE_VIEW = "REPEATABLE READ"
_ISOLATION = ("READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE")
# The row named so, as JSON.
_JSON = sa.cast(sa.func.row_to_json(sa.literal_column('"row"')), sa.Text)
# The connection is gone or the server is going: class 08, shutdowns, a crash, a server that is still starting.
_GONE = ("08", "57P0")
_ADVICE = {
    "42501": "you may look at this ledger but not do that; ask its owner for the role that may (docs/postgres.md)",
    "25006": "this server is a read-only standby; name the primary as well, see docs/postgres.md",
    "53100": "the server's disk is full; nothing was written, make room there and run the command again",
    "57014": "the server took longer than it may; nothing was written, try again when it is less busy",
}


def make_engine(url: str, *, write: bool = True) -> sa.Engine:
    """An engine for a file path or a `postgresql:` URL; nothing is connected yet."""
    if url.startswith(("postgres:", "postgresql:", "postgresql+psycopg:")):
        return _postgres_engine("postgresql+psycopg:" + url.split(":", 1)[1], write)
    return sqlite_engine(Path(url))


def _postgres_engine(url: str, write: bool) -> sa.Engine:
    level = os.environ.get("TRACKER_ISOLATION", "READ COMMITTED").upper()
    if level not in _ISOLATION:
        raise UsageError(f"TRACKER_ISOLATION is one of {', '.join(_ISOLATION)}, not {level!r}")
    try:
        return sa.create_engine(
            _primary(_address(url), write),
            pool_pre_ping=True,
            # A reader never needs more, and a standby refuses even to be greeted at SERIALIZABLE.
            isolation_level=level if write else _ONE_VIEW,
            connect_args={
                "connect_timeout": 5,
                "application_name": "tracker",
                "options": "-c timezone=UTC -c statement_timeout=30000",
                "prepare_threshold": None,
            },
        )
    except (ImportError, NoSuchModuleError):
        raise StoreError("Postgres needs its driver: pip install 'commitment-tracker[postgres]'") from None
    except (SQLAlchemyError, ValueError) as error:
        raise UsageError(f"the database URL cannot be read: {redact(str(error))}") from None


def _address(url: str) -> URL:
    if url.partition("?")[0].count("@") > 1:
        raise UsageError("the database URL has more than one @; write one inside a password as %40")
    return sa.make_url(url)


def _primary(url: URL, write: bool) -> URL:
    """With several hosts a writer wants the one that may be written; a reader takes the first that answers."""
    hosts = url.query.get("host", ())
    several = (isinstance(hosts, tuple) and len(hosts) > 1) or "," in str(url.host or "") + str(hosts)
    if not several or "target_session_attrs" in url.query:
        return url
    return url.update_query_dict({"target_session_attrs": "read-write" if write else "any"})


def sqlite_engine(path: Path) -> sa.Engine:
    """An engine on a file; it sends BEGIN itself, so that a migration which fails half-way leaves nothing."""
    engine = sa.create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS, "isolation_level": None}
    )

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@cache
def _names(change: str) -> tuple[str, ...]:
    """The parameters of a change; SQLAlchemy would write every other column that it is handed as well."""
    return tuple(CHANGES[change].compile().params)


@cache
def _in_json(table: str, names: tuple[str, ...]) -> sa.Select[Any]:
    """The rows of an export, each made JSON by the server, which writes it as Python does but for instants."""
    rows = metadata.tables[table]
    told = [
        sa.func.to_char(sa.func.timezone("UTC", column), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"').label(column.name)
        if isinstance(column.type, Instant)
        else column
        for column in (rows.c[name] for name in names)
    ]
    row = sa.select(sa.literal(table).label("table"), *told).correlate(rows).lateral("row")
    return READS[f"every_{table}"].statement().with_only_columns(_JSON).select_from(rows.join(row, sa.true()))


def explain(error: Exception) -> StoreError:
    """The first line of a driver's error, without secrets, or what to do where that is known."""
    cause = getattr(error, "orig", None) or error
    said = str(cause).strip().splitlines() or [type(error).__name__]
    standby = "during recovery" in said[0] or "in a hot standby" in said[0]
    state = "25006" if standby else getattr(cause, "sqlstate", None)
    known = _ADVICE.get(state or "")
    return StoreError(
        known or f"the database did not do it: {redact(said[0])}; nothing was written, check the server and try again"
    )


class EngineStore(Store):
    """A ledger on a Postgres server."""

    there = True

    def __init__(self, url: str, *, write: bool = True) -> None:
        self.engine = make_engine(url, write=write)
        self.name = redact(url)
        self.connection: sa.Connection | None = None
        self._met = False
        try:
            found = self.reading(self._revision)
            check_revision(found, self.name, known=found is not None and older(found))
        except BaseException:
            self.close()
            raise

    def _revision(self) -> str | None:
        if not self._live.dialect.has_table(self._live, "alembic_version"):
            return None
        return self._live.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()

    @property
    def _live(self) -> sa.Connection:
        if self.connection is None:
            raise StoreError("no transaction is open")
        return self.connection

    def rows(self, read: str, *filters: str, **params: Any) -> list[Row]:
        statement = READS[read].statement(*filters)
        return [dict(row) for row in self._live.execute(statement, params).mappings()]

    def stream(self, read: str, *filters: str, **params: Any) -> Iterator[Row]:
        statement = READS[read].statement(*filters).execution_options(yield_per=_BATCH)
        # The cursor is closed even where somebody stops half-way.
        with self._live.execute(statement, params) as result:
            for row in result.mappings():
                yield dict(row)

    def lines(self, table: str, names: Sequence[str]) -> Iterator[bytes]:
        if not self._writes_json():
            yield from super().lines(table, names)
            return
        statement = _in_json(table, tuple(names)).execution_options(yield_per=_BATCH)
        with self._live.execute(statement) as result:
            for text in result.scalars():
                yield f"{text}\n".encode()

    def _writes_json(self) -> bool:
        """Whether the server makes JSON as Python does, which one that only speaks like Postgres may not."""
        values = [sa.literal(value).label(name) for name, value in PROBE.items()]
        made = self._live.execute(sa.select(_JSON).select_from(sa.select(*values).subquery("row"))).scalar()
        return f"{made}\n" == line(PROBE)

    def run(self, change: str, *rows: Row) -> int:
        names = _names(change)
        bound = [{name: row[name] for name in names} for row in rows]
        return self._live.execute(CHANGES[change], bound).rowcount if bound else 0

    def pour(self, path: Path, table: str, columns: Sequence[str], source: str | None = None) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        self._live.exec_driver_sql("SET LOCAL statement_timeout = 0")
        driver: Any = self._live.connection.driver_connection
        try:
            with (
                closing(sqlite3.connect(path)) as stage,
                driver.cursor() as cursor,
                cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy,
            ):
                for row in stage.execute(f"SELECT {names} FROM {source or table} ORDER BY rowid"):  # noqa: S608
                    copy.write_row(row)
        except self._live.dialect.loaded_dbapi.Error as error:
            raise self._wrapped(error) from None

    def learn(self) -> None:
        # Who does not own the tables is warned by the server and has to wait until it does so by itself.
        self._live.exec_driver_sql(f"ANALYZE {', '.join(table.name for table in (*PORTABLE, search_index))}")

    def _wrapped(self, error: Any) -> DBAPIError:
        """The driver's error as SQLAlchemy would have raised it, had it sent the statement."""
        dialect, dbapi = self._live.dialect, self._live.dialect.loaded_dbapi
        gone = dialect.is_disconnect(error, self._live.connection.dbapi_connection, None)
        if gone:
            self._live.invalidate(error)
        made = DBAPIError.instance(None, None, error, dbapi.Error, connection_invalidated=gone, dialect=dialect)
        assert isinstance(made, DBAPIError)
        return made

    def reading(self, work: Callable[[], T]) -> T:
        return self._within(work, None, isolation_level=_ONE_VIEW, postgresql_readonly=True)

    def writing(self, work: Callable[[], T], command: str) -> T:
        def in_turn() -> T:
            self.run("take_turn", {"at_name": "events"})
            return work()

        return self._within(in_turn, command)

    def attempt(self, work: Callable[[], T]) -> T:
        with self._live.begin_nested():
            return work()

    def _within(self, work: Callable[[], T], command: str | None, **options: Any) -> T:
        give_up = time.monotonic() + BUSY_SECONDS
        unanswered: list[T] = []
        pause = 0.005
        attempt = 0
        while True:
            attempt += 1
            try:
                if command and unanswered and self._applied(command):
                    return unanswered[-1]
                return self._once(work, unanswered, options)
            except DBAPIError as error:
                if time.monotonic() > give_up or not self._again(error, attempt):
                    raise explain(error) from None
            except SQLAlchemyError as error:
                raise explain(error) from None
            except OvertakenError:
                if time.monotonic() > give_up:
                    raise
            time.sleep(random.uniform(0, pause))
            pause = min(pause * 2, 0.5)

    def _once(self, work: Callable[[], T], unanswered: list[T], options: dict[str, Any]) -> T:
        """One try. What it came to is kept in `unanswered` from the moment at which COMMIT is sent."""
        with self.engine.connect() as connection:
            self._met = True
            connection = connection.execution_options(**options)
            before = len(unanswered)
            try:
                with connection.begin():
                    self.connection = connection
                    try:
                        result = work()
                    finally:
                        self.connection = None
                    unanswered.append(result)
            except DBAPIError as error:
                if not _lost(error):
                    del unanswered[before:]
                raise
            return result

    def _applied(self, command: str) -> bool:
        """Whether a transaction whose COMMIT was sent, but never answered, did take effect."""
        with self.engine.connect() as connection, connection.begin():
            return connection.execute(READS["events"].statement("command"), {"command": command}).first() is not None

    def _again(self, error: DBAPIError, attempt: int) -> bool:
        """Whether the same work may be tried again: it was rolled back whole, or `_applied` will tell."""
        if getattr(error.orig, "sqlstate", None) in _CONFLICTS or _lost(error):
            return True
        if isinstance(error, IntegrityError):
            # Two officers made the same party at once, or a lost COMMIT landed late: the next try finds it there.
            return attempt < _SAME_KEY_TRIES
        # A server that answered a moment ago and cannot be reached is restarting or being replaced.
        return self._met and isinstance(error, OperationalError) and not getattr(error.orig, "sqlstate", None)

    def close(self) -> None:
        self.engine.dispose()


def _lost(error: DBAPIError) -> bool:
    """True where the connection broke, so that the server may or may not have done what was asked."""
    state = getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or state.startswith(_GONE)
