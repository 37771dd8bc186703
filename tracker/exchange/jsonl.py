"""JSON Lines: the whole ledger as text, one object a line, the same bytes from either engine.

The first line tells the format, the schema and how many rows follow of each table, so that a file which was cut off
is recognised. Every other line is a row: its table and its columns.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count, groupby
from typing import Any

import orjson

from tracker.errors import SchemaError, TrackerError
from tracker.exchange.older import Renewal, renewal
from tracker.exchange.proof import Proof
from tracker.exchange.rejects import Rejects
from tracker.exchange.second import apart, long
from tracker.storage.portable import SHAPES, RowError, checked, sizes
from tracker.storage.staging import Stage
from tracker.storage.store import HEAD, Row, Store, line

FORMAT = "tracker.ledger/1"
Progress = Callable[[int, int], None]
# The line it ends with, a table, its rows each after its line, and what is wrong with the last line and how that reads.
Batch = tuple[int, str, list[tuple[Any, ...]], tuple[str, str] | None]
_BATCH = 1000
_BATCH_BYTES = 4_000_000


class FileError(TrackerError):
    """The file is not what it says it is; the message names the line."""


def lines(store: Store, progress: Progress) -> Iterator[bytes]:
    """The ledger as lines with their ends; only inside a transaction, so that all are of one moment."""
    counts = sizes(store)
    total = sum(counts.values())
    yield line({"format": FORMAT, "schema": HEAD, "rows": counts}).encode()
    tables = (store.lines(table) for table in SHAPES)
    for done, text in enumerate(chain.from_iterable(tables), 1):
        yield text
        if not done % 1000 or done == total:
            progress(done, total)


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


def read(source: Iterator[bytes], stage: Stage, rejects: Rejects, progress: Progress) -> Proof:
    """Read a file into a stage; what is wrong with a line goes to `rejects`. What was read has yet to be proved.

    A long file is read by two processes.
    """
    file = long(source)
    renewed, counts = header(next(source, b""))
    promised = sum(counts.values())
    number = 1
    with _batches(source, renewed, file) as batches:
        for number, table, rows, wrong in batches:
            for at, reason in stage.store(table, rows):
                rejects.add(at, reason, _written(table, rows[at - rows[0][0]]))
            if wrong:
                rejects.add(number, *wrong)
            progress(number - 1, promised)
    if number - 1 != promised:
        rejects.add(number + 1, f"the file was cut off or added to: {promised} rows promised, {number - 1} found")
    stage.settle()
    return Proof(stage, rejects, counted=renewed.counted, long=file is not None)


@contextmanager
def _batches(source: Iterator[bytes], renewed: Renewal, file: tuple[int, int] | None) -> Iterator[Iterator[Batch]]:
    if file is None:
        yield _parsed(source, renewed)
        return
    os.lseek(*file, os.SEEK_SET)
    with apart(parsed, source=file[0]) as batches:
        yield batches


def parsed() -> Iterator[Batch]:
    """The batches of the file that is standard input."""
    renewed, _ = header(next(sys.stdin.buffer))
    yield from _parsed(sys.stdin.buffer, renewed)


def _parsed(source: Iterator[bytes], renewed: Renewal) -> Iterator[Batch]:
    number = 2
    for chunk in _chunks(source):
        yield from (None if renewed.rewrites else together(chunk, number)) or one_by_one(chunk, number, renewed)
        number += len(chunk)


def _chunks(source: Iterator[bytes]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    size = 0
    for raw in source:
        chunk.append(raw)
        size += len(raw)
        if len(chunk) == _BATCH or size > _BATCH_BYTES:
            yield chunk
            chunk, size = [], 0
    yield chunk


def one_by_one(chunk: list[bytes], number: int, renewed: Renewal) -> Iterator[Batch]:
    """The rows of lines, of which `number` is the first, and what is wrong with the others."""
    table = ""
    rows: list[tuple[Any, ...]] = []
    for at, raw in enumerate(chunk, number):
        try:
            found, values = _row(raw, renewed)
        except (FileError, RowError) as error:
            yield at, table, rows, (str(error), _shown(raw))
            rows = []
            continue
        if found != table:
            yield at - 1, table, rows, None
            table, rows = found, []
        rows.append((at, *values))
    yield number + len(chunk) - 1, table, rows, None


def _written(table: str, row: tuple[Any, ...]) -> str:
    """How an export writes a row, which is how it was read but for the spaces between."""
    return line({"table": table, **dict(zip(SHAPES[table].names, row[1:], strict=True))}).rstrip("\n")


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
        found.append((number + len(tables) - 1, shape.table, list(zip(count(number), *columns, strict=False)), None))
        number += len(tables)
    return found


def _row(raw: bytes, renewed: Renewal) -> tuple[str, tuple[Any, ...]]:
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
