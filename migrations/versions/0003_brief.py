"""A place on the commitment's row for what a line shows of all that hangs on it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("commitments", sa.Column("brief", sa.Text(), server_default="{}", nullable=False))


def downgrade() -> None:
    op.drop_column("commitments", "brief")
