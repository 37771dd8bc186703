"""The proof of a file that was read: everything in it is as its history made it, and names only what is there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from tracker.exchange.rejects import Rejects
from tracker.exchange.second import apart
from tracker.storage.staging import Stage, Wrong, second_half

# How often a process that proves alone asks whether the other one is still there.
_PARTS = 100


class _NotWholeError(Exception):
    """Something was found while what was read was written already."""


class Proof:
    """What has to be proved of a stage before anything in it may be kept; `counted` when its counters must be right."""

    def __init__(self, stage: Stage, rejects: Rejects, *, counted: bool, long: bool) -> None:
        self.stage = stage
        self.rejects = rejects
        self.counted = counted
        self.long = long
        self._done = False

    def finish(self) -> None:
        """Leave out what is not whole, and then what named it, until the rest is; all of it goes to `rejects`.

        A long file is proved by two processes.
        """
        if self._done:
            return
        while faults := self._faults():
            for subject, uid, at, sentence in faults:
                self.rejects.add(at, sentence)
                self.stage.drop(subject, uid)
        self._count()
        self._done = True

    def _count(self) -> None:
        behind = self.stage.mend_counters()
        for name in behind if self.counted else ():
            self.rejects.add(1, f"the counter of {name} is missing or behind")

    def _faults(self) -> list[Wrong]:
        dangling = list(self.stage.dangling())
        if not self.long:
            return dangling + list(chain.from_iterable(self.stage.proof()))
        with apart(second_half, str(self.stage.path)) as others:
            return dangling + list(chain.from_iterable(self.stage.proof(others)))

    @contextmanager
    def meanwhile(self) -> Iterator[Callable[[], None]]:
        """A second process proves while this one writes what it may have to take back.

        To be called at the end of that: it waits for the proof and raises RejectedError unless nothing was found.
        """
        if self._done:
            yield lambda: None
            return
        self._count()
        if any(self.stage.dangling()):
            # What no database would take has to be told by its line before one refuses it.
            self.finish()
            self.rejects.refuse()
        try:
            with apart(proved, str(self.stage.path)) as found:

                def ended() -> None:
                    if any(found):
                        raise _NotWholeError
                    self._done = True
                    self.rejects.refuse()

                yield ended
        except _NotWholeError:
            # The other process has ended; this one looks again, to name it all.
            self.finish()
            self.rejects.refuse()
            raise


def proved(path: str) -> Iterator[list[Wrong]]:
    """What is not whole in the stage at this path, whose search index is filed as well."""
    for number, found in enumerate(Stage(Path(path)).proof()):
        if found or not number % _PARTS:
            yield found
