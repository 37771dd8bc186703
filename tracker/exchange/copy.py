"""A backup of a server's ledger: an export of one moment, read back and compared before it counts."""

import hashlib
from pathlib import Path

from tracker.exchange.jsonl import read
from tracker.exchange.lines import lines
from tracker.exchange.rejects import Rejects
from tracker.files import replacing
from tracker.storage.staging import staged
from tracker.storage.store import Store, StoreError


def back_up(store: Store, target: Path) -> int:
    """Write the ledger to `target` when it was proved whole; how many rows it has. Only inside a transaction."""
    with replacing(target) as file, staged() as stage:
        written = hashlib.sha256()
        rows = -1
        for text in lines(store, _quiet):
            file.write(text)
            written.update(text)
            rows += text.count(b"\n")
        file.flush()
        file.seek(0)
        rejects = Rejects()
        read(file, stage, rejects, _quiet)
        again = hashlib.sha256()
        for text in lines(stage, _quiet):
            again.update(text)
        if rejects.lines or again.digest() != written.digest():
            raise StoreError(
                f"this would be no backup, the ledger is not whole ({'; '.join(rejects.first)}); run: tracker db check"
            )
        return rows


def _quiet(_done: int, _total: int) -> None:
    """A backup says one line, at its end."""
