"""Writes down the text of every statement as SQLAlchemy compiles it for each engine. `--check` only compares."""

import pprint
import sys
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.operators import and_

from tracker.storage.queries import CHANGES, READS, Read

HERE = Path(__file__).parent
DIALECTS: dict[str, Dialect] = {
    "sqlite": pysqlite.dialect(paramstyle="named"),
    "postgres": psycopg.dialect(),  # type: ignore[no-untyped-call]
}
HEAD = '"""Compiled by `python3 dev.py sql` from queries.py. Do not edit."""\n\n'


def text(statement: Any, dialect: Dialect) -> str:
    """The text of a Core statement, named parameters, one line."""
    return " ".join(str(statement.compile(dialect=dialect)).split())


def parts(read: Read, dialect: Dialect) -> tuple[str, dict[str, str], str]:
    """Head, conditions by name and tail, from which a store puts a statement together."""
    head = text(read.select, dialect)
    tail = text(read.statement(), dialect)[len(head) :]
    filters = {name: text(condition.self_group(against=and_), dialect) for name, condition in read.filters.items()}
    return head, filters, tail


def stored(engine: str) -> Path:
    """Where the texts for an engine are kept."""
    return HERE / f"stored_{engine}.py"


def module(dialect: Dialect) -> str:
    """The whole text of a module of stored texts."""
    reads = {name: parts(read, dialect) for name, read in READS.items()}
    changes = {name: text(statement, dialect) for name, statement in CHANGES.items()}
    shown = (
        f"{name} = {pprint.pformat(value, width=118)}\n" for name, value in (("READS", reads), ("CHANGES", changes))
    )
    return HEAD + "\n".join(shown)


def main() -> None:
    for engine, dialect in DIALECTS.items():
        if "--check" not in sys.argv:
            stored(engine).write_text(module(dialect), encoding="utf-8")
        elif stored(engine).read_text(encoding="utf-8") != module(dialect):
            sys.exit(f"{stored(engine).name} is not what queries.py compiles to; run: python3 dev.py sql")


if __name__ == "__main__":
    main()
