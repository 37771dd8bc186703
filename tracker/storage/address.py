"""From an address to a connection with a server, with the limits that every one of the program has."""

import os
import re
from typing import Any
from urllib.parse import unquote

import psycopg
from psycopg import IsolationLevel
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tracker.errors import UsageError

_LEVELS = {level.name.replace("_", " "): level for level in IsolationLevel if level != IsolationLevel.READ_UNCOMMITTED}
_SETTINGS = {
    "connect_timeout": 5,
    "application_name": "tracker",
    "client_encoding": "UTF8",
    "options": "-c timezone=UTC -c datestyle=ISO -c statement_timeout=30000",
}


def connect(url: str, *, write: bool = True) -> psycopg.Connection[Any]:
    """A connection with the limits and the isolation that every one of the program has.

    With several hosts a writer wants the one that may be written; a reader takes the first that answers.
    """
    isolation = level()
    try:
        address = _address(url)
    except (psycopg.Error, UnicodeDecodeError) as error:
        # After its reason libpq quotes what it could not read, which may be the password.
        reason = re.split(r': "| in "', str(error))[0].strip()
        raise UsageError(f"the database URL cannot be read: {reason}; see docs/postgres.md") from None
    if "," in str(address.get("host", "")) and "target_session_attrs" not in address:
        address["target_session_attrs"] = "read-write" if write else "any"
    connection = psycopg.connect(**{**address, **_SETTINGS}, prepare_threshold=None)
    connection.isolation_level = isolation
    return connection


def level() -> IsolationLevel:
    """How every transaction that writes is isolated, by TRACKER_ISOLATION; raises UsageError for another word."""
    name = os.environ.get("TRACKER_ISOLATION", "READ COMMITTED").upper()
    if name not in _LEVELS:
        raise UsageError(f"TRACKER_ISOLATION is one of {', '.join(_LEVELS)}, not {name!r}")
    return _LEVELS[name]


def _address(url: str) -> dict[str, Any]:
    """What a URL says, by the names of libpq; a host that is named more than once is a list of hosts."""
    head, _, query = url.partition("?")
    if "://" not in head:
        raise UsageError("a database URL begins with postgresql://; see docs/postgres.md")
    if url != "".join(url.split()):
        raise UsageError("the database URL has a space in it; write it as %20")
    if head.count("@") > 1:
        raise UsageError("the database URL has more than one @; write one inside a password as %40")
    said: dict[str, list[str]] = {}
    for name, _, value in (pair.partition("=") for pair in query.split("&") if pair):
        said.setdefault(name, []).append(unquote(value))
    address: dict[str, Any] = conninfo_to_dict("postgresql:" + head.split(":", 1)[1])
    address |= {name: ",".join(values) for name, values in said.items()}
    if not all(map(str.isidentifier, said)) or address.get("port", "").strip("0123456789,"):
        # Where a password was taken for a host and its port, or for an option, no error may quote it.
        raise UsageError("the database URL cannot be read; write a / inside a password as %2F and a ? as %3F")
    make_conninfo(**address)
    return address
