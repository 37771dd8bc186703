"""A proved file into a ledger that holds nothing: every row as it is, numbers and counters too."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tracker.errors import ConflictError
from tracker.storage.portable import SHAPES, sizes
from tracker.storage.staging import Stage
from tracker.storage.state import TABLES
from tracker.storage.store import Row, Store

Progress = Callable[[int, int], None]


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


def restore(store: Store, stage: Stage, progress: Progress, proved: Callable[[], None]) -> str:
    """Copy everything into an empty ledger; what was done, in words.

    References and history are proved in the stage, before or meanwhile: `proved` waits for it, or raises what is wrong.
    """
    counted = sizes(stage)
    for row in stage.rows("counters"):
        store.run("set_counter", {"at_name": row["name"], "value": row["value"]})
    done = 0
    for table, shape in SHAPES.items():
        if table != "counters" and counted[table]:
            store.pour(stage.path, table, shape.names)
            done += counted[table]
            progress(done, sum(counted.values()))
    proved()
    store.pour(stage.words, "search_index", ("rowid", "tokens"), source="filed")
    store.learn()
    things = ", ".join(f"{counted[table]} {table}" for table in ("commitments", "sources", "parties", "milestones"))
    return f"restored {things}, with {counted['events']} entries of history"


def told(stage: Stage) -> Iterator[str]:
    """A line for each thing that is restored."""
    for subject, table in TABLES.items():
        for row in stage.stream(table):
            yield f"new: {subject} {row['number']}: {named(row)}"


def named(row: Row) -> str:
    """What a person calls a thing."""
    return str(row.get("summary") or row.get("name") or row.get("title"))
