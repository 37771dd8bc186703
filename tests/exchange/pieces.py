"""Work for a second process that does not end well."""

import os
import signal
from collections.abc import Iterator

from tracker.errors import TrackerError


def endless() -> Iterator[int]:
    """Says its process, and then more than any pipe holds."""
    while True:
        yield os.getpid()


def killed() -> Iterator[str]:
    """Ends as when the system takes it for want of memory."""
    yield "the first"
    os.kill(os.getpid(), signal.SIGKILL)


def refusing() -> Iterator[str]:
    """Ends with a sentence."""
    yield "the first"
    raise TrackerError("line 7 cannot be read")


def failing() -> Iterator[str]:
    """Ends with a fault of the program."""
    yield "the first"
    raise KeyError("seven")
