"""Bad input: one line that says what to do, the right exit code, the ledger as it was."""

from pathlib import Path

import pytest

from tests.conftest import Program

REFUSED: list[tuple[list[str], int, str]] = [
    (["add", "X"], 2, "--party"),
    (["add", "", "--party", "Japan"], 2, "the summary is empty"),
    (["add", "X", "--party", " "], 2, "a party's name needs"),
    (["add", "X", "--party", "Japan", "--latest", "31.12.2025"], 2, "--latest takes a day such as 2025-12-31"),
    (["add", "X", "--party", "Japan", "--stated", "28/05/2025", "--latest", "2025-12-31"], 2, "--stated takes a day"),
    (["sources", "edit", "1", "--published", "June"], 2, "--published takes a day"),
    (["add", "X", "--party", "Japan", "--latest", "2025-02-29"], 2, "2025-12-31"),
    (["add", "X", "--party", "Japan", "--earliest", "2026-01-02", "--latest", "2026-01-01"], 2, "before it begins"),
    (["add", "X", "--party", "Japan", "--quote", "words"], 2, "--source"),
    (["add", "X", "--party", "Japan", "--source", "nowhere.txt"], 4, "no file nowhere.txt"),
    (["add", "X", "--party", "Japan", "--source", "99"], 4, "no source 99"),
    (["add", "X", "--party", "Japan", "--strength", "soggy"], 2, "soggy"),
    (["show", "99"], 4, "tracker list"),
    (["fulfil", "99", "--evidence", "x"], 4, "no item 99"),
    (["fulfil", "1", "99", "--evidence", "x"], 4, "no item 99"),
    (["fulfil", "1", "--evidence", "x", "--on", "2025-05-29"], 2, "still to come"),
    (["mark", "1", "done"], 2, "done"),
    (["mark", "1", "open"], 2, "already open"),
    (["mark", "1", "superseded", "--reason", "r"], 2, "--successor"),
    (["mark", "1", "superseded", "--successor", "1"], 2, "cannot replace itself"),
    (["mark", "1", "superseded", "--successor", "99"], 4, "no item 99"),
    (["reschedule", "1", "--reason", "r"], 2, "--latest"),
    (["reschedule", "1", "by mid-2026"], 2, "--reason"),
    (["reschedule", "1", "by the end of next month", "--reason", "r"], 2, "--stated"),
    (["note", "1", "  "], 2, "the note is empty"),
    (["retract", "1"], 2, "--reason"),
    (["show", "one"], 2, "'one' is not a whole number; see: tracker show --help"),
    (["mark", "1"], 2, "Choose from: open, in_progress, stalled"),
    (["db", "backup"], 2, "Missing argument 'FILE'; see: tracker db backup --help"),
    (["due"], 2, "Missing argument 'PHRASE|-'; see: tracker due --help"),
    (["shwo", "1"], 2, "Did you mean 'show'? See: tracker --help"),
    (["intake", "https://example.org/a"], 4, "no file https://example.org/a, and nothing is fetched: save the page"),
    (["note", "1", "two", "words"], 2, "a text of several words stands in quotes; see: tracker note --help"),
    (["list", "--party", "Atlantis"], 4, "no party 'Atlantis'"),
    (["list", "--party", "Jappan"], 4, "no party 'Jappan'; did you mean Japan (party 1)?"),
    (["report", "--party", "日木", "--format", "json"], 4, "no party '日木'; see: tracker parties list"),
    (
        ["export", "-o", "ledger.pdf"],
        2,
        "ledger.pdf does not tell the form; end it in .jsonl, .ndjson, .csv, or add --f",
    ),
    (["parties", "add", "日本"], 2, "already a party"),
    (["parties", "add", "New", "--alias", "Nippon koku", "--alias", "日本"], 2, "already a name"),
    (["parties", "add", "New", "--fiscal-year-start", "13-01"], 2, "04-01"),
    (["parties", "edit", "Japan"], 2, "nothing to change"),
    (["sources", "show", "9"], 4, "no source"),
    (["due", "by Friday or so, maybe", "--stated", "2025-05-28"], 3, "--latest"),
    (["lisst"], 2, "list"),
    (["report", "--days", "-1"], 2, "-1"),
    (["--db", "mysql://x", "list"], 2, "postgresql://"),
    (["--today", "tomorrow", "list"], 2, "--today takes a day"),
]


@pytest.mark.parametrize(("words", "code", "said"), REFUSED, ids=[" ".join(words)[:50] for words, _, _ in REFUSED])
def test_a_refusal_is_one_line_and_changes_nothing(
    tracker_sqlite: Program, sqlite_db: str, words: list[str], code: int, said: str
) -> None:
    assert tracker_sqlite("add", "First", "--party", "Japan", "--latest", "2025-12-31").code == 0
    before = Path(sqlite_db).read_bytes()
    done = tracker_sqlite(*words)
    assert (done.code, done.out) == (code, ""), done
    assert len(done.err.splitlines()) == 1
    assert done.err.startswith("tracker: ")
    assert said in done.err
    assert Path(sqlite_db).read_bytes() == before


def test_a_group_alone_shows_its_whole_help(tracker_sqlite: Program) -> None:
    done = tracker_sqlite("tags")
    assert (done.code, done.out) == (2, "")
    assert done.err == tracker_sqlite("tags", "--help").out


def test_several_items_are_settled_all_or_none(tracker: Program) -> None:
    for name in "AB":
        tracker("add", name, "--party", "Japan")
    tracker("mark", 2, "withdrawn", "--reason", "r")
    assert tracker("fulfil", 1, 2, 3, "--evidence", "x").code == 4
    assert "open" in tracker("show", 1).out.splitlines()[1]
    assert tracker("fulfil", 1, 2, 1, "--evidence", "x").out.count("\n") == 2


@pytest.mark.parametrize(
    ("bad", "said"),
    [("Invalid \udcff byte", "not valid UTF-8 at position 9"), ("NUL \0 here", "NUL character at position 5")],
)
def test_text_that_no_database_holds_is_refused_with_its_place(tracker: Program, bad: str, said: str) -> None:
    for words in (
        ["add", bad, "--party", "Japan"],
        ["add", "X", "--party", bad],
        ["parties", "add", bad],
        ["note", 1, bad],
        ["search", bad],
        ["--user", bad, "add", "X", "--party", "Japan"],
        ["due", bad],
    ):
        done = tracker(*words)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
    assert tracker("list").out == "Nothing to show.\n"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TRACKER_USER", "a\udcff", "the user's name is not valid UTF-8 at position 2"),
        ("TRACKER_DB", "postgresql://\udcff/x", "the database URL is not valid UTF-8 at position 14"),
    ],
)
def test_a_setting_that_is_no_text_is_refused_with_its_place(
    tracker_sqlite: Program, call: Program, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    program = call if name == "TRACKER_DB" else tracker_sqlite
    done = program("add", "X", "--party", "Japan")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert said in done.err


def test_a_source_in_another_charset_is_read_and_said(tracker: Program, tmp_path: Path) -> None:
    path = tmp_path / "sjis.txt"
    path.write_bytes("防衛省は職員を派遣する。".encode("shift_jis"))
    done = tracker("sources", "add", path)
    assert done.out == "source 1: 防衛省は職員を派遣する。\n"
    assert "tracker: read as cp932, not as UTF-8; check that the text is whole\n" in done.err


HOSTILE = ["\x1b[31mred", "\x1b]8;;http://x\x07link\x1b]8;;\x07", "a\u202eb", "\x9b31m", "[link=x]y[/nope]", "{{7*7}}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_stored_as_it_is_and_shown_harmless(tracker: Program, text: str) -> None:
    done = tracker("add", text, "--party", text, "--owner", text, "--tag", text, "--latest", "2025-06-01")
    assert done.code == 0
    pages = [tracker(*words).out for words in (["list"], ["report"], ["show", 1], ["parties", "list"])]
    for page in [done.out, done.err, *pages]:
        assert not set(page) & set("\x1b\x07\x9b\u202e")
    assert tracker("retract", 1, "--reason", text).code == 0
    assert "\x1b" not in tracker("show", 1).out
    assert tracker("db", "check").out == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_an_error_is_harmless(tracker: Program, tmp_path: Path, text: str) -> None:
    file = f"{text.replace('/', '')}.txt"
    for words in (["sources", "add", file], ["list", "--party", text], ["--db", tmp_path / file / "x.db", "backup"]):
        done = tracker(*words)
        assert done.code in (2, 4)
        assert not set(done.err) & set("\x1b\x07\x9b\u202e")
        assert len(done.err.splitlines()) == 1
