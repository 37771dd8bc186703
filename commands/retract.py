"""tracker retract: take back an item that should not have been logged."""

from typing import Annotated

from .declared import Option
from .desk import say, write
from .options import Ids


def retract(ids: Ids, reason: Annotated[str, Option(help="Why it should not be in the ledger.")]) -> None:
    """Take back items that were logged by mistake; they stay in the history.

    tracker retract 5 --reason "A restatement of item 3"

    tracker retract 6 7 8 --reason "Logged twice"
    """
    from tracker.ledger import commitments as ledger

    for item in write(lambda writer: [ledger.retract(writer, number, reason) for number in dict.fromkeys(ids)]):
        say(f"{item.number} retracted: {item.summary}")
