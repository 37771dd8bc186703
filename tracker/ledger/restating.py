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
from tracker.storage.writes import Writer


def restated(writer: Writer, state: State, stated: date) -> State:
    """The fields that give an item its day; the due term it was logged with is read again from that day.

    A correction and no move: the term keeps its place, and its history what stood there. Later terms stay as they are.
    """
    fields: State = {"stated_on": stated.isoformat()}
    terms = kept(state["due"])
    if not terms or not _counted(terms[0], state):
        return fields
    first = terms[0]
    if any((row["occurrence"] or 1) > 1 for row in terms):
        writer.notices.append(
            f"item {state['number']} has come round since; its windows stay (see: tracker reschedule)"
        )
        return fields
    owing = things(writer.store, "party", "uids", uids=state["parties"].get(Role.RESPONSIBLE, []))
    try:
        term, milestone = hang(writer, read_term(first["phrase"], stated, None, issuer(owing)), None, None)
    except DuePhraseError:
        stays = "still has no date" if _undated(first) else "keeps the date it had"
        writer.notices.append(f'"{first["phrase"]}" is not read from {stated} and {stays} (see: tracker reschedule)')
        return fields
    row = term_row(term, stated, None, None, milestone) | {"source_uid": first["source_uid"]}
    anew = {name: value for name, value in row.items() if first[name] != value}
    uid = next(uid for uid, row in state["due"].items() if row["n"] == first["n"])
    return fields | ({"due": {uid: anew}} if anew else {})


def _counted(row: Row, state: State) -> bool:
    """True for a phrase that was logged with the item and read from its day, or left without a date."""
    logged = row["phrase"] and row["reason"] is None and row["stated_on"] == state["stated_on"]
    read = row["convention"] not in (None, BY_HAND) or _undated(row)
    return bool(logged and read and not row["milestone_uid"])


def _undated(row: Row) -> bool:
    return bool(row["kind"] == Kind.UNDATED)
