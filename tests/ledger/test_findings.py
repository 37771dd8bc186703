"""Findings: dated, signed, with their reasons; shares of a joint commitment; targets; successors."""

import json
from typing import Any

import pytest

from tests.conftest import Program


def _shown(tracker: Program, number: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tracker("show", number, "--format", "json").out)
    return found


@pytest.fixture
def joint(tracker: Program) -> Program:
    tracker("add", "Hold the dialogue", "--party", "Japan", "--party", "Lithuania", "--latest", "2025-12-31")
    return tracker


def test_a_finding_is_dated_signed_and_names_its_evidence(joint: Program) -> None:
    words = ("--evidence", "https://e.org", "--on", "2025-12-18", "--confidence", "medium", "--reason", "both say so")
    joint("--today", "2025-12-20", "mark", 1, "fulfilled", *words)
    assert _shown(joint)["findings"] == [
        {
            "n": 1,
            "status": "fulfilled",
            "on": "2025-12-18",
            "who": "tester",
            "party": None,
            "reason": "both say so",
            "reason_code": None,
            "confidence": "medium",
            "reached": None,
            "occurrence": None,
            "evidence": 1,
        }
    ]
    assert "18 Dec 2025, fulfilled, confidence medium, evidence 1 (tester): both say so" in joint("show", 1).out


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("fulfilled", "fulfilled, on time"),
        ("withdrawn", "withdrawn"),
        ("in_progress", "in progress (due in 16 days)"),
        ("stalled", "stalled (due in 16 days)"),
    ],
)
def test_an_item_says_its_finding_and_where_it_stands_once(tracker_sqlite: Program, status: str, said: str) -> None:
    tracker_sqlite("add", "A", "--party", "Japan", "--latest", "2025-12-31")
    assert tracker_sqlite("--today", "2025-12-15", "mark", 1, status, "--reason", "they said so").code == 0
    page = tracker_sqlite("--today", "2025-12-15", "show", 1).out.splitlines()
    assert [line for line in page if line.startswith("status ")] == [f"status       {said}"]


@pytest.mark.parametrize(
    ("day", "code", "ends", "kept"),
    [
        ("2025-12-31", None, 2, None),
        ("2025-12-31", "missed", 2, None),
        ("2025-12-31", "refused", 0, "refused"),
        ("2025-12-31", "impossible", 0, "impossible"),
        ("2026-01-01", None, 0, "missed"),
        ("2026-01-01", "abandoned", 0, "abandoned"),
    ],
)
def test_what_was_not_fulfilled_says_why(
    tracker_sqlite: Program, day: str, code: str | None, ends: int, kept: str | None
) -> None:
    tracker_sqlite("add", "A", "--party", "Japan", "--latest", "2025-12-31")
    words = ("--code", code) if code else ()
    done = tracker_sqlite("--today", day, "mark", 1, "not_fulfilled", "--reason", "they said so", *words)
    assert done.code == ends, done.err
    assert _shown(tracker_sqlite)["reason_code"] == kept


def test_a_code_goes_with_not_fulfilled_only_and_leaves_with_it(joint: Program) -> None:
    assert joint("mark", 1, "withdrawn", "--reason", "x", "--code", "refused").code == 2
    joint("mark", 1, "not_fulfilled", "--reason", "x", "--code", "refused")
    joint("mark", 1, "open", "--reason", "they came back")
    shown = _shown(joint)
    assert (shown["reason_code"], shown["item"]["status"], len(shown["findings"])) == (None, "open", 2)


def test_a_share_leaves_the_whole_and_a_warning_tells_when_they_disagree(joint: Program) -> None:
    done = joint("mark", 1, "fulfilled", "--party", "リトアニア", "--evidence", "https://v.org")
    assert done.out == "1 Lithuania's share fulfilled, as of today (28 May 2025): Hold the dialogue\n"
    assert (done.err, _shown(joint)["item"]["status"]) == ("", "open")
    done = joint("fulfil", 1, "--party", "Japan", "--evidence", "https://j.org")
    assert "item 1 as a whole is still open, though Lithuania: fulfilled, Japan: fulfilled" in done.err
    assert joint("fulfil", 1, "--evidence", "both").err == ""
    done = joint("mark", 1, "withdrawn", "--party", "Japan", "--reason", "left")
    assert "item 1 as a whole is fulfilled, but Lithuania: fulfilled, Japan: withdrawn" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["mark", 1, "fulfilled", "--party", "Ukraine", "--evidence", "x"],
        ["mark", 1, "fulfilled", "--party", "Japan"],
        ["mark", 1, "superseded", "--party", "Japan", "--successor", 2],
        ["mark", 1, "partly_fulfilled", "--evidence", "x", "--reached", "1"],
    ],
)
def test_what_is_refused(tracker_sqlite: Program, words: list[object]) -> None:
    tracker_sqlite("add", "A", "--party", "Japan", "--to", "Ukraine")
    tracker_sqlite("add", "B", "--party", "Japan")
    done = tracker_sqlite(*words)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_a_successor_is_linked_both_ways(joint: Program) -> None:
    joint("add", "Hold it in Vilnius", "--party", "Lithuania")
    joint("mark", 1, "superseded", "--successor", 2)
    assert (_shown(joint, 1)["replaced_by"], _shown(joint, 2)["replaces"]) == (2, [1])
    assert "replaces     1" in joint("show", 2).out


def test_how_much_of_a_target_was_reached(tracker: Program) -> None:
    tracker("add", "Spend 2 % of GDP", "--party", "Japan", "--target", "２ %", "--latest", "2027-03-31")
    tracker("mark", 1, "partly_fulfilled", "--evidence", "budget", "--reached", "1.6 %")
    assert _shown(tracker)["target"] == {"amount": "2", "unit": "%", "reached": "1.6"}
    assert "target       1.6 of 2 % (80 %)" in tracker("show", 1).out
    assert tracker("mark", 1, "fulfilled", "--evidence", "x", "--reached", "3 people").code == 2
    tracker("add", "Send 1名", "--party", "Japan", "--target", "1名")
    assert _shown(tracker, 2)["target"] == {"amount": "1", "unit": "名", "reached": None}
    assert tracker("edit", 2, "--target", "many").code == 2
