"""How Alembic reaches the ledger: on the connection that `tracker db upgrade` hands in, or on `-x db=FILE|URL`.

Rules for revisions: numbered upwards (0001, 0002 …); tables and data in separate ones; the schema as it was on that
day is written out, never imported from tracker.storage.tables.
"""

import os

import sqlalchemy as sa
from alembic import context

from tracker.storage.engine import make_engine
from tracker.storage.tables import metadata


def migrate(connection: sa.Connection) -> None:
    """Run what is asked for in one transaction on both engines."""
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Use the connection that was handed in, or open the database named with -x db= or TRACKER_DB."""
    handed_in = context.config.attributes.get("connection")
    if handed_in is not None:
        migrate(handed_in)
        return
    url = context.get_x_argument(as_dictionary=True).get("db") or os.environ.get("TRACKER_DB")
    if not url:
        raise SystemExit("name the database: alembic -x db=FILE|URL ..., or set TRACKER_DB")
    if context.is_offline_mode():
        context.configure(dialect_name=make_engine(url).dialect.name, literal_binds=True, target_metadata=metadata)
        context.run_migrations()
        return
    with make_engine(url).begin() as connection:
        migrate(connection)


main()
