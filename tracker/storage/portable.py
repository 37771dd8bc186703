"""Every row of the ledger as an export carries it: table by table, parents first, the same on every engine."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa

from tracker.errors import TrackerError
from tracker.storage.store import Row, Store
from tracker.storage.tables import PORTABLE, Day, Instant
from tracker.text import admit

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
COLUMNS = {table.name: table.c for table in PORTABLE}


class RowError(TrackerError):
    """A row that no ledger could hold; the message says which column and why."""


def sizes(store: Store) -> dict[str, int]:
    """How many rows each table holds; every table is named, also in a ledger that is not there yet."""
    found = store.rows("sizes")
    return {name: found[0][name] if found else 0 for name in COLUMNS}


def every_row(store: Store) -> Iterator[tuple[str, Row]]:
    """All rows with the names of their tables, one after the other; only inside a transaction."""
    for table in COLUMNS:
        for row in store.stream(f"every_{table}"):
            yield table, row


def checked(table: str, row: Row) -> Row:
    """The row with its columns in order; raises RowError unless both engines could hold it just so."""
    columns = COLUMNS.get(table)
    if columns is None:
        raise RowError(f"there is no table {table!r}")
    unknown = sorted(row.keys() - columns.keys())
    missing = [name for name in columns.keys() if name not in row]  # noqa: SIM118 - a column collection, not a dict
    if unknown or missing:
        raise RowError(f"{table}: {'unknown' if unknown else 'missing'} column {(unknown or missing)[0]!r}")
    return {column.name: _value(table, column, row[column.name]) for column in columns}


def _value(table: str, column: sa.Column[Any], value: Any) -> Any:
    where = f"{table}.{column.name}"
    if value is None:
        if not column.nullable:
            raise RowError(f"{where} may not be empty")
        return None
    wrong = _kind(column.type)(value)
    if wrong:
        raise RowError(f"{where} {wrong}")
    if isinstance(value, str):
        try:
            admit(value, where)
        except TrackerError as error:
            raise RowError(str(error)) from None
    return value


def _kind(kind: Any) -> Callable[[Any], str | None]:
    """What is wrong with a value for a column of this type, None when nothing is."""
    if isinstance(kind, sa.Integer):
        return lambda value: None if type(value) is int and abs(value) < 2**31 else "takes a whole number"
    if isinstance(kind, Day):
        return lambda value: None if _is_day(value) else "takes a day such as 2025-12-31"
    if isinstance(kind, Instant):
        return lambda value: None if _is_instant(value) else "takes an instant such as 2025-05-28T09:00:00.000000Z"
    limit = getattr(kind, "length", None)
    return lambda value: _text_fault(value, limit)


def _text_fault(value: Any, limit: int | None) -> str | None:
    if not isinstance(value, str):
        return "takes a text"
    return f"takes at most {limit} characters" if limit and len(value) > limit else None


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_instant(value: Any) -> bool:
    return isinstance(value, str) and bool(_INSTANT.fullmatch(value)) and _is_day(value[:10]) and value[11:13] < "24"
