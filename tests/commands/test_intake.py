"""A document from the shell to the ledger: proposals, twins, what is there already."""

import json
import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Program

EN = """Defence talks

The ministers of defence of Japan and Lithuania met on 28 May 2025 in Tokyo.

1. Minister Sato said that security in both regions is one.
2. Both ministers decided to hold the second working group by the end of this year.
3. The Ministry of Defense of Japan will dispatch two instructors to the cyber centre from the end of June this year.
4. The two ministers agreed to continue to work closely together.
"""
JA = """防衛相会談

日本とリトアニアの防衛大臣は令和7年5月28日に東京で会談した。
両大臣は、第2回作業部会を本年末までに開催することで一致した。
防衛省は、本年6月下旬より、サイバーセンターに教官2名を派遣する。
両大臣は、引き続き緊密に連携することを確認した。
"""


@pytest.fixture
def en(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(EN, encoding="utf-8")
    return path


@pytest.fixture
def ja(tmp_path: Path) -> Path:
    path = tmp_path / "会談.txt"
    path.write_text(JA, encoding="utf-8")
    return path


def proposals(done: Any) -> list[dict[str, Any]]:
    assert done.code == 0, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["candidates"]
    return found


def test_a_dry_run_proposes_and_writes_nothing(tracker_sqlite: Program, sqlite_db: str, en: Path) -> None:
    done = tracker_sqlite("intake", en, "--stated", "2025-05-28", "--dry-run", "--format", "json")
    page = json.loads(done.out)
    assert page["schema"] == "tracker.intake/1"
    assert page["source"]["stated_on"] == "2025-05-28"
    firm = [one for one in page["candidates"] if one["strength"] == "firm"]
    assert [one["due"]["latest"] for one in firm] == ["2025-12-31", "2025-06-30"]
    assert all(EN[one["start"] : one["end"]] == one["quote"] for one in page["candidates"])
    assert all(one["duplicate_of"] is None for one in page["candidates"])
    assert not Path(sqlite_db).exists()


def test_both_languages_of_a_meeting_make_one_item_each(tracker: Program, en: Path, ja: Path) -> None:
    assert tracker("intake", en, "--stated", "2025-05-28", "--accept", "all").code == 0
    twins = proposals(tracker("intake", ja, "--stated", "2025-05-28", "--dry-run", "--format", "json"))
    assert None not in [one["duplicate_of"] for one in twins]
    done = tracker("intake", ja, "--stated", "2025-05-28", "--accept", "all")
    assert done.out.count(" linked: ") == len(twins)
    items = json.loads(tracker("list", "--format", "json").out)["items"]
    assert [len(item["sources"]) for item in items] == [2] * len(items)
    assert tracker("db", "check").out == ""


def test_the_same_document_again_proposes_nothing_new(tracker: Program, en: Path) -> None:
    tracker("intake", en, "--stated", "2025-05-28", "--accept", "all")
    before = tracker("list").out
    again = tracker("intake", en, "--accept", "all")
    assert "Read before: it is source 1." in again.out
    assert "0 proposals, 3 logged already." in again.out
    assert tracker("list").out == before


def test_a_corrected_copy_is_recognised_and_only_what_is_new_is_proposed(
    tracker: Program, en: Path, tmp_path: Path
) -> None:
    tracker("intake", en, "--stated", "2025-05-28", "--accept", "all")
    copy = tmp_path / "copy.txt"
    added = "5. The Ministry of Defense of Japan will publish a joint report by 31 March 2026.\n"
    copy.write_text(EN + added, encoding="utf-8")
    done = tracker("intake", copy, "--stated", "2025-05-28", "--accept", "all")
    assert "Nearly the same text as source 1" in done.out
    assert "1 proposal, 3 logged already." in done.out
    assert len(json.loads(tracker("list", "--format", "json").out)["items"]) == 4


def test_a_document_with_nothing_to_log_is_recorded_as_read(tracker: Program, tmp_path: Path) -> None:
    path = tmp_path / "weather.txt"
    path.write_text("It rained in Tokyo on Tuesday. The river is high.", encoding="utf-8")
    assert "source 1 read, nothing logged" in tracker("intake", path, "--accept", "all").out
    source = json.loads(tracker("sources", "list", "--format", "json").out)["sources"][0]
    assert source["read_on"] == "2025-05-28"


def test_without_its_day_a_relative_phrase_stays_unread(tracker: Program, en: Path) -> None:
    shown = tracker("intake", en, "--dry-run").out
    assert "The day of the statement is not known" in shown
    assert "It may be 28 May 2025" in shown
    first = proposals(tracker("intake", en, "--dry-run", "--format", "json"))[0]
    assert (first["due"]["phrase"], first["due"]["latest"]) == ("by the end of this year", None)
    tracker("intake", en, "--accept", "1")
    due = json.loads(tracker("show", 1, "--format", "json").out)["item"]["due"]
    assert (due["phrase"], due["kind"], due["latest"]) == ("by the end of this year", "undated", None)


def test_bytes_of_no_charset_are_refused(tracker_sqlite: Program, sqlite_db: str, tmp_path: Path) -> None:
    path = tmp_path / "bytes.txt"
    path.write_bytes(b"\xe9\x98 \xe9" + "防衛省は職員を派遣する。".encode())
    done = tracker_sqlite("intake", path, "--accept", "all")
    assert (done.code, done.out) == (1, "")
    assert "bytes of no known charset at character" in done.err
    assert not Path(sqlite_db).exists()


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("euc_jp", "防衛省は、令和8年3月31日までに職員を派遣する。"),
        ("cp1252", "The café in Genève will reopen by 31 March 2026, said Señor Muñoz – in public."),
    ],
)
def test_another_charset_is_read_and_said(tracker_sqlite: Program, tmp_path: Path, charset: str, text: str) -> None:
    path = tmp_path / "other.txt"
    path.write_bytes(text.encode(charset))
    shown = tracker_sqlite("intake", path, "--dry-run").out
    assert text[:20] in shown
    assert f"Note: read as {charset}, not as UTF-8" in shown


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "--dry-run, or --accept"),
        (["--accept", "9"], 2, "no proposal 9"),
        (["--accept", "some"], 2, "all, none or numbers"),
        (["--accept", "all", "--max-bytes", "10"], 1, "--max-bytes"),
    ],
)
def test_refusals_write_nothing(
    tracker_sqlite: Program, sqlite_db: str, en: Path, words: list[str], code: int, said: str
) -> None:
    done = tracker_sqlite("intake", en, *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert not Path(sqlite_db).exists()


def test_a_conversation_on_a_terminal(tmp_path: Path, en: Path) -> None:
    """Accept the first, edit the second, skip the third: with real keys on a real terminal."""
    printed, items = _talk(tmp_path, en, "a\n" + "e\nSend two instructors\n\nリトアニア\n\n\n\n" + "s\n")
    assert "2 of 3 taken in" in printed
    headings = [part.split("\x1b[0m")[0] for part in printed.split("\x1b[1m")[1:]]
    assert "".join(headings).count("firm") == 2
    assert all(len(heading) <= 40 for heading in headings)
    assert "(Japan, Lithuania)" in " ".join(" ".join(headings).split())
    assert [item["due"]["latest"] for item in items] == ["2025-12-31", "2025-06-30"]
    assert items[1]["summary"] == "Send two instructors"
    assert items[1]["parties"]["counterpart"] == ["Lithuania"]


@pytest.mark.parametrize(("keys", "latest"), [("\n", "2025-12-31"), ("May\n2024-05-28\n", "2024-12-31"), ("-\n", None)])
def test_who_is_asked_is_asked_for_the_day_of_the_statement_too(
    tmp_path: Path, en: Path, keys: str, latest: str | None
) -> None:
    printed, items = _talk(tmp_path, en, keys + "a\nq\n", stated=())
    assert "stated on which day (YYYY-MM-DD; - if it is not known) [2025-05-28] " in printed
    assert ("takes a day such as" in printed) is keys.startswith("May")
    assert [item["due"]["latest"] for item in items] == [latest]
    assert items[0]["sources"][0]["stated_on"] == (latest and latest[:4] + "-05-28")


def test_what_was_typed_stays_after_a_day_or_a_phrase_that_is_not_read(tmp_path: Path, en: Path) -> None:
    typed = "e\nMeet again\nKenya\n\n\n1/2/2026\n\n"
    printed, items = _talk(tmp_path, en, typed + "\n\n\n\nby flurb\n\n\n" + "\n\n\n\nby 2027\n\n\n" + "s\ns\n")
    assert "the last day takes a day such as 2025-12-31, not '1/2/2026'" in printed
    assert 'no rule reads "flurb"' in printed
    assert "1 of 3 taken in" in printed
    assert [(item["summary"], item["due"]["latest"]) for item in items] == [("Meet again", "2027-12-31")]
    assert items[0]["parties"]["responsible"] == ["Kenya"]


def test_a_document_read_again_with_its_day_is_not_logged_twice(tracker: Program, en: Path) -> None:
    first = tracker("intake", en, "--accept", "all")
    assert first.code == 0
    assert 'the day of the statement is not known: 1 "by the end of this year"' in first.err
    known = len(tracker("list", "--format", "json").out.split('"uid"'))
    again = tracker("intake", en, "--accept", "all", "--stated", "2025-05-28")
    assert again.out.count(" logged already: ") == first.out.count(" logged: ") > 1
    assert "not known" not in again.err
    assert len(tracker("list", "--format", "json").out.split('"uid"')) == known


def test_what_was_logged_without_its_day_is_taken_back_and_read_again(tracker: Program, en: Path) -> None:
    first = tracker("intake", en, "--accept", "all")
    assert tracker("undo").code == 0
    again = tracker("intake", en, "--accept", "all", "--stated", "2025-05-28")
    assert again.out.count(" logged: ") == first.out.count(" logged: ")
    items = json.loads(tracker("list", "--format", "json").out)["items"]
    assert "2025-12-31" in {item["due"]["latest"] for item in items}


def test_a_party_that_nobody_knows_is_pointed_out(tracker_sqlite: Program, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(
        "Minister Okafor will open a school by 2027.\nNorway will open an office by 2027.\n"
        "The Brightwell Foundation will pay 5 million euros by 2028.\n"
        "Minister Olsen said that Norway will send a ship by 2029."
    )
    words = ("intake", path, "--stated", "2025-05-28", "--dry-run")
    names = [line.split(" (")[0] for line in tracker_sqlite(*words).out.splitlines() if line.startswith("new party")]
    assert names == ["new party  Minister Okafor", "new party  Brightwell Foundation"]
    assert "said by    Minister Olsen (not known yet)\n" in tracker_sqlite(*words).out
    tracker_sqlite("parties", "add", "Brightwell Foundation")
    tracker_sqlite("parties", "add", "Nigeria", "--alias", "Minister Okafor")
    assert "new party" not in tracker_sqlite(*words).out


def test_who_owes_what_a_person_promised_is_asked_first(tmp_path: Path) -> None:
    """Enter takes a known party, but lets a holder of office be placed before anything is logged."""
    path = tmp_path / "said.txt"
    path.write_text("Minister Okafor will open a school by 2027.\nNorway will open an office by 2027.")
    _, items = _talk(tmp_path, path, "\n\nNigeria\n\n\n\n\n" + "\n")
    owing = [item["parties"]["responsible"] for item in items]
    assert owing == [["Nigeria"], ["Norway"]]


def _talk(
    tmp_path: Path, en: Path, keys: str, stated: tuple[str, ...] = ("--stated", "2025-05-28")
) -> tuple[str, list[dict[str, Any]]]:
    """An intake answered with real keys on a real terminal: what it printed, and the items after it."""
    master, slave = pty.openpty()
    program = [sys.executable, "-c", "from tracker.commands.app import main; main()"]
    words = ["--db", "l.db", "--today", "2025-05-28", "intake", str(en), *stated]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "40"}
    running = subprocess.Popen(
        [*program, *words], stdin=slave, stdout=slave, stderr=slave, cwd=tmp_path, env=environment
    )
    os.close(slave)
    os.write(master, keys.encode())
    printed = b""
    while running.poll() is None or b"taken in" not in printed:
        try:
            printed += os.read(master, 4096)
        except OSError:
            break
    running.wait()
    os.close(master)
    assert running.returncode == 0, printed.decode()
    listed = subprocess.run(
        [*program, "--db", "l.db", "--today", "2025-05-28", "list", "--format", "json"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    items: list[dict[str, Any]] = json.loads(listed.stdout)["items"]
    return printed.decode(), items


def test_parties_that_only_the_linked_words_name_are_offered_and_not_taken(
    tracker_sqlite: Program, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("日本は、2025年6月末までに、サイバーセンターに要員を派遣する。", encoding="utf-8")
    second.write_text(
        "Japan and Côte d'Ivoire will dispatch staff to the cyber centre by the end of June 2025.", encoding="utf-8"
    )
    tracker_sqlite("intake", first, "--stated", "2025-05-28", "--accept", "all")
    done = tracker_sqlite("intake", second, "--stated", "2025-05-28", "--accept", "all")
    assert done.out.splitlines()[-1].startswith("1 linked: ")
    (offer,) = [line for line in done.err.splitlines() if "these words name" in line]
    said = "tracker: these words name Côte d'Ivoire as well; to take them in: tracker edit 1 "
    assert offer.startswith(said)
    assert tracker_sqlite(*shlex.split(offer.rpartition(": tracker ")[2])).code == 0
    parties = json.loads(tracker_sqlite("show", 1, "--format", "json").out)["item"]["parties"]
    assert parties["responsible"] == ["Japan", "Côte d'Ivoire"]
