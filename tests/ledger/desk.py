"""A person at work on a ledger, without the command line between."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from tracker.ledger.commitments import Draft, log
from tracker.model import Commitment
from tracker.storage.opening import open_ledger
from tracker.storage.store import Store, T
from tracker.storage.writes import Writer

DAY = date(2025, 5, 28)


@dataclass
class Desk:
    """An open ledger, the person who writes in it, and the day on their calendar."""

    store: Store
    who: str = "rk"
    today: date = DAY
    notices: list[str] = field(default_factory=list)

    def write(self, work: Callable[[Writer], T]) -> T:
        """Carry out one command."""
        writer = Writer(self.store, self.who, self.today, datetime(2025, 5, 28, 9, tzinfo=UTC))
        result = writer.transact(lambda: work(writer))
        self.notices = list(writer.notices)
        return result

    def read(self, work: Callable[[Store], T]) -> T:
        """Look, on one view of the ledger."""
        return self.store.reading(lambda: work(self.store))

    def log(self, summary: str, *responsible: str, **facts: object) -> Commitment:
        """Log a commitment of these parties (Japan where none is named)."""
        draft = Draft(summary, responsible or ("Japan",), **facts)  # type: ignore[arg-type]
        return self.write(lambda writer: log(writer, draft))


@contextmanager
def at_work(db: str, who: str = "rk", today: date = DAY) -> Iterator[Desk]:
    """Somebody at a ledger."""
    store = open_ledger(db, write=True)
    try:
        yield Desk(store, who, today)
    finally:
        store.close()
