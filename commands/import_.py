"""tracker import: a whole ledger from JSON Lines, or items from CSV or Taskwarrior."""

import codecs
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from tracker.errors import UsageError

from .declared import Argument, Option
from .incoming import Choices, join, log


class Kind(StrEnum):
    """What a file is."""

    JSONL = "jsonl"
    CSV = "csv"
    TASKWARRIOR = "taskwarrior"


class Prefer(StrEnum):
    """Whose answer holds where both sides changed one."""

    MINE = "mine"
    THEIRS = "theirs"


_SUFFIXES = {
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".json": Kind.TASKWARRIOR,
}


def import_(
    file: Annotated[str, Argument(metavar="FILE|-", help="A file, or - for standard input.")],
    kind: Annotated[Kind | None, Option("--format", help="Told by the suffix where this is left out.")] = None,
    mapping: Annotated[
        list[str] | None, Option("--map", metavar="THEIRS=OURS", help="What a column of theirs is (repeatable).")
    ] = None,
    party: Annotated[str | None, Option(help="Who owes it where a row names nobody (CSV, Taskwarrior).")] = None,
    prefer: Annotated[
        Prefer | None, Option(help="Whose answer holds where both ledgers changed one (JSON Lines).")
    ] = None,
    encoding: Annotated[str, Option(help="How a CSV is written: utf-8, cp932 ...")] = "utf-8",
    again: Annotated[bool, Option("--again", help="Log a table once more that was logged already.")] = False,
    dry_run: Annotated[bool, Option("--dry-run", help="Say what would be done; write nothing.")] = False,
    keep_going: Annotated[
        bool, Option("--keep-going", help="Leave bad lines out, and keep them in FILE.rejects.jsonl.")
    ] = False,
) -> None:
    """Restore or join a ledger (JSON Lines), or log the rows of a table. All or nothing, unless --keep-going.

    A table needs the columns summary and party; to, due, stated, status, evidence, source, quote, tags and what else an
    export as CSV has are taken too.

    tracker import ledger.jsonl

    tracker import colleague.jsonl --dry-run

    tracker import promises.csv --map Who=party --map "Due date=due" --dry-run
    """
    chosen = kind or _SUFFIXES.get(Path(file).suffix.lower())
    if chosen is None:
        raise UsageError(f"{file}: say what it is with --format jsonl, csv or taskwarrior")
    try:
        codecs.lookup(encoding)
    except LookupError:
        raise UsageError(f"unknown encoding {encoding!r}; try utf-8, cp932 or cp1252") from None
    pairs = dict(_pair(text) for text in mapping or ())
    choices = Choices(file, pairs, party, prefer, encoding, again, dry_run, keep_going)
    join(choices) if chosen is Kind.JSONL else log(choices, tasks=chosen is Kind.TASKWARRIOR)


def _pair(text: str) -> tuple[str, str]:
    theirs, sign, ours = text.partition("=")
    if not (sign and theirs.strip() and ours.strip()):
        raise UsageError(f"--map takes THEIRS=OURS, such as Who=party, not {text!r}")
    return theirs.strip(), ours.strip()
