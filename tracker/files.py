"""Files that are written whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from tracker.errors import TrackerError


class FileFaultError(TrackerError):
    """A file could not be read or written."""


class _DiscardError(Exception):
    pass


def discard() -> None:
    """Inside `replacing`: leave the old file as it is after all."""
    raise _DiscardError


def fault(path: Path | str, error: OSError) -> FileFaultError:
    """The error as a sentence that says what to do."""
    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return FileFaultError(f"{path} cannot be written: the disk is full; make room and run the command again")
    return FileFaultError(f"{path}: {error.strerror or error}; name another file, or ask for access")


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file, readable by its owner only, that takes the place of `path` when all of it is on the disk.

    Until then `path` stays as it was. Devices and pipes are written straight away. Raises FileFaultError.
    """
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            with path.open("wb") as straight:
                yield straight
            return
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            sync_folder(path.parent)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
    except _DiscardError:
        pass
    except OSError as error:
        raise fault(path, error) from None


def sync_folder(folder: Path) -> None:
    """Make the new name last; systems that cannot open a folder do it on their own."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
