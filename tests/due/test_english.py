"""English phrases of official texts, in our own words, each with its reading or its refusal."""

import datetime as dt
from pathlib import Path

import pytest

from tracker.due import Due, DuePhraseError, resolve

CASES = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "english_cases.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def read(phrase: str, counted: str) -> Due | None:
    stated, _, issuer = counted.partition(" ")
    try:
        return resolve(phrase, dt.date.fromisoformat(stated or "2025-05-28"), "en", issuer or None)
    except DuePhraseError:
        return None


@pytest.mark.parametrize(("phrase", "counted", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_phrase_has_its_reading(phrase: str, counted: str, expected: str) -> None:
    due = read(phrase, counted)
    days = (str(due.earliest or "-"), str(due.latest or "-")) if due else ()
    assert (" ".join([due.kind, *days]) if due else "refused") == expected


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("every two years", "FREQ=YEARLY;INTERVAL=2"),
        ("by 31 March each year", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
        ("by the end of each quarter", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
        ("on the last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("on the 15th of each month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("annually until 2030", "FREQ=YEARLY;UNTIL=20301231"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other Monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ],
)
def test_what_comes_round_carries_a_rule_that_dateutil_reads(phrase: str, rule: str) -> None:
    from dateutil.rrule import rrulestr

    due = read(phrase, "")
    assert due
    assert due.recurrence == rule
    assert rrulestr(rule, dtstart=dt.datetime.combine(dt.date(2025, 1, 1), dt.time()))[0]


@pytest.mark.parametrize(
    ("phrase", "both"),
    [
        ("next September", "1 September 2025 or 1 September 2026"),
        ("by 03/04/2026", "3 April 2026 or 4 March 2026"),
        ("on 03/04", "3 April or 4 March"),
        ("bimonthly", "twice in each or once in every two"),
        ("in 2025-26", "two calendar years or one fiscal year"),
        ("by Monday, 12 June 2026", "12 June 2026 is a Friday"),
    ],
)
def test_what_may_mean_two_things_is_refused_with_both(phrase: str, both: str) -> None:
    with pytest.raises(DuePhraseError, match=both):
        resolve(phrase, dt.date(2025, 5, 28), "en")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("before the Second Review Conference", "Second Review Conference"),
        ("within 60 days of the entry into force of the Agreement", "entry into force of the Agreement"),
        ("by the June 2026 European Council", "European Council"),
        ("at COP31", "COP31"),
    ],
)
def test_an_event_has_the_name_that_the_phrase_gives_it(phrase: str, name: str) -> None:
    due = read(phrase, "")
    assert due
    assert due.event == name


def test_a_convention_is_one_short_sentence() -> None:
    for phrase, counted, _ in CASES:
        due = read(phrase, counted)
        assert not due or (0 < len(due.convention) < 260 and due.convention.count(";") < 2), due
