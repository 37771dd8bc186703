"""What an import does once its options are read: prove the file, then carry it out in one transaction."""

import gc
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from tracker.errors import NotFoundError, UsageError

from .desk import config, opened, remark, say, today, zone
from .meter import meter

if TYPE_CHECKING:
    from tracker.exchange.proof import Proof
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
    from tracker.exchange.jsonl import read
    from tracker.storage.merging import Merge
    from tracker.storage.restoring import receiving, restore, told
    from tracker.storage.server import is_server
    from tracker.storage.staging import staged

    with _unswept(), _rejects(choices) as rejects, staged() as stage, _source(choices.file) as source:
        proof = read(source, stage, rejects, meter("read"))
        # A server is busy by itself with what it is sent, so that there is time to prove a file meanwhile.
        meanwhile = proof.long and is_server(config().db) and not (rejects.lines or choices.keep_going)
        if not meanwhile:
            _prove(proof, choices)

        with _ledger(choices) as store, receiving(store) as empty:
            if meanwhile and not store.reading(empty):
                _prove(proof, choices)

            def work(writer: "Writer", tell: Tell) -> str:
                if not empty():
                    _prove(proof, choices)
                    return Merge(writer, stage, choices.prefer, tell).run()
                with proof.meanwhile() as proved:
                    said = restore(store, stage, meter("restored"), proved)
                if choices.dry_run:
                    for line in told(stage):
                        tell(line)
                return said

            _carry_out(choices, store, work, rejects)


def _prove(proof: "Proof", choices: Choices) -> None:
    proof.finish()
    if not choices.keep_going:
        proof.rejects.refuse()


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
            return f"{logged} items logged"

        with _ledger(choices) as store:
            _carry_out(choices, store, work, rejects, command)


def _entries(choices: Choices, tasks: bool, source: BinaryIO, rejects: "Rejects", notices: list[str]) -> Any:
    if tasks:
        from tracker.exchange.taskwarrior import entries as from_tasks

        return from_tasks(source.read(), choices.mapping, rejects, notices, zone())
    from tracker.exchange.csv import entries as from_rows

    return from_rows(source, choices.mapping, rejects, notices, choices.encoding)


def _carry_out(
    choices: Choices,
    store: "Store",
    work: "Callable[[Writer, Tell], str]",
    rejects: "Rejects",
    command: str | None = None,
) -> None:
    """Run `work` in one transaction and say what came of it; a dry run says the plan and takes everything back."""
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
    for notice in [*writer.notices, *(rejects.first if choices.dry_run else ())]:
        remark(notice)
    if rejects.lines:
        remark(f"left out: {len(rejects.lines)} lines" + ("" if choices.dry_run else f", see {_rejects_path(choices)}"))
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
    if source.seekable():
        yield source
        return
    with tempfile.TemporaryFile() as kept:
        shutil.copyfileobj(source, kept)
        kept.seek(0)
        yield kept
