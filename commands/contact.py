"""tracker contact: a party was heard."""

from typing import Annotated

from .completion import parties
from .declared import Argument
from .desk import say, write
from .options import Id, Internal, On


def contact(
    number: Id,
    party: Annotated[str, Argument(metavar="PARTY", help="Who was heard.", autocompletion=parties)],
    text: Annotated[str, Argument(metavar="TEXT", help="What was said.")],
    on: On = None,
    internal: Internal = False,
) -> None:
    """Record that a party was heard about an item: a call, a letter, a meeting.

    tracker contact 3 JMOD "The desk confirms that the dispatch stands" --on 2025-06-16
    """
    from tracker.ledger import following
    from tracker.render.words import day_words

    item = write(lambda writer: following.contact(writer, number, party, text, on=on, internal=internal))
    heard = day_words(item.last_heard_on) if item.last_heard_on else "never"
    say(f"{item.number} last heard {heard} from {item.last_heard_from}: {item.summary}")
