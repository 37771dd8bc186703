"""`tracker db upgrade`, but with the revisions of tests/faults/versions: python -m tests.faults.upgrading DB."""

import sys
from pathlib import Path

import sqlalchemy as sa
from alembic.config import Config
from tracker.commands.app import main

from tracker.storage import migrate

VERSIONS = Path(__file__).with_name("versions")
_config = migrate.config


def config(connection: sa.Connection) -> Config:
    """Alembic's settings as the program has them, with other revisions."""
    settings = _config(connection)
    settings.set_main_option("version_locations", str(VERSIONS))
    return settings


if __name__ == "__main__":
    migrate.config = config
    sys.argv[1:] = ["--db", sys.argv[1], "db", "upgrade"]
    main()
