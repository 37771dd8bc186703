"""The day of a statement put right: the due date that counts from it follows, and nothing has moved."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome, Program


def _item(tracker: Program, number: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tracker("show", number, "--format", "json").out)["item"]
    return found


def _due(tracker: Program, number: int = 1) -> tuple[object, ...]:
    due = _item(tracker, number)["due"]
    return due["kind"], due["latest"], due["original_latest"], due["times_moved"]


def _sound(tracker: Program) -> None:
    assert tracker("db", "check").out == ""


def _add(tracker: Program, *words: object) -> Outcome:
    done = tracker("add", "Send a team", "--party", "Japan", *words)
    assert done.code == 0, done.err
    return done


def test_a_wrong_day_corrects_the_due_date_and_moves_nothing(tracker: Program) -> None:
    _add(tracker, "--due", "within 90 days", "--stated", "2025-11-01")
    done = tracker("edit", 1, "--stated", "2025-10-01")
    assert done.out.splitlines() == [
        "1 edited: Send a team",
        "  stated: 2025-11-01 -> 2025-10-01",
        '  due: by 2026-01-30 "within 90 days" -> by 2025-12-30 "within 90 days"',
    ]
    assert _due(tracker) == ("by", "2025-12-30", "2025-12-30", 0)
    assert json.loads(tracker("list", "--format", "json").out)["items"][0]["due"]["times_moved"] == 0
    told = " ".join(tracker("history", 1).out.split())
    assert 'due: by 2026-01-30 "within 90 days" -> by 2025-12-30 "within 90 days"' in told
    _sound(tracker)


def test_a_phrase_that_waited_for_the_day_gets_its_date(tracker: Program, tmp_path: Path) -> None:
    page = tmp_path / "note.txt"
    page.write_text("We will hold a follow-up meeting within 90 days.", encoding="utf-8")
    done = tracker("intake", page, "--accept", "all", "--party", "Kenya")
    assert "give each its day with tracker edit ID --stated DATE" in done.err
    assert _due(tracker) == ("undated", None, None, 0)
    done = tracker("sources", "edit", 1, "--stated", "2025-11-01")
    assert "still without the day of the statement: item 1; correct with: tracker edit 1" in done.err
    assert tracker("edit", 1, "--stated", "2025-11-01").code == 0
    assert _due(tracker) == ("by", "2026-01-30", "2026-01-30", 0)
    assert tracker("sources", "edit", 1, "--title", "A note").err == ""
    _sound(tracker)


def test_undo_takes_the_correction_back_whole(tracker: Program) -> None:
    _add(tracker, "--due", "within 90 days", "--stated", "2025-11-01")
    before = _item(tracker)
    tracker("edit", 1, "--stated", "2025-10-01", "--owner", "mk")
    assert tracker("undo").code == 0
    assert _item(tracker) == before
    _sound(tracker)


def test_a_second_correction_counts_as_well_where_the_first_changed_no_window(tracker: Program) -> None:
    _add(tracker, "--due", "by the end of this year", "--stated", "2025-11-01")
    done = tracker("edit", 1, "--stated", "2025-10-01")
    assert done.out.splitlines()[1:] == ["  stated: 2025-11-01 -> 2025-10-01"]
    tracker("edit", 1, "--stated", "2024-10-01")
    assert _due(tracker) == ("by", "2024-12-31", "2024-12-31", 0)


def test_what_moved_since_keeps_its_dates(tracker: Program) -> None:
    """A due date is never overwritten, and one that is right cannot be put before a later one."""
    _add(tracker, "--due", "within 90 days", "--stated", "2025-11-01")
    tracker("reschedule", 1, "by the end of June 2026", "--reason", "Asked for")
    done = tracker("edit", 1, "--stated", "2025-10-01")
    assert done.out.splitlines()[1:] == ["  stated: 2025-11-01 -> 2025-10-01"]
    assert "item 1 has moved since; its dates stay" in done.err
    assert _due(tracker) == ("by", "2026-06-30", "2026-01-30", 1)
    _sound(tracker)


@pytest.mark.parametrize(
    "words",
    [
        ("--due", "soon, say in May", "--latest", "2026-05-31"),
        ("--due", "before the NATO Summit"),
        ("--due", "by 30 June 2026"),
        (),
    ],
)
def test_what_does_not_count_from_the_day_stays(tracker_sqlite: Program, words: tuple[str, ...]) -> None:
    _add(tracker_sqlite, *words, "--stated", "2025-11-01")
    before = _item(tracker_sqlite)["due"]
    assert tracker_sqlite("edit", 1, "--stated", "2025-10-01").code == 0
    after = _item(tracker_sqlite)
    assert (after["stated_on"], after["due"]) == ("2025-10-01", before)
    _sound(tracker_sqlite)


def test_what_came_round_since_keeps_its_windows(tracker_sqlite: Program) -> None:
    _add(tracker_sqlite, "--due", "annually", "--stated", "2024-11-01")
    tracker_sqlite("fulfil", 1, "--evidence", "Held", "--on", "2025-03-01")
    before = _item(tracker_sqlite)["due"]
    done = tracker_sqlite("edit", 1, "--stated", "2023-10-01")
    assert "item 1 has come round since; its dates stay" in done.err
    assert _item(tracker_sqlite)["due"] == before
    _sound(tracker_sqlite)


def test_a_report_tells_a_correction_from_a_move(tracker_sqlite: Program) -> None:
    _add(tracker_sqlite, "--due", "within 90 days", "--stated", "2025-11-01")
    tracker_sqlite("edit", 1, "--stated", "2025-10-01")
    done = json.loads(tracker_sqlite("report", "--format", "json").out)
    (changes,) = [section["items"] for section in done["sections"] if section["name"] == "changes"]
    assert [(row["change"], row["from"], row["to"]) for row in changes][1:] == [
        ("corrected", "2026-01-30", "2025-12-30")
    ]
    assert "date corrected 30 Jan 2026 -> 30 Dec 2025" in tracker_sqlite("report").out


def test_the_form_takes_no_day_away(tracker_sqlite: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    _add(tracker_sqlite, "--stated", "2025-11-01")
    monkeypatch.setenv("EDITOR", "sed -i s/2025-11-01//")
    monkeypatch.delenv("VISUAL", raising=False)
    done = tracker_sqlite("edit", 1)
    assert (done.code, done.out) == (2, "")
    assert "stated takes a day such as 2025-12-31, not ''; your text is kept in " in done.err
    Path(done.err.strip().rsplit(" ", 1)[1]).unlink()


@pytest.mark.parametrize(("side", "latest"), [("mine", "2025-12-30"), ("theirs", "2025-11-30")])
def test_two_corrections_that_differ_are_settled_as_told(call: Program, tmp_path: Path, side: str, latest: str) -> None:
    def at(name: str) -> Program:
        return lambda *words: call("--db", str(tmp_path / name), "--user", name, "--today", "2025-12-10", *words)

    here, there = at("here.db"), at("there.db")
    _add(here, "--due", "within 90 days", "--stated", "2025-11-01")
    here("export", "-o", tmp_path / "1.jsonl")
    assert there("import", tmp_path / "1.jsonl").code == 0
    here("edit", 1, "--stated", "2025-10-01")
    there("edit", 1, "--stated", "2025-09-01")
    there("export", "-o", tmp_path / "2.jsonl")
    assert here("import", tmp_path / "2.jsonl").code != 0
    done = here("import", tmp_path / "2.jsonl", "--prefer", side)
    assert done.code == 0, done.err
    assert _due(here) == ("by", latest, latest, 0)
    _sound(here)
