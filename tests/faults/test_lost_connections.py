"""Postgres goes away at the worst moment: what was acknowledged is there once, the rest wholly or not at all."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.conftest import Program
from tests.exchange.story import exported
from tests.faults.proxy import breaking
from tests.postgres import Server, running
from tracker.ledger.commitments import Draft, log
from tracker.storage.migrate import upgrade
from tracker.storage.postgres import PostgresStore
from tracker.storage.writes import Writer

DRAFT = Draft("Hold it", ("Japan",))


def _count(url: str, table: str = "commitments") -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert row
        return int(row[0])


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("times", [1, 3])
def test_a_commit_whose_answer_is_lost_is_applied_once(
    call: Program, server: Server, postgres: str, moment: str, times: int
) -> None:
    with breaking(server.base, moment, times) as proxy:
        done = call("--db", proxy.url(postgres), "add", "Hold it", "--party", "Japan")
        assert proxy.dropped == (1 if moment == "after" else times)
    assert (done.code, done.out) == (0, "1 logged: Hold it (Japan; no date)\n"), done.err
    assert _count(postgres) == 1
    assert call("--db", postgres, "db", "check").out == ""


def test_a_table_whose_commit_is_lost_is_logged_once(
    call: Program, server: Server, postgres: str, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("summary,party\n" + "Hold it,Japan\n" * 20)
    with breaking(server.base, "after") as proxy:
        assert call("--db", proxy.url(postgres), "import", path).out == "20 items logged\n"
    assert _count(postgres) == 20


@pytest.mark.parametrize("code", ["40001", "40P01"])
def test_conflicts_between_transactions_are_tried_again_whole(call: Program, postgres: str, code: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE SEQUENCE tries")
        connection.execute(
            f"""CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF nextval('tries') < 4 THEN RAISE 'injected' USING errcode = '{code}'; END IF; RETURN NEW; END $$"""
        )
        connection.execute("CREATE TRIGGER fail BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION fail()")
    done = call("--db", postgres, "add", "Hold it", "--party", "Japan")
    assert (done.code, done.out) == (0, "1 logged: Hold it (Japan; no date)\n"), done.err
    assert done.err == "tracker: new party 1: Japan\n"
    assert _count(postgres) == 1


def _ending(postgres: str) -> None:
    """Let the server end the first two connections that write into the history."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE SEQUENCE tries")
        connection.execute(
            """CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF nextval('tries') < 3 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$"""
        )
        connection.execute("CREATE TRIGGER fail BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION fail()")


def test_a_statement_that_somebody_cancels_is_said_to_be_cancelled(call: Program, postgres: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(
            """CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            PERFORM pg_cancel_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NEW; END $$"""
        )
        connection.execute("CREATE TRIGGER fail BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION fail()")
    done = call("--db", postgres, "add", "Hold it", "--party", "Japan")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "tracker: somebody cancelled the statement on the server; nothing was written, "
        "ask its administrator and try again\n"
    )
    assert _count(postgres) == 0


def test_a_statement_that_takes_too_long_is_said_to_have_done_so(call: Program, postgres: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(
            """CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE 'canceling statement due to statement timeout' USING errcode = '57014'; END $$"""
        )
        connection.execute("CREATE TRIGGER fail BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION fail()")
    done = call("--db", postgres, "add", "Hold it", "--party", "Japan")
    assert (done.code, "the server took longer than it may" in done.err) == (1, True), done.err


def _apart(*words: object) -> subprocess.CompletedProcess[str]:
    """The program as its own process, because what a driver logs would go to a handler of the tests here."""
    code = "from tracker.commands.app import main; main()"
    return subprocess.run([sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True)


def test_a_connection_that_the_server_ends_half_way_is_not_noticed(postgres: str) -> None:
    _ending(postgres)
    done = _apart("--db", postgres, "add", "Hold it", "--party", "Japan")
    assert (done.returncode, done.stdout) == (0, "1 logged: Hold it (Japan; no date)\n"), done.stderr
    assert done.stderr == "tracker: new party 1: Japan\n"
    assert _count(postgres) == 1


def test_a_connection_that_ends_while_rows_are_poured_is_not_noticed(
    call: Program, sqlite_db: str, postgres: str, tmp_path: Path
) -> None:
    assert call("--db", sqlite_db, "add", "Hold it", "--party", "Japan").code == 0
    for _ in range(100):
        assert call("--db", sqlite_db, "note", 1, "x" * 10_000).code == 0
    told = exported(call, sqlite_db, tmp_path / "told.jsonl")
    _ending(postgres)
    done = _apart("--db", postgres, "import", tmp_path / "told.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert exported(call, postgres, tmp_path / "again.jsonl") == told


@pytest.fixture
def own_server() -> Iterator[Server]:
    """A server that a test may kill, with the schema in it."""
    with running() as server:
        upgrade(server.url("postgres"))
        yield server


def _restart(server: Server) -> None:
    server.stop(signal.SIGQUIT)
    server.start()


def test_a_restart_in_the_middle_of_a_transaction_leaves_no_half(own_server: Server) -> None:
    store = PostgresStore(own_server.url("postgres"))
    writer = Writer(store, "tester", date(2025, 5, 28), datetime.now(UTC))
    crashes = iter([True, False])

    def work() -> Any:
        item = log(writer, DRAFT)
        if next(crashes):
            _restart(own_server)
        return log(writer, DRAFT), item

    second, first = writer.transact(work)
    store.close()
    assert (first.number, second.number) == (1, 2)
    assert _count(own_server.url("postgres")) == 2
    assert _count(own_server.url("postgres"), "parties") == 1


def test_a_restart_while_idle_is_not_noticed(own_server: Server) -> None:
    store = PostgresStore(own_server.url("postgres"))
    writer = Writer(store, "tester", date(2025, 5, 28), datetime.now(UTC))
    writer.transact(lambda: log(writer, DRAFT))
    _restart(own_server)
    assert len(store.reading(lambda: store.rows("commitments"))) == 1
    store.close()


def test_a_server_that_is_down_is_said_at_once(call: Program, tmp_path: Path) -> None:
    done = call("--db", f"postgresql://tracker:CANARY@/ledger?host={tmp_path}", "list")
    assert (done.code, done.out) == (1, "")
    assert "check the server" in done.err
    assert "CANARY" not in done.err
    assert len(done.err.splitlines()) == 1


def test_a_standby_reads_and_takes_over(call: Program, own_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    primary = own_server.url("postgres")
    assert call("--db", primary, "add", "Before", "--party", "Japan").code == 0
    with running(copy_of=own_server) as standby:
        alone = standby.url("postgres")
        both = f"{primary}&host={standby.base}"
        _caught_up(own_server, standby)
        assert "Before" in call("--db", alone, "list").out
        with monkeypatch.context() as strict:
            strict.setenv("TRACKER_ISOLATION", "SERIALIZABLE")
            assert "Before" in call("--db", alone, "list").out
        refused = call("--db", alone, "add", "Nowhere", "--party", "Japan")
        assert (refused.code, "read-only standby" in refused.err) == (1, True), refused.err
        # Whoever writes looks for the primary, wherever it stands in the list.
        swapped = f"{alone}&host={own_server.base}"
        assert call("--db", swapped, "note", 1, "Standby named first").code == 0
        assert call("--db", both, "note", 1, "Through both").code == 0
        _caught_up(own_server, standby)
        own_server.stop(signal.SIGQUIT)
        assert "Before" in call("--db", both, "list").out
        standby.run(standby.bin / "pg_ctl", "promote", "-w", "-D", standby.data)
        after = call("--db", both, "add", "After", "--party", "Japan")
        assert (after.code, after.out) == (0, "2 logged: After (Japan; no date)\n"), after.err
        found = json.loads(call("--db", both, "show", 1, "--format", "json").out)
        assert found["history"][-1]["text"] == "Through both"


def _caught_up(primary: Server, standby: Server) -> None:
    """Wait until the standby has everything that the primary wrote."""
    with psycopg.connect(primary.url("postgres")) as one, psycopg.connect(standby.url("postgres")) as other:
        row = one.execute("SELECT pg_current_wal_lsn()::text").fetchone()
        assert row
        for _ in range(100000):
            reached = other.execute("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", row).fetchone()
            other.rollback()
            if reached and reached[0]:
                return
    raise AssertionError("the standby never caught up")


def test_every_connection_has_its_time_limits(postgres: str) -> None:
    store = PostgresStore(postgres)

    def settings() -> list[object]:
        asked = store.connection.execute("SELECT name, setting FROM pg_settings").fetchall()
        found = {row["name"]: row["setting"] for row in asked}
        limit = store.connection.info.get_parameters().get("connect_timeout")
        return [found["statement_timeout"], found["TimeZone"], found["DateStyle"].partition(",")[0], limit]

    assert store.reading(settings) == ["30000", "UTC", "ISO", "5"]
    store.close()
