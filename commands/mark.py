"""tracker mark: any finding about an item."""

from typing import TYPE_CHECKING, Annotated

from tracker.model import Confidence, ReasonCode, Status

from .declared import Argument, Option
from .desk import say, write
from .options import On

if TYPE_CHECKING:
    from datetime import date

    from tracker.ledger.findings import Finding
    from tracker.model import Commitment
    from tracker.storage.writes import Writer

Sure = Annotated[Confidence | None, Option("--confidence", help="How sure you are.")]
Reached = Annotated[
    str | None, Option("--reached", metavar="AMOUNT", help="How much of the item's target was reached: 1.6.")
]
Share = Annotated[str | None, Option("--party", help="Speak of this party's share only; the item stays as it is.")]


def mark(
    number: Annotated[int, Argument(metavar="ID", help="The item's number.")],
    status: Annotated[Status, Argument(metavar="STATUS", help=f"The finding: {', '.join(Status)}.")],
    reason: Annotated[str | None, Option(help="Why.")] = None,
    evidence: Annotated[str | None, Option(metavar="URL|TEXT", help="What shows it.")] = None,
    successor: Annotated[int | None, Option(metavar="ID", help="The item that replaces it.")] = None,
    on: On = None,
    code: Annotated[ReasonCode | None, Option(help="Why it was not fulfilled, in one word.")] = None,
    confidence: Sure = None,
    reached: Reached = None,
    party: Share = None,
) -> None:
    """Record a finding: in_progress, stalled, partly_fulfilled, not_fulfilled, withdrawn, superseded ...

    tracker mark 4 withdrawn --reason "The ministry dropped the plan"

    tracker mark 4 partly_fulfilled --reached 1.6 --evidence https://example.org/budget

    tracker mark 4 fulfilled --party Lithuania --evidence https://example.org/vilnius
    """
    from tracker.ledger.findings import Finding

    settle([number], Finding(status, evidence, reason, on, successor, None, code, confidence, reached, party))


def settle(ids: list[int], finding: "Finding") -> None:
    """Record the finding on all items or none and confirm each."""
    from tracker.ledger.findings import assess

    def work(writer: "Writer") -> list[str]:
        return [_line(item, finding, writer.today) for item in assess(writer, ids, finding)]

    for line in write(work):
        say(line)


def _line(item: "Commitment", finding: "Finding", today: "date") -> str:
    from tracker.model import timing
    from tracker.render.words import day_words, standing, window_words

    as_of = "" if finding.on or not finding.to.closed else f", as of today ({day_words(today)})"
    said = str(finding.to).replace("_", " ")
    if finding.party:
        return f"{item.number} {item.assessments[-1].party}'s share {said}{as_of}: {item.summary}"
    if finding.to.closed and not item.status.closed:
        return f"{item.number} {said} for this time{as_of}: {item.summary} (next: {window_words(item.due)})"
    stands = standing(item, timing(item, today), today)
    if finding.to is Status.OPEN:
        stands = f"open again ({stands})"
    return f"{item.number} {stands}{as_of}: {item.summary}"
