"""A window never ends before it begins, whoever gives it: a person, or the reader of phrases."""

from datetime import date

import pytest

from tracker.due.values import Due
from tracker.errors import UsageError
from tracker.ledger.terms import due_term
from tracker.model import window

FIRST, LAST = date(2025, 6, 21), date(2025, 6, 30)


def _read(earliest: date | None, latest: date | None) -> Due:
    return Due("in late June", "during", earliest, latest, "decade", "the last third of the month", soft=False)


@pytest.mark.parametrize(("earliest", "latest"), [(FIRST, LAST), (LAST, LAST), (None, LAST), (FIRST, None)])
def test_a_window_in_order_is_taken(earliest: date | None, latest: date | None) -> None:
    for term in (window(earliest, latest), due_term(_read(earliest, latest))):
        assert (term.earliest, term.latest) == (earliest, latest)


def test_a_window_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(UsageError, match=r"ends \(2025-06-21\) before it begins \(2025-06-30\)"):
        window(LAST, FIRST)
    with pytest.raises(UsageError, match="before it begins"):
        due_term(_read(LAST, FIRST))
