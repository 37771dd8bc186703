"""Sources: read once, found again by number, address or the hash of their text."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.errors import NotFoundError, UsageError
from tracker.storage.state import State, things
from tracker.storage.store import Store
from tracker.storage.writes import Writer
from tracker.text import admit


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a person says of a source; None where nothing was said."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None
    stated_on: date | None = None
    published_on: date | None = None
    read_on: date | None = None


def find_source(store: Store, name: str) -> State | None:
    """The source with this number or address, or with the text of this file; None if there is none."""
    if name.isdigit():
        found = things(store, "source", "number", number=int(name))
    elif _is_url(name):
        found = things(store, "source", "url", url=name)
    else:
        found = things(store, "source", "sha256", sha256=_digest(read_text(name)))
    return found[0] if found else None


def get_source(store: Store, name: str) -> State:
    """The source with this number, address or text; raises NotFoundError."""
    source = find_source(store, name)
    if source is None:
        raise NotFoundError(f"no source {name!r}; see: tracker sources list")
    return source


def source_for(writer: Writer, name: str, facts: SourceFacts) -> State:
    """The source that a file, an address or a number names, made from the first two when it is new."""
    found = find_source(writer.store, name)
    if found:
        return found
    if name.isdigit():
        raise NotFoundError(f"no source {name}; see: tracker sources list")
    return add_source(writer, name, facts)


def add_source(writer: Writer, name: str, facts: SourceFacts) -> State:
    """Keep a source: a file with its text and the text's hash, or an address."""
    text = None if _is_url(name) else read_text(name)
    fields = {
        "title": facts.title or (first_line(text) if text else None) or name,
        "publisher": facts.publisher,
        "url": facts.url or (name if _is_url(name) else None),
        "lang": facts.lang or (language(text) if text else None),
        "stated_on": _iso(facts.stated_on),
        "published_on": _iso(facts.published_on),
        "read_on": _iso(facts.read_on or writer.today),
        "sha256": _digest(text) if text is not None else None,
        "text": text,
    }
    for key in ("title", "publisher", "url"):
        admit(fields[key] or "", f"the source's {key}")
    source = writer.create("source", fields)
    writer.notices.append(f"new source {source['number']}: {source['title']}")
    return source


def edit_source(writer: Writer, name: str, facts: SourceFacts) -> State:
    """Correct what is known of a source; its text never changes."""
    source = get_source(writer.store, name)
    said = {key: _iso(value) if isinstance(value, date) else value for key, value in _given(facts).items()}
    changed = {key: value for key, value in said.items() if source[key] != value}
    if not changed:
        raise UsageError("nothing to change; give --title, --publisher, --url, --lang, --stated or --published")
    writer.change("source", source, changed, action="edit")
    return source | changed


def _given(facts: SourceFacts) -> dict[str, str | date]:
    named = {name: getattr(facts, name) for name in SourceFacts.__slots__}
    return {name: value for name, value in named.items() if value is not None}


def text_of(store: Store, source: State) -> str | None:
    """The stored text of a source, unchanged."""
    rows = store.rows("source_text", "uid", uid=source["uid"])
    return rows[0]["text"] if rows else None


def read_text(name: str) -> str:
    """The text of a UTF-8 file, unchanged; raises NotFoundError or UsageError with the place of the first bad byte."""
    path = Path(name)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotFoundError(f"no file {name}; --source takes a file, an http(s) address or a source's number") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{name} cannot be read: {error}") from None
    try:
        return admit(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8 at byte {error.start + 1}; save it as UTF-8 and try again") from None


def first_line(text: str) -> str | None:
    """The first line with words in it, at most 200 characters: a title to begin with."""
    return next((" ".join(line.split())[:200] for line in text.lstrip("\ufeff").splitlines() if line.strip()), None)


def language(text: str) -> str | None:
    """`ja` for a text with kana, `en` for one in plain Latin letters, else None."""
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return "ja"
    letters = [char for char in text if char.isalpha()]
    return "en" if letters and sum(char.isascii() for char in letters) > 0.95 * len(letters) else None


def _is_url(name: str) -> bool:
    return name.startswith(("http://", "https://"))


def _digest(text: str) -> str:
    # Loading OpenSSL takes longer than most commands run.
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
