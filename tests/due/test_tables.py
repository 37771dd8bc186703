"""Every row of every language reads its own example, and the manual says what the tables say."""

import datetime as dt
import unicodedata

import pytest

from tracker.due import resolve
from tracker.due.grammar import Row
from tracker.due.languages import MODULES, table
from tracker.due.manual import PAGE, example_of, page

ROWS = [
    pytest.param(lang, row, id=f"{lang}-{category}-{row.name}")
    for lang in MODULES
    for category, rows in table(lang).rows.items()
    for row in rows
]


@pytest.mark.parametrize(("lang", "row"), ROWS)
def test_a_row_reads_its_own_example(lang: str, row: Row) -> None:
    example = example_of(row)
    stated = dt.date.fromisoformat(example.stated) if example.stated else None
    due = resolve(example.phrase, stated, lang, example.issuer or None)
    read = (due.kind, *(str(day or "") for day in (due.earliest, due.latest)))
    assert read == (example.kind, example.earliest, example.latest)
    assert due.phrase == example.phrase
    assert due.convention


@pytest.mark.parametrize(("lang", "row"), ROWS)
def test_width_and_case_do_not_matter(lang: str, row: Row) -> None:
    example = example_of(row)
    stated = dt.date.fromisoformat(example.stated) if example.stated else None
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in example.phrase)
    assert unicodedata.normalize("NFKC", wide) == unicodedata.normalize("NFKC", example.phrase)
    read = [
        resolve(text, stated, lang, example.issuer or None) for text in (example.phrase, wide, example.phrase.upper())
    ]
    assert {(due.kind, due.earliest, due.latest, due.soft) for due in read} == {
        (read[0].kind, read[0].earliest, read[0].latest, read[0].soft)
    }


def test_the_manual_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python3 dev.py docs"
