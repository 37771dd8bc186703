"""The due terms of a commitment in their order: which one is in force, and which was moved."""

from collections.abc import Mapping
from operator import itemgetter

from tracker.model import Kind
from tracker.storage.store import Row

_n = itemgetter("n")


def kept(rows: Mapping[str, Row]) -> list[Row]:
    """The rows that were not taken back, in their order."""
    found = [row for row in rows.values() if not row["retracted_on"]]
    return sorted(found, key=_n) if len(found) > 1 else found


def moves(terms: list[Row]) -> tuple[Row | None, int]:
    """The due term that the present one was moved from, and how often it moved.

    A milestone's first date, and the next occurrence of a recurring commitment, are no moves.
    """
    if len(terms) < 2:
        return (terms[0] if terms else None), 0
    first, moved = None, 0
    for before, row in zip([None, *terms], terms, strict=False):
        opened = before is None or row["occurrence"] != before["occurrence"] or _was_set(before, row)
        first, moved = (row, 0) if opened else (first, moved + 1)
    return first, moved


def _was_set(before: Row, row: Row) -> bool:
    waiting = before["kind"] == Kind.EVENT and before["latest"] is None and before["earliest"] is None
    return waiting and before["milestone_uid"] is not None and row["milestone_uid"] == before["milestone_uid"]
