"""Texts that would make a careless pattern run for ever: candidates are looked for in time that grows with length."""

import json
import resource
import subprocess
import sys
import zlib
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from zipfile import ZipInfo

import pytest

from tests.conftest import Program
from tracker.intake.candidates import propose
from tracker.intake.child import MEMORY_BYTES, seconds
from tracker.intake.documents import DocumentError, read_document
from tracker.intake.readers import ReadError, check_zip

UNITS = [
    *("a", " ", "1", "の", "、", "。", "(", "「", "「」", "\n", "\t", "- ", "・", "\u3000", "—", ",", "\u3000\u3000\n"),
    *("the end of ", "from ", "will ", "by ", "agreed to ", "1 to ", "Mr. ", "A. ", "年", "6月", "までに", "する"),
]


@pytest.mark.timeout(30)
@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("unit", UNITS)
def test_no_repetition_takes_for_ever(unit: str, lang: str) -> None:
    text = unit * (10_000 // len(unit))
    for one in propose(text, date(2025, 5, 28), lang):
        assert text[one.start : one.end] == one.quote


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other limits, or none")
@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Norway will:\n- x\n- build a road by 2030\n", "en"),
        ("我々は、以下の事項に取り組むことを約束する。\n・甲\n・道路を建設する。\n", "ja"),
    ],
)
def test_an_item_of_one_character_is_read_too(text: str, lang: str) -> None:
    assert len(propose(text, date(2025, 5, 28), lang)[0].quote) == 1


def test_the_process_that_parses_has_its_limits() -> None:
    """Asked of the process itself, which stays while nobody takes more of its answer than the first character."""
    command = [sys.executable, "-P", "-m", "tracker.intake.child", "html"]
    page = b"<html><body><p>" + b"Denmark will lend Poland three fire boats. " * 10_000
    kinds = (resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin
        assert child.stdout
        child.stdin.write(page)
        child.stdin.close()
        first = child.stdout.read(1)
        limits = [resource.prlimit(child.pid, kind) for kind in kinds]
        answer = json.loads(first + child.stdout.read())
    allowed = seconds("html", len(page))
    assert limits == [(allowed, allowed + 1), (MEMORY_BYTES, MEMORY_BYTES), (0, 0), (0, 0)]
    assert answer["text"].count("fire boats") == 10_000


def test_a_process_that_ends_without_an_answer_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does when it reaches its limit of time; here it does not even begin."""
    monkeypatch.setenv("PYTHONHOME", str(tmp_path))
    with pytest.raises(DocumentError, match="asks for more time or memory than a document needs and was given up"):
        read_document(b"<html><body><p>Denmark will lend Poland three fire boats.")


def test_what_is_piped_in_may_not_be_larger_than_a_file() -> None:
    with pytest.raises(DocumentError, match="standard input has more than the 0 MB allowed"):
        read_document(b"x" * 11, max_bytes=10)


def _pdf(pages: int, content: bytes, letters: bytes = b"") -> bytes:
    """A PDF with this content, packed, on every page: one object that all of them name. `letters` maps them."""
    packed = zlib.compress(content)
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 5 + pages))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode %d 0 R >>" % (5 + pages),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        *[page] * pages,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(letters), letters),
    ]
    body, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, one in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    head = b"xref\n0 %d\n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + head + table + end


def test_a_page_that_unpacks_to_too_much_is_named() -> None:
    with pytest.raises(DocumentError, match=r"has a page \(1\) that unpacks to more than a page should hold"):
        read_document(_pdf(1, b" " * 90_000_000), name="bomb.pdf")


def test_of_a_very_long_pdf_the_first_thousand_pages_are_read() -> None:
    text = b"BT /F 12 Tf 10 50 Td (Denmark will lend Poland three fire boats.) Tj ET"
    document = read_document(_pdf(1002, text), name="long.pdf")
    assert "read the first 1000 pages of 1002" in document.notes
    assert document.text.count("fire boats") == 1000


def test_a_pdf_whose_letters_are_no_characters_is_refused_with_their_place(
    tracker_sqlite: Program, tmp_path: Path
) -> None:
    letters = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <5A> <D800> endbfchar endcmap"
    path = tmp_path / "half.pdf"
    path.write_bytes(_pdf(1, b"BT /F 12 Tf 10 50 Td (Denmark will lend Poland Z.) Tj ET", letters))
    assert "\ud800" in read_document(path).text
    for words in (("sources", "add", path), ("add", "Lend it", "--party", "Denmark", "--source", path)):
        done = tracker_sqlite(*words)
        assert (done.code, done.out) == (2, ""), words
        assert "the document is not valid UTF-8 at position 26" in done.err
    assert tracker_sqlite("sources", "list").out.startswith("No sources yet")


@pytest.mark.parametrize(
    ("unpacked", "packed", "refused"),
    [(51_000_000, 1_000_000, True), (2_000_000, 15_000, True), (900_000, 500, False), (40_000_000, 1_000_000, False)],
)
def test_an_archive_is_refused_for_its_size_and_for_how_tightly_it_is_packed(
    unpacked: int, packed: int, refused: bool
) -> None:
    entry = ZipInfo("word/document.xml")
    entry.file_size = unpacked
    with pytest.raises(ReadError, match="unpacks to") if refused else nullcontext():
        check_zip([entry], packed)
