"""Lists, reports and single items for a terminal. Every text of a person goes through visible()."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.model import Change, Commitment, Timing, timing
from tracker.render.layout import columns, paint, wrap
from tracker.render.words import count, day_words, party_words, standing, window_words
from tracker.report.build import Entry, Planned, Report
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
_TITLES = {
    "overdue": "OVERDUE",
    "due": "DUE",
    "opening": "OPENING",
    "follow_ups": "FOLLOW-UPS",
    "review": "FOR REVIEW",
    "changes": "CHANGES",
}


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide the reader's terminal is, and whether it shows colour."""

    width: int = 80
    colour: bool = False


def list_page(items: Iterable[Commitment], today: date, screen: Screen) -> str:
    """A list of items, two or more lines each."""
    entries = [Entry(item, timing(item, today)) for item in items]
    if not entries:
        return "Nothing to show.\n"
    return "\n".join(_entries(entries, today, screen)) + f"\n\n{count(len(entries), 'item')}\n"


def report_page(report: Report, screen: Screen) -> str:
    """The weekly report."""
    lines = [paint(f"Commitments on {day_words(report.on)}", "bold", screen.colour), summary_line(report)]
    sections = {
        "overdue": _entries(report.overdue, report.on, screen),
        "due": _entries(report.due, report.on, screen),
        "opening": _entries(report.opening, report.on, screen),
        "follow_ups": [line for row in report.follow_ups for line in _planned(row, screen)],
        "review": _entries(report.review, report.on, screen),
        "changes": [line for change in report.changes for line in _change(change, screen)],
    }
    for name, rows in sections.items():
        if rows:
            title = _TITLES[name] + (f" since {day_words(report.since)}" if name == "changes" else "")
            lines += ["", paint(title, "bold", screen.colour), *rows]
    return "\n".join(lines) + "\n"


def summary_line(report: Report) -> str:
    """3 overdue (1 new), 5 due by 30 Dec 2025, 2 opening."""
    new = sum(entry.new for entry in report.overdue)
    parts = [f"{len(report.overdue)} overdue" + (f" ({new} new)" if new else "")]
    parts += [f"{len(report.due)} due by {day_words(report.until)}", f"{len(report.opening)} opening"]
    if report.follow_ups:
        parts.append(f"{len(report.follow_ups)} to follow up")
    if report.review:
        parts.append(f"{len(report.review)} for review")
    if not (report.overdue or report.due or report.opening or report.follow_ups or report.review):
        return f"Nothing is overdue, due by {day_words(report.until)}, opening or up for review."
    return ", ".join(parts)


def _entries(entries: list[Entry], today: date, screen: Screen) -> list[str]:
    if not entries:
        return []
    said = [standing(entry.item, entry.timing, today) for entry in entries]
    sizes = [max(len(str(entry.item.number)) for entry in entries) + 2, max(map(width, said))]
    return [line for entry, words in zip(entries, said, strict=True) for line in _entry(entry, words, sizes, screen)]


def _entry(entry: Entry, words: str, sizes: list[int], screen: Screen) -> list[str]:
    item = entry.item
    marks = "".join(f" [{mark}]" for mark in _marks(entry))
    number = str(item.number).rjust(sizes[0])
    head, *rest = columns([number, words, item.summary + marks], sizes, screen.width)
    lead = f"{number}  {words}"
    lines = [paint(lead, _STYLES.get(entry.timing), screen.colour) + head[len(lead) :], *rest]
    indent = " " * (sum(sizes) + 4)
    details = wrap(_details(item), max(screen.width - len(indent), 20))
    return [*lines, *(indent + paint(line, "dim", screen.colour) for line in details)]


def _marks(entry: Entry) -> list[str]:
    marks = ["new"] if entry.new else []
    if entry.timing is Timing.LONG_OVERDUE:
        marks.append("long overdue")
    if entry.why:
        marks.append(entry.why)
    return marks


def _details(item: Commitment) -> str:
    parts = [party_words(item), window_words(item.due)]
    if item.due.phrase:
        parts.append(f'"{item.due.phrase}"')
    if item.times_moved:
        parts.append(f"moved {count(item.times_moved, 'time')}")
    if item.owner:
        parts.append(f"owner {item.owner}")
    if item.tags:
        parts.append(" ".join(f"#{tag}" for tag in item.tags))
    return " · ".join(part for part in parts if part)


def _planned(row: Planned, screen: Screen) -> list[str]:
    who = f" ({row.follow_up.who})" if row.follow_up.who else ""
    text = f"{row.follow_up.text}{who} - {row.item.summary}"
    return columns([f"  {row.item.number}", day_words(row.follow_up.planned_on), text], [5, 11], screen.width)


def _change(change: Change, screen: Screen) -> list[str]:
    moved = f" {_or_date(change.before)} -> {_or_date(change.after)}" if change.change == "rescheduled" else ""
    reason = f" ({change.reason})" if change.reason else ""
    text = f"{change.change.replace('_', ' ')}{moved}: {change.summary}{reason}"
    return columns([f"  {change.number}", day_words(change.on), text], [5, 11], screen.width)


def _or_date(text: str | None) -> str:
    return day_words(date.fromisoformat(text)) if text else "no date"


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
