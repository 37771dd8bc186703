import itertools

import pytest
from sqlalchemy.engine import Dialect

from tracker.storage import compile as compiler
from tracker.storage import stored_postgres, stored_sqlite
from tracker.storage.compile import DIALECTS
from tracker.storage.queries import CHANGES, READS
from tracker.storage.store import whole

STORED = {"sqlite": stored_sqlite, "postgres": stored_postgres}


@pytest.mark.parametrize("engine", DIALECTS)
def test_the_stored_texts_are_what_the_statements_compile_to(engine: str) -> None:
    written = compiler.stored(engine).read_text(encoding="utf-8")
    assert written == compiler.module(DIALECTS[engine]), "run: python3 dev.py sql"
    assert STORED[engine].CHANGES.keys() == CHANGES.keys()


@pytest.mark.parametrize("engine", DIALECTS)
@pytest.mark.parametrize("name", READS)
def test_a_text_put_together_from_parts_is_the_statement(engine: str, name: str) -> None:
    """A store joins head, conditions and tail; SQLAlchemy compiles the same from the whole."""
    dialect: Dialect = DIALECTS[engine]
    for size in (0, 1, 2):
        for chosen in itertools.permutations(READS[name].filters, size):
            joined = whole(STORED[engine].READS[name], chosen)
            compiled = compiler.text(READS[name].statement(*chosen), dialect)
            assert _bare(joined) == _bare(compiled)


def _bare(text: str) -> str:
    return text.replace("(", "").replace(")", "")
