"""The SQLAlchemy door: Postgres for teams, and the one way in which engines are made (migrations use it too)."""

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from tracker.errors import UsageError
from tracker.storage.queries import CHANGES, READS
from tracker.storage.sqlite import BUSY_SECONDS
from tracker.storage.store import Row, Store, StoreError, T, check_revision, older

TRIES = 20
_RETRIED = ("40001", "40P01")
_SECRET = re.compile(r"(?i)(\b(?:password|sslpassword|passfile)=)[^&\s'\"]*|(://[^:/@\s]*:)[^@\s]*(?=@)")


def redact(text: str) -> str:
    """The text with the passwords of connection strings blotted out."""
    return _SECRET.sub(lambda found: (found[1] or found[2]) + "***", text)


def make_engine(url: str) -> sa.Engine:
    """An engine for a file path, a `sqlite:` URL or a `postgresql:` URL; nothing is connected yet."""
    if url.startswith(("postgres:", "postgresql:", "postgresql+psycopg:")):
        return _postgres_engine("postgresql+psycopg:" + url.split(":", 1)[1])
    return sqlite_engine(Path(url))


def _postgres_engine(url: str) -> sa.Engine:
    try:
        return sa.create_engine(
            url,
            pool_pre_ping=True,
            isolation_level=os.environ.get("TRACKER_ISOLATION", "READ COMMITTED"),
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


def sqlite_engine(path: Path) -> sa.Engine:
    """An engine on a file; it sends BEGIN itself, so that a migration which fails half-way leaves nothing."""
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS, "isolation_level": None})

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@cache
def _names(change: str) -> tuple[str, ...]:
    """The parameters of a change; SQLAlchemy would write every other column that it is handed as well."""
    return tuple(CHANGES[change].compile().params)


def explain(error: Exception) -> StoreError:
    """The first line of a driver's error, without secrets."""
    said = str(getattr(error, "orig", None) or error).strip().splitlines() or [type(error).__name__]
    return StoreError(
        f"the database did not do it: {redact(said[0])}; nothing was written, check the server and try again"
    )


class EngineStore(Store):
    """A ledger on a Postgres server."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self.name = redact(url)
        self.connection: sa.Connection | None = None
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

    def run(self, change: str, *rows: Row) -> int:
        names = _names(change)
        return sum(self._live.execute(CHANGES[change], {name: row[name] for name in names}).rowcount for row in rows)

    def reading(self, work: Callable[[], T]) -> T:
        return self._within(work, "REPEATABLE READ")

    def writing(self, work: Callable[[], T], command: str) -> T:
        return self._within(work, None, command)

    def _within(self, work: Callable[[], T], isolation: str | None, command: str | None = None) -> T:
        for attempt in range(1, TRIES + 1):
            try:
                return self._once(work, isolation)
            except DBAPIError as error:
                if attempt == TRIES or not self._again(error):
                    raise explain(error) from None
            except SQLAlchemyError as error:
                raise explain(error) from None
        raise AssertionError("the loop above returns or raises")

    def _once(self, work: Callable[[], T], isolation: str | None) -> T:
        with self.engine.connect() as connection:
            if isolation:
                connection = connection.execution_options(isolation_level=isolation)
            with connection.begin():
                self.connection = connection
                try:
                    return work()
                finally:
                    self.connection = None

    def _again(self, error: DBAPIError) -> bool:
        """Serialisation failures and deadlocks were rolled back whole, so the same work may be tried again."""
        return getattr(error.orig, "sqlstate", None) in _RETRIED

    def close(self) -> None:
        self.engine.dispose()
