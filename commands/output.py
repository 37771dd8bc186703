"""Where a report goes: stdout, or a file that is whole or not touched at all."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from tracker.errors import TrackerError, UsageError

from .desk import remark


def put(pieces: Iterable[bytes], output: Path | None) -> None:
    """Write to stdout, or to a file by way of a new one beside it; a link is refused, not followed."""
    if output is None:
        sys.stdout.writelines(piece.decode() for piece in pieces)
        return
    try:
        _replace(pieces, output)
    except OSError as error:
        raise TrackerError(f"{output} was not written: {error.strerror}; what was there before is untouched") from None
    remark(f"written: {output}")


def _replace(pieces: Iterable[bytes], path: Path) -> None:
    if path.is_symlink():
        raise UsageError(f"{path} is a link; name the file itself with -o")
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file with -o")
    import tempfile

    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(mode)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; not every system lets a folder be opened."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
