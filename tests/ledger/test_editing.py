"""Corrections: with options, or in an editor where two people may meet."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Program
from tracker.ledger.editing import NAMES, read_form, written


@pytest.fixture
def one(tracker: Program) -> Program:
    tracker("add", "Hold it", "--party", "Japan", "--tag", "a", "--owner", "rk")
    return tracker


def _item(tracker: Program) -> dict[str, Any]:
    found = json.loads(tracker("show", 1, "--format", "json").out)
    item: dict[str, Any] = found["item"] | {"internal": found["internal"]}
    return item


def _editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str) -> None:
    """An editor that does to the form, as the text `form`, what these lines of Python say."""
    script = tmp_path / "editor.py"
    lines = ("import sys, pathlib", "p = pathlib.Path(sys.argv[1])", "form = p.read_text(encoding='utf-8')", body)
    script.write_text("\n".join([*lines, "p.write_text(form, encoding='utf-8')"]), encoding="utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    monkeypatch.delenv("VISUAL", raising=False)


def test_options_change_and_tell(one: Program) -> None:
    words = (
        "--summary",
        "Hold it soon",
        "--party",
        "Kenya",
        "--party",
        "日本",
        "--to",
        "EU",
        "--tag",
        "b",
        "--untag",
        "a",
    )
    done = one("edit", 1, *words, "--owner", "", "--review", "2026-01-15", "--internal", "--strength", "soft")
    assert done.out.splitlines() == [
        "1 edited: Hold it soon",
        "  summary: Hold it -> Hold it soon",
        "  responsible: Japan -> Kenya, 日本",
        "  counterpart: nothing -> EU",
        "  strength: firm -> soft",
        "  owner: rk -> nothing",
        "  tags: a -> b",
        "  review: nothing -> 2026-01-15",
        "  internal: no -> yes",
    ]
    item = _item(one)
    assert (item["parties"]["responsible"], item["tags"], item["owner"]) == (["Kenya", "Japan"], ["b"], None)
    assert (item["review_on"], item["internal"], item["strength"]) == ("2026-01-15", True, "soft")
    assert one("edit", 1, "--public").out.splitlines()[1] == "  internal: yes -> no"
    assert one("db", "check").out == ""


def test_the_history_has_the_words_of_edit(one: Program) -> None:
    one("edit", 1, "--party", "Kenya", "--to", "EU", "--review", "2026-01-15", "--internal", "--target", "2 %")
    said = "responsible: Japan -> Kenya; counterpart: nothing -> European Union; review: nothing -> 2026-01-15"
    for words in (("show", 1), ("history", 1), ("history",)):
        told = " ".join(one(*words).out.split())
        for part in (*said.split("; "), "internal: no -> yes", "target: nothing -> 2 %"):
            assert part in told, (words, part)
    shown = one("show", 1).out.splitlines()
    for row in ("responsible  Kenya", "counterpart  European Union", "review       15 Jan 2026"):
        assert row in shown


@pytest.mark.parametrize(
    "words",
    [["--owner", "rk"], ["--summary", " "], ["--strength", "hard"], ["--review", "soon"], ["--tag", ""]],
)
def test_what_is_refused(tracker_sqlite: Program, words: list[str]) -> None:
    tracker_sqlite("add", "A", "--party", "Japan", "--owner", "rk")
    done = tracker_sqlite("edit", 1, *words)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_the_form_in_an_editor(one: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _editor(
        monkeypatch, tmp_path, "form = form.replace('Hold it', 'Hold “it” 協議').replace('[\"a\"]', '[\"b\", \"c\"]')"
    )
    assert one("edit", 1).out.splitlines() == [
        "1 edited: Hold “it” 協議",
        "  summary: Hold it -> Hold “it” 協議",
        "  tags: a -> b, c",
    ]
    _editor(monkeypatch, tmp_path, "")
    done = one("edit", 1)
    assert (done.code, done.out, done.err) == (0, "", "tracker: item 1 is as it was; nothing written\n")


@pytest.mark.parametrize(
    "body",
    [
        "form = 'summary = '",
        "form += 'colour = \"red\"'",
        "form = form.replace('\"rk\"', '3')",
        "form = form.replace('\"A\"', '\"A' + chr(92) + 'u0000\"')",
    ],
)
def test_a_broken_form_is_kept_for_the_person(
    tracker_sqlite: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str
) -> None:
    tracker_sqlite("add", "A", "--party", "Japan", "--owner", "rk")
    _editor(monkeypatch, tmp_path, body)
    done = tracker_sqlite("edit", 1)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    kept = Path(done.err.strip().rsplit(" ", 1)[1])
    assert kept.read_text(encoding="utf-8")
    kept.unlink()


@pytest.mark.parametrize("editor", ["no-such-editor", f"{sys.executable} -c exit(3)", ""])
def test_an_editor_that_fails_changes_nothing(
    tracker_sqlite: Program, monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    tracker_sqlite("add", "A", "--party", "Japan")
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    done = tracker_sqlite("edit", 1)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_the_second_of_two_editors_sees_the_difference_and_overwrites_nothing(
    one: Program, db: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = f"from tracker.commands.app import run; run(['--db', {db!r}, '--user', 'mk', 'edit', '1', '--owner', 'mk'])"
    _editor(monkeypatch, tmp_path, f"{other}\nform = form.replace('Hold it', 'Mine')")
    done = one("edit", 1)
    assert (done.code, done.out) == (6, "")
    assert "item 1 was changed meanwhile by mk (owner: rk -> mk); look at it and edit it again" in done.err
    kept = Path(done.err.strip().rsplit(" ", 1)[1])
    assert 'summary = "Mine"' in kept.read_text(encoding="utf-8")
    kept.unlink()
    item = _item(one)
    assert (item["summary"], item["owner"]) == ("Hold it", "mk")


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
FORMS = st.fixed_dictionaries(
    {
        name: st.booleans()
        if name == "internal"
        else st.lists(TEXT, max_size=3)
        if name in ("responsible", "counterpart", "speaker", "tags")
        else TEXT
        for name in NAMES
    }
)


@given(FORMS)
def test_what_is_written_is_what_is_read(form: dict[str, Any]) -> None:
    assert read_form(written(form, 1)) == form
