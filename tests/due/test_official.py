"""The phrases of official texts that stand beside the repository; skipped where they are not there."""

import datetime as dt
import json
from pathlib import Path

import pytest

from tracker.due import resolve

CASES = Path(__file__).resolve().parents[3] / "shared" / "due" / "official-dev.jsonl"
LINES = CASES.read_text(encoding="utf-8").splitlines() if CASES.exists() else []


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_an_official_phrase_has_its_window(line: str) -> None:
    case = json.loads(line)
    due = resolve(case["text"], dt.date.fromisoformat(case["stated"]), case["lang"], case.get("issuer"))
    read = {"earliest": due.earliest and str(due.earliest), "latest": due.latest and str(due.latest)}
    if case["role"] not in ("by", "until") and due.kind not in ("by", "until"):
        assert read["earliest"] == case["start"]
    if case["role"] != "from":
        assert read["latest"] == case["end"]
