"""What an import does once its options are read: prove the file, then carry it out in one transaction."""

import gc
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from tracker.errors import NotFoundError, UsageError
from tracker.text import count

from .desk import config, made_at, opened, remark, say, tell_of_leftovers, today, zone
from .meter import meter

if TYPE_CHECKING:
    from tracker.exchange.rejects import Rejects
    from tracker.storage.store import Store
    from tracker.storage.writes import Writer

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Choices:
    """What the person asked for."""

    file: str
    mapping: dict[str, str]
    party: str | None
    prefer: str | None
    encoding: str
    again: bool
    dry_run: bool
    keep_going: bool


class _OnlyLookingError(Exception):
    """Ends a dry run: everything was carried out, nothing is kept."""


def join(choices: Choices) -> None:
    """Restore a whole ledger, or join it to the one that is there."""
    with (
        _unswept(),
        _rejects(choices) as rejects,
        _source(choices.file) as opened_source,
        _again(opened_source) as source,
    ):
        if choices.dry_run or not _filled(choices, source, rejects):
            _joined(choices, source, rejects)


def _filled(choices: Choices, source: BinaryIO, rejects: "Rejects") -> bool:
    """Fill an empty ledger while the file is read; False, and nothing is changed, where it has to be read with care."""
    from tracker.exchange.jsonl import begun, proved
    from tracker.storage.opening import filling
    from tracker.storage.restoring import is_empty, receiving, restore
    from tracker.storage.store import RefusedError

    begun(source)

    def work(_writer: "Writer", _tell: Tell) -> str:
        if not empty():
            raise RefusedError("the ledger is not empty")
        with closing(proved(source, meter("restored"))) as lots:
            return restore(store, lots)

    with suppress(RefusedError):
        with filling(config().db) as store:
            if not store.reading(lambda: is_empty(store)):
                return False
            with receiving(store) as empty:
                said = _carried_out(choices, store, work)
        if store.made:
            remark(made_at(config()))
            tell_of_leftovers(config())
        _tell(choices, rejects, *said)
        return True
    return False


def _joined(choices: Choices, source: BinaryIO, rejects: "Rejects") -> None:
    """Read a file with care, and restore it, or join it to what is there."""
    from tracker.exchange.jsonl import read
    from tracker.storage.merging import Merge
    from tracker.storage.restoring import receiving, restore, told
    from tracker.storage.staging import staged

    with staged() as stage:
        source.seek(0)
        read(source, stage, rejects, meter("read"))
        if not choices.keep_going:
            rejects.refuse()

        with _ledger(choices) as store, receiving(store) as empty:

            def work(writer: "Writer", tell: Tell) -> str:
                if not empty():
                    return Merge(writer, stage, choices.prefer, tell).run()
                said = restore(store, stage.lots())
                if choices.dry_run:
                    for line in told(stage):
                        tell(line)
                return said

            said = _carried_out(choices, store, work)
        _tell(choices, rejects, *said)


@contextmanager
def _unswept() -> Iterator[None]:
    """Without the search for cycles among objects: rows have none, and looking through millions takes a tenth."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def log(choices: Choices, *, tasks: bool) -> None:
    """Log every row of a table, all under one command."""
    from tracker.ledger.entries import Setting, log_all
    from tracker.render.words import party_words, window_words
    from tracker.storage.uid import command_of

    with _rejects(choices) as rejects, _source(choices.file) as opened_source, _again(opened_source) as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()  # type: ignore[arg-type]
        command = None if choices.again else command_of(f"{digest} {sorted(choices.mapping.items())} {choices.party}")
        setting = Setting(choices.party, Path(choices.file).absolute().parent if choices.file != "-" else None)

        def work(writer: "Writer", tell: Tell) -> str:
            if writer.applied():
                raise UsageError(f"{choices.file} was imported already; to log its rows once more, add --again")
            rejects.restart()
            source.seek(0)
            entries = _entries(choices, tasks, source, rejects, writer.notices)
            logged = log_all(
                writer,
                entries,
                setting,
                rejects.add,
                lambda item: tell(
                    f"{item.number} {item.summary} ({party_words(item)}; {window_words(item.due)}; {item.status})"
                ),
            )
            if not choices.keep_going:
                rejects.refuse()
            return f"{count(logged, 'item')} logged"

        with _ledger(choices) as store:
            said = _carried_out(choices, store, work, command)
        _tell(choices, rejects, *said)


def _entries(choices: Choices, tasks: bool, source: BinaryIO, rejects: "Rejects", notices: list[str]) -> Any:
    if tasks:
        from tracker.exchange.taskwarrior import entries as from_tasks

        return from_tasks(source.read(), choices.mapping, rejects, notices, zone())
    from tracker.exchange.csv import entries as from_rows

    return from_rows(source, choices.mapping, rejects, notices, choices.encoding)


def _carried_out(
    choices: Choices,
    store: "Store",
    work: "Callable[[Writer, Tell], str]",
    command: str | None = None,
) -> tuple[list[str], list[str]]:
    """Run `work` in one transaction: what was noticed, and what was done. A dry run takes it back and says the plan."""
    from tracker.storage.uid import new_uid
    from tracker.storage.writes import Writer

    settings = config()
    day = today(settings)
    plan: list[str] = []
    writer = Writer(store, settings.user, day, datetime.now(UTC), command or new_uid())

    def once() -> str:
        plan.clear()
        said = work(writer, plan.append if choices.dry_run else _unsaid)
        if choices.dry_run:
            plan.append(f"{said} - not yet: this was a dry run, nothing was written")
            raise _OnlyLookingError
        return said

    with suppress(_OnlyLookingError):
        plan = [writer.transact(once)]
    return writer.notices, plan


def _tell(choices: Choices, rejects: "Rejects", notices: list[str], plan: list[str]) -> None:
    """Say what came of it, once it lasts."""
    for notice in [*notices, *(rejects.first if choices.dry_run else ())]:
        remark(notice)
    if rejects.lines:
        remark(
            f"left out: {count(len(rejects.lines), 'line')}"
            + ("" if choices.dry_run else f", see {_rejects_path(choices)}")
        )
    for line in plan:
        say(line)


def _unsaid(_line: str) -> None:
    """A real run says one line, after its commit."""


@contextmanager
def _ledger(choices: Choices) -> "Iterator[Store]":
    """The ledger; for a dry run on one that is not there yet, an empty one in its place."""
    from tracker.storage.staging import scratch

    with opened(config(), write=not choices.dry_run) as store:
        if store.there:
            yield store
            return
    with scratch() as empty:
        yield empty


def _rejects_path(choices: Choices) -> Path:
    from tracker.exchange.rejects import rejects_path

    return rejects_path(choices.file)


@contextmanager
def _rejects(choices: Choices) -> "Iterator[Rejects]":
    """Where bad lines go: into a file, if there are any, when the rest is to go on."""
    from tracker.exchange.rejects import Rejects
    from tracker.files import discard, replacing

    if not choices.keep_going or choices.dry_run:
        yield Rejects()
        return
    with replacing(_rejects_path(choices)) as kept:
        rejects = Rejects(kept)
        yield rejects
        if not rejects.lines:
            discard()


@contextmanager
def _source(file: str) -> Iterator[BinaryIO]:
    from tracker.files import fault

    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        source = Path(file).open("rb")  # noqa: SIM115 - closed below; only the opening may fail here
    except FileNotFoundError:
        raise NotFoundError(f"no file {file}") from None
    except OSError as error:
        raise fault(file, error) from None
    with source:
        yield source


@contextmanager
def _again(source: BinaryIO) -> Iterator[BinaryIO]:
    """The same bytes where they can be read from the start again."""
    from tracker.files import fault

    if source.seekable() and not source.tell():
        yield source
        return
    with ExitStack() as after:
        try:
            kept = after.enter_context(tempfile.TemporaryFile())
            shutil.copyfileobj(source, kept)
            kept.seek(0)
        except OSError as error:
            raise fault("the folder for temporary files", error) from None
        yield kept
