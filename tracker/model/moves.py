"""Which findings a person may make, and what each needs."""

from datetime import date

from tracker.errors import UsageError
from tracker.model.commitment import Assessment, Commitment
from tracker.model.words import Kind, ReasonCode, Relation, Role, Status

# What can be true of a promise whose day has not come yet.
_EARLY = (ReasonCode.REFUSED, ReasonCode.ABANDONED, ReasonCode.IMPOSSIBLE)


def move(item: Commitment, to: Status, *, evidence: bool, reason: str | None, successor: int | None = None) -> None:
    """Raises UsageError, saying what is missing, unless a person may change the commitment's status to `to`."""
    name = f"item {item.number}"
    if item.retracted_on:
        raise UsageError(f"{name} was retracted; log it again with: tracker add")
    if to is item.status:
        raise UsageError(f"{name} is already {to}; say what is new with: tracker note {item.number} TEXT")
    if item.status.closed and not to.closed and not reason:
        raise UsageError(f"{name} is {item.status}; say why it is reopened with --reason")
    if to is Status.SUPERSEDED and successor is None:
        raise UsageError("a superseded item needs the item that replaces it; name it with --successor ID")
    if to.closed and not (evidence or reason or successor):
        raise UsageError(f"closing {name} as {to} needs --evidence URL|TEXT or --reason TEXT")


def reason_code(item: Commitment, to: Status, code: ReasonCode | None, on: date) -> ReasonCode | None:
    """Why it was not fulfilled: the code given, or the one that follows from the window; UsageError where none can."""
    if to is not Status.NOT_FULFILLED:
        if code:
            raise UsageError(f"a reason code goes with not_fulfilled, not with {to}; say it with --reason")
        return None
    due = item.due
    if due.latest is None or due.kind in (Kind.UNTIL, Kind.CONTINUING):
        return code or ReasonCode.OTHER
    if on > due.latest:
        return code or ReasonCode.MISSED
    if code in _EARLY:
        return code
    listed = ", ".join(_EARLY)
    raise UsageError(f"item {item.number} has until {due.latest}; before that, not_fulfilled needs --code: {listed}")


def shown_by(to: Status) -> Relation:
    """What evidence says that is given with a finding and nothing more."""
    return {Status.PARTLY_FULFILLED: Relation.PARTLY, Status.NOT_FULFILLED: Relation.CONTRADICTS}.get(
        to, Relation.SUPPORTS
    )


def shares(item: Commitment) -> dict[str, Assessment]:
    """The last finding on each responsible party's own share, of the occurrence that is open."""
    owing = item.parties.get(Role.RESPONSIBLE, ())
    mine = [row for row in item.assessments if row.party in owing and row.occurrence == item.due.occurrence]
    return {row.party: row for row in mine if row.party}


def disagreement(item: Commitment) -> str | None:
    """How the finding on the whole differs from those on its parties' shares; None where they agree."""
    parts = shares(item)
    told = ", ".join(f"{party}: {_said(row.status)}" for party, row in parts.items())
    if item.status.closed:
        differing = any(row.status is not item.status for row in parts.values())
        return f"item {item.number} as a whole is {_said(item.status)}, but {told}" if differing else None
    settled = len(parts) == len(item.parties.get(Role.RESPONSIBLE, ())) and all(
        row.status.closed for row in parts.values()
    )
    return f"item {item.number} as a whole is still {_said(item.status)}, though {told}" if parts and settled else None


def _said(status: Status) -> str:
    return str(status).replace("_", " ")
