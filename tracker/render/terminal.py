"""Lists and single items for a terminal. Every text of a person goes through visible()."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.model import Commitment, Timing, timing
from tracker.render.labels import Labels
from tracker.render.layout import columns, flow, paint, wrap
from tracker.render.words import count, day_words, mark_words, party_words, standing, window_words
from tracker.report.build import Entry
from tracker.text import visible, width

_STYLES = {
    Timing.LONG_OVERDUE: "red",
    Timing.OVERDUE: "red",
    Timing.DUE: "yellow",
    Timing.OPENING: "cyan",
    Timing.EARLY: "green",
    Timing.ON_TIME: "green",
    Timing.LATE: "yellow",
}


class Screen(NamedTuple):
    """How wide the reader's terminal is, and whether it shows colour."""

    width: int = 80
    colour: bool = False


def list_page(items: Iterable[Commitment], today: date, screen: Screen) -> str:
    """A list of items, two or more lines each."""
    entries = [Entry(item, timing(item, today)) for item in items]
    if not entries:
        return "Nothing to show.\n"
    lines = entry_lines(entries, screen, Grid.around(entries, today))
    return "\n".join(lines) + f"\n\n{count(len(entries), 'item')}\n"


class Grid(NamedTuple):
    """How many columns the numbers and the words before a text take, the same down a whole page; `said`: the words."""

    number: int = 3
    words: int = 0
    said: Mapping[int, str] = MappingProxyType({})

    def side_by_side(self, screen: Screen) -> bool:
        """True where half of the screen is left for the text; else it goes below the words."""
        return self.number + self.words + 4 <= screen.width / 2

    def indent(self, screen: Screen) -> int:
        """The column in which texts begin."""
        return self.number + 2 + (self.words + 2 if self.side_by_side(screen) else 0)

    @classmethod
    def around(cls, entries: Iterable[Entry], today: date, labels: Labels = Labels.EN) -> "Grid":
        """The grid that just holds these entries."""
        said = {entry.item.number: standing(entry.item, entry.timing, today, labels) for entry in entries}
        return cls(len(str(max(said, default=0))) + 2, max(map(width, set(said.values())), default=0), said)


def entry_lines(entries: Iterable[Entry], screen: Screen, grid: Grid, labels: Labels = Labels.EN) -> list[str]:
    """Each item with where it stands, and below it who owes it, its window and the words behind that."""
    return [line for entry in entries for line in _entry(entry, screen, grid, labels)]


def _entry(entry: Entry, screen: Screen, grid: Grid, labels: Labels) -> list[str]:
    words = grid.said[entry.item.number]
    marks = "".join(f" [{mark}]" for mark in mark_words(entry, labels))
    head, *rest = row(entry.item.number, words, entry.item.summary + marks, screen, grid)
    lead = f"{str(entry.item.number).rjust(grid.number)}  {words}"
    if head.startswith(lead):
        head = paint(lead, _STYLES.get(entry.timing), screen.colour) + head[len(lead) :]
    indent = " " * grid.indent(screen)
    details = flow(_details(entry.item, labels), " · ", max(screen.width - len(indent), 20))
    return [head, *rest, *(indent + paint(line, "dim", screen.colour) for line in details)]


def row(number: int, words: str, text: str, screen: Screen, grid: Grid) -> list[str]:
    """A number, a few words and a text that wraps under itself, on the page's grid."""
    at = str(number).rjust(grid.number)
    if grid.side_by_side(screen):
        return columns([at, words, text], [grid.number, grid.words], screen.width)
    return columns([at, words], [grid.number], screen.width) + columns(["", text], [grid.number], screen.width)


def _details(item: Commitment, labels: Labels) -> list[str]:
    window = window_words(item.due, labels)
    parts = [party_words(item), window + (f" ({labels.say('arguable')})" if item.due.soft else "")]
    if item.due.phrase:
        parts.append(f'"{item.due.phrase}"')
    if item.times_moved:
        parts.append(labels.say("moved", n=item.times_moved))
    if item.owner:
        parts.append(labels.say("owner", name=item.owner))
    if item.tags:
        parts.append(" ".join(f"#{tag}" for tag in item.tags))
    return [part for part in parts if part]


def item_page(
    item: Commitment,
    today: date,
    history: list[dict[str, Any]],
    evidence: list[dict[str, Any]],
    screen: Screen,
    more: Iterable[tuple[str, str]] = (),
) -> str:
    """One item with everything that is known of it: words, due terms, evidence, history."""
    when = timing(item, today)
    title = f"{item.number}  {item.summary}"
    lines = [paint(line, "bold", screen.colour) for line in wrap(title, screen.width)]
    rows = [
        ("status", str(item.status).replace("_", " ") + f" ({standing(item, when, today)})"),
        ("owes", party_words(item)),
        ("said by", ", ".join(item.parties.get("speaker", ()))),
        ("due", window_words(item.due) + (" (arguable)" if item.due.soft else "")),
        ("phrase", item.due.phrase),
        ("read as", item.due.convention),
        ("first due", day_words(item.original_latest) if item.times_moved and item.original_latest else None),
        ("stated on", day_words(item.stated_on) if item.stated_on else None),
        ("strength", str(item.strength)),
        ("owner", item.owner),
        ("tags", ", ".join(item.tags)),
        ("settled on", day_words(item.settled_on) if item.settled_on else None),
        ("reason", item.reason),
        ("replaced by", str(item.successor) if item.successor else None),
        ("retracted", day_words(item.retracted_on) if item.retracted_on else None),
        ("uid", item.uid),
    ]
    for quote in item.quotes:
        rows.append((f"source {quote.source}", quote.title + (f" <{quote.url}>" if quote.url else "")))
        rows.append(
            (
                "quote",
                quote.text and f'"{quote.text}"' + (" (not found in the source)" if quote.match == "not_found" else ""),
            )
        )
    rows += [("evidence", _evidence(row)) for row in evidence]
    rows += more
    lines += [line for name, value in rows if value for line in columns([name, value], [11], screen.width)]
    lines += ["", paint("HISTORY", "bold", screen.colour)]
    lines += [line for event in history for line in columns(_event(event), [11, 12], screen.width)]
    return "\n".join(lines) + "\n"


def _evidence(row: dict[str, Any]) -> str:
    shown = " · ".join(part for part in (row["url"] or row["text"], row["file"]) if part)
    quote = f' "{row["quote"]}"' if row["quote"] else ""
    return f"{row['relation']}, {day_words(date.fromisoformat(row['on']))}: {shown}{quote}"


def _event(event: dict[str, Any]) -> list[str]:
    day = day_words(date.fromisoformat(event["on"]))
    moved = "; ".join(
        f"{name}: {_value(change['from'])} -> {_value(change['to'])}" for name, change in event["changes"].items()
    )
    text = ": ".join(part for part in (event["text"], moved) if part)
    undone = " (undone)" if event["undone"] else ""
    return [day, visible(event["who"]), f"{event['action']}{undone}" + (f" - {text}" if text else "")]


def _value(value: Any) -> str:
    return "nothing" if value is None else str(value)
