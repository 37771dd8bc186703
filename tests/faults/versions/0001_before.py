"""Stands for the revision before: the ledger was made by the real ones and stamped back to this."""

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Never run."""
