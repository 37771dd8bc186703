"""Making and upgrading the schema, with a checked backup first."""

import sqlite3
from contextlib import closing
from itertools import chain, count
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import SQLAlchemyError

from tracker.files import fault, sync_folder
from tracker.storage import sqlite
from tracker.storage.engine import make_engine
from tracker.storage.server import explain
from tracker.storage.store import HEAD, StoreError, check_revision, older


def config(connection: sa.Connection) -> Config:
    """Alembic's settings for one open connection."""
    settings = Config()
    settings.set_main_option("script_location", "tracker.migrations:.")
    settings.attributes["connection"] = connection
    return settings


def current(connection: sa.Connection) -> str | None:
    """The revision that the database says it has."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(url: str, to: str = "head") -> tuple[str | None, str | None]:
    """Bring the schema up to date in one transaction; the revision before and the one after."""
    engine = make_engine(url)
    try:
        # With foreign keys on, SQLite would delete the rows of other tables while a batch migration rebuilds one.
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                connection.connection.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                before = current(connection)
                if before is not None and not older(before):
                    check_revision(before, url, known=False)
                    return before, before
                if before is None:
                    _check_encoding(connection)
                command.upgrade(config(connection), to)
                _check_references(connection)
                after = current(connection)
        return before, after
    except SQLAlchemyError as error:
        raise explain(error) from None
    finally:
        engine.dispose()


def _check_encoding(connection: sa.Connection) -> None:
    """A server keeps a name only if the database's encoding has its characters, and would refuse it one day."""
    if connection.dialect.name == "postgresql":
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise StoreError(
                f"this database keeps its texts as {encoding}, which has no room for every name; make another for the "
                "ledger: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0"
            )


def _check_references(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError(
            "the upgrade would have broken references between rows; the ledger is as it was, please report this"
        )


def backup(path: Path, target: Path) -> Path:
    """A checked copy of a SQLite ledger, taken while others may use it; refuses to replace a file."""
    if target.exists():
        raise StoreError(f"{target} exists already; name another file")
    beside = target.with_name(f".{target.name}.part")
    beside.unlink(missing_ok=True)
    sqlite.create(beside)
    try:
        _copy(path, beside)
        # The name appears when the copy is whole, so that a crash leaves no half backup under it.
        beside.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise fault(target, error) from None
    finally:
        beside.unlink(missing_ok=True)
    return target


def _copy(path: Path, target: Path) -> None:
    try:
        with closing(sqlite.connect(path)) as source, closing(sqlite.connect(target)) as copy:
            source.backup(copy)
            (answer,) = copy.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as error:
        raise sqlite.explain(error, path) from None
    if answer != "ok":
        raise StoreError(f"{path} is damaged ({answer}); no backup was made, restore the last good one")


def upgrade_with_backup(path: Path) -> tuple[str | None, str | None, Path | None]:
    """Upgrade a SQLite file after a checked copy of it was made beside it; what was, what is, and the copy."""
    connection = sqlite.connect(path)
    found = sqlite.revision(connection, path)
    connection.close()
    copy = None
    if found is not None and found != HEAD and older(found):
        copy = backup(path, _free(path.with_name(f"{path.name}.bak-{found}")))
    return *upgrade(str(path)), copy


def _free(wanted: Path) -> Path:
    """The name, or with a number after it where an earlier upgrade left a copy."""
    names = (wanted.with_name(f"{wanted.name}-{n}") for n in count(2))
    return next(path for path in chain([wanted], names) if not path.exists())
