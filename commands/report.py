"""tracker report: the weekly page."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from tracker.errors import UsageError
from tracker.model import HORIZON_DAYS, Timing
from tracker.render.forms import Form, Wishes, pieces
from tracker.render.labels import Labels

from . import filters as by
from .declared import Option
from .desk import read, screen
from .options import a_day
from .output import put

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.report.build import Report
    from tracker.storage.reading import Filters
    from tracker.storage.store import Store


class Group(StrEnum):
    """What a report can be divided by."""

    PARTY = "party"


Days = Annotated[int, Option("--days", min=0, max=3660, help="How many days to look ahead.")]
Since = Annotated[
    date | None,
    Option("--since", parser=a_day, metavar="DATE", help="First day of what is new; else seven days back."),
]
AsOf = Annotated[
    date | None,
    Option("--as-of", parser=a_day, metavar="DATE", help="The page as it stood at the end of this day."),
]
By = Annotated[Group | None, Option("--by", help="Divide the page by who owes.")]
Public = Annotated[bool, Option("--public", help="Without what is marked internal.")]
Language = Annotated[Labels, Option("--labels", help="The report's own words and dates: en, ja or both.")]
Alarm = Annotated[
    int | None,
    Option(
        "--alarm", min=0, max=366, metavar="DAYS", help="In a calendar or mail: remind so many days before, at nine."
    ),
]
Sender = Annotated[str | None, Option("--from", metavar="ADDRESS", help="eml: whom it comes from.")]


def report(
    days: Days = HORIZON_DAYS,
    since: Since = None,
    as_of: AsOf = None,
    group: By = None,
    status: by.Statuses = None,
    timing: by.Timings = None,
    party: by.Party = None,
    owner: by.Owner = None,
    tag: by.Tag = None,
    source: by.Source = None,
    due_before: by.DueBefore = None,
    due_after: by.DueAfter = None,
    public: Public = False,
    form: Annotated[
        Form | None, Option("--format", help="How it is written; without it, as the name after -o ends.")
    ] = None,
    output: Annotated[
        Path | None, Option("-o", "--output", metavar="FILE", help="Write to this file, whole or not at all.")
    ] = None,
    labels: Language = Labels.EN,
    raw_csv: Annotated[bool, Option("--raw-csv", help="csv: texts as they are, for programs only.")] = False,
    alarm: Alarm = None,
    to: Annotated[list[str] | None, Option(metavar="ADDRESS", help="eml: to whom (repeatable).")] = None,
    sender: Sender = None,
) -> None:
    """What is overdue, due, opening, to follow up and up for review, and what changed.

    tracker report

    tracker report --days 14 --party Japan -o week.html

    tracker report --as-of 2025-12-01 --labels ja --format md
    """
    wanted = form or by_suffix(output)
    if wanted is Form.XLSX and output is None:
        raise UsageError("xlsx is no text; name a file for it with -o")
    if group and wanted in (Form.XLSX, Form.ICS):
        raise UsageError(f"--by divides pages, not {wanted}; leave it out or choose another --format")
    narrowed = by.filters(party, owner, tag, source, due_before, due_after, status, public=public)
    scope = by.scope(labels, party, owner, tag, source, due_before, due_after, status, timing, public)
    asked = Asked(days, since, as_of, by.timings(timing), group is not None, scope, wanted is Form.TERMINAL)
    page = read(lambda store, day: asked.report(store, day, narrowed))
    put(pieces(page, wanted, Wishes(labels, raw_csv, alarm, tuple(to or ()), sender), screen()), output)


def by_suffix(output: Path | None) -> Form:
    """The form that a file's name tells; terminal without a file."""
    if output is None:
        return Form.TERMINAL
    suffix = output.suffix.lower().removeprefix(".")
    known = {"htm": "html", "markdown": "md", "txt": "terminal"}.get(suffix, suffix)
    if known not in set(Form):
        raise UsageError(f"{output} does not tell the form; add --format, one of {', '.join(Form)}")
    return Form(known)


class Asked:
    """What a person wants to know; `mail` asks the same."""

    def __init__(
        self,
        days: int,
        since: date | None,
        as_of: date | None,
        timings: tuple[Timing, ...],
        by_party: bool,
        scope: tuple[str, ...],
        brief: bool = False,
    ) -> None:
        self.days, self.since, self.as_of = days, since, as_of
        self.timings, self.by_party, self.scope, self.brief = timings, by_party, scope, brief

    def report(self, store: "Store", today: date, narrowed: "Callable[[Store], Filters]") -> "Report":
        """The report of the day in force, or of the past day that was asked for."""
        from tracker.report.build import build, week_before
        from tracker.storage.reading import page, page_as_of

        on = self.as_of or today
        since = self.since or week_before(on)
        if since > on:
            raise UsageError(f"--since {since} is after the day of the report ({on})")
        filters = narrowed(store)
        if self.as_of:
            found = page_as_of(store, on, since, self.days, filters)
        else:
            found = page(store, on, since, self.days, filters, brief=self.brief)
        return build(found, on, since, self.days, timings=self.timings, by_party=self.by_party, scope=self.scope)
