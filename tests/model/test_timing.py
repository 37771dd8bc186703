from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import (
    ACTIVE,
    Commitment,
    DueTerm,
    Kind,
    Status,
    Timing,
    days_late,
    days_left,
    review_on,
    stale,
    timing,
    window,
)

D = date.fromisoformat


def item(kind: str, earliest: str | None, latest: str | None, status: str = "open", **more: object) -> Commitment:
    term = DueTerm(kind=Kind(kind), earliest=earliest and D(earliest), latest=latest and D(latest))  # type: ignore[arg-type]
    return Commitment(1, "u", "s", status=Status(status), due=term, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "earliest", "latest", "status", "today", "expected"),
    [
        # by: the last day is still on time, the day after is not
        ("by", None, "2025-12-31", "open", "2025-11-30", "upcoming"),
        ("by", None, "2025-12-31", "open", "2025-12-01", "due"),
        ("by", None, "2025-12-31", "open", "2025-12-31", "due"),
        ("by", None, "2025-12-31", "open", "2026-01-01", "overdue"),
        ("by", None, "2025-12-31", "in_progress", "2026-03-01", "overdue"),
        ("by", None, "2025-12-31", "stalled", "2026-03-02", "long_overdue"),
        # from: should have begun by its last day, and is neither due nor overdue once it has
        ("from", "2025-06-21", "2025-06-30", "open", "2025-05-21", "upcoming"),
        ("from", "2025-06-21", "2025-06-30", "open", "2025-05-28", "opening"),
        ("from", "2025-06-21", "2025-06-30", "open", "2025-06-21", "due"),
        ("from", "2025-06-21", "2025-06-30", "open", "2025-07-01", "overdue"),
        ("from", "2025-06-21", "2025-06-30", "in_progress", "2025-06-25", "upcoming"),
        ("from", "2025-06-21", "2025-06-30", "in_progress", "2026-06-25", "upcoming"),
        ("from", "2025-06-21", "2025-06-30", "stalled", "2025-07-01", "overdue"),
        # during: opening before, due when its end is near
        ("during", "2026-01-01", "2026-04-30", "open", "2025-12-02", "opening"),
        ("during", "2026-01-01", "2026-04-30", "open", "2026-01-01", "opening"),
        ("during", "2026-01-01", "2026-04-30", "open", "2026-01-02", "upcoming"),
        ("during", "2026-01-01", "2026-04-30", "open", "2026-03-31", "due"),
        # until: can be broken, never late; asks for a finding for a horizon, then stands under review
        ("until", None, "2026-03-31", "open", "2026-03-31", "due"),
        ("until", None, "2026-03-31", "open", "2026-04-30", "due"),
        ("until", None, "2026-03-31", "open", "2026-05-01", "upcoming"),
        ("continuing", None, None, "open", "2026-05-01", "undated"),
        ("undated", None, None, "stalled", "2026-05-01", "undated"),
        ("event", None, None, "open", "2026-05-01", "undated"),
    ],
)
def test_timing_of_active_items(
    kind: str, earliest: str | None, latest: str | None, status: str, today: str, expected: str
) -> None:
    assert timing(item(kind, earliest, latest, status), D(today)) == expected


@pytest.mark.parametrize(
    ("kind", "earliest", "latest", "status", "settled", "expected"),
    [
        ("by", None, "2025-12-31", "fulfilled", "2025-12-31", "on_time"),
        ("by", None, "2025-12-31", "fulfilled", "2026-01-01", "late"),
        ("by", None, "2025-12-31", "partly_fulfilled", "2026-01-01", "late"),
        ("during", "2026-01-01", "2026-04-30", "fulfilled", "2025-12-31", "early"),
        ("during", "2026-01-01", "2026-04-30", "fulfilled", "2026-01-01", "on_time"),
        ("until", None, "2026-03-31", "fulfilled", "2026-04-15", "on_time"),
        ("undated", None, None, "fulfilled", "2026-04-15", "closed"),
        ("by", None, "2025-12-31", "withdrawn", "2025-11-01", "closed"),
        ("by", None, "2025-12-31", "not_fulfilled", "2026-11-01", "closed"),
    ],
)
def test_timing_of_settled_items(
    kind: str, earliest: str | None, latest: str | None, status: str, settled: str, expected: str
) -> None:
    assert timing(item(kind, earliest, latest, status, settled_on=D(settled)), D("2030-01-01")) == expected


def test_days_late_and_left_count_civil_days() -> None:
    due = item("by", None, "2025-12-31")
    assert [days_late(due, D(day)) for day in ("2025-12-31", "2026-01-01", "2026-01-05")] == [None, 1, 5]
    assert [days_left(due, D(day)) for day in ("2025-12-10", "2025-12-31", "2026-01-01")] == [21, 0, None]
    kept = item("by", None, "2025-12-31", "fulfilled", settled_on=D("2026-01-10"))
    assert (days_late(kept, D("2030-01-01")), days_left(kept, D("2025-01-01"))) == (10, None)


days = st.dates()
windows = st.tuples(st.none() | days, days).map(lambda w: (min(w), max(w)) if w[0] else w)  # type: ignore[type-var]


@given(windows, days, st.sampled_from(Kind), st.sampled_from(ACTIVE), st.integers(0, 4000))
def test_no_day_is_too_far_and_the_numbers_agree_with_the_word(
    sides: tuple[date | None, date | None], today: date, kind: Kind, status: Status, horizon: int
) -> None:
    it = Commitment(1, "u", "s", status=status, due=DueTerm(kind=kind, earliest=sides[0], latest=sides[1]))
    word, late, left = timing(it, today, horizon), days_late(it, today), days_left(it, today)
    assert (late is not None) == (word in (Timing.OVERDUE, Timing.LONG_OVERDUE))
    assert late is None or (late > 0 and left is None)
    assert left is None or left >= 0
    review_on(it)
    assert not stale(it, today)


@given(days, st.integers(0, 400))
def test_a_longer_horizon_never_hides_what_is_due(latest: date, horizon: int) -> None:
    it = Commitment(1, "u", "s", due=DueTerm(kind=Kind.BY, latest=latest))
    today = latest - min(timedelta(days=horizon), latest - date.min)
    assert timing(it, today, horizon) is Timing.DUE
    assert timing(it, today, horizon + 7) is Timing.DUE


@pytest.mark.parametrize(
    ("earliest", "latest", "kind"),
    [
        (None, "2025-01-02", "by"),
        ("2025-01-02", None, "from"),
        ("2025-01-02", "2025-01-02", "on"),
        ("2025-01-02", "2025-01-09", "during"),
        (None, None, "undated"),
    ],
)
def test_days_given_by_hand_say_their_kind(earliest: str | None, latest: str | None, kind: str) -> None:
    assert window(earliest and D(earliest), latest and D(latest)).kind == kind  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "stated", "last", "chosen", "expected"),
    [
        ("undated", "2025-05-28", "2025-05-28", None, "2025-08-26"),
        ("undated", "2025-05-28", "2025-07-01", None, "2025-09-29"),
        ("continuing", None, "2025-07-01", None, "2025-09-29"),
        ("undated", "2025-05-28", "2025-05-28", "2026-01-01", "2026-01-01"),
        ("by", "2025-05-28", "2025-05-28", None, None),
        ("by", "2025-05-28", "2025-05-28", "2026-01-01", "2026-01-01"),
    ],
)
def test_items_without_days_come_up_for_review(
    kind: str, stated: str | None, last: str, chosen: str | None, expected: str | None
) -> None:
    latest = "2025-12-31" if kind == "by" else None
    it = item(
        kind,
        None,
        latest,
        stated_on=stated and D(stated),
        last_activity_on=D(last),
        review_on=chosen and D(chosen),
    )
    assert review_on(it) == (expected and D(expected))


def test_stale_after_270_days_without_an_entry() -> None:
    it = item("undated", None, None, last_activity_on=D("2025-01-01"))
    assert [stale(it, D("2025-01-01") + timedelta(days=n)) for n in (270, 271)] == [False, True]


def test_a_review_never_leads_out_of_the_calendar() -> None:
    last = date.max - timedelta(days=3)
    assert review_on(item("undated", None, None, last_activity_on=last)) == date.max
