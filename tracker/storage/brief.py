"""Commitments as a line shows them: one row an item, whatever hangs on it."""

import json
from collections.abc import Iterable

from tracker.model import Commitment, DueTerm
from tracker.storage.items import KINDS, STATUSES, STRENGTHS, Names, day, roles
from tracker.storage.state import State, parts
from tracker.storage.store import Row, Store


def told(store: Store, rows: Iterable[Row]) -> list[Commitment]:
    """The items of these rows of the read `brief`: without quotes, findings, reasons and targets."""
    found: list[Commitment] = []
    names: Names = {}
    for part in parts(rows):
        # All at once, because one after the other takes twice as long.
        briefs = json.loads(f"[{','.join([row['brief'] for row in part])}]")
        _learn(store, briefs, names)
        found += [_item(row, brief, names) for row, brief in zip(part, briefs, strict=True)]
    return found


def _learn(store: Store, briefs: list[State], names: Names) -> None:
    owing = {uid for brief in briefs for listed in brief.get("parties", {}).values() for uid in listed}
    events = {brief["event"] for brief in briefs if "event" in brief}
    for read, uids in (("parties", owing), ("milestones", events)):
        if missing := sorted(uids - names.keys()):
            names |= {row["uid"]: row for row in store.rows(read, "uids", uids=missing)}


def _item(row: Row, brief: State, names: Names) -> Commitment:
    # By their place, because by name it takes twice as long, and a long report makes thousands. The empty ones are
    # what no line shows: quotes, why and how an item was settled, findings; the last three say nothing of it either.
    say = brief.get
    latest = day(row["latest"])
    event = names[brief["event"]]["name"] if "event" in brief else None
    kind, soft = KINDS[row["kind"]], "soft" in brief
    due = DueTerm(say("phrase"), kind, day(row["earliest"]), latest, None, None, soft, None, None, event)
    said = (row["number"], row["uid"], row["summary"], STATUSES[row["status"]], STRENGTHS[row["strength"]])
    stands = (day(row["stated_on"]), due, latest, say("moved", 0), roles(say("parties", {}), names))
    others = (tuple(say("tags", ())), row["owner"], day(row["settled_on"]))
    unsaid = (None, None, None, None, None, None, None, ())
    days = (day(row["review_on"]), day(row["last_activity_on"]))
    return Commitment._make((*said, *stands, (), *others, *unsaid, *days, None, False, 0))
