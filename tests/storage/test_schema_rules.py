"""The schema holds to what servers that speak Postgres have in common (docs/postgres.md)."""

import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from tracker.storage.queries import CHANGES, READS
from tracker.storage.tables import metadata

ROOT = Path(__file__).parents[2]
FORBIDDEN = re.compile(
    r"\b(SERIAL|BIGSERIAL|IDENTITY|SEQUENCE|NEXTVAL|AUTOINCREMENT|ENUM|TRIGGER|FUNCTION|PROCEDURE|EXTENSION|DEFERRABLE|"
    r"EXCLUDE|LISTEN|NOTIFY|ADVISORY|INHERITS|TABLESPACE|CASCADE|LOCK\s+TABLE|FOR\s+UPDATE|OFFSET|CURRENT_DATE|"
    r"CURRENT_TIMESTAMP|NOW\s*\(|GEN_RANDOM_UUID|UUIDV7)\b",
    re.IGNORECASE,
)
ALTERED = re.compile(r"ALTER\s+(TABLE\s+\S+\s+ALTER\s+)?COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE", re.IGNORECASE)
DIALECTS: dict[str, Any] = {"postgresql": postgresql.dialect(), "sqlite": sqlite.dialect()}  # type: ignore[no-untyped-call]


def _compiled(dialect: str) -> list[str]:
    tables = metadata.sorted_tables
    made = [CreateTable(table) for table in tables] + [
        CreateIndex(index) for table in tables for index in table.indexes
    ]
    return [str(statement.compile(dialect=DIALECTS[dialect])) for statement in made]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_part_of_the_schema_needs_what_others_lack(dialect: str) -> None:
    for text in _compiled(dialect):
        assert not FORBIDDEN.search(text), text


@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_statement_needs_what_others_lack(dialect: str) -> None:
    statements = [read.statement(*read.filters) for read in READS.values()] + list(CHANGES.values())
    for statement in statements:
        text = str(statement.compile(dialect=DIALECTS[dialect]))
        assert not FORBIDDEN.search(text), text


@pytest.mark.parametrize("url", ["postgresql://none/none", "offline.db"])
def test_no_migration_needs_what_others_lack(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import command
    from alembic.config import Config

    monkeypatch.setenv("TRACKER_DB", url)
    printed = StringIO()
    script = Config(stdout=StringIO(), output_buffer=printed)
    script.set_main_option("script_location", "tracker.migrations:.")
    command.upgrade(script, "base:head", sql=True)
    text = printed.getvalue()
    assert "CREATE TABLE commitments" in text
    assert not FORBIDDEN.search(text), FORBIDDEN.search(text)
    assert not ALTERED.search(text)


def test_every_table_has_a_key_of_texts_made_by_the_program() -> None:
    for table in metadata.sorted_tables:
        assert table.primary_key.columns, table.name
        assert all(isinstance(column.type, sa.String) for column in table.primary_key), table.name
        assert all(column.default is None and not column.identity for column in table.c), table.name


def test_events_are_only_ever_inserted() -> None:
    changing = [name for name, change in CHANGES.items() if change.is_dml and change.table.name == "events"]
    assert changing == ["insert_events"]


def test_no_migration_mixes_tables_and_rows() -> None:
    for path in sorted((ROOT / "migrations" / "versions").glob("0*.py")):
        text = path.read_text(encoding="utf-8")
        rows = re.search(r"op\.(bulk_insert|execute\(f?.(INSERT|UPDATE|DELETE))", text.split("def downgrade")[0])
        assert not (rows and "op.create_table" in text), path.name
