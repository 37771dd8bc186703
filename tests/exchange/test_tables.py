"""CSV and Taskwarrior: each row logged as if typed, all in one transaction under one command."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Program
from tracker.exchange.csv import bare, guarded

TABLE = """summary,party,to,due,stated,status,evidence,source,quote,tags
Hold the next Dialogue,Japan; リトアニア,,by the end of this year,2025-05-28,,,https://example.org/1,they will,b; a
"Two
lines",防衛省,Ukraine,2025-12-31,,fulfilled,https://example.org/done,,,
'=1+1,EU,,,,,,,,
"""


def _write(tmp_path: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding=encoding)
    return path


def _items(tracker: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(tracker("list", "--all", "--format", "json").out)["items"]
    return found


def test_rows_are_logged_as_add_does(tracker: Program, tmp_path: Path) -> None:
    done = tracker("import", _write(tmp_path, TABLE, encoding="utf-8-sig"))
    assert (done.code, done.out) == (0, "3 items logged\n"), done.err
    first, second, third = _items(tracker)
    assert first["due"] | {"convention": None} == {
        **dict.fromkeys(first["due"]),
        "phrase": "by the end of this year",
        "kind": "by",
        "latest": "2025-12-31",
        "precision": first["due"]["precision"],
        "soft": False,
        "original_latest": "2025-12-31",
        "times_moved": 0,
    }
    assert first["parties"]["responsible"] == ["Japan", "Lithuania"]
    assert (first["tags"], first["sources"][0]["quote"]) == (["a", "b"], "they will")
    assert (second["summary"], second["status"], second["due"]["latest"]) == ("Two lines", "fulfilled", "2025-12-31")
    assert third["summary"] == "=1+1"
    assert tracker("db", "check").out == ""


def test_a_table_is_one_command_and_is_not_logged_twice_by_mistake(tracker: Program, tmp_path: Path) -> None:
    path = _write(tmp_path, TABLE)
    tracker("import", path)
    again = tracker("import", path)
    assert again.code == 2
    assert "was imported already" in again.err
    assert len(_items(tracker)) == 3
    assert tracker("import", path, "--again").code == 0
    assert len(_items(tracker)) == 6


def test_a_dry_run_says_what_the_real_run_does(tracker: Program, tmp_path: Path) -> None:
    path = _write(tmp_path, TABLE)
    plan = tracker("import", path, "--dry-run").out.splitlines()
    assert plan == [
        "1 Hold the next Dialogue (Japan, Lithuania; by 31 Dec 2025; open)",
        "2 Two lines (JMOD -> Ukraine; by 31 Dec 2025; fulfilled)",
        "3 =1+1 (European Union; no date; open)",
        "3 items logged - not yet: this was a dry run, nothing was written",
    ]
    assert _items(tracker) == []
    tracker("import", path)
    assert [f"{item['id']} {item['summary']}" for item in _items(tracker)] == [line.split(" (")[0] for line in plan[:3]]


def test_other_columns_come_in_by_a_mapping(tracker: Program, tmp_path: Path) -> None:
    path = _write(tmp_path, "Was;Wer;Bis;Egal\nEtwas tun;Japan;2026-01-31;x\n")
    assert "name it with --map" in tracker("import", path).err
    done = tracker("import", path, "--map", "Was=summary", "--map", "wer=party", "--map", "Bis=due")
    assert done.code == 0, done.err
    assert "not taken: column Egal" in done.err
    assert _items(tracker)[0]["due"]["latest"] == "2026-01-31"
    assert "did you mean 'Was'?" in tracker("import", path, "--map", "Wass=summary").err


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x,,,,,,,,,", "line 3: a commitment needs the party"),
        (",Japan,,,,,,,,", "line 3: the summary is empty"),
        ("x,Japan,,by the end of the first half of whenever,2025-05-28,,,,,", "line 3: "),
        ("x,Japan,,,28.5.2025,,,,,", "line 3: stated takes a day such as"),
        ("x,Japan,,,,done,,,,", "line 3: status 'done' is not one of open, "),
        ("x,Japan,,,,fulfilled,,,,", "line 3: "),
        ("x,Japan,,,,superseded,,,,", "line 3: superseded needs the item that replaces it: in the column successor"),
        ("x,Japan,,,,,,/etc/hostname,,", "line 3: source '/etc/hostname' is neither"),
        ("x,Japan,,,,,,../secret.txt,,", "line 3: source '../secret.txt' is neither"),
        ("x,Japan,,,,,,,,,,more", "line 3: 12 cells where the header has 10"),
        ('x,Japan,"', "line 3: not CSV from here on"),
        ("x\0,Japan,,,,,,,,", "line 3: summary has a NUL character"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_logged(tracker: Program, tmp_path: Path, row: str, said: str) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret")
    path = _write(tmp_path, f"{','.join(TABLE.splitlines()[0].split(','))}\nGood,Sweden,,,,,,,,\n{row}\n")
    done = tracker("import", path)
    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert _items(tracker) == []
    assert json.loads(tracker("parties", "list", "--format", "json").out)["parties"] == []
    assert tracker("import", path, "--keep-going").out == "1 item logged\n"
    (entry,) = [json.loads(line) for line in Path(f"{path}.rejects.jsonl").read_text().splitlines()]
    assert entry["line"] == 3
    assert [item["summary"] for item in _items(tracker)] == ["Good"]
    assert tracker("db", "check").out == ""


def test_a_japanese_spreadsheet_says_which_encoding_it_needs(tracker_sqlite: Program, tmp_path: Path) -> None:
    path = _write(tmp_path, "summary,party\n対話を開催,防衛省\n", encoding="cp932")
    assert "line 2: not utf-8 at byte 1; a file from a Japanese Excel" in tracker_sqlite("import", path).err
    assert tracker_sqlite("import", path, "--encoding", "cp932").code == 0
    assert "unknown encoding" in tracker_sqlite("import", path, "--encoding", "klingon", "--again").err


def test_tasks_that_are_no_utf_8_are_refused_at_their_byte(tracker_sqlite: Program, tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    path.write_bytes(b'[{"description": "Hold \xff it", "project": "Japan", "status": "pending"}]')
    done = tracker_sqlite("import", path, "--format", "taskwarrior")
    assert (done.code, done.out) == (2, "")
    assert "the file is not UTF-8 at byte 24; save it as UTF-8" in done.err


def test_an_export_as_csv_comes_back(call: Program, tmp_path: Path, story: str) -> None:
    call("--db", story, "mark", 3, "open", "--reason", "not yet")
    call("--db", story, "fulfil", 2, "--on", "2025-06-29", "--evidence", "https://example.org/news")
    path = tmp_path / "out.csv"
    assert call("--db", story, "export", "--format", "csv", "-o", path).code == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith('"summary","party","to","due","stated","status","evidence","source","quote","tags",')
    assert len(list(csv.reader(lines))) == 4
    back = str(tmp_path / "back.db")
    assert call("--db", back, "--today", "2025-12-10", "import", path).code == 0
    again = tmp_path / "again.csv"
    call("--db", back, "export", "-o", again)
    assert again.read_text(encoding="utf-8").splitlines() == lines


PROMISES: list[list[object]] = [
    ["Hold it", "--party", "Japan", "--to", "EU", "--speaker", "NATO", "--due", "by the end of this year"],
    [
        "Send staff",
        "--party",
        "Japan",
        "--due",
        "from the end of June this year",
        "--strength",
        "soft",
        "--owner",
        "rk",
    ],
    ["Share it", "--party", "Japan", "--party", "Kenya", "--earliest", "2025-07-01", "--tag", "b", "--tag", "a"],
    ["Keep it open", "--party", "Japan", "--due", "until the end of 2026", "--internal"],
    ["Say it again", "--party", "Japan", "--due", "annually by 31 March", "--target", "2 %"],
    ["Do it soon", "--party", "Japan", "--due", "as soon as possible"],
    ["Wait for it", "--party", "Japan", "--due", "before the NATO Summit"],
    ["Meet there", "--party", "Japan", "--earliest", "2025-09-01", "--latest", "2025-09-30", "--due", "in the autumn"],
    ["Old plan", "--party", "Japan", "--latest", "2025-05-20"],
    ["Older plan", "--party", "Japan"],
    ["New plan", "--party", "Japan", "--latest", "2026-01-31"],
    ["Broken", "--party", "Japan", "--latest", "2025-12-31"],
    ["Half", "--party", "Japan", "--latest", "2025-05-30"],
]
FINDINGS: list[list[object]] = [
    ["reschedule", 2, "by the end of next month", "--stated", "2025-07-01", "--reason", "later"],
    ["mark", 3, "in_progress"],
    ["evidence", 3, "https://example.org/seen"],
    ["evidence", 3, "They say that it goes well", "--relation", "claim"],
    ["mark", 10, "superseded", "--successor", 9],
    ["mark", 9, "superseded", "--successor", 11, "--reason", "A new plan"],
    ["mark", 12, "not_fulfilled", "--code", "refused", "--evidence", "https://example.org/no", "--on", "2025-07-01"],
    ["evidence", 12, "An earlier letter", "--relation", "supports"],
    ["mark", 13, "partly_fulfilled", "--reason", "one of two", "--on", "2025-06-02"],
    ["mark", 6, "withdrawn", "--reason", "dropped"],
]


def test_what_a_table_can_carry_comes_back(call: Program, db: str, tmp_path: Path) -> None:
    text = tmp_path / "statement.txt"
    text.write_text("Joint statement 1/2\nThey will do it together.\n", encoding="utf-8")
    source = ("--stated", "2025-05-28", "--source", text, "--quote", "do it together", "--publisher", "Desk")
    for words in PROMISES:
        assert call("--db", db, "--today", "2025-05-28", "add", *words, *source).code == 0
    for words in FINDINGS:
        done = call("--db", db, "--today", "2025-07-02", *words)
        assert done.code == 0, done.err
    path, back = tmp_path / "out.csv", str(tmp_path / "back.db")
    call("--db", db, "export", "-o", path)
    done = call("--db", back, "--today", "2025-07-02", "import", path)
    assert (done.code, done.out) == (0, "13 items logged\n"), done.err
    assert _carried(call, back) == _carried(call, db)
    assert call("--db", back, "db", "check").out == ""
    again = tmp_path / "again.csv"
    call("--db", back, "export", "-o", again)
    assert sorted(again.read_text().splitlines()) == sorted(path.read_text().splitlines())


def _carried(call: Program, db: str) -> dict[str, Any]:
    """Every item by its summary, with all that the columns hold."""
    found = {}
    listed = json.loads(call("--db", db, "--today", "2025-07-02", "list", "--all", "--format", "json").out)["items"]
    summaries = {item["id"]: item["summary"] for item in listed}
    for item in listed:
        shown = json.loads(call("--db", db, "show", item["id"], "--format", "json").out)
        for name in ("id", "uid", "last_activity_on", "review_on"):
            del item[name]
        for name in ("times_moved", "original_latest", "convention", "precision", "soft"):
            del item["due"][name]
        for each in shown["evidence"]:
            del each["n"], each["on"]
        more = {name: shown[name] for name in ("reason_code", "internal", "milestone")}
        more["evidence"] = sorted(shown["evidence"], key=lambda row: str(row["url"] or row["text"]))
        more["target"] = shown["target"]
        more["replaced_by"] = summaries.get(shown["replaced_by"])
        found[item["summary"]] = item | more
    return found


def test_a_phrase_keeps_its_own_reading_only_where_the_days_are_the_same(call: Program, tmp_path: Path) -> None:
    head = "summary,party,due,stated,due_kind,earliest,latest"
    rows = (
        "Same,Japan,by the end of this year,2025-05-28,by,,2025-12-31",
        "Other,Japan,by the end of this year,2025-05-28,by,,2026-03-31",
        "Unread,Japan,by the end of this year,,undated,,",
    )
    db = str(tmp_path / "ledger.db")
    call("--db", db, "--today", "2025-07-02", "import", _write(tmp_path, "\n".join([head, *rows])))
    found = [item["due"] for item in json.loads(call("--db", db, "list", "--format", "json").out)["items"]]
    assert [(due["phrase"], due["kind"], due["latest"]) for due in found] == [
        ("by the end of this year", "by", "2025-12-31"),
        ("by the end of this year", "by", "2026-03-31"),
        ("by the end of this year", "undated", None),
    ]
    assert [due["convention"] == "days given by hand" for due in found] == [False, True, False]


@given(st.text(st.sampled_from("'=+-@ \t\r\n\"aＡ＝－"), max_size=6) | st.text(max_size=20))
def test_the_guard_against_formulas_comes_off_exactly(cell: str) -> None:
    assert bare(guarded(cell)) == cell
    assert not guarded(cell).lstrip(' "').startswith(tuple("=+-@\t\r\n＝＋－＠"))


TASKS = """[
{"description":"Send the staff","due":"20251230T150000Z","entry":"20250601T000000Z","project":"Japan",
 "status":"pending","tags":["rcdc"],"uuid":"u1",
 "annotations":[{"entry":"20250602T000000Z","description":"Heard at the briefing"}]},
{"description":"Hold it","project":"Lithuania","status":"completed","end":"20250520T100000Z","uuid":"u2"},
{"description":"Never mind","project":"EU","status":"deleted","uuid":"u3"}
]
"""


def test_tasks_become_items(tracker: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    done = tracker("import", _write(tmp_path, TASKS, "tasks.json"))
    assert (done.code, done.out) == (0, "2 items logged\n"), done.err
    assert "left out: 1 deleted tasks" in done.err
    first, second = _items(tracker)
    assert (first["due"]["latest"], first["tags"], first["status"]) == ("2025-12-31", ["rcdc"], "open")
    assert second["status"] == "fulfilled"
    history = json.loads(tracker("show", 1, "--format", "json").out)["history"]
    assert history[-1]["text"] == "Heard at the briefing"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[\n{},\n5\n]", "line 3: not a task"),
        ('[{"description":"x","status":"pending"}]', "line 1: a commitment needs the party"),
        ('{"description":"x","project":"EU","status":"lost"}', "line 1: not a task of Taskwarrior: status 'lost'"),
        ('{"description":"x","project":"EU","due":"soon"}', "line 1: not a task of Taskwarrior"),
    ],
)
def test_a_bad_task_is_named(tracker_sqlite: Program, tmp_path: Path, text: str, said: str) -> None:
    done = tracker_sqlite("import", _write(tmp_path, text, "tasks.json"))
    assert done.code == 1
    assert said in done.err


def test_a_party_for_tasks_that_name_none(tracker_sqlite: Program, tmp_path: Path) -> None:
    path = _write(tmp_path, '{"description":"x","kind":"soft"}', "tasks.json")
    assert tracker_sqlite("import", path, "--party", "EU", "--map", "kind=strength").code == 0
    assert _items(tracker_sqlite)[0]["strength"] == "soft"
    assert tracker_sqlite("import", path, "--map", "kind=nothing").code == 2


def test_a_cell_may_be_long(tracker_sqlite: Program, tmp_path: Path) -> None:
    path = _write(tmp_path, f"summary,party,note\nHold it,Japan,{'x ' * 100_000}\n")
    assert tracker_sqlite("import", path).out == "1 item logged\n"


def test_one_of_a_thing_is_said_in_the_singular(call: Program, tmp_path: Path) -> None:
    table, old, new = tmp_path / "one.csv", tmp_path / "old.db", tmp_path / "new.db"
    table.write_text("summary,party\nHold it,Japan\nNobody's,\n", encoding="utf-8")
    done = call("--db", old, "import", table, "--keep-going")
    assert (done.out, f"left out: 1 line, see {tmp_path}" in done.err) == ("1 item logged\n", True)
    call("--db", old, "export", "-o", tmp_path / "one.jsonl")
    done = call("--db", new, "import", tmp_path / "one.jsonl")
    assert done.out == "restored 1 commitment, 0 sources, 1 party, 0 milestones, with 2 entries of history\n"
