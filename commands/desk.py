"""What every command shares: the settings, the day, the open ledger and the two streams."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, date, datetime, tzinfo
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from tracker.config import Config, config_file, read_config
from tracker.errors import NotFoundError, TrackerError, UsageError
from tracker.text import visible

if TYPE_CHECKING:
    from tracker.render.terminal import Screen
    from tracker.storage.store import Store
    from tracker.storage.writes import Writer

T = TypeVar("T")
# How many characters of a page wait in memory until all of it was read.
_MEMORY = 1_000_000


class Ended(Exception):  # noqa: N818 - an answer, not an error
    """What was asked for is printed, and this exit code is part of the answer."""

    def __init__(self, code: int) -> None:
        self.code = code


class Flags:
    """What stood before the command's name."""

    db: str | None = None
    today: str | None = None
    user: str | None = None


flags = Flags()


def config() -> Config:
    """The settings in force for this run; raises UsageError for a --db that a script left empty."""
    if flags.db is not None and not flags.db.strip():
        raise UsageError("--db is empty; name a file or a postgresql:// URL, or leave it out")
    settings = read_config(flags.db, flags.user, flags.today)
    if "://" in settings.db:
        _warn_of_open_secret(config_file())
    return settings


def _warn_of_open_secret(file: Path) -> None:
    """Say so when a configuration file with a password in it may be read by others."""
    from tracker.secret import redact

    if file.exists() and file.stat().st_mode & 0o077:
        text = file.read_text(encoding="utf-8")
        if redact(text) != text:
            remark(f"others may read the password in {file}; run: chmod 600 {file}")


def today(settings: Config) -> date:
    """The day in force: --today, else the clock's in the person's time zone."""
    return settings.today or datetime.now(zone()).date()


def zone() -> tzinfo | None:
    """The zone that TZ names (None: the machine's own); a misspelt one is refused, Python would fall back to UTC."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name or any(char in name for char in "0123456789,<"):
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"unknown time zone TZ={name}; set one such as Asia/Tokyo, or unset TZ") from None


@contextmanager
def opened(settings: Config, *, write: bool) -> "Iterator[Store]":
    """The ledger, closed again at the end; one that had to be made is named, in case its name was mistyped."""
    from tracker.storage.opening import open_ledger, writing

    store = None
    try:
        with writing(settings.db) if write else closing(open_ledger(settings.db, write=False)) as store:
            yield store
    except TrackerError as error:
        if store and store.made:
            error.add_note(made_at(settings))
        elif store and not store.there and isinstance(error, NotFoundError):
            error.add_note(missing_at(settings))
        raise
    if store.made:
        remark(made_at(settings))
        tell_of_leftovers(settings)


def made_at(settings: Config) -> str:
    """That there is a new ledger, and where."""
    return f"a new ledger was made at {_place(settings)}"


def tell_of_leftovers(settings: Config) -> None:
    """Name the files beside a ledger whose making was killed, for nobody else can tell whether they are still made."""
    from tracker.storage.opening import file_of
    from tracker.storage.sqlite import leftovers

    # Whoever may write in a folder need not be allowed to list it.
    with suppress(PermissionError):
        for file in leftovers(file_of(settings.db).resolve()):
            remark(f"{file} is left of an import or a first entry that was killed; delete it, unless one is at work")


def missing_at(settings: Config) -> str:
    """That there is none, and where it was looked for."""
    return f"there is no ledger at {_place(settings)} yet"


def _place(settings: Config) -> Path:
    """The file of the ledger from the root on: a folder may be the wrong one, too."""
    from tracker.storage.opening import file_of

    return file_of(settings.db).absolute()


def read(work: "Callable[[Store, date], T]", *, remarks: bool = True) -> T:
    """What `work` finds in the ledger, on one unchanging view of it; where there is no ledger, that is said."""
    settings = config()
    day = today(settings)
    with opened(settings, write=False) as store:
        found = store.reading(lambda: work(store, day))
    if remarks and not store.there:
        remark(missing_at(settings))
    return found


def write(work: "Callable[[Writer], T]") -> T:
    """Carry out `work` in one transaction; what it noticed is said on stderr after the commit."""
    from tracker.storage.opening import TakenError
    from tracker.storage.writes import Writer

    settings = config()
    day = today(settings)
    try:
        with opened(settings, write=True) as store:
            writer = Writer(store, settings.user, day, datetime.now(UTC))
            result = writer.transact(lambda: work(writer))
    except TakenError:
        # Two first entries at once: the other's ledger is there now, and takes this one as its second.
        return write(work)
    for notice in writer.notices:
        remark(notice)
    return result


def screen() -> "Screen":
    """The reader's terminal: COLUMNS and NO_COLOR are honoured, a pipe gets no colour."""
    from tracker.render.terminal import Screen

    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty()
    return Screen(max(_columns(), 40), not plain)


def _columns() -> int:
    """COLUMNS, else the terminal's own width, else 80; what shutil would say, whose import costs more than a query."""
    said = os.environ.get("COLUMNS", "")
    if said.isdigit() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (ValueError, OSError):
        return 80


def say(text: str) -> None:
    """One line of result on stdout."""
    print(visible(text))


def show(page: str) -> None:
    """A finished page on stdout."""
    sys.stdout.write(page if page.endswith("\n") else page + "\n")


def show_whole(told: "Callable[[Store, date], Iterable[str]]") -> None:
    """What is told of the ledger on stdout, once all of it was read; what is long waits in a file, not in memory."""
    with ExitStack() as files:

        def kept(store: "Store", day: date) -> IO[str]:
            page, size = StringIO(), 0
            pieces = iter(told(store, day))
            for piece in pieces:
                page.write(piece)
                size += len(piece)
                if size > _MEMORY:
                    return _in_file(chain([page.getvalue()], pieces), files)
            return page

        page = read(kept)
        page.seek(0)
        while part := page.read(_MEMORY):
            sys.stdout.write(part)


def _in_file(pieces: Iterable[str], files: ExitStack) -> IO[str]:
    from tempfile import TemporaryFile

    file = files.enter_context(TemporaryFile("w+", encoding="utf-8", newline=""))  # noqa: SIM115 - closed with the rest
    file.writelines(pieces)
    return file


def remark(text: str) -> None:
    """One line beside the result, on stderr."""
    print(f"tracker: {visible(text)}", file=sys.stderr)
