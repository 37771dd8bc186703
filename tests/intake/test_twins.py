"""The same commitment in another language, and nearly the same document."""

from datetime import date
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.scoring import candidates_of, own_texts
from tracker.intake.twins import NEAR, TWIN, facts, facts_of, likeness, pairs, resemblance, same_words, sketch

TEXTS = {text.name: text for text in own_texts()}
END = date(2026, 12, 31)


def test_two_languages_of_one_statement_pair_up() -> None:
    english, japanese = (candidates_of(TEXTS[name]) for name in ("twoplustwo_en", "kyodo_ja"))
    offered = pairs([facts_of(one) for one in japanese], [facts_of(one) for one in english])
    told = {japanese[new].due_phrase: english[known].due_phrase for new, (known, _) in offered.items()}
    assert told["2027年度中に"] == "during fiscal year 2027"
    assert told["6か月以内に"] == "within six months"
    assert len({known for known, _ in offered.values()}) == len(offered)


def test_a_different_last_day_is_a_different_commitment() -> None:
    one = facts("hold the next dialogue by the end of 2026", ["Japan", "Italy"], None, END)
    later = facts("hold the next dialogue by the end of 2027", ["Japan", "Italy"], None, END.replace(year=2027))
    assert likeness(one, later) < TWIN


def test_the_same_words_are_the_same_whatever_their_width_and_spaces() -> None:
    assert same_words("ＲＣＤＣ に 派遣する。", "RCDCに派遣する")
    assert not same_words("派遣する", "派遣した")


@pytest.mark.parametrize(
    ("numeral", "digits"),
    [("二万三千人", "23000人"), ("五十台", "50台"), ("三百万円", "3000000円"), ("百十名", "110名")],
)
def test_kanji_numerals_are_numbers(numeral: str, digits: str) -> None:
    assert facts(numeral, []).numbers == facts(digits, []).numbers


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_a_share_and_alike_both_ways(one: str, other: str) -> None:
    first, second = facts(one, ["Japan"], None, END), facts(other, ["Japan"], None, END)
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, second) == pytest.approx(likeness(second, first))


def test_a_document_with_a_changed_line_is_nearly_the_same() -> None:
    text = TEXTS["communique_en"].text
    assert resemblance(sketch(text), sketch(text.replace("Rotterdam", "The Hague"))) >= NEAR
    assert resemblance(sketch(text), sketch(TEXTS["ngo_en"].text)) < 0.2
    assert resemblance(sketch(text), sketch("")) < 0.1


def test_a_sketch_of_a_huge_text_holds_the_smallest_hashes_of_all_its_pieces() -> None:
    text = "".join(chr(0x4E00 + (at * 7919) % 20_000) for at in range(30_000))
    pieces = {crc32(text[at : at + 9].encode()) for at in range(len(text) - 8)}
    assert sketch(text) == tuple(sorted(pieces)[:200])
