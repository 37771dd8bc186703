"""A whole ledger in and out, beside the least that could do it: executemany, psql's copy, Taskwarrior's export."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count, islice
from pathlib import Path
from statistics import median

import psycopg

from bench import finding, peers, plain, programs
from bench.ledgers import ledger
from bench.processes import Contender, Timing, race
from tests.postgres import Server, running
from tracker.exchange.jsonl import proved
from tracker.storage.migrate import upgrade
from tracker.storage.restoring import Words
from tracker.storage.tables import PORTABLE

_TABLES = [table.name for table in PORTABLE]


def main(quick: bool = False) -> str:
    """Tables in Markdown for 100,000 commitments (quick: 10,000), with --million for a million as well."""
    folder = Path(tempfile.gettempdir()) / "tracker-bench"
    folder.mkdir(mode=0o700, exist_ok=True)
    sizes = [10_000] if quick else [100_000, *([1_000_000] if "--million" in sys.argv else [])]
    return "\n\n".join(_table(folder, size, 1 if quick or size > 100_000 else 3) for size in sizes)


def _table(folder: Path, size: int, runs: int) -> str:
    program = plain.program(folder)
    path, file = _exported(program, folder, size)
    with running() as server:
        rows = [
            *_into_sqlite(program, path, file, runs),
            *_into_postgres(program, server, file, runs),
            *_out(program, folder, path, size, runs),
        ]
        found = finding.table(program, {"SQLite": str(path), "Postgres": server.url("bulk_1")}, max(runs, 3))
        daily = race(programs.daily(program, server.url("bulk_1")), max(runs, 3))
    megabytes = file.stat().st_size / 1e6
    head = [
        f"## {size:,} commitments in and out\n\nEach with a party, a due term, a quote and an event, ten to a source "
        f"with its text; {megabytes:,.0f} MB of JSON Lines. An import reads, checks and proves the file against its "
        "history while it writes; executemany and \\copy only write, from rows made before.\n\n"
        "| what | seconds | of the processor | MiB |\n|---|---:|---:|---:|"
    ]
    on_server = [f"| {one.name} | {one.milliseconds:.0f} ({one.mebibytes:.0f}) |" for one in daily]
    return "\n".join([*head, *rows, "", found, "", "| on Postgres | ms (MiB) |\n|---|---:|", *on_server])


def _exported(program: str, folder: Path, size: int) -> tuple[Path, Path]:
    path = ledger(folder, size, max(size // 200, 5))
    file = path.with_suffix(".jsonl")
    if not file.exists():
        subprocess.run([program, "--db", path, "export", "-o", file], check=True, stderr=subprocess.DEVNULL)
    return path, file


def _row(name: str, seconds: float, processor: float | None = None, mebibytes: float | None = None) -> str:
    cells = [f"{processor:.1f}" if processor else "", f"{mebibytes:.0f}" if mebibytes else ""]
    return f"| {name} | {seconds:.1f} | {' | '.join(cells)} |"


def _timed(name: str, timing: Timing) -> str:
    return _row(name, timing.milliseconds / 1000, timing.processor / 1000, timing.mebibytes)


def _ratio(name: str, above: float, below: float) -> str:
    return f"| {name} | **× {above / below:.2f}** | | |"


def _into_sqlite(program: str, path: Path, file: Path, runs: int) -> list[str]:
    """The import as a whole process and executemany in this one, in turn."""
    with tempfile.TemporaryDirectory(prefix="tracker-bench-") as scratch:
        target = Path(scratch) / "target.db"
        command = [program, "--db", str(target), "import", str(file)]
        timings, raws = [], []
        words = Words()
        with file.open("rb") as source:
            for table, rows in proved(source, lambda _done, _total: None):
                words.note(table, rows)
        for _ in range(runs):
            target.unlink(missing_ok=True)
            timings += race([Contender("tracker import", command)], 1, warm=0)
            raws.append(_executemany(path, target, words))
    ours = sorted(timings, key=lambda timing: timing.milliseconds)[runs // 2]
    wall, processor = median(raw[0] for raw in raws), median(raw[1] for raw in raws)
    return [
        _timed("tracker import, SQLite", ours),
        _row("executemany of the same rows, index of words among them", wall, processor),
        _ratio("tracker to executemany", ours.milliseconds / 1000, wall),
        _ratio("the same, by processor time", ours.processor / 1000, processor),
    ]


def _executemany(source: Path, target: Path, words: Words) -> tuple[float, float]:
    """Wall and processor seconds of nothing but executemany and the commit, with the settings of the library."""
    target.unlink(missing_ok=True)
    upgrade(str(target))
    wall = processor = 0.0
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("DELETE FROM counters")
        connection.execute("BEGIN")
        for text, rows in _batches(source, words):
            begun = time.perf_counter(), time.process_time()
            connection.executemany(text, rows)
            wall, processor = wall + time.perf_counter() - begun[0], processor + time.process_time() - begun[1]
        begun = time.perf_counter(), time.process_time()
        connection.execute("COMMIT")
        return wall + time.perf_counter() - begun[0], processor + time.process_time() - begun[1]


def _batches(source: Path, words: Words) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """The statement and the rows of each batch of five thousand, made outside the clock."""
    with closing(sqlite3.connect(source)) as connection:
        for table in _TABLES:
            cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608
            marks = ", ".join("?" * len(cursor.description))
            while rows := cursor.fetchmany(5000):
                yield f"INSERT INTO {table} VALUES ({marks})", rows  # noqa: S608
    filed = words.rows()
    while rows := list(islice(filed, 5000)):
        yield "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)", rows


@contextmanager
def _databases(server: Server) -> Iterator[Iterator[str]]:
    """New empty ledgers on the server, one after the other."""

    def make(n: int) -> str:
        with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE bulk_{n}".encode())
        upgrade(server.url(f"bulk_{n}"))
        return server.url(f"bulk_{n}")

    yield (make(n) for n in count(1))


# The command itself, with a clock around its transaction.
_CLOCKED = """
import sys, time
from tracker.commands.app import run
from tracker.storage.postgres import PostgresStore
whole = PostgresStore.writing
def writing(self, work, command):
    begun = time.perf_counter()
    done = whole(self, work, command)
    open(sys.argv[1], "w").write(str(time.perf_counter() - begun))
    return done
PostgresStore.writing = writing
sys.exit(run(["--db", *sys.argv[2:]]))
"""


def _into_postgres(program: str, server: Server, file: Path, runs: int) -> list[str]:
    timings, inner, copied = [], [], []
    exported: list[Timing] = []
    with _databases(server) as fresh, tempfile.TemporaryDirectory(prefix="tracker-bench-") as scratch:
        clock = Path(scratch) / "clock"
        for _ in range(runs):
            url = next(fresh)
            words = [str(Path(program).with_name("python")), "-P", "-c", _CLOCKED, str(clock), url, "import", str(file)]
            timings += race([Contender("tracker import", words)], 1, warm=0)
            inner.append(float(clock.read_text()))
            copied.append(_copy(server, url, next(fresh), Path(scratch)))
            exported += race([Contender("tracker export", [program, "--db", url, "export"])], 1, warm=0)
    ours = sorted(timings, key=lambda timing: timing.milliseconds)[runs // 2]
    out = sorted(exported, key=lambda timing: timing.milliseconds)[runs // 2]
    return [
        _timed("tracker import, Postgres", ours),
        _row("of it, the transaction", median(inner)),
        _row("psql \\copy of the same rows in one transaction", median(copied)),
        _ratio("tracker to \\copy", ours.milliseconds / 1000, median(copied)),
        _ratio("its transaction to \\copy", median(inner), median(copied)),
        _timed("tracker export, Postgres", out),
    ]


def _copy(server: Server, source: str, target: str, folder: Path) -> float:
    """Seconds in which psql copies every table, the index of words too, from files into an empty ledger."""
    psql = server.bin / "psql"
    program = str(psql) if psql.exists() else "psql"
    tables = [*(table for table in _TABLES if table != "counters"), "search_index"]
    files = {table: folder / f"{table}.tsv" for table in tables}
    out = "".join(f"\\copy {table} TO '{file}'\n" for table, file in files.items())
    subprocess.run([program, "-q", source], input=out, text=True, check=True)
    into = "".join(f"\\copy {table} FROM '{file}'\n" for table, file in files.items())
    begun = time.perf_counter()
    words = [program, "-q", "-v", "ON_ERROR_STOP=1", target]
    subprocess.run(words, input=f"BEGIN;\n{into}COMMIT;\n", text=True, check=True)
    return time.perf_counter() - begun


def _out(program: str, folder: Path, path: Path, size: int, runs: int) -> list[str]:
    contenders = [Contender("tracker export, SQLite", [program, "--db", str(path), "export"])]
    if size <= 100_000:
        contenders += peers.exporting(folder, size, max(size // 200, 5))
    ours, *theirs = race(contenders, runs)
    rows = [_timed(timing.name, timing) for timing in (ours, *theirs)]
    if theirs:
        rows += [_ratio(f"tracker to {one.name}, each item", ours.processor, one.processor) for one in theirs]
        mine, *bytes_out = [_size(one) for one in contenders]
        rows += [
            _ratio(f"tracker to {one.name}, each byte", ours.processor / mine, one.processor / written)
            for one, written in zip(theirs, bytes_out, strict=True)
        ]
    return rows


def _size(one: Contender) -> int:
    """How many bytes a contender writes."""
    with tempfile.TemporaryFile() as file:
        subprocess.run(
            one.words, stdout=file, stderr=subprocess.DEVNULL, env={**os.environ, **(one.environment or {})}, check=True
        )
        return file.tell()
