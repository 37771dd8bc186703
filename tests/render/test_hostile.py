"""Hostile text in every field: each form is read back by a reader that is not ours, and is what a tame one would be."""

import csv
import email
import email.policy
import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import openpyxl
import pytest
from markdown_it import MarkdownIt

from tests.render import hostile
from tracker.render.calendar import fold
from tracker.render.data import dump, list_data, list_pieces, report_data
from tracker.render.forms import Form, Wishes, pieces
from tracker.render.html import report_html
from tracker.render.labels import Labels
from tracker.render.links import safe_url
from tracker.render.mail import report_mail
from tracker.render.markdown import report_markdown
from tracker.render.table import CELL_LIMIT, harmless, report_csv, report_xlsx
from tracker.render.terminal import Screen
from tracker.render.weekly import report_page
from tracker.report.build import Report, build, week_before
from tracker.storage.opening import open_ledger
from tracker.storage.reading import Filters, page
from tracker.text import visible, width

TAME = tuple(f"tame {number}" for number in range(len(hostile.TEXTS)))


def _report(folder: Path, texts: tuple[str, ...]) -> Report:
    store = open_ledger(str(folder / "ledger.db"), write=True)
    hostile.fill(store, texts)
    since = week_before(hostile.DAY)
    report = build(page(store, hostile.DAY, since, 30, Filters()), hostile.DAY, since)
    store.close()
    return report


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A report on hostile texts."""
    return _report(tmp_path_factory.mktemp("hostile"), hostile.TEXTS)


@pytest.fixture(scope="module")
def tame(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The same report on harmless texts."""
    return _report(tmp_path_factory.mktemp("tame"), TAME)


def shown(text: str) -> str:
    return " ".join(visible(text).split())


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_a_terminal_gets_no_control_characters_and_no_line_is_too_long(report: Report, columns: int) -> None:
    for labels in Labels:
        text = report_page(report, Screen(columns), labels)
        assert not [char for char in text if char != "\n" and visible(char) != char]
        assert max(map(width, text.splitlines())) <= columns


def test_json_holds_every_text_as_it_is(report: Report) -> None:
    data = json.loads(dump(report_data(report)))
    overdue = data["sections"][0]["items"]
    assert [item["summary"] for item in overdue] == list(hostile.TEXTS)
    assert [item["due"]["phrase"] for item in overdue] == list(hostile.TEXTS)


@pytest.mark.parametrize("size", [0, 1, 3])
def test_a_list_is_written_an_item_at_a_time_as_it_is_whole(report: Report, size: int) -> None:
    items = [entry.item for entry in report.overdue[:size]]
    assert "".join(list_pieces(items, hostile.DAY)) == dump(list_data(items, hostile.DAY)) + "\n"


class Structure(HTMLParser):
    """The elements of a page with the names of their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Which texts are marked with a language, and which addresses are linked, depends on them.
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs if name not in ("lang", "href", "rel")))))
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _read(text: str) -> Structure:
    found = Structure()
    found.feed(text)
    found.close()
    return found


def test_html_has_the_elements_of_a_tame_page(report: Report, tame: Report) -> None:
    for labels in Labels:
        read, expected = _read(report_html(report, labels)), _read(report_html(tame, labels))
        assert read.tags == expected.tags
        assert not [tag for tag, names in read.tags if tag == "script" or any(name.startswith("on") for name in names)]
        assert {link for link in read.links if not link.startswith("#")} == {hostile.URLS[0]}
        words = " ".join("".join(read.words).split())
        assert all(shown(text) in words for text in hostile.TEXTS)
        assert not [char for char in "".join(read.words) if char != "\n" and visible(char) != char]


def _blocks(text: str) -> tuple[list[str], list[str]]:
    """The structure that Markdown gives the text, and the words in it."""
    kinds, words = [], []
    for token in MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).parse(text):
        kinds.append(f"{token.type} {token.markup}")
        for inner in token.children or []:
            if inner.type in ("text", "text_special"):
                words.append(inner.content)
            else:
                kinds.append(inner.type)
    return [kind for kind in kinds if not kind.startswith("link")], words


def test_markdown_is_read_as_the_lists_of_a_tame_page(report: Report, tame: Report) -> None:
    kinds, words = _blocks(report_markdown(report))
    assert kinds == _blocks(report_markdown(tame))[0]
    text = "".join(words)
    assert all(visible(said).strip() in text for said in hostile.TEXTS)


def test_csv_cells_are_texts_and_no_formulas(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(report_csv(report))))
    raw = list(csv.DictReader(io.StringIO(report_csv(report, raw=True), newline="")))
    overdue = [row for row in rows if row["section"] == "overdue"]
    assert [
        row["summary"].removeprefix("'") if harmless(visible(text)) != visible(text) else row["summary"]
        for row, text in zip(overdue, hostile.TEXTS, strict=True)
    ] == [visible(text) for text in hostile.TEXTS]
    for row in rows:
        for cell in row.values():
            assert not re.match(r"""["\s]*[=+\-@＝＋－＠]""", cell)
            assert visible(cell) == cell
    assert [row["summary"] for row in raw if row["section"] == "overdue"] == list(hostile.TEXTS)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1", "'=1"),
        ("  =1", "'  =1"),
        ("'=1", "''=1"),
        ("＠x", "'＠x"),
        ("-", "'-"),
        ("\t=1", "'\t=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_run_stands_behind_an_apostrophe(text: str, safe: str) -> None:
    assert harmless(text) == safe


def test_xlsx_cells_are_texts_numbers_and_days(report: Report) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report)))
    kinds, texts = set(), set()
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                kinds.add(cell.data_type)
                texts.add(cell.value)
                assert cell.hyperlink is None
    assert kinds <= {"s", "n", "d"}
    assert {visible(text) for text in hostile.TEXTS} <= texts


def test_a_calendar_holds_two_events_for_each_item_and_nothing_else(report: Report) -> None:
    from tracker.render.calendar import report_ics

    text = report_ics(report, alarm_days=1)
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()
    read = icalendar.Calendar.from_ical(text)
    events = [part for part in read.subcomponents if part.name == "VEVENT"]
    assert len(read.subcomponents) == len(events) == 2 * len(hostile.TEXTS)
    assert [str(event["SUMMARY"]) for event in events[: len(hostile.TEXTS)]] == [
        f"Due: {visible(text)}" for text in hostile.TEXTS
    ]
    assert [str(event["SUMMARY"]) for event in events[len(hostile.TEXTS) :]] == [
        f"Follow up: {visible(text)}" for text in hostile.TEXTS
    ]
    names = {name for event in events for name in event}
    assert names <= {
        *("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "CATEGORIES"),
        *("TRANSP", "STATUS"),
    }
    assert {str(event["URL"]) for event in events if "URL" in event} == {hostile.URLS[0]}
    assert len({str(event["UID"]) for event in events}) == len(events)


@pytest.mark.parametrize("before", range(60, 80))
def test_folding_cuts_no_character(before: int) -> None:
    line = "x" * before + "👩" * 30
    assert fold(line).replace("\r\n ", "") == line + "\r\n"
    assert all(len(piece.encode()) <= 75 for piece in fold(line).split("\r\n"))


def test_a_mail_has_only_its_own_headers_and_parts(report: Report) -> None:
    read = email.message_from_bytes(bytes(report_mail(report, to=("desk@example.org",))), policy=email.policy.default)
    assert list(read.keys()) == ["Subject", "To", "MIME-Version", "Content-Type"]
    kinds = [part.get_content_type() for part in read.walk()]
    assert kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"]
    page = read.get_body(("html",))
    assert page is not None
    assert _read(page.get_content()).tags == _read(report_html(report, drawn=False)).tags


@pytest.mark.parametrize("url", hostile.URLS[1:])
def test_only_plain_web_addresses_become_links(url: str) -> None:
    assert safe_url(url) is None


def test_every_form_is_the_same_bytes_each_time(report: Report) -> None:
    for form in Form:
        wishes = Wishes(alarm_days=2, to=("desk@example.org",))
        first, again = (b"".join(pieces(report, form, wishes, Screen(80))) for _ in range(2))
        assert first == again


def test_days_at_the_ends_of_the_calendar_are_drawn(report: Report) -> None:
    from tracker.model import Kind

    def moved(latest: date, earliest: date | None = None) -> Report:
        entry = report.overdue[0]
        due = entry.item.due._replace(latest=latest, earliest=earliest, kind=Kind.DURING if earliest else Kind.BY)
        item = entry.item._replace(due=due)
        # In every place from which a form may take it.
        return report._replace(overdue=[entry._replace(item=item)], due=[], opening=[], changed=[item], on=hostile.DAY)

    for strange in (moved(date.max), moved(date.min), moved(date.max, date.min), moved(date.min)._replace(on=date.max)):
        for form in Form:
            assert b"".join(pieces(strange, form, Wishes(alarm_days=0), Screen(80)))


def test_a_text_longer_than_a_cell_is_cut_where_one_sees_it(report: Report) -> None:
    entry = report.overdue[0]
    long = entry._replace(item=entry.item._replace(summary="x" * 40_000))
    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(report._replace(overdue=[long]))))
    (text,) = {
        str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if "xxx" in str(cell.value)
    }
    assert len(text) == CELL_LIMIT
    assert text.endswith("x…")
