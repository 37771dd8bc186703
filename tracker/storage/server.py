"""A server, before one is asked: which addresses mean one, whether its driver is there, and its errors in words."""

from types import ModuleType

from tracker.secret import redact
from tracker.storage.store import StoreError

_ADVICE = {
    "42501": "you may look at this ledger but not do that; ask its owner for the role that may (docs/postgres.md)",
    "25006": "this server is a read-only standby; name the primary as well, see docs/postgres.md",
    "53100": "the server's disk is full; nothing was written, make room there and run the command again",
    "57014": "the server took longer than it may; nothing was written, try again when it is less busy",
}
_CANCELLED = "somebody cancelled the statement on the server; nothing was written, ask its administrator and try again"


def is_server(db: str) -> bool:
    """True for a database URL of a server; a file is named by its path or as sqlite:///path."""
    return db.startswith(("postgres:", "postgresql:", "postgresql+psycopg:"))


def door() -> ModuleType:
    """tracker.storage.postgres; raises StoreError where its driver is not installed."""
    try:
        from tracker.storage import postgres
    except ImportError:
        raise StoreError("Postgres needs its driver: pip install 'commitment-tracker[postgres]'") from None
    return postgres


def explain(error: Exception) -> StoreError:
    """The first line of a driver's error, without secrets, or what to do where that is known."""
    cause = getattr(error, "orig", None) or error
    said = str(cause).strip().splitlines() or [type(error).__name__]
    standby = "during recovery" in said[0] or "in a hot standby" in said[0]
    state = "25006" if standby else getattr(cause, "sqlstate", None)
    cancelled = state == "57014" and "user request" in said[0]
    known = _CANCELLED if cancelled else _ADVICE.get(state or "")
    return StoreError(
        known or f"the database did not do it: {redact(said[0])}; nothing was written, check the server and try again"
    )
