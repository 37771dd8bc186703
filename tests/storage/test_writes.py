"""What is laid over a thing was meant for the thing as it was read, and writers on a server take turns."""

import threading
from contextlib import closing
from datetime import UTC, date, datetime

import psycopg
import pytest

from tests.conftest import Program
from tracker.storage.opening import open_ledger
from tracker.storage.postgres import PostgresStore
from tracker.storage.state import commitments
from tracker.storage.store import OvertakenError
from tracker.storage.writes import Writer


def test_what_was_changed_since_it_was_read_is_not_overwritten(tracker: Program, db: str) -> None:
    tracker("add", "Hold it", "--party", "Japan")
    with closing(open_ledger(db, write=True)) as store:
        writer = Writer(store, "tester", date(2025, 5, 28), datetime.now(UTC))

        def work() -> None:
            (read,) = commitments(store)
            writer.change("commitment", read, {"owner": "ana"}, action="edit")
            with pytest.raises(OvertakenError):
                writer.change("commitment", read, {"owner": "ben"}, action="edit")

        writer.transact(work)
    assert "ana" in tracker("show", 1).out


def test_whoever_was_overtaken_tries_again_on_what_stands_now(call: Program, postgres: str) -> None:
    """By somebody who takes no turn, such as an administrator with SQL."""
    call("--db", postgres, "add", "Hold it", "--party", "Japan")
    seen: list[int] = []
    with closing(PostgresStore(postgres)) as store:
        writer = Writer(store, "tester", date(2025, 5, 28), datetime.now(UTC))

        def work() -> None:
            (read,) = commitments(store)
            if not seen:
                with psycopg.connect(postgres) as other:
                    other.execute("UPDATE commitments SET version = version + 1")
            seen.append(read["version"])
            writer.change("commitment", read, {"owner": "ana"}, action="edit")

        writer.transact(work)
    assert seen == [1, 2]
    assert "ana" in call("--db", postgres, "show", 1).out


def test_a_writer_on_a_server_looks_only_when_the_one_before_has_finished(postgres: str) -> None:
    begun = threading.Event()
    with psycopg.connect(postgres) as other, closing(PostgresStore(postgres)) as store:
        other.execute("UPDATE counters SET value = value WHERE name = 'events'")
        thread = threading.Thread(target=lambda: store.writing(begun.set, "x"))
        thread.start()
        waiting = "SELECT 1 FROM pg_stat_activity WHERE application_name = 'tracker' AND wait_event_type = 'Lock'"
        with psycopg.connect(postgres, autocommit=True) as watcher:
            while thread.is_alive() and not watcher.execute(waiting).fetchone() and not begun.is_set():
                pass
        assert not begun.is_set()
        other.rollback()
        thread.join()
    assert begun.is_set()
