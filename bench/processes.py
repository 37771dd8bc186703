"""Timing whole processes in turn: A B C A B C …, so that a machine whose speed drifts slows all alike."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Contender:
    """A command line to time; `before` is run first each time, outside the clock."""

    name: str
    words: Sequence[str]
    environment: dict[str, str] | None = None
    before: Callable[[], None] | None = None


@dataclass(frozen=True)
class Timing:
    """Medians over the counted runs: wall milliseconds, and the largest resident memory in MiB."""

    name: str
    milliseconds: float
    mebibytes: float


def race(contenders: Sequence[Contender], runs: int) -> list[Timing]:
    """Time each contender `runs` times in turn, after one run of each that does not count."""
    figures: dict[str, list[tuple[float, float]]] = {one.name: [] for one in contenders}
    for turn in range(runs + 1):
        for one in contenders:
            figure = _once(one)
            if turn:
                figures[one.name].append(figure)
    return [
        Timing(name, median(ms for ms, _ in rows), median(mib for _, mib in rows)) for name, rows in figures.items()
    ]


def _once(one: Contender) -> tuple[float, float]:
    if one.before:
        one.before()
    begin = time.perf_counter()
    process = subprocess.Popen(
        list(one.words),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(one.environment or {})},
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    spent = (time.perf_counter() - begin) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stderr:
        process.stderr.close()
    if process.returncode:
        raise RuntimeError(f"{one.name}: {said.decode(errors='replace')}")
    return spent, usage.ru_maxrss / 1024
