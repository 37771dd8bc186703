"""The JSON that other programs read, compared whole."""

import csv
import json
import re
from pathlib import Path
from typing import Any

from tests.conftest import Program

UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")

ITEM: dict[str, Any] = {
    "id": 1,
    "uid": "UID",
    "summary": "Hold the next Dialogue",
    "stated_on": "2025-05-28",
    "status": "open",
    "timing": "due",
    "strength": "firm",
    "days_late": None,
    "days_left": 21,
    "parties": {"responsible": ["Japan", "Lithuania"], "counterpart": ["Ukraine"], "speaker": ["NATO"]},
    "due": {
        "phrase": "in writing only",
        "kind": "by",
        "earliest": None,
        "latest": "2025-12-31",
        "precision": "day",
        "convention": "days given by hand",
        "soft": False,
        "original_latest": "2025-12-31",
        "times_moved": 0,
    },
    "sources": [
        {
            "id": 1,
            "title": "Meeting",
            "url": "https://example.org/1",
            "lang": "en",
            "stated_on": "2025-05-28",
            "quote": "they will hold it",
        }
    ],
    "tags": ["cyber", "dialogue"],
    "owner": "rk",
    "last_activity_on": "2025-05-28",
    "review_on": None,
}


def log(tracker: Program) -> None:
    done = tracker(
        *("add", "Hold the next Dialogue", "--party", "Japan", "--party", "リトアニア", "--to", "Ukraine"),
        *("--speaker", "NATO", "--due", "in writing only", "--latest", "2025-12-31", "--stated", "2025-05-28"),
        *("--source", "https://example.org/1", "--title", "Meeting", "--lang", "en", "--quote", "they will hold it"),
        *("--tag", "dialogue", "--tag", "cyber", "--owner", "rk"),
    )
    assert done.code == 0, done.err


def read(tracker: Program, *words: object) -> Any:
    done = tracker(*words, "--format", "json")
    assert (done.code, done.err) == (0, "")
    return json.loads(AT.sub("AT", UID.sub("UID", done.out)))


def test_list(tracker: Program) -> None:
    log(tracker)
    assert read(tracker, "--today", "2025-12-10", "list") == {"schema": "tracker.list/1", "items": [ITEM]}


def test_show(tracker: Program) -> None:
    log(tracker)
    assert read(tracker, "--today", "2025-12-10", "show", 1) == {
        "schema": "tracker.show/1",
        "item": ITEM,
        "history": [
            {
                "on": "2025-05-28",
                "at": "AT",
                "who": "tester",
                "action": "add",
                "text": None,
                "undone": False,
                "changes": {},
            },
        ],
        "evidence": [],
        "findings": [],
        "follow_ups": [],
        "reason_code": None,
        "replaced_by": None,
        "replaces": [],
        "target": None,
        "last_heard": None,
        "milestone": None,
        "occurrence": None,
        "missed": [],
        "internal": False,
    }


def test_report(tracker: Program) -> None:
    log(tracker)
    tracker("add", "Vague", "--party", "Japan", "--stated", "2025-05-28")
    tracker("--today", "2026-01-02", "reschedule", 1, "--latest", "2026-01-03", "--reason", "more time")
    moved = ITEM["due"] | {"phrase": None, "latest": "2026-01-03", "times_moved": 1}
    overdue = ITEM | {
        "timing": "overdue",
        "days_late": 2,
        "days_left": None,
        "due": moved,
        "last_activity_on": "2026-01-02",
    }
    vague = {
        **ITEM,
        "id": 2,
        "summary": "Vague",
        "timing": "undated",
        "days_left": None,
        "parties": {"responsible": ["Japan"], "counterpart": [], "speaker": []},
        "due": {
            "phrase": None,
            "kind": "undated",
            "earliest": None,
            "latest": None,
            "precision": None,
            "convention": None,
            "soft": False,
            "original_latest": None,
            "times_moved": 0,
        },
        "sources": [],
        "tags": [],
        "owner": None,
        "review_on": "2025-08-26",
    }
    change = {
        "id": 1,
        "summary": "Hold the next Dialogue",
        "change": "rescheduled",
        "on": "2026-01-02",
        "from": "2025-12-31",
        "to": "2026-01-03",
        "reason": "more time",
    }
    assert read(tracker, "--today", "2026-01-05", "report") == {
        "schema": "tracker.report/1",
        "on": "2026-01-05",
        "since": "2025-12-29",
        "horizon_days": 30,
        "sections": [
            {"name": "overdue", "count": 1, "items": [overdue | {"new": True}]},
            {"name": "due", "count": 0, "items": []},
            {"name": "opening", "count": 0, "items": []},
            {"name": "follow_ups", "count": 0, "items": []},
            {"name": "review", "count": 1, "items": [vague | {"why": "review"}]},
            {"name": "changes", "count": 1, "items": [change]},
        ],
        "totals": {
            "overdue": 1,
            "due": 0,
            "opening": 0,
            "follow_ups": 0,
            "review": 1,
            "changes": 1,
            "new_overdue": 1,
        },
    }


def test_a_long_list_is_written_as_a_short_one(tracker: Program, tmp_path: Path) -> None:
    # Longer than what is written without orjson, and than what waits in memory.
    marks = '\\ " \x01\x1f\x7f\u2028\U0001f600 防衛 '
    table = tmp_path / "many.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["summary", "party"]] + [[f"{n} {marks * 150}", "EU"] for n in range(520)])
    assert tracker("import", table).code == 0
    assert tracker("mark", 520, "withdrawn", "--reason", "dropped").code == 0
    done = tracker("list", "--timing", "undated", "--format", "json")
    page = json.loads(done.out)
    assert [item["id"] for item in page["items"]] == list(range(1, 520))
    assert len(done.out) > 1_000_000
    assert done.out == json.dumps(page, ensure_ascii=False, indent=2) + "\n"
