"""The ledger that most of these tests begin with."""

from pathlib import Path

import pytest

from tests.conftest import Prepare, Program
from tests.exchange.story import exported, tell


@pytest.fixture
def story(call: Program, prepare: Prepare, tmp_path: Path) -> str:
    """A SQLite ledger with something of everything."""
    db = str(tmp_path / "story.db")
    prepare(db, "told", lambda where: tell(call, where, tmp_path))
    return db


@pytest.fixture
def told(call: Program, story: str, tmp_path: Path) -> Path:
    """The export of that ledger."""
    exported(call, story, tmp_path / "told.jsonl")
    return tmp_path / "told.jsonl"
