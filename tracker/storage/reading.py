"""Reading for lists and reports: rows narrowed by index here, the rules applied by the caller."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from tracker.model import ACTIVE, REVIEW_DAYS, Commitment, FollowUp, Page, Status
from tracker.storage import changes
from tracker.storage import state as states
from tracker.storage.brief import told
from tracker.storage.items import Names, day, each_of, item, linked, of_rows
from tracker.storage.past import Past, added_at_once
from tracker.storage.state import State, current_term
from tracker.storage.store import Row, Store


class Filters(NamedTuple):
    """What a person narrows a list or report by; None or empty means no limit. Days are exclusive."""

    statuses: tuple[Status, ...] = ()
    party_uid: str | None = None
    source_uid: str | None = None
    owner: str | None = None
    tag: str | None = None
    due_before: date | None = None
    due_after: date | None = None
    closed_too: bool = False
    public: bool = False

    def named(self) -> dict[str, dict[str, Any]]:
        """The conditions of the read `commitments` with the values each needs."""
        conditions: dict[str, dict[str, Any]] = {"kept": {}}
        if not (self.statuses or self.closed_too):
            conditions["open"] = {}
        return conditions | self.narrowing()

    def narrowing(self) -> dict[str, dict[str, Any]]:
        """The conditions that hold in a report as well, which leaves closed items out by itself."""
        found: dict[str, dict[str, Any] | None] = {
            "statuses": {"statuses": [str(status) for status in self.statuses]} if self.statuses else None,
            "party": {"party_uids": [self.party_uid]} if self.party_uid else None,
            "source": {"source_uid": self.source_uid} if self.source_uid else None,
            "owner": {"owner": self.owner} if self.owner else None,
            "tag": {"tag": self.tag} if self.tag else None,
            "due_before": {"due_before": self.due_before.isoformat()} if self.due_before else None,
            "due_after": {"due_after": self.due_after.isoformat()} if self.due_after else None,
            "public": {} if self.public else None,
        }
        return {name: values for name, values in found.items() if values is not None}

    def let(self, state: State) -> bool:
        """True where the narrowing conditions hold for a state, as they do in the database."""
        term = current_term(state)
        latest = term[1]["latest"] if term else None
        parties = {uid for listed in state["parties"].values() for uid in listed}
        sources = {row["source_uid"] for row in state["quotes"].values() if not row["retracted_on"]}
        return (
            (not self.statuses or state["status"] in self.statuses)
            and (self.party_uid is None or self.party_uid in parties)
            and (self.source_uid is None or self.source_uid in sources)
            and (self.owner is None or self.owner == state["owner"])
            and (self.tag is None or self.tag in state["tags"])
            and (self.due_before is None or bool(latest and latest < self.due_before.isoformat()))
            and (self.due_after is None or bool(latest and latest > self.due_after.isoformat()))
            and not (self.public and state["internal"])
        )


def select(store: Store, filters: Filters, among: list[str] | None = None, *, brief: bool = False) -> list[Commitment]:
    """The commitments, or those among these, that the filters let through, in order of number; retracted ones never.

    `brief` leaves out what no line shows: quotes, findings, reasons and targets.
    """
    named = ({} if among is None else {"uids": {"uids": among}}) | filters.named()
    values = _values(named)
    if not brief:
        return sorted(of_rows(store, store.stream("unordered", *named, **values)), key=_number)
    return sorted(told(store, store.stream("brief", *named, **values)), key=_number)


def selected(store: Store, filters: Filters) -> Iterator[Commitment]:
    """The same commitments whole, one after the other, never all in memory; only inside a transaction."""
    named = filters.named()
    return each_of(store, store.stream("commitments", *named, **_values(named)))


def _values(conditions: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {key: value for values in conditions.values() for key, value in values.items()}


# What brings an open item onto a report: its days, a planned follow-up, its review, or silence.
_NEAR = ("due_by", "opening", "planned", "review_reached", "quiet", "waiting")


def page(store: Store, today: date, since: date, horizon_days: int, filters: Filters, *, brief: bool = False) -> Page:
    """What a report on `today` may speak of: items near their days or up for review, follow-ups, recent changes.

    `brief` leaves out what no line of the items shows: quotes, findings, reasons and targets.
    """
    days, narrowing = _days(today, since, horizon_days), filters.narrowing()
    values = days | _values(narrowing)
    bulk = store.rows("added_at_once", "added", *narrowing, **values)
    events = store.rows("events", "between", "apart", **days, commands=[row["command"] for row in bulk])
    uids = sorted({event["subject_uid"] for event in events})
    touched = {row["uid"]: row for row in states.commitments(store, "uids", *narrowing, **values, uids=uids)}
    moved = sorted({event["subject_uid"] for event in events if changes.moving(event)})
    firsts = store.rows("commitments", "numbers", numbers=[row["first"] for row in bulk]) if bulk else []
    recent = Recent(
        bulk, {row["number"]: row["summary"] for row in firsts}, events, store.rows("events", "subjects", uids=moved)
    )
    rows = _near(store, "brief" if brief else "unordered", narrowing, values)
    plain = told(store, rows) if brief else []
    planned = _planned(store, plain, touched, days["until"], filters)
    near = [] if brief else states.filled(store, rows)
    return _page(plain, planned, near, touched, lambda found, names: linked(store, found, names), recent, filters)


def page_as_of(store: Store, day: date, since: date, horizon_days: int, filters: Filters) -> Page:
    """The page as it stood at the end of `day`: only what was recorded by then counts, names included.

    What was recorded later is replayed without it; all else stands as it stood.
    """
    past, days, narrowing = Past(store, day), _days(day, since, horizon_days), filters.narrowing()
    events = store.rows("events", "between", **days)
    uids = sorted({event["subject_uid"] for event in events if event["subject"] == "commitment"})
    standing = {state["uid"]: state for part in past.replayed(uids) for state in part if filters.let(state)}
    bulk = added_at_once(events, standing)
    commands = {row["command"] for row in bulk}
    apart = [event for event in events if event["action"] != "add" or event["command"] not in commands]
    touched = {
        event["subject_uid"]: standing[event["subject_uid"]] for event in apart if event["subject_uid"] in standing
    }
    histories = past.history({event["subject_uid"] for event in apart if changes.moving(event)})
    recent = Recent(bulk, {state["number"]: state["summary"] for state in standing.values()}, apart, histories)
    same = _near(store, "unordered", ("unchanged", *narrowing), days | _values(narrowing))
    changed = (row["subject_uid"] for row in store.stream("changed_later", today=days["today"]))
    near = chain(
        map(past.whole, states.filled(store, same)),
        ([state for state in part if filters.let(state) and _live(state)] for part in past.replayed(changed)),
    )
    return _page([], [], near, touched, lambda *_: past.names, recent, filters)


def _days(today: date, since: date, horizon_days: int) -> dict[str, str]:
    return {
        "today": today.isoformat(),
        "since": since.isoformat(),
        "until": _plus(today, horizon_days).isoformat(),
        "quiet_since": _plus(today, -REVIEW_DAYS).isoformat(),
    }


def _live(state: State) -> bool:
    return Status(state["status"]) in ACTIVE and not state["retracted_on"]


def _near(store: Store, read: str, narrowing: Iterable[str], values: dict[str, Any]) -> Iterator[Row]:
    """The rows of what is near, each once."""
    seen: set[str] = set()
    for condition in _NEAR:
        for row in store.stream(read, "open", condition, *narrowing, **values):
            if row["uid"] not in seen:
                seen.add(row["uid"])
                yield row


class Recent(NamedTuple):
    """What the changes of a page are made from: bulk rows, summaries of their firsts, other events, whole histories."""

    bulk: list[Row]
    summaries: dict[int, str]
    events: list[Row]
    histories: list[Row]


def _planned(
    store: Store, items: list[Commitment], touched: dict[str, State], until: str, filters: Filters
) -> list[FollowUp]:
    """The follow-ups planned by then of these items, without those that were touched."""
    numbers = {item.uid: item.number for item in items if item.uid not in touched}
    rows = store.stream("planned", until=until) if numbers else ()
    told = ((numbers[row["commitment_uid"]], row) for row in rows if row["commitment_uid"] in numbers)
    return [_follow_up(number, row) for number, row in told if not (filters.public and row["internal"])]


def _page(
    found: list[Commitment],
    planned: list[FollowUp],
    near: Iterable[list[State]],
    touched: dict[str, State],
    link: Callable[[list[State], Names], Names],
    recent: Recent,
    filters: Filters,
) -> Page:
    """The page of what was found and is near, taken in parts so that few states are in memory, and of what changed."""
    names = link(list(touched.values()), {})
    planned += follow_ups(touched.values(), public=filters.public)
    for part in near:
        names = link(part, names)
        found += [item(state, names) for state in part]
        planned += follow_ups((state for state in part if state["uid"] not in touched), public=filters.public)
    histories = defaultdict(list)
    for event in recent.histories:
        histories[event["subject_uid"]].append(event)
    standing, bulk = changes.standing(recent.events, recent.bulk)
    events = [event for event in standing if not (filters.public and event["internal"])]
    numbered = changes.at_once(bulk, recent.summaries) + changes.told(events, touched, names, histories)
    return Page(
        items=sorted(found, key=_number),
        follow_ups=sorted(planned, key=_number),
        changes=[change for _, change in sorted(numbered, key=lambda pair: pair[0])],
        changed=sorted((item(state, names) for state in touched.values()), key=_number),
    )


_number = attrgetter("number")


def _plus(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))


def follow_ups(found: Iterable[State], *, public: bool = False) -> list[FollowUp]:
    """The follow-ups of these commitments that were not taken back; `public` leaves the internal ones out."""
    return [
        _follow_up(state["number"], row)
        for state in found
        for row in state["follow_ups"].values()
        if not row["retracted_on"] and not (public and row["internal"])
    ]


def _follow_up(number: int, row: Row) -> FollowUp:
    return FollowUp(
        number=number,
        n=row["n"],
        text=row["text"],
        planned_on=date.fromisoformat(row["planned_on"]),
        who=row["who"],
        done_on=day(row["done_on"]),
        result=row["result"],
        internal=bool(row["internal"]),
    )
