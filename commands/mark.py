"""tracker mark: any finding about an item."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.model import Status

from .desk import say, write
from .options import On

if TYPE_CHECKING:
    from tracker.storage.writes import Writer


def mark(
    number: Annotated[int, typer.Argument(metavar="ID", help="The item's number.")],
    status: Annotated[Status, typer.Argument(metavar="STATUS", help=f"The finding: {', '.join(Status)}.")],
    reason: Annotated[str | None, typer.Option(help="Why.")] = None,
    evidence: Annotated[str | None, typer.Option(metavar="URL|TEXT", help="What shows it.")] = None,
    successor: Annotated[int | None, typer.Option(metavar="ID", help="The item that replaces it.")] = None,
    on: On = None,
) -> None:
    """Record a finding: in_progress, stalled, partly_fulfilled, not_fulfilled, withdrawn, superseded ...

    tracker mark 4 withdrawn --reason "The ministry dropped the plan"

    tracker mark 4 open --reason "The closing was a mistake"
    """
    settle([number], status, evidence=evidence, reason=reason, on=on, successor=successor)


def settle(
    ids: list[int],
    status: Status,
    *,
    evidence: str | None,
    reason: str | None,
    on: date | None,
    successor: int | None = None,
    note: str | None = None,
) -> None:
    """Record the finding on all items or none and confirm each."""
    from tracker.ledger.commitments import mark as mark_items
    from tracker.model import timing
    from tracker.render.words import day_words, standing

    def work(writer: "Writer") -> list[str]:
        marked = mark_items(
            writer, ids, status, evidence=evidence, reason=reason, on=on, successor=successor, note=note
        )
        day = "" if on or not status.closed else f", as of today ({day_words(writer.today)})"
        return [
            f"{item.number} {standing(item, timing(item, writer.today), writer.today)}{day}: {item.summary}"
            for item in marked
        ]

    for line in write(work):
        say(line)
