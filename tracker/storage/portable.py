"""Every row of the ledger as an export carries it: table by table, parents first, the same on every engine."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from tracker.errors import TrackerError
from tracker.storage.store import Row
from tracker.storage.tables import PORTABLE, Day, Instant
from tracker.text import admit

_INSTANT = re.compile(r".{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z")
COLUMNS = {table.name: table.c for table in PORTABLE}
# A row as its values, in the order of its table's columns.
Values = tuple[Any, ...]


class RowError(TrackerError):
    """A row that no ledger could hold; the message says which column and why."""


class Shape:
    """What the rows of one table are made of, so that plain rows are told from doubtful ones at a glance."""

    def __init__(self, table: sa.Table) -> None:
        # What SQLAlchemy gives is a kind of string that does not travel to another process.
        self.table = str(table.name)
        self.names = tuple(column.name for column in table.c)
        self._columns = [({*_types(column)}, _holds(column.type)) for column in table.c]

    def fits(self, columns: Sequence[tuple[Any, ...]]) -> bool:
        """True for columns in the order of `names` that any engine can hold; they must be free of NUL and surrogates.

        False means only that `checked` has to say.
        """
        return all(
            types.issuperset(map(type, values)) and (holds is None or holds({*values}))
            for (types, holds), values in zip(self._columns, columns, strict=True)
        )


def _holds(kind: Any) -> Callable[[set[Any]], bool] | None:
    """Whether a column of this type holds every one of these values, None among them; None where it holds all."""
    limit = _length(kind)
    if isinstance(kind, sa.Integer):
        return lambda values: all(-(2**31) < value < 2**31 for value in values - {None})
    if isinstance(kind, Day):
        return lambda values: all(map(_is_day, values - {None}))
    if isinstance(kind, Instant):
        return lambda values: all(map(_is_instant, values - {None}))
    return (lambda values: max(map(len, values - {None}), default=0) <= limit) if limit else None


def _length(kind: Any) -> int | None:
    """How many characters a text of this type may have; None without a limit, and for days and instants."""
    return kind.length if isinstance(kind, sa.String) else None


def _types(column: sa.Column[Any]) -> tuple[type, ...]:
    kind = int if isinstance(column.type, sa.Integer) else str
    return (kind, type(None)) if column.nullable else (kind,)


SHAPES = {table.name: Shape(table) for table in PORTABLE}


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
    limit = _length(kind)
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
    return isinstance(value, str) and bool(_INSTANT.fullmatch(value)) and _is_day(value[:10])
