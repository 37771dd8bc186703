"""Transactions isolated more strictly than usual; `dev.py test -m postgres --isolation serializable` runs all so."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.conftest import ISOLATION, Program
from tests.exchange.story import exported, tell
from tests.faults.loops import crowd
from tracker.ledger.commitments import Draft, log
from tracker.storage.postgres import PostgresStore
from tracker.storage.writes import Writer


@pytest.fixture(params=sorted(ISOLATION.values()))
def level(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each level above the usual one, asked for as a person would."""
    monkeypatch.setenv("TRACKER_ISOLATION", request.param)
    return str(request.param)


def test_a_write_is_isolated_as_asked(postgres: str, level: str) -> None:
    store = PostgresStore(postgres)
    writer = Writer(store, "tester", date(2025, 5, 28), datetime.now(UTC))

    def work() -> str:
        log(writer, Draft("Hold it", ("Japan",)))
        return str(store.connection.execute("SHOW transaction_isolation").fetchall()[0]["transaction_isolation"])

    assert writer.transact(work) == level.lower()
    store.close()


@pytest.mark.usefixtures("level")
def test_officers_who_write_at_once_lose_nothing(postgres: str) -> None:
    tally = crowd(postgres, 4, 3)
    assert (tally.acknowledged, tally.lost, tally.half) == (12, 0, 0)


@pytest.mark.usefixtures("level")
def test_a_ledger_goes_out_and_in_again(call: Program, postgres: str, tmp_path: Path) -> None:
    tell(call, postgres, tmp_path)
    file = tmp_path / "ledger.jsonl"
    before = exported(call, postgres, file)
    assert call("--db", postgres, "import", file).out == "0 new, 0 changed, 10 same\n"
    assert exported(call, postgres, file) == before
    assert call("--db", postgres, "undo").code == 0
    assert call("--db", postgres, "db", "check").out == ""


def test_a_level_that_is_none_is_refused(call: Program, postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_ISOLATION", "snapshot")
    done = call("--db", postgres, "list")
    assert (done.code, done.out) == (2, "")
    assert "SERIALIZABLE" in done.err
