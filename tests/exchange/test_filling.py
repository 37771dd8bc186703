"""An empty ledger is filled while the file is read; at the first doubt it is as before, and care is taken."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from resource import RLIMIT_FSIZE, setrlimit
from typing import Any

import psycopg
import pytest

from tests.conftest import Program
from tests.exchange.story import exported
from tests.faults.proxy import breaking
from tests.postgres import Server
from tracker.errors import ConflictError
from tracker.storage import tally
from tracker.storage.opening import filling

# Everything of a schema that could be otherwise afterwards.
_SHAPE = """
SELECT indrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid >= 16384
UNION SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid) || convalidated
 FROM pg_constraint WHERE conrelid >= 16384 ORDER BY 1, 2
"""


# How Postgres says what kind the words of a list are, in one way or another.
_KINDS = re.compile(r"::(text|character varying)|\[\]|[()]")


def _shape(db: str) -> list[tuple[str, str]]:
    with psycopg.connect(db) as connection:
        return [(table, _KINDS.sub("", text)) for table, text in connection.execute(_SHAPE).fetchall()]


def test_a_server_that_was_filled_has_all_its_indexes_and_references(
    call: Program, postgres: str, told: Path, tmp_path: Path
) -> None:
    """And those of others that stand beside the ledger, or that somebody added to it."""
    with psycopg.connect(postgres) as connection:
        connection.execute("CREATE TABLE elsewhere (owner text, uid varchar(36) REFERENCES commitments)")
        connection.execute("CREATE INDEX theirs ON elsewhere (owner)")
        connection.execute("CREATE INDEX added ON commitments (owner) WHERE owner <> 'nobody''s'")
    before = _shape(postgres)
    assert len(before) > 60
    assert call("--db", postgres, "import", told).code == 0
    assert _shape(postgres) == before
    assert exported(call, postgres, tmp_path / "again.jsonl") == told.read_bytes()
    assert call("--db", postgres, "db", "check").out == ""
    with psycopg.connect(postgres) as connection:
        connection.execute("SET enable_seqscan = off")
        still = "status IN ('open', 'in_progress', 'stalled') AND retracted_on IS NULL"
        asked = f"EXPLAIN SELECT uid FROM commitments WHERE {still} AND latest <= '2026-01-01'"
        plan = connection.execute(asked.encode()).fetchall()
        assert "ix_commitments_open_latest" in str(plan)


def _fills(call: Program, postgres: str, mine: str, told: Path) -> None:
    """By the address `mine` the whole export comes in, and the schema is as it was."""
    before = _shape(postgres)
    done = call("--db", mine, "import", told)
    assert (done.code, done.err) == (0, "")
    assert _shape(postgres) == before
    assert exported(call, mine, told.with_name("again.jsonl")) == told.read_bytes()


def test_who_does_not_own_the_tables_may_fill_them_too(call: Program, postgres: str, told: Path) -> None:
    parts = psycopg.conninfo.conninfo_to_dict(postgres)
    role = f"desk_of_{parts['dbname']}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {role} LOGIN".encode())
        connection.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}".encode())
    try:
        mine = f"postgresql:///{parts['dbname']}?host={parts['host']}&user={role}"
        _fills(call, postgres, mine, told)
    finally:
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"DROP OWNED BY {role}".encode())
            connection.execute(f"DROP ROLE {role}".encode())


def test_somebody_who_read_and_does_not_end_is_not_waited_for(
    call: Program, postgres: str, told: Path, tmp_path: Path
) -> None:
    before = _shape(postgres)
    with psycopg.connect(postgres) as connection:
        connection.execute("SELECT uid FROM commitments, tags")
        assert call("--db", postgres, "import", told).code == 0
    assert _shape(postgres) == before
    assert exported(call, postgres, tmp_path / "again.jsonl") == told.read_bytes()


_FORBIDDEN = """
CREATE FUNCTION forbid() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not today'; END $$;
CREATE EVENT TRIGGER forbidding ON ddl_command_start EXECUTE FUNCTION forbid()
"""
_ADDED = """
ALTER TABLE tags ADD CONSTRAINT once EXCLUDE USING btree (tag WITH =, commitment_uid WITH =);
CREATE TABLE colours (name varchar(100) PRIMARY KEY);
INSERT INTO colours VALUES ('b'), ('Ä');
ALTER TABLE tags ADD FOREIGN KEY (tag) REFERENCES colours;
CREATE VIEW tagged AS SELECT uid, summary, count(*) FROM commitments JOIN tags ON commitment_uid = uid GROUP BY uid
"""


@pytest.mark.parametrize("done", [_FORBIDDEN, _ADDED], ids=["forbidden", "added"])
def test_a_server_that_is_otherwise_than_a_new_one_is_filled_too(
    call: Program, postgres: str, told: Path, done: str
) -> None:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(done.encode())
    _fills(call, postgres, postgres, told)


@pytest.mark.parametrize("bound", ["cannot make", "does not inherit"])
def test_an_owner_who_may_not_make_indexes_fills_the_tables_as_they_are(
    call: Program, postgres: str, told: Path, bound: str
) -> None:
    parts = psycopg.conninfo.conninfo_to_dict(postgres)
    role, owner = f"desk_of_{parts['dbname']}", f"owner_of_{parts['dbname']}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {owner}".encode())
        connection.execute(f"CREATE ROLE {role} LOGIN {'NOINHERIT' if bound == 'does not inherit' else ''}".encode())
        connection.execute(f"GRANT {owner} TO {role}".encode())
        connection.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}".encode())
        if bound == "does not inherit":
            connection.execute(f"GRANT CREATE ON SCHEMA public TO {role}".encode())
        else:
            connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        for (table,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall():
            connection.execute(f"ALTER TABLE {table} OWNER TO {owner}".encode())
    try:
        mine = f"postgresql:///{parts['dbname']}?host={parts['host']}&user={role}"
        _fills(call, postgres, mine, told)
    finally:
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"REASSIGN OWNED BY {owner} TO {parts['user']}".encode())
            connection.execute(f"DROP OWNED BY {role}, {owner}".encode())
            connection.execute(f"DROP ROLE {role}, {owner}".encode())


def test_a_whole_file_is_not_read_a_second_time(
    call: Program, db: str, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read with care is staged, and nothing is staged here."""
    monkeypatch.delattr("tracker.storage.staging.staged")
    done = call("--db", db, "import", told)
    assert (done.code, done.out[:22]) == (0, "restored 4 commitments"), done.err


def _moved(rows: list[dict[str, Any]]) -> None:
    """Sources before the events that made them."""
    rows.sort(key=lambda row: row["table"] != "sources")


def _behind(rows: list[dict[str, Any]]) -> None:
    next(row for row in rows if row["table"] == "counters" and row["name"] == "commitments")["value"] = 1


def _unwritable(rows: list[dict[str, Any]]) -> None:
    """The next entry would get a number that is taken."""
    next(row for row in rows if row["table"] == "counters" and row["name"] == "events")["value"] = 2


def _counted_twice(rows: list[dict[str, Any]]) -> None:
    rows.append(rows[0])


def _same_number(rows: list[dict[str, Any]]) -> None:
    one, other = [row for row in rows if row["table"] == "events"][:2]
    other["seq"] = one["seq"]


def _unsearchable(rows: list[dict[str, Any]]) -> None:
    """What was replaced is in no row, but would be in the search index."""
    event = next(row for row in rows if row.get("action") == "reschedule")
    event["new"] = event["new"][:-1] + ',"summary":7}'
    event = next(row for row in rows if row.get("subject_uid") == event["subject_uid"] and row["action"] == "add")
    final = {**event, "uid": "another", "seq": 1000, "n": 1000, "command": "another", "recorded_on": "2025-05-28"}
    final["new"] = json.dumps({"summary": json.loads(event["new"])["summary"]})
    rows.append(final)
    thing = next(row for row in rows if row.get("uid") == event["subject_uid"] and row["table"] == "commitments")
    thing["version"] += 1
    for row in rows:
        if row["table"] == "counters":
            row["value"] += 1000


def _twice(rows: list[dict[str, Any]]) -> None:
    one, other = [row for row in rows if row["table"] == "commitments"][:2]
    for row in rows:
        for name, value in row.items():
            row[name] = value.replace(other["uid"], one["uid"]) if isinstance(value, str) else value


def _iron(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if "strength" in row:
            row["strength"] = "iron"
        elif row["table"] == "events":
            row["new"] = row["new"].replace('"strength":"firm"', '"strength":"iron"')


def _nowhere(rows: list[dict[str, Any]]) -> None:
    """A party that nothing made, in a row and in its history."""
    party = next(row for row in rows if row["table"] == "commitment_parties")["party_uid"]
    for row in rows:
        if row["table"] == "commitment_parties" or row.get("subject") == "commitment":
            name = "party_uid" if "party_uid" in row else "new"
            row[name] = row[name].replace(party, "nobody")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_behind, "the counter of commitments is missing or behind"),
        (_unwritable, "the counter of events is missing or behind"),
        (_counted_twice, "counters: this row stands twice (counters.name)"),
        (_same_number, "events: this row stands twice (events.seq)"),
        (_unsearchable, "commitment 1 has a history that makes no sense"),
        (_twice, "stands twice"),
        (_iron, "the values do not go together (ck_commitments_strength_word)"),
        (_nowhere, "names a row of parties that is not there"),
        (list.clear, "the file was cut off or added to"),
    ],
)
def test_what_only_the_database_or_the_end_tells_leaves_nothing_behind(
    call: Program,
    db: str,
    told: Path,
    tmp_path: Path,
    spoil: Callable[[list[dict[str, Any]]], None],
    said: str,
) -> None:
    head, *lines = told.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(text) for text in lines]
    spoil(rows)
    path = tmp_path / "spoiled.jsonl"
    if rows:
        head = _promising(head, len(rows))
    path.write_text("\n".join([head, *map(_written, rows), ""]), encoding="utf-8")
    there = set(tmp_path.iterdir())
    done = call("--db", db, "import", path)
    assert (done.code, done.out, said in done.err) == (1, "", True), done.err
    assert set(tmp_path.iterdir()) == there
    assert call("--db", db, "list", "--all").out == "Nothing to show.\n"
    assert call("--db", db, "import", told).code == 0


def _promising(head: str, count: int) -> str:
    return json.dumps(json.loads(head) | {"rows": {"events": count}}, separators=(",", ":"))


def _written(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def test_rows_in_another_order_are_read_with_care(call: Program, told: Path, tmp_path: Path) -> None:
    head, *lines = told.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(text) for text in lines]
    _moved(rows)
    path = tmp_path / "moved.jsonl"
    path.write_text("\n".join([head, *map(_written, rows), ""]), encoding="utf-8")
    assert call("--db", tmp_path / "new.db", "import", path).code == 0
    assert exported(call, str(tmp_path / "new.db"), tmp_path / "again.jsonl") == told.read_bytes()
    assert call("--db", tmp_path / "new.db", "db", "check").out == ""


@pytest.mark.parametrize("name", ["link.db", "n" * 240, "日" * 80, "one/two/ledger.db", "blank.db"])
@pytest.mark.parametrize("whole", [True, False])
def test_a_ledger_is_made_where_it_was_asked_for_or_nothing_is(
    call: Program, told: Path, tmp_path: Path, name: str, whole: bool
) -> None:
    """At the end of a link that leads nowhere yet, by a name as long as a name may be, in folders that are made."""
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "link.db").symlink_to("there.db")
    (folder / "blank.db").touch()
    if not whole:
        told.write_bytes(told.read_bytes().replace(b'"summary":"Something vague"', b'"summary":"Something else!"', 1))
    before = {path: path.stat(follow_symlinks=False).st_size for path in folder.rglob("*")}
    done = call("--db", folder / name, "import", told)
    assert done.code == (0 if whole else 1), done.err
    if whole:
        assert exported(call, str(folder / name), tmp_path / "again.jsonl") == told.read_bytes()
        assert (folder / "link.db").is_symlink()
        files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
        assert len(files) == 1 + (name != "blank.db"), files
    else:
        assert {path: path.stat(follow_symlinks=False).st_size for path in folder.rglob("*")} == before


def test_a_ledger_that_somebody_makes_meanwhile_stays_theirs(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with pytest.raises(ConflictError, match=r"somebody made .* meanwhile; import again to join"), filling(str(path)):
        path.write_text("theirs")
    assert (path.read_text(), list(tmp_path.iterdir())) == ("theirs", [path])


@pytest.mark.parametrize("taken", [False, True])
def test_a_file_system_without_second_names_gets_a_whole_ledger_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def none(_path: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", none)
    path = tmp_path / "ledger.db"
    if taken:
        with pytest.raises(ConflictError), filling(str(path)):
            path.write_text("theirs")
    else:
        with filling(str(path)):
            pass
    assert list(tmp_path.iterdir()) == [path]
    assert (path.read_bytes()[:6] == b"SQLite") is not taken
    assert taken or path.stat().st_mode & 0o777 == 0o600


def test_few_marks_change_nothing(call: Program, told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has one event alone may be taken for what has several."""
    monkeypatch.setattr(tally, "_MARKS", 2)
    monkeypatch.delattr("tracker.storage.staging.staged")
    assert call("--db", tmp_path / "new.db", "import", told).code == 0


def test_a_pipe_is_kept_so_that_it_can_be_read_again(call: Program, told: Path, tmp_path: Path) -> None:
    db = tmp_path / "new.db"
    spoiled = told.read_bytes().replace(b'"summary":"Something vague"', b'"summary":"Something else!"', 1)
    done = _piped(db, spoiled)
    assert (done.returncode, b"differs from its history" in done.stderr, db.exists()) == (1, True, False), done.stderr
    assert _piped(db, told.read_bytes()).returncode == 0
    assert exported(call, str(db), tmp_path / "again.jsonl") == told.read_bytes()


def test_standard_input_is_read_from_where_it_stands(call: Program, told: Path, tmp_path: Path) -> None:
    db, after = tmp_path / "new.db", tmp_path / "after.jsonl"
    after.write_bytes(b"Dear all, this is our ledger:\n" + told.read_bytes())
    with after.open("rb", buffering=0) as file:
        file.readline()
        words = [str(Path(sys.executable).with_name("tracker")), "--db", str(db), "import", "-", "--format", "jsonl"]
        done = subprocess.run(words, stdin=file, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert exported(call, str(db), tmp_path / "again.jsonl") == told.read_bytes()


def test_a_pipe_that_cannot_be_kept_is_said(told: Path, tmp_path: Path) -> None:
    done = _piped(tmp_path / "new.db", told.read_bytes() * 9, preexec_fn=partial(setrlimit, RLIMIT_FSIZE, (9000, 9000)))
    said = b"tracker: the folder for temporary files cannot be written: the disk is full"
    assert (done.returncode, done.stderr[: len(said)]) == (1, said)
    assert list(tmp_path.glob("*.db*")) == [tmp_path / "story.db"]


def _piped(db: Path, told: bytes, **settings: Any) -> subprocess.CompletedProcess[bytes]:
    words = [str(Path(sys.executable).with_name("tracker")), "--db", str(db), "import", "-", "--format", "jsonl"]
    return subprocess.run(words, input=told, capture_output=True, **settings)


@pytest.mark.parametrize(("moment", "times"), [("before", 1), ("before", 3), ("after", 1)])
def test_a_ledger_whose_commit_is_not_answered_is_filled_once(
    call: Program, server: Server, postgres: str, told: Path, tmp_path: Path, moment: str, times: int
) -> None:
    with breaking(server.base, moment, times) as proxy:
        done = call("--db", proxy.url(postgres), "import", told)
        assert proxy.dropped == times
    assert done.code == 0, done.err
    assert exported(call, postgres, tmp_path / "again.jsonl") == told.read_bytes()
    assert call("--db", postgres, "db", "check").out == ""
