"""Whole pages, compared with those in golden/. After a change that is meant: GOLDEN=write, and look at the diff."""

import email
import email.policy
import io
import os
import re
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

from tests.conftest import Prepare, Program
from tests.report import ledger as desk
from tracker.storage.engine import make_engine
from tracker.storage.tables import metadata

GOLDEN = Path(__file__).with_name("golden")
PAGES = {
    "report.txt": ["--format", "terminal"],
    "narrow-both.txt": ["--format", "terminal", "--labels", "both"],
    "ja.txt": ["--format", "terminal", "--labels", "ja"],
    "parties.txt": ["--format", "terminal", "--by", "party"],
    "report.md": [],
    "ja.md": ["--labels", "ja"],
    "report.html": [],
    "both.html": ["--labels", "both", "--by", "party"],
    "report.json": [],
    "parties.json": ["--by", "party"],
    "report.csv": [],
    "report.xlsx": [],
    "report.ics": ["--alarm", "1"],
    "ja.ics": ["--labels", "ja"],
    "report.eml": ["--to", "desk@example.org", "--from", "tracker@example.org"],
}
_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


def _write(program: Program, folder: Path, name: str) -> bytes:
    done = program("--today", "2025-12-10", "report", "-o", folder / name, *PAGES[name])
    assert done.code == 0, done.err
    return (folder / name).read_bytes()


def _plain(data: bytes, name: str) -> str:
    """The page as text, with keys numbered in the order in which they come."""
    if name.endswith("xlsx"):
        text = _cells(data)
    elif name.endswith("eml"):
        text = _parts(data)
    else:
        text = data.decode()
    if name.endswith("html"):
        text = re.sub(r"(?s)<style>.*</style>", "<style/>", re.sub("sha256-[^']*", "HASH", text)).replace("><", ">\n<")
    # How a rule is worded is the business of the due phrases.
    text = re.sub(r'"convention": "(?:[^"\\]|\\.)*"', '"convention": "RULE"', text)
    # A key may be cut by the folding of a calendar's lines.
    text = text.replace("\r\n ", "") if "VCALENDAR" in text else text
    keys: dict[str, str] = {}
    named = _UID.sub(lambda found: keys.setdefault(found[0], f"KEY-{len(keys) + 1}"), text)
    return named.replace("\r\n", "\n")


def _cells(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    lines = [f"created {book.properties.created}"]
    for sheet in book:
        lines.append(f"== {sheet.title} {sheet.dimensions}")
        lines += [" | ".join("" if value is None else str(value) for value in row) for row in sheet.values]
    return "\n".join(lines) + "\n"


def _parts(data: bytes) -> str:
    mail = email.message_from_bytes(data, policy=email.policy.default)
    lines = [f"{name}: {value}" for name, value in mail.items() if name != "Content-Type"]
    for part in mail.walk():
        lines.append(f"== {part.get_content_type()}")
        if part.get_content_type() == "text/plain":
            lines.append(part.get_content())
    return "\n".join(lines) + "\n"


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_the_one_that_is_kept(
    tracker_sqlite: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "60" if name.startswith("narrow") else "80")
    text = _plain(_write(tracker_sqlite, tmp_path, name), name)
    kept = GOLDEN / f"{name}.txt" if name.endswith(("xlsx", "eml")) else GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")


@pytest.fixture
def year(sqlite_db: str, prepare: Prepare) -> str:
    """The desk's year where the tests' program looks."""
    prepare(sqlite_db, "year", desk.make)
    return sqlite_db


def _copy(source: str, target: str) -> None:
    """Every row of a ledger into another one."""
    here, there = make_engine(source), make_engine(target)
    with here.connect() as reading, there.begin() as writing:
        writing.execute(sa.delete(metadata.tables["counters"]))
        for table in metadata.sorted_tables:
            rows = [dict(row) for row in reading.execute(sa.select(table)).mappings()]
            if rows:
                writing.execute(sa.insert(table), rows)
    here.dispose()
    there.dispose()


def test_both_engines_give_the_same_bytes(call: Program, year: str, postgres: str, tmp_path: Path) -> None:
    _copy(year, postgres)
    for name in PAGES:
        here = _write(lambda *words: call("--db", year, *words), tmp_path, name)
        there = _write(lambda *words: call("--db", postgres, *words), tmp_path, name)
        past = call("--db", postgres, "report", "--as-of", "2025-12-10", "-o", tmp_path / name, *PAGES[name])
        assert past.code == 0, past.err
        assert here == there == (tmp_path / name).read_bytes(), name
