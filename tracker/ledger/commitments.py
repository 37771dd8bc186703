"""What a person does with commitments: one function for each thing, each run inside one transaction of a Writer."""

from dataclasses import dataclass, field
from datetime import date

from tracker.errors import NotFoundError, UsageError
from tracker.ledger.parties import issuer, party_for
from tracker.ledger.quotes import locate
from tracker.ledger.sources import SourceFacts, source_for, text_of
from tracker.ledger.terms import read_term, term_row
from tracker.model import Commitment, Relation, Role, Status, Strength, move, window
from tracker.storage.items import day, items
from tracker.storage.state import State, commitments, things
from tracker.storage.store import Row, Store
from tracker.storage.writes import Writer, child
from tracker.text import admit

_RELATIONS = {Status.PARTLY_FULFILLED: Relation.PARTLY, Status.NOT_FULFILLED: Relation.CONTRADICTS}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person says of a new commitment; `unread` keeps a phrase that no rule reads, without a date."""

    summary: str
    responsible: tuple[str, ...]
    counterpart: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    phrase: str | None = None
    unread: bool = False
    earliest: date | None = None
    latest: date | None = None
    stated_on: date | None = None
    source: str | None = None
    facts: SourceFacts = field(default_factory=SourceFacts)
    quote: str | None = None
    quote_start: int | None = None
    strength: Strength = Strength.FIRM
    owner: str | None = None
    tags: tuple[str, ...] = ()
    internal: bool = False


def state_of(store: Store, number: int) -> State:
    """The state of one commitment; raises NotFoundError."""
    found = commitments(store, "numbers", numbers=[number])
    if not found:
        raise NotFoundError(f"no item {number}; see: tracker list")
    return found[0]


def get(store: Store, number: int) -> Commitment:
    """One commitment, retracted or not; raises NotFoundError."""
    return items(store, [state_of(store, number)])[0]


def _live(store: Store, number: int) -> State:
    state = state_of(store, number)
    if state["retracted_on"]:
        raise UsageError(f"item {number} was retracted on {state['retracted_on']}; log it again with: tracker add")
    return state


def log(writer: Writer, draft: Draft) -> Commitment:
    """Log a commitment with its parties, source, words and due term. Raises DuePhraseError for an unread phrase."""
    summary = _words(draft.summary, "the summary")
    if not draft.responsible:
        raise UsageError("a commitment needs the party that owes it: --party NAME")
    parties = _parties(writer, draft)
    source = source_for(writer, draft.source, draft.facts) if draft.source else None
    if draft.quote and not source:
        raise UsageError("a quote needs its source; name it with --source FILE|URL|ID")
    stated = draft.stated_on or (day(source["stated_on"]) if source else None)
    issuing = issuer(parties[Role.RESPONSIBLE])
    term = (
        window(draft.earliest, draft.latest, draft.phrase)
        if draft.unread
        else read_term(draft.phrase, stated, None, issuing, draft.earliest, draft.latest)
    )
    made = writer.create(
        "commitment",
        {
            "summary": summary,
            "strength": str(draft.strength),
            "stated_on": stated.isoformat() if stated else None,
            "status": str(Status.OPEN),
            "owner": draft.owner,
            "internal": int(draft.internal),
            "parties": {role: [party["uid"] for party in listed] for role, listed in parties.items() if listed},
            "tags": _tags(draft.tags),
            "due": child(_NONE, "due", term_row(term, stated, source, None)),
            "quotes": child(_NONE, "quotes", _quote_row(writer, source, draft.quote, draft.quote_start))
            if source
            else {},
        },
    )
    return get(writer.store, made["number"])


_NONE: State = {"due": {}, "quotes": {}, "evidence": {}, "follow_ups": {}}


def _words(text: str, where: str) -> str:
    words = " ".join(admit(text, where).split())
    if not words:
        raise UsageError(f"{where} is empty; say in a few words what was undertaken")
    return words


def _parties(writer: Writer, draft: Draft) -> dict[Role, list[State]]:
    named = {
        Role.RESPONSIBLE: draft.responsible,
        Role.COUNTERPART: draft.counterpart,
        Role.SPEAKER: draft.speaker,
    }
    found = {role: [party_for(writer, name) for name in names] for role, names in named.items()}
    return {role: list({party["uid"]: party for party in listed}.values()) for role, listed in found.items()}


def _tags(tags: tuple[str, ...]) -> list[str]:
    cleaned = sorted({_words(tag, "a tag") for tag in tags})
    if any(len(tag) > 100 for tag in cleaned):
        raise UsageError("a tag has at most 100 characters")
    return cleaned


def _quote_row(writer: Writer, source: State, quote: str | None, start: int | None = None) -> Row:
    text = text_of(writer.store, source) if quote else None
    found = locate(admit(quote or "", "the quote"), text, start)
    if found["match"] == "not_found":
        writer.notices.append(f"the quote does not stand in source {source['number']}; kept as you gave it")
    reading = dict.fromkeys(("phrase", "kind", "earliest", "latest"))
    return {"source_uid": source["uid"], "text": quote, **found, **reading}


def mark(
    writer: Writer,
    numbers: list[int],
    to: Status,
    *,
    evidence: str | None = None,
    reason: str | None = None,
    on: date | None = None,
    successor: int | None = None,
    note: str | None = None,
) -> list[Commitment]:
    """Record a finding on each item, all or none; `on` is the date of the fact (None: the day in force)."""
    if on and on > writer.today:
        raise UsageError(f"--on {on} is still to come; a finding needs a day that has been (today is {writer.today})")
    for number in dict.fromkeys(numbers):
        _mark(writer, number, to, evidence, reason, on or writer.today, successor, note)
    return [get(writer.store, number) for number in dict.fromkeys(numbers)]


def _mark(
    writer: Writer,
    number: int,
    to: Status,
    evidence: str | None,
    reason: str | None,
    on: date,
    successor: int | None,
    note: str | None,
) -> None:
    state = _live(writer.store, number)
    item = items(writer.store, [state])[0]
    move(item, to, evidence=bool(evidence), reason=reason, successor=successor)
    if successor == number:
        raise UsageError("an item cannot replace itself; name another item with --successor")
    fields: State = {
        "status": str(to),
        "settled_on": on.isoformat() if to.closed else None,
        "reason": reason if to.closed else None,
        "successor_uid": _live(writer.store, successor)["uid"] if successor is not None else None,
    }
    if evidence:
        fields["evidence"] = child(
            state, "evidence", _evidence_row(evidence, _RELATIONS.get(to, Relation.SUPPORTS), on)
        )
    changed = {key: value for key, value in fields.items() if key == "evidence" or state[key] != value}
    reopened = item.status.closed and not to.closed
    action = "fulfil" if to is Status.FULFILLED else "reopen" if reopened else "mark"
    said = " ".join(text for text in (reason, note) if text)
    writer.change("commitment", state, changed, action=action, text=said or None)


def _evidence_row(evidence: str, relation: Relation, on: date) -> Row:
    text = _words(evidence, "the evidence")
    url = text if text.startswith(("http://", "https://")) and " " not in text else None
    return {
        "relation": str(relation),
        "url": url,
        "text": None if url else text,
        "fact_on": on.isoformat(),
        "file": None,
        "sha256": None,
        "internal": 0,
    }


def reschedule(
    writer: Writer,
    number: int,
    phrase: str | None,
    *,
    reason: str,
    stated: date | None = None,
    earliest: date | None = None,
    latest: date | None = None,
    source: str | None = None,
) -> Commitment:
    """Append a due term; the ones before it stay. A relative phrase counts from `stated` or the source's date."""
    why = _words(reason, "--reason")
    state = _live(writer.store, number)
    if not (phrase or earliest or latest):
        raise UsageError('say the new date: a phrase such as "by the end of March 2026", or --latest DATE')
    found = source_for(writer, source, SourceFacts(stated_on=stated)) if source else None
    counts_from = stated or (day(found["stated_on"]) if found else None)
    owing = state["parties"].get(Role.RESPONSIBLE, [])
    term = read_term(
        phrase, counts_from, None, issuer(things(writer.store, "party", "uids", uids=owing)), earliest, latest
    )
    fields = {"due": child(state, "due", term_row(term, counts_from, found, why))}
    if found and not any(row["source_uid"] == found["uid"] for row in state["quotes"].values()):
        fields["quotes"] = child(state, "quotes", _quote_row(writer, found, None))
    writer.change("commitment", state, fields, action="reschedule", text=why)
    return get(writer.store, number)


def link(writer: Writer, number: int, source: str, quote: str | None, quote_start: int | None = None) -> Commitment:
    """Add a source, with its words, that states the same commitment."""
    state = _live(writer.store, number)
    found = source_for(writer, source, SourceFacts())
    row = _quote_row(writer, found, quote, quote_start)
    for known in state["quotes"].values():
        if (known["source_uid"], known["text"]) == (found["uid"], quote) and not known["retracted_on"]:
            raise UsageError(f"item {number} has this quote of source {found['number']} already")
    writer.change("commitment", state, {"quotes": child(state, "quotes", row)}, action="link", text=found["title"])
    return get(writer.store, number)


def note(writer: Writer, number: int, text: str) -> Commitment:
    """Add a note to the history of an item."""
    writer.change(
        "commitment", _live(writer.store, number), {}, action="note", text=admit(_words(text, "the note"), "note")
    )
    return get(writer.store, number)


def check(writer: Writer, numbers: list[int], text: str | None = None) -> list[Commitment]:
    """Record that the items were checked and nothing changed; that resets staleness."""
    for number in dict.fromkeys(numbers):
        said = _words(text, "the note") if text else None
        writer.change("commitment", _live(writer.store, number), {}, action="check", text=said)
    return [get(writer.store, number) for number in dict.fromkeys(numbers)]


def retract(writer: Writer, number: int, reason: str) -> Commitment:
    """Take back an item that should not have been logged; it stays in the ledger, seen only by `show`."""
    state = _live(writer.store, number)
    fields = {"retracted_on": writer.today.isoformat()}
    writer.change("commitment", state, fields, action="retract", text=_words(reason, "--reason"))
    return get(writer.store, number)
