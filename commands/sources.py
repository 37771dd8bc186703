"""tracker sources: the register of documents."""

from datetime import date
from typing import Annotated, Any

from .declared import Argument, Group, Option
from .desk import read, say, screen, show, write
from .options import Format, OutputFormat, Stated, a_day

Title = Annotated[str | None, Option(help="Its title.")]
Publisher = Annotated[str | None, Option(help="Who published it.")]
Url = Annotated[str | None, Option(help="Its address.")]
Lang = Annotated[str | None, Option(help="Its language: en, ja ...")]
Published = Annotated[date | None, Option(parser=a_day, metavar="DATE", help="The day it was published.")]
Name = Annotated[str, Argument(metavar="ID", help="The source's number or address.")]


def add(
    file: Annotated[str, Argument(metavar="FILE|URL", help="A document as intake takes it, or an http(s) address.")],
    title: Title = None,
    publisher: Publisher = None,
    url: Url = None,
    lang: Lang = None,
    stated: Stated = None,
    published: Published = None,
    unread: Annotated[bool, Option("--unread", help="Kept to be read later.")] = False,
) -> None:
    """Keep a source: a document with its text, or an address.

    tracker sources add joint-statement.txt --stated 2025-05-28

    tracker sources add https://example.org/communique --title "Communiqué" --unread
    """
    from tracker.ledger.sources import SourceFacts, find_source, source_for

    facts = SourceFacts(title, publisher, url, lang, stated, published, unread=unread)

    def work(writer: Any) -> tuple[bool, dict[str, Any]]:
        known = find_source(writer.store, file)
        return known is not None, known or source_for(writer, file, facts)

    known, source = write(work)
    say(f"source {source['number']}{' (known already)' if known else ''}: {source['title']}")


def edit(
    source: Name,
    title: Title = None,
    publisher: Publisher = None,
    url: Url = None,
    lang: Lang = None,
    stated: Stated = None,
    published: Published = None,
    read_on: Annotated[date | None, Option("--read", parser=a_day, metavar="DATE", help="The day it was read.")] = None,
    unread: Annotated[bool, Option("--unread", help="It is still to be read.")] = False,
    nothing: Annotated[bool, Option("--nothing-to-log", help="Read, and nothing in it to log.")] = False,
) -> None:
    """Correct what is known of a source; its text never changes.

    tracker sources edit 1 --publisher "Ministry of Defense" --stated 2025-05-28

    tracker sources edit 7 --nothing-to-log
    """
    from tracker.ledger.sources import SourceFacts, edit_source

    facts = SourceFacts(title, publisher, url, lang, stated, published, read_on, unread, nothing)
    edited = write(lambda writer: edit_source(writer, source, facts))
    say(f"source {edited['number']} edited: {edited['title']}")


def list_sources(
    unread: Annotated[bool, Option("--unread", help="Only those still to be read.")] = False,
    nothing: Annotated[bool, Option("--nothing-to-log", help="Only those with nothing to log.")] = False,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """List the sources, newest last, with how many items each stands behind.

    tracker sources list --unread
    """
    from tracker.ledger.sources import listed
    from tracker.render.registers import source_lines, sources_data

    every = read(lambda store, _: listed(store))
    found = [
        row for row in every if (not unread or row["standing"] == "unread") and (not nothing or row["nothing_to_log"])
    ]
    if output is Format.JSON:
        show(sources_data(found))
    else:
        show("Nothing to show." if every and not found else source_lines(found, screen()))


def show_source(source: Name, output: OutputFormat = Format.TERMINAL) -> None:
    """Show one source with its text.

    tracker sources show 1
    """
    from tracker.ledger.sources import get_source, listed, text_of
    from tracker.render.registers import source_page, sources_data

    found, text = read(lambda store, _: (got := listed(store, get_source(store, source))[0], text_of(store, got)))
    show(sources_data([found]) if output is Format.JSON else source_page(found, text, screen()))


app = Group(
    "The documents that commitments come from.", {"add": add, "edit": edit, "list": list_sources, "show": show_source}
)
