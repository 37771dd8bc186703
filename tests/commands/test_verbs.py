"""What a person does through the week, each through the front door."""

import json
from pathlib import Path

import pytest

from tests.conftest import Prepare, Program


def numbers(tracker: Program, *words: object) -> list[int]:
    return [item["id"] for item in json.loads(tracker(*words, "--format", "json").out)["items"]]


FIVE = (
    ("add", "A", "--party", "Japan", "--latest", "2025-06-01", "--owner", "rk", "--tag", "x"),
    ("add", "B", "--party", "JMOD", "--to", "Japan", "--latest", "2025-12-31", "--source", "https://a.org"),
    ("add", "C", "--party", "EU", "--earliest", "2025-06-10"),
    ("add", "D", "--party", "EU", "--tag", "x"),
    ("add", "E", "--party", "EU", "--latest", "2025-01-31"),
    ("mark", 4, "withdrawn", "--reason", "dropped"),
)


@pytest.fixture
def five(tracker: Program, call: Program, db: str, prepare: Prepare) -> Program:
    def make(where: str) -> None:
        for words in FIVE:
            assert call("--db", where, "--today", "2025-05-28", *words).code == 0

    prepare(db, "five", make)
    return tracker


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], [1, 2, 3, 5]),
        (["--all"], [1, 2, 3, 4, 5]),
        (["--status", "withdrawn"], [4]),
        (["--party", "日本"], [1, 2]),
        (["--party", "欧州連合", "--all"], [3, 4, 5]),
        (["--owner", "rk"], [1]),
        (["--tag", "x", "--all"], [1, 4]),
        (["--source", "https://a.org"], [2]),
        (["--due-before", "2025-12-31"], [1, 5]),
        (["--due-after", "2025-06-01"], [2]),
        (["--timing", "due"], [1]),
        (["--timing", "opening"], [3]),
        (["--timing", "overdue"], [5]),
        (["--timing", "long_overdue"], [5]),
        (["--timing", "closed"], [4]),
        (["--timing", "due", "--timing", "opening"], [1, 3]),
    ],
)
def test_filters(five: Program, words: list[str], expected: list[int]) -> None:
    assert numbers(five, "list", *words) == expected


def test_a_report_takes_the_filters_too(five: Program) -> None:
    page = json.loads(five("report", "--party", "Japan", "--format", "json").out)
    assert [row["id"] for section in page["sections"] for row in section["items"]] == [1, 1, 2]
    assert page["totals"] == {
        "overdue": 0,
        "due": 1,
        "opening": 0,
        "follow_ups": 0,
        "review": 0,
        "changes": 2,
        "new_overdue": 0,
    }


def test_a_retracted_item_is_seen_only_by_show(five: Program) -> None:
    assert five("--today", "2025-06-02", "retract", 1, "--reason", "twice").out == "1 retracted: A\n"
    assert 1 not in numbers(five, "list", "--all")
    assert "twice" in five("show", 1).out
    assert five("note", 1, "x").code == 2
    report = five("--today", "2025-06-03", "report").out
    assert "retracted: A (twice)" in report
    assert "OVERDUE\n  5" in report


def test_a_closed_item_can_be_reopened_with_a_reason(five: Program) -> None:
    assert five("mark", 4, "open").code == 2
    assert five("mark", 4, "open", "--reason", "not dropped after all").out == "4 open again (undated): D\n"
    assert "reopened withdrawn -> open: D (not dropped after all)" in five("report").out


def test_who_moves_the_date_of_a_settled_item_is_told_so(five: Program) -> None:
    words = ("--latest", "2026-03-31", "--reason", "the date was wrong")
    assert five("reschedule", 5, *words).err == ""
    done = five("reschedule", 4, *words)
    assert (done.code, done.out) == (0, "4 rescheduled: D (by 31 Mar 2026)\n")
    assert done.err == (
        "tracker: item 4 is settled (withdrawn since 2025-05-28) and stays so; "
        "open it again with: tracker mark 4 open --reason TEXT\n"
    )


def test_a_superseded_item_names_the_one_that_replaces_it(five: Program) -> None:
    assert five("mark", 3, "superseded", "--successor", 2).code == 0
    assert "replaced by  2" in five("show", 3).out


def test_work_that_has_begun_is_not_overdue(tracker: Program) -> None:
    tracker(
        "add", "Send staff", "--party", "Japan", "--due", "from the end of June this year", "--stated", "2025-05-28"
    )
    assert "should have started 1 day ago" in tracker("--today", "2025-07-01", "report").out
    tracker("--today", "2025-07-02", "mark", 1, "in_progress")
    assert "OVERDUE" not in tracker("--today", "2025-07-02", "report").out


def test_a_check_and_a_note_put_off_the_review(tracker: Program) -> None:
    tracker("add", "Vague", "--party", "Japan", "--due", "in due course", "--stated", "2025-05-28")
    assert "FOR REVIEW" in tracker("--today", "2025-08-26", "report").out
    assert tracker("--today", "2025-08-26", "check", 1, "--note", "no news").out == "1 checked, no change: Vague\n"
    assert "FOR REVIEW" not in tracker("--today", "2025-11-23", "report").out
    tracker("--today", "2025-11-24", "note", 1, "they answered")
    assert "FOR REVIEW" not in tracker("--today", "2026-02-21", "report").out
    assert "[stale]" in tracker("--today", "2026-08-23", "report").out
    history = tracker("show", 1).out
    assert "check - no news" in history
    assert "note - they answered" in history


def test_the_history_says_who_and_on_which_day(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan")
    tracker("--today", "2025-06-01", "--user", "mika", "mark", 1, "in_progress")
    history = json.loads(tracker("show", 1, "--format", "json").out)["history"]
    assert [(event["who"], event["on"]) for event in history] == [("tester", "2025-05-28"), ("mika", "2025-06-01")]
    assert history[1]["changes"] == {"status": {"from": "open", "to": "in_progress"}}


def test_the_history_says_what_was_added_and_why_once(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan")
    tracker("evidence", 1, "A first paper")
    tracker("mark", 1, "stalled", "--evidence", "A second paper")
    tracker("mark", 1, "withdrawn", "--reason", "dropped")
    tracker("mark", 1, "open", "--reason", "again")
    shown = tracker("show", 1).out.splitlines()
    assert [" ".join(line.split()[4:]) for line in shown if line.startswith("28 May 2025")] == [
        "add",
        "evidence - evidence: supports: A first paper",
        "mark - status: open -> stalled; evidence: supports: A second paper",
        "mark - dropped: status: stalled -> withdrawn",
        "reopen - again: reason: dropped -> nothing; status: withdrawn -> open",
    ]
    assert [line for line in shown if line.startswith("evidence")] == [
        "evidence     1. supports, 28 May 2025: A first paper",
        "evidence     2. supports, 28 May 2025: A second paper",
    ]


def test_a_finding_without_a_day_says_that_it_is_today(tracker: Program) -> None:
    tracker("add", "A", "--party", "Japan", "--latest", "2025-12-31")
    done = tracker("--today", "2025-06-01", "fulfil", 1, "--reason", "seen at the ceremony")
    assert done.out == "1 fulfilled, on time, as of today (1 Jun 2025): A\n"


@pytest.mark.parametrize(
    ("words", "name"), [("リトアニア", "リトアニア"), ("Republic of LITHUANIA", "Republic of Lithuania")]
)
def test_a_search_for_a_party_says_where_its_items_are(five: Program, words: str, name: str) -> None:
    assert five("add", "Sail", "--party", "Lithuania").code == 0
    assert five("search", *words.split()).err == f'tracker: what it owes or is owed: tracker list --party "{name}"\n'
    assert five("search", "sail").err == ""


def test_several_items_are_retracted_and_undone_at_once(five: Program) -> None:
    missed = five("retract", 1, 2, 99, "--reason", "twice")
    assert (missed.code, numbers(five, "list")) == (4, [1, 2, 3, 5])
    done = five("retract", 1, 2, 1, "--reason", "twice")
    assert (done.out, numbers(five, "list")) == ("1 retracted: A\n2 retracted: B\n", [3, 5])
    assert five("undo").code == 0
    assert numbers(five, "list") == [1, 2, 3, 5]


def test_parties_answer_to_all_their_names(tracker: Program) -> None:
    tracker("db", "upgrade")
    assert tracker("add", "A", "--party", "防衛省").err == "tracker: new party 1: JMOD\n"
    assert tracker("add", "B", "--party", "Ministry of Defense of Japan").err == ""
    assert (
        tracker("parties", "edit", "JMOD", "--name", "Japan MOD", "--alias", "MOD").out == "party 1 edited: Japan MOD\n"
    )
    for name in ("mod", "JMOD", "防衛省", "ＪＭＯＤ", "1"):
        assert numbers(tracker, "list", "--party", name) == [1, 2]
    assert tracker("parties", "add", "Coast Guard", "--alias", "海上保安庁", "--fiscal-year-start", "04-01").code == 0
    assert "Coast Guard = 海上保安庁 (fiscal year from 04-01)" in tracker("parties", "list").out


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Lithuanai", "Lithuania (party 1)"),
        ("リトニア", "Lithuania (party 1)"),
        ("Coast Gaurd", "Coast Guard (party 2)"),
        ("Swedden", "Sweden"),
        ("Ministry of Defense of Japn", "JMOD"),
        # Names that are alike and mean another.
        ("Ministry of Defence of Latvia", None),
        ("12th Brigade", None),
        ("Atlantis", None),
    ],
)
def test_a_name_that_may_be_a_slip_is_asked_about(tracker: Program, name: str, meant: str | None) -> None:
    tracker("add", "A", "--party", "Lithuania", "--party", "Coast Guard")
    tracker("add", "A", "--party", "Ministry of Defence of Lithuania", "--party", "11th Brigade")
    asked = f"; did you mean {meant}?" if meant else ""
    assert tracker("add", "B", "--party", name).err == f"tracker: new party 5: {name}{asked}\n"
    assert tracker("list", "--party", name).code == 0


def test_a_fiscal_year_is_the_party_s_own(tracker: Program) -> None:
    phrase = ("--due", "by the end of FY2027", "--stated", "2025-05-28")
    assert tracker("add", "A", "--party", "Japan", *phrase).code == 0
    assert tracker("add", "B", "--party", "United States", *phrase).code == 0
    assert tracker("add", "C", "--party", "Japan", "--party", "United States", *phrase).code == 3
    assert tracker("add", "D", "--party", "Our club", *phrase).code == 3
    items = json.loads(tracker("list", "--format", "json").out)["items"]
    assert [item["due"]["latest"] for item in items] == ["2028-03-31", "2027-09-30"]


def test_a_source_is_kept_once_with_its_text(tracker: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffTitle line\r\nWe will build ２ bridges.\r\n".encode())
    first = tracker("sources", "add", path, "--stated", "2025-05-28", "--publisher", "Bureau")
    assert first.out == "source 1: Title line\n"
    assert tracker("sources", "add", path).out == "source 1 (known already): Title line\n"
    assert tracker("sources", "edit", 1, "--title", "Better").out == "source 1 edited: Better\n"
    shown = tracker("sources", "show", 1).out
    assert "Better" in shown
    assert "We will build ２ bridges." in shown
    for quote, match in [
        ("build ２ bridges", "exact"),
        ("will  build 2 bridges", "normalised"),
        ("a dam", "not_found"),
    ]:
        done = tracker("add", quote, "--party", "Bureau", "--source", 1, "--quote", quote)
        assert ("does not stand" in done.err) is (match == "not_found")
    assert tracker("db", "check").out == ""


def test_global_options_may_stand_after_the_command(call: Program, sqlite_db: str) -> None:
    assert call("add", "A", "--party", "B", "--latest", "2025-12-31", "--db", sqlite_db, "--today=2025-05-28").code == 0
    assert "5 days late" in call("report", "--today", "2026-01-05", f"--db={sqlite_db}").out


def test_settings_come_from_flags_then_environment_then_file(
    call: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "home" / "config" / "tracker"
    folder.mkdir(parents=True)
    file = folder / "config.toml"
    file.write_text(f'db = "{tmp_path}/file.db"\ntoday = 2025-01-01\n')
    assert call("add", "in file", "--party", "X").code == 0
    monkeypatch.setenv("TRACKER_DB", f"{tmp_path}/env.db")
    assert call("add", "in env", "--party", "X").code == 0
    assert call("--db", f"{tmp_path}/flag.db", "add", "in flag", "--party", "X").code == 0
    for name in ("file", "env", "flag"):
        assert f"in {name}" in call("--db", f"{tmp_path}/{name}.db", "list").out
    file.write_text('dbb = "x"\n')
    done = call("list")
    assert done.code == 2
    assert "did you mean db?" in done.err


def test_a_zone_that_is_none_is_refused(call: Program, sqlite_db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokio")
    done = call("--db", sqlite_db, "list")
    assert (done.code, done.err) == (
        2,
        "tracker: unknown time zone TZ=Asia/Tokio; set one such as Asia/Tokyo, or unset TZ\n",
    )


def test_the_demo_shows_every_kind_of_section(call: Program, tmp_path: Path) -> None:
    keep = tmp_path / "sample.db"
    done = call("demo", "--keep", keep)
    assert done.code == 0
    for title in ("OVERDUE", "DUE", "OPENING", "CHANGES"):
        assert f"\n{title}" in done.out
    assert call("--db", keep, "db", "check").out == ""
    assert call("demo", "--keep", keep).code == 2


def test_a_password_that_others_may_read_is_named(call: Program, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "config" / "tracker"
    folder.mkdir(parents=True)
    file = folder / "config.toml"
    file.write_text(f'db = "postgresql://desk:canary@/none?host={tmp_path}"\n')
    warning = f"tracker: others may read the password in {file}; run: chmod 600 {file}"
    file.chmod(0o640)
    done = call("list")
    assert warning in done.err.splitlines()
    assert "canary" not in done.err
    file.chmod(0o600)
    assert warning not in call("list").err
