"""A recurring commitment: one occurrence after the other, each with its finding."""

import json
from typing import Any

import pytest

from tests.conftest import Program
from tracker.ledger.recurring import next_row


def _shown(tracker: Program, *words: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tracker(*words, "show", 1, "--format", "json").out)
    return found


def _window(shown: dict[str, Any]) -> tuple[Any, ...]:
    due = shown["item"]["due"]
    return due["earliest"], due["latest"], due["times_moved"], due["original_latest"], shown["occurrence"]


def test_a_finding_on_one_occurrence_opens_the_next(tracker: Program) -> None:
    tracker("add", "Hold the talks", "--party", "Japan", "--due", "annually", "--stated", "2025-05-28")
    assert _window(_shown(tracker)) == ("2025-01-01", "2025-12-31", 0, "2025-12-31", 1)
    done = tracker("--today", "2025-11-02", "fulfil", 1, "--evidence", "https://e.org/2025", "--on", "2025-11-01")
    assert done.out == "1 fulfilled for this time: Hold the talks (next: 1 Jan - 31 Dec 2026)\n"
    shown = _shown(tracker)
    assert (shown["item"]["status"], _window(shown)) == ("open", ("2026-01-01", "2026-12-31", 0, "2026-12-31", 2))
    finding = shown["findings"][0]
    assert (finding["status"], finding["occurrence"], finding["evidence"]) == ("fulfilled", 1, 1)
    tracker("--today", "2027-01-05", "mark", 1, "not_fulfilled", "--reason", "no date found")
    shown = _shown(tracker)
    assert [(row["occurrence"], row["status"], row["reason_code"]) for row in shown["findings"]] == [
        (1, "fulfilled", None),
        (2, "not_fulfilled", "missed"),
    ]
    assert _window(shown)[:2] == ("2027-01-01", "2027-12-31")
    assert tracker("db", "check").out == ""


def test_moving_one_occurrence_leaves_the_later_ones_where_they_were(tracker: Program) -> None:
    tracker("add", "Hold the talks", "--party", "Japan", "--due", "annually", "--stated", "2025-05-28")
    tracker("reschedule", 1, "--earliest", "2026-03-01", "--latest", "2026-03-31", "--reason", "asked")
    assert _window(_shown(tracker)) == ("2026-03-01", "2026-03-31", 1, "2025-12-31", 1)
    tracker("--today", "2026-03-20", "fulfil", 1, "--evidence", "seen")
    assert _window(_shown(tracker)) == ("2026-01-01", "2026-12-31", 0, "2026-12-31", 2)


def test_missed_occurrences_stay_visible(tracker: Program) -> None:
    tracker("add", "Report", "--party", "Japan", "--due", "annually", "--stated", "2025-05-28")
    shown = _shown(tracker, "--today", "2028-02-01")
    assert (shown["item"]["timing"], [row["occurrence"] for row in shown["missed"]]) == ("long_overdue", [2, 3])
    assert "missed       1 Jan - 31 Dec 2026; 1 Jan - 31 Dec 2027" in tracker("--today", "2028-02-01", "show", 1).out
    assert _shown(tracker, "--today", "2025-12-31")["missed"] == []


def test_undo_closes_the_next_one_again(tracker: Program) -> None:
    tracker("add", "Report", "--party", "Japan", "--due", "annually", "--stated", "2025-05-28")
    tracker("fulfil", 1, "--evidence", "seen")
    tracker("undo")
    shown = _shown(tracker)
    assert (_window(shown), shown["findings"], shown["evidence"]) == (
        ("2025-01-01", "2025-12-31", 0, "2025-12-31", 1),
        [],
        [],
    )


def test_the_whole_ends_when_it_is_withdrawn(tracker: Program) -> None:
    tracker("add", "Report", "--party", "Japan", "--due", "annually", "--stated", "2025-05-28")
    assert "withdrawn" in tracker("mark", 1, "withdrawn", "--reason", "dropped").out
    assert _shown(tracker)["item"]["timing"] == "closed"


@pytest.mark.parametrize(
    ("rule", "earliest", "latest", "then"),
    [
        ("FREQ=YEARLY", "2025-01-01", "2025-12-31", ("2026-01-01", "2026-12-31")),
        ("FREQ=MONTHLY", "2025-01-01", "2025-01-31", ("2025-02-01", "2025-02-28")),
        ("FREQ=MONTHLY;INTERVAL=3", "2025-04-01", "2025-06-30", ("2025-07-01", "2025-09-30")),
        ("FREQ=MONTHLY;INTERVAL=6", "2025-01-01", "2025-06-30", ("2025-07-01", "2025-12-31")),
        ("FREQ=YEARLY;BYMONTH=2", "2027-02-01", "2027-02-28", ("2028-02-01", "2028-02-29")),
        ("FREQ=WEEKLY;BYDAY=FR", "2025-05-30", "2025-05-30", ("2025-06-06", "2025-06-06")),
        ("FREQ=WEEKLY", "2025-05-26", "2025-06-01", ("2025-06-02", "2025-06-08")),
        ("FREQ=YEARLY", None, "2025-03-31", (None, "2026-03-31")),
        ("FREQ=YEARLY;COUNT=1", "2025-01-01", "2025-12-31", None),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", "2026-01-01", "2026-03-31", ("2027-01-01", "2027-03-31")),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "2026-10-01", "2026-12-31", ("2027-01-01", "2027-03-31")),
    ],
)
def test_the_next_window(rule: str, earliest: str | None, latest: str, then: tuple[str | None, str] | None) -> None:
    row = {"n": 1, "recurrence": rule, "occurrence": 1, "phrase": "p", "earliest": earliest, "latest": latest}
    found = next_row({"due": {"u": row | {"retracted_on": None}}})
    assert (found and (found["earliest"], found["latest"])) == then


def test_a_deadline_of_every_year_comes_round_on_its_own_day(tracker: Program) -> None:
    tracker("add", "Report", "--party", "Japan", "--due", "by 31 March each year", "--stated", "2025-05-28")
    assert _window(_shown(tracker))[:2] == ("2026-01-01", "2026-03-31")
    tracker("--today", "2026-03-02", "fulfil", 1, "--evidence", "https://example.org/report", "--on", "2026-03-01")
    assert _window(_shown(tracker))[:2] == ("2027-01-01", "2027-03-31")
