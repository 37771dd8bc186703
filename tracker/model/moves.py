"""Which findings a person may make, and what each needs."""

from tracker.errors import UsageError
from tracker.model.commitment import Commitment
from tracker.model.words import Status


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
