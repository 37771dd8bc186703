"""A few rounds of each long loop; `python3 dev.py faults` runs many and prints the figures."""

import os
import random
from pathlib import Path

import pytest

from tests.faults.loops import (
    Tally,
    crowd,
    kill_while_adding,
    kill_while_importing,
    kill_while_migrating,
    kill_while_rebuilding,
)

ROUNDS = int(os.environ.get("TRACKER_FAULT_ROUNDS", "2"))


def _nothing_lost(tally: Tally) -> bool:
    return tally.rounds > 0 and tally.lost == tally.half == 0


def test_no_confirmed_entry_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    tally = kill_while_adding(tmp_path, ROUNDS, random.Random())
    assert _nothing_lost(tally), tally
    assert tally.hit == tally.rounds
    assert tally.acknowledged


def test_an_import_that_is_killed_leaves_nothing_or_all(tmp_path: Path) -> None:
    tally = kill_while_importing(tmp_path, ROUNDS, random.Random())
    assert _nothing_lost(tally), tally


def test_an_upgrade_that_is_killed_leaves_the_old_or_the_new_schema(tmp_path: Path) -> None:
    tally = kill_while_migrating(tmp_path, ROUNDS, random.Random())
    assert _nothing_lost(tally), tally


@pytest.mark.parametrize("engine", ["sqlite_db", "postgres"])
def test_an_upgrade_that_is_killed_while_it_rebuilds_tables_keeps_every_row(
    request: pytest.FixtureRequest, tmp_path: Path, engine: str
) -> None:
    tally = kill_while_rebuilding(tmp_path, request.getfixturevalue(engine), ROUNDS, random.Random())
    assert _nothing_lost(tally), tally


@pytest.mark.parametrize("engine", ["sqlite_db", "postgres"])
def test_officers_who_write_at_once_lose_nothing(request: pytest.FixtureRequest, engine: str) -> None:
    tally = crowd(request.getfixturevalue(engine), 4, 5)
    assert _nothing_lost(tally), tally
    assert tally.acknowledged == 4 * 5
