"""Phrases that wait for a milestone, and what becomes of them when its date is known."""

import datetime as dt

import pytest

from tracker.due import EventTerm, resolve

FIRST, LAST = dt.date(2027, 7, 7), dt.date(2027, 7, 8)


@pytest.mark.parametrize(
    ("phrase", "kind", "earliest", "latest"),
    [
        ("before the NATO summit", "by", "-", "2027-07-06"),
        ("by the next summit", "by", "-", "2027-07-08"),
        ("at the summit", "during", "2027-07-07", "2027-07-08"),
        ("after the summit", "from", "2027-07-09", "-"),
        ("until its entry into force", "until", "-", "2027-07-08"),
        ("within 60 days of its entry into force", "by", "-", "2027-09-06"),
        ("three months after its entry into force", "on", "2027-10-08", "2027-10-08"),
        ("two weeks before the summit", "on", "2027-06-23", "2027-06-23"),
    ],
)
def test_a_milestone_with_a_date_gives_the_window(phrase: str, kind: str, earliest: str, latest: str) -> None:
    due = resolve(phrase, dt.date(2026, 5, 28))
    assert due.kind == "event"
    assert due.event_term is not None
    found = due.event_term.window(FIRST, LAST)
    assert (found[0], *(str(day or "-") for day in found[1:])) == (kind, earliest, latest)


def test_a_milestone_of_one_day_is_a_day() -> None:
    assert EventTerm("at").window(FIRST) == ("on", FIRST, FIRST)
    assert EventTerm("before", days=30, limit=True).window(FIRST) == ("by", None, dt.date(2027, 6, 7))
