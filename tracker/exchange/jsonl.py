"""A whole ledger as JSON Lines, read in again: every row is proved before it counts."""

import json
import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any, BinaryIO

import orjson

from tracker.errors import SchemaError, TrackerError
from tracker.exchange.lines import FORMAT, Progress
from tracker.exchange.older import Renewal, renewal
from tracker.exchange.rejects import Rejects
from tracker.exchange.second import apart, long
from tracker.storage.portable import SHAPES, RowError, Values, checked
from tracker.storage.staging import Stage
from tracker.storage.store import RefusedError, Row, line
from tracker.storage.tally import Tally, several
from tracker.text import count

# The line it begins with, a table, its rows, and what is wrong with the line after them and how that reads.
Batch = tuple[int, str, list[Values], tuple[str, str] | None]
# At the end: whether all rows are just as their history makes them.
Piece = Batch | bool
_BATCH_BYTES = 100_000


class FileError(TrackerError):
    """The file is not what it says it is; the message names the line."""


def header(first: bytes) -> tuple[Renewal, dict[str, int]]:
    """What to do with the rows and how many there are of each table; raises FileError or SchemaError."""
    try:
        head = json.loads(first)
        if head["format"] != FORMAT:
            raise ValueError
        schema, counts = str(head["schema"]), dict(head["rows"])
        if not all(type(count) is int for count in counts.values()):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise FileError(f"line 1: this is not an export of tracker (it would begin with {FORMAT})") from None
    found = renewal(schema)
    if found is None:
        raise SchemaError(f"the file was written by a newer tracker (schema {schema}); upgrade tracker and try again")
    return found, counts


def read(source: Iterable[bytes], stage: Stage, rejects: Rejects, progress: Progress) -> None:
    """Read a file into a stage and prove it; what is wrong with it goes to `rejects`, and is left out."""
    number, even = 2, False
    with _opened(source) as (renewed, promised, pieces):
        for piece in pieces:
            if isinstance(piece, bool):
                even = piece
                continue
            number, table, rows, wrong = piece
            for at, reason in stage.store(table, number, rows):
                rejects.add(at, reason, _written(table, rows[at - number]))
            number += len(rows)
            if wrong:
                rejects.add(number, *wrong)
                number += 1
            progress(number - 2, promised)
    if number - 2 != promised:
        rejects.add(number, f"the file was cut off or added to: {count(promised, 'row')} promised, {number - 2} found")
    stage.settle()
    if renewed.rewrites:
        stage.write_briefs()
    stage.prove(rejects.add, even=even and not rejects.lines)
    for name in stage.mend_counters():
        if renewed.counted:
            rejects.add(1, f"the counter of {name} is missing or behind")


def begun(source: Iterable[bytes]) -> tuple[Renewal, int]:
    """What its first line says of a file, and how many rows follow; raises FileError or SchemaError."""
    renewed, counts = header(next(iter(source), b""))
    return renewed, sum(counts.values())


def proved(source: BinaryIO, progress: Progress) -> Generator[tuple[str, list[Values]], None, None]:
    """The rows of a file with nothing wrong in it, each lot with its table; raises RefusedError at the first doubt.

    That may be at the very end: what was done with them must be taken back then.
    """
    source.seek(0)
    done, even = 0, False
    with _opened(source) as (renewed, promised, pieces):
        if renewed.steps:
            raise RefusedError("the file has an older schema; its rows have to be looked at one by one")
        for piece in pieces:
            if isinstance(piece, bool):
                even = piece
                continue
            number, table, rows, wrong = piece
            if wrong:
                raise RefusedError(f"line {number + len(rows)}: {wrong[0]}")
            if rows:
                yield table, rows
            done += len(rows)
            progress(done, promised)
    if done != promised or not even:
        raise RefusedError("the file is not whole, or its rows are not as their history made them")


@contextmanager
def _opened(source: Iterable[bytes]) -> Iterator[tuple[Renewal, int, Iterator[Piece]]]:
    """What the first line says of a file, and the rest of it; a long one is read by a second process."""
    file = long(source)
    renewed, promised = begun(source)
    if file is None:
        yield renewed, promised, _parsed(source, renewed)
        return
    handle, at = file
    # Both processes read at one place, and this one has read on a little for itself.
    ours = os.lseek(handle, 0, os.SEEK_CUR)
    os.lseek(handle, at, os.SEEK_SET)
    try:
        with apart(parsed, source=handle) as pieces:
            yield renewed, promised, pieces
    finally:
        os.lseek(handle, ours, os.SEEK_SET)


def parsed() -> Iterator[Piece]:
    """The batches of the file that is standard input."""
    renewed, _ = begun(sys.stdin.buffer)
    yield from _parsed(sys.stdin.buffer, renewed)


def _parsed(source: Iterable[bytes], renewed: Renewal) -> Iterator[Piece]:
    tally = Tally(several(source))
    number = 2
    for chunk in _chunks(source):
        for batch in (None if renewed.rewrites else together(chunk, number)) or one_by_one(chunk, number, renewed):
            tally.add(batch[1], batch[2])
            yield batch
        number += len(chunk)
    yield tally.even()


def _chunks(source: Iterable[bytes]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    size = 0
    for raw in source:
        chunk.append(raw)
        size += len(raw)
        if size > _BATCH_BYTES:
            yield chunk
            chunk, size = [], 0
    yield chunk


def one_by_one(chunk: list[bytes], number: int, renewed: Renewal) -> Iterator[Batch]:
    """The rows of lines, of which `number` is the first, and what is wrong with the others."""
    table = ""
    rows: list[Values] = []
    for at, raw in enumerate(chunk, number):
        try:
            found, values = _row(raw, renewed)
        except (FileError, RowError) as error:
            yield at - len(rows), table, rows, (str(error), _shown(raw))
            rows = []
            continue
        if found != table:
            yield at - len(rows), table, rows, None
            table, rows = found, []
        rows.append(values)
    yield number + len(chunk) - len(rows), table, rows, None


def _written(table: str, row: Values) -> str:
    """How an export writes a row, which is how it was read but for the spaces between."""
    return line({"table": table, **dict(zip(SHAPES[table].names, row, strict=True))}).rstrip("\n")


def _shown(raw: bytes) -> str:
    return raw.decode("utf-8", "backslashreplace").rstrip("\n")


_NAMES = {("table", *shape.names): shape for shape in SHAPES.values()}


def together(chunk: list[bytes], number: int) -> list[Batch] | None:
    """The rows of lines as `lines` writes them; None where a closer look has to tell.

    They are read as one array. No string holds the end of a line and no name stands twice in what is the same when it
    is written again, so each line that begins with a brace is an object by itself where there are as many as lines.
    """
    text = b"[" + b",".join(chunk) + b"]"
    if b"\\u0000" in text or not all(raw.startswith(b"{") for raw in chunk):
        return None
    try:
        values = orjson.loads(text)
        if len(values) != len(chunk) or orjson.dumps(values) != text.replace(b"\n", b""):
            return None
    except (ValueError, TypeError):
        return None
    found: list[Batch] = []
    for names, run in groupby(values, tuple):
        shape = _NAMES.get(names)
        if shape is None:
            return None
        tables, *columns = zip(*(value.values() for value in run), strict=True)
        if tables.count(shape.table) < len(tables) or not shape.fits(columns):
            return None
        found.append((number, shape.table, list(zip(*columns, strict=True)), None))
        number += len(tables)
    return found


def _row(raw: bytes, renewed: Renewal) -> tuple[str, Values]:
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=_once)
        table = value.pop("table")
        if not isinstance(table, str):
            raise TypeError
    except UnicodeDecodeError as error:
        raise FileError(f"not UTF-8 at byte {error.start + 1}") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise FileError("not a row of a ledger: one JSON object with the name of its table") from None
    return table, tuple(checked(table, renewed.row(table, value)).values())


def _once(pairs: list[tuple[str, Any]]) -> Row:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a name stands twice")
    return value
