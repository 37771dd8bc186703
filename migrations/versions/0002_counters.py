"""The counters from which numbers are taken. Rows apart from tables, as engines without transactional DDL need it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COUNTERS = sa.table("counters", sa.column("name", sa.String), sa.column("value", sa.Integer))
NAMES = ("events", "commitments", "sources", "parties", "milestones")


def upgrade() -> None:
    op.bulk_insert(COUNTERS, [{"name": name, "value": 0} for name in NAMES])


def downgrade() -> None:
    op.execute(COUNTERS.delete())
