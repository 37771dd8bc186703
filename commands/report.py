"""tracker report: the weekly page."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.model import HORIZON_DAYS

from . import filters as by
from .desk import read, screen, show
from .options import Format, OutputFormat, a_day

if TYPE_CHECKING:
    from tracker.report.build import Report
    from tracker.storage.reading import Filters
    from tracker.storage.store import Store

Since = Annotated[
    date | None,
    typer.Option(parser=a_day, metavar="DATE", help="First day of what is new; without it, seven days back."),
]


def report(
    days: Annotated[int, typer.Option(min=0, max=3660, help="How many days to look ahead.")] = HORIZON_DAYS,
    since: Since = None,
    party: by.Party = None,
    owner: by.Owner = None,
    tag: by.Tag = None,
    source: by.Source = None,
    due_before: by.DueBefore = None,
    due_after: by.DueAfter = None,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """What is overdue, due, opening, to follow up and up for review, and what changed.

    tracker report

    tracker report --days 14 --party Japan --format json
    """
    narrowed = by.filters(party, owner, tag, source, due_before, due_after)
    page = read(lambda store, day: _report(store, day, since, days, narrowed(store)))
    if output is Format.JSON:
        from tracker.render.data import dump, report_data

        show(dump(report_data(page)))
    else:
        from tracker.render.terminal import report_page

        show(report_page(page, screen()))


def _report(store: "Store", day: date, since: date | None, days: int, filters: "Filters") -> "Report":
    from tracker.report.build import build, week_before
    from tracker.storage.reading import page

    first = since or week_before(day)
    return build(page(store, day, first, days, filters), day, first, days)
