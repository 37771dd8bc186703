"""tracker history: who changed what, from what to what."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from . import desk
from .declared import Argument, Option
from .options import Format, OutputFormat, a_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.storage.store import Store


def history(
    number: Annotated[int | None, Argument(metavar="[ID]", help="The item; without it, the whole ledger.")] = None,
    since: Annotated[
        date | None, Option("--since", parser=a_day, metavar="DATE", help="Only from this day on.")
    ] = None,
    by: Annotated[str | None, Option("--by", metavar="NAME", help="Only what this person did.")] = None,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """Show who changed what and when, oldest first.

    tracker history 3

    tracker history --since 2025-12-01 --by rk --format json
    """
    from tracker.ledger.commitments import state_of
    from tracker.storage.history import everything

    first = since.isoformat() if since else None

    def told(store: "Store", _: date) -> "Iterator[str]":
        rows = everything(store, first, by, state_of(store, number)["uid"] if number is not None else None)
        if output is Format.JSON:
            from tracker.render.data import pieces

            return pieces({"schema": "tracker.history/1", "events": []}, rows)
        from tracker.render.following import history_pieces

        return history_pieces(rows, desk.screen())

    desk.show_whole(told)
