"""States made into the domain's values."""

from collections.abc import Iterable
from datetime import date

from tracker.model import Commitment, DueTerm, Kind, Quote, Role, Status, Strength
from tracker.storage.state import State, current_term, things
from tracker.storage.store import Row, Store

Names = dict[str, State]


def day(text: str | None) -> date | None:
    """The date of a stored day."""
    return date.fromisoformat(text) if text else None


def term(row: Row | None) -> DueTerm:
    """The due term of a stored row, or an undated one."""
    if row is None:
        return DueTerm()
    return DueTerm(
        phrase=row["phrase"],
        kind=Kind(row["kind"]),
        earliest=day(row["earliest"]),
        latest=day(row["latest"]),
        precision=row["precision"],
        convention=row["convention"],
        soft=bool(row["soft"]),
        recurrence=row["recurrence"],
    )


def linked(store: Store, states: Iterable[State]) -> Names:
    """The parties, sources and successors that these commitments name, by uid."""
    states = list(states)
    parties = {uid for state in states for listed in state["parties"].values() for uid in listed}
    sources = {row["source_uid"] for state in states for row in state["quotes"].values()}
    successors = sorted({state["successor_uid"] for state in states if state["successor_uid"]})
    found = store.rows("parties", "uids", uids=sorted(parties)) if parties else []
    found += things(store, "source", "uids", uids=sorted(sources)) if sources else []
    found += store.rows("commitments", "uids", uids=successors) if successors else []
    return {row["uid"]: row for row in found}


def item(state: State, names: Names) -> Commitment:
    """The commitment of a state; `names` holds what it links to."""
    terms = sorted((row for row in state["due"].values() if not row["retracted_on"]), key=lambda row: row["n"])
    now = current_term(state)
    successor = names.get(state["successor_uid"] or "")
    return Commitment(
        number=state["number"],
        uid=state["uid"],
        summary=state["summary"],
        status=Status(state["status"]),
        strength=Strength(state["strength"]),
        stated_on=day(state["stated_on"]),
        due=term(now[1] if now else None),
        original_latest=day(terms[0]["latest"]) if terms else None,
        times_moved=max(len(terms) - 1, 0),
        parties={role: tuple(names[uid]["name"] for uid in state["parties"].get(role, ())) for role in Role},
        quotes=tuple(_quote(row, names) for row in state["quotes"].values() if not row["retracted_on"]),
        tags=tuple(state["tags"]),
        owner=state["owner"],
        settled_on=day(state["settled_on"]),
        reason=state["reason"],
        successor=successor["number"] if successor else None,
        review_on=day(state["review_on"]),
        last_activity_on=day(state["last_activity_on"]),
        retracted_on=day(state["retracted_on"]),
        internal=bool(state["internal"]),
        version=state["version"],
    )


def _quote(row: Row, names: Names) -> Quote:
    source = names[row["source_uid"]]
    return Quote(
        source=source["number"],
        title=source["title"],
        url=source["url"],
        lang=source["lang"],
        stated_on=day(source["stated_on"]),
        text=row["text"],
        match=row["match"],
    )


def items(store: Store, states: list[State]) -> list[Commitment]:
    """The commitments of these states, with everything they link to read at once."""
    names = linked(store, states)
    return [item(state, names) for state in states]
