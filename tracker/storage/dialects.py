"""What the two engines say in different words, as elements of SQLAlchemy that know both."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from tracker.storage.tables import Instant


class Among(sa.ColumnElement[bool]):
    """A column whose value is in a list, which travels as one parameter, so that the text is the same for any length.

    Postgres takes it as an array, SQLite as JSON.
    """

    inherit_cache = False

    def __init__(self, column: sa.Column[Any], name: str) -> None:
        self.column = column
        self.name = name


@compiles(Among, "sqlite")
def _among_sqlite(among: Among, compiler: SQLCompiler, **kept: Any) -> str:
    return f"{compiler.process(among.column, **kept)} IN (SELECT value FROM json_each(:{among.name}))"  # noqa: S608


@compiles(Among, "postgresql")
def _among_postgres(among: Among, compiler: SQLCompiler, **kept: Any) -> str:
    return f"{compiler.process(among.column, **kept)} = ANY(%({among.name})s)"


class Bytewise(sa.ColumnElement[str]):
    """A text column in the order of its bytes: what SQLite does anyway and Postgres only in the collation "C"."""

    inherit_cache = False

    def __init__(self, column: sa.Column[str]) -> None:
        self.column = column


@compiles(Bytewise)
def _plainly(element: Bytewise, compiler: SQLCompiler, **kept: Any) -> str:
    return compiler.process(element.column, **kept)


@compiles(Bytewise, "postgresql")
def _collated(element: Bytewise, compiler: SQLCompiler, **kept: Any) -> str:
    return compiler.process(element.column, **kept) + ' COLLATE "C"'


class Line(sa.ColumnElement[str]):
    """A row as a line of an export: JSON as Python writes it, with its end."""

    inherit_cache = False

    def __init__(self, table: sa.Table) -> None:
        self.table = table


@compiles(Line, "sqlite")
def _line_sqlite(line: Line, compiler: SQLCompiler, **kept: Any) -> str:
    told = (f"'{column.name}', {compiler.process(column, **kept)}" for column in line.table.c)
    return f"CAST(json_object('table', '{line.table.name}', {', '.join(told)}) || char(10) AS BLOB)"


@compiles(Line, "postgresql")
def _line_postgres(line: Line, compiler: SQLCompiler, **kept: Any) -> str:
    told = (f'{_as_text(column, compiler.process(column, **kept))} AS "{column.name}"' for column in line.table.c)
    row = f"""SELECT '{line.table.name}' AS "table", {", ".join(told)}"""
    return f"convert_to((SELECT row_to_json(line) FROM ({row}) AS line) || chr(10), 'UTF8')"  # noqa: S608


def _as_text(column: sa.Column[Any], said: str) -> str:
    """A column of Postgres as JSON has it: an instant would be written in another form."""
    instant = isinstance(column.type, Instant)
    return f"""to_char({said} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""" if instant else said


class Either(sa.TextClause):
    """The same, said in each engine's own words."""

    inherit_cache = False

    def __init__(self, sqlite: str, postgres: str) -> None:
        super().__init__(sqlite)
        self.postgres = postgres


@compiles(Either, "postgresql")
def _either_postgres(element: Either, compiler: SQLCompiler, **kept: Any) -> str:
    return compiler.process(sa.text(element.postgres), **kept)
