"""`tracker db upgrade`, but with the revisions of tests/faults/versions, killed before its n-th statement where n > 0.

python -m tests.faults.upgrading DB N
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.config import Config
from tracker.commands.app import main

from tracker.storage import migrate

VERSIONS = Path(__file__).with_name("versions")
_config = migrate.config
_left = [0]


def config(connection: sa.Connection) -> Config:
    """Alembic's settings as the program has them, with other revisions; every statement from here on is counted."""
    settings = _config(connection)
    settings.set_main_option("version_locations", str(VERSIONS))
    sa.event.listen(connection, "before_cursor_execute", _count)
    return settings


def _count(*_: Any) -> None:
    _left[0] -= 1
    if _left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    _left[0] = int(sys.argv[2])
    migrate.config = config
    sys.argv[1:] = ["--db", sys.argv[1], "db", "upgrade"]
    main()
