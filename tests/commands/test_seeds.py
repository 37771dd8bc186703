"""The story that the product was asked for on: what two ministers said in May 2025, in two languages."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SHARED, Outcome, Program

EN = """The defence ministers of Japan and Lithuania met on 28 May 2025.
JMOD will send one member of its staff to the cyber centre from the end of June this year.
They want to hold the next Dialogue by the end of this year.
"""
JA = """日本とリトアニアの防衛大臣が会談した。
本年6月下旬より職員を送る。次回の協議は本年末までに行う。
"""


@pytest.fixture
def en(tmp_path: Path) -> str:
    path = tmp_path / "meeting.txt"
    path.write_text(EN, encoding="utf-8")
    return str(path)


@pytest.fixture
def ja(tmp_path: Path) -> str:
    path = tmp_path / "会談.txt"
    path.write_text(JA, encoding="utf-8")
    return str(path)


def item(done: Outcome) -> dict[str, Any]:
    assert done.code == 0, done.err
    shown: dict[str, Any] = json.loads(done.out)["item"]
    return shown


def dialogue(tracker: Program, en: str) -> Outcome:
    return tracker(
        *("add", "Hold the next MM Dialogue", "--party", "Japan", "--party", "Lithuania"),
        *("--due", "by the end of this year", "--source", en, "--stated", "2025-05-28"),
    )


def test_the_dialogue_is_due_in_december_and_overdue_in_january(tracker: Program, en: str) -> None:
    done = dialogue(tracker, en)
    assert done.out == "1 logged: Hold the next MM Dialogue (Japan, Lithuania; by 31 Dec 2025)\n"
    assert '"by the end of this year" is read as: ' in done.err
    shown = item(tracker("show", 1, "--format", "json"))
    due = shown["due"]
    assert (due["phrase"], due["kind"], due["earliest"], due["latest"]) == (
        "by the end of this year",
        "by",
        None,
        "2025-12-31",
    )
    assert due["convention"]
    for day, timing, late, left in [
        ("2025-12-10", "due", None, 21),
        ("2025-12-31", "due", None, 0),
        ("2026-01-05", "overdue", 5, None),
    ]:
        shown = item(tracker("--today", day, "show", 1, "--format", "json"))
        assert (shown["timing"], shown["days_late"], shown["days_left"]) == (timing, late, left)
    assert "5 days late" in tracker("--today", "2026-01-05", "report").out


def test_fulfilling_needs_evidence_and_takes_it_off_the_report(tracker: Program, en: str) -> None:
    dialogue(tracker, en)
    refused = tracker("--today", "2026-01-05", "fulfil", 1)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "tracker: closing item 1 as fulfilled needs --evidence URL|TEXT or --reason TEXT\n"
    done = tracker(*("--today", "2026-01-05", "fulfil", 1, "--evidence", "https://example.org/n", "--on", "2025-12-18"))
    assert done.out == "1 fulfilled, on time: Hold the next MM Dialogue\n"
    report = json.loads(tracker("--today", "2026-01-20", "report", "--format", "json").out)
    assert report["totals"]["overdue"] == 0
    shown = json.loads(tracker("show", 1, "--format", "json").out)
    assert (shown["item"]["timing"], shown["item"]["status"]) == ("on_time", "fulfilled")
    assert [event["action"] for event in shown["history"]] == ["add", "fulfil"]
    assert shown["evidence"] == [
        {
            "n": 1,
            "relation": "supports",
            "on": "2025-12-18",
            "url": "https://example.org/n",
            "text": None,
            "file": None,
            "quote": None,
            "sha256": None,
            "internal": False,
        }
    ]


def test_both_languages_of_the_staff_member_give_one_window(tracker: Program, en: str, ja: str) -> None:
    one = tracker(
        *("add", "Dispatch a staff member to RCDC", "--party", "JMOD", "--to", "Lithuania"),
        *("--due", "from the end of June this year", "--source", en, "--stated", "2025-05-28"),
    )
    other = tracker(
        *("add", "職員1名を派遣する", "--party", "防衛省", "--to", "リトアニア"),
        *("--due", "本年6月下旬より", "--source", ja, "--stated", "2025-05-28"),
    )
    assert (one.code, other.code) == (0, 0)
    first, second = (item(tracker("show", n, "--format", "json")) for n in (1, 2))
    for shown in (first, second):
        due = shown["due"]
        assert (due["kind"], due["earliest"], due["latest"]) == ("from", "2025-06-21", "2025-06-30")
    assert (
        first["parties"] == second["parties"] == {"responsible": ["JMOD"], "counterpart": ["Lithuania"], "speaker": []}
    )
    assert [source["lang"] for source in first["sources"] + second["sources"]] == ["en", "ja"]


def test_the_japanese_year_end_is_the_english_one(tracker: Program, ja: str) -> None:
    done = tracker(
        "add", "次回の協議", "--party", "日本", "--due", "本年末までに", "--source", ja, "--stated", "2025-05-28"
    )
    assert done.code == 0
    assert item(tracker("show", 1, "--format", "json"))["due"]["latest"] == "2025-12-31"


def test_a_reschedule_keeps_the_original(tracker: Program, en: str) -> None:
    dialogue(tracker, en)
    done = tracker(
        *("--today", "2025-12-01", "reschedule", 1, "by the end of March 2026"),
        *("--reason", "The host asked for it", "--source", "https://example.org/later"),
    )
    assert done.out == "1 rescheduled: Hold the next MM Dialogue (by 31 Mar 2026)\n"
    shown = json.loads(tracker("show", 1, "--format", "json").out)
    due = shown["item"]["due"]
    assert (due["latest"], due["original_latest"], due["times_moved"]) == ("2026-03-31", "2025-12-31", 1)
    assert [source["url"] for source in shown["item"]["sources"]] == [None, "https://example.org/later"]
    event = shown["history"][-1]
    assert (event["action"], event["text"], event["on"]) == ("reschedule", "The host asked for it", "2025-12-01")
    assert event["changes"]["due"] == {
        "from": 'by 2025-12-31 "by the end of this year"',
        "to": 'by 2026-03-31 "by the end of March 2026"',
    }
    page = tracker("--today", "2025-12-02", "report").out
    assert "rescheduled 31 Dec 2025 -> 31 Mar 2026" in page


@pytest.mark.parametrize("words", [["add", "X", "--party", "Japan", "--due"], ["reschedule", "1", "--reason", "r"]])
def test_an_unread_phrase_ends_with_3_and_writes_nothing(tracker: Program, en: str, words: list[str]) -> None:
    dialogue(tracker, en)
    before = tracker("show", 1, "--format", "json").out, tracker("list").out
    done = tracker(*words, "by the second flood")
    assert (done.code, done.out) == (3, "")
    assert len(done.err.splitlines()) == 1
    assert "--latest" in done.err
    assert (tracker("show", 1, "--format", "json").out, tracker("list").out) == before


def test_a_relative_phrase_needs_the_day_of_the_statement(tracker: Program) -> None:
    refused = tracker("add", "X", "--party", "Japan", "--due", "by the end of this year")
    assert (refused.code, refused.out) == (2, "")
    assert "--stated" in refused.err
    assert tracker("add", "X", "--party", "Japan", "--due", "by 30 June 2027").code == 0


def test_a_phrase_with_days_is_kept_as_said(tracker: Program) -> None:
    assert (
        tracker("add", "X", "--party", "Japan", "--due", "when the swallows return", "--latest", "2026-05-01").code == 0
    )
    due = item(tracker("show", 1, "--format", "json"))["due"]
    assert (due["phrase"], due["kind"], due["latest"]) == ("when the swallows return", "by", "2026-05-01")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
def test_the_real_documents_can_be_sources(tracker: Program) -> None:
    seeds = sorted((SHARED / "corpus" / "seeds").glob("*.txt"))
    for path in seeds:
        assert tracker("sources", "add", path, "--stated", "2025-05-28").code == 0
    assert len(json.loads(tracker("sources", "list", "--format", "json").out)["sources"]) == len(seeds)
    words = "hold the next Dialogue by the end of this year"
    done = tracker(
        "add", "Dialogue", "--party", "Japan", "--due", "by the end of this year", "--source", 1, "--quote", words
    )
    assert done.code == 0
    assert "does not stand" not in done.err
