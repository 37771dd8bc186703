"""Writes stored_sql.py: the text of every statement as SQLAlchemy compiles it for SQLite. `--check` only compares."""

import pprint
import sys
from pathlib import Path
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.operators import and_

from tracker.storage.queries import CHANGES, READS, Read

STORED = Path(__file__).with_name("stored_sql.py")
HEAD = '"""Compiled by `python3 dev.py sql` from queries.py. Do not edit."""\n\n'


def text(statement: Any) -> str:
    """The SQLite text of a Core statement, named parameters, one line."""
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    return " ".join(str(compiled).split())


def parts(read: Read) -> tuple[str, dict[str, str], str]:
    """Head, conditions by name and tail, from which the SQLite store puts a statement together."""
    head = text(read.select)
    tail = text(read.statement())[len(head) :]
    return head, {name: text(condition.self_group(against=and_)) for name, condition in read.filters.items()}, tail


def module() -> str:
    """The whole text of stored_sql.py."""
    reads = {name: parts(read) for name, read in READS.items()}
    changes = {name: text(statement) for name, statement in CHANGES.items()}
    shown = (
        f"{name} = {pprint.pformat(value, width=118)}\n" for name, value in (("READS", reads), ("CHANGES", changes))
    )
    return HEAD + "\n".join(shown)


def main() -> None:
    if "--check" not in sys.argv:
        STORED.write_text(module(), encoding="utf-8")
    elif STORED.read_text(encoding="utf-8") != module():
        sys.exit("stored_sql.py is not what queries.py compiles to; run: python3 dev.py sql")


if __name__ == "__main__":
    main()
