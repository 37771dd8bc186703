"""Two officers' ledgers become one: independent work is joined, contradictions are shown and refused unless told."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome, Prepare, Program
from tests.exchange.story import exported, tell

DAY = ("--today", "2025-12-10")


class Officer:
    """One ledger and whoever keeps it."""

    def __init__(self, call: Program, db: str, folder: Path, name: str) -> None:
        self.call, self.db, self.file, self.name = call, db, folder / f"{name}.jsonl", name

    def does(self, *words: object) -> Outcome:
        done = self.tries(*words)
        assert done.code == 0, done.err
        return done

    def tries(self, *words: object) -> Outcome:
        return self.call("--db", self.db, "--user", self.name, *DAY, *words)

    def gives(self) -> Path:
        exported(self.call, self.db, self.file)
        return self.file

    def sees(self) -> list[dict[str, Any]]:
        assert self.does("db", "check").out == ""
        found: list[dict[str, Any]] = json.loads(self.does("list", "--all", "--format", "json").out)["items"]
        return found


@pytest.fixture
def pair(call: Program, db: str, tmp_path: Path, prepare: Prepare) -> tuple[Officer, Officer]:
    """Two officers who began with the same ledger; the first one's is on either engine."""
    first, second = (
        Officer(call, where, tmp_path, name) for where, name in ((db, "ana"), (str(tmp_path / "2.db"), "ben"))
    )
    prepare(second.db, "told", lambda where: tell(call, where, tmp_path))
    prepare(first.db, "begun", lambda where: Officer(call, where, tmp_path, "ana").does("import", second.gives()))
    return first, second


def test_what_one_side_did_since_is_taken_over(pair: tuple[Officer, Officer]) -> None:
    first, second = pair
    second.does("fulfil", 1, "--evidence", "https://example.org/done")
    second.does("add", "Something new", "--party", "Sweden")
    first.does("import", second.gives())
    assert first.sees() == second.sees()
    assert "Something new" in first.does("search", "new").out
    assert first.does("import", second.gives()).out == "0 new, 0 changed, 12 same\n"
    assert second.does("import", first.gives()).out == "0 new, 0 changed, 12 same\n"


def test_an_older_file_takes_nothing_back(pair: tuple[Officer, Officer]) -> None:
    first, second = pair
    old = second.gives()
    first.does("note", 1, "Newer than the file")
    before = first.sees()
    assert first.does("import", old).out == "0 new, 0 changed, 10 same\n"
    assert first.sees() == before


def test_independent_work_on_one_item_is_joined(pair: tuple[Officer, Officer]) -> None:
    first, second = pair
    first.does("note", 1, "Ana's note")
    first.does("mark", 1, "in_progress")
    second.does("note", 1, "Ben's note")
    second.does("reschedule", 1, "--latest", "2026-06-30", "--reason", "Moved")
    first.does("import", second.gives())
    (item,) = [item for item in first.sees() if item["id"] == 1]
    assert (item["status"], item["due"]["latest"]) == ("in_progress", "2026-06-30")
    told = json.loads(first.does("show", 1, "--format", "json").out)["history"]
    assert {"Ana's note", "Ben's note"} <= {entry["text"] for entry in told}


def _contradict(first: Officer, second: Officer) -> Path:
    first.does("mark", 1, "in_progress")
    first.does("reschedule", 1, "--latest", "2026-04-30", "--reason", "Ana heard so")
    second.does("fulfil", 1, "--evidence", "https://example.org/done")
    second.does("reschedule", 1, "--latest", "2026-05-31", "--reason", "Ben heard so")
    return second.gives()


def test_contradictions_are_shown_and_refused(pair: tuple[Officer, Officer], tmp_path: Path) -> None:
    first, second = pair
    file = _contradict(first, second)
    before = exported(first.call, first.db, tmp_path / "before.jsonl")
    done = first.tries("import", file)
    assert (done.code, done.out) == (1, "")
    assert "commitment 1: due: here by 2026-04-30, in the file by 2026-05-31" in done.err
    assert "commitment 1: status: here in_progress, in the file fulfilled 2025-12-10" in done.err
    assert "--prefer mine" in done.err
    assert exported(first.call, first.db, tmp_path / "after.jsonl") == before


@pytest.mark.parametrize(
    ("prefer", "status", "latest"), [("mine", "in_progress", "2026-04-30"), ("theirs", "fulfilled", "2026-05-31")]
)
def test_a_preference_settles_them_and_no_history_is_lost(
    pair: tuple[Officer, Officer], prefer: str, status: str, latest: str
) -> None:
    first, second = pair
    file = _contradict(first, second)
    first.does("import", file, "--prefer", prefer)
    (item,) = [item for item in first.sees() if item["id"] == 1]
    assert (item["status"], item["due"]["latest"]) == (status, latest)
    told = json.loads(first.does("show", 1, "--format", "json").out)["history"]
    assert {"Ana heard so", "Ben heard so"} <= {entry["text"] for entry in told}
    assert first.does("import", file).out == "0 new, 0 changed, 10 same\n"


def test_ledgers_made_apart_share_parties_and_get_new_numbers(call: Program, db: str, tmp_path: Path) -> None:
    first, second = Officer(call, db, tmp_path, "ana"), Officer(call, str(tmp_path / "2.db"), tmp_path, "ben")
    first.does("add", "Mine", "--party", "Japan", "--to", "MoD", "--source", "https://example.org/1")
    tell(call, second.db, tmp_path)
    second.does("add", "From the same page", "--party", "Japan", "--source", "https://example.org/1")
    second.does("parties", "edit", "Japan", "--alias", "Nippon-koku")
    first.does("import", second.gives())
    items = first.sees()
    assert [item["id"] for item in items] == [1, 2, 3, 4, 6]
    assert items[1]["parties"]["responsible"] == ["Japan", "Lithuania"]
    names = json.loads(first.does("parties", "list", "--format", "json").out)["parties"]
    assert [party["name"] for party in names].count("Japan") == 1
    assert "Nippon-koku" in next(str(party) for party in names if party["name"] == "Japan")
    assert len({source["id"] for item in items for source in item["sources"]}) == 2
    assert first.does("import", second.file).out.startswith("0 new, 0 changed")
    assert second.does("import", first.gives()).code == 0
    assert {item["summary"] for item in second.sees()} >= {item["summary"] for item in items}


def test_a_new_item_keeps_its_key_and_history(pair: tuple[Officer, Officer]) -> None:
    first, second = pair
    first.does("add", "Ana's", "--party", "Japan")
    second.does("add", "Ben's", "--party", "Japan")
    uid = next(item["uid"] for item in second.sees() if item["summary"] == "Ben's")
    first.does("import", second.gives())
    (item,) = [item for item in first.sees() if item["uid"] == uid]
    assert (item["id"], item["summary"]) == (6, "Ben's")
    told = json.loads(first.does("show", 6, "--format", "json").out)["history"]
    assert [(entry["who"], entry["action"]) for entry in told] == [("ben", "add")]


def test_undo_after_joining_takes_back_your_own_last_command(pair: tuple[Officer, Officer]) -> None:
    first, second = pair
    first.does("note", 2, "Ana's own")
    second.does("note", 1, "Ben's")
    first.does("import", second.gives())
    assert first.does("undo").out == "undone: note of item 2 (2025-12-10): 人道支援を送る =1+1\n"
    told = json.loads(first.does("show", 1, "--format", "json").out)["history"]
    assert (told[-1]["text"], told[-1]["undone"]) == ("Ben's", False)
    assert first.tries("undo").code == 4
    first.sees()


def test_your_own_work_from_another_ledger_counts_as_done_when_it_came_in(pair: tuple[Officer, Officer]) -> None:
    first, second = pair
    second.name = first.name
    second.does("note", 1, "At home")
    first.does("note", 1, "At the office")
    first.does("import", second.gives())
    assert first.does("undo").out == "undone: note of item 1 (2025-12-10): Hold the next Dialogue\n"
    told = json.loads(first.does("show", 1, "--format", "json").out)["history"]
    assert [entry["text"] for entry in told if entry["undone"]] == ["At home"]
    first.sees()


@pytest.mark.parametrize("prefer", ["mine", "theirs"])
def test_undo_does_not_part_what_was_settled(pair: tuple[Officer, Officer], prefer: str) -> None:
    first, second = pair
    first.does("import", _contradict(first, second), "--prefer", prefer)
    before = first.sees()
    done = first.tries("undo")
    assert (done.code, done.out) == (6, "")
    assert "joined another ledger to this one, and undo cannot part them; nothing was undone" in done.err
    assert first.sees() == before
