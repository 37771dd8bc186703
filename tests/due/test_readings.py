"""Conventions, softness, events and what else a phrase could mean."""

import datetime as dt

import pytest

from tracker.due import explain, resolve

STATED = dt.date(2025, 5, 28)


def window(phrase: str, stated: dt.date = STATED) -> tuple[str, str, str, bool]:
    due = resolve(phrase, stated)
    return (due.kind, str(due.earliest or "-"), str(due.latest or "-"), due.soft)


@pytest.mark.parametrize(
    ("phrase", "kind", "earliest", "latest", "soft"),
    [
        ("from the end of June", "from", "2025-06-21", "2025-06-30", True),
        ("by the end of June", "by", "-", "2025-06-30", False),
        ("before the end of June", "by", "-", "2025-06-30", False),
        ("before June 2026", "by", "-", "2026-05-31", False),
        ("from the end of 2026", "from", "2026-12-01", "2026-12-31", True),
        ("by mid-2026", "by", "-", "2026-06-30", True),
        ("in mid-2026", "during", "2026-05-01", "2026-08-31", True),
        ("winter 2026", "during", "2026-12-01", "2027-02-28", True),
        ("within one month", "by", "-", "2025-06-28", False),
        ("2026 onwards", "from", "2026-01-01", "2026-12-31", True),
        ("2026年以降", "from", "2026-01-01", "2026-12-31", True),
        ("6月下旬より", "from", "2025-06-21", "2025-06-30", False),
        ("early June 2026 to mid-July 2026", "during", "2026-06-01", "2026-07-20", True),
    ],
)
def test_conventions(phrase: str, kind: str, earliest: str, latest: str, soft: bool) -> None:
    assert window(phrase) == (kind, earliest, latest, soft)


@pytest.mark.parametrize(
    ("phrase", "latest"),
    [
        ("before June", "2026-05-31"),
        ("prior to 10 June", "2026-06-09"),
        ("before Tuesday", "2025-06-16"),
        ("before the summer", "2026-05-31"),
        ("6月より前に", "2026-05-31"),
        ("6月10日より前に", "2026-06-09"),
        ("prieš birželį", "2026-05-31"),
    ],
)
def test_what_is_to_be_before_a_time_that_had_begun_is_before_the_next(phrase: str, latest: str) -> None:
    tuesday = dt.date(2025, 6, 10)
    assert window(phrase, tuesday) == ("by", "-", latest, True)
    assert window(phrase, dt.date(2025, 5, 31))[2] < "2025-06-10"


@pytest.mark.parametrize(
    ("phrase", "latest"),
    [
        ("before mid-June", "2025-06-10"),
        ("before the end of June", "2025-06-30"),
        ("by June", "2025-06-30"),
        ("before June 2025", "2025-05-31"),
    ],
)
def test_a_day_that_may_still_come_or_is_named_with_its_year_is_kept(phrase: str, latest: str) -> None:
    assert window(phrase, dt.date(2025, 6, 10))[2] == latest


def test_a_short_month_gives_its_last_day() -> None:
    assert window("within one month", dt.date(2026, 1, 31))[2] == "2026-02-28"


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-02-29", "2024-02-29"),
        ("2024-03-01", "2028-02-29"),
        ("2025-05-28", "2028-02-29"),
        ("2097-01-01", "2104-02-29"),
    ],
)
@pytest.mark.parametrize("phrase", ["on 29 February", "on February 29", "2月29日に"])
def test_a_leap_day_without_a_year_is_the_next_that_the_calendar_has(phrase: str, stated: str, day: str) -> None:
    assert window(phrase, dt.date.fromisoformat(stated)) == ("on", day, day, False)


@pytest.mark.parametrize(("year", "day"), [(2027, 28), (2028, 29), (2100, 28), (2000, 29)])
@pytest.mark.parametrize("phrase", ["by the end of February {}", "by February {}", "{}年2月末までに"])
def test_february_ends_with_the_last_day_of_that_year(phrase: str, year: int, day: int) -> None:
    assert window(phrase.format(year))[2] == f"{year}-02-{day}"


@pytest.mark.parametrize(("phrase", "day"), [("within one year", "2025-02-28"), ("within four years", "2028-02-29")])
def test_a_year_from_a_leap_day_ends_in_february(phrase: str, day: str) -> None:
    assert window(phrase, dt.date(2024, 2, 29))[2] == day


@pytest.mark.parametrize(("stated", "first"), [("2025-06-30", "2025-06-01"), ("2025-07-01", "2026-06-01")])
def test_the_month_of_the_statement_is_current_and_a_passed_one_is_the_next(stated: str, first: str) -> None:
    assert window("in June", dt.date.fromisoformat(stated))[1] == first


def test_an_event_keeps_its_name_as_written() -> None:
    assert resolve("before the NATO Summit 2027", STATED).event == "NATO Summit 2027"
    assert resolve("次期首脳会合までに", STATED).event == "次期首脳会合"


def test_a_recurring_phrase_carries_a_rule_that_dateutil_reads() -> None:
    from dateutil.rrule import rrulestr

    due = resolve("quarterly", STATED)
    assert due.recurrence == "FREQ=MONTHLY;INTERVAL=3"
    start = dt.datetime.combine(due.earliest or STATED, dt.time())
    assert rrulestr(due.recurrence, dtstart=start)[1].date() == dt.date(2025, 7, 1)


def test_an_explanation_names_the_rules_and_the_other_readings() -> None:
    told = explain("by the end of 2026", STATED, issuer="JP")
    assert told.rule == "by a period < the end of a period < a year"
    assert told.others == ("could also mean 31 March 2027 if the Japanese fiscal year is meant",)
    assert explain("by 2027", STATED).others == (
        "could also mean 31 December 2026 if the period named is itself left out",
    )
    assert explain("from the end of June 2026", STATED).others == (
        "could also mean 30 June 2026 if the very last day is meant",
    )
    assert explain("by 12 June 2026", STATED).others == ()
