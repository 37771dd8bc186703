"""What stands on the page, through the front door."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Prepare, Program
from tests.report import ledger as desk
from tracker.ledger.commitments import state_of
from tracker.model import Status, Timing
from tracker.storage.opening import open_ledger


@pytest.fixture
def year(tracker: Program, db: str, prepare: Prepare) -> Program:
    """The desk's year on each engine."""
    prepare(db, "year", desk.make)
    return tracker


def page(program: Program, *words: str) -> dict[str, Any]:
    done = program("--today", "2025-12-10", "report", "--format", "json", *words)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def section(report: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return next(list(part["items"]) for part in report["sections"] if part["name"] == name)


def ids(report: dict[str, Any], name: str) -> list[int]:
    return [row["id"] for row in section(report, name)]


def test_the_sections_stand_in_order_with_their_items(year: Program) -> None:
    report = page(year)
    assert [part["name"] for part in report["sections"]] == [
        *("overdue", "due", "opening", "follow_ups", "review", "changes")
    ]
    assert ids(report, "overdue") == [1, 7]
    assert ids(report, "due") == [4, 8, 5, 12, 13, 14]
    assert ids(report, "opening") == [6]
    assert ids(report, "follow_ups") == [1, 6]
    assert ids(report, "review") == [3, 4, 11]
    assert report["totals"] == {
        "overdue": 2,
        "due": 6,
        "opening": 1,
        "follow_ups": 2,
        "review": 3,
        "changes": 6,
        "new_overdue": 1,
    }


def test_what_became_overdue_since_the_last_report_is_new(year: Program) -> None:
    assert [row["new"] for row in section(page(year), "overdue")] == [False, True]
    assert [row["new"] for row in section(page(year, "--since", "2025-09-30"), "overdue")] == [True, True]
    assert [row["new"] for row in section(page(year, "--since", "2025-12-10"), "overdue")] == [False, False]


def test_changes_tell_what_happened_and_why(year: Program) -> None:
    told = [
        (row["id"], row["change"], row["on"], row["from"], row["to"], row["reason"])
        for row in section(page(year), "changes")
    ]
    assert told == [
        (15, "fulfilled", "2025-12-04", "open", "fulfilled", None),
        (6, "rescheduled", "2025-12-05", "2026-01-10", "2026-01-23", "調整に時間を要するため"),
        (12, "reopened", "2025-12-08", "fulfilled", "open", "Only half of it was paid"),
        (16, "new", "2025-12-09", None, None, None),
        (23, "new", "2025-12-09", None, None, None),
        (23, "retracted", "2025-12-10", None, None, "Logged twice"),
    ]


def test_what_one_command_logged_is_one_line(year: Program) -> None:
    bulk = section(page(year), "changes")[3]
    assert (bulk["count"], bulk["id"], bulk["last_id"], bulk["summary"]) == (7, 16, 22, "Item 1 of the annex")
    assert (
        "7 items logged at once (16 to 22), the first: Item 1 of the annex"
        in year("--today", "2025-12-10", "report").out
    )


def test_an_undone_reschedule_is_told_as_a_move_back(tracker: Program, db: str) -> None:
    tracker("add", "A", "--party", "Norway", "--latest", "2025-06-30")
    tracker("--today", "2025-06-01", "reschedule", "1", "--latest", "2025-07-31", "--reason", "so")
    store = open_ledger(db, write=True)
    last = desk.do(
        store,
        "2025-06-02",
        lambda w: max(state_of(w.store, 1)["due"], key=lambda uid: state_of(w.store, 1)["due"][uid]["n"]),
    )
    desk.do(store, "2025-06-02", desk.rewrite(1, {"due": {last: {"retracted_on": "2025-06-02"}}}, "undo"))
    store.close()
    moves = section(page(tracker, "--since", "2025-05-29"), "changes")
    assert [(row["from"], row["to"]) for row in moves] == [("2025-06-30", "2025-07-31"), ("2025-07-31", "2025-06-30")]


@pytest.mark.parametrize(
    ("narrowing", "overdue", "due"),
    [
        (["--party", "Norway"], [1], [8, 14]),
        (["--party", "Iceland"], [1], [4, 8, 13, 14]),
        (["--owner", "ky"], [], [5]),
        (["--tag", "beacon"], [], [13]),
        (["--source", "1"], [1], []),
        (["--due-before", "2025-12-11"], [1, 7], [4, 8]),
        (["--due-after", "2025-12-10"], [], [5, 12, 13, 14]),
        (["--status", "stalled"], [], []),
        (["--timing", "long_overdue"], [1], []),
        (["--timing", "overdue"], [1, 7], []),
        (["--days", "0"], [1, 7], [8]),
    ],
)
def test_the_filters_of_list_narrow_the_report(
    year: Program, narrowing: list[str], overdue: list[int], due: list[int]
) -> None:
    report = page(year, *narrowing)
    assert (ids(report, "overdue"), ids(report, "due")) == (overdue, due)


def test_a_public_report_leaves_out_what_is_internal(year: Program) -> None:
    assert 9 in ids(page(year, "--days", "40"), "due")
    assert 9 not in ids(page(year, "--days", "40", "--public"), "due")


def test_a_report_says_what_it_was_narrowed_to(year: Program) -> None:
    out = year("--today", "2025-12-10", "report", "--party", "Norway", "--due-before", "2026-01-01").out
    assert "Only party Norway, due before 1 Jan 2026" in out


def test_every_status_and_timing_can_be_asked_for_in_every_language(tracker_sqlite: Program) -> None:
    tracker_sqlite("db", "upgrade")
    words = [part for status in Status for part in ("--status", status)]
    words += [part for timing in Timing for part in ("--timing", timing)]
    for labels in ("en", "ja", "both"):
        done = tracker_sqlite("report", *words, "--labels", labels)
        assert (done.code, done.err) == (0, "")
    assert "not fulfilled" in tracker_sqlite("report", *words).out


def test_by_party_divides_the_page_by_who_owes(year: Program) -> None:
    report = page(year, "--by", "party")
    parts = {part["party"]: part for part in report["parts"]}
    assert list(parts) == [*sorted(name for name in parts if name), None]
    assert ids(parts["Norway"], "due") == [8, 14]
    assert ids(parts["Iceland"], "due") == [4, 13, 14]
    assert ids(parts["Finland"], "changes") == [15, 12]
    assert ids(parts[None], "changes") == [16]
    assert {key: value for key, value in report.items() if key != "parts"} == page(year)


def test_an_empty_report_says_so(tracker: Program) -> None:
    assert tracker("report").out == (
        "Commitments on 28 May 2025\n"
        "Nothing is overdue, due by 27 Jun 2025, opening or up for review. Nothing changed since 21 May 2025.\n"
    )
    for form in ("md", "html", "csv", "ics", "eml", "json"):
        assert tracker("report", "--format", form).code == 0


def test_labels_speak_japanese_or_both(year: Program) -> None:
    japanese = year("--today", "2025-12-10", "report", "--labels", "ja").out
    assert "コミットメント（2025年12月10日現在）" in japanese
    assert "期限超過2件（新規1件）、2026年1月9日までに期限6件" in japanese
    assert "2025年12月21日〜31日に開始" in japanese
    assert not [line for line in japanese.splitlines() if "late " in line and "in late December" not in line]
    both = year("--today", "2025-12-10", "report", "--labels", "both").out
    assert "OVERDUE / 期限超過" in both
    assert "2 days late / 2日超過" in both


def test_vague_windows_are_said_as_they_were_stated(year: Program) -> None:
    out = year("--today", "2025-12-10", "report").out
    assert "from 21-31 Dec 2025 (arguable)" in out
    assert '"from the end of December"' in out
    assert '"本年12月中旬までに"' in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--since", "2025-05-29"], "--since 2025-05-29 is after the day of the report (2025-05-28)"),
        (["--format", "xlsx"], "xlsx is no text; name a file for it with -o"),
        (["--format", "ics", "--by", "party"], "--by divides pages, not ics; leave it out or choose another --format"),
        (["-o", "report.doc"], "report.doc does not tell the form; add --format"),
        (["--format", "eml", "--to", "nobody"], "'nobody' is not a mail address"),
        (["--as-of", "June"], "takes a day such as 2025-12-31"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(tracker_sqlite: Program, words: list[str], said: str) -> None:
    tracker_sqlite("db", "upgrade")
    done = tracker_sqlite("report", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("form", ["terminal", "json", "md", "csv"])
def test_the_plain_forms_import_nothing_heavy(tracker_sqlite: Program, sqlite_db: str, form: str) -> None:
    tracker_sqlite("add", "A", "--party", "Norway", "--latest", "2025-05-30")
    told = (
        "import sys; from tracker.commands.app import run; run(sys.argv[1:]);"
        "heavy = ['sqlalchemy', 'alembic', 'pydantic', 'rich', 'dateutil', 'email', 'smtplib', 'xlsxwriter'];"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    words = ["--db", sqlite_db, "--today", "2025-06-01", "report", "--format", form]
    done = subprocess.run(
        [sys.executable, "-c", told, *words],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        cwd=Path(sqlite_db).parent,
    )
    assert (done.returncode, done.stderr) == (0, "[]\n")
