"""Timing whole processes in turn: A B C A B C …, so that a machine whose speed drifts slows all alike."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Contender:
    """A command line to time; the words `before` are run first each time, outside the clock, and may fail."""

    name: str
    words: Sequence[str]
    environment: dict[str, str] | None = None
    before: Sequence[str] = ()


@dataclass(frozen=True)
class Timing:
    """Medians over the counted runs: wall milliseconds, the largest resident memory in MiB, processor milliseconds."""

    name: str
    milliseconds: float
    mebibytes: float
    processor: float


def race(contenders: Sequence[Contender], runs: int, warm: int = 2) -> list[Timing]:
    """Time each contender `runs` times in turn, each time right after `warm` runs of it that do not count.

    So all of them find what they read in memory, also where a system soon gives the memory of files to others.
    """
    figures: dict[str, list[tuple[float, float, float]]] = {one.name: [] for one in contenders}
    for _ in range(runs):
        for one in contenders:
            *_, figure = [_once(one) for _ in range(warm + 1)]
            figures[one.name].append(figure)
    return [Timing(name, *(median(column) for column in zip(*rows, strict=True))) for name, rows in figures.items()]


# A child's peak memory counts what its parent held before the exec, so a small process starts and times it.
_LAUNCHER = """
import os, sys, time
begin = time.perf_counter()
process = os.fork()
if not process:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(process, 0)
print((time.perf_counter() - begin) * 1000, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status),
      (usage.ru_utime + usage.ru_stime) * 1000)
"""


def _once(one: Contender) -> tuple[float, float, float]:
    environment = {**os.environ, **(one.environment or {})}
    if one.before:
        subprocess.run(one.before, stdin=subprocess.DEVNULL, capture_output=True, env=environment)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCHER, *one.words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    milliseconds, mebibytes, code, processor = done.stdout.split()
    if code != "0":
        raise RuntimeError(f"{one.name}: {done.stderr}")
    return float(milliseconds), float(mebibytes), float(processor)
