"""Taskwarrior's JSON export, read as entries of a ledger: what a task says of a promise, and no more."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from tracker.errors import UsageError
from tracker.exchange.csv import KNOWN, Cells
from tracker.exchange.rejects import Rejects

_STATUS = {"pending": "open", "waiting": "open", "recurring": "open", "completed": "fulfilled"}
_SPACE = " \t\r\n,[]"


def entries(
    source: bytes, mapping: dict[str, str], rejects: Rejects, notices: list[str], zone: tzinfo | None
) -> Iterator[tuple[int, Cells]]:
    """The line on which each task begins and its cells. Deleted tasks are left out with a notice.

    `project` is the party unless the mapping says otherwise; days are those of `zone` (None: the machine's).
    """
    unknown = sorted(set(mapping.values()) - set(KNOWN))
    if unknown:
        raise UsageError(f"--map leads to {unknown[0]!r}; known: {', '.join(KNOWN)}")
    names = {"description": "summary", "project": "party", "tags": "tags", **mapping}
    deleted = 0
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"the file is not UTF-8 at byte {error.start + 1}; save it as UTF-8 and try again") from None
    for line, task in _tasks(text, rejects):
        if task.get("status") == "deleted":
            deleted += 1
            continue
        try:
            yield line, _cells(task, names, zone)
        except (ValueError, TypeError, OverflowError) as error:
            rejects.add(line, f"not a task of Taskwarrior: {error}", json.dumps(task, ensure_ascii=False))
    if deleted:
        notices.append(f"left out: {deleted} deleted tasks")


def _tasks(text: str, rejects: Rejects) -> Iterator[tuple[int, dict[str, Any]]]:
    decoder, at, line = json.JSONDecoder(), 0, 1
    while True:
        start = at
        while at < len(text) and text[at] in _SPACE:
            at += 1
        line += text.count("\n", start, at)
        if at == len(text):
            return
        try:
            task, end = decoder.raw_decode(text, at)
            if not isinstance(task, dict):
                raise ValueError
        except (ValueError, RecursionError):
            rejects.add(line, "not a task (one JSON object); the rest of the file was not read", text[at : at + 200])
            return
        yield line, task
        line += text.count("\n", at, end)
        at = end


def _cells(task: dict[str, Any], names: dict[str, str], zone: tzinfo | None) -> Cells:
    cells: Cells = {}
    for theirs, ours in names.items():
        value = task.get(theirs)
        if isinstance(value, list):
            value = "; ".join(str(part) for part in value)
        if value not in (None, "", {}):
            cells[ours] = str(value)
    status = str(task.get("status", "pending"))
    if status not in _STATUS:
        raise ValueError(f"status {status!r}")
    cells.setdefault("status", _STATUS[status])
    if "due" in task:
        cells.setdefault("latest", _day(task["due"], zone).isoformat())
    if status == "completed":
        cells.setdefault("reason", "completed in Taskwarrior")
        if "end" in task:
            cells.setdefault("on", _day(task["end"], zone).isoformat())
    notes = [str(note["description"]) for note in task.get("annotations", [])]
    if notes:
        cells.setdefault("note", "; ".join(notes))
    return cells


def _day(stamp: str, zone: tzinfo | None) -> date:
    """The civil day of an instant such as 20251231T150000Z."""
    return datetime.strptime(str(stamp), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone(zone).date()
