import itertools
from datetime import date

import pytest

from tracker.errors import UsageError
from tracker.model import Commitment, Status, move


def item(status: Status) -> Commitment:
    settled = date(2025, 6, 1) if status.closed else None
    return Commitment(7, "u", "s", status=status, settled_on=settled)


@pytest.mark.parametrize(("now", "to"), list(itertools.product(Status, Status)))
def test_every_move_needs_what_the_rules_say(now: Status, to: Status) -> None:
    """Closing needs evidence or a reason, reopening a reason, supersession a successor; nothing moves to itself."""

    def allowed(**given: object) -> bool:
        facts = {"evidence": False, "reason": None, "successor": None} | given
        try:
            move(item(now), to, **facts)  # type: ignore[arg-type]
        except UsageError:
            return False
        return True

    same, closing, reopening = now is to, to.closed, now.closed and not to.closed
    needs_successor = to is Status.SUPERSEDED
    assert allowed() is (not same and not closing and not reopening)
    assert allowed(reason="because") is (not same and not needs_successor)
    assert allowed(evidence=True) is (not same and not reopening and not needs_successor)
    assert allowed(successor=8) is (not same and not reopening)


def test_a_retracted_item_takes_no_finding() -> None:
    gone = Commitment(7, "u", "s", retracted_on=date(2025, 6, 1))
    with pytest.raises(UsageError, match="was retracted"):
        move(gone, Status.IN_PROGRESS, evidence=False, reason=None)
