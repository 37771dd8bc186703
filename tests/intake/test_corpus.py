"""The shared documents: what the product was asked for on, and floors on what it was developed with."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.intake.scoring import Label, Labelled, candidates_of, f1, firm, matches

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared documents are not here")


def documents(folder: str) -> list[Labelled]:
    found = []
    for line in (CORPUS / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        if not said["file"].startswith(folder):
            continue
        text = (CORPUS / said["file"]).read_text(encoding="utf-8")
        labels = tuple(
            Label(one["start"], one["end"], one["strength"], one["due_phrase"] or "", one["due_end"] or "")
            for one in said["labels"]
            if "duplicate_of" not in one
        )
        stated = date.fromisoformat(said["date"]) if said["date"] else None
        found.append(Labelled(said["file"], said["lang"], stated, said["title"], text, labels))
    return found


def test_every_firm_commitment_of_the_seeds_has_its_exact_span_and_last_day() -> None:
    for document in documents("seeds"):
        found = [one for one in candidates_of(document) if one.strength == "firm"]
        wanted = [label for label in document.labels if label.strength == "firm"]
        assert [(one.start, one.end) for one in found] == [(label.start, label.end) for label in wanted]
        for one, label in zip(found, wanted, strict=True):
            assert (label.phrase or None) == one.due_phrase
            if label.latest:
                assert one.due is not None
                assert str(one.due.latest) == label.latest


def test_nothing_comes_from_the_ranking_list_of_the_news_page() -> None:
    page = next(document for document in documents("seeds") if "002" in document.name)
    assert max(one.end for one in candidates_of(page)) < page.text.index("Ranking")


@pytest.mark.parametrize(("lang", "either", "sure"), [("en", 0.97, 0.93), ("ja", 0.97, 0.94)])
def test_floors_on_the_development_documents(lang: str, either: float, sure: float) -> None:
    measured = [
        (candidates_of(document), document.labels) for document in documents("development") if document.lang == lang
    ]
    assert f1(measured) >= either
    assert f1([firm(*pair) for pair in measured]) >= sure


def test_the_two_languages_of_one_meeting_are_twins() -> None:
    from tracker.intake.twins import facts_of, pairs

    english, japanese = (next(one for one in documents("seeds") if number in one.name) for number in ("000", "002"))
    offered = pairs(
        [facts_of(one) for one in candidates_of(japanese)], [facts_of(one) for one in candidates_of(english)]
    )
    assert {new: known for new, (known, _) in offered.items()} == {place: place for place in range(6)}
    assert any(matches(one, label) for one in candidates_of(english) for label in english.labels)
