"""A second process that reads and reckons while the first one writes; it writes nothing, and goes when the first does.

What it finds comes back piece by piece, and it waits until each was taken, so neither process holds much of a file.
"""

import gc
import marshal
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import IO, Any

from tracker.child import own
from tracker.errors import TrackerError

# Starting the process twice takes as long as it saves with some ten thousand things.
WORTH_BYTES = 40_000_000
_LENGTH = 8
# How far the second process may be ahead, so that neither waits for the other at every piece.
_AHEAD = 1 << 20


class SecondError(TrackerError):
    """The second process could not do its part."""


def long(source: object) -> tuple[int, int] | None:
    """The descriptor of a file and where it stands, if the rest of it is worth a second process."""
    with suppress(AttributeError, OSError, ValueError):
        handle, at = source.fileno(), source.tell()  # type: ignore[attr-defined]
        known = os.fstat(handle)
        if stat.S_ISREG(known.st_mode) and known.st_size - at >= WORTH_BYTES:
            return handle, at
    return None


@contextmanager
def apart(work: Callable[..., Iterator[Any]], *words: str, source: int = subprocess.DEVNULL) -> Iterator[Iterator[Any]]:
    """What `work(*words)` yields in a second process, which ends with this context.

    Its standard input is `source`, a descriptor.
    """
    command, environment = own(__name__, work.__module__, work.__name__, *words)
    with subprocess.Popen(
        command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, pipesize=_AHEAD
    ) as child:
        assert child.stdout
        try:
            yield _heard(child.stdout)
        finally:
            child.kill()


def _heard(pipe: IO[bytes]) -> Iterator[Any]:
    while True:
        size = int.from_bytes(pipe.read(_LENGTH))
        message = pipe.read(size)
        if not size or len(message) < size:
            raise SecondError("the process that helps to read was stopped, perhaps for want of memory; try again")
        kind, said = marshal.loads(message)
        if kind == "end":
            return
        if kind == "refused":
            raise SecondError(said)
        if kind == "failed":
            raise RuntimeError(said)
        yield said


def _say(kind: str, said: Any = None) -> None:
    message = marshal.dumps((kind, said))
    sys.stdout.buffer.write(len(message).to_bytes(_LENGTH) + message)
    sys.stdout.buffer.flush()


def main() -> None:
    """Do the work named in the arguments and write what it yields, until nobody listens any more."""
    # Ctrl-C reaches both processes; the first one ends the second.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    module, name, *words = sys.argv[1:]
    last = "end", ""
    try:
        for piece in getattr(import_module(module), name)(*words):
            _say("piece", piece)
    except TrackerError as error:
        last = "refused", str(error)
    except Exception as error:
        last = "failed", f"{type(error).__name__}: {error}"
    with suppress(OSError):
        _say(*last)


if __name__ == "__main__":
    main()
