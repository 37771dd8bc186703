"""The filters that `list` and `report` share."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

from tracker.model import Status, Timing

from .declared import Option
from .options import a_day

if TYPE_CHECKING:
    from tracker.render.labels import Labels
    from tracker.storage.reading import Filters
    from tracker.storage.store import Store

Statuses = Annotated[
    list[Status] | None,
    Option("--status", metavar="STATUS", help=f"Only items with this status (repeatable): {', '.join(Status)}."),
]
Timings = Annotated[
    list[Timing] | None,
    Option(
        "--timing",
        metavar="TIMING",
        help=f"Only items that stand so (repeatable): {', '.join(Timing)}; overdue takes in long_overdue.",
    ),
]
Party = Annotated[str | None, Option("--party", help="Only items that name this party, in any role.")]
Owner = Annotated[str | None, Option("--owner", help="Only items that this person follows.")]
Tag = Annotated[str | None, Option("--tag", help="Only items with this tag.")]
Source = Annotated[str | None, Option("--source", metavar="ID", help="Only items from this source.")]
DueBefore = Annotated[
    date | None, Option("--due-before", parser=a_day, metavar="DATE", help="Last day before this one.")
]
DueAfter = Annotated[date | None, Option("--due-after", parser=a_day, metavar="DATE", help="Last day after this one.")]


def timings(wanted: list[Timing] | None) -> tuple[Timing, ...]:
    """What is asked for by `--timing`, with what an asked word takes in."""
    found = tuple(wanted or ())
    return (*found, Timing.LONG_OVERDUE) if Timing.OVERDUE in found else found


def _party_uid(store: "Store", name: str) -> str:
    from tracker.ledger.parties import get_party

    return str(get_party(store, name)["uid"])


def _source_uid(store: "Store", name: str) -> str:
    from tracker.ledger.sources import get_source

    return str(get_source(store, name)["uid"])


def filters(
    party: str | None,
    owner: str | None,
    tag: str | None,
    source: str | None,
    due_before: date | None,
    due_after: date | None,
    statuses: list[Status] | None = None,
    closed_too: bool = False,
    public: bool = False,
) -> "Callable[[Store], Filters]":
    """The filters, once the ledger is there to tell which party and source are meant."""

    def found(store: "Store") -> "Filters":
        from tracker.storage.reading import Filters

        return Filters(
            statuses=tuple(statuses or ()),
            party_uid=_party_uid(store, party) if party else None,
            source_uid=_source_uid(store, source) if source else None,
            owner=owner,
            tag=tag,
            due_before=due_before,
            due_after=due_after,
            closed_too=closed_too,
            public=public,
        )

    return found


def scope(
    labels: "Labels",
    party: str | None,
    owner: str | None,
    tag: str | None,
    source: str | None,
    due_before: date | None,
    due_after: date | None,
    statuses: list[Status] | None = None,
    timings: list[Timing] | None = None,
    public: bool = False,
) -> tuple[str, ...]:
    """What a report is narrowed to, in the reader's words."""
    named = {"party": party, "owner": owner, "tag": tag, "source": source}
    said = [labels.say(key, name=name) for key, name in named.items() if name]
    days = {"due_before": due_before, "due_after": due_after}
    said += [labels.say(key, day=day) for key, day in days.items() if day]
    said += [
        labels.say("after_time" if word == Timing.LATE else word) for word in [*(statuses or ()), *(timings or ())]
    ]
    return (*said, *([labels.say("public")] if public else []))
