"""One function for each kind of file that needs a parser: bytes become text and what the file says of itself."""

import io
import re
from collections.abc import Callable
from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from tracker.intake.charsets import decode
from tracker.intake.metadata import language
from tracker.intake.sentences import unwrap

Facts = dict[str, object]
ZIP_BYTES, ZIP_RATIO, ZIP_ENTRIES = 50_000_000, 100, 2000
PAGES = 1000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class ReadError(Exception):
    """Why a document cannot be read, as the rest of a sentence that begins with its name."""


def html(data: bytes) -> Facts:
    from tracker.intake.webpage import read

    declared = re.search(rb"charset=[\"']?([\w-]{2,20})", data[:4096])
    text, encoding = decode(data, declared.group(1).decode() if declared else None)
    return {**read(text), "encoding": encoding}


def pdf(data: bytes) -> Facts:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("is encrypted; open it with its password and save a copy without one")
        pages = []
        for number, page in enumerate(reader.pages[:PAGES], 1):
            try:
                pages.append(page.extract_text())
            except LimitReachedError:
                raise ReadError(
                    f"has a page ({number}) that unpacks to more than a page should hold; save its text and give that"
                ) from None
    except PyPdfError as error:
        raise ReadError(f"is a damaged PDF ({error.__class__.__name__}); open it and save a copy") from None
    empty = [number for number, page in enumerate(pages, 1) if len(page.strip()) < 8]
    if len(empty) == len(pages):
        raise ReadError("has no text on its pages (a scan?); run text recognition (OCR) on it first")
    text = "\n".join(page.strip("\n") for page in pages)
    meta = reader.metadata
    notes = [f"no text on page {', '.join(map(str, empty[:10]))} (a scan?)"] if empty else []
    if len(reader.pages) > PAGES:
        notes.append(f"read the first {PAGES} pages of {len(reader.pages)}")
    created = meta.creation_date if meta else None
    return {
        "text": unwrap(text, language(text)),
        "title": meta.title if meta else None,
        "published_on": created.date().isoformat() if created else None,
        "notes": notes,
    }


def docx(data: bytes) -> Facts:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            check_zip(archive.infolist(), len(data))
            if "word/document.xml" not in archive.namelist():
                raise ReadError("is a zip file but no .docx; give the document itself")
            with archive.open("word/document.xml") as part:
                text = "\n".join(_paragraphs(part))
            core = _core(archive)
    except BadZipFile:
        raise ReadError("is a damaged .docx; open it and save a copy") from None
    except (DefusedXmlException, ParseError):
        raise ReadError("is a .docx with XML that no word processor writes; open it and save a copy") from None
    return {"text": text, **core}


def check_zip(entries: list[ZipInfo], size: int) -> None:
    """Refuse before unpacking what claims to unpack to too much; reading holds an archive to what it claims."""
    total = sum(entry.file_size for entry in entries)
    if len(entries) > ZIP_ENTRIES or total > ZIP_BYTES or total > ZIP_RATIO * max(size, 10_000):
        raise ReadError(
            f"unpacks to {total / 1e6:.0f} MB in {len(entries)} parts, more than a document holds; "
            "save its text and give that"
        )


def _paragraphs(part: IO[bytes]) -> list[str]:
    """The text of each paragraph; one of a list begins with a dash, deleted text and field codes are left out."""
    from defusedxml.ElementTree import iterparse

    found: list[str] = []
    piece: list[str] = []
    deleted = 0
    for event, element in iterparse(part, events=("start", "end")):
        tag = element.tag.removeprefix(_WORD)
        if tag in ("del", "moveFrom"):
            deleted += 1 if event == "start" else -1
        if event == "start":
            continue
        if tag == "t" and not deleted:
            piece.append(element.text or "")
        elif tag in ("tab", "br", "cr") and not deleted:
            piece.append("\t" if tag == "tab" else "\n")
        elif tag == "numPr":
            piece.insert(0, "- ")
        elif tag == "p":
            found.append("".join(piece))
            piece.clear()
            element.clear()
    return found


def _core(archive: ZipFile) -> Facts:
    if "docProps/core.xml" not in archive.namelist():
        return {}
    from defusedxml.ElementTree import parse

    with archive.open("docProps/core.xml") as part:
        said = {element.tag.rpartition("}")[2]: element.text for element in parse(part).iter()}
    return {"title": said.get("title"), "published_on": iso_day(said.get("modified") or said.get("created"))}


def iso_day(said: str | None) -> str | None:
    """The day at the start of an ISO 8601 date and time, if it is one."""
    try:
        return date.fromisoformat((said or "")[:10]).isoformat()
    except ValueError:
        return None


def eml(data: bytes) -> Facts:
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise ReadError("is not an e-mail message")
    body = message.get_body(("plain", "html"))
    if body is None:
        raise ReadError("is an e-mail without a text; save the attachment and give that")
    raw = body.get_payload(decode=True)
    content = raw if isinstance(raw, bytes) else b""
    text, encoding = decode(content, body.get_content_charset())
    if body.get_content_type() == "text/html":
        from tracker.intake.webpage import read

        text = str(read(text)["text"])
    else:
        text = unwrap(text.replace("\r\n", "\n"), language(text))
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    notes = [f"not read: the attachment {name}" for name in attached]
    sent = message["date"].datetime if message["date"] is not None else None
    return {
        "text": text,
        "encoding": encoding,
        "title": str(message["subject"] or "") or None,
        "publisher": _sender(message),
        "published_on": sent.date().isoformat() if isinstance(sent, datetime) else None,
        "notes": notes,
    }


def _sender(message: EmailMessage) -> str | None:
    addresses = message["from"].addresses if message["from"] is not None else ()
    return addresses[0].display_name or addresses[0].domain if addresses else None


READERS: dict[str, Callable[[bytes], Facts]] = {"html": html, "pdf": pdf, "docx": docx, "eml": eml}
