"""CSV for people who come from a spreadsheet or go to one: the items, without their history."""

import csv
import io
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from tracker.errors import UsageError
from tracker.exchange.rejects import Rejects
from tracker.model import Commitment, Kind, Role
from tracker.storage import state as states
from tracker.storage.history import evidence
from tracker.storage.items import items
from tracker.storage.store import Store
from tracker.text import admit

COLUMNS = ("summary", "party", "to", "due", "stated", "status", "evidence", "source", "quote", "tags")
MORE = ("speaker", "earliest", "latest", "reason", "on", "title", "publisher", "lang", "strength", "owner", "note")
KNOWN = COLUMNS + MORE
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
    writer.writerow(COLUMNS)
    yield _taken(out)
    rows = store.stream("commitments", "kept", *(["public"] if public else []))
    for found in states.filled(store, rows):
        proofs = [_proof(state, public) for state in found]
        for item, proof in zip(items(store, found), proofs, strict=True):
            writer.writerow([guarded(cell) for cell in _cells(item, proof)])
        yield _taken(out)


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


def _proof(state: states.State, public: bool) -> str:
    rows = [row for row in evidence(state) if not (public and row["internal"])]
    return (rows[0]["url"] or rows[0]["text"] or rows[0]["file"]) if rows else ""


def _cells(item: Commitment, proof: str) -> list[str]:
    quote = next((quote for quote in item.quotes if quote.text), None)
    source = quote or next(iter(item.quotes), None)
    return [
        item.summary,
        "; ".join(item.parties.get(Role.RESPONSIBLE, ())),
        "; ".join(item.parties.get(Role.COUNTERPART, ())),
        item.due.phrase or _days(item),
        item.stated_on.isoformat() if item.stated_on else "",
        str(item.status),
        proof,
        (source.url or source.title) if source else "",
        (quote.text or "") if quote else "",
        "; ".join(item.tags),
    ]


def _days(item: Commitment) -> str:
    if item.due.latest:
        return item.due.latest.isoformat()
    return f"from {item.due.earliest}" if item.due.earliest and item.due.kind is Kind.FROM else ""


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
        rejects.add(line, f"{len(row)} cells where the header has {len(names)}", ",".join(row))
        return {}
    pairs = zip(names, row, strict=False)
    return {name: text for name, cell in pairs if name and (text := bare(cell).strip())}
