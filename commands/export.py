"""tracker export: the whole ledger as a file."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from tracker.errors import UsageError

from .declared import Option
from .desk import read, remark
from .meter import meter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.storage.store import Store


class Kind(StrEnum):
    """What an export is written as."""

    JSONL = "jsonl"
    CSV = "csv"


_SUFFIXES = {"": Kind.JSONL, ".jsonl": Kind.JSONL, ".ndjson": Kind.JSONL, ".csv": Kind.CSV}


def export(
    output: Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Without it, stdout.")] = None,
    kind: Annotated[
        Kind | None,
        Option(
            "--format",
            help="jsonl: everything, exactly. csv: the items, for a spreadsheet. Else as the name after -o ends.",
        ),
    ] = None,
    public: Annotated[bool, Option("--public", help="csv only: without what is marked internal.")] = False,
) -> None:
    """Write the whole ledger as JSON Lines, or its items as CSV.

    tracker export -o ledger.jsonl

    tracker export --format csv -o items.csv
    """
    from tracker.files import replacing

    chosen = kind or _by_suffix(output)
    if public and chosen is Kind.JSONL:
        raise UsageError(
            "JSON Lines hold everything, for without its whole history no row could be proved when it is read again; "
            "a public export is a table: --public --format csv"
        )
    if output is None:
        read(lambda store, _: _write(sys.stdout.buffer, store, chosen, public))
        return
    with replacing(output) as file:
        read(lambda store, _: _write(file, store, chosen, public))
    remark(f"written: {output}")


def _by_suffix(output: Path | None) -> Kind:
    """The form that a file's name tells; JSON Lines where it tells none, or there is no file."""
    found = _SUFFIXES.get(output.suffix.lower() if output else "")
    if found is None:
        known = ", ".join(filter(None, _SUFFIXES))
        raise UsageError(f"{output} does not tell the form; end it in {known}, or add --format jsonl|csv")
    return found


def _write(file: Any, store: "Store", kind: Kind, public: bool) -> None:
    # After a lost connection the ledger is read again from the start, and so is what was written of it.
    if file is not sys.stdout.buffer and file.seekable() and file.tell():
        file.seek(0)
        file.truncate()
    for line in _lines(store, kind, public):
        file.write(line)
    file.flush()


def _lines(store: "Store", kind: Kind, public: bool) -> "Iterator[bytes]":
    if kind is Kind.CSV:
        from tracker.exchange.csv import lines as rows

        return map(str.encode, rows(store, public=public))
    from tracker.exchange.lines import lines

    return lines(store, meter("exported"))
