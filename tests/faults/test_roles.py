"""The roles of docs/postgres.md on a real server: the statements of the page are the ones that are run here."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from tests.conftest import Program
from tracker.storage.postgres import PostgresStore
from tracker.storage.writes import Writer

PAGE = Path(__file__).parents[2] / "docs" / "postgres.md"


@pytest.fixture
def roles(postgres: str) -> str:
    """A ledger with the roles of the page; they belong to the whole server, so they may be there already."""
    block = re.search(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert block
    with psycopg.connect(postgres, autocommit=True) as connection:
        for statement in block[1].split(";")[:-1]:
            role = re.match(r"\s*CREATE ROLE (\w+)", statement)
            if role and connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role[1]]).fetchone():
                continue
            connection.execute(statement.encode())
        for name in ("desk", "reader"):
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [f"a_{name}"]).fetchone():
                connection.execute(f"CREATE USER a_{name} IN ROLE {name}".encode())
    return postgres


def _as(url: str, name: str) -> str:
    return url.replace("postgres@", f"a_{name}@")


DAILY = (
    ("add", "Hold it", "--party", "Japan", "--to", "Lithuania", "--tag", "a", "--latest", "2025-12-31"),
    ("reschedule", 1, "--latest", "2026-01-31", "--reason", "Moved"),
    ("note", 1, "Seen"),
    ("check", 1),
    ("fulfil", 1, "--evidence", "https://example.org"),
    ("mark", 1, "open", "--reason", "Not yet"),
    ("retract", 1, "--reason", "Twice"),
    ("parties", "edit", "Japan", "--alias", "Nippon-koku"),
    ("sources", "add", "https://example.org/2"),
    ("list", "--all"),
    ("report",),
    ("show", 1),
    ("export",),
    ("db", "check"),
    ("db", "reindex"),
    ("db", "info"),
)


def test_the_desk_does_its_daily_work_and_is_recorded(call: Program, roles: str) -> None:
    for words in DAILY:
        done = call("--db", _as(roles, "desk"), "--user", "ana", *words)
        assert done.code == 0, done.err
    assert '"who": "ana"' in call("--db", roles, "show", 1, "--format", "json").out


def test_the_desk_takes_back_the_note_of_a_mail_that_did_not_go(roles: str) -> None:
    store = PostgresStore(_as(roles, "desk"))
    writer = Writer(store, "ana", date(2025, 5, 28), datetime.now(UTC))
    for _ in range(2):
        assert writer.transact(lambda: writer.claim_mailings(["a@example.org"])) == ["a@example.org"]
        writer.transact(lambda: writer.forget_mailings(["a@example.org"]))
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET actor = 'nobody'",
        "DELETE FROM events",
        "TRUNCATE events",
        "DELETE FROM commitments",
        "DELETE FROM evidence",
        "DELETE FROM due_terms",
        "UPDATE alembic_version SET version_num = '0'",
        "DROP TABLE events",
        "ALTER TABLE events DROP COLUMN actor",
        "CREATE TABLE mine (a int)",
    ],
)
@pytest.mark.parametrize("name", ["desk", "reader"])
def test_nobody_but_the_owner_changes_history_or_schema(roles: str, name: str, statement: str) -> None:
    with psycopg.connect(_as(roles, name)) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode())


def test_the_reader_only_reads(call: Program, roles: str) -> None:
    call("--db", _as(roles, "desk"), *DAILY[0])
    for words in (("list",), ("report",), ("show", 1), ("export",), ("db", "check"), ("db", "info")):
        assert call("--db", _as(roles, "reader"), *words).code == 0
    refused = call("--db", _as(roles, "reader"), "note", 1, "Mine")
    assert (refused.code, refused.out) == (1, "")
    assert "ask its owner" in refused.err


@pytest.mark.usefixtures("roles")
def test_an_upgrade_needs_the_owner(call: Program, empty_postgres: str) -> None:
    refused = call("--db", _as(empty_postgres, "desk"), "db", "upgrade")
    assert (refused.code, len(refused.err.splitlines())) == (1, 1), refused.err
