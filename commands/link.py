"""tracker link: a further source behind an item."""

from typing import Annotated

from .declared import Argument, Option
from .desk import say, write
from .options import Id, Stated


def link(
    number: Id,
    source: Annotated[str, Argument(metavar="SOURCE", help="A file, an http(s) address or a source's number.")],
    quote: Annotated[str | None, Option(help="Its exact words.")] = None,
    due: Annotated[str | None, Option(metavar="PHRASE", help="Its own due phrase, word for word.")] = None,
    title: Annotated[str | None, Option(help="The title of a new source.")] = None,
    lang: Annotated[str | None, Option(help="The language of a new source: en, ja ...")] = None,
    stated: Stated = None,
) -> None:
    """Put another source behind an item: the same words in another language, or said again.

    tracker link 1 statement-ja.txt --quote "次の協議は本年末までに東京で開く" --due "本年末までに"
    """
    from tracker.ledger.linking import link as link_source
    from tracker.ledger.sources import SourceFacts

    facts = SourceFacts(title=title, lang=lang, stated_on=stated)
    item = write(lambda writer: link_source(writer, number, source, quote, phrase=due, facts=facts))
    added = item.quotes[-1]
    say(f"{item.number} linked to source {added.source} ({added.title}): {item.summary}")
