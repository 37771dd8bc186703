"""tracker list: items by filter."""

from typing import TYPE_CHECKING, Annotated

from tracker.model import Timing

from . import filters as by
from .declared import Option
from .desk import read, screen, show, show_whole
from .options import Format, OutputFormat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tracker.storage.store import Store


def list_items(
    status: by.Statuses = None,
    timing: by.Timings = None,
    party: by.Party = None,
    owner: by.Owner = None,
    tag: by.Tag = None,
    source: by.Source = None,
    due_before: by.DueBefore = None,
    due_after: by.DueAfter = None,
    everything: Annotated[bool, Option("--all", help="Closed items too.")] = False,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """List the open items, or those that the filters let through.

    tracker list --party 防衛省 --timing overdue

    tracker list --all --tag cyber --format json
    """
    from tracker.model import timing as timing_of
    from tracker.storage.reading import select, selected

    wanted = set(by.timings(timing))
    closed_too = everything or bool(wanted & {Timing.EARLY, Timing.ON_TIME, Timing.LATE, Timing.CLOSED})
    narrowed = by.filters(party, owner, tag, source, due_before, due_after, status, closed_too)
    if output is Format.JSON:
        from tracker.render.data import list_pieces

        def told(store: "Store", day: "date") -> "Iterator[str]":
            items = selected(store, narrowed(store))
            return list_pieces((item for item in items if not wanted or timing_of(item, day) in wanted), day)

        show_whole(told)
        return
    from tracker.render.terminal import list_page

    items, day = read(lambda store, day: (select(store, narrowed(store), brief=True), day))
    show(list_page([item for item in items if not wanted or timing_of(item, day) in wanted], day, screen()))
