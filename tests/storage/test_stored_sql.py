import itertools

import pytest
from sqlalchemy.dialects import postgresql

from tracker.storage import compile as compiler
from tracker.storage.queries import CHANGES, READS
from tracker.storage.stored_sql import CHANGES as STORED_CHANGES
from tracker.storage.stored_sql import READS as STORED_READS


def test_the_stored_texts_are_what_the_statements_compile_to() -> None:
    assert compiler.STORED.read_text(encoding="utf-8") == compiler.module(), "run: python3 dev.py sql"


@pytest.mark.parametrize("name", READS)
def test_a_text_put_together_from_parts_is_the_statement(name: str) -> None:
    """The SQLite door joins head, conditions and tail; SQLAlchemy compiles the same from the whole."""
    head, conditions, tail = STORED_READS[name]
    for size in (0, 1, 2):
        for chosen in itertools.permutations(READS[name].filters, size):
            where = " AND ".join(conditions[condition] for condition in chosen)
            joined = f"{head} WHERE {where}{tail}" if where else head + tail
            whole = compiler.text(READS[name].statement(*chosen))
            assert joined.replace("(", "").replace(")", "") == whole.replace("(", "").replace(")", "")


def test_every_statement_compiles_for_postgres_too() -> None:
    statements = [read.statement(*read.filters) for read in READS.values()] + list(CHANGES.values())
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    assert all(str(statement.compile(dialect=dialect)) for statement in statements)
    assert STORED_CHANGES.keys() == CHANGES.keys()
