"""tracker note: a remark in the history of an item."""

from typing import Annotated

from .declared import Argument
from .desk import say, write
from .options import Id, Internal


def note(
    number: Id,
    text: Annotated[str, Argument(metavar="TEXT", help="The remark.")],
    internal: Internal = False,
) -> None:
    """Add a remark to an item's history.

    tracker note 3 "The embassy expects the date in October"
    """
    from tracker.ledger import commitments as ledger

    item = write(lambda writer: ledger.note(writer, number, text, internal=internal))
    say(f"{item.number} noted: {item.summary}")
