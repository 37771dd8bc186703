"""Windows that hang on a milestone move with its day, each with an entry in its history."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Program
from tracker.errors import UsageError
from tracker.model import Hanging, said_hanging, stored_hanging


def _due(tracker: Program, number: int, *fields: str) -> tuple[Any, ...]:
    due = json.loads(tracker("show", number, "--format", "json").out)["item"]["due"]
    return tuple(due[name] for name in fields)


def test_a_phrase_makes_its_milestone_and_waits_for_its_day(tracker: Program) -> None:
    done = tracker(
        "add", "Publish the plan", "--party", "NATO", "--due", "by the NATO summit", "--stated", "2025-05-28"
    )
    assert 'new milestone 1: NATO summit; its day: tracker milestones edit "NATO summit" --on DATE' in done.err
    assert _due(tracker, 1, "kind", "earliest", "latest") == ("event", None, None)
    review = json.loads(tracker("report", "--format", "json").out)["sections"][4]
    assert (review["name"], [row["id"] for row in review["items"]]) == ("review", [1])
    listed = json.loads(tracker("milestones", "list", "--format", "json").out)["milestones"]
    assert [(row["id"], row["name"], row["on"], row["items"]) for row in listed] == [(1, "NATO summit", None, [1])]


def test_setting_and_moving_the_day_moves_every_open_window(tracker: Program) -> None:
    for name, offset in (("A", "-1d"), ("B", "0"), ("C", "60d"), ("D", "3m")):
        tracker(
            "add", name, "--party", "NATO", "--milestone", "Summit", "--offset", offset, "--due", f"words of {name}"
        )
    tracker("fulfil", 4, "--evidence", "seen")
    done = tracker("milestones", "edit", "summit", "--on", "2026-07-07")
    assert done.out == "milestone 1 edited: Summit (2026-07-07); moved with it: 1, 2, 3\n"
    windows = [("2026-07-06",), ("2026-07-07",), ("2026-09-05",), (None,)]
    assert [_due(tracker, n, "latest") for n in (1, 2, 3, 4)] == windows
    assert _due(tracker, 1, "kind", "phrase", "times_moved", "original_latest") == ("by", "words of A", 0, "2026-07-06")
    tracker("milestones", "edit", 1, "--on", "2026-07-14")
    assert _due(tracker, 1, "latest", "times_moved", "original_latest") == ("2026-07-13", 1, "2026-07-06")
    history = json.loads(tracker("show", 1, "--format", "json").out)["history"]
    assert [(row["action"], row["text"]) for row in history] == [
        ("add", None),
        ("milestone", "Summit is on 2026-07-07"),
        ("milestone", "Summit moved from 2026-07-07 to 2026-07-14"),
    ]
    tracker("milestones", "edit", 1, "--no-day")
    assert _due(tracker, 1, "kind", "latest") == ("event", None)
    assert tracker("db", "check").out == ""


def test_one_undo_takes_back_the_move_and_all_its_windows(tracker: Program) -> None:
    for name in "AB":
        tracker("add", name, "--party", "NATO", "--milestone", "Summit")
    tracker("milestones", "edit", "Summit", "--on", "2026-07-07")
    tracker("undo")
    assert [_due(tracker, n, "kind", "latest") for n in (1, 2)] == [("event", None)] * 2
    assert "no day yet" in tracker("milestones", "list").out


def test_a_window_that_was_moved_by_hand_hangs_no_more(tracker: Program) -> None:
    tracker("add", "A", "--party", "NATO", "--milestone", "Summit")
    tracker("reschedule", 1, "--latest", "2026-01-31", "--reason", "earlier")
    tracker("milestones", "edit", "Summit", "--on", "2026-07-07")
    assert _due(tracker, 1, "latest") == ("2026-01-31",)
    tracker("reschedule", 1, "--milestone", "Summit", "--offset", "-2w", "--reason", "hangs again")
    assert _due(tracker, 1, "latest") == ("2026-06-23",)


def test_what_is_refused(tracker: Program) -> None:
    tracker("milestones", "add", "Summit")
    tracker("milestones", "add", "Other")
    for words, code in (
        (["milestones", "add", " SUMMIT "], 2),
        (["milestones", "edit", "Summit"], 2),
        (["milestones", "edit", "Summit", "--name", "other"], 2),
        (["milestones", "edit", "Summit", "--on", "2026-01-01", "--no-day"], 2),
        (["milestones", "edit", "Nothing", "--on", "2026-01-01"], 4),
        (["milestones", "show", "9"], 4),
        (["add", "A", "--party", "B", "--offset", "1d"], 2),
        (["add", "A", "--party", "B", "--milestone", "Summit", "--offset", "soon"], 2),
        (["add", "A", "--party", "B", "--milestone", "Summit", "--latest", "2026-01-01"], 2),
    ):
        done = tracker(*words)
        assert (done.code, done.out, len(done.err.splitlines())) == (code, "", 1), words


@pytest.mark.parametrize(
    ("said", "day", "latest"),
    [
        ("0", "2026-01-31", "2026-01-31"),
        ("-1d", "2026-03-01", "2026-02-28"),
        ("1m", "2026-01-31", "2026-02-28"),
        ("-1y", "2024-02-29", "2023-02-28"),
        ("2 weeks", "2026-12-25", "2027-01-08"),
    ],
)
def test_offsets(said: str, day: str, latest: str) -> None:
    assert said_hanging(said).window(date.fromisoformat(day)) == (None, date.fromisoformat(latest))


def test_an_offset_out_of_the_calendar_is_refused() -> None:
    with pytest.raises(UsageError, match="leaves the calendar"):
        said_hanging("9999y").window(date(2026, 1, 1))


@given(st.integers(-9999, 9999), st.integers(-9999, 9999))
def test_what_is_stored_is_what_was_said(months: int, days: int) -> None:
    hanging = Hanging(months=months, days=days)
    assert stored_hanging(str(hanging)) == hanging
    assert len(str(hanging)) <= 20


@pytest.mark.parametrize(
    ("phrase", "kind", "earliest", "latest"),
    [
        ("before the NATO Summit", "by", None, "2026-07-06"),
        ("by the NATO Summit", "by", None, "2026-07-07"),
        ("after the NATO Summit", "from", "2026-07-08", None),
        ("within 60 days of the NATO Summit", "by", None, "2026-09-05"),
        ("within three months of the NATO Summit", "by", None, "2026-10-07"),
    ],
)
def test_a_phrase_says_how_its_window_hangs_on_the_event(
    tracker: Program, phrase: str, kind: str, earliest: str | None, latest: str | None
) -> None:
    assert tracker("add", "A", "--party", "Japan", "--due", phrase, "--stated", "2025-05-28").code == 0
    waiting = json.loads(tracker("show", 1, "--format", "json").out)["item"]["due"]
    assert (waiting["kind"], waiting["latest"]) == ("event", None)
    milestone = json.loads(tracker("milestones", "list", "--format", "json").out)["milestones"][0]
    assert tracker("milestones", "edit", milestone["id"], "--on", "2026-07-07").code == 0
    due = json.loads(tracker("show", 1, "--format", "json").out)["item"]["due"]
    assert (due["kind"], due["earliest"], due["latest"]) == (kind, earliest, latest)


def test_working_days_from_a_milestone_skip_weekends() -> None:
    assert Hanging(workdays=5).window(date(2026, 7, 7)) == (None, date(2026, 7, 14))
    assert Hanging(workdays=-2).window(date(2026, 7, 6)) == (None, date(2026, 7, 2))
    assert stored_hanging(str(Hanging(workdays=-2))) == Hanging(workdays=-2)


def test_a_named_milestone_takes_how_the_phrase_hangs(tracker: Program) -> None:
    named = ("--party", "NATO", "--milestone", "Summit 2027")
    tracker("add", "A", *named, "--due", "before the summit")
    tracker("add", "B", *named, "--due", "before the summit", "--offset", "-2w")
    tracker("add", "C", *named, "--due", "words that no rule reads")
    tracker("milestones", "edit", "Summit 2027", "--on", "2027-07-07")
    assert [_due(tracker, n, "latest") for n in (1, 2, 3)] == [("2027-07-06",), ("2027-06-23",), ("2027-07-07",)]
