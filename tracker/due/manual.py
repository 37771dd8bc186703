"""Writes docs/due-phrases.md from the tables: `python -m tracker.due.manual`, with --check only compares."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.due import counting, markers, periods, recurrence, weeks, yearly
from tracker.due.english import days, meanings, readings
from tracker.due.fiscal import CALENDAR, RULES
from tracker.due.grammar import Row, Table
from tracker.due.japanese import meanings as japanese
from tracker.due.languages import MODULES, table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "due-phrases.md"

_HEAD = """# How due phrases are read

Written by `python3 dev.py docs` from the tables in `tracker/due/`; change a row there, not this page.

A phrase is read as a whole or refused: a part that no rule reads is never dropped. It counts from the day of the
statement, never from today. Days are inclusive. A reading is *soft* where its convention can be argued.
In a pattern `(a|b)` are alternatives, `?` marks what may be left out, and `{…}` stands for a word or for another rule.
"""
_KINDS = {"due": "What the words around a period make of it", "period": "Periods", "span": "Lengths of time"}
_KINDS |= {"event": "Names of events", "vague": "Words without a date"}


@dataclass(frozen=True, slots=True)
class Example:
    """A row's example taken apart; empty text stands for what was not given."""

    phrase: str
    stated: str
    issuer: str
    kind: str
    earliest: str
    latest: str


def example_of(row: Row) -> Example:
    phrase, counted, reading = (text.strip() for text in row.example.split("|"))
    stated, _, issuer = counted.partition(" ")
    kind, earliest, latest = reading.split()
    return Example(phrase, stated.strip("-"), issuer, kind, *(day if day != "-" else "" for day in (earliest, latest)))


def page() -> str:
    return "\n".join(
        [_HEAD, *_conventions(), *_fiscal_years(), *(line for code in MODULES for line in _language(table(code)))]
    )


def _conventions() -> Iterator[str]:
    yield "## Conventions that can be argued\n"
    modules = (periods, weeks, counting, recurrence, yearly, markers, days, meanings, readings, japanese)
    said = [text for module in modules for name, text in sorted(vars(module).items()) if name.startswith("SOFT_")]
    yield from (f"- {_cell(text)}" for text in dict.fromkeys(said))
    yield ""


def _fiscal_years() -> Iterator[str]:
    yield "## Fiscal years\n"
    for code, rule in RULES.items():
        alone = "" if rule.named_by else "; a single year is refused, both are read (2026-27)"
        yield f"- {code}: {rule.words}{alone}"
    yield f"- {', '.join(CALENDAR)}: the calendar year"
    yield "- a first day MM-DD: named by its first year where it begins before July, else by its last (soft)"
    yield "- 年度 is the Japanese fiscal year, whoever says it; any other without a known issuer is refused\n"


def _language(one: Table) -> Iterator[str]:
    yield f"## {one.name}\n"
    for category, rows in one.rows.items():
        yield f"### {_KINDS[category]}\n"
        yield "| rule | pattern | example | read as | convention |"
        yield "|---|---|---|---|---|"
        yield from map(_line, rows)
        yield ""


def _line(row: Row) -> str:
    example = example_of(row)
    said = f" (said on {example.stated})" if example.stated else ""
    issuer = f" ({example.issuer})" if example.issuer else ""
    window = " – ".join(dict.fromkeys(day or "…" for day in (example.earliest, example.latest)))
    read = f"{example.kind} {window}" if example.earliest or example.latest else example.kind
    return (
        f"| {row.name} | `{_cell(row.pattern)}` | {example.phrase}{said}{issuer} | {read} | {_cell(row.convention)} |"
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main(words: list[str]) -> int:
    if "--check" not in words:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    current = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
    if not current:
        sys.stderr.write("docs/due-phrases.md is not what the tables say; run: python3 dev.py docs\n")
    return 0 if current else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
