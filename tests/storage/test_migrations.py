"""The schema up, down and up again, with a row in every table, on both engines."""

import hashlib
import json
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.conftest import Prepare, Program
from tests.report.ledger import make_varied
from tracker.storage import migrate
from tracker.storage.engine import make_engine
from tracker.storage.store import HEAD, StoreError
from tracker.storage.tables import derived, metadata

SEARCH = {f"search_index{part}" for part in ("", "_config", "_data", "_idx")}
STORY = [
    "add A --party Japan --to Ukraine --speaker NATO --latest 2025-12-31 --source https://a.org --quote q --tag t",
    "add B --party Japan --latest 2025-12-31",
    "fulfil 1 --evidence seen",
]


@pytest.fixture
def filled(tracker: Program, db: str) -> str:
    """A ledger with something in every table that the commands fill, and a milestone and a follow-up beside."""
    for words in STORY:
        assert tracker(*words.split()).code == 0
    engine = make_engine(db)
    with engine.begin() as connection:
        uid = connection.execute(sa.text("SELECT uid FROM commitments WHERE number = 2")).scalar()
        extra: dict[str, dict[str, object]] = {
            "milestones": {"uid": "m", "number": 1, "name": "Summit", "folded": "summit"},
            "mailings": {
                "uid": "m",
                "address": "a@example.org",
                "report_on": "2025-06-02",
                "actor": "tester",
                "recorded_at": "2025-06-02T09:00:00.000000Z",
            },
            "follow_ups": {"uid": "f", "commitment_uid": uid, "n": 1, "text": "Ask", "planned_on": "2025-06-01"},
        }
        for table, row in extra.items():
            connection.execute(sa.insert(metadata.tables[table]), row)
    engine.dispose()
    return db


def rows(db: str) -> dict[str, str]:
    """A hash of the rows of each table."""
    engine = make_engine(db)
    found = {}
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            listed = sorted(repr(tuple(row)) for row in connection.execute(sa.select(table)))
            assert listed, f"{table.name} is empty"
            found[table.name] = hashlib.sha256("\n".join(listed).encode()).hexdigest()
    engine.dispose()
    return found


def briefs(db: str) -> dict[str, str]:
    """What a line shows of each commitment, by its key."""
    engine = make_engine(db)
    with engine.connect() as connection:
        found = {row.uid: row.brief for row in connection.execute(sa.text("SELECT uid, brief FROM commitments"))}
    engine.dispose()
    return found


def move(db: str, how: Callable[..., None], to: str) -> None:
    engine = make_engine(db)
    with engine.connect() as connection, connection.begin():
        how(migrate.config(connection), to)
    engine.dispose()


def tables(db: str) -> set[str]:
    engine = make_engine(db)
    names = set(sa.inspect(engine).get_table_names()) - SEARCH - {"alembic_version"}
    engine.dispose()
    return names


def test_up_down_and_up_again(filled: str) -> None:
    before = rows(filled)
    assert set(before) == tables(filled)
    move(filled, command.downgrade, "base")
    assert tables(filled) == set()
    assert migrate.upgrade(filled) == (None, HEAD)
    assert tables(filled) == set(before)
    assert migrate.upgrade(filled) == (HEAD, HEAD)


@pytest.mark.parametrize("revision", ["0002", "0003"])
def test_what_lines_show_is_made_from_the_rows(db: str, prepare: Prepare, revision: str) -> None:
    """With moved dates, events, tags, retracted terms and parties in an order of their own."""
    prepare(db, "varied", make_varied)
    before = briefs(db)
    for word in ("event", "moved", "parties", "phrase", "soft", "tags"):
        assert any(word in json.loads(brief) for brief in before.values()), word
    move(db, command.downgrade, revision)
    migrate.upgrade(db)
    assert briefs(db) == before


def test_the_migrations_make_what_the_tables_say(db: str) -> None:
    migrate.upgrade(db)
    engine = make_engine(db)
    with engine.connect() as connection:
        virtual = engine.dialect.name == "sqlite"  # where the search index has tables of its own
        named: Any = lambda name, kind, _: not (virtual and kind == "table" and name in SEARCH)  # noqa: E731
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": named})
        everything: Any = metadata if virtual else [metadata, derived]
        assert compare_metadata(context, everything) == []
        checks = {
            table.name: {check["name"] for check in sa.inspect(connection).get_check_constraints(table.name)}
            for table in metadata.sorted_tables
        }
    engine.dispose()
    for table in metadata.sorted_tables:
        declared = {str(check.name) for check in table.constraints if isinstance(check, sa.CheckConstraint)}
        assert checks[table.name] == declared


def test_there_is_one_head_and_the_program_knows_it() -> None:
    engine = make_engine("unused.db")
    with engine.connect() as connection:
        assert ScriptDirectory.from_config(migrate.config(connection)).get_heads() == [HEAD]
    engine.dispose()
    Path("unused.db").unlink()


@pytest.mark.parametrize("statement", ["INSERT INTO commitments (uid) VALUES ('x')", "CREATE TABLE half (a int"])
def test_a_migration_that_fails_half_way_leaves_nothing(
    db: str, empty_postgres: str, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    target = empty_postgres if db.startswith("postgres") else db

    def upgrade_then_fail(settings: object, to: str) -> None:
        real(settings, to)  # type: ignore[arg-type]
        settings.attributes["connection"].exec_driver_sql(statement)  # type: ignore[attr-defined]

    real = command.upgrade
    monkeypatch.setattr(command, "upgrade", upgrade_then_fail)
    with pytest.raises(StoreError):
        migrate.upgrade(target)
    monkeypatch.undo()
    assert tables(target) == set()
    assert migrate.upgrade(target) == (None, HEAD)


def test_the_first_write_makes_a_private_file(tracker_sqlite: Program, sqlite_db: str) -> None:
    assert tracker_sqlite("list").out == "Nothing to show.\n"
    assert not Path(sqlite_db).exists()
    assert tracker_sqlite("add", "A", "--party", "Japan").code == 0
    assert stat.S_IMODE(Path(sqlite_db).stat().st_mode) == 0o600
    connection = sqlite3.connect(sqlite_db)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x636D7472,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_refused_first_write_leaves_an_empty_ledger(tracker_sqlite: Program) -> None:
    assert tracker_sqlite("note", "1", "x").code == 4
    assert tracker_sqlite("list").out == "Nothing to show.\n"


@pytest.mark.parametrize(
    "words", [["list"], ["report"], ["add", "A", "--party", "B"], ["db", "check"], ["db", "upgrade"]]
)
def test_a_file_that_is_not_ours_is_never_changed(call: Program, tmp_path: Path, words: list[str]) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("these are notes, not a database, and they are long enough to have a header" * 20)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE birds (name)")
    connection.close()
    for path in (text, other):
        before = path.read_bytes()
        done = call("--db", path, *words)
        assert done.code == 1
        assert done.err == f"tracker: {path} is not a tracker ledger; name another file with --db\n"
        assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("0001", f"has an older schema (0001, this program needs {HEAD}); run: tracker db upgrade"),
        ("9999", "was made by a newer tracker (schema 9999); upgrade tracker, your data are untouched"),
        ("zzzz", "was made by a newer tracker (schema zzzz); upgrade tracker, your data are untouched"),
    ],
)
def test_an_older_or_newer_schema_ends_with_5(tracker: Program, filled: str, revision: str, said: str) -> None:
    engine = make_engine(filled)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    before = rows(filled)
    for words in (["list"], ["add", "A", "--party", "B"]):
        done = tracker(*words)
        assert (done.code, done.out) == (5, "")
        assert said in done.err
        assert len(done.err.splitlines()) == 1
    assert rows(filled) == before
    engine.dispose()


def test_a_server_without_a_ledger_says_how_to_make_one(call: Program, empty_postgres: str) -> None:
    done = call("--db", empty_postgres, "list")
    assert done.code == 5
    assert "make it with: tracker db upgrade" in done.err
    assert call("--db", empty_postgres, "db", "upgrade").out == f"the schema is now {HEAD} (was empty)\n"
    assert call("--db", empty_postgres, "list").out == "Nothing to show.\n"


def test_an_upgrade_copies_the_old_file_first(tracker_sqlite: Program, sqlite_db: str) -> None:
    tracker_sqlite("add", "A", "--party", "Japan")
    move(sqlite_db, command.downgrade, "0001")
    done = tracker_sqlite("db", "upgrade")
    copy = Path(f"{sqlite_db}.bak-0001")
    assert done.out == f"the schema is now {HEAD} (was 0001); the old ledger is in {copy}\n"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    assert connection.execute("SELECT summary FROM commitments").fetchall() == [("A",)]
    connection.close()


def test_a_backup_is_whole_and_replaces_nothing(tracker_sqlite: Program, call: Program, tmp_path: Path) -> None:
    tracker_sqlite("add", "A", "--party", "Japan")
    copy = tmp_path / "copy.db"
    assert tracker_sqlite("db", "backup", copy).out == f"backed up and checked: {copy}\n"
    assert call("--db", copy, "--today", "2025-05-28", "list").out == tracker_sqlite("list").out
    again = tracker_sqlite("db", "backup", copy)
    assert (again.code, again.err) == (1, f"tracker: {copy} exists already; name another file\n")
