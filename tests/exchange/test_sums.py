"""Rows that are not just as their history made them never add up."""

import json
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tracker.storage.tally import Tally


@pytest.fixture
def rows(told: Path) -> list[dict[str, Any]]:
    """The rows of a ledger that holds something of everything."""
    return [json.loads(text) for text in told.read_bytes().split(b"\n")[1:-1]]


def _even(rows: list[dict[str, Any]], *, aside: bool = True) -> bool:
    counted = Counter(row["subject_uid"] for row in rows if row["table"] == "events")
    sums = Tally(lambda uid: aside or counted[uid] > 1)
    for row in rows:
        sums.add(row["table"], [tuple(row.values())[1:]])
    return sums.even()


def test_rows_that_change_places_in_part_do_not_add_up(rows: list[dict[str, Any]]) -> None:
    """As they would in nearly every third case, if a hash were made of the hashes of the values."""
    assert _even(rows)
    swapped = 0
    for one, other in combinations([row for row in rows if row["table"] not in ("events", "counters")], 2):
        unlike = [name for name in one if one["table"] == other["table"] and one[name] != other[name]]
        # What differs in one place alone would only stand where the other stood.
        for name in unlike if len({*unlike} - {"folded"}) > 1 else ():
            if name != "folded":
                one[name], other[name] = other[name], one[name]
                # A source's text is known by its sha256.
                assert not _even(rows) or (one["table"], name) == ("sources", "text"), (one["table"], name)
                one[name], other[name] = other[name], one[name]
                swapped += 1
    assert swapped > 150


def _tagged(new: dict[str, Any]) -> None:
    new["tags"] = [*reversed(new["tags"])]


def _lettered(new: dict[str, Any]) -> None:
    new["names"] = dict.fromkeys(new["names"])


def _spoken(new: dict[str, Any]) -> None:
    new["parties"]["speaker"] = []


def _longer(new: dict[str, Any]) -> None:
    (term,) = new["due"].values()
    term["foreign"] = None


def _shorter(new: dict[str, Any]) -> None:
    (term,) = new["due"].values()
    del term["reason"]


def _endless(new: dict[str, Any]) -> None:
    new["owner"] = float("nan")


def _unflagged(new: dict[str, Any]) -> None:
    del new["internal"]


def _huge(new: dict[str, Any]) -> None:
    new["number"] += 2**61 - 1


@pytest.mark.parametrize(
    ("having", "change"),
    [
        ("tags", _tagged),
        ("names", _lettered),
        ("parties", _spoken),
        ("due", _longer),
        ("due", _shorter),
        ("summary", _endless),
        ("summary", _unflagged),
        ("number", _huge),
    ],
)
@pytest.mark.parametrize("aside", [True, False])
def test_what_an_event_says_otherwise_does_not_add_up(
    rows: list[dict[str, Any]], having: str, change: Callable[[dict[str, Any]], None], aside: bool
) -> None:
    counted = Counter(row["subject_uid"] for row in rows if row["table"] == "events")
    for event in [row for row in rows if row.get("action") == "add"]:
        new = json.loads(event["new"])
        if new.get(having) and (event["subject"] == "commitment" or counted[event["subject_uid"]] == 1):
            change(new)
            event["new"] = json.dumps(new)
            break
    else:
        pytest.fail("no such event")
    assert not _even(rows, aside=aside)
