"""Sentences know where they stand; nothing is lost or moved, and length costs no more than length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.intake.candidates import propose
from tracker.intake.sentences import HEADING, ITEM, SKIP, split, unwrap


@given(st.text(max_size=400), st.sampled_from(["en", "ja"]))
def test_every_sentence_is_a_slice_and_none_overlap(text: str, lang: str) -> None:
    end = 0
    for one in split(text, lang):
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.text == one.text.strip()
        end = one.end


@given(
    st.text(alphabet="。．、「」()（）.!?:- \n今後12年月日までに開催するwilAagreto", max_size=200),
    st.sampled_from(["en", "ja"]),
)
def test_any_text_can_be_asked_for_candidates(text: str, lang: str) -> None:
    for one in propose(text, None, lang):
        assert text[one.start : one.end] == one.quote


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Dr. Jones in Washington, D.C. on Monday.",
        "The U.S. Government paid approx. 3 million.",
        "H.E. Ms. Ona Banytė spoke at 5 p.m. in Vilnius.",
        "It rose by 3.5 percent, i.e. twice as much.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [one.text for one in split(text, "en")] == [text]


def test_a_full_stop_after_an_abbreviation_ends_one_before_an_opener() -> None:
    assert len(split("They met in the U.S. The talks were long.", "en")) == 2


def test_lines_broken_by_hand_are_one_sentence() -> None:
    text = (
        "The ministers of the three countries met on Friday and agreed to keep the\nchannel open for trade, which the "
        "pilots had asked for in spring. They will\nsign the deal in May and publish it that day in both languages.\n"
    )
    assert len(split(text, "en")) == 2


def test_list_items_know_their_header() -> None:
    sentences = split("Japan will:\n- open an office\n- send a team\n\nThe sun shone.", "en")
    assert [(one.text, one.kind, one.lead) for one in sentences][1:3] == [
        ("open an office", ITEM, 0),
        ("send a team", ITEM, 0),
    ]
    assert sentences[3].lead is None


def test_numbers_of_paragraphs_and_headings_are_no_part_of_a_sentence() -> None:
    sentences = split("第1章　総論\n1 両国は会談した。\n（２）協力する。", "ja")
    assert [one.text for one in sentences] == ["総論", "両国は会談した。", "協力する。"]
    assert sentences[0].kind == HEADING


def test_a_related_list_is_marked_as_skipped_and_stays_in_the_text() -> None:
    sentences = split("They met.\n\nRelated articles\n- Minister to visit Rome\n- Ten things to know\n", "en")
    assert [one.kind for one in sentences[1:]] == [SKIP, SKIP, SKIP]


@pytest.mark.parametrize(
    ("lines", "lang", "whole"),
    [("one two\nthree.\n", "en", "one two three."), ("会談を行\nった。", "ja", "会談を行った。")],
)
def test_unwrapping(lines: str, lang: str, whole: str) -> None:
    assert unwrap(lines, lang).strip() in (whole, lines.strip())
