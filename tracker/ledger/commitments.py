"""What a person does with commitments: one function for each thing, each run inside one transaction of a Writer."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from tracker.errors import NotFoundError, UsageError
from tracker.ledger.milestones import hang
from tracker.ledger.parties import issuer, party_for
from tracker.ledger.quotes import locate
from tracker.ledger.sources import SourceFacts, source_for, text_of
from tracker.ledger.terms import hanging_term, kept_term, read_term, term_row
from tracker.model import Commitment, DueTerm, Kind, Role, Status, Strength, amount, window
from tracker.storage.items import day, items
from tracker.storage.state import CHILDREN, State, commitments, current_term, things
from tracker.storage.store import Row, Store
from tracker.storage.writes import Writer, child
from tracker.text import admit


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person says of a new commitment; `unread` keeps a phrase that no rule reads, without a date.

    `kind` is that of the days beside the phrase, whose own reading holds where it comes to the same.
    """

    summary: str
    responsible: tuple[str, ...]
    counterpart: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    phrase: str | None = None
    unread: bool = False
    kind: Kind | None = None
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
    milestone: str | None = None
    offset: str | None = None
    target: str | None = None


def state_of(store: Store, number: int) -> State:
    """The state of one commitment; raises NotFoundError."""
    found = commitments(store, "numbers", numbers=[number])
    if not found:
        raise NotFoundError(f"no item {number}; see: tracker list")
    return found[0]


def get(store: Store, number: int) -> Commitment:
    """One commitment, retracted or not; raises NotFoundError."""
    return items(store, [state_of(store, number)])[0]


def live(store: Store, number: int) -> State:
    """The state of a commitment that was not retracted; raises NotFoundError or UsageError."""
    state = state_of(store, number)
    if state["retracted_on"]:
        raise UsageError(f"item {number} was retracted on {state['retracted_on']}; log it again with: tracker add")
    return state


def log(writer: Writer, draft: Draft) -> Commitment:
    """Log a commitment with its parties, source, words and due term. Raises DuePhraseError for an unread phrase."""
    summary = words(draft.summary, "the summary")
    if not draft.responsible:
        raise UsageError("a commitment needs the party that owes it: --party NAME")
    parties = _parties(writer, draft)
    source = source_for(writer, draft.source, draft.facts) if draft.source else None
    if draft.quote and not source:
        raise UsageError("a quote needs its source; name it with --source FILE|URL|ID")
    stated = draft.stated_on or (day(source["stated_on"]) if source else None)
    issuing = issuer(parties[Role.RESPONSIBLE])
    if draft.milestone:
        term = hanging_term(draft.phrase, draft.earliest, draft.latest)
    elif draft.unread:
        term = window(draft.earliest, draft.latest, draft.phrase)
    elif draft.kind:
        term = kept_term(draft.phrase, draft.kind, stated, issuing, draft.earliest, draft.latest)
    else:
        term = read_term(draft.phrase, stated, None, issuing, draft.earliest, draft.latest)
    term, milestone = hang(writer, term, draft.milestone, draft.offset)
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
            "tags": clean_tags(draft.tags),
            **target_fields(draft.target),
            "due": child(_NONE, "due", term_row(term, stated, source, None, milestone)),
            "quotes": child(_NONE, "quotes", quote_row(writer, source, draft.quote, draft.quote_start))
            if source
            else {},
        },
    )
    return get(writer.store, made["number"])


_NONE: State = {kind: {} for kind in CHILDREN}


def words(text: str, where: str) -> str:
    """The text on one line; UsageError names `where` when nothing is left of it."""
    words = " ".join(admit(text, where).split())
    if not words:
        raise UsageError(f"{where} is empty; say it in a few words")
    return words


def _parties(writer: Writer, draft: Draft) -> dict[Role, list[State]]:
    named = {
        Role.RESPONSIBLE: draft.responsible,
        Role.COUNTERPART: draft.counterpart,
        Role.SPEAKER: draft.speaker,
    }
    found = {role: [party_for(writer, name) for name in names] for role, names in named.items()}
    return {role: list({party["uid"]: party for party in listed}.values()) for role, listed in found.items()}


def target_fields(said: str | None) -> State:
    """The columns of a target such as `2 %`; an empty one takes it away."""
    number, unit = amount(said, "--target") if said else (None, None)
    return {"target_amount": number, "target_unit": unit}


def clean_tags(tags: Iterable[str]) -> list[str]:
    """The tags in order, each once; raises UsageError for one that is empty or too long."""
    cleaned = sorted({words(tag, "a tag") for tag in tags})
    if any(len(tag) > 100 for tag in cleaned):
        raise UsageError("a tag has at most 100 characters")
    return cleaned


def quote_row(writer: Writer, source: State, quote: str | None, start: int | None = None) -> Row:
    """The columns of a quote, found in its source's text; a notice says when it does not stand there."""
    text = text_of(writer.store, source) if quote else None
    found = locate(admit(quote or "", "the quote"), text, start)
    if found["match"] == "not_found":
        writer.notices.append(f"the quote does not stand in source {source['number']}; kept as you gave it")
    reading = dict.fromkeys(("phrase", "kind", "earliest", "latest"))
    return {"source_uid": source["uid"], "text": quote, **found, **reading}


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
    milestone: str | None = None,
    offset: str | None = None,
) -> Commitment:
    """Append a due term; the ones before it stay. A relative phrase counts from `stated` or the source's date."""
    why = words(reason, "--reason")
    state = live(writer.store, number)
    if not (phrase or earliest or latest or milestone):
        raise UsageError('say the new date: a phrase such as "by the end of March 2026", or --latest DATE')
    found = source_for(writer, source, SourceFacts(stated_on=stated)) if source else None
    counts_from = stated or (day(found["stated_on"]) if found else None)
    owing = things(writer.store, "party", "uids", uids=state["parties"].get(Role.RESPONSIBLE, []))
    term = (
        hanging_term(phrase, earliest, latest)
        if milestone
        else read_term(phrase, counts_from, None, issuer(owing), earliest, latest)
    )
    term, hook = hang(writer, _same_occurrence(term, state), milestone, offset)
    fields = {"due": child(state, "due", term_row(term, counts_from, found, why, hook))}
    if found and not any(row["source_uid"] == found["uid"] for row in state["quotes"].values()):
        fields["quotes"] = child(state, "quotes", quote_row(writer, found, None))
    writer.change("commitment", state, fields, action="reschedule", text=why)
    if Status(state["status"]).closed:
        finding = f"{state['status'].replace('_', ' ')} since {state['settled_on']}"
        again = f"tracker mark {number} open --reason TEXT"
        writer.notices.append(f"item {number} is settled ({finding}) and stays so; open it again with: {again}")
    return get(writer.store, number)


def _same_occurrence(term: DueTerm, state: State) -> DueTerm:
    """Days given outright move one occurrence of a recurring commitment; it comes round as before."""
    now = current_term(state)
    if now is None or not now[1]["recurrence"] or not (term.earliest or term.latest):
        return term
    if term.recurrence:
        return term._replace(occurrence=now[1]["occurrence"])
    return term._replace(kind=Kind.RECURRING, recurrence=now[1]["recurrence"], occurrence=now[1]["occurrence"])


def note(writer: Writer, number: int, text: str, *, internal: bool = False) -> Commitment:
    """Add a note to the history of an item."""
    said = words(text, "the note")
    writer.change("commitment", live(writer.store, number), {}, action="note", text=said, internal=internal)
    return get(writer.store, number)


def check(writer: Writer, numbers: list[int], text: str | None = None) -> list[Commitment]:
    """Record that the items were checked and nothing changed; that resets staleness and a review day that has come."""
    for number in dict.fromkeys(numbers):
        said = words(text, "the note") if text else None
        state = live(writer.store, number)
        looked = state["review_on"] and state["review_on"] <= writer.today.isoformat()
        fields = {"review_on": None} if looked else {}
        writer.change("commitment", state, fields, action="check", text=said)
    return [get(writer.store, number) for number in dict.fromkeys(numbers)]


def retract(writer: Writer, number: int, reason: str) -> Commitment:
    """Take back an item that should not have been logged; it stays in the ledger, seen only by `show`."""
    state = live(writer.store, number)
    fields = {"retracted_on": writer.today.isoformat()}
    writer.change("commitment", state, fields, action="retract", text=words(reason, "--reason"))
    return get(writer.store, number)
