"""A long file is read and proved by two processes: they find what one finds, and neither outlives the other."""

import io
import json
import os
import resource
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.ledgers import ledger
from tests.conftest import Program
from tests.exchange import pieces
from tests.exchange.story import exported
from tracker.errors import TrackerError
from tracker.exchange import second
from tracker.exchange.jsonl import read
from tracker.exchange.lines import lines
from tracker.exchange.rejects import Rejects
from tracker.storage.portable import SHAPES
from tracker.storage.sqlite import SqliteStore
from tracker.storage.staging import staged

ROOT = Path(__file__).parents[2]
# The program with a second process for every file.
EAGER = "from tracker.exchange import second; second.WORTH_BYTES = 0; from tracker.commands.app import main; main()"


def _quiet(_done: int, _total: int) -> None:
    """No progress shown."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The lines of a ledger of some thousand things, so that each process has several turns."""
    store = SqliteStore(ledger(tmp_path_factory.mktemp("ledger"), 2200, 11))
    try:
        return store.reading(lambda: b"".join(lines(store, _quiet)).splitlines(keepends=True))
    finally:
        store.close()


def _spoiled(told: list[bytes]) -> Iterator[bytes]:
    """Every kind of fault, here and there in the file."""
    items = 0
    for number, line in enumerate(told):
        items += line.startswith(b'{"table":"commitments"')
        if number % 5000 == 4999:
            yield line[:-9] + b"\n"
        elif number % 3011 == 7:
            yield b"\xff" + line
        elif line.startswith(b'{"table":"commitments"') and not items % 600:
            yield line.replace(b'"strength":"firm"', b'"strength":"iron"')
        elif line.startswith(b'{"table":"commitments"') and not items % 501:
            yield line.replace(b'"owner":', b'"reason":"none","owner":').replace(b'"reason":null,', b"")
        elif line.startswith(b'{"table":"commitments"') and not items % 397:
            yield json.dumps(json.loads(line) | {"summary": "Something else"}).encode() + b"\n"
        elif line.startswith(b'{"table":"due_terms"') and not number % 701:
            yield line
            yield line
        else:
            yield line


def _taken(path: Path) -> tuple[set[int], bytes, dict[str, list[Any]]]:
    """The lines that were left out, what was said of them, and everything that the stage holds."""
    with path.open("rb") as source, staged() as stage:
        rejects = Rejects(io.BytesIO())
        read(source, stage, rejects, _quiet)
        held = {name: stage.connection.execute(f"SELECT rowid, * FROM {name}").fetchall() for name in SHAPES}
        assert isinstance(rejects.file, io.BytesIO)
        return rejects.lines, rejects.file.getvalue(), held


@pytest.mark.parametrize("change", [iter, _spoiled], ids=["whole", "spoiled"])
def test_two_processes_find_what_one_finds(
    told: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[list[bytes]], Iterator[bytes]]
) -> None:
    path = tmp_path / "told.jsonl"
    path.write_bytes(b"".join(change(told)))
    alone = _taken(path)
    monkeypatch.setattr(second, "WORTH_BYTES", 0)
    assert _taken(path) == alone
    said = alone[1].decode()
    if change is _spoiled:
        for reason in ("not a row", "not UTF-8", "stands twice", "strength_word", "differs from its history: summary"):
            assert reason in said
        given = path.read_bytes().split(b"\n")
        refused = [entry for entry in map(json.loads, said.splitlines()) if "go together" in entry["reason"]]
        assert [entry["text"].encode() for entry in refused] == [given[entry["line"] - 1] for entry in refused] != []
    else:
        assert said == ""
        assert len(alone[2]["commitments"]) == 2200


def test_a_server_is_filled_while_another_process_proves(
    call: Program, story: str, postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "told.jsonl"
    told = exported(call, story, file)
    monkeypatch.setattr(second, "WORTH_BYTES", 0)
    looked = call("--db", postgres, "import", file, "--dry-run")
    assert (looked.code, "not yet" in looked.out) == (0, True)
    assert call("--db", postgres, "import", file).code == 0
    assert exported(call, postgres, tmp_path / "again.jsonl") == told
    assert call("--db", postgres, "db", "check").out == ""
    assert call("--db", postgres, "import", file).out == "0 new, 0 changed, 10 same\n"


@pytest.mark.parametrize(
    ("table", "column", "said"),
    [
        ("commitments", "summary", "differs from its history: summary"),
        ("quotes", "source_uid", "names a row of sources that is not there"),
    ],
)
def test_what_is_found_wrong_while_a_server_is_filled_leaves_it_empty(
    call: Program,
    story: str,
    postgres: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    table: str,
    column: str,
    said: str,
) -> None:
    file = tmp_path / "told.jsonl"
    told = exported(call, story, file)
    spoiled = tmp_path / "spoiled.jsonl"
    lines = [json.loads(text) for text in told.splitlines()]
    for row in lines:
        if row.get("table") == table:
            row[column] = "Something else"
    spoiled.write_bytes(b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in lines))
    one = call("--db", tmp_path / "one.db", "import", spoiled)
    monkeypatch.setattr(second, "WORTH_BYTES", 0)
    refused = call("--db", postgres, "import", spoiled)
    assert (refused.code, refused.out, refused.err) == (1, "", one.err)
    assert said in refused.err
    assert call("--db", postgres, "list", "--all").out == "Nothing to show.\n"
    kept = call("--db", postgres, "import", spoiled, "--keep-going")
    assert (kept.code, "left out" in kept.err) == (0, True), kept.err
    assert call("--db", postgres, "db", "check").out == ""


def test_only_a_long_file_is_worth_a_second_process(
    call: Program, story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "told.jsonl"
    exported(call, story, path)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    assert call("--db", tmp_path / "short.db", "import", path).code == 0
    monkeypatch.setattr(second, "WORTH_BYTES", path.stat().st_size)
    refused = call("--db", tmp_path / "long.db", "import", path)
    assert (refused.code, "no-python cannot be used" in refused.err) == (1, True)
    assert not (tmp_path / "long.db").exists()


def test_a_pipe_and_the_rest_of_a_file_are_no_long_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "WORTH_BYTES", 3)
    (tmp_path / "file").write_bytes(b"one\ntwo")
    with (tmp_path / "file").open("rb") as file:
        assert second.long(file) == (file.fileno(), 0)
        next(file)
        assert second.long(file) == (file.fileno(), 4)
        file.read(1)
        assert second.long(file) is None
    with subprocess.Popen(["echo", "many words"], stdout=subprocess.PIPE) as child:
        assert second.long(child.stdout) is None
    assert second.long(iter([b"many words"])) is None


@pytest.mark.parametrize(
    ("work", "kind", "said"),
    [
        (pieces.killed, second.SecondError, "was stopped, perhaps for want of memory"),
        (pieces.refusing, TrackerError, "line 7 cannot be read"),
        (pieces.failing, RuntimeError, "KeyError: 'seven'"),
    ],
)
def test_the_end_of_the_second_process_is_told(work: Any, kind: type[Exception], said: str) -> None:
    with second.apart(work) as found:
        assert next(found) == "the first"
        with pytest.raises(kind, match=said):
            next(found)


def test_the_second_process_ends_with_its_context() -> None:
    with second.apart(pieces.endless) as found:
        child = next(found)
        os.kill(child, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


_FIRST = """
import signal, sys
from tests.exchange.pieces import endless
from tracker.exchange.second import apart
signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
try:
    with apart(endless, source=int(sys.argv[1])) as found:
        print(next(found), flush=True)
        for _ in found:
            pass
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.parametrize(
    ("number", "everybody", "code"),
    [
        (signal.SIGKILL, False, -9),
        (signal.SIGTERM, False, 143),
        (signal.SIGINT, True, 130),
        (signal.SIGINT, False, 130),
    ],
)
def test_the_second_process_goes_when_the_first_is_stopped(number: int, everybody: bool, code: int) -> None:
    """Both hold one end of a pipe; the other end is told when neither does any more."""
    reading, writing = os.pipe()
    first = subprocess.Popen(
        [sys.executable, "-c", _FIRST, str(writing)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=[writing],
        start_new_session=True,
    )
    os.close(writing)
    assert first.stdout
    first.stdout.readline()
    assert not select.select([reading], [], [], 0)[0]
    (os.killpg if everybody else os.kill)(first.pid, number)
    _, err = first.communicate()
    assert (first.returncode, err) == (code, b"")
    assert select.select([reading], [], [], 60)[0]
    os.close(reading)


@pytest.mark.parametrize("room", [300_000, 1_500_000])
def test_a_full_disk_is_said_by_the_process_that_writes(told: list[bytes], tmp_path: Path, room: int) -> None:
    (tmp_path / "told.jsonl").write_bytes(b"".join(told))
    (tmp_path / "scratch").mkdir()
    words = ["--db", str(tmp_path / "target.db"), "import", str(tmp_path / "told.jsonl")]
    done = subprocess.run(
        [sys.executable, "-c", EAGER, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "TMPDIR": str(tmp_path / "scratch")},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "disk full" in done.stderr or "disk is full" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list((tmp_path / "scratch").iterdir()) == []
    assert not (tmp_path / "target.db").exists()
