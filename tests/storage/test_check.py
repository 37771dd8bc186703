"""What `db check` finds when rows were changed behind the program's back, and what puts it right."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.conftest import Prepare, Program
from tests.exchange.story import tell
from tracker.storage.engine import make_engine
from tracker.storage.queries import CHANGES


def tamper(db: str, *statements: str) -> None:
    """Change rows as nobody should."""
    engine = make_engine(db)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(sa.text(statement))
    engine.dispose()


@pytest.fixture
def told(call: Program, db: str, tmp_path: Path, prepare: Prepare) -> str:
    """A ledger with something of everything, in which nothing is wrong."""
    prepare(db, "told", lambda where: tell(call, where, tmp_path))
    assert call("--db", db, "db", "check").out == ""
    return db


ALTERED = {
    "UPDATE commitments SET owner = 'x' WHERE number = 1": "commitment 1 differs from its history: owner",
    "UPDATE commitments SET reason = '' WHERE number = 1": "commitment 1 differs from its history: reason",
    "UPDATE due_terms SET phrase = 'x' WHERE n = 2": "commitment 1 differs from its history: due",
    "UPDATE parties SET name = 'x' WHERE number = 1": "party 1 differs from its history: name",
    "UPDATE sources SET text = 'X' || text": "a quote of item 1 is not what source 1 says there",
    "UPDATE counters SET value = 2 WHERE name = 'commitments'": "the counter of commitments is behind its rows",
    "DELETE FROM tags WHERE tag = 'b'": "commitment 3 differs from its history: tags",
    "DELETE FROM events WHERE seq = 1": "party 1 has no history",
}


@pytest.mark.parametrize("statement", ALTERED)
def test_what_was_altered_is_named(call: Program, told: str, statement: str) -> None:
    tamper(told, statement)
    done = call("--db", told, "db", "check")
    assert done.code == 1
    assert ALTERED[statement] in done.out.splitlines()


def _empty_index(db: str) -> None:
    engine = make_engine(db)
    with engine.begin() as connection:
        connection.execute(CHANGES["clear_search_index"])
    engine.dispose()


def _file(db: str, rowid: int, tokens: str) -> None:
    tamper(db, f"INSERT INTO search_index (rowid, tokens) VALUES ({rowid}, '{tokens}')")


@pytest.mark.parametrize("damage", ["empty", "one more", "one more word"])
def test_a_search_index_that_is_not_as_the_texts_are_is_made_again(call: Program, told: str, damage: str) -> None:
    if damage == "empty":
        _empty_index(told)
        assert call("--db", told, "search", "dialogue").out == "Nothing to show.\n"
    elif damage == "one more":
        _file(told, 9999 * 65536, "never said")
    else:
        _empty_index(told)
        _file(told, 4 * 65536, "hold the next dialogue said")
    done = call("--db", told, "db", "check")
    assert done.code == 1
    assert done.out.startswith("the search index is not as the texts are: ")
    assert done.out.endswith("; run: tracker db reindex\n")
    again = call("--db", told, "db", "reindex")
    assert (again.code, again.out) == (0, "the search index was made again from 17 entries\n"), again.err
    assert call("--db", told, "db", "check").out == ""
    assert "Dialogue" in call("--db", told, "search", "dialogue").out
