"""Main commands as whole processes beside the programs that people use today."""

import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bench import peers, plain
from bench.ledgers import SAID, TODAY, ledger
from bench.processes import Contender, race

FLOOR = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for row in connection.execute("SELECT number, latest, summary FROM commitments INDEXED BY ix_commitments_open_latest "
        "WHERE status IN ('open', 'in_progress', 'stalled') AND retracted_on IS NULL AND latest <= ? "
        "ORDER BY latest", (sys.argv[2],)):
    print(*row)
"""


def daily(program: str, db: str) -> list[Contender]:
    """The commands of every day on one ledger; what they write is of a day that no report shows, so that none grows."""
    words = [program, "--db", db, "--today", TODAY.isoformat()]
    writing = [program, "--db", db, "--today", SAID, "--user", "bench"]
    return [
        Contender("tracker report", [*words, "report", "--days", "14"]),
        Contender("tracker report, HTML", [*words, "report", "--days", "14", "--format", "html"]),
        Contender("tracker list", [*words, "list", "--timing", "overdue", "--due-before", "2026-01-05"]),
        Contender("tracker show", [*words, "show", "7"]),
        Contender("tracker note", [*writing, "note", "7", "no news"]),
        Contender("tracker add", [*writing, "add", "One more", "--party", "Ministry 1", "--latest", "2026-12-31"]),
        Contender(
            "tracker fulfil",
            [*writing, "fulfil", "9", "--reason", "held"],
            before=[*writing, "mark", "9", "in_progress", "--reason", "once more"],
        ),
    ]


def contenders(folder: Path, size: int, matching: int) -> list[Contender]:
    """Everything that is timed on a ledger of this size."""
    path = ledger(folder, size, matching)
    program = plain.program(folder)
    return [
        Contender("bare Python", [sys.executable, "-I", "-c", "pass"]),
        Contender("stdlib floor", [sys.executable, "-I", "-c", FLOOR, str(path), "2026-01-19"]),
        Contender("tracker --version", [program, "--version"]),
        *daily(program, str(path)),
        *peers.taskwarrior(folder, size, matching),
        *peers.todoman(folder, size, matching),
    ]


def table(sizes: list[int], runs: int, folder: Path) -> str:
    """A Markdown table: one row a command, one column a size, milliseconds (and MiB)."""
    columns: list[dict[str, str]] = []
    for size in sizes:
        timings = race(contenders(folder, size, max(size // 200, 5)), runs)
        columns.append({one.name: f"{one.milliseconds:.0f} ({one.mebibytes:.0f})" for one in timings})
    names = list(dict.fromkeys(name for column in columns for name in column))
    head = "| command | " + " | ".join(f"{size:,}" for size in sizes) + " |"
    rule = "|---|" + "---:|" * len(sizes)
    rows = [f"| {name} | " + " | ".join(column.get(name, "") for column in columns) + " |" for name in names]
    return "\n".join([head, rule, *rows])


def equal_rows(small: int, large: int, runs: int, folder: Path) -> str:
    """A sentence on a report of as many rows from a small ledger and, on the first day that has any, a large one."""
    program, first = plain.program(folder), (TODAY - timedelta(days=40)).isoformat()
    wide = ledger(folder, large, large // 200)
    with closing(sqlite3.connect(wide)) as connection:
        counted = "SELECT count(*) FROM commitments WHERE status = 'open' AND latest <= ?"
        (rows,) = connection.execute(counted, (first,)).fetchone()
    few, many = race(
        [
            Contender(str(path), [program, "--db", str(path), "--today", day, "report", "--days", days])
            for path, day, days in ((ledger(folder, small, rows), TODAY.isoformat(), "14"), (wide, first, "0"))
        ],
        runs,
    )
    return (
        f"A report of {rows} rows: {few.milliseconds:.0f} ms from {small:,} commitments, {many.milliseconds:.0f} ms "
        f"from {large:,}, × {many.milliseconds / few.milliseconds:.2f}; by processor time "
        f"× {many.processor / few.processor:.2f}."
    )


def main(quick: bool = False) -> str:
    """The table, on ledgers made for it (kept in the temporary folder for the next time)."""
    folder = Path(tempfile.gettempdir()) / "tracker-bench"
    folder.mkdir(mode=0o700, exist_ok=True)
    sizes = [1_000, 10_000] if quick else [1_000, 10_000, 100_000, 1_000_000]
    equal = equal_rows(sizes[0], sizes[-1], 15, folder)
    return f"## Commands, milliseconds (MiB)\n\n{table(sizes, 3, folder)}\n\n{equal}"
