"""Files become text with limits: every kind gives the same candidates, and what is hostile or unreadable says so."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.intake import files
from tracker.errors import NotFoundError
from tracker.intake.candidates import propose
from tracker.intake.child import seconds
from tracker.intake.data import lines
from tracker.intake.documents import Document, DocumentError, kind_of, read_document

PARAGRAPHS = [
    "Ministers meet on harbour safety",
    "On 28 May 2026 the Ministers of Denmark and Poland met in Gdynia and held talks on harbour safety for two hours.",
    "Denmark will lend Poland three fire boats from 1 September 2026, and the two Ministers agreed to open a joint "
    "training school in Gdynia by the end of next year.",
    "The Ministers reaffirmed the importance of clean harbours. They will continue to work closely together.",
]
WANTED = [
    ("firm", "from 1 September 2026", date(2026, 9, 1)),
    ("firm", "by the end of next year", date(2027, 12, 31)),
    ("soft", None, None),
]


def found(document: Document) -> list[tuple[str, str | None, date | None]]:
    candidates = propose(document.text, date(2026, 5, 28), document.lang, title=document.title or "")
    return [(one.strength, one.due_phrase, one.due.latest if one.due else None) for one in candidates]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "\n\n".join(PARAGRAPHS).encode()),
        ("a.md", ("# " + "\n\n".join(PARAGRAPHS)).encode()),
        ("a.html", files.html(PARAGRAPHS)),
        ("a.docx", files.docx(PARAGRAPHS)),
        ("a.eml", files.eml(PARAGRAPHS)),
        ("a.pdf", files.pdf(files.wrapped(PARAGRAPHS))),
    ],
)
def test_every_kind_of_file_gives_the_same_candidates(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    document = read_document(path)
    assert found(document) == WANTED
    assert document.stated_on[0].on == date(2026, 5, 28)


def test_text_is_the_decoded_file_unchanged() -> None:
    text = "  Line one \r\n\r\n\tLine two\u3000\n"
    document = read_document(text.encode())
    assert document.text == text
    assert document.encoding == "utf-8"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_japanese_charsets(charset: str) -> None:
    text = (
        "県は、令和八年六月から新しい窓口を設置し、相談を受け付けます。\n「協定」は来年度末までに締結する予定です。\n"
        * 3
    )
    assert read_document(text.encode(charset)).text == text


@pytest.mark.parametrize("charset", ["cp1257", "iso8859_13"])
def test_lithuanian_charsets(charset: str) -> None:
    text = "Krašto apsaugos ministerija įsipareigojo iki metų pabaigos įsteigti naują mokymo centrą Šiauliuose. " * 4
    assert "įsipareigojo" in read_document(text.encode(charset)).text


def test_a_page_without_its_menus_scripts_and_rankings() -> None:
    extra = "<nav><ul><li><a href=/>Home</a></li></ul></nav><script>alert('we will sign')</script><footer>Us</footer>"
    document = read_document(files.html(PARAGRAPHS, extra=extra), name="a.html")
    assert document.text.split("\n") == PARAGRAPHS
    assert document.title == PARAGRAPHS[0]


def test_the_page_says_who_published_it_and_when() -> None:
    page = (
        b'<html lang="ja"><head><meta property="og:site_name" content="Harbour Agency">'
        b'<meta property="article:published_time" content="2026-05-30T10:00:00+09:00">'
        b'<link rel="canonical" href="https://example.org/1"></head><body><p>'
        b"On 28 May 2026 the agency held a meeting.</p></body></html>"
    )
    document = read_document(page)
    assert (document.publisher, document.published_on, document.url) == (
        "Harbour Agency",
        date(2026, 5, 30),
        "https://example.org/1",
    )
    assert document.stated_on[0].on == date(2026, 5, 28)


def test_an_email_tells_its_subject_sender_date_and_attachments() -> None:
    document = read_document(files.eml(PARAGRAPHS, subject="Harbour news"), name="a.eml")
    assert (document.title, document.publisher, document.published_on) == (
        "Harbour news",
        "Press Office",
        date(2026, 5, 28),
    )


def test_deleted_text_of_a_docx_is_not_read_and_lists_keep_their_marks() -> None:
    body = (
        "<w:p><w:del><w:r><w:t>Old words</w:t></w:r></w:del><w:r><w:t>New words</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one thing</w:t></w:r></w:p>"
    )
    xml = f'<?xml version="1.0"?><w:document {files.NAMESPACE}><w:body>{body}</w:body></w:document>'
    assert read_document(files.docx([], document=xml)).text == "New words\n- one thing"


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b"a" * 60_000_000 + b"</w>")
    return file.getvalue()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {files.NAMESPACE}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("bomb.docx", bomb(), "unpacks to 60 MB"),
        ("many.docx", files.docx([], parts={f"p{n}": b"" for n in range(2100)}), "in 2101 parts"),
        ("laughs.docx", files.docx([], document=LAUGHS), "no word processor writes"),
        ("other.docx", files.docx(["x"]).replace(b"word/document.xml", b"work/document.xml"), "no .docx"),
        ("broken.docx", files.docx(PARAGRAPHS)[:200], "damaged"),
        ("scan.pdf", files.pdf([]), "no text on its pages"),
        ("broken.pdf", b"%PDF-1.7\n" + b"x" * 500, "damaged"),
        ("fake.pdf", b"just words", "is not one"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Office file"),
        ("data.bin", b"ab\0cd" * 20, "not a text"),
        ("empty.txt", b" \n\t\n", "holds no text"),
    ],
)
def test_an_unreadable_file_is_one_sentence(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=says) as caught:
        read_document(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_an_encrypted_pdf_says_so() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(files.pdf(PARAGRAPHS))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(DocumentError, match="is encrypted"):
        read_document(locked.getvalue(), name="locked.pdf")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(DocumentError, match="has 100 MB, more than the 20 MB allowed"):
        read_document(path)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no file"):
        read_document(tmp_path / "nothing.txt")


def test_a_deeply_nested_page_is_read(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_bytes(b"<html><body>" + b"<div>" * 100_000 + b"<p>Japan will sign the treaty by June 2027.</p>")
    assert "sign the treaty" in read_document(path).text


def test_a_page_that_would_take_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.intake.documents.WALL_SECONDS", 0.01)
    with pytest.raises(DocumentError, match="takes too long"):
        read_document(b"<html>" + b"<a " * 1000)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.4", "x", "pdf"),
        (b"PK\x03\x04", "x", "docx"),
        (b"<!DOCTYPE html>", "x", "html"),
        (b"Return-Path: <a>", "x", "eml"),
        (b"# Head", "x.md", "markdown"),
        (b"From the minister", "x.txt", "text"),
        (b"plain", "standard input", "text"),
    ],
)
def test_the_kind_is_told_by_the_bytes_then_by_the_name(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


def test_markup_has_time_by_its_size_and_what_is_packed_the_most() -> None:
    assert [seconds(kind, 2_000_000) for kind in ("html", "eml", "pdf", "docx")] == [6, 6, 25, 25]
    assert seconds("html", 100_000_000) == 25


@pytest.mark.parametrize("text", ["Norway will host the talks in June. Chile will pay 5 million euros.", "It rained."])
def test_the_json_is_that_of_the_whole_page_though_written_in_pieces(text: str) -> None:
    document = read_document(text.encode(), name="a.txt")
    found = propose(text, date(2026, 3, 10), "en")
    page = "\n".join(lines(document, found, {1: 7}, "2026-03-10", {"title": "Tāle"}))
    read = json.loads(page)
    assert page == json.dumps(read, ensure_ascii=False, indent=2)
    assert [one["duplicate_of"] for one in read["candidates"]] == [7, None][: len(found)]
    assert read["source"]["title"] == "Tāle"
