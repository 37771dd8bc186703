"""tracker fulfil: the finding that a commitment was kept."""

from typing import Annotated

import typer

from tracker.model import Status

from .mark import settle
from .options import Ids, On

Evidence = Annotated[str | None, typer.Option(metavar="URL|TEXT", help="What shows it.")]
Reason = Annotated[str | None, typer.Option(help="Why, where there is no evidence to name.")]
Note = Annotated[str | None, typer.Option(help="A remark for the history.")]


def fulfil(ids: Ids, evidence: Evidence = None, reason: Reason = None, on: On = None, note: Note = None) -> None:
    """Mark items fulfilled, with the evidence and the day of the fact.

    tracker fulfil 3 --evidence https://example.org/news/42 --on 2025-12-18
    """
    settle(ids, Status.FULFILLED, evidence=evidence, reason=reason, on=on, note=note)
