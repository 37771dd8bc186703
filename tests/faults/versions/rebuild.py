"""A large step: the longest tables are made anew on SQLite, and every row of them written again on Postgres."""

import sys

import sqlalchemy as sa
from alembic import op

from tracker.storage.store import HEAD
from tracker.storage.tables import metadata

revision = HEAD
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("commitments", "due_terms", "evidence", "events")


def upgrade() -> None:
    """Says `rebuilding` before the first table; after the last, before the commit, `rebuilt` and its statements."""
    count: list[int] = []
    sa.event.listen(op.get_bind(), "before_cursor_execute", lambda *_: count.append(1))
    print("rebuilding", file=sys.stderr, flush=True)
    for name in TABLES:
        if op.get_bind().dialect.name == "sqlite":
            with op.batch_alter_table(name, copy_from=metadata.tables[name], recreate="always"):
                pass
        else:
            op.add_column(name, sa.Column("again", sa.Text))
            op.execute(sa.text(f"UPDATE {name} SET again = uid || uid"))
            op.drop_column(name, "again")
    print("rebuilt", len(count), file=sys.stderr, flush=True)
