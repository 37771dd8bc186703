"""A rare word found by the index and by a LIKE scan of the same texts, on either engine; the hits must be the same."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

import sqlalchemy as sa

from bench.ledgers import RARE
from bench.processes import Contender, race
from tracker.storage.engine import make_engine
from tracker.storage.opening import open_ledger
from tracker.storage.search import search

# Everything that a search of the ledger looks into, as far as these ledgers hold it.
LIKE = """
SELECT number FROM commitments WHERE retracted_on IS NULL AND (summary LIKE :word
 OR uid IN (SELECT commitment_uid FROM quotes WHERE text LIKE :word)
 OR uid IN (SELECT commitment_uid FROM quotes JOIN sources ON sources.uid = source_uid
            WHERE title LIKE :word OR sources.text LIKE :word)
 OR uid IN (SELECT subject_uid FROM events WHERE text LIKE :word)) ORDER BY number
"""
_SCAN = """
import sys, sqlite3
with (__import__("psycopg") if "://" in sys.argv[1] else sqlite3).connect(sys.argv[1]) as connection:
    print([row[0] for row in connection.execute(sys.argv[2])])
"""
HEAD = "| a rare word | index, ms | LIKE, ms | LIKE to index |\n|---|---:|---:|---:|\n"


def table(program: str, ledgers: dict[str, str], runs: int) -> str:
    """A Markdown table: for each engine and word the query alone and the whole process, medians."""
    rows = [
        row for engine, db in ledgers.items() for word in RARE for row in _compared(program, engine, db, word, runs)
    ]
    return HEAD + "\n".join(rows)


def _compared(program: str, engine: str, db: str, word: str, runs: int) -> list[str]:
    ours = [program, "--db", db, "search", word, "--all", "--format", "json"]
    theirs = [sys.executable, "-c", _SCAN, db, LIKE.replace(":word", f"'%{word}%'")]
    found = json.loads(_printed(ours))["items"]
    if [item["id"] for item in found] != json.loads(_printed(theirs)):
        raise RuntimeError(f"search and LIKE differ: {engine}, {word}")
    processes = race([Contender("index", ours), Contender("LIKE", theirs)], runs)
    alone = _alone(db, word, runs)
    name = f"{engine}, {word} ({len(found)} items)"
    return [
        _row(f"{name}: the query", *alone),
        _row(f"{name}: the whole process", *(timing.milliseconds for timing in processes)),
    ]


def _printed(words: list[str]) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def _row(name: str, index: float, like: float) -> str:
    return f"| {name} | {index:.1f} | {like:.0f} | × {like / index:.1f} |"


def _alone(db: str, word: str, runs: int) -> tuple[float, float]:
    """Milliseconds of the search and of the scan on connections that are open already, in turn."""
    store = open_ledger(db, write=False)
    try:
        with make_engine(db).connect() as connection:
            scan = sa.text(LIKE).bindparams(word=f"%{word}%")
            pairs = [
                (_clock(lambda: store.reading(lambda: search(store, [word]))), _clock(connection.execute, scan))
                for _ in range(runs + 1)
            ]
    finally:
        store.close()
    return median(pair[0] for pair in pairs[1:]), median(pair[1] for pair in pairs[1:])


def _clock(work: Callable[..., object], *given: object) -> float:
    begun = time.perf_counter()
    done = work(*given)
    if isinstance(done, sa.CursorResult):
        done.all()
    return (time.perf_counter() - begun) * 1000
