"""What is not understood whole is refused, in one line that says what to do."""

import datetime as dt

import pytest

from tracker.due import DuePhraseError, StatedDateNeededError, resolve

STATED = dt.date(2025, 5, 28)

REFUSED = [
    "",
    "   ",
    "flurb",
    "by the end of flurb",
    "by FY2027",
    "this fiscal year",
    "31 February 2026",
    "by 31 June 2026",
    "03/04/2026",
    "by the end of the end of June",
    "early late June",
    "the fifth quarter of 2026",
    "Monday, 12 June 2026",
    # So many people, and no day of a month.
    "by the three",
    "from 2027 to 2025",
    "before the end of the summit week",
    "by the first half of the NATO summit",
    "within 99999 years",
    "in 9999 years",
    "本年末までに下旬",
    "6月下旬下旬",
    "令和8年年度",
    "年内に前半",
    "2026年2月30日",
    "29 February 2027",
    "30 February",
    "令和9年2月29日",
    "令和0年",
    # Other figures than those of the language, even where Python reads them as numbers.
    "by ٢٠٢٧",
    "within ٩٠ days",
    "2027-٠٦-30",
    "by the end of २०२७",
    "令和٨年",
    "iki ٢٠٢٧ m.",
    "令和8年6月10日土曜日",
    "なるべく早い時期の前半",
]


@pytest.mark.parametrize("phrase", REFUSED)
def test_an_unread_phrase_is_refused_in_one_line(phrase: str) -> None:
    with pytest.raises(DuePhraseError) as refusal:
        resolve(phrase, STATED)
    message = str(refusal.value)
    assert refusal.value.exit_code == 3
    assert "--latest" in message
    assert "\n" not in message


def test_the_refusal_names_the_part_that_was_not_read() -> None:
    with pytest.raises(DuePhraseError, match='no rule reads "flurb"'):
        resolve("by the end of flurb", STATED)


def test_an_ambiguous_numeric_date_is_refused_with_both_readings() -> None:
    with pytest.raises(DuePhraseError, match=r"3 April 2026 or 4 March 2026"):
        resolve("by 03/04/2026", STATED)


@pytest.mark.parametrize("phrase", ["by 2027" + " " * 200, "終" * 201, "\ufdfa" * 150])
def test_a_phrase_of_more_than_two_hundred_characters_is_refused(phrase: str) -> None:
    with pytest.raises(DuePhraseError, match="longer than 200"):
        resolve(phrase, STATED)


@pytest.mark.parametrize("phrase", ["by the end of this year", "June", "within 90 days", "annually", "年内に", "15日"])
def test_a_relative_phrase_asks_for_the_day_of_the_statement(phrase: str) -> None:
    with pytest.raises(StatedDateNeededError, match="--stated") as refusal:
        resolve(phrase, None)
    assert refusal.value.exit_code == 2


def test_what_no_date_would_make_readable_is_not_answered_by_asking_for_one() -> None:
    with pytest.raises(DuePhraseError) as refusal:
        resolve("by the end of this flurb of June", None)
    assert not isinstance(refusal.value, StatedDateNeededError)


@pytest.mark.parametrize(
    "phrase", ["by the end of 2026", "12 June 2026", "令和8年度末までに", "10 to 12 June 2026", "iki 2027 m."]
)
def test_an_absolute_phrase_needs_no_day_and_takes_nothing_from_one(phrase: str) -> None:
    assert resolve(phrase, None) == resolve(phrase, STATED) == resolve(phrase, dt.date(1999, 12, 31))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(DuePhraseError, match='"xx"'):
        resolve("by 2027", STATED, lang="xx")
