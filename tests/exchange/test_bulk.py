"""The quick ways of an import and an export give what the slow ones give."""

import io
import json
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as some

from tests.conftest import Program
from tests.exchange.story import exported
from tracker.errors import ConflictError
from tracker.exchange.jsonl import Batch, one_by_one, read, together
from tracker.exchange.older import Renewal
from tracker.exchange.rejects import Rejects
from tracker.storage import postgres as postgres_door
from tracker.storage import sqlite, tally
from tracker.storage.portable import SHAPES, checked
from tracker.storage.postgres import PostgresStore
from tracker.storage.restoring import receiving
from tracker.storage.sqlite import SqliteStore
from tracker.storage.staging import staged
from tracker.storage.store import ORDER, Store, listed
from tracker.storage.tables import PORTABLE, metadata
from tracker.storage.tally import Tally, several

_plain = some.characters(exclude_categories=["Cs"], exclude_characters="\0")
_cells = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text(_plain, max_size=40)
    | some.dates().map(date.isoformat)
    | some.just("2025-05-28T09:00:00.000000Z")
    | some.lists(some.none())
)


def _quiet(_done: int, _total: int) -> None:
    """No progress shown."""


def test_every_table_is_exported_after_those_that_its_rows_name() -> None:
    assert tuple(table.name for table in PORTABLE) == ORDER
    for table in PORTABLE:
        named = {key.column.table.name for key in table.foreign_keys}
        assert named <= {*ORDER[: ORDER.index(table.name) + 1]}


@given(some.sampled_from(sorted(SHAPES)), some.data())
def test_rows_that_fit_at_a_glance_pass_the_closer_look(table: str, data: some.DataObject) -> None:
    names = SHAPES[table].names
    rows = data.draw(some.lists(some.tuples(*(_cells for _ in names)), min_size=1, max_size=3))
    if SHAPES[table].fits(list(zip(*rows, strict=True))):
        for values in rows:
            assert tuple(checked(table, dict(zip(names, values, strict=True))).values()) == values


_TAGS = [
    b'{"table":"tags","commitment_uid":"a","tag":"one"}\n',
    b'{"table":"tags","commitment_uid":"b","tag":"two \xe4\xba\x8c \\u001f"}\n',
    b'{"table":"counters","name":"a","value":1}\n',
]


def _rows(batches: Iterable[Batch]) -> tuple[list[Any], list[Any]]:
    """Every row with its table, and what was wrong with which line."""
    told = list(batches)
    found = [(number, table, row) for first, table, rows, _ in told for number, row in enumerate(rows, first)]
    return found, [(first + len(rows), *bad) for first, _, rows, bad in told if bad]


@pytest.mark.parametrize(
    "odd",
    [
        [],
        [b'{"table":"tags","commitment_uid":"c"\n', b',"tag":"x"}\n'],
        [b'{"table":"tags","commitment_uid":"c"\n', b'"tag":"x"}\n', _TAGS[0].rstrip() + b"," + _TAGS[1]],
        [b'{"table":"tags","commitment_uid":"c","tag":"x}\n', b'{y"}\n', _TAGS[0].rstrip() + b"," + _TAGS[1]],
        [b'{"table":"tags","commitment_uid":"c","tag":[{}\n', b"{}]}\n", _TAGS[0].rstrip() + b"," + _TAGS[1]],
        [b'{"table":"tags","commitment_uid":"c","tag":"x","tag":"y"}\n'],
        [b'{"table":"tags","tag":"x","commitment_uid":"c"}\n'],
        [b'{"table":"tags","commitment_uid":"c","tag":"x"} \n'],
        [b'{"table":"tags","commitment_uid":"c","tag":"x"}\r\n'],
        [b'{"table":"tags","commitment_uid":"c","tag":"x\\u0000"}\n'],
        [b'{"table":"tags","commitment_uid":"c","tag":"\\ud83d\\ude00"}\n'],
        [b'{"table":"tags","commitment_uid":"c","tag":"\\ud83d"}\n'],
        [b'{"table":"tags","commitment_uid":"c","tag":"\xff"}\n'],
        [b'{"table":"tags","commitment_uid":"c","tag":null}\n'],
        [b'{"table":"none","commitment_uid":"c","tag":"x"}\n'],
        [b'{"table":["tags"],"commitment_uid":"c","tag":"x"}\n'],
        [b'{"table":"counters","name":"b","value":2147483648}\n'],
        [b'{"table":"counters","name":"b","value":18446744073709551616}\n'],
        [b'{"table":"counters","name":"b","value":2.0}\n'],
        [b'{"table":"counters","name":"b","value":true}\n'],
        [b'{"table":"counters","name":"a name much too long","value":1}\n'],
        [b'{"table":"counters","name":"a name that is too long","value":1}\n'],
        [b"{}\n"],
        [b"[]\n"],
        [b"\n"],
        [b"{" * 5000 + b"\n"],
    ],
)
def test_lines_that_are_read_together_are_what_each_is_alone(odd: list[bytes]) -> None:
    chunk = [*_TAGS, *odd, *reversed(_TAGS)]
    alone = _rows(one_by_one(chunk, 7, Renewal(())))
    found = together(chunk, 7)
    assert found is None or _rows(found) == alone
    assert found is None or not alone[1]
    assert odd or found


@pytest.fixture
def store(story: str) -> SqliteStore:
    """A ledger with something of everything, and a note of every character that JSON might escape."""
    odd = "".join(map(chr, range(1, 0x100))) + "\u2028\U0001f600"
    found = SqliteStore(Path(story))
    found.connection.execute("UPDATE commitments SET owner = ?", (odd,))
    return found


@pytest.mark.parametrize("made_there", [True, False])
def test_every_engine_writes_the_lines_of_an_export_as_python_does(
    store: SqliteStore, postgres: str, monkeypatch: pytest.MonkeyPatch, made_there: bool
) -> None:
    """The years of a day and the hours of an instant, too, and whatever the server would say of another zone."""
    early, late = ("0001-01-01", "9999-12-31")
    store.connection.execute("UPDATE commitments SET earliest = ?, latest = ?", (early, late))
    store.connection.execute("UPDATE due_terms SET earliest = ?, latest = ?", (early, late))
    store.connection.execute("UPDATE events SET recorded_at = '1000-02-28T00:00:00.000000Z' WHERE seq = 1")
    store.connection.execute("UPDATE events SET recorded_at = '9999-12-31T23:59:59.999999Z' WHERE seq = 2")
    _poured(store, postgres)
    server = PostgresStore(postgres)
    assert server.reading(server._writes_json)
    if not made_there:
        monkeypatch.setattr(postgres_door, "line", lambda _: "written in another way")
        monkeypatch.setattr(sqlite, "line", lambda _: "written in another way")
    for table in SHAPES:
        told = b"".join(Store.lines(store, table))
        assert b"".join(store.lines(table)) == told
        assert server.reading(partial(lambda name: b"".join(server.lines(name)), table)) == told
        assert told or table in ("milestones", "follow_ups")
    server.close()
    store.close()


def _poured(store: SqliteStore, postgres: str) -> None:
    """Every row into a server, as it is."""
    server = PostgresStore(postgres)

    def pour() -> None:
        for row in store.rows("counters"):
            server.run("set_counter", {"at_name": row["name"], "value": row["value"]})
        for table, shape in SHAPES.items():
            if table != "counters":
                rows = store.connection.execute(f"SELECT {listed(shape.names)} FROM {table}")
                server.pour(table, shape.names, rows)

    server.writing(pour, "command")
    server.close()


def test_sums_are_even_for_what_is_whole_and_for_nothing_that_was_changed(
    call: Program, story: str, tmp_path: Path
) -> None:
    told = exported(call, story, tmp_path / "told.jsonl").splitlines(keepends=True)
    lots = {table: rows for _, table, rows, _ in together(told[1:], 2) or ()}
    assert _even(told, lots)
    changed = 0
    for table, rows in lots.items():
        for at, row in enumerate(rows):
            for column, name in enumerate(SHAPES[table].names):
                if name not in _UNPROVED.get(table, ()):
                    other = (*row[:column], "other", *row[column + 1 :])
                    assert not _even(told, {**lots, table: [*rows[:at], other, *rows[at + 1 :]]}), (table, name)
                    changed += 1
            assert table in ("counters", "events") or not _even(told, {**lots, table: [*rows[:at], *rows[at + 1 :]]})
            assert table in ("counters", "events") or not _even(told, {**lots, table: [*rows, row]})
    assert changed > 300


# What no event says of a row, and what of an event makes no row, or not always.
_UNPROVED = {
    "sources": ("text",),
    "party_names": ("folded",),
    "milestones": ("folded",),
    "counters": ("name", "value"),
    "events": tuple({*SHAPES["events"].names} - {"subject", "subject_uid", "old", "new"}),
}


def _even(told: list[bytes], lots: dict[str, list[Any]]) -> bool:
    sums = Tally(several(io.BytesIO(b"".join(told))))
    for table, rows in lots.items():
        sums.add(table, rows)
    return sums.even()


@pytest.mark.parametrize("at", range(60))
def test_a_thing_with_several_events_is_known_wherever_a_block_ends(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "_BLOCK", 200)
    once, twice = f"{1:036}", f"{2:036}"
    lines = [f'{{"subject_uid":"{uid}"}}\n' for uid in (twice, once, twice)]
    source = io.BytesIO(("x" * at + "".join(line + "y" * 150 for line in lines)).encode())
    assert several(source)(twice)
    assert source.read(1) in b"x{"


def test_of_what_cannot_be_read_twice_everything_may_have_several_events() -> None:
    assert several(iter([b"line"]))("any")


def test_a_bad_row_among_many_is_named_and_the_others_stay(call: Program, story: str, tmp_path: Path) -> None:
    told = exported(call, story, tmp_path / "told.jsonl").decode().splitlines(keepends=True)
    at = next(n for n, text in enumerate(told) if '"table":"commitments"' in text)
    rows = [json.loads(text) for text in told[at : at + 2]]
    twice = json.dumps(rows[0] | {"uid": rows[1]["uid"][:-1] + "z"}) + "\n"
    odd = told[at + 1].replace('"strength":"firm"', '"strength":"iron"')
    told[at : at + 2] = [told[at], twice, odd]
    rejects = Rejects()
    with staged() as stage:
        read(iter(text.encode() for text in told), stage, rejects, _quiet)
        kept = [row["uid"] for row in stage.rows("commitments")]
    assert f"line {at + 2}: commitments: this row stands twice (commitments.number)" in rejects.first
    assert f"line {at + 3}: commitments: the values do not go together (ck_commitments_strength_word)" in rejects.first
    assert rows[0]["uid"] in kept


# What breaks each rule that is not a list of words or a flag: those are broken alike.
_BREAKS: dict[str, dict[str, object]] = {
    "ck_commitments_window": {"earliest": "2026-01-02", "latest": "2026-01-01"},
    "ck_commitments_status_word": {"status": "nonsense", "settled_on": "2026-01-01"},
    "ck_commitments_settled": {"status": "open", "settled_on": "2026-01-01"},
    "ck_commitments_successor": {"status": "superseded", "settled_on": "2026-01-01", "successor_uid": None},
    "ck_due_terms_window": {"earliest": "2026-01-02", "latest": "2026-01-01"},
    "ck_evidence_something": {"url": None, "text": None, "file": None},
    "ck_quotes_span": {"start": 7, "end": 7},
}
_RULES = [
    (table.name, str(rule.name))
    for table in PORTABLE
    for rule in sorted(table.constraints, key=lambda rule: str(rule.name))
    if isinstance(rule, sa.CheckConstraint)
]


@pytest.mark.parametrize(("table", "rule"), _RULES)
def test_no_row_that_breaks_a_rule_stays_in_the_stage(table: str, rule: str) -> None:
    kind, column = rule.rpartition("_")[2], rule.removeprefix(f"ck_{table}_").rpartition("_")[0]
    broken = _BREAKS.get(rule, {column: 2 if kind == "flag" else "nonsense"})
    whole = _whole(table)
    rows = [whole | {"uid": "first"}, whole | {"uid": "second"} | broken, whole | {"uid": "third"}]
    names = SHAPES[table].names
    with staged() as stage:
        values = [tuple(_told(at, row, name) for name in names) for at, row in enumerate(rows, 2)]
        assert [at for at, _ in stage.store(table, 2, values)] == [3]
        assert [reason for _, reason in stage.store(table, 3, values[1:2])] == [
            f"{table}: the values do not go together ({rule})"
        ]
        assert stage.connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid").fetchall() == [(2,), (4,)]


def _told(at: int, row: dict[str, Any], name: str) -> Any:
    """What must be different in every row is."""
    return at if name in ("number", "seq", "n", "position") else f"{at}" if name == "party_uid" else row[name]


def _whole(table: str) -> dict[str, Any]:
    """A row that breaks no rule."""
    columns = metadata.tables[table].c
    row: dict[str, Any] = {column.name: None if column.nullable else _some(column) for column in columns}
    if table == "commitments":
        row |= {"status": "open", "strength": "firm", "kind": "by"}
    return row | {"url": "https://example.org"} if table == "evidence" else row


def _some(column: sa.Column[Any]) -> Any:
    """A value that the rules of its column allow."""
    if isinstance(column.type, sa.Integer):
        return 1
    words = {
        "subject": "party",
        "kind": "by",
        "relation": "claim",
        "match": "exact",
        "role": "speaker",
        "status": "open",
    }
    return words.get(column.name, "x")


def test_an_array_of_pairs_is_no_row(call: Program, story: str, tmp_path: Path) -> None:
    told = exported(call, story, tmp_path / "told.jsonl").splitlines(keepends=True)
    told[1] = json.dumps(list(json.loads(told[1]).items())).encode() + b"\n"
    rejects = Rejects()
    with staged() as stage:
        read(iter(told), stage, rejects, _quiet)
    assert rejects.first[0].startswith("line 2: not a row of a ledger")


def test_a_ledger_that_somebody_began_meanwhile_is_not_restored_into(call: Program, sqlite_db: str) -> None:
    call("--db", sqlite_db, "db", "upgrade")
    ledger = SqliteStore(Path(sqlite_db))
    with receiving(ledger) as empty:
        assert call("--db", sqlite_db, "add", "Mine", "--party", "Japan").code == 0
        with pytest.raises(ConflictError, match="somebody wrote the first entry meanwhile"):
            ledger.writing(empty, "command")
    assert ledger.pragma("foreign_keys") == [(1,)]
    ledger.close()


def test_a_server_knows_at_once_how_much_was_restored(call: Program, story: str, postgres: str, tmp_path: Path) -> None:
    """Else a search takes long ways until the server has counted by itself."""
    exported(call, story, tmp_path / "ledger.jsonl")
    assert call("--db", postgres, "import", tmp_path / "ledger.jsonl").code == 0
    with psycopg.connect(postgres) as connection:
        for table in ("events", "commitments", "search_index"):
            asked = f"SELECT (SELECT reltuples FROM pg_class WHERE relname = '{table}'), count(*) FROM {table}"
            (known, there) = connection.execute(asked.encode()).fetchone() or (0, 0)
            assert known == there > 0


def test_an_export_to_a_name_without_a_suffix_is_json_lines(call: Program, story: str, tmp_path: Path) -> None:
    assert exported(call, story, tmp_path / "kept") == exported(call, story, tmp_path / "kept.jsonl")
