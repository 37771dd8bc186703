"""tracker due: how a due phrase is read."""

from typing import Annotated

import typer

from .desk import show
from .options import Format, OutputFormat, Stated


def due(
    phrase: Annotated[
        str, typer.Argument(metavar="PHRASE", help='The due phrase, word for word: "by the end of this year".')
    ],
    stated: Stated = None,
    lang: Annotated[str | None, typer.Option(help="The phrase's language: en, ja, lt.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Whose fiscal year: JP, US, GB ... or MM-DD.")] = None,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """Explain how a due phrase is read, counted from the day of the statement.

    tracker due "by the end of this year" --stated 2025-05-28
    """
    from tracker.due import resolve
    from tracker.ledger.terms import due_term
    from tracker.render.data import due_data, dump
    from tracker.render.words import window_words

    term = due_term(resolve(phrase, stated, lang=lang, issuer=issuer))
    if output is Format.JSON:
        show(dump({"schema": "tracker.due/1", **due_data(term)}))
    else:
        show(f"{window_words(term)} - {term.convention}" + (" (arguable)" if term.soft else ""))
