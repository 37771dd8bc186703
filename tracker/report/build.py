"""The weekly report as one plain value: which items stand in which section, and why. Pure: `today` is an argument."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from tracker.model import (
    HORIZON_DAYS,
    Change,
    Commitment,
    FollowUp,
    Kind,
    Page,
    Role,
    Timing,
    review_on,
    stale,
    timing,
)

SECTIONS = ("overdue", "due", "opening", "follow_ups", "review", "changes")
WEEK = timedelta(days=7)
_LATE = (Timing.OVERDUE, Timing.LONG_OVERDUE)


class Entry(NamedTuple):
    """An item in a section: `new` when it became overdue since the last report; `why` says what review asks for."""

    item: Commitment
    timing: Timing
    new: bool = False
    why: str | None = None


class Planned(NamedTuple):
    """A planned follow-up whose day falls within the horizon or is past."""

    item: Commitment
    follow_up: FollowUp


class Report(NamedTuple):
    """What a desk officer reads on one day. `since` and `on` are inclusive; `changes` are in order of recording.

    `scope` says what the report was narrowed to. `changed` are all items in which something was recorded since,
    with their follow-ups.
    `parts` repeats the rows for each responsible party, where that was asked for.
    """

    on: date
    since: date
    horizon_days: int
    overdue: list[Entry]
    due: list[Entry]
    opening: list[Entry]
    follow_ups: list[Planned]
    review: list[Entry]
    changes: list[Change]
    scope: tuple[str, ...] = ()
    changed: Sequence[Commitment] = ()
    changed_follow_ups: Sequence[Planned] = ()
    parts: tuple[tuple[str, "Report"], ...] = ()

    @property
    def empty(self) -> bool:
        """True where no section has a row."""
        return not any(getattr(self, name) for name in SECTIONS)

    @property
    def until(self) -> date:
        """The last day that `due` and `opening` look ahead to."""
        return self.on + timedelta(days=min(self.horizon_days, (date.max - self.on).days))


def week_before(day: date) -> date:
    """The first of the seven days that a weekly report on `day` looks back on."""
    return day - min(WEEK, day - date.min)


def build(
    page: Page,
    today: date,
    since: date,
    horizon_days: int = HORIZON_DAYS,
    *,
    timings: tuple[Timing, ...] = (),
    by_party: bool = False,
    scope: tuple[str, ...] = (),
) -> Report:
    """Sort a page into sections: overdue longest first, due and opening by their day, the rest by number."""
    if timings:
        page = _standing(page, timings, today, horizon_days)
    whole = _sorted(page, today, since, horizon_days)._replace(scope=scope)
    if not by_party:
        return whole
    parts = ((party, _sorted(_of(page, party), today, since, horizon_days)) for party in _parties(page))
    return whole._replace(parts=tuple((party, part) for party, part in parts if not part.empty))


def _standing(page: Page, timings: tuple[Timing, ...], today: date, horizon_days: int) -> Page:
    """What a page says of the items that stand so."""
    items = [item for item in page.items if timing(item, today, horizon_days) in timings]
    changed = [item for item in page.changed if timing(item, today, horizon_days) in timings]
    numbers = {item.number for item in [*items, *changed]}
    return Page(
        items=items,
        follow_ups=[row for row in page.follow_ups if row.number in numbers],
        changes=[row for row in page.changes if row.number in numbers and row.together == 1],
        changed=changed,
    )


def _parties(page: Page) -> list[str]:
    """Who owes something on the page, by name; last the changes that belong to no single party."""
    owing = {party for item in page.items for party in item.parties.get(Role.RESPONSIBLE, ())}
    owing |= {party for change in page.changes for party in change.parties}
    return [*sorted(owing), ""]


def _of(page: Page, party: str) -> Page:
    """What a page says of one responsible party."""
    items = [item for item in page.items if party in (item.parties.get(Role.RESPONSIBLE) or ("",))]
    numbers = {item.number for item in items}
    return Page(
        items=items,
        follow_ups=[follow_up for follow_up in page.follow_ups if follow_up.number in numbers],
        changes=[change for change in page.changes if party in (change.parties or ("",))],
    )


def _sorted(page: Page, today: date, since: date, horizon_days: int) -> Report:
    active = [item for item in page.items if not item.status.closed and not item.retracted_on]
    entries = [_entry(item, timing(item, today, horizon_days), since) for item in active]
    by_number = {item.number: item for item in active}
    return Report(
        on=today,
        since=since,
        horizon_days=horizon_days,
        overdue=_section(entries, _LATE, "item.due.latest"),
        due=_section(entries, (Timing.DUE,), "item.due.latest"),
        opening=_section(entries, (Timing.OPENING,), "item.due.earliest"),
        follow_ups=_planned(page.follow_ups, by_number, today, horizon_days),
        review=[entry._replace(new=False, why=why) for entry in entries if (why := _reason(entry.item, today))],
        changes=sorted(page.changes, key=lambda change: change.on),
        changed=page.changed,
        changed_follow_ups=[
            Planned(item, row) for item in page.changed for row in page.follow_ups if row.number == item.number
        ],
    )


def _entry(item: Commitment, when: Timing, since: date) -> Entry:
    """An item with its timing, new where it was not overdue before `since`."""
    return Entry(item, when, when in _LATE and item.due.latest is not None and item.due.latest >= since)


def _section(entries: list[Entry], timings: tuple[Timing, ...], day: str) -> list[Entry]:
    """The entries that stand so, by a day which all of them have."""
    return sorted([entry for entry in entries if entry.timing in timings], key=attrgetter(day, "item.number"))


def _planned(
    follow_ups: Iterable[FollowUp], items: dict[int, Commitment], today: date, horizon_days: int
) -> list[Planned]:
    near = [
        Planned(items[follow_up.number], follow_up)
        for follow_up in follow_ups
        if not follow_up.done_on and follow_up.number in items and (follow_up.planned_on - today).days <= horizon_days
    ]
    return sorted(near, key=lambda row: (row.follow_up.planned_on, row.item.number, row.follow_up.n))


def _reason(item: Commitment, today: date) -> str | None:
    """Why an item wants a look although no day of its own is near; None when it does not."""
    if stale(item, today):
        return "stale"
    if item.due.kind is Kind.EVENT and not item.windowed:
        return "event without a date"
    if item.due.kind is Kind.UNTIL and item.due.latest and item.due.latest < today:
        return "past its last day"
    review = review_on(item)
    return "review" if review and review <= today else None
