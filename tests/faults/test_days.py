"""Days at the edges: time zones, the ends of the calendar, a clock that went back, a machine without time zones."""

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.conftest import Program
from tracker.ledger.commitments import Draft, log, note
from tracker.storage.opening import open_ledger
from tracker.storage.writes import Writer


def _child(tmp_path: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from tracker.commands.app import run; sys.exit(run(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", code, "--db", str(tmp_path / "ledger.db"), *words],
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(tmp_path), "TRACKER_USER": "tester", **environment},
    )


def test_today_is_the_day_where_the_person_is(tmp_path: Path) -> None:
    """The two zones are 25 hours apart, so it is never the same day in both."""
    days = []
    for zone in ("Pacific/Niue", "Pacific/Kiritimati"):
        found = json.loads(_child(tmp_path, "report", "--format", "json", TZ=zone).stdout)
        days.append(date.fromisoformat(found["on"]))
    assert days[0] < days[1]


@pytest.mark.parametrize("zone", ["Asia/Tokio", "../../etc/passwd", "Not a zone"])
def test_a_misspelt_zone_is_refused_not_read_as_utc(tmp_path: Path, zone: str) -> None:
    done = _child(tmp_path, "report", TZ=zone)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("tracker: unknown time zone")


def test_a_machine_without_time_zones_still_knows_its_own_day(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "TZ"}
    assert _child(tmp_path, "report", **environment, PYTHONTZPATH="").returncode == 0


@pytest.mark.parametrize("today", ["0001-01-01", "1900-02-28", "9999-12-20", "9999-12-31"])
def test_the_ends_of_the_calendar(tracker: Program, tmp_path: Path, today: str) -> None:
    assert tracker("--today", today, "add", "Hold it", "--party", "Japan", "--latest", "9999-12-31").code == 0
    assert tracker("--today", today, "add", "Long ago", "--party", "Japan", "--latest", "0001-01-01").code == 0
    for words in (("report", "--days", "3660"), ("list",), ("show", 1), ("export",), ("db", "check")):
        done = tracker("--today", today, *words)
        assert done.code == 0, done.err
    path = tmp_path / "out.jsonl"
    path.write_text(tracker("export").out, encoding="utf-8")
    assert tracker("--db", tmp_path / "again.db", "import", path).code == 0
    assert tracker("--db", tmp_path / "again.db", "export").out.encode() == path.read_bytes()


@pytest.mark.parametrize(
    "day",
    [
        "2027-02-29",
        "2025-13-01",
        "10000-01-01",
        "２０２５-01-01",
        "٢٠٢٥-01-01",
        "2025-1-1",
        "20250101",
        "2025-W01-1",
        "x" * 5000,
    ],
)
def test_a_day_that_is_none_is_refused(tracker_sqlite: Program, day: str) -> None:
    assert tracker_sqlite("add", "Hold it", "--party", "Japan", "--latest", day).code == 2


def test_the_order_of_the_history_is_that_of_the_entries_not_of_the_clock(tracker: Program) -> None:
    for n, day in enumerate(("2025-06-03", "2025-06-01", "2025-06-02")):
        words = ("add", "Hold it", "--party", "Japan") if n == 0 else ("note", 1, f"note {n}")
        assert tracker("--today", day, *words).code == 0
    told = json.loads(tracker("show", 1, "--format", "json").out)["history"]
    assert [entry["text"] for entry in told] == [None, "note 1", "note 2"]
    assert tracker("db", "check").out == ""


def test_a_clock_that_went_back_is_pointed_out_once_and_the_order_is_kept(tracker: Program, db: str) -> None:
    """The writer's clock is an argument; here it stood in 2099 for one entry and was then set right."""
    tracker("add", "Hold it", "--party", "Japan")
    with closing(open_ledger(db, write=True)) as store:
        writer = Writer(store, "tester", date(2025, 5, 28), datetime(2099, 1, 1, tzinfo=UTC))
        writer.transact(lambda: note(writer, 1, "From the future"))
        assert writer.notices == []
    back = tracker("note", 1, "Set right")
    assert (back.code, back.out) == (0, "1 noted: Hold it\n")
    assert back.err.startswith("tracker: this machine's clock says 2")
    assert "but the last entry was made at 2099-01-01T00:00:00.000000Z; the order of the history is kept" in back.err
    assert back.err.endswith("take this command back with: tracker undo\n")
    assert tracker("--today", "1999-12-31", "note", 1, "After it").err == ""
    told = json.loads(tracker("show", 1, "--format", "json").out)["history"]
    assert [entry["text"] for entry in told] == [None, "From the future", "Set right", "After it"]
    assert tracker("undo").out.startswith("undone: note of item 1 (1999-12-31)")
    assert tracker("db", "check").out == ""


@pytest.mark.parametrize(("minutes", "told"), [(4, False), (6, True)])
def test_clocks_of_two_officers_may_differ_a_little(tmp_path: Path, minutes: int, told: bool) -> None:
    with closing(open_ledger(str(tmp_path / "ledger.db"), write=True)) as store:
        for moment in (datetime(2025, 5, 28, 9, minutes, tzinfo=UTC), datetime(2025, 5, 28, 9, tzinfo=UTC)):
            writer = Writer(store, "tester", date(2025, 5, 28), moment)
            writer.transact(lambda writer=writer: log(writer, Draft("Hold it", ("Japan",))))  # type: ignore[misc]
    assert any("clock" in notice for notice in writer.notices) == told
