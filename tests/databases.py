"""Databases with the schema in them, lent to one test after the other: making one costs as much as ten tests.

One that comes back is emptied. Where a test changed more than rows (a trigger, a right, a table) it is thrown away.
"""

from collections.abc import Callable
from itertools import count

import psycopg

from tests.postgres import Server
from tracker.storage.migrate import upgrade
from tracker.storage.tables import derived, metadata

# What a ledger holds: the text of COPY by table.
Content = dict[str, bytes]

TABLES = ["alembic_version", *(table.name for table in (*metadata.sorted_tables, *derived.sorted_tables))]
_CATALOGS = ("class", "attribute", "constraint", "index", "proc", "trigger", "type", "namespace", "extension")
# A row of a catalog that was made or changed has a new transaction, one that is gone is missing in the count.
_SCHEMA = " UNION ALL ".join(f"SELECT max(xmin::text::bigint), count(*) FROM pg_{name}" for name in _CATALOGS)
_SETTINGS = "SELECT count(*), 0 FROM pg_db_role_setting"
_OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> %s"
# What a large test leaves behind would slow down the next.
_LARGE = 30_000_000


class Databases:
    """The databases of one server, named test_1, test_2 and so on."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._numbers = count(1)
        self._spare: list[str] = []
        self._contents: dict[str, Content] = {}
        self._run("CREATE DATABASE migrated")
        upgrade(server.url("migrated"))
        with self._in("migrated") as connection:
            self._schema = connection.execute(f"{_SCHEMA} UNION ALL {_SETTINGS}".encode()).fetchall()
            self._contents[""] = _read(connection)

    def _in(self, name: str) -> psycopg.Connection:
        return psycopg.connect(self.server.url(name), autocommit=True)

    def _run(self, statement: str) -> None:
        with self._in("postgres") as connection:
            connection.execute(statement.encode())

    def lend(self) -> str:
        """The name of a database that is as if new."""
        if self._spare:
            return self._spare.pop()
        name = f"test_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE migrated STRATEGY file_copy")
        return name

    def take_back(self, name: str) -> None:
        """Empty a database that was lent, or throw it away."""
        with self._in(name) as connection:
            connection.execute(_OTHERS, [connection.info.backend_pid])
            found = connection.execute(f"{_SCHEMA} UNION ALL {_SETTINGS}".encode()).fetchall()
            (size,) = connection.execute("SELECT pg_database_size(current_database())").fetchall()[0]
            clean = found == self._schema and size < _LARGE
            if clean:
                _fill(connection, self._contents[""])
        if clean:
            self._spare.append(name)
        else:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def fill(self, name: str, wanted: str, build: Callable[[str], object]) -> None:
        """Make a database what `build` makes of an empty one; what is `wanted` is built only once."""
        if wanted not in self._contents:
            build(self.server.url(name))
            with self._in(name) as connection:
                self._contents[wanted] = _read(connection)
        else:
            with self._in(name) as connection:
                _fill(connection, self._contents[wanted])


def _read(connection: psycopg.Connection) -> Content:
    found: Content = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            with cursor.copy(f"COPY {table} TO STDOUT".encode()) as copy:
                found[table] = b"".join(map(bytes, copy))
    return {table: text for table, text in found.items() if text}


def _fill(connection: psycopg.Connection, content: Content) -> None:
    connection.execute("; ".join(f"DELETE FROM {table}" for table in reversed(TABLES)).encode())
    with connection.cursor() as cursor:
        for table, text in content.items():
            with cursor.copy(f"COPY {table} FROM STDIN".encode()) as copy:
                copy.write(text)
