"""SQLAlchemy engines, for what makes and moves the schema: migrations and whoever works on them."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL

from tracker.storage import server
from tracker.storage.store import BUSY_SECONDS


def make_engine(url: str) -> sa.Engine:
    """An engine for a file path or a `postgresql:` URL; nothing is connected yet."""
    if server.is_server(url):
        postgres = server.door()
        return sa.create_engine("postgresql+psycopg://", creator=lambda: postgres.connect(url))
    return sqlite_engine(Path(url))


def sqlite_engine(path: Path) -> sa.Engine:
    """An engine on a file; it sends BEGIN itself, so that a migration which fails half-way leaves nothing."""
    engine = sa.create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS, "isolation_level": None}
    )

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
