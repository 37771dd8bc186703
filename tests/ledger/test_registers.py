"""The registers: sources read or not, parties that are one, tags; what the shell offers; the history of it all."""

import json
from typing import Any

import pytest
from tracker.commands import completion
from tracker.commands.desk import flags

from tests.conftest import Program


def _json(tracker: Program, *words: object) -> Any:
    done = tracker(*words, "--format", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_sources_are_unread_read_or_hold_nothing_to_log(tracker: Program) -> None:
    tracker("sources", "add", "https://a.org", "--unread")
    tracker("sources", "add", "https://b.org")
    tracker("add", "A", "--party", "Japan", "--source", "https://b.org")

    def standings(*words: str) -> list[tuple[Any, ...]]:
        rows = _json(tracker, "sources", "list", *words)["sources"]
        return [(row["id"], row["standing"], row["items"], row["read_on"]) for row in rows]

    assert tracker("sources", "list", "--nothing-to-log").out == "Nothing to show.\n"
    assert standings() == [(1, "unread", 0, None), (2, "read", 1, "2025-05-28")]
    assert [row[0] for row in standings("--unread")] == [1]
    tracker("--today", "2025-06-02", "sources", "edit", 1, "--nothing-to-log")
    assert standings("--nothing-to-log") == [(1, "nothing to log", 0, "2025-06-02")]
    tracker("sources", "edit", 1, "--unread")
    assert standings("--unread") == [(1, "unread", 0, None)]
    assert tracker("sources", "edit", 1, "--unread").code == 2
    assert tracker("sources", "list").out.splitlines() == [
        "   1  -           https://a.org · https://a.org [unread]",
        "   2  -           https://b.org · https://b.org · 1 item",
    ]


def test_two_parties_become_one(tracker: Program) -> None:
    tracker("add", "A", "--party", "Defence Ministry", "--party", "JMOD")
    tracker("add", "B", "--party", "Kenya", "--to", "Defence Ministry")
    tracker("mark", 1, "stalled", "--party", "Defence Ministry")
    done = tracker("parties", "merge", "Defence Ministry", "防衛省")
    assert done.out.startswith("party 1 (Defence Ministry) is now party 2 (")
    assert done.out.endswith("items: 1, 2\n")
    assert [item["id"] for item in _json(tracker, "list", "--party", "defence ministry")["items"]] == [1, 2]
    shown = _json(tracker, "show", 1)
    assert (len(shown["item"]["parties"]["responsible"]), shown["findings"][0]["party"]) == (
        1,
        shown["item"]["parties"]["responsible"][0],
    )
    assert [row["id"] for row in _json(tracker, "parties", "list")["parties"]] == [2, 3]
    assert "counterpart: Defence Ministry -> JMOD" in " ".join(tracker("show", 2).out.split())
    assert tracker("parties", "merge", "JMOD", "防衛省").code == 2
    assert tracker("db", "check").out == ""


def test_the_ledgers_own_facts_stand_in_one_column(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan")
    tracker("add", "B", "--party", "Japan")
    tracker("mark", 2, "partly_fulfilled", "--reason", "half of it")
    lines = tracker("db", "info").out.splitlines()
    assert "items open              1" in lines
    assert "items partly fulfilled  1" in lines
    assert not [line for line in lines if line.startswith("items retracted")]


def test_retracted_items_are_counted_apart(tracker: Program) -> None:
    for name in "ABC":
        tracker("add", name, "--party", "Japan")
    tracker("mark", 2, "withdrawn", "--reason", "dropped")
    tracker("retract", 2, "--reason", "twice")
    tracker("retract", 3, "--reason", "twice")
    lines = tracker("db", "info").out.splitlines()
    assert [line.split() for line in lines if line.startswith("items")] == [
        ["items", "open", "1"],
        ["items", "retracted", "2"],
    ]
    found = _json(tracker, "db", "info")
    assert (found["commitments"], found["retracted"], found["counters"]["commitments"]) == ({"open": 1}, 2, 3)


def test_tags_with_how_many_items_bear_them(tracker: Program) -> None:
    for name, tags in (("A", "ab"), ("B", "b"), ("C", "c")):
        tracker("add", name, "--party", "Japan", *(word for tag in tags for word in ("--tag", tag)))
    tracker("retract", 3, "--reason", "mistaken")
    assert _json(tracker, "tags", "list")["tags"] == [{"tag": "a", "items": 1}, {"tag": "b", "items": 2}]


def test_the_shell_offers_ids_parties_and_tags(tracker: Program, db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tracker("add", "A", "--party", "Japan", "--tag", "cyber")
    tracker("add", "B", "--party", "Kenya")
    monkeypatch.setattr(flags, "db", db)
    assert completion.ids("") == [("1", "A"), ("2", "B")]
    assert ("Japan", "") in completion.parties("jap")
    assert completion.tags("c") == [("cyber", "1")]
    monkeypatch.setattr(flags, "db", "https://nowhere")
    assert completion.ids("") == []


def test_a_further_source_brings_its_own_words_and_reading(tracker: Program) -> None:
    tracker("add", "Send staff", "--party", "JMOD", "--due", "from the end of June", "--stated", "2025-05-28")
    words = ("--lang", "ja", "--stated", "2025-05-28", "--title", "会談", "--quote", "本年6月下旬より", "--due")
    done = tracker("link", 1, "https://ja.org", *words, "本年6月下旬より")
    assert (done.code, done.out) == (0, "1 linked to source 1 (会談): Send staff\n")
    done = tracker("link", 1, "https://other.org", "--due", "by the end of July", "--stated", "2025-05-28")
    assert '"by the end of July" reads 2025-07-31, the item has 2025-06-21 to 2025-06-30' in done.err
    assert tracker("link", 1, "https://ja.org", "--quote", "本年6月下旬より").code == 2
    again = tracker("link", 1, "https://ja.org")
    assert (again.code, "names source 1 already; give other words of it with --quote" in again.err) == (2, True)
    assert [quote["id"] for quote in _json(tracker, "show", 1)["item"]["sources"]] == [1, 2]


def test_the_history_tells_who_changed_what_from_what_to_what(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan", "--latest", "2025-12-31")
    tracker("--user", "mk", "--today", "2025-06-02", "reschedule", 1, "--latest", "2026-03-31", "--reason", "asked")
    tracker("--user", "mk", "--today", "2025-06-03", "edit", 1, "--party", "Kenya")
    rows = _json(tracker, "history", 1)["events"]
    assert [(row["on"], row["who"], row["action"], row["text"], row["changes"]) for row in rows[1:]] == [
        (
            "2025-06-02",
            "mk",
            "reschedule",
            "asked",
            {"due": {"from": "by 2025-12-31", "to": "by 2026-03-31"}},
        ),
        (
            "2025-06-03",
            "mk",
            "edit",
            None,
            {"parties": {"from": {"responsible": ["Japan"]}, "to": {"responsible": ["Kenya"]}}},
        ),
    ]
    assert [(row["subject"], row["id"]) for row in _json(tracker, "history")["events"]] == [
        ("party", 1),
        ("item", 1),
        ("item", 1),
        ("party", 2),
        ("item", 1),
    ]
    assert len(_json(tracker, "history", "--by", "mk", "--since", "2025-06-03")["events"]) == 2
    assert "2 Jun 2025   mk          item 1        reschedule - asked: due: by 2025-12-31 ->" in tracker("history").out
    assert tracker("history", 9).code == 4


def test_what_is_internal_stays_out_of_public_pages(tracker: Program) -> None:
    tracker("add", "Open matter", "--party", "Japan", "--latest", "2025-06-10")
    tracker("add", "Inner matter", "--party", "Japan", "--latest", "2025-06-10", "--internal")
    tracker("follow-up", 1, "Inner question", "--on", "2025-06-02", "--internal")
    tracker("evidence", 1, "Inner paper", "--internal")
    for words in (["report"], ["report", "--format", "json"], ["export", "--format", "csv"]):
        assert "Inner matter" in _printed(tracker, words)
        public = _printed(tracker, [*words, "--public"])
        assert ("Open matter" in public, "Inner" in public) == (True, False), words
    assert tracker("export", "--public").code == 2


def _printed(tracker: Program, words: list[str]) -> str:
    done = tracker(*words)
    assert done.code == 0, done.err
    return done.out


def test_search_finds_after_an_import_and_a_merge(call: Program, sqlite_db: str, postgres: str, tmp_path: Any) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    call("--db", sqlite_db, "add", "Send staff to 防衛省", "--party", "Japan")
    call("--db", sqlite_db, "export", "-o", first)
    assert call("--db", postgres, "import", first).code == 0
    call("--db", sqlite_db, "add", "Hold the dialogue", "--party", "Japan")
    call("--db", sqlite_db, "export", "-o", second)
    assert call("--db", postgres, "import", second).code == 0
    for text, number in (("衛省", 1), ("dialogue", 2)):
        found = json.loads(call("--db", postgres, "search", text, "--format", "json").out)["items"]
        assert [item["id"] for item in found] == [number]
