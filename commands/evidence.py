"""tracker evidence: what shows how a commitment stands; no finding by itself."""

from pathlib import Path
from typing import Annotated

from tracker.model import Relation

from .declared import Argument, Option
from .desk import say, write
from .options import Id, Internal, On


def evidence(
    number: Id,
    what: Annotated[str | None, Argument(metavar="[URL|TEXT]", help="An address, or what was seen.")] = None,
    relation: Annotated[
        Relation, Option(metavar="RELATION", help=f"What it says: {', '.join(Relation)} (a party's own word).")
    ] = Relation.SUPPORTS,
    on: On = None,
    quote: Annotated[str | None, Option(help="The words that matter.")] = None,
    file: Annotated[Path | None, Option(metavar="FILE", help="A file that shows it; its sha256 is kept.")] = None,
    keep: Annotated[bool, Option("--keep", help="Copy the file into the ledger's folder.")] = False,
    internal: Internal = False,
) -> None:
    """Add evidence to an item; its status stays until somebody makes a finding (fulfil, mark).

    tracker evidence 3 https://example.org/news/42 --on 2025-06-27 --quote "arrived in Kaunas"

    tracker evidence 4 "The ministry says it is on course" --relation claim

    tracker evidence 4 --file order.pdf --keep
    """
    from tracker.ledger.evidence import add_evidence

    item = write(
        lambda writer: add_evidence(
            writer, number, what, relation, on=on, quote=quote, file=file, keep=keep, internal=internal
        )
    )
    say(f"{item.number} evidence added ({relation}): {item.summary}")
