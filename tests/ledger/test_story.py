"""Nine months of following what two ministers said, through the front door; the page of each Monday is kept.

The words are our own; the matter is that of the seeds. After a change that is meant: GOLDEN=write, and see the diff.
"""

import json
import os
from datetime import date, timedelta
from pathlib import Path

from tests.conftest import Outcome, Program

GOLDEN = Path(__file__).with_name("golden") / "mondays.txt"
EN = """The defence ministers of Japan and Lithuania met in Tokyo on 28 May 2025.
JMOD will send one member of its staff to the cyber centre in Lithuania from the end of June this year.
The content of the help with demining will be settled in due course.
Both ministers want to hold the next Dialogue by the end of this year.
"""
JA = """日本とリトアニアの防衛大臣は五月二十八日に会談した。
本年6月下旬より職員1名を派遣する。
次回の協議は本年末までに行う。
"""
# A day, who is at work, and what they say.
LIFE: list[tuple[str, str, list[str]]] = [
    ("2025-06-02", "rk", ["sources", "add", "en.txt", "--stated", "2025-05-28", "--title", "Ministers' meeting"]),
    ("2025-06-02", "rk", ["sources", "add", "ja.txt", "--stated", "2025-05-28", "--title", "防衛相会談"]),
    (
        "2025-06-02",
        "rk",
        [
            *("add", "Hold the next Dialogue", "--party", "Japan", "--party", "Lithuania", "--source", "1"),
            *("--quote", "hold the next Dialogue by the end of this year", "--due", "by the end of this year"),
            *("--owner", "rk", "--tag", "dialogue"),
        ],
    ),
    ("2025-06-02", "rk", ["link", "1", "2", "--quote", "次回の協議は本年末までに行う。", "--due", "本年末までに"]),
    (
        "2025-06-02",
        "rk",
        [
            *("add", "Send one member of staff to the cyber centre", "--party", "JMOD", "--to", "Lithuania"),
            *("--source", "1", "--due", "from the end of June this year", "--target", "1名", "--owner", "rk"),
        ],
    ),
    (
        "2025-06-02",
        "rk",
        ["link", "2", "2", "--quote", "本年6月下旬より職員1名を派遣する。", "--due", "本年6月下旬より"],
    ),
    (
        "2025-06-02",
        "rk",
        [
            *("add", "Settle the help with demining", "--party", "JMOD", "--to", "Ukraine", "--source", "1"),
            *("--due", "in due course", "--owner", "mk"),
        ],
    ),
    (
        "2025-06-03",
        "mk",
        [
            *("add", "Spend 2 % of GDP on defence", "--party", "Japan", "--stated", "2025-04-09"),
            *("--due", "by FY2027", "--target", "2 %"),
        ],
    ),
    (
        "2025-06-03",
        "mk",
        [
            *("add", "Bring the partnership paper to the leaders", "--party", "Japan", "--stated", "2025-04-09"),
            *("--due", "before the NATO Summit"),
        ],
    ),
    ("2025-06-03", "mk", ["add", "Visit the business forum", "--party", "Lithuania", "--stated", "2025-06-03"]),
    ("2025-06-04", "mk", ["retract", "6", "--reason", "It had taken place already"]),
    ("2025-06-10", "mk", ["milestones", "edit", "NATO Summit", "--on", "2026-07-07"]),
    ("2025-06-11", "rk", ["follow-up", "2", "Ask the cyber desk for the day of arrival", "--on", "2025-06-24"]),
    ("2025-06-24", "rk", ["follow-up", "2", "--done", "1", "--result", "The 27th"]),
    ("2025-06-24", "rk", ["contact", "2", "JMOD", "The desk confirms the 27th"]),
    ("2025-07-01", "rk", ["evidence", "2", "https://example.org/statement", "--relation", "claim"]),
    (
        "2025-07-02",
        "rk",
        ["fulfil", "2", "--evidence", "https://example.org/arrived", "--on", "2025-06-27", "--reached", "1"],
    ),
    ("2025-09-01", "rk", ["fulfil", "3", "--evidence", "A talk in the press"]),
    ("2025-09-01", "rk", ["undo"]),
    ("2025-09-15", "mk", ["milestones", "edit", "NATO Summit", "--on", "2026-07-14"]),
    ("2025-11-03", "mk", ["edit", "4", "--review", "2025-12-08"]),
    (
        "2025-11-25",
        "mk",
        ["mark", "4", "partly_fulfilled", "--evidence", "The supplementary budget", "--reached", "1.8"],
    ),
    ("2025-11-26", "mk", ["mark", "4", "open", "--reason", "The budget is not passed yet"]),
    (
        "2025-11-27",
        "mk",
        ["reschedule", "4", "by FY2025", "--reason", "The goal was brought forward", "--stated", "2025-11-27"],
    ),
    (
        "2025-12-15",
        "rk",
        [
            *("reschedule", "1", "by the end of March 2026", "--reason", "The host asked for more time"),
            *("--stated", "2025-12-15", "--source", "https://example.org/postponed"),
        ],
    ),
    ("2026-03-10", "rk", ["mark", "3", "stalled", "--reason", "Nothing was heard since May"]),
    ("2026-03-24", "rk", ["fulfil", "1", "--evidence", "https://example.org/dialogue", "--on", "2026-03-23"]),
]


def _mondays() -> list[date]:
    first, last = date(2025, 6, 2), date(2026, 3, 30)
    return [first + timedelta(weeks=week) for week in range((last - first).days // 7 + 1)]


def test_nine_months(tracker: Program, tmp_path: Path) -> None:
    files = {name: str(tmp_path / name) for name in ("en.txt", "ja.txt")}
    for name, text in zip(files, (EN, JA), strict=True):
        Path(files[name]).write_text(text, encoding="utf-8")

    def do(day: str, who: str, words: list[str]) -> Outcome:
        done = tracker("--today", day, "--user", who, *(files.get(word, word) for word in words))
        assert done.code == 0, (words, done.err)
        return done

    pages, life = [], iter(LIFE)
    ahead = next(life, None)
    for monday in _mondays():
        while ahead and ahead[0] < monday.isoformat():
            do(*ahead)
            ahead = next(life, None)
        pages.append(do(monday.isoformat(), "rk", ["report"]).out)
    assert ahead is None
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text("\n".join(pages), encoding="utf-8")
    assert "\n".join(pages) == GOLDEN.read_text(encoding="utf-8")
    _as_it_stands(tracker)
    for monday, page in zip(_mondays(), pages, strict=True):
        past = do("2026-03-31", "rk", ["report", "--as-of", (monday - timedelta(days=1)).isoformat()]).out
        assert past.count("\n") > 1
        assert page


def _as_it_stands(tracker: Program) -> None:
    def shown(number: int) -> dict[str, object]:
        found: dict[str, object] = json.loads(tracker("--today", "2026-03-31", "show", number, "--format", "json").out)[
            "item"
        ]
        return found

    items = {number: shown(number) for number in range(1, 7)}
    assert {number: (item["status"], item["timing"]) for number, item in items.items()} == {
        1: ("fulfilled", "on_time"),
        2: ("fulfilled", "on_time"),
        3: ("stalled", "undated"),
        4: ("open", "due"),
        5: ("open", "upcoming"),
        6: ("open", "undated"),
    }
    assert tracker("db", "check").out == ""
