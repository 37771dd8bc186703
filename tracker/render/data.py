"""Items and reports as plain data for JSON: the field names are a contract."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from tracker.model import Change, Commitment, DueTerm, Quote, Role, days_late, days_left, review_on, timing
from tracker.report.build import SECTIONS, Entry, Planned, Report

Data = dict[str, Any]
_FEW = 500


def dump(data: Data) -> str:
    """The data as JSON that people can read and programs can compare."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def item_data(item: Commitment, today: date, horizon_days: int = 30) -> Data:
    """An item as every command shows it."""
    return {
        "id": item.number,
        "uid": item.uid,
        "summary": item.summary,
        "stated_on": _day(item.stated_on),
        "status": str(item.status),
        "timing": str(timing(item, today, horizon_days)),
        "strength": str(item.strength),
        "days_late": days_late(item, today),
        "days_left": days_left(item, today),
        "parties": {str(role): list(item.parties.get(role, ())) for role in Role},
        "due": {
            **due_data(item.due),
            "original_latest": _day(item.original_latest),
            "times_moved": item.times_moved,
        },
        "sources": [_quote_data(quote) for quote in item.quotes],
        "tags": list(item.tags),
        "owner": item.owner,
        "last_activity_on": _day(item.last_activity_on),
        "review_on": _day(review_on(item)),
    }


def due_data(due: DueTerm) -> Data:
    """How a due phrase is read."""
    return {
        "phrase": due.phrase,
        "kind": str(due.kind),
        "earliest": _day(due.earliest),
        "latest": _day(due.latest),
        "precision": due.precision,
        "convention": due.convention,
        "soft": due.soft,
    }


def _quote_data(quote: Quote) -> Data:
    return {
        "id": quote.source,
        "title": quote.title,
        "url": quote.url,
        "lang": quote.lang,
        "stated_on": _day(quote.stated_on),
        "quote": quote.text,
    }


def list_data(items: Iterable[Commitment], today: date) -> Data:
    """The answer of `list` and `search`."""
    return {"schema": "tracker.list/1", "items": [item_data(item, today) for item in items]}


def list_pieces(items: Iterable[Commitment], today: date) -> Iterator[str]:
    """`list_data` as `dump` writes it, an item at a time, because a whole ledger takes ten times its text in memory."""
    return pieces(list_data([], today), (item_data(item, today) for item in items))


def pieces(frame: Data, rows: Iterable[Data]) -> Iterator[str]:
    """As `dump` would write `frame` with the rows in its only list, which is empty."""
    head, tail = dump(frame).split("[]")
    joint = "[\n    "
    yield head
    for row in _dumped(iter(rows)):
        yield joint + row.replace("\n", "\n    ")
        joint = ",\n    "
    yield ("\n  ]" if joint[0] == "," else "[]") + tail + "\n"


def _dumped(rows: Iterator[Data]) -> Iterator[str]:
    """Each row as `dump` writes it. orjson does so in an eighth of the time, but few rows are not worth its import."""
    yield from map(dump, islice(rows, _FEW))
    for row in rows:
        from orjson import OPT_INDENT_2, dumps

        yield dumps(row, option=OPT_INDENT_2).decode()


def report_data(report: Report) -> Data:
    """The whole report; changes and follow-ups carry their own fields beside the item's id and summary.

    A bulk import is one change with `count` and `last_id`; `parts` is there only where parties were asked for.
    """
    sections = _sections(report)
    parts = {"parts": [{"party": party or None, "sections": _sections(part)} for party, part in report.parts]}
    return {
        "schema": "tracker.report/1",
        "on": _day(report.on),
        "since": _day(report.since),
        "horizon_days": report.horizon_days,
        "sections": sections,
        "totals": {
            **{section["name"]: section["count"] for section in sections},
            "new_overdue": sum(entry.new for entry in report.overdue),
        },
        **(parts if report.parts else {}),
    }


def _sections(report: Report) -> list[Data]:
    return [
        {"name": name, "count": len(rows), "items": [_row(row, report, name) for row in rows]}
        for name, rows in ((name, getattr(report, name)) for name in SECTIONS)
    ]


def _row(row: Entry | Planned | Change, report: Report, section: str) -> Data:
    if isinstance(row, Change):
        return {
            "id": row.number,
            "summary": row.summary,
            "change": row.change,
            "on": _day(row.on),
            "from": row.before,
            "to": row.after,
            "reason": row.reason,
            **({"count": row.together, "last_id": row.last} if row.together > 1 else {}),
        }
    if isinstance(row, Planned):
        return {
            "id": row.item.number,
            "summary": row.item.summary,
            "n": row.follow_up.n,
            "text": row.follow_up.text,
            "on": _day(row.follow_up.planned_on),
            "who": row.follow_up.who,
        }
    marks: Data = {"why": row.why} if row.why else {"new": row.new} if section == "overdue" else {}
    return item_data(row.item, report.on, report.horizon_days) | marks
