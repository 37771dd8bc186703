import json
import re

from tests.conftest import Program

STORY: list[list[object]] = [
    [
        "add",
        "Hold the next Dialogue",
        "--party",
        "Japan",
        "--party",
        "リトアニア",
        "--latest",
        "2025-12-31",
        "--stated",
        "2025-05-28",
        "--source",
        "https://example.org/1",
        "--title",
        "Meeting",
        "--quote",
        "they will hold it",
        "--tag",
        "b",
        "--tag",
        "a",
    ],
    [
        "add",
        "人道支援を送る",
        "--party",
        "防衛省",
        "--to",
        "Ukraine",
        "--earliest",
        "2025-06-21",
        "--latest",
        "2025-06-30",
    ],
    ["add", "Something vague", "--party", "EU", "--owner", "rk", "--strength", "soft"],
    ["--today", "2025-06-27", "mark", 2, "in_progress"],
    ["--today", "2025-07-01", "fulfil", 2, "--evidence", "https://example.org/news", "--on", "2025-06-29"],
    [
        "--today",
        "2025-12-01",
        "reschedule",
        1,
        "--latest",
        "2026-03-31",
        "--reason",
        "The host asked",
        "--source",
        "https://example.org/2",
    ],
    ["--today", "2025-12-02", "note", 1, "Seen in the press"],
    ["--today", "2025-12-03", "check", 3],
    ["--today", "2025-12-04", "mark", 2, "open", "--reason", "Only announced"],
    ["--today", "2025-12-05", "retract", 3, "--reason", "Logged twice"],
    ["--today", "2025-12-06", "parties", "edit", "JMOD", "--alias", "MoD"],
]
LOOKS: list[list[object]] = [
    ["--today", "2025-12-06", "list", "--format", "json", "--all"],
    ["--today", "2026-04-01", "report", "--format", "json", "--since", "2025-05-28"],
    ["--today", "2025-12-06", "show", 1, "--format", "json"],
    ["--today", "2025-12-06", "show", 2, "--format", "json"],
    ["--today", "2025-12-06", "list", "--party", "MoD", "--format", "json"],
    ["parties", "list", "--format", "json"],
    ["sources", "list", "--format", "json"],
    ["--today", "2025-12-06", "report"],
]


def _steady(text: str) -> str:
    """Without what differs from run to run: keys and instants."""
    text = re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}", "UID", text)
    return re.sub(r"\d{4}-\d\d-\d\dT[0-9:.]+Z", "INSTANT", text)


def _story(program: Program, db: str) -> list[str]:
    for words in STORY:
        done = (
            program("--db", db, "--today", "2025-05-28", *words)
            if words[0] != "--today"
            else program("--db", db, *words)
        )
        assert done.code == 0, done.err
    assert program("--db", db, "db", "check").out == ""
    return [_steady(program("--db", db, *words).out) for words in LOOKS]


def test_both_engines_tell_the_same_story(call: Program, sqlite_db: str, postgres: str) -> None:
    here, there = _story(call, sqlite_db), _story(call, postgres)
    assert here == there
    assert json.loads(here[0])["schema"] == "tracker.list/1"
