"""Sources, parties and the ledger's own facts, for a terminal and as data."""

from typing import Any

from tracker.render.data import dump
from tracker.render.layout import columns, paint, wrap
from tracker.render.terminal import Screen
from tracker.text import count, visible

Row = dict[str, Any]


def sources_data(found: list[Row]) -> str:
    """The sources as JSON; their texts are left out."""
    names = ["number", "uid", "title", "publisher", "url", "lang", "stated_on", "published_on", "read_on", "sha256"]
    names += ["standing", "items"]
    rows = [{"id" if name == "number" else name: row[name] for name in names} for row in found]
    return dump({"schema": "tracker.sources/1", "sources": rows})


def source_lines(found: list[Row], screen: Screen) -> str:
    """One source a line: number, day of the statement, title, publisher."""
    if not found:
        return "No sources yet; add one with: tracker sources add FILE|URL"
    lines = []
    for row in found:
        parts = [row["title"], row["publisher"], row["url"], count(row["items"], "item") if row["items"] else None]
        text = " · ".join(part for part in parts if part)
        if row.get("standing", "read") != "read":
            text += f" [{row['standing']}]"
        lines += columns([str(row["number"]).rjust(4), row["stated_on"] or "-", text], [4, 10], screen.width)
    return "\n".join(lines)


def source_page(row: Row, text: str | None, screen: Screen) -> str:
    """One source with its text."""
    named = {
        "publisher": row["publisher"],
        "address": row["url"],
        "language": row["lang"],
        "stated": row["stated_on"],
        "published": row["published_on"],
        "read": row["read_on"],
        "sha256": row["sha256"],
    }
    lines = [paint(line, "bold", screen.colour) for line in wrap(f"{row['number']}  {row['title']}", screen.width)]
    for name, value in named.items():
        lines += columns([name, value], [10], screen.width) if value else []
    for paragraph in (text or "").splitlines():
        lines += wrap(paragraph, screen.width)
    return "\n".join(lines)


def parties_data(found: list[Row]) -> str:
    """The parties as JSON, the first name first."""
    rows = [
        {
            "id": row["number"],
            "uid": row["uid"],
            "name": row["name"],
            "aliases": [name for name in row["names"] if name != row["name"]],
            "country": row["country"],
            "fiscal_year_start": row["fiscal_year_start"],
        }
        for row in found
    ]
    return dump({"schema": "tracker.parties/1", "parties": rows})


def party_lines(found: list[Row], screen: Screen) -> str:
    """One party a line: number, name, other names."""
    if not found:
        return "No parties yet; the first item makes them."
    lines = []
    for row in found:
        others = ", ".join(name for name in row["names"] if name != row["name"])
        year = f" (fiscal year from {row['fiscal_year_start']})" if row["fiscal_year_start"] else ""
        text = row["name"] + (f" = {others}" if others else "") + year
        lines += columns([str(row["number"]).rjust(4), text], [4], screen.width)
    return "\n".join(lines)


def info_data(facts: Row) -> str:
    """The ledger's own facts as JSON."""
    return dump({"schema": "tracker.info/1", **facts})


def info_lines(facts: Row) -> str:
    """Where the ledger is, which schema it has and how much it holds."""
    rows = [("ledger", visible(facts["ledger"])), ("schema", facts["revision"])]
    rows += [(f"items {status.replace('_', ' ')}", number) for status, number in facts["commitments"].items()]
    rows += [("items retracted", facts["retracted"])] if facts["retracted"] else []
    rows += [(name, number) for name, number in facts["counters"].items() if name != "commitments"]
    wide = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:{wide}}  {value}" for name, value in rows)
