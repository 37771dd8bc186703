"""What comes round: the first window and those that follow it."""

import datetime as dt

import pytest

from tracker.due import DuePhraseError, resolve
from tracker.due.occurrences import window

STATED = dt.date(2026, 6, 17)


def windows(phrase: str, lang: str, steps: int = 3) -> list[str]:
    due = resolve(phrase, STATED, lang, "JP")
    assert due.kind == "recurring"
    assert due.recurrence
    found = (window(due.recurrence, due.earliest, due.latest, step) for step in range(steps))
    return ["/".join(str(day) for day in dict.fromkeys(days)) for days in found if days]


@pytest.mark.parametrize(
    ("phrase", "first", "second", "third"),
    [
        ("every 29 February", "2027-02-28", "2028-02-29", "2029-02-28"),
        ("by 29 February each year", "2027-01-01/2027-02-28", "2028-01-01/2028-02-29", "2029-01-01/2029-02-28"),
        ("by 28 February each year", "2027-01-01/2027-02-28", "2028-01-01/2028-02-28", "2029-01-01/2029-02-28"),
        ("by the end of February each year", "2027-01-01/2027-02-28", "2028-01-01/2028-02-29", "2029-01-01/2029-02-28"),
        ("before 1 March each year", "2027-01-01/2027-02-28", "2028-01-01/2028-02-29", "2029-01-01/2029-02-28"),
        ("in late February every year", "2027-02-21/2027-02-28", "2028-02-21/2028-02-29", "2029-02-21/2029-02-28"),
        ("every year from 29 February 2028", "2028-02-29", "2029-02-28", "2030-02-28"),
        ("on 29 February 2028 and annually thereafter", "2028-02-29", "2029-02-28", "2030-02-28"),
        ("on the 31st of each month", "2026-06-30", "2026-07-31", "2026-08-31"),
        ("on 31 October 2026 and monthly thereafter", "2026-10-31", "2026-11-30", "2026-12-31"),
        ("by 31 March each year", "2027-01-01/2027-03-31", "2028-01-01/2028-03-31", "2029-01-01/2029-03-31"),
        ("by 31 March each year from 2029", "2029-01-01/2029-03-31", "2030-01-01/2030-03-31", "2031-01-01/2031-03-31"),
        ("every June from 2028", "2028-06-01/2028-06-30", "2029-06-01/2029-06-30", "2030-06-01/2030-06-30"),
        ("on the 15th of each month from January 2027", "2027-01-15", "2027-02-15", "2027-03-15"),
        ("twice a year from 2027", "2027-01-01/2027-06-30", "2027-07-01/2027-12-31", "2028-01-01/2028-06-30"),
        ("the first Monday in February of each year", "2027-02-01", "2028-02-07", "2029-02-05"),
        ("on the last Friday of May each year", "2027-05-28", "2028-05-26", "2029-05-25"),
        ("by the first Monday in May each year", "2027-01-01/2027-05-03", "2028-01-01/2028-05-01",
         "2029-01-01/2029-05-07"),
        ("on 1 January and 1 July each year", "2026-07-01", "2027-01-01", "2027-07-01"),
        ("on 31 March and 30 September each year", "2026-09-30", "2027-03-31", "2027-09-30"),
        ("on the last working day of each month", "2026-06-30", "2026-07-31", "2026-08-31"),
        ("毎年度終了後30日以内に", "2027-04-01/2027-04-30", "2028-04-01/2028-04-30", "2029-04-01/2029-04-30"),
        ("by the end of each quarter", "2026-04-01/2026-06-30", "2026-07-01/2026-09-30", "2026-10-01/2026-12-31"),
        ("by the end of each week", "2026-06-15/2026-06-21", "2026-06-22/2026-06-28", "2026-06-29/2026-07-05"),
        ("on the first Monday of each month", "2026-07-06", "2026-08-03", "2026-09-07"),
        ("by 1 July 2028 and every three years thereafter", "2028-01-01/2028-07-01", "2031-01-01/2031-07-01",
         "2034-01-01/2034-07-01"),
        ("毎年2月29日に", "2027-02-28", "2028-02-29", "2029-02-28"),
        ("毎年8月末までに", "2026-01-01/2026-08-31", "2027-01-01/2027-08-31", "2028-01-01/2028-08-31"),
        ("毎月15日まで", "2026-07-01/2026-07-15", "2026-08-01/2026-08-15", "2026-09-01/2026-09-15"),
        ("毎年度末に", "2026-04-01/2027-03-31", "2027-04-01/2028-03-31", "2028-04-01/2029-03-31"),
    ],
)  # fmt: skip
def test_each_window_follows_the_one_before(phrase: str, first: str, second: str, third: str) -> None:
    assert windows(phrase, "en" if phrase.isascii() else "ja") == [first, second, third]


def test_a_rule_that_has_ended_has_no_further_window() -> None:
    due = resolve("by 31 March each year until 2028", STATED, "en")
    assert due.recurrence
    assert window(due.recurrence, due.earliest, due.latest, 1) == (dt.date(2028, 1, 1), dt.date(2028, 3, 31))
    assert window(due.recurrence, due.earliest, due.latest, 2) is None


@pytest.mark.parametrize("phrase", ["by Easter each year", "in the last week of March each year"])
def test_what_no_rule_can_say_is_refused(phrase: str) -> None:
    with pytest.raises(DuePhraseError):
        resolve(phrase, STATED, "en")
