"""tracker due: one phrase explained, and many as JSON lines."""

import io
import json

import pytest

from tests.conftest import Program


def lines(monkeypatch: pytest.MonkeyPatch, *cases: object) -> None:
    text = "\n".join(case if isinstance(case, str) else json.dumps(case) for case in cases)
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))


def test_a_phrase_is_explained_with_its_rule_and_what_else_it_could_mean(tracker_sqlite: Program) -> None:
    told = tracker_sqlite("due", "by 2027", "--stated", "2025-05-28")
    assert told.code == 0
    assert told.out.splitlines()[1:] == [
        "rule: by a period < a year",
        "could also mean 31 December 2026 if the period named is itself left out",
    ]


def test_an_event_is_named(tracker_sqlite: Program) -> None:
    assert "waits for: NATO Summit" in tracker_sqlite("due", "before the NATO Summit").out


def test_a_refused_phrase_ends_with_three(tracker_sqlite: Program) -> None:
    told = tracker_sqlite("due", "by the end of flurb", "--stated", "2025-05-28")
    assert (told.code, told.out) == (3, "")
    assert 'no rule reads "flurb"' in told.err


def test_a_fiscal_year_of_nobody_known_is_refused_with_what_tells_it(tracker_sqlite: Program) -> None:
    phrase = ["by the end of FY2027", "--stated", "2025-05-28"]
    assert "it is not known whose; say it of the party" in tracker_sqlite("due", *phrase).err
    assert 'when that of "KE" begins' in tracker_sqlite("due", *phrase, "--issuer", "KE").err
    words = ["add", "X", "--party", "Kenya", "--due", *phrase]
    assert "tracker parties edit NAME --fiscal-year-start MM-DD" in tracker_sqlite(*words).err
    tracker_sqlite("parties", "add", "Kenya")
    tracker_sqlite("parties", "edit", "Kenya", "--fiscal-year-start", "07-01")
    assert "by 30 Jun 2027" in tracker_sqlite(*words).out


def test_json_lines_are_answered_one_by_one(tracker_sqlite: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    lines(
        monkeypatch,
        {"phrase": "within 90 days", "stated": "2025-05-28"},
        {"phrase": "来年度から", "stated": "2026-02-10", "lang": "ja"},
        {"phrase": "by the end of FY2027", "stated": "2025-05-28", "issuer": "US"},
    )
    told = tracker_sqlite("due", "-")
    assert told.code == 0
    assert [json.loads(line)["latest"] for line in told.out.splitlines()] == ["2025-08-26", "2027-03-31", "2027-09-30"]


def test_a_line_that_is_not_read_carries_its_error(tracker_sqlite: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    lines(monkeypatch, {"phrase": "by flurb"}, "{", "[]", '{"phrase": 1}', {"phrase": "by 2027", "stated": "soon"}, "")
    told = tracker_sqlite("due", "-", "--stated", "2025-05-28")
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert told.code == 3
    assert [answer["line"] for answer in answers] == [1, 2, 3, 4, 5]
    assert all(answer["error"] for answer in answers)


def test_the_options_stand_in_for_what_a_line_leaves_out(
    tracker_sqlite: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines(monkeypatch, {"phrase": "this year"}, {"phrase": "this year", "stated": "2030-01-01"})
    told = tracker_sqlite("due", "-", "--stated", "2025-05-28")
    assert [json.loads(line)["latest"] for line in told.out.splitlines()] == ["2025-12-31", "2030-12-31"]


def test_the_explanation_of_a_span_holds_for_days_too(call: Program) -> None:
    done = call("due", "within 90 days", "--stated", "2025-11-01")
    assert "which is not counted (months and years keep the day number)" in done.out
