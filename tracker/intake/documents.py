"""A file or bytes become a Document: text, its sha256, what the file says of itself. Parsers run in a child process."""

import hashlib
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.child import own
from tracker.errors import NotFoundError, TrackerError
from tracker.intake.charsets import decode
from tracker.intake.metadata import StatedOn, first_line, language, stated_on

MAX_BYTES = 20_000_000
WALL_SECONDS = 40


class DocumentError(TrackerError):
    """The document cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Document:
    """What was read: `text` is what offsets count in, and `sha256` is that of its UTF-8.

    `stated_on` proposes days of the statement, best first; `published_on` is the day of the page or message, which is
    another thing. For text and Markdown `text` is the decoded file, unchanged.
    """

    text: str
    sha256: str
    kind: str
    encoding: str
    title: str | None
    publisher: str | None
    lang: str
    stated_on: tuple[StatedOn, ...]
    published_on: date | None
    url: str | None
    notes: tuple[str, ...]


def read_document(
    source: Path | bytes, *, name: str = "", lang: str | None = None, max_bytes: int = MAX_BYTES
) -> Document:
    """Read a file, or bytes from standard input; DocumentError says in one sentence why it cannot be read."""
    where = name or (str(source) if isinstance(source, Path) else "standard input")
    data = _load(source, where, max_bytes)
    kind = kind_of(data, where)
    if kind in ("text", "markdown"):
        text, encoding = decode(data)
        facts: Mapping[str, object] = {}
        if "\ufffd" in text and "\ufffd".encode() not in data:
            place = text.index("\ufffd") + 1
            raise DocumentError(f"{where} has bytes of no known charset at character {place}; save it as UTF-8")
    else:
        facts = _parse(data, kind, where)
        text, encoding = str(facts.get("text", "")), str(facts.get("encoding", ""))
    return _document(text, kind, encoding, facts, lang, where)


def _document(
    text: str, kind: str, encoding: str, facts: Mapping[str, object], lang: str | None, where: str
) -> Document:
    if "\0" in text:
        raise DocumentError(
            f"{where} is not a text: it holds NUL characters; give a text, Markdown, HTML, PDF, .docx or .eml file"
        )
    if not text.strip():
        raise DocumentError(f"{where} holds no text")
    lang = lang or language(text, _said(facts, "lang"))
    published = _said(facts, "published_on")
    title = _said(facts, "title") or first_line(text)
    day = date.fromisoformat(published) if published else None
    notes = facts.get("notes")
    return Document(
        text,
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        kind,
        encoding,
        title,
        _said(facts, "publisher"),
        lang,
        stated_on(text, day),
        day,
        _said(facts, "url"),
        tuple(str(note) for note in notes) if isinstance(notes, list) else (),
    )


def _said(facts: Mapping[str, object], key: str) -> str | None:
    value = facts.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _load(source: Path | bytes, where: str, max_bytes: int) -> bytes:
    """The bytes, unless there are more than allowed: a file's size is asked before it is opened."""
    if isinstance(source, Path):
        try:
            size = source.stat().st_size
            if size <= max_bytes:
                with source.open("rb") as file:
                    source = file.read(max_bytes + 1)
        except FileNotFoundError:
            raise NotFoundError(f"no file {where}") from None
        except OSError as error:
            raise DocumentError(f"{where} cannot be read: {(error.strerror or str(error)).lower()}") from None
        if isinstance(source, Path):
            raise DocumentError(
                f"{where} has {size / 1e6:.0f} MB, more than the {max_bytes / 1e6:.0f} MB allowed; "
                "raise --max-bytes or give a part of it"
            )
    if len(source) > max_bytes:
        raise DocumentError(
            f"{where} has more than the {max_bytes / 1e6:.0f} MB allowed; raise --max-bytes or give a part of it"
        )
    return source


_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "eml",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}


def kind_of(data: bytes, name: str) -> str:
    """text, markdown, html, pdf, docx or eml: by the first bytes, then by the name."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] == b"PK\x03\x04":
        return "docx"
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise DocumentError(f"{name} is an old Office file; save it as .docx or PDF and try again")
    suffix = _SUFFIXES.get(Path(name).suffix.lower())
    if suffix in ("pdf", "docx"):
        raise DocumentError(f"{name} is named {Path(name).suffix} but is not one; check the file")
    if suffix:
        return suffix
    if head[:15].lower().startswith((b"<!doctype html", b"<html")) or b"<html" in head[:600].lower():
        return "html"
    return (
        "eml"
        if head.startswith((b"Return-Path:", b"Received:", b"MIME-Version:", b"Delivered-To:", b"From: "))
        else "text"
    )


def _parse(data: bytes, kind: str, where: str) -> Mapping[str, object]:
    """What the child process read; it has limits of its own, and this waits for it no longer than WALL_SECONDS."""
    command, environment = own("tracker.intake.child", kind)
    try:
        run = subprocess.run(
            command, input=data, capture_output=True, timeout=WALL_SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise DocumentError(f"{where} takes too long to read and was given up; save its text and give that") from None
    if run.returncode:
        raise DocumentError(
            f"{where} asks for more time or memory than a document needs and was given up; save its text and give that"
        )
    read: dict[str, object] = json.loads(run.stdout)
    if "error" in read:
        raise DocumentError(f"{where} {read['error']}")
    return read
