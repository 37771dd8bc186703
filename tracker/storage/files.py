"""Files that serve as evidence: in the ledger's own folder, or where they were seen."""

import hashlib
from pathlib import Path

from tracker.storage.sqlite import SqliteStore
from tracker.storage.state import State
from tracker.storage.store import Row, Store


def folder(store: Store) -> Path | None:
    """The folder beside a SQLite ledger for kept files; a server has none."""
    return store.path.with_name(f"{store.path.name}.files") if isinstance(store, SqliteStore) else None


def digest(path: Path) -> str:
    """The sha256 of a file; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def changed(store: Store, state: State) -> list[str]:
    """What is wrong with the files of an item's evidence, one sentence each."""
    found = []
    for row in state["evidence"].values():
        if row["file"] and not row["retracted_on"] and not state["retracted_on"]:
            wrong = _wrong(store, row)
            found += [f"evidence {row['n']} of item {state['number']}: {wrong}"] if wrong else []
    return found


def _wrong(store: Store, row: Row) -> str | None:
    kept = folder(store) if row["kept"] else None
    path = kept / row["file"] if kept else Path(row["file"])
    try:
        return None if digest(path) == row["sha256"] else f"{path} has changed since it was read"
    except OSError:
        return f"{path} is missing"
