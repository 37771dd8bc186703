"""Entries that come in as rows of plain cells: each is logged as if a person had typed it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from tracker.config import parse_day
from tracker.errors import TrackerError, UsageError
from tracker.ledger.commitments import Draft, log, note
from tracker.ledger.evidence import add_evidence
from tracker.ledger.findings import Finding, assess
from tracker.ledger.sources import SourceFacts, keep_source
from tracker.model import Commitment, Kind, ReasonCode, Relation, Status, Strength, shown_by
from tracker.storage.state import things
from tracker.storage.store import StoreError
from tracker.storage.writes import Writer
from tracker.text import admit, fold

W = TypeVar("W", Status, Strength, Kind, ReasonCode)
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
    made: dict[str, int] = {}
    logged = 0
    for line, cells in _successors_first(entries, made):
        try:
            item = writer.attempt(partial(_log, writer, cells, setting, made))
            made.setdefault(item.summary, item.number)
            tell(item)
            logged += 1
        except StoreError:
            raise
        except TrackerError as error:
            reject(line, str(error), "; ".join(f"{name}={text}" for name, text in cells.items()))
    return logged


def _successors_first(entries: Entries, made: dict[str, int]) -> Iterator[tuple[int, Cells]]:
    """A row that names a successor waits until that is in `made`, or until nothing else is left."""
    waiting = []
    for line, cells in entries:
        if "successor" in cells:
            waiting.append((line, cells))
        else:
            yield line, cells
    while waiting:
        ready = [row for row in waiting if _named(row[1]) in made] or waiting
        yield from ready
        waiting = [row for row in waiting if row not in ready]


def _named(cells: Cells) -> str:
    return " ".join(cells.get("successor", "").split())


def _log(writer: Writer, cells: Cells, setting: Setting, made: dict[str, int]) -> Commitment:
    for name, text in cells.items():
        admit(text, name)
    item = log(writer, _draft(writer, cells, setting))
    status = _word(Status, cells.get("status", "open"), "status")
    shown = [_evidence(line, status) for line in cells.get("evidence", "").splitlines() if line.strip()]
    if status is not Status.OPEN:
        ground = next((pair for pair in shown if pair[0] is shown_by(status)), None)
        if ground:
            shown.remove(ground)
        finding = Finding(
            status,
            evidence=ground[1] if ground else None,
            reason=cells.get("reason"),
            on=_day(cells, "on"),
            successor=_successor(cells, status, made),
            code=_word(ReasonCode, cells["reason_code"], "reason_code") if "reason_code" in cells else None,
        )
        (item,) = assess(writer, [item.number], finding)
    for relation, text in shown:
        item = add_evidence(writer, item.number, text, relation)
    return note(writer, item.number, cells["note"]) if "note" in cells else item


def _successor(cells: Cells, status: Status, made: dict[str, int]) -> int | None:
    if status is not Status.SUPERSEDED:
        return None
    number = made.get(_named(cells))
    if number is None:
        raise UsageError(
            "superseded needs the item that replaces it: in the column successor the summary of another row"
        )
    return number


def _evidence(line: str, status: Status) -> tuple[Relation, str]:
    """One piece of evidence; its relation stands before it, or follows from the finding."""
    relation, colon, text = line.partition(": ")
    return (Relation(relation), text) if colon and relation in set(Relation) else (shown_by(status), line)


def _draft(writer: Writer, cells: Cells, setting: Setting) -> Draft:
    due = cells.get("due")
    latest = _day(cells, "latest")
    if due and _is_day(due) and due == cells.get("latest", due):
        # A plain day in a spreadsheet's column is the last one on time.
        due, latest = None, _day(cells, "due")
    stated = _day(cells, "stated")
    facts = SourceFacts(
        title=cells.get("title"), publisher=cells.get("publisher"), lang=cells.get("lang"), stated_on=stated
    )
    return Draft(
        summary=cells.get("summary", ""),
        responsible=_several(cells.get("party")) or _several(setting.party),
        counterpart=_several(cells.get("to")),
        speaker=_several(cells.get("speaker")),
        phrase=due,
        kind=_word(Kind, cells["due_kind"], "due_kind") if "due_kind" in cells else None,
        earliest=_day(cells, "earliest"),
        latest=latest,
        stated_on=stated,
        source=_source(writer, cells.get("source"), facts, setting.folder),
        facts=facts,
        quote=cells.get("quote"),
        strength=_word(Strength, cells.get("strength", "firm"), "strength"),
        owner=cells.get("owner"),
        tags=_several(cells.get("tags")),
        internal=_yes(cells, "internal"),
        target=cells.get("target"),
    )


def _source(writer: Writer, name: str | None, facts: SourceFacts, folder: Path | None) -> str | None:
    """An address, a source's number, a file beside the table (from anywhere else it might be a trap), or a title."""
    if name is None or name.startswith(("http://", "https://")):
        return name
    if name == facts.title:
        return str(_titled(writer, facts))
    if name.isdigit():
        return name
    path = (folder / name).resolve() if folder else None
    if path and folder and path.is_relative_to(folder.resolve()) and path.is_file():
        return str(path)
    if "/" in name or "\\" in name:
        raise UsageError(f"source {name!r} is neither an address, nor a file beside the table, nor a title")
    return str(_titled(writer, replace(facts, title=" ".join(name.split()))))


def _titled(writer: Writer, facts: SourceFacts) -> int:
    """The number of the source with this title, made without a text where there is none."""
    for row in things(writer.store, "source"):
        if row["title"] == facts.title:
            return int(row["number"])
    return int(keep_source(writer, facts, "untitled")["number"])


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


def _yes(cells: Cells, name: str) -> bool:
    said = fold(cells.get(name, "no"))
    if said not in ("yes", "no"):
        raise UsageError(f"{name} is yes or no, not {cells[name]!r}")
    return said == "yes"
