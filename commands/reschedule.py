"""tracker reschedule: a new due term beside the old ones."""

from typing import Annotated

from .declared import Argument, Option
from .desk import remark, say, write
from .options import Earliest, Id, Latest, Milestone, Offset, Stated


def reschedule(
    number: Id,
    reason: Annotated[str, Option(help="Why it moved.")],
    phrase: Annotated[str | None, Argument(metavar="[PHRASE]", help="The new due phrase, word for word.")] = None,
    stated: Stated = None,
    earliest: Earliest = None,
    latest: Latest = None,
    source: Annotated[str | None, Option(metavar="FILE|URL|ID", help="Where the new date was said.")] = None,
    milestone: Milestone = None,
    offset: Offset = None,
) -> None:
    """Move an item's due date; the original stays in its history.

    tracker reschedule 3 "by the end of March 2026" --reason "Postponed at the request of the host"
    """
    from tracker.ledger import commitments as ledger
    from tracker.render.words import window_words

    item = write(
        lambda writer: ledger.reschedule(
            writer,
            number,
            phrase,
            reason=reason,
            stated=stated,
            earliest=earliest,
            latest=latest,
            source=source,
            milestone=milestone,
            offset=offset,
        )
    )
    say(f"{item.number} rescheduled: {item.summary} ({window_words(item.due)})")
    if item.due.phrase and item.due.convention:
        remark(f'"{item.due.phrase}" is read as: {item.due.convention}' + (" (arguable)" if item.due.soft else ""))
