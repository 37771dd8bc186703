"""tracker retract: take back an item that should not have been logged."""

from typing import Annotated

from .declared import Option
from .desk import say, write
from .options import Id


def retract(number: Id, reason: Annotated[str, Option(help="Why it should not be in the ledger.")]) -> None:
    """Take back an item that was logged by mistake; it stays in the history.

    tracker retract 5 --reason "A restatement of item 3"
    """
    from tracker.ledger import commitments as ledger

    item = write(lambda writer: ledger.retract(writer, number, reason))
    say(f"{item.number} retracted: {item.summary}")
