"""From a document to the ledger: what is new in it, what is there already, and what a person chose."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.errors import UsageError
from tracker.intake.candidates import Candidate, propose
from tracker.intake.documents import Document
from tracker.intake.twins import NEAR, Facts, facts, facts_of, pairs, resemblance, same_words, sketch
from tracker.known import known_parties
from tracker.ledger.commitments import Draft, get, log
from tracker.ledger.linking import join
from tracker.ledger.sources import SourceFacts, edit_source, keep_document, text_of
from tracker.model import Commitment, Role, Strength
from tracker.storage import state as states
from tracker.storage.items import items
from tracker.storage.state import State, things
from tracker.storage.store import Store
from tracker.storage.writes import Writer
from tracker.text import fold

NEAR_DAYS = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate with the item that seems the same commitment; `logged` where that item holds these very words.

    `strangers` are those named in it who are known neither to the ledger nor from the start.
    """

    candidate: Candidate
    twin: Commitment | None = None
    logged: bool = False
    strangers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what it proposes; `source` holds the same text already, `near` almost the same."""

    document: Document
    source: State | None
    near: State | None
    stated_on: date | None
    proposals: list[Proposal]


def examine(store: Store, document: Document, stated: date | None, party: tuple[str, ...] = ()) -> Reading:
    """Propose commitments and say which the ledger has; writes nothing. Without a day relative phrases stay unread."""
    found = things(store, "source", "kept", "sha256", sha256=document.sha256)
    source = found[0] if found else None
    day = stated or (date.fromisoformat(source["stated_on"]) if source and source["stated_on"] else None)
    register = {row["name"]: name for row, name in _register(store)}
    known = {fold(name) for name in register} | known_parties().keys()
    candidates = propose(
        document.text,
        day,
        document.lang,
        title=document.title or "",
        publisher=document.publisher or "",
        party=party,
        register=register,
    )
    near = None if source else _nearly(store, document, day)
    return Reading(document, source, near, day, _with_twins(store, candidates, day, source, known))


def _nearly(store: Store, document: Document, stated: date | None) -> State | None:
    """The source of about the same day whose text is nearly this one: a corrected copy, or the page of another site."""
    if stated is None:
        return None
    span = {"stated_from": str(stated - NEAR_DAYS / 3), "stated_to": str(stated + NEAR_DAYS / 3)}
    own = sketch(document.text)
    for source in things(store, "source", "kept", "lang", "said_near", lang=document.lang, **span):
        if resemblance(own, sketch(text_of(store, source) or "")) >= NEAR:
            return source
    return None


def _register(store: Store) -> list[tuple[State, str]]:
    """Every name in the ledger with the first name of its party."""
    first = {row["uid"]: row["name"] for row in store.rows("parties")}
    return [(row, first[row["party_uid"]]) for row in store.rows("party_names")]


def _with_twins(
    store: Store, candidates: list[Candidate], stated: date | None, source: State | None, names: AbstractSet[str]
) -> list[Proposal]:
    known = _comparable(store, candidates, stated, source)
    logged = {candidate.n: _logged(candidate, known) for candidate in candidates}
    taken = {item.uid for item in logged.values() if item}
    new = [candidate for candidate in candidates if not logged[candidate.n]]
    rest = [item for item in known if item.uid not in taken]
    offered = pairs([facts_of(candidate) for candidate in new], [_facts(item) for item in rest]) if rest else {}
    twins = {new[i].n: rest[j] for i, (j, _) in offered.items()}
    return [
        Proposal(
            candidate,
            logged[candidate.n] or twins.get(candidate.n),
            logged[candidate.n] is not None,
            frozenset(name for name in _named(candidate) if fold(name) not in names),
        )
        for candidate in candidates
    ]


def _named(candidate: Candidate) -> tuple[str, ...]:
    return (*candidate.party, *candidate.counterpart, *((candidate.speaker,) if candidate.speaker else ()))


def _logged(candidate: Candidate, known: list[Commitment]) -> Commitment | None:
    """The item that holds the candidate's very words."""
    return next(
        (
            item
            for item in known
            if any(quote.text and same_words(quote.text, candidate.quote) for quote in item.quotes)
        ),
        None,
    )


def _facts(item: Commitment) -> Facts:
    owing = (*item.parties.get(Role.RESPONSIBLE, ()), *item.parties.get(Role.COUNTERPART, ()))
    words = " ".join(quote.text for quote in item.quotes if quote.text)
    return facts(words, owing, item.due.earliest, item.due.latest, item.summary)


def _comparable(
    store: Store, candidates: list[Candidate], stated: date | None, source: State | None
) -> list[Commitment]:
    """The items that could be the same: of this very source, or of a party named here and said or due about then."""
    found: dict[str, State] = {}
    if source:
        found |= _by_uid(states.commitments(store, "kept", "source", source_uid=source["uid"]))
    names = {fold(name) for candidate in candidates for name in (*candidate.party, *candidate.counterpart)}
    rows = store.rows("party_names", "folded", folded=sorted(names)) if names else []
    parties = sorted({row["party_uid"] for row in rows})
    if parties and stated:
        span = {"stated_from": str(stated - NEAR_DAYS), "stated_to": str(stated + NEAR_DAYS)}
        found |= _by_uid(states.commitments(store, "kept", "party", "stated_near", party_uids=parties, **span))
    days = {candidate.due.latest for candidate in candidates if candidate.due and candidate.due.latest}
    for latest in days if parties else ():
        span = {"due_from": str(latest - NEAR_DAYS / 2), "due_to": str(latest + NEAR_DAYS / 2)}
        found |= _by_uid(states.commitments(store, "kept", "party", "due_near", party_uids=parties, **span))
    return items(store, sorted(found.values(), key=lambda state: state["number"]))


def _by_uid(found: list[State]) -> dict[str, State]:
    return {state["uid"]: state for state in found}


def keep(writer: Writer, reading: Reading, said: SourceFacts) -> State:
    """The source of a reading, made on the first call; read, even if nothing is logged from it."""
    facts = replace(said, stated_on=said.stated_on or reading.stated_on)
    found = things(writer.store, "source", "kept", "sha256", sha256=reading.document.sha256)
    if not found:
        return keep_document(writer, reading.document, facts)
    source = found[0]
    if facts.stated_on and not source["stated_on"]:
        return edit_source(writer, str(source["number"]), SourceFacts(stated_on=facts.stated_on))
    return source


def draft_of(candidate: Candidate, source: State, owner: str | None = None, tags: tuple[str, ...] = ()) -> Draft:
    """The candidate as a draft; a person may change anything in it before it is logged."""
    return Draft(
        summary=candidate.summary[:1].upper() + candidate.summary[1:],
        responsible=candidate.party,
        counterpart=candidate.counterpart,
        speaker=(candidate.speaker,) if candidate.speaker else (),
        phrase=candidate.due_phrase,
        unread=candidate.due is None,
        source=str(source["number"]),
        quote=candidate.quote,
        quote_start=candidate.start,
        strength=Strength(candidate.strength),
        owner=owner,
        tags=tags,
    )


def take(
    writer: Writer, proposal: Proposal, source: State, owner: str | None = None, tags: tuple[str, ...] = ()
) -> Commitment:
    """Log a proposal, or add its words to the item that is the same commitment."""
    candidate = proposal.candidate
    if proposal.logged and proposal.twin:
        return get(writer.store, proposal.twin.number)
    if proposal.twin:
        return join(writer, proposal.twin.number, source, candidate)
    if not candidate.party:
        raise UsageError(f"candidate {candidate.n} names no party; say who owes it with --party NAME")
    return log(writer, draft_of(candidate, source, owner, tags))
