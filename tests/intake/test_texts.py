"""Candidates of official texts written for this purpose: communiqués, answers in parliament, pledges, releases."""

import pytest

from tests.intake.scoring import Labelled, candidates_of, f1, firm, matches, own_texts

TEXTS = own_texts()


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_commitments_are_found_and_nothing_else(lang: str) -> None:
    measured = [(candidates_of(text), text.labels) for text in TEXTS if text.lang == lang]
    assert f1(measured) >= 0.97
    assert f1([firm(*pair) for pair in measured]) >= 0.97


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_due_phrases_of_firm_commitments_are_read(text: Labelled) -> None:
    found = candidates_of(text)
    for label in text.labels:
        if label.strength == "firm" and label.phrase:
            near = [one for one in found if matches(one, label)]
            said = [one.due_phrase for one in near if one.due_phrase]
            assert not near or any(phrase in label.phrase or label.phrase in phrase for phrase in said), label
            read = [str(one.due.latest) for one in near if one.due]
            assert not (label.latest and read) or label.latest in read, label


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_a_quote_is_the_text_between_its_offsets(text: Labelled) -> None:
    for one in candidates_of(text):
        assert text.text[one.start : one.end] == one.quote
        assert one.quote == one.quote.strip()
        assert 0 < len(one.summary) <= 110
        if one.due_start is not None:
            assert text.text[one.due_start : one.due_end] == one.due_phrase
