"""The whole ledger as JSON Lines: the same bytes from either engine, all or nothing, and a bad line is named."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from alembic import command

from tests.conftest import Program
from tests.exchange.story import exported
from tests.postgres import Server
from tracker.exchange.older import FIRST, STEPS, Step
from tracker.storage.engine import make_engine
from tracker.storage.migrate import config
from tracker.storage.store import Row, line


def test_sqlite_to_postgres_and_back_is_the_same_byte_for_byte(
    call: Program, told: Path, postgres: str, tmp_path: Path
) -> None:
    there, back = tmp_path / "there.jsonl", str(tmp_path / "back.db")
    assert call("--db", postgres, "import", told).code == 0
    assert exported(call, postgres, there) == told.read_bytes()
    assert call("--db", back, "import", there).code == 0
    assert exported(call, back, tmp_path / "back.jsonl") == told.read_bytes()
    for db in (postgres, back):
        assert call("--db", db, "db", "check").out == ""
        assert call("--db", db, "--today", "2025-12-07", "report").code == 0
        assert "Hold the next Dialogue" in call("--db", db, "search", "staff").out


def test_every_line_is_an_object_with_its_table(told: Path) -> None:
    head, *rows = [json.loads(line) for line in told.read_text(encoding="utf-8").split("\n")[:-1]]
    assert head["format"] == "tracker.ledger/1"
    counted = {table: sum(row["table"] == table for row in rows) for table in head["rows"]}
    assert counted == head["rows"]
    assert counted["commitments"] == 4


def test_bare_export_goes_to_stdout(call: Program, told: Path, story: str) -> None:
    assert call("--db", story, "export").out.encode() == told.read_bytes()


def test_an_export_may_go_to_a_device(call: Program, told: Path, story: str) -> None:
    assert told.exists()
    assert call("--db", story, "export", "--format", "jsonl", "-o", os.devnull).code == 0


def test_a_missing_ledger_exports_as_an_empty_one_and_is_not_made(call: Program, tmp_path: Path) -> None:
    empty = exported(call, str(tmp_path / "none.db"), tmp_path / "empty.jsonl")
    assert len(empty.splitlines()) == 1
    assert not (tmp_path / "none.db").exists()
    assert call("--db", tmp_path / "made.db", "import", tmp_path / "empty.jsonl").code == 0


@pytest.fixture
def latin(server: Server) -> Iterator[str]:
    """The address of an empty database that keeps few characters."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'")
        yield server.url("latin")
        connection.execute("DROP DATABASE latin WITH (FORCE)")


def test_no_ledger_is_made_where_few_characters_are_kept(call: Program, latin: str) -> None:
    done = call("--db", latin, "db", "upgrade")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "tracker: this database keeps its texts as LATIN1, which has no room for every name; make another for the "
        "ledger: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0\n"
    )
    with psycopg.connect(latin) as connection:
        assert connection.execute("SELECT to_regclass('events'), to_regclass('alembic_version')").fetchall() == [
            (None, None)
        ]


def test_a_ledger_that_was_made_where_few_characters_are_kept_is_exported(
    call: Program, latin: str, tmp_path: Path
) -> None:
    db = latin
    engine = make_engine(db)
    with engine.begin() as connection:
        command.upgrade(config(connection), "head")
    engine.dispose()
    assert call("--db", db, "add", "Öl liefern", "--party", "Zollamt Süd").code == 0
    told = exported(call, db, tmp_path / "latin.jsonl")
    assert call("--db", tmp_path / "target.db", "import", tmp_path / "latin.jsonl").code == 0
    assert exported(call, str(tmp_path / "target.db"), tmp_path / "again.jsonl") == told


def test_importing_again_changes_nothing(call: Program, told: Path, db: str, tmp_path: Path) -> None:
    assert call("--db", db, "import", told).code == 0
    before = exported(call, db, tmp_path / "before.jsonl")
    again = call("--db", db, "import", told)
    assert (again.code, again.out) == (0, "0 new, 0 changed, 10 same\n")
    assert exported(call, db, tmp_path / "after.jsonl") == before


def test_a_dry_run_says_the_plan_and_leaves_every_byte(call: Program, told: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    done = call("--db", other, "import", told, "--dry-run")
    assert done.code == 0
    assert "new: commitment 1: Hold the next Dialogue\n" in done.out
    assert not other.exists()
    call("--db", other, "add", "Mine", "--party", "Japan")
    before = other.read_bytes()
    plan = call("--db", other, "import", told, "--dry-run").out.splitlines()
    assert other.read_bytes() == before
    assert "new: commitment 2: Hold the next Dialogue" in plan
    assert plan[-1].startswith(call("--db", other, "import", told).out.strip())
    listed = call("--db", other, "list", "--all", "--format", "json", "--today", "2025-12-07").out
    assert [item["id"] for item in json.loads(listed)["items"]] == [1, 2, 3, 4]


def _broken(line: int, text: str, told: Path) -> Path:
    lines = told.read_text(encoding="utf-8").split("\n")
    path = told.with_name("broken.jsonl")
    path.write_text("\n".join([*lines[: line - 1], text, *lines[line:]]), encoding="utf-8", errors="surrogateescape")
    return path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not JSON", "line 3: not a row of a ledger"),
        ('{"table": "nothing", "a": 1}', "line 3: there is no table 'nothing'"),
        ('{"table": "tags", "tag": "x"}', "line 3: tags: missing column 'commitment_uid'"),
        ('{"table": "tags", "commitment_uid": "x", "tag": "y", "a": 1}', "line 3: tags: unknown column 'a'"),
        ('{"table": "tags", "commitment_uid": "x", "tag": "y"}', "line 3: names a row of commitments that is not"),
        ('{"table": "tags", "commitment_uid": "x", "tag": null}', "line 3: tags.tag may not be empty"),
        ('{"table": "tags", "commitment_uid": "x", "tag": 5}', "line 3: tags.tag takes a text"),
        ('{"table": "tags", "commitment_uid": "x", "tag": "a\\u0000"}', "line 3: tags.tag has a NUL character"),
        ('{"table": "tags", "commitment_uid": "x", "tag": "\\ud800"}', "line 3: tags.tag is not valid UTF-8"),
        ('{"table": "tags", "commitment_uid": "x", "tag": "\udcff"}', "line 3: not UTF-8 at byte 50"),
        ('{"table": "counters", "name": "x", "value": 1e9999}', "line 3: counters.value takes a whole number"),
        ('{"table": "counters", "name": "x", "value": true}', "line 3: counters.value takes a whole number"),
        ("[" * 100000, "line 3: not a row of a ledger"),
        ('{"table": "tags", "tag": "a", "tag": "b", "commitment_uid": "x"}', "line 3: not a row of a ledger"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_imported(
    call: Program, told: Path, tmp_path: Path, text: str, said: str
) -> None:
    target = tmp_path / "target.db"
    done = call("--db", target, "import", _broken(3, text, told))
    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert not target.exists()


def test_a_file_that_was_cut_off_is_refused(call: Program, told: Path, tmp_path: Path) -> None:
    lines = told.read_bytes().splitlines(keepends=True)
    (tmp_path / "cut.jsonl").write_bytes(b"".join(lines[:-3]))
    done = call("--db", tmp_path / "target.db", "import", tmp_path / "cut.jsonl")
    assert done.code == 1
    assert "cut off or added to" in done.err


@pytest.mark.parametrize("time", ["24:00:00.000000", "09:60:00.000000", "09:00:60.000000", "09:0\uff10:00.000000"])
def test_a_time_that_no_clock_shows_is_refused(call: Program, told: Path, tmp_path: Path, time: str) -> None:
    """A server would refuse it, or take it for another."""
    text = told.read_text(encoding="utf-8")
    (at,) = [json.loads(line)["recorded_at"] for line in text.split("\n") if '"seq":9,' in line]
    path = tmp_path / "late.jsonl"
    path.write_text(text.replace(at, f"{at[:11]}{time}Z"), encoding="utf-8")
    done = call("--db", tmp_path / "target.db", "import", path)
    assert (done.code, "events.recorded_at takes an instant such as" in done.err) == (1, True), done.err


@pytest.mark.parametrize("side", ["new", "old"])
@pytest.mark.parametrize("text", ["", "{", "[]", "null", "1", '{"due":[]}', '{"due":{"x":[]}}', "[" * 5000])
def test_an_event_that_makes_no_sense_is_refused_with_its_thing(
    call: Program, told: Path, tmp_path: Path, side: str, text: str
) -> None:
    lines = [json.loads(line) for line in told.read_text(encoding="utf-8").split("\n")[:-1]]
    (item,) = (row for row in lines if row.get("table") == "commitments" and row["number"] == 3)
    next(row for row in lines if row.get("subject_uid") == item["uid"])[side] = text
    path = tmp_path / "garbled.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in lines))
    done = call("--db", tmp_path / "target.db", "import", path)
    said = f"tracker: line {lines.index(item) + 1}: commitment 3 has a history that makes no sense"
    assert (done.code, done.err.partition(".")[0]) == (1, said)
    rest = call("--db", tmp_path / "target.db", "import", path, "--keep-going")
    assert (rest.code, rest.out[:22]) == (0, "restored 3 commitments"), rest.err


@pytest.mark.parametrize("new", [{"due": {"x": {}}}, {"due": {"x": None}}, {"summary": 1}, {"version": "x"}])
def test_an_event_with_values_that_no_ledger_records_is_refused(
    call: Program, told: Path, tmp_path: Path, new: object
) -> None:
    lines = [json.loads(line) for line in told.read_text(encoding="utf-8").split("\n")[:-1]]
    event = [row for row in lines if row.get("subject") == "commitment"][-1]
    event["new"] = json.dumps(new)
    path = tmp_path / "garbled.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in lines))
    done = call("--db", tmp_path / "target.db", "import", path)
    assert (done.code, "has a history that makes no sense" in done.err) == (1, True), done.err


def test_a_row_that_was_tampered_with_is_found_by_its_history(call: Program, told: Path, tmp_path: Path) -> None:
    path = tmp_path / "tampered.jsonl"
    path.write_bytes(told.read_bytes().replace(b'"summary":"Something vague"', b'"summary":"Something else!"', 1))
    done = call("--db", tmp_path / "target.db", "import", path)
    assert done.code == 1
    assert "commitment 3 differs from its history: summary" in done.err


def test_keep_going_leaves_out_what_is_not_whole_and_keeps_it_apart(call: Program, told: Path, tmp_path: Path) -> None:
    target = tmp_path / "target.db"
    lines = told.read_text(encoding="utf-8").split("\n")
    line = next(n for n, text in enumerate(lines, 1) if '"table":"commitments"' in text and '"number":2' in text)
    broken = _broken(line, "rubbish", told)
    done = call("--db", target, "import", broken, "--keep-going")
    assert done.code == 0, done.err
    rejects = [json.loads(text) for text in Path(f"{broken}.rejects.jsonl").read_text().splitlines()]
    assert rejects[0] == {
        "line": line,
        "reason": "not a row of a ledger: one JSON object with the name of its table",
        "text": "rubbish",
    }
    assert call("--db", target, "db", "check").out == ""
    found = json.loads(call("--db", target, "list", "--all", "--format", "json").out)["items"]
    assert [item["id"] for item in found] == [1, 3]
    assert call("--db", target, "add", "Next", "--party", "EU").out.startswith("5 logged")


def test_a_newer_schema_is_refused(call: Program, told: Path, tmp_path: Path) -> None:
    head = json.loads(told.read_text(encoding="utf-8").split("\n")[0])
    path = _broken(1, json.dumps(head | {"schema": "9999"}), told)
    done = call("--db", tmp_path / "target.db", "import", path)
    assert (done.code, done.out) == (5, "")
    assert "upgrade tracker" in done.err
    assert not (tmp_path / "target.db").exists()


@pytest.mark.parametrize("schema", ["0001", "0002"])
def test_a_file_of_an_older_schema_comes_in_whole(
    call: Program, told: Path, db: str, tmp_path: Path, schema: str
) -> None:
    head, *rows = map(json.loads, told.read_text(encoding="utf-8").split("\n")[:-1])
    for row in rows:
        row.pop("brief", None)
    if schema == "0001":
        rows = [row for row in rows if row["table"] != "counters"]
        head["rows"]["counters"] = 0
    old = tmp_path / "old.jsonl"
    old.write_text("".join([line(row) for row in ({**head, "schema": schema}, *rows)]), encoding="utf-8", newline="")
    done = call("--db", db, "import", old)
    assert done.code == 0, done.err
    assert exported(call, db, tmp_path / "new.jsonl") == told.read_bytes()


def test_counters_may_not_be_missing_from_a_file_of_today(call: Program, told: Path, tmp_path: Path) -> None:
    lines = [line for line in told.read_text(encoding="utf-8").split("\n") if '"table":"counters"' not in line]
    head = json.loads(lines[0])
    lines[0] = json.dumps(head | {"rows": head["rows"] | {"counters": 0}})
    (tmp_path / "less.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = call("--db", tmp_path / "target.db", "import", tmp_path / "less.jsonl")
    assert "line 1: the counter of events is missing or behind" in done.err


def test_every_revision_says_what_it_changed_in_a_file() -> None:
    revisions = Path(__file__).parents[2].glob("migrations/versions/0*.py")
    assert sorted(path.name[:4] for path in revisions) == [FIRST, *STEPS]


def test_a_step_rewrites_the_rows_of_older_files_only(
    call: Program, told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def renamed(table: str, row: Row) -> Row:
        return {("tag" if name == "label" else name): value for name, value in row.items()} if table == "tags" else row

    monkeypatch.setitem(STEPS, "9999", Step(row=renamed))
    old = tmp_path / "old.jsonl"
    old.write_bytes(told.read_bytes().replace(b'"tag":', b'"label":'))
    assert call("--db", tmp_path / "target.db", "import", old).code == 0
    assert exported(call, str(tmp_path / "target.db"), tmp_path / "new.jsonl") == told.read_bytes()


def test_what_is_no_export_is_refused(call: Program, tmp_path: Path) -> None:
    path = tmp_path / "other.jsonl"
    for text in ("", "\n", "{}", "[]", "\x00", '{"format": "other"}'):
        path.write_text(text)
        assert call("--db", tmp_path / "t.db", "import", path).err.startswith("tracker: line 1: this is not an export")
    assert call("--db", tmp_path / "t.db", "import", tmp_path / "missing.jsonl").code == 4
    assert call("--db", tmp_path / "t.db", "import", tmp_path / "what.xyz").code == 2
