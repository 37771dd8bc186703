"""Full disks, read-only media, files that are damaged, foreign, newer, older or locked: one line says what to do."""

import hashlib
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command

from tests.conftest import Program
from tests.faults.loops import program, start, whole
from tracker.exchange.lines import lines
from tracker.files import replacing
from tracker.storage import sqlite
from tracker.storage.care import remote
from tracker.storage.postgres import PostgresStore
from tracker.storage.sqlite import SqliteStore
from tracker.storage.store import HEAD

LOOKS = (("list",), ("report",), ("show", "1"), ("search", "it"), ("export",), ("db", "check"), ("db", "info"))


@pytest.fixture
def ledger(call: Program, sqlite_db: str) -> Path:
    """A small ledger on SQLite."""
    call("--db", sqlite_db, "--today", "2025-05-28", "add", "Hold it", "--party", "Japan", "--latest", "2025-12-31")
    return Path(sqlite_db)


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))


def test_a_full_disk_is_said_and_loses_nothing(ledger: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("They will hold it. " * 40_000)
    code, out, err = program(str(ledger), "sources", "add", big, preexec_fn=_limited)
    assert (code, out) == (1, ""), err
    assert "disk full" in err or "disk is full" in err
    assert len(err.splitlines()) == 1
    assert whole(str(ledger))
    assert program(str(ledger), "sources", "add", big)[0] == 0


def test_a_full_disk_leaves_the_old_export(ledger: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("They will hold it. " * 40_000)
    assert program(str(ledger), "sources", "add", big)[0] == 0
    out = tmp_path / "out.jsonl"
    out.write_text("the old one")
    code, _, err = program(str(ledger), "export", "-o", out, preexec_fn=_limited)
    assert (code, "disk is full" in err) == (1, True), err
    assert out.read_text() == "the old one"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_an_export_goes_to_the_disk_before_it_takes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda handle: done.append(stat.filemode(os.fstat(handle).st_mode)[0]))
    with replacing(tmp_path / "out") as file:
        file.write(b"x")
        assert not (tmp_path / "out").exists()
    assert done == ["-", "d"]
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600


def test_an_export_takes_the_place_of_a_link_and_follows_none(call: Program, ledger: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    link, planted = tmp_path / "link.jsonl", tmp_path / f".planted.jsonl.{os.getpid()}.part"
    for name in (link, planted):
        name.symlink_to(precious)
    assert call("--db", ledger, "export", "-o", link).code == 0
    assert not link.is_symlink()
    assert call("--db", ledger, "export", "-o", tmp_path / "planted.jsonl").code == 1
    assert precious.read_text() == "mine"


def test_every_commit_is_flushed_to_the_disk_and_references_are_held(ledger: Path) -> None:
    with closing(sqlite.connect(ledger)) as connection:
        settings = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "foreign_keys", "journal_mode", "trusted_schema", "busy_timeout")
        }
    assert settings == {
        "synchronous": 2,
        "foreign_keys": 1,
        "journal_mode": "delete",
        "trusted_schema": 0,
        "busy_timeout": 30000,
    }


@pytest.fixture
def medium(call: Program, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The ledger in a folder that everybody may read and nobody write."""
    folder = Path(tempfile.mkdtemp(prefix="tracker-"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    copy = Path(shutil.copy(ledger, folder / "ledger.db"))
    # Whatever these commands import is imported now: the other user may not be allowed to read the program.
    for words in (*LOOKS, ("note", 1, "x")):
        call("--db", ledger, *words)
    copy.chmod(0o444)
    folder.chmod(0o555)
    yield copy
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_ledger_is_read_and_not_written(call: Program, medium: Path) -> None:
    ledger, before = medium, medium.read_bytes()
    with _privileges_dropped():
        for words in LOOKS:
            done = call("--db", ledger, *words)
            assert done.code == 0, done.err
        refused = call("--db", ledger, "note", 1, "x")
    assert (refused.code, "read-only" in refused.err) == (1, True), refused.err
    assert ledger.read_bytes() == before


class _privileges_dropped:  # noqa: N801 - used like a function
    """As root, another user for the file system until the end; otherwise nothing has to be done."""

    def __enter__(self) -> None:
        if os.geteuid() == 0:
            os.seteuid(65534)

    def __exit__(self, *_: object) -> None:
        if os.getuid() == 0:
            os.seteuid(0)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE mine (a)")
        connection.commit()


def _truncated(path: Path, ledger: Path) -> None:
    path.write_bytes(ledger.read_bytes()[:5000])


BAD: dict[str, tuple[Callable[[Path, Path], object], int, str]] = {
    "text": (lambda path, _: path.write_text("not a database at all, just text " * 50), 1, "is not a tracker ledger"),
    "foreign": (lambda path, _: _foreign(path), 1, "is not a tracker ledger"),
    "truncated": (_truncated, 1, "is damaged; restore the last backup"),
    "folder": (lambda path, _: path.mkdir(), 1, ""),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_ledger_is_refused_and_left_as_it_is(call: Program, ledger: Path, tmp_path: Path, kind: str) -> None:
    make, code, said = BAD[kind]
    path = tmp_path / "odd.db"
    make(path, ledger)
    before = path.read_bytes() if path.is_file() else b""
    for words in (*LOOKS, ("add", "x", "--party", "EU"), ("db", "upgrade"), ("db", "backup", tmp_path / "copy.db")):
        done = call("--db", path, *words)
        assert done.code == code, (words, done.out, done.err)
        assert said in done.err
        assert len(done.err.splitlines()) == 1
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert not (tmp_path / "copy.db").exists()


def test_reading_what_is_not_there_makes_nothing(call: Program, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    for name in ("empty.db", "missing.db", "missing/too.db"):
        for words in (("list",), ("report",), ("search", "it"), ("export",), ("db", "check"), ("db", "info")):
            assert call("--db", tmp_path / name, *words).code == 0
        assert call("--db", tmp_path / name, "db", "backup", tmp_path / "copy.db").code == 2
    assert (tmp_path / "empty.db").stat().st_size == 0
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "home") == ["empty.db"]


def test_flipped_bytes_never_end_in_a_traceback_or_hang(call: Program, ledger: Path, tmp_path: Path) -> None:
    chance, whole_file = random.Random(7), ledger.read_bytes()
    for n in range(int(os.environ.get("TRACKER_FAULT_ROUNDS", "12"))):
        data = bytearray(whole_file)
        for _ in range(40):
            data[chance.randrange(100 if n % 2 else 0, len(data))] = chance.randrange(256)
        path = tmp_path / "flipped.db"
        path.write_bytes(data)
        for words in LOOKS:
            done = call("--db", path, *words)
            assert done.code in (0, 1, 4, 5), (n, words, done)
            assert len(done.err.splitlines()) <= 1, (n, words, done.err)
            assert "inside tracker" not in done.err, (n, words, done.err)


def test_a_page_that_is_gone_is_said_wherever_it_is(call: Program, ledger: Path, tmp_path: Path) -> None:
    """The file opens, and whoever comes to the page finds it: each page but the first in turn."""
    chance, whole_file = random.Random(7), ledger.read_bytes()
    with closing(sqlite3.connect(ledger)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    said = set()
    for at in range(size, len(whole_file), size):
        path = tmp_path / "torn.db"
        path.write_bytes(whole_file[:at] + chance.randbytes(size) + whole_file[at + size :])
        for words in (*LOOKS, ("note", 1, "x")):
            done = call("--db", path, *words)
            assert done.code in (0, 1), (at, words, done)
            assert "inside tracker" not in done.err, (at, words, done.err)
            said |= {words[0]} if "is damaged; restore the last backup" in done.err else set()
    assert said >= {"list", "report", "show", "search", "export", "note"}


@pytest.mark.parametrize("found", ["9999", "abcdef", "0001"])
def test_another_schema_ends_with_five_and_is_left_as_it_is(call: Program, ledger: Path, found: str) -> None:
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [found])
        connection.commit()
    before = hashlib.sha256(ledger.read_bytes()).digest()
    for words in (*LOOKS, ("add", "x", "--party", "EU")):
        done = call("--db", ledger, *words)
        assert (done.code, done.out) == (5, "")
        assert ("tracker db upgrade" if found == "0001" else "upgrade tracker, your data are untouched") in done.err
    if found != "0001":
        assert call("--db", ledger, "db", "upgrade").code == 5
    assert hashlib.sha256(ledger.read_bytes()).digest() == before


@pytest.mark.parametrize("found", ["9999", "0001"])
def test_another_schema_on_postgres_ends_with_five(call: Program, postgres: str, found: str) -> None:
    import psycopg

    with psycopg.connect(postgres) as connection:
        connection.execute("UPDATE alembic_version SET version_num = %s", [found])
    done = call("--db", postgres, "list")
    assert (done.code, "tracker db upgrade" in done.err or found == "9999") == (5, True)


def test_a_lock_that_is_held_ends_with_the_name_of_the_file(
    call: Program, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = call("--db", ledger, "note", 1, "x")
        assert (done.code, done.out) == (1, "")
        assert f"{ledger} is in use by another program" in done.err
        other.execute("ROLLBACK")
    assert call("--db", ledger, "note", 1, "x").code == 0


WRITES: tuple[tuple[object, ...], ...] = (
    ("add", "x", "--party", "EU"),
    ("note", 1, "x"),
    ("fulfil", 1, "--evidence", "x"),
    ("edit", 1, "--owner", "x"),
    ("sources", "add", "https://example.org"),
    ("parties", "add", "EU"),
    ("undo",),
    ("db", "reindex"),
)


@pytest.mark.parametrize("words", WRITES, ids=lambda words: str(words[0]))
def test_nothing_is_confirmed_before_its_commit(
    call: Program, ledger: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[object, ...]
) -> None:
    """A reader that stays lets a writer begin, but not commit."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    monkeypatch.setenv("TRACKER_USER", "tester")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        before = reader.execute("SELECT count(*) FROM events").fetchone()
        done = call("--db", ledger, *words)
        assert (done.code, done.out) == (1, ""), done
        assert "is in use by another program" in done.err
        reader.execute("ROLLBACK")
        assert reader.execute("SELECT count(*) FROM events").fetchone() == before
    assert call("--db", ledger, *words).code == 0


def test_a_backup_taken_while_others_write_is_whole(ledger: Path, tmp_path: Path) -> None:
    with start(str(ledger), 40, "other") as child:
        assert child.stdout
        child.stdout.readline()
        code, _, err = program(str(ledger), "db", "backup", tmp_path / "copy.db")
        child.communicate()
    assert (code, child.returncode) == (0, 0), err
    assert whole(str(tmp_path / "copy.db"))


def test_a_backup_holds_nothing_that_was_not_committed(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of a large transaction is in the file already: whoever only copied the file would take it along."""
    from tracker.storage.migrate import backup
    from tracker.storage.store import StoreError

    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    before = ledger.stat().st_size
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size=1")
        other.execute("BEGIN IMMEDIATE")
        rows = [(f"uid{n}", n, f"Party {n}") for n in range(100, 3000)]
        other.executemany("INSERT INTO parties (uid, number, name) VALUES (?, ?, ?)", rows)
        assert ledger.stat().st_size > before
        with pytest.raises(StoreError, match="in use by another program"):
            backup(ledger, tmp_path / "copy.db")
        assert list(tmp_path.glob("*copy*")) == []
        other.execute("ROLLBACK")
    assert whole(str(backup(ledger, tmp_path / "copy.db")))


def test_a_backup_holds_what_was_committed_but_is_not_in_the_file_yet(
    call: Program, ledger: Path, tmp_path: Path
) -> None:
    """Another program may have set a write-ahead log, which stands beside the file as long as somebody is there."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        assert other.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
        other.execute("SELECT count(*) FROM events").fetchone()
        assert call("--db", ledger, "add", "In the log", "--party", "Japan").code == 0
        assert b"In the log" not in ledger.read_bytes()
        assert call("--db", ledger, "db", "backup", tmp_path / "copy.db").code == 0
    assert "In the log" in call("--db", tmp_path / "copy.db", "list").out
    assert whole(str(tmp_path / "copy.db"))


@pytest.mark.parametrize("write", [False, True])
def test_a_server_is_exported_as_it_was_at_one_moment(call: Program, postgres: str, write: bool) -> None:
    """What another command commits after the first line is in none of the lines that follow."""
    call("--db", postgres, "add", "Hold it", "--party", "Japan")
    before = call("--db", postgres, "export").out
    with closing(PostgresStore(postgres, write=write)) as store:

        def work() -> str:
            told = lines(store, lambda *_: None)
            first = next(told)
            assert call("--db", postgres, "add", "Too late", "--party", "Sweden").code == 0
            return (first + b"".join(told)).decode()

        assert store.reading(work) == before


def test_a_damaged_ledger_is_pointed_out_and_not_copied_as_if_it_were_whole(
    call: Program, ledger: Path, tmp_path: Path
) -> None:
    """Rows can be read, but an index does not hold them: only a look at the whole file tells."""
    call("--db", ledger, "add", "x", "--party", "EU", "--tag", "x")
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        wrong = "CREATE INDEX ix_tags_tag ON tags (commitment_uid)"
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'ix_tags_tag'", [wrong])
        connection.commit()
    found = call("--db", ledger, "db", "check")
    assert (found.code, "the file is damaged: " in found.out) == (1, True)
    for words in (("db", "backup", tmp_path / "copy.db"), ("db", "upgrade")):
        with closing(sqlite3.connect(ledger)) as connection:
            connection.execute(
                "UPDATE alembic_version SET version_num = ?", ["0001" if words[1] == "upgrade" else HEAD]
            )
            connection.commit()
        done = call("--db", ledger, *words)
        assert (done.code, done.out) == (1, "")
        assert "is damaged" in done.err
        assert "no backup was made" in done.err
    assert list(tmp_path.glob("copy*")) == list(tmp_path.glob("*.bak-*")) == []


def test_a_server_is_backed_up_as_an_export_that_was_read_back(call: Program, postgres: str, tmp_path: Path) -> None:
    call("--db", postgres, "add", "Hold it", "--party", "Japan")
    copy = tmp_path / "copy.jsonl"
    assert "backed up and read back" in call("--db", postgres, "db", "backup", copy).out
    assert call("--db", postgres, "export").out.encode() == copy.read_bytes()
    assert call("--db", postgres, "db", "backup", copy).code == 2
    import psycopg

    with psycopg.connect(postgres) as connection:
        connection.execute("UPDATE commitments SET summary = 'Tampered'")
    refused = call("--db", postgres, "db", "backup", tmp_path / "bad.jsonl")
    assert (refused.code, "differs from its history: summary" in refused.err) == (1, True)
    assert not (tmp_path / "bad.jsonl").exists()


def test_an_upgrade_leaves_a_checked_copy_that_can_be_used(call: Program, tmp_path: Path) -> None:
    from tracker.storage.migrate import upgrade

    path = tmp_path / "old.db"
    upgrade(str(path), "0001")
    for n in (1, 2):
        shutil.copy(path, tmp_path / "next.db")
        done = call("--db", tmp_path / "next.db", "db", "upgrade")
        assert done.code == 0, done.err
        copy = tmp_path / ("next.db.bak-0001" if n == 1 else "next.db.bak-0001-2")
        assert str(copy) in done.out
        assert copy.stat().st_mode & 0o777 == 0o600
        assert call("--db", copy, "list").code == 5


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_what_is_made_is_for_its_owner_only(call: Program, tmp_path: Path, mask: int) -> None:
    old = os.umask(mask)
    try:
        path = tmp_path / "data" / "ledger.db"
        call("--db", path, "add", "Hold it", "--party", "Japan")
        call("--db", path, "db", "backup", tmp_path / "copy.db")
        call("--db", path, "export", "-o", tmp_path / "out.jsonl")
    finally:
        os.umask(old)
    modes = {name.name: name.stat().st_mode & 0o777 for name in (path.parent, path, *tmp_path.glob("*.*"))}
    assert modes == {"data": 0o700, "ledger.db": 0o600, "copy.db": 0o600, "out.jsonl": 0o600}
    path.chmod(0o644)
    assert "may be read by everybody" in call("--db", path, "db", "check").err


def test_a_network_file_system_is_pointed_out() -> None:
    mounts = "/dev/sda / ext4 rw 0 0\nsrv:/x /mnt/my\\040share nfs4 rw 0 0\nproc /proc proc rw 0 0\n"
    assert remote(Path("/mnt/my share/ledger.db"), mounts) == "nfs4"
    assert remote(Path("/home/ledger.db"), mounts) is None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stopped_import_leaves_no_half(tmp_path: Path, number: int) -> None:
    table, db = tmp_path / "table.csv", tmp_path / "ledger.db"
    table.write_text("summary,party\n" + "Hold it,Japan\n" * 3000)
    program(str(db), "milestones", "add", "The Summit")
    with start(str(db), 0, "import", table) as child:
        while not Path(f"{db}-journal").exists() and child.poll() is None:
            pass
        child.send_signal(number)
        child.communicate()
    assert child.returncode == 128 + number
    code, out, _ = program(str(db), "list", "--format", "json")
    assert (code, len(json.loads(out)["items"])) in ((0, 0), (0, 3000))


def test_a_closed_pipe_is_silent(ledger: Path) -> None:
    with start(str(ledger), 0, "export") as child:
        assert child.stdout
        child.stdout.close()
        assert child.stderr
        assert child.stderr.read() == b""


def test_the_store_says_which_error_it_was(ledger: Path) -> None:
    with closing(SqliteStore(ledger)) as store:
        error = sqlite3.OperationalError("odd")
        assert "run: tracker db check" in str(sqlite.explain(error, store.path))


def test_a_table_may_be_rebuilt_in_an_upgrade_without_losing_its_children(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlalchemy as sa

    from tracker.storage import migrate

    def rebuild(config: Any, _to: str) -> None:
        connection = config.attributes["connection"]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 0
        made = connection.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = 'commitments'")).scalar()
        connection.exec_driver_sql(made.replace("CREATE TABLE commitments", "CREATE TABLE rebuilt"))
        connection.exec_driver_sql("INSERT INTO rebuilt SELECT * FROM commitments")
        connection.exec_driver_sql("DROP TABLE commitments")
        connection.exec_driver_sql("ALTER TABLE rebuilt RENAME TO commitments")
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{HEAD}'")

    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
    monkeypatch.setattr(command, "upgrade", rebuild)
    migrate.upgrade(str(ledger))
    assert whole(str(ledger))
    assert "Japan" in program(str(ledger), "list")[1]


def test_an_upgrade_that_would_break_references_is_taken_back(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.storage import migrate
    from tracker.storage.store import StoreError

    def lose(config: Any, _to: str) -> None:
        config.attributes["connection"].exec_driver_sql("DELETE FROM parties")

    before = ledger.read_bytes()
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
    monkeypatch.setattr(command, "upgrade", lose)
    with pytest.raises(StoreError, match="broken references"):
        migrate.upgrade(str(ledger))
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute(f"UPDATE alembic_version SET version_num = '{HEAD}'")
        connection.commit()
    assert len(before) == ledger.stat().st_size
    assert whole(str(ledger))
