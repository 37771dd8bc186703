"""Follow-ups: planned checks, done or not; and who was heard when."""

from datetime import date

from tracker.errors import NotFoundError, UsageError
from tracker.ledger.commitments import get, live, words
from tracker.ledger.parties import party_for
from tracker.model import Commitment
from tracker.storage.state import State
from tracker.storage.writes import Writer, child


def follow_up(
    writer: Writer, number: int, text: str, on: date, *, who: str | None = None, internal: bool = False
) -> tuple[Commitment, int]:
    """Plan a check of an item on a day; the item and the number of the follow-up within it."""
    state = live(writer.store, number)
    row = {
        "text": words(text, "the follow-up"),
        "planned_on": on.isoformat(),
        "who": words(who, "--who") if who else None,
        "done_on": None,
        "result": None,
        "internal": int(internal),
    }
    added = child(state, "follow_ups", row)
    writer.change("commitment", state, {"follow_ups": added}, action="follow-up", internal=internal)
    return get(writer.store, number), next(iter(added.values()))["n"]


def finish(
    writer: Writer, number: int, n: int, *, result: str | None = None, on: date | None = None
) -> tuple[Commitment, str]:
    """Record that a follow-up was done, with what came of it; the item and what was planned."""
    state = live(writer.store, number)
    uid, row = _follow_up(state, n)
    if row["done_on"]:
        raise UsageError(f"follow-up {n} of item {number} was done on {row['done_on']}; plan a new one")
    day = on or writer.today
    if day > writer.today:
        raise UsageError(f"--on {day} is still to come; a follow-up is done on a day that has been")
    done = {uid: {"done_on": day.isoformat(), "result": words(result, "--result") if result else None}}
    writer.change("commitment", state, {"follow_ups": done}, action="done", internal=bool(row["internal"]))
    return get(writer.store, number), row["text"]


def _follow_up(state: State, n: int) -> tuple[str, State]:
    for uid, row in state["follow_ups"].items():
        if row["n"] == n and not row["retracted_on"]:
            return uid, row
    raise NotFoundError(f"item {state['number']} has no follow-up {n}; see: tracker show {state['number']}")


def contact(
    writer: Writer, number: int, party: str, text: str, *, on: date | None = None, internal: bool = False
) -> Commitment:
    """Record that a party was heard about an item, and what it said."""
    state = live(writer.store, number)
    day = on or writer.today
    if day > writer.today:
        raise UsageError(f"--on {day} is still to come; a contact needs a day that has been")
    heard = party_for(writer, party)
    last = state["last_heard_on"]
    fields = {"last_heard_on": day.isoformat(), "last_heard_from_uid": heard["uid"]}
    said = f"{heard['name']}, {day}: {words(text, 'what was said')}"
    newer = fields if last is None or last <= day.isoformat() else {}
    changed = {name: value for name, value in newer.items() if state[name] != value}
    writer.change("commitment", state, changed, action="contact", text=said, internal=internal)
    return get(writer.store, number)
