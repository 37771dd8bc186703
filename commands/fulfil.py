"""tracker fulfil: the finding that a commitment was kept."""

from typing import Annotated

from tracker.model import Status

from .declared import Option
from .mark import Reached, Share, Sure, settle
from .options import Ids, On

Evidence = Annotated[str | None, Option(metavar="URL|TEXT", help="What shows it.")]
Reason = Annotated[str | None, Option(help="Why, where there is no evidence to name.")]
Note = Annotated[str | None, Option(help="A remark for the history.")]


def fulfil(
    ids: Ids,
    evidence: Evidence = None,
    reason: Reason = None,
    on: On = None,
    note: Note = None,
    confidence: Sure = None,
    reached: Reached = None,
    party: Share = None,
) -> None:
    """Mark items fulfilled, with the evidence and the day of the fact.

    tracker fulfil 3 --evidence https://example.org/news/42 --on 2025-12-18
    """
    from tracker.ledger.findings import Finding

    finding = Finding(Status.FULFILLED, evidence, reason, on, None, note, None, confidence, reached, party)
    settle(ids, finding)
