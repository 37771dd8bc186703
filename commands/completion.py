"""What the shell offers after TAB: items, parties, tags. Silence where the ledger cannot be read."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tracker.errors import TrackerError

from .desk import read

if TYPE_CHECKING:
    from tracker.storage.store import Store

Offer = tuple[str, str]


def _offered(work: "Callable[[Store], Iterable[Offer]]", typed: str) -> list[Offer]:
    try:
        found = read(lambda store, _: list(work(store)), remarks=False)
    except TrackerError:
        return []
    return [(value, told) for value, told in found if value.casefold().startswith(typed.casefold())]


def ids(incomplete: str) -> list[Offer]:
    """The numbers of the open items, with what was undertaken."""
    return _offered(
        lambda store: ((str(row["number"]), row["summary"]) for row in store.rows("commitments", "open")), incomplete
    )


def parties(incomplete: str) -> list[Offer]:
    """Every name that a party answers to."""
    return _offered(lambda store: ((row["name"], "") for row in store.rows("party_names")), incomplete)


def tags(incomplete: str) -> list[Offer]:
    """The tags in use."""
    return _offered(lambda store: ((row["tag"], str(row["count"])) for row in store.rows("tags")), incomplete)
