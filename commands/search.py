"""tracker search: items by the words in them."""

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

from . import filters as by
from .declared import Argument, Option
from .desk import read, remark, screen, show
from .options import Format, OutputFormat

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.model import Commitment
    from tracker.storage.reading import Filters
    from tracker.storage.store import Row, Store

    Found = tuple[list[Commitment], dict[str, list[str]], int]


def search(
    text: Annotated[list[str], Argument(metavar="TEXT", help="Words; an item must hold every one of them.")],
    status: by.Statuses = None,
    party: by.Party = None,
    owner: by.Owner = None,
    tag: by.Tag = None,
    source: by.Source = None,
    due_before: by.DueBefore = None,
    due_after: by.DueAfter = None,
    everything: Annotated[bool, Option("--all", help="Closed items too.")] = False,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """Find open items by words in their summary, quotes, evidence, findings, follow-ups, notes and source texts.

    Words are whole and caseless; with a star at its end a word may go on. A Japanese one may be part of a longer one.

    tracker search 防衛

    tracker search "rcdc staff" --all

    tracker search "agree*"
    """
    from tracker.text import fold
    from tracker.words import open_ended, terms

    narrowed = by.filters(party, owner, tag, source, due_before, due_after, status, everything)
    wanted = terms(" ".join(text))
    brief = output is Format.TERMINAL
    named = fold(" ".join(text))
    looser = open_ended(wanted)

    def look(store: "Store", day: date) -> "tuple[Found, int, date, list[Row]]":
        found = _found(store, wanted, narrowed, brief)
        more = len(_found(store, looser, narrowed, brief)[0]) if brief and not found[1] and looser != wanted else 0
        return found, more, day, store.rows("party_names", "folded", folded=[named])

    (items, places, closed), more, day, parties = read(look)
    if output is Format.JSON:
        from tracker.render.data import item_data, list_data, pieces

        frame = list_data([], day) | {"found_in": {str(item.number): places[item.uid] for item in items}}
        sys.stdout.writelines(pieces(frame, (item_data(item, day) for item in items)))
    else:
        from shlex import quote

        from tracker.render.following import found_page
        from tracker.text import count

        show(found_page(items, places, day, screen()))
        if closed:
            remark(f"{count(closed, 'closed item')} with these words; see also: tracker search --all")
        if more:
            remark(f"{count(more, 'item')} with longer words; see: tracker search {quote(' '.join(looser))}")
        if parties:
            remark(f'what it owes or is owed: tracker list --party "{parties[0]["name"]}"')


def _found(store: "Store", wanted: list[str], narrowed: "Callable[[Store], Filters]", brief: bool) -> "Found":
    from tracker.storage.reading import select
    from tracker.storage.search import search as find

    places, filters = find(store, wanted), narrowed(store)
    items = select(store, filters, list(places), brief=brief)
    return items, places, _closed(store, filters, places, items)


def _closed(store: "Store", filters: "Filters", places: dict[str, list[str]], items: "list[Commitment]") -> int:
    """How many closed items hold the words themselves, where no open one does."""
    from tracker.storage.reading import select

    own = {uid for uid, found_in in places.items() if found_in != ["source"]}
    if filters.closed_too or filters.statuses or any(item.uid in own for item in items):
        return 0
    return len(select(store, filters._replace(closed_too=True), sorted(own), brief=True)) if own else 0
