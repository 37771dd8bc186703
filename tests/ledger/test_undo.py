"""Undo takes back the last command of a person, whole, again and again, and never what others did."""

import json
from typing import Any

import pytest

from tests.conftest import Program


def _items(tracker: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(tracker("list", "--all", "--format", "json").out)["items"]
    return [{name: value for name, value in item.items() if name != "uid"} for item in found]


COMMANDS: list[list[object]] = [
    ["add", "B", "--party", "Kenya", "--to", "Japan", "--source", "https://b.org", "--due", "before the summit"],
    ["fulfil", 1, "--evidence", "seen"],
    ["mark", 1, "stalled", "--party", "Japan", "--reason", "no money"],
    ["reschedule", 1, "--latest", "2026-03-31", "--reason", "asked"],
    ["note", 1, "a remark"],
    ["check", 1],
    ["contact", 1, "Japan", "on course"],
    ["follow-up", 1, "ask", "--on", "2025-06-01"],
    ["evidence", 1, "word", "--relation", "claim"],
    ["edit", 1, "--summary", "Z", "--tag", "t", "--owner", "mk", "--review", "2025-09-01", "--internal"],
    ["link", 1, "https://c.org", "--quote", "words"],
    ["retract", 1, "--reason", "mistaken"],
    ["parties", "merge", "Japan", "Lithuania"],
    ["parties", "edit", "Japan", "--alias", "J"],
    ["milestones", "add", "Summit", "--on", "2026-07-07"],
    ["sources", "add", "https://d.org", "--unread"],
    ["sources", "edit", 1, "--nothing-to-log"],
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(map(str, words[:2])))
def test_undoing_a_command_gives_back_what_was(tracker_sqlite: Program, words: list[object]) -> None:
    tracker = tracker_sqlite
    tracker("--today", "2025-05-01", "add", "A", "--party", "Japan", "--party", "Lithuania", "--latest", "2025-12-31")
    tracker("--today", "2025-05-01", "sources", "add", "https://a.org")

    def seen() -> list[object]:
        registers = [tracker(name, "list", "--format", "json").out for name in ("parties", "sources", "milestones")]
        return [_items(tracker), *registers, json.loads(tracker("show", 1, "--format", "json").out)["findings"]]

    before = seen()
    assert tracker(*words).code == 0
    done = tracker("undo")
    assert (done.code, done.err) == (0, "")
    assert all(line.startswith("undone: ") for line in done.out.splitlines())
    assert seen() == before
    assert tracker("db", "check").out == ""


def test_again_and_again_until_nothing_is_left(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan", "--latest", "2025-12-31")
    tracker("note", 1, "one")
    tracker("mark", 1, "in_progress")
    assert tracker("undo").out == "undone: mark of item 1 (2025-05-28): A\n"
    assert tracker("undo").out == "undone: note of item 1 (2025-05-28): A\n"
    tracker("note", 1, "two")
    assert tracker("undo").out == "undone: note of item 1 (2025-05-28): A\n"
    assert tracker("undo").out == "undone: add of item 1 (2025-05-28): A\nundone: add of party 1 (2025-05-28): Japan\n"
    done = tracker("undo")
    assert (done.code, done.err) == (4, "tracker: nothing left to undo for tester\n")
    assert _items(tracker) == []
    assert tracker("parties", "list").out == "No parties yet; the first item makes them.\n"
    assert [row["undone"] for row in json.loads(tracker("show", 1, "--format", "json").out)["history"]] == [
        *(True, True, True, False, False),
        *(True, False, False),
    ]
    assert tracker("add", "A", "--party", "日本", "--latest", "2025-12-31").code == 0
    assert tracker("db", "check").out == ""


def test_several_items_are_one_unit(tracker: Program) -> None:
    for name in "AB":
        tracker("add", name, "--party", "Japan")
    tracker("fulfil", 1, 2, "--evidence", "seen")
    tracker("undo")
    assert [item["status"] for item in _items(tracker)] == ["open", "open"]


def test_what_somebody_else_changed_since_is_left_alone(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan")
    tracker("mark", 1, "in_progress")
    tracker("--user", "mk", "edit", 1, "--owner", "mk")
    done = tracker("undo")
    assert (done.code, done.out) == (6, "")
    said = "item 1 was changed since by mk on 2025-05-28 (edit); nothing was undone, settle it with them"
    assert done.err == f"tracker: {said}\n"
    tracker("--user", "mk", "undo")
    assert tracker("undo").out == "undone: mark of item 1 (2025-05-28): A\n"


def test_a_colleagues_note_stops_only_the_undoing_of_the_item_itself(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan")
    tracker("mark", 1, "in_progress")
    tracker("--user", "mk", "note", 1, "remark")
    assert tracker("undo").code == 0
    assert tracker("undo").code == 6


def test_a_party_that_others_name_since_stays(tracker: Program) -> None:
    tracker("parties", "add", "Kenya")
    tracker("--user", "mk", "add", "A", "--party", "Kenya")
    done = tracker("undo")
    assert (done.code, done.err) == (6, "tracker: party 1 is used since by item 1; nothing was undone\n")


def test_an_undone_check_does_not_reset_staleness(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan", "--stated", "2025-05-28")
    tracker("--today", "2026-06-01", "check", 1)
    assert _items(tracker)[0]["last_activity_on"] == "2026-06-01"
    tracker("--today", "2026-06-02", "undo")
    assert _items(tracker)[0]["last_activity_on"] == "2025-05-28"
    assert tracker("db", "check").out == ""
