"""Progress on stderr, for whatever takes longer than a second; on a terminal only."""

import sys
import time
from collections.abc import Callable


def quiet(_done: int, _total: int) -> None:
    """No progress shown."""


def meter(verb: str) -> Callable[[int, int], None]:
    """A function to be told how much of how much is done."""
    if not sys.stderr.isatty():
        return quiet
    begun = time.monotonic()
    last = begun

    def progress(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        finished = done >= total and last > begun
        if finished or (now - begun > 1 and now - last > 0.2):
            last = now
            print(f"\r{verb}: {done} of {total}", end="\n" if finished else "", file=sys.stderr, flush=True)

    return progress
