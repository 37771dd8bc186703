"""How fast due phrases are read: the examples of every row of a language, again and again, and the first import."""

import datetime as dt
import subprocess
import sys
import time
from statistics import median

from tracker.due import DuePhraseError, resolve
from tracker.due.languages import MODULES, table
from tracker.due.manual import Example, example_of

_IMPORT = "import time; t = time.process_time(); import tracker.due; print(time.process_time() - t)"
_FIRST = (
    "import datetime, time; t = time.process_time(); import tracker.due; "
    "tracker.due.resolve('by the end of 2026', datetime.date(2025, 5, 28), 'en'); print(time.process_time() - t)"
)


def main(quick: bool = False) -> str:
    """A table in Markdown; `quick` measures once."""
    runs = 1 if quick else 5
    lines = ["| due phrases | median |", "|---|---|"]
    for lang in MODULES:
        examples = [example_of(row) for rows in table(lang).rows.values() for row in rows]
        _read_all(examples, lang)
        seconds = median(_read_all(examples, lang) for _ in range(runs))
        lines.append(f"| {lang}: {len(examples)} examples | {len(examples) / seconds:,.0f} phrases/s |")
    for words, code in (("import", _IMPORT), ("import and the first phrase", _FIRST)):
        lines.append(f"| {words} | {1000 * median(_process(code) for _ in range(runs)):.0f} ms of processor time |")
    return "\n".join(lines)


def _read_all(examples: list[Example], lang: str) -> float:
    """Seconds of processor time for one reading of each."""
    begun = time.process_time()
    for example in examples:
        stated = dt.date.fromisoformat(example.stated) if example.stated else None
        try:
            resolve(example.phrase, stated, lang, example.issuer or None)
        except DuePhraseError:
            sys.stderr.write(f"not read: {example.phrase}\n")
    return time.process_time() - begun


def _process(code: str) -> float:
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
