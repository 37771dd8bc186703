"""Sources: read once, found again by number, address or the hash of their text."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.errors import NotFoundError, UsageError
from tracker.storage.state import State, commitments, things
from tracker.storage.store import Store
from tracker.storage.writes import Writer
from tracker.text import admit

if TYPE_CHECKING:
    from tracker.intake.documents import Document


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
    unread: bool = False
    nothing_to_log: bool = False


def find_source(store: Store, name: str) -> State | None:
    """The source with this number or address, or with the text of this file; None if there is none."""
    if name.isdigit():
        found = things(store, "source", "kept", "number", number=int(name))
    elif _is_url(name):
        found = things(store, "source", "kept", "url", url=name)
    else:
        found = things(store, "source", "kept", "sha256", sha256=read_file(name).sha256)
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
    """Keep a source: a document with its text and the text's hash, or an address."""
    if _is_url(name):
        return keep_source(writer, SourceFacts(**{**_given(facts), "url": facts.url or name}), name)
    return keep_document(writer, read_file(name), facts)


def keep_document(writer: Writer, document: "Document", facts: SourceFacts) -> State:
    """Keep a document that was read; what a person says of it wins over what it says of itself."""
    own = {
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "lang": document.lang,
        "published_on": document.published_on,
    }
    said = {name: value for name, value in own.items() if value}
    text = admit(document.text, "the document")
    if doubt := charset_doubt(document):
        writer.notices.append(doubt)
    return keep_source(writer, SourceFacts(**{**said, **_given(facts)}), "untitled", text, document.sha256)


def charset_doubt(document: "Document") -> str | None:
    """What to check where the charset of a document had to be found out."""
    if document.encoding in ("", "utf-8", "utf-8-sig", "ascii"):
        return None
    return f"read as {document.encoding}, not as UTF-8; check that the text is whole"


def keep_source(
    writer: Writer, facts: SourceFacts, name: str, text: str | None = None, sha256: str | None = None
) -> State:
    """Make a source from what is known of it; `name` serves where there is no title."""
    fields = {
        "title": facts.title or name,
        "publisher": facts.publisher,
        "url": facts.url,
        "lang": facts.lang,
        "stated_on": _iso(facts.stated_on),
        "published_on": _iso(facts.published_on),
        "read_on": None if facts.unread else _iso(facts.read_on or writer.today),
        "nothing_to_log": int(facts.nothing_to_log),
        "sha256": sha256,
        "text": text,
    }
    for key in ("title", "publisher", "url"):
        admit(str(fields[key] or ""), f"the source's {key}")
    source = writer.create("source", fields)
    writer.notices.append(f"new source {source['number']}: {source['title']}")
    return source


def edit_source(writer: Writer, name: str, facts: SourceFacts) -> State:
    """Correct what is known of a source; its text never changes."""
    source = get_source(writer.store, name)
    said = {key: _iso(value) if isinstance(value, date) else value for key, value in _given(facts).items()}
    said = {key: value for key, value in said.items() if key not in _FLAGS} | _reading(writer, source, facts)
    changed = {key: value for key, value in said.items() if source[key] != value}
    if not changed:
        raise UsageError("nothing to change; give --title, --publisher, --url, --lang, --stated, --read ...")
    writer.change("source", source, changed, action="edit")
    behind = commitments(writer.store, "kept", "source", source_uid=source["uid"])
    if told := _overtaken(source, changed, behind):
        writer.notices.append(told)
    return source | changed


def _overtaken(source: State, said: State, items: list[State]) -> str | None:
    """Which items still have the day that their source had, once it has another; None where there are none."""
    if "stated_on" not in said:
        return None
    numbers = [str(item["number"]) for item in items if item["stated_on"] == source["stated_on"]]
    if not numbers:
        return None
    had = f"stated on {source['stated_on']}" if source["stated_on"] else "without the day of the statement"
    which = ("item " if len(numbers) == 1 else "items ") + ", ".join(numbers)
    each = f"tracker edit {numbers[0] if len(numbers) == 1 else 'ID'} --stated {said['stated_on']}"
    return f"still {had}: {which}; correct with: {each}"


_FLAGS = ("unread", "nothing_to_log")


def _reading(writer: Writer, source: State, facts: SourceFacts) -> State:
    """Read or unread: a source with nothing to log has been read, and one that is unread says nothing yet."""
    if facts.unread:
        return {"read_on": None, "nothing_to_log": 0}
    if facts.nothing_to_log:
        return {"read_on": source["read_on"] or writer.today.isoformat(), "nothing_to_log": 1}
    return {"nothing_to_log": 0} if facts.read_on else {}


def _given(facts: SourceFacts) -> dict[str, Any]:
    named = {name: getattr(facts, name) for name in SourceFacts.__slots__}
    return {name: value for name, value in named.items() if value not in (None, False)}


def listed(store: Store, *sources: State) -> list[State]:
    """These sources (all) with how many items each stands behind and its standing: unread, nothing to log, or read."""
    one_of = ("sources",) if sources else ()
    counted = store.rows("quoted_sources", "kept", *one_of, source_uids=[source["uid"] for source in sources])
    counts = {row["source_uid"]: row["count"] for row in counted}
    found = sources or things(store, "source", "kept")
    return [row | {"items": counts.get(row["uid"], 0), "standing": _standing(row)} for row in found]


def _standing(source: State) -> str:
    if source["nothing_to_log"]:
        return "nothing to log"
    return "read" if source["read_on"] else "unread"


def text_of(store: Store, source: State) -> str | None:
    """The stored text of a source, unchanged."""
    rows = store.rows("source_text", "uids", uids=[source["uid"]])
    return rows[0]["text"] if rows else None


def read_file(name: str) -> "Document":
    """The document in a file; NotFoundError and DocumentError say what to do."""
    from tracker.intake.documents import read_document

    return read_document(Path(name))


def _is_url(name: str) -> bool:
    return name.startswith(("http://", "https://"))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
