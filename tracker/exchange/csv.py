"""CSV for people who come from a spreadsheet or go to one: the items, without their history."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from tracker.errors import UsageError
from tracker.exchange.rejects import Rejects
from tracker.model import Role, Status, shown_by
from tracker.storage.history import evidence
from tracker.storage.items import Names, item, linked
from tracker.storage.state import State, filled
from tracker.storage.store import Row, Store
from tracker.text import admit, count

COLUMNS = ("summary", "party", "to", "due", "stated", "status", "evidence", "source", "quote", "tags")
MORE = (
    *("speaker", "due_kind", "earliest", "latest", "reason", "reason_code", "on", "successor"),
    *("title", "publisher", "lang", "strength", "owner", "target", "internal"),
)
KNOWN = (*COLUMNS, *MORE, "note")
Cells = dict[str, str]
# What a spreadsheet takes for the beginning of a formula, in both widths.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
csv.field_size_limit(2**27)


def _formula(cell: str) -> bool:
    """True for a cell that a spreadsheet would run, also behind spaces, quotes or apostrophes already there."""
    return cell.lstrip("'").lstrip(' "').startswith(_FORMULA)


def guarded(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would run; `bare` gives it back exactly."""
    return f"'{cell}" if _formula(cell) else cell


def bare(cell: str) -> str:
    """The cell without the apostrophe that `guarded` put there."""
    return cell[1:] if cell.startswith("'") and _formula(cell) else cell


def lines(store: Store, *, public: bool = False) -> Iterator[str]:
    """The items as CSV lines, header first, every cell in quotes; only inside a transaction.

    Retracted ones are out, and with `public` those marked internal and internal evidence.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS + MORE)
    yield _taken(out)
    rows = store.stream("commitments", "kept", *(["public"] if public else []))
    for found in filled(store, rows):
        names = linked(store, found)
        for state in found:
            cells = _cells(state, names, public)
            writer.writerow([guarded(cells[name] or "") for name in COLUMNS + MORE])
        yield _taken(out)


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


def _cells(state: State, names: Names, public: bool) -> dict[str, str | None]:
    entry = item(state, names)
    due, roles = entry.due, {role: "; ".join(entry.parties.get(role, ())) for role in Role}
    quote = next((row for row in _kept(state["quotes"]) if row["text"]), None) or next(_kept(state["quotes"]), None)
    source = names[quote["source_uid"]] if quote else {}
    return {
        "summary": entry.summary,
        "party": roles[Role.RESPONSIBLE],
        "to": roles[Role.COUNTERPART],
        "due": due.phrase or _day(due.latest),
        "stated": _day(entry.stated_on),
        "status": entry.status,
        "evidence": "\n".join(_proofs(state, entry.status, public)),
        "source": source.get("url") or source.get("title"),
        "quote": quote["text"] if quote else None,
        "tags": "; ".join(entry.tags),
        "speaker": roles[Role.SPEAKER],
        "due_kind": due.kind,
        "earliest": _day(due.earliest),
        "latest": _day(due.latest),
        "reason": entry.reason,
        "reason_code": entry.reason_code,
        "on": _day(entry.settled_on),
        "successor": _successor(names.get(state["successor_uid"]), public),
        "title": source.get("title"),
        "publisher": source.get("publisher"),
        "lang": source.get("lang"),
        "strength": entry.strength,
        "owner": None if public else entry.owner,
        "target": " ".join(part for part in entry.target or () if part),
        "internal": "yes" if entry.internal else "",
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _kept(rows: dict[str, Row]) -> Iterator[Row]:
    return (row for row in rows.values() if not row["retracted_on"])


def _proofs(state: State, status: Status, public: bool) -> Iterator[str]:
    """A line for each piece of evidence, which says its relation where that does not follow from the finding."""
    for row in evidence(state):
        if not (public and row["internal"]):
            shown = row["url"] or row["text"] or row["file"]
            yield shown if row["relation"] == shown_by(status) else f"{row['relation']}: {shown}"


def _successor(row: Row | None, public: bool) -> str | None:
    """The summary of what replaces an item, where that has a row of its own."""
    return None if row is None or row["retracted_on"] or (public and row["internal"]) else row["summary"]


def entries(
    source: Iterable[bytes], mapping: dict[str, str], rejects: Rejects, notices: list[str], encoding: str
) -> Iterator[tuple[int, Cells]]:
    """The line on which each row begins and its cells under our names, empty ones left out.

    Raises UsageError where the header does not do; a bad row goes to `rejects`.
    """
    texts = _decoded(source, rejects, encoding)
    first = next(texts, "")
    reader = csv.reader(texts, delimiter=_delimiter(first), strict=True)
    try:
        header = next(csv.reader([first], delimiter=_delimiter(first), strict=True), [])
        names = _names([admit(cell, "line 1").strip() for cell in header], mapping, notices)
        while True:
            line = reader.line_num + 2
            row = next(reader, None)
            if row is None:
                return
            cells = _row(line, row, names, rejects)
            if cells:
                yield line, cells
    except csv.Error as error:
        rejects.add(reader.line_num + 1, f"not CSV from here on: {error}")


def _decoded(source: Iterable[bytes], rejects: Rejects, encoding: str) -> Iterator[str]:
    for number, raw in enumerate(source, 1):
        try:
            yield raw.decode("utf-8-sig" if number == 1 and encoding == "utf-8" else encoding)
        except UnicodeDecodeError as error:
            rejects.add(
                number,
                f"not {encoding} at byte {error.start + 1}; a file from a Japanese Excel needs --encoding cp932",
                raw.decode("utf-8", "backslashreplace"),
            )
            # The row keeps its place, so that the lines after it keep their numbers.
            yield "\n"


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)


def _names(header: list[str], mapping: dict[str, str], notices: list[str]) -> list[str | None]:
    """Our name for each column, None for one that is not taken."""
    folded = {theirs.casefold(): ours for theirs, ours in mapping.items()}
    strange = [theirs for theirs in mapping if theirs.casefold() not in {cell.casefold() for cell in header}]
    if strange:
        close = get_close_matches(strange[0], header, 1)
        hint = f"did you mean {close[0]!r}?" if close else f"it has: {', '.join(header)}"
        raise UsageError(f"the file has no column {strange[0]!r}; {hint}")
    names = [folded.get(cell.casefold(), cell.casefold()) for cell in header]
    if "summary" not in names:
        raise UsageError(
            f"no column is the summary (the file has: {', '.join(header)}); name it with --map 'THEIR COLUMN=summary'"
        )
    twice = sorted({name for name in names if name in KNOWN and names.count(name) > 1})
    if twice:
        raise UsageError(f"two columns are the {twice[0]}; map one of them to another name")
    left = [cell for cell, name in zip(header, names, strict=True) if name not in KNOWN and cell]
    if left:
        notices.append(f"not taken: column {', '.join(left)} (take one with --map 'COLUMN=note')")
    return [name if name in KNOWN else None for name in names]


def _row(line: int, row: list[str], names: list[str | None], rejects: Rejects) -> Cells:
    if any(cell.strip() for cell in row[len(names) :]):
        rejects.add(line, f"{count(len(row), 'cell')} where the header has {len(names)}", ",".join(row))
        return {}
    pairs = zip(names, row, strict=False)
    return {name: text for name, cell in pairs if name and (text := bare(cell).strip())}
