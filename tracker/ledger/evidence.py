"""Evidence: what shows how a commitment stands. It never moves a status; a finding does."""

import shutil
from datetime import date
from pathlib import Path

from tracker.errors import NotFoundError, UsageError
from tracker.ledger.commitments import get, live, words
from tracker.model import Commitment, Relation
from tracker.storage.files import digest, folder
from tracker.storage.store import Row, Store
from tracker.storage.writes import Writer, child


def evidence_row(
    said: str | None,
    relation: Relation,
    on: date,
    *,
    quote: str | None = None,
    file: tuple[str, str, bool] | None = None,
    internal: bool = False,
) -> Row:
    """The columns of a piece of evidence; `file` is its path or kept name, its sha256, and whether it was kept."""
    text = words(said, "the evidence") if said else None
    url = text if text and text.startswith(("http://", "https://")) and " " not in text else None
    path, sha256, kept = file or (None, None, False)
    return {
        "relation": str(relation),
        "url": url,
        "text": None if url else text,
        "fact_on": on.isoformat(),
        "quote": words(quote, "the quote") if quote else None,
        "file": path,
        "sha256": sha256,
        "kept": int(kept),
        "internal": int(internal),
    }


def add_evidence(
    writer: Writer,
    number: int,
    said: str | None,
    relation: Relation,
    *,
    on: date | None = None,
    quote: str | None = None,
    file: Path | None = None,
    keep: bool = False,
    internal: bool = False,
) -> Commitment:
    """Add evidence to an item; `on` is the date of the fact. A file is known again by its sha256, kept on request."""
    state = live(writer.store, number)
    if not (said or file):
        raise UsageError("evidence is an address, a text or a file: give URL|TEXT or --file FILE")
    if keep and not file:
        raise UsageError("--keep copies a file into the ledger's folder; name it with --file")
    held = _file(writer.store, file, keep) if file else None
    row = evidence_row(said, relation, on or writer.today, quote=quote, file=held, internal=internal)
    fields = {"evidence": child(state, "evidence", row)}
    writer.change("commitment", state, fields, action="evidence", internal=internal)
    return get(writer.store, number)


def _file(store: Store, path: Path, keep: bool) -> tuple[str, str, bool]:
    try:
        sha256 = digest(path)
    except FileNotFoundError:
        raise NotFoundError(f"no file {path}; --file takes the file that shows it") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from None
    return (_keep(store, path, sha256), sha256, True) if keep else (str(path.absolute()), sha256, False)


def _keep(store: Store, path: Path, sha256: str) -> str:
    """Copy the file into the ledger's folder, under a name that tells its contents."""
    target = folder(store)
    if target is None:
        raise UsageError("a ledger on a server has no folder for files; leave --keep out, or keep the file elsewhere")
    name = f"{sha256[:16]}-{path.name}"
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not (target / name).exists():
        half = target / f"{name}.part"
        shutil.copyfile(path, half)
        half.chmod(0o600)
        half.replace(target / name)
    return name
