"""Entries that come in as rows of plain cells: each is logged as if a person had typed it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from tracker.config import parse_day
from tracker.errors import TrackerError, UsageError
from tracker.ledger.commitments import Draft, log, note
from tracker.ledger.evidence import add_evidence
from tracker.ledger.findings import mark
from tracker.ledger.sources import SourceFacts, keep_source
from tracker.model import Commitment, Relation, Status, Strength
from tracker.storage.state import things
from tracker.storage.store import StoreError
from tracker.storage.writes import Writer
from tracker.text import admit, fold

W = TypeVar("W", Status, Strength)
Cells = dict[str, str]
Entries = Iterable[tuple[int, Cells]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every row: who owes it where a row names nobody, and the only folder sources may lie in."""

    party: str | None = None
    folder: Path | None = None


def log_all(
    writer: Writer,
    entries: Entries,
    setting: Setting,
    reject: Callable[[int, str, str], None],
    tell: Callable[[Commitment], None],
) -> int:
    """Log every entry inside the transaction; a bad one leaves nothing behind and goes to `reject`. How many stayed."""
    logged = 0
    for line, cells in entries:
        try:
            tell(writer.attempt(partial(_log, writer, cells, setting)))
            logged += 1
        except StoreError:
            raise
        except TrackerError as error:
            reject(line, str(error), "; ".join(f"{name}={text}" for name, text in cells.items()))
    return logged


def _log(writer: Writer, cells: Cells, setting: Setting) -> Commitment:
    for name, text in cells.items():
        admit(text, name)
    item = log(writer, _draft(writer, cells, setting))
    status = _word(Status, cells.get("status", "open"), "status")
    if status is not Status.OPEN:
        on = _day(cells, "on")
        (item,) = mark(writer, [item.number], status, evidence=cells.get("evidence"), reason=cells.get("reason"), on=on)
    elif "evidence" in cells:
        item = add_evidence(writer, item.number, cells["evidence"], Relation.SUPPORTS)
    return note(writer, item.number, cells["note"]) if "note" in cells else item


def _draft(writer: Writer, cells: Cells, setting: Setting) -> Draft:
    due = cells.get("due")
    latest = _day(cells, "latest")
    if due and latest is None and _is_day(due):
        # A plain day in a spreadsheet's column is the last one on time.
        due, latest = None, _day(cells, "due")
    stated = _day(cells, "stated")
    return Draft(
        summary=cells.get("summary", ""),
        responsible=_several(cells.get("party")) or _several(setting.party),
        counterpart=_several(cells.get("to")),
        speaker=_several(cells.get("speaker")),
        phrase=due,
        earliest=_day(cells, "earliest"),
        latest=latest,
        stated_on=stated,
        source=_source(writer, cells.get("source"), stated, setting.folder),
        facts=SourceFacts(
            title=cells.get("title"), publisher=cells.get("publisher"), lang=cells.get("lang"), stated_on=stated
        ),
        quote=cells.get("quote"),
        strength=_word(Strength, cells.get("strength", "firm"), "strength"),
        owner=cells.get("owner"),
        tags=_several(cells.get("tags")),
    )


def _source(writer: Writer, name: str | None, stated: date | None, folder: Path | None) -> str | None:
    """An address, a source's number, a file beside the table (from anywhere else it might be a trap), or a title."""
    if name is None or name.isdigit() or name.startswith(("http://", "https://")):
        return name
    path = (folder / name).resolve() if folder else None
    if path and folder and path.is_relative_to(folder.resolve()) and path.is_file():
        return str(path)
    if "/" in name or "\\" in name:
        raise UsageError(f"source {name!r} is neither an address, nor a file beside the table, nor a title")
    return str(_titled(writer, " ".join(name.split()), stated))


def _titled(writer: Writer, title: str, stated: date | None) -> int:
    """The number of the source with this title, made without a text where there is none."""
    for row in things(writer.store, "source"):
        if row["title"] == title:
            return int(row["number"])
    return int(keep_source(writer, SourceFacts(title=title, stated_on=stated), title)["number"])


def _several(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").replace("；", ";").split(";") if part.strip())


def _word(words: type[W], text: str, where: str) -> W:
    try:
        return words(fold(text).replace(" ", "_").replace("-", "_"))
    except ValueError:
        raise UsageError(f"{where} {text!r} is not one of {', '.join(words)}") from None


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _day(cells: Cells, name: str) -> date | None:
    return parse_day(cells[name], name) if name in cells else None
