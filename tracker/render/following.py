"""Pages of search, history, milestones and tags, and what an item's page says of findings and follow-ups."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from tracker.model import Assessment, Commitment, share
from tracker.render.changed import event_words
from tracker.render.data import dump
from tracker.render.layout import columns, paint
from tracker.render.terminal import Screen, list_page
from tracker.render.words import day_words, span_words
from tracker.text import visible

Row = dict[str, Any]


def _day(text: str) -> str:
    return day_words(date.fromisoformat(text))


def found_page(items: list[Commitment], places: dict[str, list[str]], today: date, screen: Screen) -> str:
    """The items that hold every word, and where; those that hold them only in a source come last."""
    own = [item for item in items if places[item.uid] != ["source"]]
    rest = [item for item in items if places[item.uid] == ["source"]]
    parts = [list_page(own, today, screen)] if own or not rest else []
    if rest:
        parts += [paint("IN THEIR SOURCES ONLY", "bold", screen.colour) + "\n" + list_page(rest, today, screen)]
    return "\n".join(parts)


def history_pieces(rows: Iterable[Row], screen: Screen) -> Iterator[str]:
    """One event a line: day, who, on what, what it did."""
    row = None
    for row in rows:
        about = f"{row['subject']} {row['id']}"
        cells = [_day(row["on"]), visible(row["who"]), about, _told(row)]
        yield "\n".join(columns(cells, [11, 10, 12], screen.width)) + "\n"
    if row is None:
        yield "Nothing happened.\n"


def _told(row: Row) -> str:
    what, said = row["action"], event_words(row)
    if what == "undo":
        what, said = f"{what} {row['text']}", event_words(row | {"text": None})
    elif what == "add" and not row["changes"]:
        said = ": ".join(part for part in (said, row["summary"]) if part)
    return f"{what}{' (undone)' if row['undone'] else ''}" + (f" - {said}" if said else "")


def milestones_data(found: list[tuple[Row, list[Row]]]) -> str:
    """The milestones as JSON, each with the ids of the items that hang on it."""
    rows = [
        {
            "id": row["number"],
            "uid": row["uid"],
            "name": row["name"],
            "on": row["happens_on"],
            "items": [item["number"] for item in items],
        }
        for row, items in found
    ]
    return dump({"schema": "tracker.milestones/1", "milestones": rows})


def milestone_lines(found: list[tuple[Row, list[Row]]], screen: Screen) -> str:
    """One milestone a line: number, day, name; under it the items that hang on it."""
    if not found:
        return 'No milestones yet; a phrase such as "before the summit" makes one, or: tracker milestones add NAME'
    lines = []
    for row, items in found:
        when = _day(row["happens_on"]) if row["happens_on"] else "no day yet"
        lines += columns([str(row["number"]).rjust(4), when, row["name"]], [4, 11], screen.width)
        for item in items:
            lines += columns(["", str(item["number"]).rjust(11), item["summary"]], [4, 11], screen.width)
    return "\n".join(lines)


def tags_data(found: list[Row]) -> str:
    """The tags as JSON with how many items bear each."""
    return dump({"schema": "tracker.tags/1", "tags": [{"tag": row["tag"], "items": row["count"]} for row in found]})


def tag_lines(found: list[Row]) -> str:
    """One tag a line with how many items bear it."""
    if not found:
        return "No tags yet; give one with: tracker edit ID --tag TAG"
    return "\n".join(f"{row['count']:>4}  {visible(row['tag'])}" for row in found)


def standing_rows(item: Commitment, more: Row) -> list[tuple[str, str]]:
    """What an item's page says beside the plain fields: target, contact, predecessors, occurrences, findings."""
    rows = [
        ("target", _target(item)),
        ("last heard", f"{day_words(item.last_heard_on)}, {item.last_heard_from}" if item.last_heard_on else ""),
        ("replaces", ", ".join(map(str, more["replaces"]))),
        ("reason code", str(item.reason_code or "")),
        ("waits for", item.due.event if item.due.event and not item.windowed else ""),
        ("hangs on", item.due.event if item.due.event and item.windowed else ""),
        ("occurrence", str(item.due.occurrence or "")),
        ("missed", "; ".join(_span(row["earliest"], row["latest"]) for row in more["missed"])),
        ("internal", "yes, not in public reports" if item.internal else ""),
    ]
    rows += [("finding", finding_words(row, item)) for row in item.assessments]
    rows += [("follow-up", follow_up_words(row)) for row in more["follow_ups"]]
    return [(name, value) for name, value in rows if value]


def _span(earliest: str | None, latest: str | None) -> str:
    if earliest and latest:
        return span_words(date.fromisoformat(earliest), date.fromisoformat(latest))
    return _day(latest or earliest or "")


def more_data(item: Commitment, more: Row) -> Row:
    """What `show` says of an item beside the fields that every list has."""
    number, unit = item.target or (None, None)
    heard = {"on": str(item.last_heard_on), "party": item.last_heard_from} if item.last_heard_on else None
    return {
        "findings": [_finding(row) for row in item.assessments],
        "follow_ups": more["follow_ups"],
        "reason_code": str(item.reason_code) if item.reason_code else None,
        "replaced_by": item.successor,
        "replaces": more["replaces"],
        "target": {"amount": number, "unit": unit, "reached": item.reached} if item.target else None,
        "last_heard": heard,
        "milestone": item.due.event,
        "occurrence": item.due.occurrence,
        "missed": more["missed"],
        "internal": item.internal,
    }


def _finding(row: Assessment) -> Row:
    return {
        "n": row.n,
        "status": str(row.status),
        "on": row.as_of.isoformat(),
        "who": row.author,
        "party": row.party,
        "reason": row.rationale,
        "reason_code": str(row.reason_code) if row.reason_code else None,
        "confidence": str(row.confidence) if row.confidence else None,
        "reached": row.reached,
        "occurrence": row.occurrence,
        "evidence": row.evidence,
    }


def _target(item: Commitment) -> str:
    if not item.target:
        return ""
    number, unit = item.target
    whole = f"{number} {unit}" if unit else number
    if item.reached is None:
        return whole
    part = share(item.reached, number)
    return f"{item.reached} of {whole}" + (f" ({part} %)" if part is not None else "")


def finding_words(row: Assessment, item: Commitment) -> str:
    """A finding in one line: day, status, whose share, why, how sure, by whom."""
    parts = [str(row.status).replace("_", " ")]
    if row.party:
        parts = [f"{row.party}: {parts[0]}"]
    if row.occurrence:
        parts.append(f"occurrence {row.occurrence}")
    if row.reason_code:
        parts.append(str(row.reason_code))
    if row.reached:
        parts.append(f"reached {row.reached}" + (f" {item.target[1]}" if item.target and item.target[1] else ""))
    if row.confidence:
        parts.append(f"confidence {row.confidence}")
    if row.evidence:
        parts.append(f"evidence {row.evidence}")
    said = f": {row.rationale}" if row.rationale else ""
    return f"{day_words(row.as_of)}, {', '.join(parts)} ({row.author}){said}"


def follow_up_words(row: Row) -> str:
    """A follow-up in one line: its number and day, what, who, and what came of it."""
    who = f" ({row['who']})" if row["who"] else ""
    done = f", done {_day(row['done_on'])}" if row["done_on"] else ""
    result = f": {row['result']}" if row["result"] else ""
    return f"{row['n']}. {_day(row['on'])}{who} {row['text']}{done}{result}"
