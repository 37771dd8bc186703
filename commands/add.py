"""tracker add: log a commitment."""

from typing import Annotated

from tracker.model import Strength

from .completion import parties, tags
from .declared import Argument, Option
from .desk import remark, say, write
from .options import Earliest, Internal, Latest, Milestone, Offset, Stated


def add(
    summary: Annotated[str, Argument(metavar="SUMMARY", help="What was undertaken, in a few words.")],
    party: Annotated[list[str], Option(help="Who owes it (repeat for several).", autocompletion=parties)],
    to: Annotated[
        list[str] | None, Option(help="To whom it is owed (repeat for several).", autocompletion=parties)
    ] = None,
    speaker: Annotated[list[str] | None, Option(help="Who said it, where that is another party.")] = None,
    due: Annotated[str | None, Option(metavar="PHRASE", help='The due phrase, word for word: "by mid-2026".')] = None,
    earliest: Earliest = None,
    latest: Latest = None,
    stated: Stated = None,
    source: Annotated[str | None, Option(metavar="FILE|URL|ID", help="Where it was said.")] = None,
    title: Annotated[str | None, Option(help="The title of a new source.")] = None,
    publisher: Annotated[str | None, Option(help="Who published a new source.")] = None,
    lang: Annotated[str | None, Option(help="The language of a new source: en, ja ...")] = None,
    quote: Annotated[str | None, Option(help="The exact words of the source.")] = None,
    strength: Annotated[Strength, Option(help="firm: could be marked done; soft: direction only.")] = Strength.FIRM,
    owner: Annotated[str | None, Option(help="Who on our side follows it.")] = None,
    tag: Annotated[list[str] | None, Option(help="A tag (repeat for several).", autocompletion=tags)] = None,
    milestone: Milestone = None,
    offset: Offset = None,
    target: Annotated[str | None, Option(help="What is to be reached: '2 %', 1名.")] = None,
    internal: Internal = False,
) -> None:
    """Log a commitment: who undertook what, by when, in which words.

    tracker add "Hold the next Dialogue" --party Japan --party Lithuania --stated 2025-05-28 --due "by the year's end"
    """
    from tracker.ledger.commitments import Draft, log
    from tracker.ledger.sources import SourceFacts
    from tracker.render.words import party_words, window_words

    draft = Draft(
        summary=summary,
        responsible=tuple(party),
        counterpart=tuple(to or ()),
        speaker=tuple(speaker or ()),
        phrase=due,
        earliest=earliest,
        latest=latest,
        stated_on=stated,
        source=source,
        facts=SourceFacts(title=title, publisher=publisher, lang=lang, stated_on=stated),
        quote=quote,
        strength=strength,
        owner=owner,
        tags=tuple(tag or ()),
        milestone=milestone,
        offset=offset,
        target=target,
        internal=internal,
    )
    item = write(lambda writer: log(writer, draft))
    say(f"{item.number} logged: {item.summary} ({party_words(item)}; {window_words(item.due)})")
    if item.due.phrase and item.due.convention:
        remark(f'"{item.due.phrase}" is read as: {item.due.convention}' + (" (arguable)" if item.due.soft else ""))
