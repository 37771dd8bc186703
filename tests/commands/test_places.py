"""A ledger that is not where it was looked for: a mistyped name is noticed before anything is lost in it."""

import json
from pathlib import Path

import pytest
from tracker.commands import desk

from tests.conftest import Outcome, Program
from tests.exchange.story import exported
from tracker.ledger.commitments import Draft, log
from tracker.storage.writes import Writer

ADD = ("add", "Hold the dialogue", "--party", "Japan", "--latest", "2025-12-31")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with nothing in it."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_the_first_write_says_once_where_it_made_a_ledger(call: Program, place: Path) -> None:
    new, again = call("--db", "legder.db", *ADD), call("--db", "legder.db", *ADD)
    assert new.out.startswith("1 logged")
    assert new.err == f"tracker: a new ledger was made at {place}/legder.db\ntracker: new party 1: Japan\n"
    assert (again.code, again.err) == (0, "")


def test_so_it_is_in_the_folder_for_data(call: Program, tmp_path: Path) -> None:
    assert f"a new ledger was made at {tmp_path}/home/data/tracker/ledger.db\n" in call(*ADD).err


def test_a_first_write_that_fails_makes_nothing(call: Program, place: Path) -> None:
    failed = call("--db", "folder/legder.db", "fulfil", "1")
    assert (failed.code, failed.out) == (4, "")
    assert failed.err == f"tracker: no item 1; see: tracker list; there is no ledger at {place}/folder/legder.db yet\n"
    refused = call("--db", "legder.db", "add", "Hold it", "--party", "Japan", "--due", "by the upper tenth of June")
    assert (refused.code, refused.out, "made" in refused.err) == (3, "", False)
    broken = place / "old.csv"
    broken.write_text("summary,party\nHold it,\n", encoding="utf-8")
    assert call("--db", "legder.db", "import", broken).code != 0
    assert list(place.iterdir()) == [broken]


def test_it_fails_in_an_empty_file_and_where_a_file_has_one_name_and_leaves_a_ledger_there(
    call: Program, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_path: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", none)
    (place / "empty.db").touch()
    for name in ("empty.db", "new.db"):
        failed = call("--db", name, "fulfil", "1")
        assert failed.err == f"tracker: no item 1; see: tracker list; a new ledger was made at {place}/{name}\n"
    assert sorted(path.name for path in place.iterdir()) == ["empty.db", "new.db"]


def test_a_link_that_leads_nowhere_yet_leads_to_the_ledger(call: Program, place: Path) -> None:
    (place / "link.db").symlink_to(place / "there.db")
    assert call("--db", "link.db", *ADD).code == 0
    assert (place / "link.db").is_symlink()
    assert "Hold" in call("--db", "there.db", "list").out


def test_two_first_writes_at_once_both_count(call: Program, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second comes, and is done, while the first one's ledger has no name yet."""
    monkeypatch.setenv("TRACKER_DB", "ledger.db")
    monkeypatch.setattr(desk.flags, "db", None)
    others: list[Outcome] = []

    def mine(writer: Writer) -> int:
        if not others:
            others.append(call("add", "Theirs", "--party", "Kenya"))
        return log(writer, Draft("Mine", ("Japan",))).number

    assert desk.write(mine) == 2
    assert (len(others), others[0].out) == (1, "1 logged: Theirs (Kenya; no date)\n")
    assert call("db", "check").out == ""
    assert [path.name for path in place.iterdir()] == ["ledger.db"]


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_an_import_says_it(call: Program, place: Path, form: str) -> None:
    file = place / f"old.{form}"
    call("--db", "ledger.db", *ADD)
    call("--db", "ledger.db", "export", "-o", file)
    made = f"tracker: a new ledger was made at {place}/new.db"
    assert made not in call("--db", "new.db", "import", file, "--dry-run").err
    assert made in call("--db", "new.db", "import", file).err.splitlines()
    assert made not in call("--db", "new.db", "import", file).err


def test_reading_what_is_not_there_says_so(call: Program, place: Path) -> None:
    said = f"there is no ledger at {place}/legder.db yet"
    for words in (("list",), ("report",), ("search", "it"), ("export",), ("db", "info"), ("history",)):
        done = call("--db", "legder.db", *words)
        assert (done.code, done.err) == (0, f"tracker: {said}\n")
    assert json.loads(call("--db", "legder.db", "list", "--format", "json").out)["items"] == []
    missed = call("--db", "legder.db", "show", "1")
    assert (missed.code, missed.err) == (4, f"tracker: no item 1; see: tracker list; {said}\n")
    assert list(place.iterdir()) == []


def test_looking_at_proposals_needs_no_ledger(call: Program, place: Path) -> None:
    (place / "note.txt").write_text("Norway will open an office in Riga by the end of 2026.")
    words = ("--db", "new.db", "intake", "note.txt", "--stated", "2025-05-28")
    assert call(*words, "--dry-run").err == ""
    assert "there is no ledger" not in call(*words, "--accept", "all").err


def test_a_sample_is_no_new_ledger(call: Program, place: Path) -> None:
    assert "a new ledger" not in call("demo", "--keep", "sample.db").err
    assert len(exported(call, "sample.db", place / "sample.jsonl").splitlines()) > 10


def test_what_a_killed_import_left_is_named_and_not_touched(call: Program, place: Path) -> None:
    call("--db", "old.db", *ADD)
    call("--db", "old.db", "export", "-o", "old.jsonl")
    left, other = place / ".new.db.ab12.part", place / ".newer.db.ab12.part"
    for file in (left, other):
        file.write_bytes(b"half a ledger")
    said = call("--db", "new.db", "import", "old.jsonl").err
    assert f"{left} is left of an import or a first entry that was killed; delete it, unless one is at work\n" in said
    assert str(other) not in said
    assert left.read_bytes() == b"half a ledger"
    assert "is left of" not in call("--db", "next.db", "import", "old.jsonl").err


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_name_does_not_mean_the_usual_ledger(call: Program, tmp_path: Path, empty: str) -> None:
    """A script's variable that is not set must not write into another ledger."""
    for words in (("--db", empty, *ADD), (f"--db={empty}", *ADD), ("--db", empty, "list")):
        done = call(*words)
        assert (done.code, done.out) == (2, "")
        assert done.err == "tracker: --db is empty; name a file or a postgresql:// URL, or leave it out\n"
    assert not (tmp_path / "home").exists()
