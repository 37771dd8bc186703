"""JSON Lines: the whole ledger as text, one object a line, the same bytes from either engine.

The first line tells the format, the schema and how many rows follow of each table, so that a file which was cut off
is recognised. Every other line is a row: its table and its columns.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from tracker.storage.store import HEAD, Store, line, sizes

FORMAT = "tracker.ledger/1"
Progress = Callable[[int, int], None]


def lines(store: Store, progress: Progress) -> Iterator[bytes]:
    """The ledger as lines with their ends, some at a time; only inside a transaction, so that all are of one moment."""
    counts = sizes(store)
    total = sum(counts.values())
    yield line({"format": FORMAT, "schema": HEAD, "rows": counts}).encode()
    done = 0
    for text in chain.from_iterable(map(store.lines, counts)):
        yield text
        done += text.count(b"\n")
        progress(done, total)
