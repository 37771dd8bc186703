"""Findings: what a person holds to be true of a commitment on a day, with what shows it."""

from dataclasses import dataclass
from datetime import date

from tracker.errors import UsageError
from tracker.ledger.commitments import get, live, words
from tracker.ledger.evidence import evidence_row
from tracker.ledger.parties import get_party
from tracker.ledger.recurring import next_row
from tracker.model import (
    Commitment,
    Confidence,
    ReasonCode,
    Role,
    Status,
    amount,
    disagreement,
    move,
    reason_code,
    shown_by,
)
from tracker.storage.items import items
from tracker.storage.state import State, current_term
from tracker.storage.store import Row
from tracker.storage.writes import Writer, child

_FOR_ONE_TIME = (Status.FULFILLED, Status.PARTLY_FULFILLED, Status.NOT_FULFILLED)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a person says of an item: `on` is the date of the fact; with `party` it speaks of that party's share."""

    to: Status
    evidence: str | None = None
    reason: str | None = None
    on: date | None = None
    successor: int | None = None
    note: str | None = None
    code: ReasonCode | None = None
    confidence: Confidence | None = None
    reached: str | None = None
    party: str | None = None


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
    return assess(writer, numbers, Finding(to, evidence, reason, on, successor, note))


def assess(writer: Writer, numbers: list[int], finding: Finding) -> list[Commitment]:
    """Record a finding on each item, all or none."""
    if finding.on and finding.on > writer.today:
        day, today = finding.on, writer.today
        raise UsageError(f"--on {day} is still to come; a finding needs a day that has been (today is {today})")
    wanted = list(dict.fromkeys(numbers))
    for number in wanted:
        _assess(writer, number, finding)
    found = [get(writer.store, number) for number in wanted]
    writer.notices += [warning for item in found if (warning := disagreement(item))]
    return found


def _assess(writer: Writer, number: int, finding: Finding) -> None:
    state = live(writer.store, number)
    item = items(writer.store, [state])[0]
    on, to = finding.on or writer.today, finding.to
    party = _share(writer, item, finding) if finding.party else None
    if not party:
        move(item, to, evidence=bool(finding.evidence), reason=finding.reason, successor=finding.successor)
    if finding.successor == number:
        raise UsageError("an item cannot replace itself; name another item with --successor")
    code = reason_code(item, to, finding.code, on)
    shown = _evidence(state, finding, on)
    row = _row(writer, state, finding, on, code, party, next(iter(shown), None))
    fields: State = {"assessments": child(state, "assessments", row)}
    if shown:
        fields["evidence"] = shown
    if row["reached"]:
        fields["reached"] = row["reached"]
    if not party:
        opened = next_row(state) if to in _FOR_ONE_TIME else None
        fields |= _next(state, opened) if opened else _status(writer, finding, on, code)
    changed = {key: value for key, value in fields.items() if key in _CHILDREN or state[key] != value}
    said = " ".join(text for text in (finding.reason, finding.note) if text)
    writer.change("commitment", state, changed, action=_action(item, to, party), text=said or None)


_CHILDREN = ("assessments", "evidence", "due")


def _action(item: Commitment, to: Status, party: State | None) -> str:
    if party:
        return "share"
    if to is Status.FULFILLED:
        return "fulfil"
    return "reopen" if item.status.closed and not to.closed else "mark"


def _share(writer: Writer, item: Commitment, finding: Finding) -> State:
    """The party whose share is meant; it must be one that owes the commitment, and a closing finding needs a ground."""
    party = get_party(writer.store, finding.party or "")
    if party["name"] not in item.parties.get(Role.RESPONSIBLE, ()):
        raise UsageError(f"{party['name']} does not owe item {item.number}; it is owed by {_owing(item)}")
    if finding.successor or finding.to is Status.SUPERSEDED:
        raise UsageError("an item is superseded as a whole; leave --party out")
    if finding.to.closed and not (finding.evidence or finding.reason):
        raise UsageError(f"closing a share as {finding.to} needs --evidence URL|TEXT or --reason TEXT")
    return party


def _owing(item: Commitment) -> str:
    return ", ".join(item.parties.get(Role.RESPONSIBLE, ()))


def _evidence(state: State, finding: Finding, on: date) -> dict[str, Row]:
    if not finding.evidence:
        return {}
    return child(state, "evidence", evidence_row(finding.evidence, shown_by(finding.to), on))


def _row(
    writer: Writer,
    state: State,
    finding: Finding,
    on: date,
    code: ReasonCode | None,
    party: State | None,
    evidence_uid: str | None,
) -> Row:
    now = current_term(state)
    return {
        "status": str(finding.to),
        "party_uid": party["uid"] if party else None,
        "as_of": on.isoformat(),
        "author": writer.actor,
        "rationale": words(finding.reason, "--reason") if finding.reason else None,
        "reason_code": str(code) if code else None,
        "confidence": str(finding.confidence) if finding.confidence else None,
        "reached": _reached(state, finding.reached),
        "occurrence": now[1]["occurrence"] if now else None,
        "evidence_uid": evidence_uid,
    }


def _reached(state: State, said: str | None) -> str | None:
    if said is None:
        return None
    number, unit = amount(said, "--reached")
    if state["target_amount"] is None:
        raise UsageError(f"item {state['number']} has no target; set it with: tracker edit {state['number']} --target")
    if unit and unit != state["target_unit"]:
        raise UsageError(f"the target is counted in {state['target_unit'] or 'bare numbers'}, not in {unit}")
    return number


def _next(state: State, opened: Row) -> State:
    """What a finding on one occurrence leaves behind: the item open, with the next window."""
    return {"status": str(Status.OPEN), "due": child(state, "due", opened)}


def _status(writer: Writer, finding: Finding, on: date, code: ReasonCode | None) -> State:
    to, successor = finding.to, finding.successor
    return {
        "status": str(to),
        "settled_on": on.isoformat() if to.closed else None,
        "reason": finding.reason if to.closed else None,
        "reason_code": str(code) if code else None,
        "successor_uid": live(writer.store, successor)["uid"] if successor is not None else None,
    }
