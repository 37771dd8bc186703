"""From what a person names to an open ledger."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from tracker.errors import ConflictError, UsageError
from tracker.files import fault, sync_folder
from tracker.secret import redact
from tracker.storage import server, sqlite
from tracker.storage.store import BlankError, RefusedError, Store


class TakenError(ConflictError):
    """Somebody made the ledger while one was made to be put there."""


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


@contextmanager
def writing(db: str) -> Iterator[Store]:
    """The ledger at `db` for a change, closed at the end; a missing SQLite file gets its name only then.

    So a first change that fails leaves no empty ledger behind. Raises TakenError where there is one by then.
    """
    path = None if server.is_server(db) else file_of(db)
    if path is None or not sqlite.missing(path) or path.exists():
        with closing(open_ledger(db, write=True)) as store:
            yield store
        return
    with _beside(path.resolve()) as made:
        if not _takes_names(made):
            with closing(open_ledger(db, write=True)) as store:
                yield store
            return
        store = _make(made)
        # A person knows no other name of it, in what goes wrong either.
        store.path, store.name = path, str(path)
        try:
            with closing(store):
                yield store
            _name(made, path.resolve())
        except BaseException:
            store.made = store.there = False
            raise


def _takes_names(made: Path) -> bool:
    """Whether a file may have a second name here: without that, none could be given that takes nobody's place."""
    second = made.with_name(f"{made.name}.part")
    try:
        second.hardlink_to(made)
    except OSError:
        return False
    second.unlink()
    return True


@contextmanager
def filling(db: str) -> Iterator[Store]:
    """The ledger at `db`, closed again at the end; a missing SQLite file gets its name only then, filled.

    Raises ConflictError where there is one by that name by then, and RefusedError for a file with nothing in it, which
    could not be made as it was.
    """
    path = None if server.is_server(db) else file_of(db)
    if path is None or not sqlite.missing(path):
        with closing(open_ledger(db, write=True)) as store:
            yield store
        return
    if path.exists():
        raise RefusedError(f"{path} is there, with nothing in it")
    # A link that leads nowhere yet leads to the ledger afterwards.
    path = path.resolve()
    with _beside(path) as made:
        with closing(_make(made)) as store:
            yield store
        _name(made, path)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """An empty file in the folder of `path`; it is gone at the end, and so are folders that were made for nothing."""
    with ExitStack() as after:
        for folder in reversed([folder for folder in path.parents if not folder.exists()]):
            after.callback(_unmake, folder)
        made = sqlite.unnamed(path)
        after.callback(made.unlink, missing_ok=True)
        after.callback(Path(f"{made}-journal").unlink, missing_ok=True)
        yield made


def _unmake(folder: Path) -> None:
    """Take away a folder with nothing in it."""
    with suppress(OSError):
        folder.rmdir()


def _name(made: Path, path: Path) -> None:
    """Give a file its name, unless another has it already."""
    try:
        try:
            path.hardlink_to(made)
        except FileExistsError:
            raise
        except OSError:
            # A file system without second names: take the name first.
            path.touch(mode=0o600, exist_ok=False)
            made.replace(path)
    except FileExistsError:
        raise TakenError(f"somebody made {path} meanwhile; import again to join the two") from None
    except OSError as error:
        raise fault(path, error) from None
    sync_folder(path.parent)


def upgrade(db: str) -> tuple[str | None, str | None, Path | None]:
    """Bring a ledger's schema up to date: the revision before, the one after, and the copy made of a SQLite file."""
    from tracker.storage import migrate

    if server.is_server(db):
        return *migrate.upgrade(db), None
    path = file_of(db)
    if sqlite.missing(path):
        sqlite.create(path)
    return migrate.upgrade_with_backup(path)


def _make(path: Path) -> sqlite.SqliteStore:
    from tracker.storage.migrate import upgrade

    sqlite.create(path)
    upgrade(str(path))
    store = sqlite.SqliteStore(path)
    store.made = True
    return store
