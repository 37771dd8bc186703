"""The long loops, with figures: python -m tests.faults [ROUNDS [WORD]]; a word picks the loops named with it."""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psycopg

from tests.faults.loops import (
    Tally,
    crowd,
    kill_while_adding,
    kill_while_importing,
    kill_while_migrating,
    kill_while_rebuilding,
)
from tests.postgres import Server, running
from tracker.storage.migrate import upgrade


def _ledger(server: Server, name: str) -> str:
    """A database with an empty ledger."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    upgrade(server.url(name))
    return server.url(name)


def main() -> None:
    """Run every loop and print one line for each; the exit code says whether anything was lost or half done."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    seed = random.SystemRandom().randrange(10**6)
    chance = random.Random(seed)
    print(f"{rounds} rounds, seed {seed}")
    print(f"{'loop':32} {'rounds':>6} {'hit':>5} {'acknowledged':>12} {'lost':>5} {'half':>5} {'seconds':>8}")
    with tempfile.TemporaryDirectory(prefix="tracker-") as name, running() as server:
        folder = Path(name)
        loops: dict[str, Callable[[], Tally]] = {
            "kill -9 while adding": lambda: kill_while_adding(folder, rounds, chance),
            "kill -9 while importing": lambda: kill_while_importing(folder, rounds, chance, 500),
            "kill -9 while upgrading": lambda: kill_while_migrating(folder, rounds, chance, 60000),
            "kill -9 in a rebuild, SQLite": lambda: kill_while_rebuilding(
                folder, str(folder / "rebuilding.db"), rounds, chance, 3000
            ),
            "kill -9 in a rebuild, Postgres": lambda: kill_while_rebuilding(
                folder, _ledger(server, "rebuilding"), rounds, chance, 600
            ),
            "8 x 200 writes, SQLite": lambda: crowd(str(folder / "crowd.db"), 8, 200),
            "8 x 200 writes, Postgres": lambda: crowd(_ledger(server, "crowd"), 8, 200),
        }
        wrong = 0
        word = sys.argv[2] if len(sys.argv) > 2 else ""
        for title, loop in ((title, loop) for title, loop in loops.items() if word in title):
            begun = time.monotonic()
            tally = loop()
            wrong += tally.lost + tally.half
            print(
                f"{title:32} {tally.rounds:6} {tally.hit:5} {tally.acknowledged:12} {tally.lost:5} {tally.half:5} "
                f"{time.monotonic() - begun:8.1f}",
                flush=True,
            )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
