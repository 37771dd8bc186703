"""`python3 dev.py bench [--quick] [--million] [--write]`: medians of one run; --write keeps them in docs/."""

import sys
from importlib import import_module
from pathlib import Path

MODULES = ("programs", "bulk", "due", "intake")
HEAD = """# Performance

Medians of one run of `python3 dev.py bench --write`. Machines differ and are noisy: compare within a column. A
command is timed right after two runs of it that do not count, so that what it reads is in memory; an import is not.

"""


def main() -> None:
    quick = "--quick" in sys.argv
    parts = []
    for name in MODULES:
        part = import_module(f"bench.{name}").main(quick)
        print(part, end="\n\n", flush=True)
        parts.append(part)
    if "--write" in sys.argv:
        target = Path(__file__).parents[1] / "docs" / "performance.md"
        target.write_text(HEAD + "\n\n".join(parts) + "\n", encoding="utf-8")


main()
