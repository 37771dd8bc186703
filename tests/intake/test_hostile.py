"""Texts that would make a careless pattern run for ever: candidates are looked for in time that grows with length."""

from datetime import date

import pytest

from tracker.intake.candidates import propose

UNITS = [
    *("a", " ", "1", "の", "、", "。", "(", "「", "「」", "\n", "\t", "- ", "・", "\u3000", "—", ",", "\u3000\u3000\n"),
    *("the end of ", "from ", "will ", "by ", "agreed to ", "1 to ", "Mr. ", "A. ", "年", "6月", "までに", "する"),
]


@pytest.mark.timeout(30)
@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("unit", UNITS)
def test_no_repetition_takes_for_ever(unit: str, lang: str) -> None:
    text = unit * (10_000 // len(unit))
    for one in propose(text, date(2025, 5, 28), lang):
        assert text[one.start : one.end] == one.quote
