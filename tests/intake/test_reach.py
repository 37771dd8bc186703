"""A due phrase of which a cue found only a part: the whole is read, or what it counts from is not guessed."""

import datetime as dt

import pytest

from tracker.intake.candidates import propose

STATED = dt.date(2026, 6, 17)


@pytest.mark.parametrize(
    ("sentence", "phrase", "kind", "latest"),
    [
        ("Norland will close the mill by the year 2030.", "by the year 2030", "by", "2030-12-31"),
        ("Norland will send its report not later than 30 April of each year.",
         "not later than 30 April of each year", "recurring", "2027-04-30"),
        ("Norland will deliver the boats within 18 months after contract award.",
         "within 18 months after contract award", "event", None),
    ],
)  # fmt: skip
def test_the_whole_phrase_is_read(sentence: str, phrase: str, kind: str, latest: str | None) -> None:
    (one,) = propose(sentence, STATED, "en")
    assert one.due
    assert (one.due_phrase, one.due.kind, one.due.latest and str(one.due.latest)) == (phrase, kind, latest)


def test_a_length_of_time_is_not_counted_from_the_statement_where_something_else_is_named() -> None:
    (one,) = propose("Norland will repay the loan within two years from the great conjunction.", STATED, "en")
    assert one.due is None
    assert one.refused
    assert "beside it" in one.refused
