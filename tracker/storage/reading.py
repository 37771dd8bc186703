"""Reading for lists and reports: rows narrowed by index here, the rules applied by the caller."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.model import REVIEW_DAYS, Change, Commitment, FollowUp, Page, Status
from tracker.storage import state as states
from tracker.storage.items import day, items
from tracker.storage.state import State
from tracker.storage.store import Row, Store


@dataclass(frozen=True, slots=True)
class Filters:
    """What a person narrows a list or report by; None or empty means no limit. Days are exclusive."""

    statuses: tuple[Status, ...] = ()
    party_uid: str | None = None
    source_uid: str | None = None
    owner: str | None = None
    tag: str | None = None
    due_before: date | None = None
    due_after: date | None = None
    closed_too: bool = False

    def named(self) -> dict[str, dict[str, Any]]:
        """The conditions of the read `commitments` with the values each needs."""
        conditions: dict[str, dict[str, Any]] = {"kept": {}}
        if self.statuses:
            conditions["statuses"] = {"statuses": [str(status) for status in self.statuses]}
        elif not self.closed_too:
            conditions["open"] = {}
        return conditions | self.narrowing()

    def narrowing(self) -> dict[str, dict[str, Any]]:
        """The conditions that hold in a report as well: all but those on the status."""
        found: dict[str, dict[str, Any]] = {
            "party": {"party_uids": [self.party_uid]} if self.party_uid else {},
            "source": {"source_uid": self.source_uid} if self.source_uid else {},
            "owner": {"owner": self.owner} if self.owner else {},
            "tag": {"tag": self.tag} if self.tag else {},
            "due_before": {"due_before": self.due_before.isoformat()} if self.due_before else {},
            "due_after": {"due_after": self.due_after.isoformat()} if self.due_after else {},
        }
        return {name: values for name, values in found.items() if values}


def select(store: Store, filters: Filters) -> list[Commitment]:
    """The commitments that the filters let through, in order of number; retracted ones never."""
    named = filters.named()
    return items(store, states.commitments(store, *named, **_values(named)))


def select_among(store: Store, filters: Filters, uids: list[str]) -> list[Commitment]:
    """Those of these commitments that the filters let through, in order of number."""
    named = filters.named()
    return items(store, states.commitments(store, "uids", *named, uids=uids, **_values(named))) if uids else []


def _values(conditions: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {key: value for values in conditions.values() for key, value in values.items()}


def history(store: Store, uids: list[str]) -> list[Row]:
    """The events of these things in the order in which they were recorded; `old` and `new` as dicts."""
    rows = store.rows("events", "subjects", uids=uids)
    return [row | {"old": json.loads(row["old"]), "new": json.loads(row["new"])} for row in rows]


def page(store: Store, today: date, since: date, horizon_days: int, filters: Filters) -> Page:
    """What a report on `today` may speak of: items near their days or up for review, follow-ups, recent changes."""
    until = _plus(today, horizon_days)
    days = {
        "today": today.isoformat(),
        "until": until.isoformat(),
        "quiet_since": _plus(today, -REVIEW_DAYS).isoformat(),
    }
    narrowing = filters.narrowing()
    found: dict[str, State] = {}
    for condition in ("due_by", "opening", "planned", "reviewable"):
        rows = states.commitments(store, "open", condition, *narrowing, **days, **_values(narrowing))
        found |= {row["uid"]: row for row in rows}
    events = store.rows("events", "between", since=since.isoformat(), today=today.isoformat())
    changed = sorted({event["subject_uid"] for event in events if event["subject"] == "commitment"})
    recent = {
        row["uid"]: row for row in states.commitments(store, "uids", *narrowing, uids=changed, **_values(narrowing))
    }
    ordered = sorted(found.values(), key=lambda row: row["number"])
    return Page(items(store, ordered), follow_ups(ordered), changes(events, recent))


def _plus(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))


def follow_ups(found: list[State]) -> list[FollowUp]:
    """The follow-ups of these commitments that were not taken back."""
    return [
        FollowUp(
            number=state["number"],
            n=row["n"],
            text=row["text"],
            planned_on=date.fromisoformat(row["planned_on"]),
            who=row["who"],
            done_on=day(row["done_on"]),
            result=row["result"],
            internal=bool(row["internal"]),
        )
        for state in found
        for row in state["follow_ups"].values()
        if not row["retracted_on"]
    ]


def changes(events: list[Row], found: dict[str, State]) -> list[Change]:
    """What these events did to the commitments, one line for each that a report speaks of."""
    told = (_change(event, found[event["subject_uid"]]) for event in events if event["subject_uid"] in found)
    return [change for change in told if change]


def _change(event: Row, state: State) -> Change | None:
    old, new = json.loads(event["old"]), json.loads(event["new"])
    before: str | None = None
    after: str | None = None
    if event["action"] == "add":
        word = "new"
    elif event["action"] == "retract":
        word = "retracted"
    elif "due" in new:
        word, before, after = "rescheduled", *_moved(state, new["due"])
    elif "status" in new:
        word, before, after = "reopened" if event["action"] == "reopen" else new["status"], old["status"], new["status"]
    else:
        return None
    on = date.fromisoformat(event["recorded_on"])
    return Change(state["number"], state["summary"], word, on, before, after, event["text"])


def _moved(state: State, added: dict[str, Row]) -> tuple[str | None, str | None]:
    """The last days before and after the due term that an event appended."""
    n = min(row["n"] for row in added.values())
    earlier = [row for row in state["due"].values() if row["n"] < n and not row["retracted_on"]]
    last = max(earlier, key=lambda row: row["n"], default=None)
    return (last["latest"] if last else None), next(iter(added.values()))["latest"]
