"""Rows as they are, numbers and counters too, into a ledger that holds nothing."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, groupby
from operator import itemgetter

from tracker.errors import ConflictError
from tracker.storage.care import counters_behind
from tracker.storage.portable import SHAPES, Values
from tracker.storage.search import INDEXED, filed, texts
from tracker.storage.sqlite import Aside
from tracker.storage.staging import Stage
from tracker.storage.state import TABLES
from tracker.storage.store import RefusedError, Row, Store, sizes
from tracker.storage.tally import MALFORMED, fields
from tracker.text import count


def is_empty(store: Store) -> bool:
    """True for a ledger into which nothing was ever written."""
    return not any(size for table, size in sizes(store).items() if table != "counters") and not any(
        row["value"] for row in store.rows("counters")
    )


@contextmanager
def receiving(store: Store) -> Iterator[Callable[[], bool]]:
    """Opens an empty ledger for `restore`; whether it may be restored into, to be asked inside the transaction."""
    bare = store.reading(lambda: is_empty(store)) and store.unguard()

    def empty() -> bool:
        found = is_empty(store)
        if bare and not found:
            raise ConflictError("somebody wrote the first entry meanwhile; import again to join the two")
        return found

    try:
        yield empty
    finally:
        if bare:
            store.guard()


def restore(store: Store, lots: Iterable[tuple[str, list[Values]]]) -> str:
    """Copy everything into an empty ledger, lot by lot, each with its table; what was done, in words.

    Raises RefusedError for rows that do not go together. That they are as their history made them is for others to say.
    """
    counted = dict.fromkeys(SHAPES, 0)
    words = Words()
    counters: dict[str, int] = {}

    def passing(parts: Iterable[tuple[str, list[Values]]]) -> Iterator[list[Values]]:
        for table, rows in parts:
            counted[table] += len(rows)
            words.note(table, rows)
            yield rows

    with store.bared():
        for table, parts in groupby(lots, itemgetter(0)):
            rows = chain.from_iterable(passing(parts))
            if table == "counters":
                counters |= dict(rows)
            else:
                store.pour(table, SHAPES[table].names, rows)
        store.pour("search_index", ("rowid", "tokens"), words.rows())
    if len(counters) < counted["counters"]:
        raise RefusedError("a counter stands twice")
    store.run("set_counter", *({"at_name": name, "value": value} for name, value in counters.items()))
    if behind := counters_behind(store):
        raise RefusedError(f"the counter of {behind[0]} is missing or behind")
    store.learn()
    things = ", ".join(count(counted[table], one, table) for table, one in _THINGS.items())
    return f"restored {things}, with {count(counted['events'], 'entry', 'entries')} of history"


_THINGS = {"commitments": "commitment", "sources": "source", "parties": "party", "milestones": "milestone"}


_event = itemgetter(*map(SHAPES["events"].names.index, ("seq", "subject", "subject_uid", "text", "new", "undoes")))
_source = itemgetter(*map(SHAPES["sources"].names.index, ("uid", "text")))


class Words:
    """The rows of the search index for rows that pass, kept aside until all have come."""

    def __init__(self) -> None:
        self._kept = Aside(
            "CREATE TABLE filed (rowid INTEGER PRIMARY KEY, tokens)",
            "CREATE TABLE begun (uid, seq, text, new, PRIMARY KEY (uid, seq))",
        )

    def note(self, table: str, rows: list[Values]) -> None:
        """File the texts of events, and those of sources once they have come, too.

        Raises RefusedError for an event that is none.
        """
        if table in ("events", "sources"):
            of = self._of_event if table == "events" else self._of_source
            try:
                found = [(row["rowid"], row["tokens"]) for row in chain.from_iterable(map(of, rows))]
            except MALFORMED:
                raise RefusedError("an entry of the history makes no sense") from None
            self._kept.keep("INSERT INTO filed VALUES (?, ?)", found)

    def _of_event(self, row: Values) -> list[Row]:
        seq, subject, uid, text, new, undoes = _event(row)
        if undoes or subject not in INDEXED:
            return []
        said = fields(new)
        if subject == "source" and "number" in said:
            self._kept.keep("INSERT INTO begun VALUES (?, ?, ?, ?)", [(uid, seq, text, new)])
            return []
        return filed(seq, texts(subject, text, said))

    def _of_source(self, row: Values) -> list[Row]:
        uid, body = _source(row)
        found = list(self._kept.kept("SELECT seq, text, new FROM begun WHERE uid = ?", uid))
        self._kept.keep("DELETE FROM begun WHERE uid = ?", [(uid,)])
        return [
            filing
            for seq, text, new in found
            for filing in filed(seq, texts("source", text, fields(new) | {"text": body or ""}))
        ]

    def rows(self) -> Iterator[Values]:
        """All of them in order; raises RefusedError where a source has not come."""
        if any(self._kept.kept("SELECT 1 FROM begun LIMIT 1")):
            raise RefusedError("a source is in the history but not in the ledger")
        return self._kept.kept("SELECT rowid, tokens FROM filed ORDER BY rowid")


def told(stage: Stage) -> Iterator[str]:
    """A line for each thing that is restored."""
    for subject, table in TABLES.items():
        for row in stage.stream(table):
            yield f"new: {subject} {row['number']}: {named(row)}"


def named(row: Row) -> str:
    """What a person calls a thing."""
    return str(row.get("summary") or row.get("name") or row.get("title"))
