"""Follow-ups, contacts, evidence and notes."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Program


@pytest.fixture
def one(tracker: Program) -> Program:
    tracker(
        "add", "Send staff to the RCDC", "--party", "JMOD", "--due", "from the end of June", "--stated", "2025-05-28"
    )
    return tracker


def _shown(tracker: Program) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tracker("show", 1, "--format", "json").out)
    return found


def _planned(tracker: Program, *words: object) -> list[tuple[Any, ...]]:
    sections = json.loads(tracker("report", *words, "--format", "json").out)["sections"]
    return [(row["id"], row["n"], row["text"], row["on"], row["who"]) for row in sections[3]["items"]]


def test_a_follow_up_is_planned_reported_and_done(one: Program) -> None:
    done = one("follow-up", 1, "Ask the desk", "--on", "2025-06-10", "--who", "mk")
    assert done.out == "1 follow-up 1 on 10 Jun 2025: Ask the desk (Send staff to the RCDC)\n"
    one("follow-up", 1, "Ask again", "--on", "2025-06-20")
    assert _planned(one) == [(1, 1, "Ask the desk", "2025-06-10", "mk"), (1, 2, "Ask again", "2025-06-20", None)]
    done = one("--today", "2025-06-10", "follow-up", 1, "--done", 1, "--result", "on course")
    assert done.out == "1 follow-up 1 done: Ask the desk - on course\n"
    assert _planned(one, "--today", "2025-06-11") == [(1, 2, "Ask again", "2025-06-20", None)]
    first = _shown(one)["follow_ups"][0]
    assert (first["done_on"], first["result"]) == ("2025-06-10", "on course")
    assert one("--today", "2025-06-11", "follow-up", 1, "--done", 1).code == 2
    assert one("db", "check").out == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["follow-up", 1, "no day"], 2),
        (["follow-up", 1, "--on", "2025-06-01"], 2),
        (["follow-up", 1, "x", "--on", "2025-06-01", "--result", "y"], 2),
        (["follow-up", 1, "x", "--done", 1], 2),
        (["follow-up", 1, "--done", 3], 4),
        (["follow-up", 9, "x", "--on", "2025-06-01"], 4),
        (["contact", 1, "JMOD", "x", "--on", "2026-01-01"], 2),
        (["evidence", 1], 2),
        (["evidence", 1, "x", "--keep"], 2),
        (["evidence", 1, "--file", "no-such-file"], 4),
    ],
)
def test_what_is_refused(tracker_sqlite: Program, words: list[object], code: int) -> None:
    tracker_sqlite("add", "A", "--party", "JMOD")
    done = tracker_sqlite(*words)
    assert (done.code, done.out, len(done.err.splitlines())) == (code, "", 1)


def test_who_was_heard_last(one: Program) -> None:
    one("--today", "2025-06-20", "contact", 1, "JMOD", "on course", "--on", "2025-06-16")
    one("--today", "2025-06-21", "contact", 1, "Lithuania", "rooms are ready", "--on", "2025-06-02")
    assert _shown(one)["last_heard"] == {"on": "2025-06-16", "party": "JMOD"}
    assert "last heard   16 Jun 2025, JMOD" in one("show", 1).out
    texts = [row["text"] for row in _shown(one)["history"]]
    assert texts == [None, "JMOD, 2025-06-16: on course", "Lithuania, 2025-06-02: rooms are ready"]


def test_evidence_moves_no_status(one: Program) -> None:
    one("evidence", 1, "https://example.org/word", "--relation", "claim", "--quote", "We did it")
    shown = _shown(one)
    assert shown["item"]["status"] == "open"
    row = shown["evidence"][0]
    assert (row["relation"], row["url"], row["quote"], row["on"]) == (
        "claim",
        "https://example.org/word",
        "We did it",
        "2025-05-28",
    )


def test_a_file_is_known_by_its_hash_and_a_kept_one_is_copied(
    tracker_sqlite: Program, sqlite_db: str, tmp_path: Path
) -> None:
    tracker = tracker_sqlite
    tracker("add", "A", "--party", "JMOD")
    file = tmp_path / "order.txt"
    file.write_bytes(b"the order")
    sha256 = hashlib.sha256(b"the order").hexdigest()
    assert tracker("evidence", 1, "--file", file).code == 0
    assert tracker("evidence", 1, "--file", file, "--keep").code == 0
    rows = _shown(tracker)["evidence"]
    assert [(row["file"], row["sha256"]) for row in rows] == [
        (str(file), sha256),
        (f"{sha256[:16]}-order.txt", sha256),
    ]
    kept = Path(f"{sqlite_db}.files") / f"{sha256[:16]}-order.txt"
    assert (kept.read_bytes(), kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (
        b"the order",
        0o600,
        0o700,
    )
    assert tracker("db", "check").out == ""
    file.unlink()
    kept.write_bytes(b"another")
    done = tracker("db", "check")
    assert (done.code, done.out.splitlines()) == (
        1,
        [
            f"evidence 1 of item 1: {file} is missing",
            f"evidence 2 of item 1: {kept} has changed since it was read",
        ],
    )


def test_a_server_keeps_no_files(call: Program, postgres: str, tmp_path: Path) -> None:
    file = tmp_path / "order.txt"
    file.write_bytes(b"the order")
    call("--db", postgres, "add", "A", "--party", "JMOD")
    assert call("--db", postgres, "evidence", 1, "--file", file, "--keep").code == 2
    assert call("--db", postgres, "evidence", 1, "--file", file).code == 0


def test_a_check_resets_staleness_and_a_review_day_that_has_come(tracker: Program) -> None:
    tracker("add", "Vague", "--party", "JMOD", "--stated", "2025-05-28")
    tracker("edit", 1, "--review", "2025-06-15")

    def reviewed(day: str) -> list[str]:
        section = json.loads(tracker("--today", day, "report", "--format", "json").out)["sections"][4]
        return [row["why"] for row in section["items"]]

    assert (reviewed("2025-06-14"), reviewed("2025-06-15"), reviewed("2026-04-01")) == ([], ["review"], ["stale"])
    tracker("--today", "2026-04-01", "check", 1, "--note", "No news")
    assert (reviewed("2026-04-02"), reviewed("2026-06-30")) == ([], ["review"])
