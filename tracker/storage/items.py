"""States made into the domain's values."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from tracker.model import Assessment, Commitment, Confidence, DueTerm, Kind, Quote, ReasonCode, Role, Status, Strength
from tracker.storage.state import State, filled
from tracker.storage.store import Row, Store
from tracker.storage.terms import kept, moves

Names = dict[str, State]
# A look-up costs a tenth of a call of the enumeration, and a long report makes tens of thousands.
STATUSES, STRENGTHS, KINDS = (
    {str(one): one for one in Status},
    {str(one): one for one in Strength},
    {str(one): one for one in Kind},
)


class _Days(dict[str | None, date | None]):
    """The date of a stored day, made once: many items share one, and a long report asks tens of thousands of times."""

    def __missing__(self, text: str | None) -> date | None:
        self[text] = found = date.fromisoformat(text) if text else None
        return found


day = _Days().__getitem__


def term(row: Row | None, names: Names) -> DueTerm:
    """The due term of a stored row, or an undated one; `names` holds its milestone."""
    if row is None:
        return DueTerm()
    return DueTerm(
        phrase=row["phrase"],
        kind=KINDS[row["kind"]],
        earliest=day(row["earliest"]),
        latest=day(row["latest"]),
        precision=row["precision"],
        convention=row["convention"],
        soft=bool(row["soft"]),
        recurrence=row["recurrence"],
        occurrence=row["occurrence"],
        event=names[row["milestone_uid"]]["name"] if row["milestone_uid"] else None,
        hangs=row["hangs"],
    )


def links(states: list[State]) -> dict[str, set[str]]:
    """The keys of what these commitments name, by the read that finds it; also of children whose row is not whole."""
    assessed = [row for state in states for row in state["assessments"].values()]
    terms = [row for state in states for row in state["due"].values()]
    quotes = [row for state in states for row in state["quotes"].values()]
    found = {
        "parties": {uid for state in states for listed in state["parties"].values() for uid in listed}
        | {row.get("party_uid") for row in assessed}
        | {state.get("last_heard_from_uid") for state in states},
        "sources": {row.get("source_uid") for row in quotes},
        "milestones": {row.get("milestone_uid") for row in terms},
        "commitments": {state["successor_uid"] for state in states},
    }
    return {read: uids - {None} for read, uids in found.items()}


def linked(store: Store, states: list[State], known: Names | None = None) -> Names:
    """The parties, sources, milestones and successors that these commitments name, by uid, beside the known ones."""
    known = {} if known is None else known
    for read, uids in links(states).items():
        if missing := sorted(uids - known.keys()):
            known |= {row["uid"]: row for row in store.rows(read, "uids", uids=missing)}
    return known


def item(state: State, names: Names) -> Commitment:
    """The commitment of a state; `names` holds what it links to."""
    terms = kept(state["due"])
    original, moved = moves(terms)
    heard = state["last_heard_from_uid"]
    successor = names.get(state["successor_uid"] or "")
    return Commitment(
        number=state["number"],
        uid=state["uid"],
        summary=state["summary"],
        status=STATUSES[state["status"]],
        strength=STRENGTHS[state["strength"]],
        stated_on=day(state["stated_on"]),
        due=term(terms[-1] if terms else None, names),
        original_latest=day(original["latest"]) if original else None,
        times_moved=moved,
        parties=roles(state["parties"], names),
        quotes=tuple([_quote(row, names) for row in state["quotes"].values() if not row["retracted_on"]]),
        tags=tuple(state["tags"]),
        owner=state["owner"],
        settled_on=day(state["settled_on"]),
        reason=state["reason"],
        reason_code=ReasonCode(state["reason_code"]) if state["reason_code"] else None,
        successor=successor["number"] if successor else None,
        target=(state["target_amount"], state["target_unit"]) if state["target_amount"] else None,
        reached=state["reached"],
        last_heard_on=day(state["last_heard_on"]),
        last_heard_from=names[heard]["name"] if heard else None,
        assessments=tuple([_assessment(row, state, names) for row in kept(state["assessments"])]),
        review_on=day(state["review_on"]),
        last_activity_on=day(state["last_activity_on"]),
        retracted_on=day(state["retracted_on"]),
        internal=bool(state["internal"]),
        version=state["version"],
    )


def roles(parties: Mapping[str, list[str]], names: Names) -> Mapping[str, tuple[str, ...]]:
    """The names of these parties by role, in their order; of every role, also one that nobody has."""
    return _roles(*[tuple([names[uid]["name"] for uid in parties.get(role, ())]) for role in Role])


@lru_cache(1024)
def _roles(*named: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The names by role; items of the same parties share one."""
    return MappingProxyType(dict(zip(Role, named, strict=True)))


def _assessment(row: Row, state: State, names: Names) -> Assessment:
    shown = state["evidence"].get(row["evidence_uid"])
    return Assessment(
        n=row["n"],
        status=Status(row["status"]),
        as_of=date.fromisoformat(row["as_of"]),
        author=row["author"],
        rationale=row["rationale"],
        reason_code=ReasonCode(row["reason_code"]) if row["reason_code"] else None,
        confidence=Confidence(row["confidence"]) if row["confidence"] else None,
        reached=row["reached"],
        party=names[row["party_uid"]]["name"] if row["party_uid"] else None,
        occurrence=row["occurrence"],
        evidence=shown["n"] if shown else None,
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


def of_rows(store: Store, rows: Iterable[Row]) -> list[Commitment]:
    """The commitments of these rows, with few states in memory at a time."""
    return list(each_of(store, rows))


def each_of(store: Store, rows: Iterable[Row]) -> Iterator[Commitment]:
    """The same one after the other; only inside a transaction."""
    names: Names = {}
    for chunk in filled(store, rows):
        linked(store, chunk, names)
        yield from [item(state, names) for state in chunk]
