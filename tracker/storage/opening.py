"""From what a person names to an open ledger."""

from pathlib import Path

from tracker.errors import UsageError
from tracker.secret import redact
from tracker.storage import server, sqlite
from tracker.storage.store import BlankError, Store


def file_of(db: str) -> Path:
    """The path that a file name or `sqlite:` URL means; raises UsageError for another kind of URL."""
    if db.startswith("sqlite:///"):
        return Path(db.removeprefix("sqlite:///"))
    if "://" in db:
        raise UsageError(f"--db takes a file or a postgresql:// URL, not {db.split('://')[0]}://")
    if redact(db) != db:
        raise UsageError("--db holds a password but is no postgresql:// URL; write it as postgresql://USER@HOST/NAME")
    return Path(db).expanduser()


def open_ledger(db: str, *, write: bool) -> Store:
    """The ledger at `db`; a missing SQLite file reads as empty and is made, whole, when `write` is asked for."""
    if server.is_server(db):
        store: Store = server.door().PostgresStore(db, write=write)
        return store
    path = file_of(db)
    try:
        if not sqlite.missing(path):
            return sqlite.SqliteStore(path)
    except BlankError:
        pass
    return _make(path) if write else Store()


def upgrade(db: str) -> tuple[str | None, str | None, Path | None]:
    """Bring a ledger's schema up to date: the revision before, the one after, and the copy made of a SQLite file."""
    from tracker.storage import migrate

    if server.is_server(db):
        return *migrate.upgrade(db), None
    path = file_of(db)
    if sqlite.missing(path):
        sqlite.create(path)
    return migrate.upgrade_with_backup(path)


def _make(path: Path) -> Store:
    from tracker.storage.migrate import upgrade

    sqlite.create(path)
    upgrade(str(path))
    return sqlite.SqliteStore(path)
