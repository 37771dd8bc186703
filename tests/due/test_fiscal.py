"""Whose fiscal year is meant, and when it runs."""

import datetime as dt

import pytest

from tracker.due import DuePhraseError, resolve

STATED = dt.date(2026, 2, 10)


@pytest.mark.parametrize(
    ("issuer", "phrase", "first", "last"),
    [
        ("JP", "FY2026", "2026-04-01", "2027-03-31"),
        ("US", "FY2026", "2025-10-01", "2026-09-30"),
        ("us", "fiscal year 2026", "2025-10-01", "2026-09-30"),
        ("GB", "FY2026", "2026-04-01", "2027-03-31"),
        ("UK", "FY2026", "2026-04-01", "2027-03-31"),
        ("DE", "FY2026", "2026-01-01", "2026-12-31"),
        ("CA", "FY2026-27", "2026-04-01", "2027-03-31"),
        ("AU", "FY2026/27", "2026-07-01", "2027-06-30"),
        ("10-01", "FY2026", "2025-10-01", "2026-09-30"),
        ("04-01", "FY2026", "2026-04-01", "2027-03-31"),
        ("US", "this fiscal year", "2025-10-01", "2026-09-30"),
        ("JP", "next fiscal year", "2026-04-01", "2027-03-31"),
        ("US", "the second quarter of FY2026", "2026-01-01", "2026-03-31"),
        (None, "令和8年度", "2026-04-01", "2027-03-31"),
        ("US", "来年度", "2026-04-01", "2027-03-31"),
    ],
)
def test_a_fiscal_year_is_the_issuers(issuer: str | None, phrase: str, first: str, last: str) -> None:
    due = resolve(phrase, STATED, issuer=issuer)
    assert (str(due.earliest), str(due.latest)) == (first, last)


@pytest.mark.parametrize("issuer", [None, "", "XX", "CA", "13-01"])
def test_a_fiscal_year_that_nobody_can_name_is_refused(issuer: str | None) -> None:
    with pytest.raises(DuePhraseError, match="fiscal year"):
        resolve("by FY2027", STATED, issuer=issuer)


def test_a_first_day_alone_leaves_the_name_in_doubt() -> None:
    assert resolve("during FY2026", STATED, issuer="10-01").soft
    assert not resolve("during FY2026", STATED, issuer="US").soft
