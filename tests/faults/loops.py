"""Kill, crowd and starve the program again and again; count what was lost. The suite runs a few rounds of each.

python3 dev.py faults [ROUNDS]
"""

import os
import random
import re
import selectors
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack, closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from tracker.commands.app import run

from tracker.storage import sqlite
from tracker.storage.engine import make_engine
from tracker.storage.migrate import upgrade
from tracker.storage.store import HEAD

ROOT = Path(__file__).parents[2]


@dataclass
class Tally:
    """What came of a loop: rounds, how many of them were really hit, and what was acknowledged, lost or half done."""

    rounds: int = 0
    hit: int = 0
    acknowledged: int = 0
    lost: int = 0
    half: int = 0


def start(db: str, *words: object, module: str = "child", **more: Any) -> subprocess.Popen[bytes]:
    """A child of its own session with nothing of the caller's settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")}
    if "TRACKER_ISOLATION" in os.environ:
        environment["TRACKER_ISOLATION"] = os.environ["TRACKER_ISOLATION"]
    command = [sys.executable, "-m", f"tests.faults.{module}", db, *map(str, words)]
    child: subprocess.Popen[bytes] = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment, "TRACKER_USER": "child"},
        **more,
    )
    return child


def program(db: str, *words: object, **more: Any) -> tuple[int, str, str]:
    """One command in a process of its own: exit code and both streams."""
    with start(db, 0, *words, **more) as child:
        out, err = child.communicate()
    return child.returncode, out.decode(), err.decode()


def whole(db: str) -> bool:
    """True where the ledger's own check finds nothing: file, references, history, counters."""
    with redirect_stdout(StringIO()) as said, redirect_stderr(said):
        return run(["--db", db, "db", "check"]) == 0 and not said.getvalue()


def _numbers(lines: list[bytes]) -> list[int]:
    return [int(found[1]) for line in lines if (found := re.match(rb"(\d+) logged", line))]


def kill_while_adding(folder: Path, rounds: int, chance: random.Random) -> Tally:
    """SIGKILL a writer after it confirmed some commands: all of those are there, and nothing is torn."""
    tally = Tally()
    db = str(folder / "adding.db")
    for n in range(rounds):
        with start(db, 100000, f"round{n}") as child:
            lines = _until(child, chance.randrange(1, 30), chance.uniform(0, 0.02))
        tally.rounds += 1
        tally.hit += child.returncode == -signal.SIGKILL
        tally.acknowledged += len(lines)
        with closing(sqlite3.connect(db)) as connection:
            kept = {row[0] for row in connection.execute("SELECT number FROM commitments")}
            notes = connection.execute("SELECT count(*) FROM events WHERE action = 'note'").fetchone()[0]
        told = _numbers(lines)
        tally.lost += len(set(told) - kept)
        tally.half += not whole(db)
        tally.lost += max(0, sum(b"noted" in line for line in lines) - notes)
    return tally


def _until(child: subprocess.Popen[bytes], count: int, wait: float) -> list[bytes]:
    """Read some lines of a child, let it go on for a moment, kill it, and read what it still said."""
    assert child.stdout
    lines = [line for _, line in zip(range(count), child.stdout, strict=False)]
    _pause(wait)
    child.kill()
    return lines + [line for line in child.stdout if line.endswith(b"\n")]


def _pause(seconds: float) -> None:
    with selectors.DefaultSelector() as selector:
        moment = time.monotonic() + seconds
        while (left := moment - time.monotonic()) > 0:
            selector.select(left)


def kill_while_importing(folder: Path, rounds: int, chance: random.Random, items: int = 200) -> Tally:
    """SIGKILL an import: nothing or everything is there, and running it again brings the rest.

    Two times in three while it writes, else at any moment.
    """
    tally = Tally()
    table, db, empty = folder / "table.csv", folder / "importing.db", folder / "empty.db"
    table.write_text("summary,party,due\n" + "".join(f"item {n},Japan,2025-12-31\n" for n in range(items)))
    sqlite.create(empty)
    upgrade(str(empty))
    spans = _spans(table, db, empty)
    for n in range(rounds):
        for path in folder.glob("importing.db*"):
            path.unlink()
        shutil.copy(empty, db)
        with start(str(db), 0, "import", table) as child:
            writing = n % 3 < 2 and _writes(child, db)
            moment = chance.uniform(0, spans[1] if writing else spans[0])
            confirmed = b"logged" in b"".join(_until(child, 0, moment))
        tally.rounds += 1
        tally.hit += child.returncode == -signal.SIGKILL
        tally.acknowledged += confirmed
        count = _count(db)
        tally.lost += confirmed and count != items
        tally.half += count not in (0, items) or not whole(str(db))
        again = program(str(db), "import", table)
        tally.half += _count(db) != items or again[0] != (2 if count else 0)
    return tally


def _spans(table: Path, db: Path, empty: Path) -> tuple[float, float]:
    """How many seconds an import takes when nobody interrupts it, and for how many of them it writes."""
    shutil.copy(empty, db)
    begun = time.monotonic()
    with start(str(db), 0, "import", table) as child:
        assert _writes(child, db)
        writing = time.monotonic()
        child.communicate()
    assert child.returncode == 0
    return time.monotonic() - begun, time.monotonic() - writing


def _writes(child: subprocess.Popen[bytes], db: Path) -> bool:
    """Wait until a child has begun to write; False where it ended before."""
    journal = db.with_name(f"{db.name}-journal")
    while child.poll() is None:
        if journal.exists():
            return True
        _pause(0.001)
    return False


def _count(db: Path) -> int:
    if not db.exists() or not db.stat().st_size:
        return 0
    with closing(sqlite3.connect(db)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'commitments'").fetchone():
            return 0
        return int(connection.execute("SELECT count(*) FROM commitments").fetchone()[0])


def kill_while_migrating(folder: Path, rounds: int, chance: random.Random, rows: int = 2000) -> Tally:
    """SIGKILL an upgrade at any moment: the schema is wholly old or wholly new, every row stays, and it can go on."""
    tally = Tally()
    old, db = folder / "old.db", folder / "migrating.db"
    upgrade(str(old), "0001")
    with closing(sqlite3.connect(old)) as connection:
        values = [(f"uid{n}", n, f"Party {n}") for n in range(rows)]
        connection.executemany("INSERT INTO parties (uid, number, name) VALUES (?, ?, ?)", values)
        connection.commit()
    db.write_bytes(old.read_bytes())
    begun = time.monotonic()
    assert program(str(db), "db", "upgrade")[0] == 0
    span = time.monotonic() - begun
    for _ in range(rounds):
        for path in folder.glob("migrating.db*"):
            path.unlink()
        db.write_bytes(old.read_bytes())
        with start(str(db), 0, "db", "upgrade") as child:
            _until(child, 0, chance.uniform(span * 0.3, span * 1.1))
        tally.rounds += 1
        tally.hit += child.returncode == -signal.SIGKILL
        with closing(sqlite3.connect(db)) as connection:
            (kept,) = connection.execute("SELECT count(*) FROM parties").fetchone()
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            (counters,) = connection.execute("SELECT count(*) FROM counters").fetchone()
            (left,) = connection.execute(
                "SELECT count(*) FROM sqlite_master WHERE name LIKE '%alembic_tmp%'"
            ).fetchone()
            (state,) = connection.execute("PRAGMA integrity_check").fetchone()
        tally.acknowledged += rows
        tally.lost += rows - kept
        tally.half += (version, counters) not in (("0001", 0), (HEAD, 5)) or left != 0 or state != "ok"
        tally.half += program(str(db), "db", "upgrade")[0] != 0
    return tally


def kill_while_rebuilding(folder: Path, db: str, rounds: int, chance: random.Random, items: int = 100) -> Tally:
    """SIGKILL an upgrade inside a step that writes every row again: the ledger is the old or the new one, whole.

    In turn before one of its statements, whichever, and after some time, so that it falls into a statement.
    """
    tally = Tally()
    table = folder / "rebuilding.csv"
    rows = (f"item {n},Japan,2025-12-31,https://example.org/{n}\n" for n in range(items))
    table.write_text("summary,party,due,evidence\n" + "".join(rows))
    assert program(db, "import", table)[0] == 0
    engine = make_engine(db)
    _stamped(engine)
    span, statements = _rebuilt(db)
    before = _stamped(engine)
    for n in range(rounds):
        assert _stamped(engine) == before
        at = 0 if n % 2 else chance.randrange(2, statements)
        with start(db, at, module="upgrading") as child:
            assert child.stderr
            child.stderr.readline()
            if not at:
                _pause(chance.uniform(0, span))
                child.kill()
            finished = b"rebuilt" in child.stderr.read()
        tally.rounds += 1
        tally.hit += child.returncode == -signal.SIGKILL and not finished
        version, sizes, schema = _found(engine)
        tally.acknowledged += sum(sizes.values())
        tally.lost += sum(max(0, count - sizes.get(name, 0)) for name, count in before[1].items())
        tally.half += schema != before[2] or version not in ("0001", HEAD) or (version == HEAD and not finished)
        tally.half += version == "0001" and _rebuilt(db) == (0.0, 0)
        tally.half += _found(engine) != (HEAD, *before[1:]) or not whole(db)
        for copy in folder.glob("*.bak-*"):
            copy.unlink()
    engine.dispose()
    return tally


def _rebuilt(db: str) -> tuple[float, int]:
    """How many seconds and statements the large step takes when nobody interrupts it; zeros where it fails."""
    with start(db, 0, module="upgrading") as child:
        assert child.stderr
        begun = (child.stderr.readline(), time.monotonic())[1]
        ended, span = child.stderr.readline(), time.monotonic() - begun
        child.communicate()
    return (span, int(ended.split()[1])) if child.returncode == 0 and ended.startswith(b"rebuilt") else (0.0, 0)


Found = tuple[str, dict[str, int], list[str]]


def _stamped(engine: sa.Engine) -> Found:
    """Say that the ledger is of the revision before; what it is then."""
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    return _found(engine)


def _found(engine: sa.Engine) -> Found:
    """Revision, how many rows each table has, and every column and index, once all that was begun has ended."""
    with engine.connect() as connection:
        found = sa.inspect(connection)
        sizes = {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
            for name in sorted(found.get_table_names())
            if not name.startswith("search_index")
        }
        schema = [f"{name} {column['name']}" for name in sizes for column in found.get_columns(name)]
        schema += sorted(f"{name} {index['name']}" for name in sizes for index in found.get_indexes(name))
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    return str(version), sizes, schema


def crowd(db: str, processes: int, writes: int) -> Tally:
    """Processes that all write at once, to their own items and to one they share: every write is there."""
    tally = Tally(rounds=processes)
    assert program(db, "add", "The shared one", "--party", "Party 0")[0] == 0
    with ExitStack() as ending:
        children = [ending.enter_context(start(db, writes, f"officer{n}")) for n in range(processes)]
        for child in children:
            ending.callback(child.kill)
        for child in children:
            out, err = child.communicate()
            done = out.count(b"logged") + out.count(b"noted")
            tally.acknowledged += done
            tally.hit += child.returncode == 0
            tally.lost += writes - done
            assert child.returncode == 0, err.decode()
    tally.half += not whole(db)
    code, out_text, _ = program(db, "export")
    tally.lost += processes * writes - sum(
        '"table":"events"' in line and '"actor":"officer' in line and '"subject":"commitment"' in line
        for line in out_text.splitlines()
    )
    assert code == 0
    return tally
