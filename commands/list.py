"""tracker list: items by filter."""

import sys
from typing import Annotated

from tracker.model import Timing

from . import filters as by
from .declared import Option
from .desk import read, screen, show
from .options import Format, OutputFormat


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
    from tracker.storage.reading import select

    wanted = set(by.timings(timing))
    closed_too = everything or bool(wanted & {Timing.EARLY, Timing.ON_TIME, Timing.LATE, Timing.CLOSED})
    narrowed = by.filters(party, owner, tag, source, due_before, due_after, status, closed_too)
    items, day = read(lambda store, day: (select(store, narrowed(store), brief=output is Format.TERMINAL), day))
    chosen = [item for item in items if not wanted or timing_of(item, day) in wanted]
    if output is Format.JSON:
        from tracker.render.data import list_pieces

        sys.stdout.writelines(list_pieces(chosen, day))
    else:
        from tracker.render.terminal import list_page

        show(list_page(chosen, day, screen()))
