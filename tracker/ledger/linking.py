"""Further sources behind a commitment: the same undertaking in another language, or said again."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import chain
from shlex import quote as shell_quote
from typing import TYPE_CHECKING

from tracker.errors import UsageError
from tracker.ledger.commitments import get, live, quote_row
from tracker.ledger.parties import find_party, issuer
from tracker.ledger.sources import SourceFacts, source_for
from tracker.ledger.terms import read_term
from tracker.model import Commitment, DueTerm, Role
from tracker.storage.items import day
from tracker.storage.state import State, current_term, things
from tracker.storage.store import Row
from tracker.storage.writes import Writer, child

if TYPE_CHECKING:
    from tracker.intake.candidates import Candidate


def link(
    writer: Writer,
    number: int,
    source: str,
    quote: str | None = None,
    quote_start: int | None = None,
    *,
    phrase: str | None = None,
    facts: SourceFacts | None = None,
) -> Commitment:
    """Put a source behind an item, with its words and their own due phrase; a notice tells of a different window."""
    state = live(writer.store, number)
    found = source_for(writer, source, facts or SourceFacts())
    row = quote_row(writer, found, quote, quote_start)
    kept = [known for known in state["quotes"].values() if not known["retracted_on"]]
    if any((row["source_uid"], row["text"]) == (known["source_uid"], known["text"]) for known in kept):
        raise UsageError(f"item {number} has these words of source {found['number']} already")
    if not quote and any(known["source_uid"] == found["uid"] for known in kept):
        raise UsageError(f"item {number} names source {found['number']} already; give other words of it with --quote")
    if phrase:
        term = _read(writer, state, found, phrase)
        row |= _reading(term)
        _compare(writer, state, term)
    writer.change("commitment", state, {"quotes": child(state, "quotes", row)}, action="link", text=found["title"])
    return get(writer.store, number)


def join(writer: Writer, number: int, source: State, candidate: "Candidate") -> Commitment:
    """Put the words of a candidate behind an item; a notice offers the parties that they name and the item has not."""
    item = link(writer, number, str(source["number"]), candidate.quote, candidate.start)
    found = {"party": (Role.RESPONSIBLE, candidate.party), "to": (Role.COUNTERPART, candidate.counterpart)}
    held = {name for listed in item.parties.values() for name in listed}
    new = {option: _strangers(writer, held, names) for option, (_, names) in found.items()}
    if any(new.values()):
        named = ", ".join(dict.fromkeys(chain.from_iterable(new.values())))
        whole = {option: (*item.parties.get(found[option][0], ()), *names) for option, names in new.items() if names}
        said = " ".join(f"--{option} {shell_quote(name)}" for option, names in whole.items() for name in names)
        writer.notices.append(f"these words name {named} as well; to take them in: tracker edit {number} {said}")
    return item


def _strangers(writer: Writer, held: AbstractSet[str], names: Iterable[str]) -> list[str]:
    """Those of the names, as the ledger has them, that no party of an item bears."""
    known = [(name, find_party(writer.store, name)) for name in names]
    return [name for name in (party["name"] if party else name for name, party in known) if name not in held]


def _read(writer: Writer, state: State, source: State, phrase: str) -> DueTerm:
    owing = things(writer.store, "party", "uids", uids=state["parties"].get(Role.RESPONSIBLE, []))
    stated: date | None = day(source["stated_on"]) or day(state["stated_on"])
    return read_term(phrase, stated, source["lang"], issuer(owing))


def _reading(term: DueTerm) -> Row:
    return {
        "phrase": term.phrase,
        "kind": str(term.kind),
        "earliest": term.earliest.isoformat() if term.earliest else None,
        "latest": term.latest.isoformat() if term.latest else None,
    }


def _compare(writer: Writer, state: State, term: DueTerm) -> None:
    now = current_term(state)
    said = _reading(term)
    if now and any(now[1][side] != said[side] for side in ("earliest", "latest")):
        held = " to ".join(str(now[1][side]) for side in ("earliest", "latest") if now[1][side]) or "no days"
        read = " to ".join(str(said[side]) for side in ("earliest", "latest") if said[side]) or "no days"
        writer.notices.append(
            f'"{term.phrase}" reads {read}, the item has {held}; the item keeps its own (see: tracker reschedule)'
        )
