"""The day of a statement, set or corrected after the item was logged, and the due term that counts from it."""

from datetime import date

from tracker.due.errors import DuePhraseError
from tracker.ledger.milestones import hang
from tracker.ledger.parties import issuer
from tracker.ledger.terms import read_term, term_row
from tracker.model import BY_HAND, Kind, Role
from tracker.storage.state import State, things
from tracker.storage.store import Row
from tracker.storage.terms import kept
from tracker.storage.writes import Writer, child


def restated(writer: Writer, state: State, stated: date) -> State:
    """The fields that give an item its day; the due term it was logged with is read again from that day.

    A correction and no move: the term is taken back, as a mistake, and the one that is right comes after it. Where
    another has come since, all stay as they are.
    """
    fields: State = {"stated_on": stated.isoformat()}
    terms = kept(state["due"])
    if not terms or not _counted(terms[0], state):
        return fields
    first = terms[0]
    if len(terms) > 1:
        since = "come round" if any((row["occurrence"] or 1) > 1 for row in terms) else "moved"
        writer.notices.append(f"item {state['number']} has {since} since; its dates stay (see: tracker reschedule)")
        return fields
    owing = things(writer.store, "party", "uids", uids=state["parties"].get(Role.RESPONSIBLE, []))
    try:
        term, milestone = hang(writer, read_term(first["phrase"], stated, None, issuer(owing)), None, None)
    except DuePhraseError:
        stays = "still has no date" if _undated(first) else "keeps the date it had"
        writer.notices.append(f'"{first["phrase"]}" is not read from {stated} and {stays} (see: tracker reschedule)')
        return fields
    row = term_row(term, stated, None, None, milestone) | {"source_uid": first["source_uid"]}
    (wrong,) = (uid for uid, row in state["due"].items() if row is first)
    return fields | {"due": {wrong: {"retracted_on": writer.today.isoformat()}, **child(state, "due", row)}}


def _counted(row: Row, state: State) -> bool:
    """True for a phrase that was logged with the item and read from its day, or left without a date."""
    logged = row["phrase"] and row["reason"] is None and row["stated_on"] == state["stated_on"]
    read = row["convention"] not in (None, BY_HAND) or _undated(row)
    return bool(logged and read and not row["milestone_uid"])


def _undated(row: Row) -> bool:
    return bool(row["kind"] == Kind.UNDATED)
