"""What the ledger asks of a database, the same through either door: named statements and whole transactions."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar

from tracker.errors import ConflictError, SchemaError, TrackerError

T = TypeVar("T")
Row = dict[str, Any]

# The revision this program reads and writes; a test holds it against the migrations.
HEAD = "0004"
BUSY_SECONDS = 30
# "cmtr": tells a tracker file from every other SQLite file.
APPLICATION_ID = 0x636D7472

# Every table of an export, parents before children; a test holds it against the schema.
ORDER = (
    "counters",
    "events",
    "milestones",
    "parties",
    "sources",
    "commitments",
    "party_names",
    "commitment_parties",
    "due_terms",
    "evidence",
    "follow_ups",
    "quotes",
    "tags",
    "assessments",
)

# What tells whether a database makes the same JSON as Python: all that may be escaped, and names that are not in order.
PROBE: Row = {"b": "".join(map(chr, range(1, 0x100))) + "\u2028\U0001f600", "a": 1, "c": None}


class StoreError(TrackerError):
    """The database could not do what was asked; nothing was written."""


class RefusedError(StoreError):
    """Rows that came many at once do not go together; nothing of them was kept."""


class OvertakenError(ConflictError):
    """A row was changed by somebody else after this transaction had read it; the transaction may be tried again."""


class BlankError(SchemaError):
    """The database is there but holds no tables at all."""


class Store:
    """A ledger that is not there yet: every read is empty. The two doors override all of it."""

    name = "no ledger"
    there = False
    # Whether it was made just now, because there was none by this name.
    made = False

    def rows(self, read: str, *filters: str, **params: Any) -> list[Row]:
        """The rows of a named read with the named conditions."""
        return []

    def stream(self, read: str, *filters: str, **params: Any) -> Iterator[Row]:
        """The same rows one after the other, never all in memory; only inside a transaction."""
        yield from ()

    def lines(self, table: str) -> Iterator[bytes]:
        """A table in the order of an export, each row as a line of JSON: the table's name, then its columns.

        Some lines come at a time.
        """
        for row in self.stream(f"every_{table}"):
            yield line({"table": table, **row}).encode()

    def run(self, change: str, *rows: Row) -> int:
        """Carry out a named change once for each row; the number of rows it touched."""
        raise StoreError(f"{self.name} cannot be written")

    def unguard(self) -> bool:
        """Outside a transaction: let `bared` begin without proving references; False where that needs no leave."""
        return False

    def guard(self) -> None:
        """Outside a transaction: the end of `unguard`."""

    @contextmanager
    def bared(self) -> Iterator[None]:
        """Inside a transaction: an empty ledger to be filled, whose references are proved at the end of it.

        Raises RefusedError where one names what is not there.
        """
        yield

    def pour(self, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows while they are made; raises RefusedError for one that the table does not take."""
        raise StoreError(f"{self.name} cannot be written")

    def learn(self) -> None:
        """Inside a transaction: let the database count what was poured into it, or it takes long ways to a row."""

    def reading(self, work: Callable[[], T]) -> T:
        """Run `work` on one unchanging view of the ledger."""
        return work()

    def writing(self, work: Callable[[], T], command: str) -> T:
        """Run `work` in one transaction, all or nothing; `command` tells whether it was applied already."""
        raise StoreError(f"{self.name} cannot be written")

    def attempt(self, work: Callable[[], T]) -> T:
        """Run `work` inside the transaction of `writing`; when it raises, what it wrote is gone and the rest stays."""
        raise StoreError(f"{self.name} cannot be written")

    def close(self) -> None:
        """Let go of the database."""


def sizes(store: Store) -> Row:
    """How many rows each table of an export holds, in their order; also of a ledger that is not there yet."""
    found = store.rows("sizes")
    return {name: found[0][name] if found else 0 for name in ORDER}


def whole(parts: tuple[str, dict[str, str], str], filters: Iterable[str]) -> str:
    """The text of a read from its head, its conditions by name and its tail, with the named conditions."""
    head, conditions, tail = parts
    where = " AND ".join(map(conditions.__getitem__, filters))
    return f"{head} WHERE {where}{tail}" if where else head + tail


def listed(names: Iterable[str]) -> str:
    """Names of columns as a statement lists them; some of them are words of SQL."""
    return ", ".join(f'"{name}"' for name in names)


def instant(moment: datetime) -> str:
    """The stored form of an aware instant: UTC, microseconds, `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def line(value: Row) -> str:
    """A JSON object as a line: every store must write it just so, because exports are compared by their bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def check_revision(found: str | None, name: str, known: bool) -> None:
    """Raises SchemaError unless the database has the schema that this program was made for."""
    if found == HEAD:
        return
    if found is None:
        raise BlankError(f"{name} has no ledger yet; make it with: tracker db upgrade")
    if known:
        raise SchemaError(f"{name} has an older schema ({found}, this program needs {HEAD}); run: tracker db upgrade")
    raise SchemaError(f"{name} was made by a newer tracker (schema {found}); upgrade tracker, your data are untouched")


def older(found: str) -> bool:
    """True for a revision this program knows how to upgrade: revisions are numbered upwards from 0001."""
    return found.isdigit() and int(found) < int(HEAD)
