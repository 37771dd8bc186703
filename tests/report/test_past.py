"""The law of --as-of: the page of a day, asked for later, is the page that was made on that day."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Program
from tests.report import ledger as desk
from tracker.ledger import commitments as ledger
from tracker.ledger.commitments import Draft
from tracker.ledger.findings import mark
from tracker.ledger.parties import edit_party, get_party
from tracker.ledger.sources import SourceFacts, edit_source
from tracker.model import Status, Timing
from tracker.report.build import Report, build, week_before
from tracker.storage.opening import open_ledger
from tracker.storage.reading import Filters, page, page_as_of
from tracker.storage.store import Store
from tracker.storage.writes import Writer

FORMS = ("terminal", "md", "html", "json", "csv", "xlsx", "ics", "eml")
WAYS: tuple[list[str], ...] = (
    [],
    ["--labels", "both", "--alarm", "1"],
    ["--since", "2025-06-01"],
    ["--by", "party"],
    ["--party", "Norway"],
    ["--owner", "ab"],
    ["--tag", "ice", "--days", "0"],
    ["--source", "1"],
    ["--due-before", "2025-12-20", "--due-after", "2025-09-01"],
    ["--status", "open", "--status", "fulfilled"],
    ["--timing", "overdue"],
    ["--public"],
)


def pages(program: Program, folder: Path, today: str, *asked: str) -> dict[str, bytes]:
    """The report in every form, and narrowed in every way: a form is written from nothing but the report."""
    found = {}
    for form, way in [*((form, WAYS[n]) for form in FORMS for n in (0, 1)), *(("json", way) for way in WAYS[2:])]:
        file = folder / f"page.{form}"
        done = program("--today", today, "report", "--format", form, "-o", file, *way, *asked)
        assert done.code == 0, done.err
        found[" ".join([form, *way])] = file.read_bytes()
    return found


def test_a_past_page_is_the_page_of_that_day_in_every_form(tracker: Program, db: str, tmp_path: Path) -> None:
    store = open_ledger(db, write=True)
    desk.fill(store)
    then = pages(tracker, tmp_path, "2025-12-10")
    desk.go_on(store)
    store.close()
    assert tracker("--today", "2025-12-10", "report").out.encode() != then["terminal"]
    later = pages(tracker, tmp_path, "2026-03-01", "--as-of", "2025-12-10")
    assert [name for name in then if then[name] != later[name]] == []


def test_a_past_page_counts_from_its_own_day(tracker_sqlite: Program, sqlite_db: str) -> None:
    store = open_ledger(sqlite_db, write=True)
    desk.fill(store)
    store.close()
    first = tracker_sqlite("report", "--as-of", "2025-06-10").out
    assert first.startswith("Commitments on 10 Jun 2025\n")
    assert "new: Look into a shared ice map" in first
    assert "沿岸" not in first
    before = tracker_sqlite("report", "--as-of", "2025-06-01").out
    assert "Nothing is overdue" in before
    assert "Nothing changed since 25 May 2025" in before


# Days of a short season, so that windows, horizons and reviews come and go.
START = date(2025, 3, 1)
SPAN = 150
_days = st.integers(0, SPAN).map(lambda n: START + timedelta(days=n))
_texts = st.sampled_from(["a plan", "報告書", "=1+1", "Nordic", "later"])
_numbers = st.integers(1, 6)
Step = tuple[str, Any]


def _drafts() -> st.SearchStrategy[Draft]:
    windows = st.one_of(
        st.tuples(st.none(), _days),
        st.tuples(_days, st.none()),
        st.tuples(_days, _days).map(lambda two: tuple(sorted(two))),
    )
    return st.builds(
        lambda text, who, days, phrase, tag, owner: Draft(
            text,
            tuple(who),
            phrase=phrase if days is None else "as said",
            earliest=days[0] if days else None,
            latest=days[1] if days else None,
            stated_on=START,
            source="https://example.org/s",
            facts=SourceFacts(title="A source", stated_on=START),
            tags=(tag,),
            owner=owner,
        ),
        _texts,
        st.lists(st.sampled_from(["Norway", "Japan", "Office"]), min_size=1, max_size=2, unique=True),
        st.one_of(st.none(), windows),
        st.sampled_from(["in due course", "before the summit", "until 15 April 2025", "by mid-2025"]),
        st.sampled_from(["x", "y"]),
        st.sampled_from(["ab", None]),
    )


_steps = st.one_of(
    st.tuples(st.just("log"), _drafts()),
    st.tuples(st.just("bulk"), st.lists(_drafts(), min_size=4, max_size=6)),
    st.tuples(st.just("mark"), st.tuples(_numbers, st.sampled_from(Status))),
    st.tuples(st.just("reschedule"), st.tuples(_numbers, _days)),
    st.tuples(st.just("note"), _numbers),
    st.tuples(st.just("retract"), _numbers),
    st.tuples(st.just("restore"), _numbers),
    st.tuples(st.just("plan"), st.tuples(_numbers, _days)),
    st.tuples(st.just("done"), st.tuples(_numbers, st.integers(1, 2))),
    st.tuples(st.just("rename"), st.sampled_from(["Norway", "Japan", "Office"])),
    st.tuples(st.just("source"), _texts),
    st.tuples(st.just("withdraw term"), _numbers),
    st.tuples(st.just("review"), st.tuples(_numbers, _days)),
)


def _work(step: Step, day: date) -> Callable[[Writer], Any]:
    kind, facts = step
    match kind:
        case "log":
            return lambda w: ledger.log(w, facts)
        case "bulk":
            return lambda w: [ledger.log(w, draft) for draft in facts]
        case "mark":
            return lambda w: mark(w, [facts[0]], facts[1], reason="so", successor=_other(facts))
        case "reschedule":
            return lambda w: ledger.reschedule(w, facts[0], "then", reason="so", latest=facts[1])
        case "note":
            return lambda w: ledger.note(w, facts, "seen")
        case "retract":
            return lambda w: ledger.retract(w, facts, "so")
        case "restore":
            return desk.rewrite(facts, {"retracted_on": None}, "undo")
        case "plan":
            return desk.plan(facts[0], "ask", facts[1].isoformat(), "ab")
        case "done":
            return desk.done(facts[0], facts[1], day.isoformat())
        case "rename":
            return lambda w: edit_party(w, facts, f"{get_party(w.store, facts)['name']}!", (), None)
        case "source":
            return lambda w: edit_source(w, "1", SourceFacts(title=f"{facts} {day}"))
        case "review":
            return desk.rewrite(facts[0], {"review_on": facts[1].isoformat()})
        case _:
            return lambda w: _withdraw_term(w, facts, day)


def _other(facts: tuple[int, Status]) -> int | None:
    return facts[0] % 6 + 1 if facts[1] is Status.SUPERSEDED else None


def _withdraw_term(writer: Writer, number: int, day: date) -> None:
    """What undoing a reschedule does."""
    state = ledger.state_of(writer.store, number)
    uid = max(state["due"], key=lambda uid: state["due"][uid]["n"])
    writer.change("commitment", state, {"due": {uid: {"retracted_on": day.isoformat()}}}, action="undo")


def _try(store: Store, day: date, step: Step) -> None:
    try:
        desk.do(store, day.isoformat(), _work(step, day))
    except Exception as refused:
        # What the ledger refuses (no such item, already so) is no part of the law; a fault of ours is.
        if type(refused).__module__.startswith("tracker") or isinstance(refused, StopIteration | KeyError):
            return
        raise


def _report(store: Store, day: date, filters: Filters, *, past: bool) -> Report:
    since = week_before(day)
    found = page_as_of(store, day, since, 30, filters) if past else page(store, day, since, 30, filters)
    return build(found, day, since, by_party=True)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger to copy."""
    file = tmp_path_factory.mktemp("blank") / "ledger.db"
    open_ledger(str(file), write=True).close()
    return file


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 40), _steps), min_size=3, max_size=18))
def test_every_page_of_any_history_can_be_made_again(
    blank: Path, tmp_path: Path, history: list[tuple[int, Step]]
) -> None:
    file = tmp_path / "ledger.db"
    shutil.copyfile(blank, file)
    store = open_ledger(str(file), write=True)
    filters = [Filters(), Filters(owner="ab"), Filters(tag="x", statuses=(Status.OPEN,)), Filters(due_before=START)]
    day, then = START, {}
    for days, step in history:
        day += timedelta(days=days)
        _try(store, day, step)
        # The page after the last step of a day stands for that day.
        then[day] = [_report(store, day, each, past=False) for each in filters]
    for on, reports in then.items():
        assert [_report(store, on, each, past=True) for each in filters] == reports
    store.close()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_days, _steps), min_size=3, max_size=18), _days)
def test_a_clock_that_was_set_back_breaks_no_past_page(
    blank: Path, tmp_path: Path, history: list[tuple[date, Step]], on: date
) -> None:
    file = tmp_path / "ledger.db"
    shutil.copyfile(blank, file)
    store = open_ledger(str(file), write=True)
    for day, step in history:
        _try(store, day, step)
    report = _report(store, on, Filters(), past=True)
    assert all(change.on <= on for change in report.changes)
    assert {entry.timing for entry in report.overdue} <= {Timing.OVERDUE, Timing.LONG_OVERDUE}
    store.close()
