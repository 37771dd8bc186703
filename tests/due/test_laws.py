"""Laws that hold for every phrase, on any day."""

import datetime as dt
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.due import Due, DuePhraseError, resolve
from tracker.due.engine import normalise
from tracker.due.grammar import Rule
from tracker.due.languages import MODULES, table
from tracker.due.manual import example_of

PHRASES = sorted(
    {(lang, example_of(row).phrase) for lang in MODULES for rows in table(lang).rows.values() for row in rows}
)
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
PERIODS = [
    "2027",
    "June",
    "June 2026",
    "next year",
    "this quarter",
    "next week",
    "12 June",
    "H1 2026",
    "summer 2026",
    "FY2027",
]
JAPANESE = ["2027年", "6月", "来年6月", "来年度", "今月", "来週", "6月12日", "来年前半", "来年春", "6月下旬"]


def read(phrase: str, stated: dt.date, lang: str | None = "en") -> Due | None:
    try:
        return resolve(phrase, stated, lang, "US")
    except DuePhraseError:
        return None


@given(st.sampled_from(PHRASES), DAYS)
def test_no_window_ends_before_it_begins_and_no_year_crashes(phrase: tuple[str, str], stated: dt.date) -> None:
    due = read(phrase[1], stated, phrase[0])
    if due and due.earliest and due.latest:
        assert due.earliest <= due.latest


@given(st.text(max_size=220), DAYS)
def test_any_text_is_read_or_refused(text: str, stated: dt.date) -> None:
    read(text, stated, "en")
    read(text, stated, "ja")
    read(text, stated, None)


@given(st.sampled_from(PERIODS), DAYS)
def test_by_ends_and_from_begins_where_in_does(period: str, stated: dt.date) -> None:
    inside, by, start = (read(f"{word} {period}", stated) for word in ("in", "by", "from"))
    if inside and by and start:
        assert by.latest == inside.latest
        assert start.earliest == inside.earliest


@given(st.sampled_from(JAPANESE), DAYS)
def test_made_ni_ends_and_kara_begins_where_chu_ni_does(period: str, stated: dt.date) -> None:
    inside, by, start = (read(f"{period}{word}", stated, "ja") for word in ("中に", "までに", "から"))
    if inside and by and start:
        assert by.latest == inside.latest
        assert start.earliest == inside.earliest


REMAINDERS = {
    "en": ["the end of {}", "the first half of {}", "early {}", "{} early"],
    "ja": ["{}下旬", "{}前半", "{}年度", "{}末"],
}
REMAINDERS["lt"] = ["{} pabaigos"]


@pytest.mark.parametrize(
    ("lang", "phrase", "change"),
    [(lang, phrase, change) for lang, phrase in PHRASES for change in REMAINDERS[lang]],
)
def test_a_word_that_is_added_changes_the_reading_or_refuses_it(lang: str, phrase: str, change: str) -> None:
    stated = dt.date(2025, 5, 28)
    before, after = read(phrase, stated, lang), read(change.format(phrase), stated, lang)
    if before and after:
        assert replace(before, phrase="") != replace(after, phrase="")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_the_time_zone_changes_nothing(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no tzset")
    stated = dt.date(2025, 5, 28)
    at_home = [read(phrase, stated, lang) for lang, phrase in PHRASES]
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    away = [read(phrase, stated, lang) for lang, phrase in PHRASES]
    monkeypatch.undo()
    time.tzset()
    assert away == at_home


def every_pattern() -> list[str]:
    rules: list[Rule] = [rule for lang in MODULES for kind in table(lang).rows for rule in table(lang).rules(kind)]
    return sorted({regex for rule in rules for regex in rule.regexes})


@pytest.mark.parametrize("lang", MODULES)
def test_no_rule_reads_a_text_whose_words_leave_it_out(lang: str) -> None:
    here = table(lang)
    texts = [here.prepare(normalise(phrase)).casefold() for code, phrase in PHRASES if code == lang]
    for category in here.rows:
        patterns = {rule: re.compile(rule.regexes[0], re.DOTALL) for rule in here.rules(category)}
        for text in texts:
            out = set(patterns).difference(here.candidates(category, text))
            fitting = [rule for rule in out if text.startswith(rule.firsts) and text.endswith(rule.lasts)]
            assert not [rule.row.name for rule in fitting if patterns[rule].fullmatch(text)], text


def test_no_pattern_repeats_without_bound() -> None:
    for regex in every_pattern():
        assert not re.search(r"(?<!\\)[*+]", regex), regex


@pytest.mark.parametrize("unit", ["a", " ", "1", "の", "the end of ", "from ", "年", "6月", "1 to "])
def test_hostile_repetition_is_refused(unit: str) -> None:
    hostile = unit * (100_000 // len(unit))
    for regex in every_pattern():
        assert re.fullmatch(regex, hostile, re.DOTALL) is None
    for lang in MODULES:
        assert read(hostile[:200], dt.date(2025, 5, 28), lang) is None
