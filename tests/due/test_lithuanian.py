"""Phrases as a ministry's press releases write them, each with the one window it may have."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from tracker.due import DuePhraseError, resolve

TABLE = Path(__file__).with_name("lithuanian.tsv")
STATED = dt.date(2025, 5, 28)


def test_every_phrase_of_the_list_has_its_window() -> None:
    with TABLE.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) > 80
    for row in rows:
        due = resolve(row["phrase"], dt.date.fromisoformat(row["stated"]), "lt")
        read = (due.kind, str(due.earliest or ""), str(due.latest or ""))
        assert read == (row["kind"], row["earliest"], row["latest"]), row["phrase"]


@pytest.mark.parametrize(
    "case", ["sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "gruodžio"]
)
def test_a_month_is_read_in_the_genitive_after_iki(case: str) -> None:
    assert resolve(f"iki {case} pabaigos", STATED, "lt").latest is not None


@pytest.mark.parametrize("phrase", ["iki 2026 m. vasario 30 d.", "iki penkto ketvirčio", "per daug metų", "iki kažko"])
def test_what_is_not_understood_is_refused(phrase: str) -> None:
    with pytest.raises(DuePhraseError):
        resolve(phrase, STATED, "lt")
