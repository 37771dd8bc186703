"""Texts that would make a careless pattern run for ever: candidates are looked for in time that grows with length."""

import subprocess
import sys
from datetime import date

import pytest

from tracker.intake.candidates import propose
from tracker.intake.child import CPU_SECONDS, MEMORY_BYTES

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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other limits, or none")
def test_the_process_that_parses_has_its_limits() -> None:
    code = (
        "import resource, tracker.intake.child as child\n"
        "child.limit()\n"
        "kinds = (resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_FSIZE)\n"
        "print(*(resource.getrlimit(kind)[0] for kind in kinds))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(CPU_SECONDS), str(MEMORY_BYTES), "0"]
