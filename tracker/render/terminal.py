"""Lists and single items for a terminal. Every text of a person goes through visible()."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.model import Commitment, Role, Timing, timing
from tracker.render.changed import event_words
from tracker.render.labels import Labels
from tracker.render.layout import columns, flow, paint, wrap
from tracker.render.words import day_words, mark_words, party_words, standing, window_words
from tracker.report.build import Entry
from tracker.text import count, visible, width

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
    said = standings(entries, today)
    lines = entry_lines(entries, said, Grid(screen, said))
    return "\n".join(lines) + f"\n\n{count(len(entries), 'item')}\n"


def standings(entries: Iterable[Entry], today: date, labels: Labels = Labels.EN) -> dict[int, str]:
    """Where each item stands in words, by its number."""
    return {entry.item.number: standing(entry.item, entry.timing, today, labels) for entry in entries}


def _evenly(words: str, columns: int) -> list[str]:
    """The words, in both languages perhaps, in as few lines as go into so many columns, none longer than need be."""
    parts = words.split(" / ")
    lines = flow(parts, " / ", columns)
    while 1 < len(lines) == len(closer := flow(parts, " / ", columns - 1)) and columns > 10:
        lines, columns = closer, columns - 1
    return lines


class Grid:
    """The columns of a page, the same all the way down: numbers, a few words, and texts that wrap under themselves.

    They just hold what `said` and `more` say of each number, but words that take more than a third of the screen
    wrap as well, so that one long standing takes no room from every text. Where that still leaves less than half of
    the screen, or too little for a few words, the texts go below the words.
    """

    def __init__(self, screen: Screen, said: Mapping[int, str], more: Iterable[tuple[int, str]] = ()) -> None:
        self._colour = screen.colour
        numbers, words = {max(said, default=0)}, set(said.values())
        for number, text in more:
            numbers.add(number)
            words.add(text)
        self._number = len(str(max(numbers))) + 2
        self._words = {each: _evenly(each, max(screen.width // 3, 20)) for each in words}
        wide = max((width(line) for lines in self._words.values() for line in lines), default=0)
        self._beside = screen.width - self._number - wide - 4 >= max(screen.width / 2, 40)
        self._indent = " " * (self._number + 2 + (wide + 2 if self._beside else 0))
        self._room = max(screen.width - len(self._indent), 20)

    def row(
        self, number: int, words: str, text: str, style: str | None = None, details: Sequence[str] = ()
    ) -> list[str]:
        """The lines of one row: its number and words in a colour, where the screen has any; details below, dimmed."""
        lead = str(number).rjust(self._number) + "  "
        blank = " " * len(lead)
        texts = wrap(text, self._room)
        if details:
            texts += [paint(line, "dim", self._colour) for line in flow(details, " · ", self._room)]
        said = self._words[words] if self._beside else wrap(words, self._room)
        heads = [paint((blank if at else lead) + line, style, self._colour) for at, line in enumerate(said)]
        if not self._beside:
            return heads + [blank + line for line in texts]
        gaps = [self._indent[len(lead) + width(line) :] for line in said]
        both = min(len(heads), len(texts))
        return [
            *map("".join, zip(heads, gaps, texts, strict=False)),
            *heads[both:],
            *[self._indent + line for line in texts[both:]],
        ]


def entry_lines(
    entries: Iterable[Entry], said: Mapping[int, str], grid: Grid, labels: Labels = Labels.EN
) -> Iterator[str]:
    """Each item with where it stands, and below it who owes it, its window and the words behind that."""
    for entry in entries:
        item, marks = entry.item, mark_words(entry, labels)
        text = item.summary + "".join([f" [{mark}]" for mark in marks]) if marks else item.summary
        yield from grid.row(item.number, said[item.number], text, _STYLES.get(entry.timing), _details(item, labels))


def _details(item: Commitment, labels: Labels) -> list[str]:
    due = item.due
    parts = [party_words(item), window_words(due, labels) + (f" ({labels.say('arguable')})" if due.soft else "")]
    if due.phrase:
        parts.append(f'"{due.phrase}"')
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
        ("status", _status_words(item, standing(item, when, today))),
        *((str(role), ", ".join(item.parties.get(role, ()))) for role in Role),
        ("due", window_words(item.due) + (" (arguable)" if item.due.soft else "")),
        ("phrase", item.due.phrase),
        ("read as", item.due.convention),
        ("first due", day_words(item.original_latest) if item.times_moved and item.original_latest else None),
        ("stated", day_words(item.stated_on) if item.stated_on else None),
        ("strength", str(item.strength)),
        ("owner", item.owner),
        ("tags", ", ".join(item.tags)),
        ("review", day_words(item.review_on) if item.review_on else None),
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


def _status_words(item: Commitment, stands: str) -> str:
    """The finding, and in brackets where it stands against the day; once where both say the same."""
    said = Labels.EN.say(str(item.status))
    return stands if stands.startswith(said) else f"{said} ({stands})"


def _evidence(row: dict[str, Any]) -> str:
    shown = " · ".join(part for part in (row["url"] or row["text"], row["file"]) if part)
    quote = f' "{row["quote"]}"' if row["quote"] else ""
    return f"{row['n']}. {row['relation']}, {day_words(date.fromisoformat(row['on']))}: {shown}{quote}"


def _event(event: dict[str, Any]) -> list[str]:
    day = day_words(date.fromisoformat(event["on"]))
    text = event_words(event)
    undone = " (undone)" if event["undone"] else ""
    return [day, visible(event["who"]), f"{event['action']}{undone}" + (f" - {text}" if text else "")]
