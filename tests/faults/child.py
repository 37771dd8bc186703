"""A writer to be killed: runs commands of the program one after the other and says each that was confirmed.

python -m tests.faults.child DB COUNT NAME      COUNT writes: half new items, half notes on item 1
python -m tests.faults.child DB 0 WORDS…        one command
"""

import sys

from tracker.commands.app import main as whole_program
from tracker.commands.app import run


def main() -> None:
    """Stops at the first command that fails, with its exit code."""
    db, count, *words = sys.argv[1:]
    if count == "0":
        sys.argv[1:] = ["--db", db, *words]
        whole_program()
    for n in range(int(count)):
        if n % 2:
            command = ["note", "1", f"{words[0]} {n}"]
        else:
            command = ["add", f"{words[0]} {n}", "--party", f"Party {n % 5}", "--latest", "2025-12-31"]
        code = run(["--db", db, "--user", words[0], *command])
        if code:
            sys.exit(code)


if __name__ == "__main__":
    main()
