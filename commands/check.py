"""tracker check: looked at, no change."""

from typing import Annotated

from .declared import Option
from .desk import say, write
from .options import Ids


def check(ids: Ids, note: Annotated[str | None, Option(help="A remark for the history.")] = None) -> None:
    """Record that items were checked and nothing has changed.

    tracker check 3 4 --note "No news on the ministry's site"
    """
    from tracker.ledger import commitments as ledger

    for item in write(lambda writer: ledger.check(writer, ids, note)):
        say(f"{item.number} checked, no change: {item.summary}")
