"""A line about an item reads the same whether it was made from one row or from everything that is known of it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial

import pytest

from tests.conftest import Prepare
from tests.report import ledger
from tracker.model import Commitment, Kind, Status, timing
from tracker.render.labels import Labels
from tracker.render.terminal import Grid, Screen, entry_lines, standings
from tracker.render.weekly import report_page
from tracker.report.build import Entry, build
from tracker.storage.opening import open_ledger
from tracker.storage.reading import Filters, page, select
from tracker.storage.store import Store

DAYS = ("2025-06-03", "2025-11-30", "2025-12-10", "2025-12-31", "2026-07-04")
FILTERS = (
    Filters(),
    Filters(closed_too=True),
    Filters(statuses=(Status.FULFILLED, Status.OPEN)),
    Filters(owner="ab"),
    Filters(tag="training"),
    Filters(due_before=date(2026, 1, 1), due_after=date(2025, 11, 1)),
    Filters(closed_too=True, public=True),
)


@pytest.fixture
def store(db: str, prepare: Prepare) -> Iterator[Store]:
    """That ledger on each engine."""
    prepare(db, "varied", ledger.make_varied)
    with closing(open_ledger(db, write=False)) as opened:
        yield opened


def _lines(items: list[Commitment], today: date) -> list[str]:
    entries = [Entry(item, timing(item, today)) for item in items]
    said = standings(entries, today)
    return list(entry_lines(entries, said, Grid(Screen(100), said)))


@pytest.mark.parametrize("filters", FILTERS)
def test_a_list_of_lines_reads_as_the_whole_items_do(store: Store, filters: Filters) -> None:
    whole = store.reading(lambda: select(store, filters))
    brief = store.reading(lambda: select(store, filters, brief=True))
    assert [item.number for item in brief] == [item.number for item in whole]
    for day in map(date.fromisoformat, DAYS):
        assert _lines(brief, day) == _lines(whole, day)


@pytest.mark.parametrize("day", DAYS)
def test_a_page_reads_as_the_whole_items_do(store: Store, day: str) -> None:
    today = date.fromisoformat(day)
    pages = [
        store.reading(partial(page, store, today, date(2025, 11, 1), 30, Filters(), brief=brief))
        for brief in (False, True)
    ]
    whole, brief = (
        report_page(build(found, today, min(today, date(2025, 11, 1)), by_party=True), Screen(90, True), Labels.BOTH)
        for found in pages
    )
    assert brief == whole


def test_the_items_differ_in_what_hangs_on_them(store: Store) -> None:
    """Else the law above would hold of nothing but rows that are alike anyway."""
    shown = {item.summary: item for item in store.reading(lambda: select(store, Filters(closed_too=True), brief=True))}
    assert shown["Repaint the bell buoy"].times_moved == 1
    assert shown["Repaint the pier"].due.kind is Kind.UNDATED
    assert shown["Repaint the light ship"].due.latest == date(2025, 12, 20)
    assert shown["Renew the data licence"].due.event
    assert shown["Share the tide tables"].parties["responsible"] == ("Sweden", "Åland", "Kingdom of Norway")
    assert shown["Share the tide tables"].tags == ("b", "z, a")
    assert shown["Test the new beacon"].quotes == ()
