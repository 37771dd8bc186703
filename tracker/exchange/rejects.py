"""Lines that cannot be taken: named with their reasons, and kept apart when the rest is to go on."""

import json
from pathlib import Path
from typing import BinaryIO

from tracker.errors import TrackerError
from tracker.text import count

SHOWN = 20


class RejectedError(TrackerError):
    """Some lines cannot be taken, so none was."""


class Rejects:
    """What was wrong with which line. With a file open, each is written there with its text."""

    def __init__(self, file: BinaryIO | None = None) -> None:
        self.file = file
        self.lines: set[int] = set()
        self.first: list[str] = []

    def add(self, line: int, reason: str, text: str = "") -> None:
        """Note what is wrong with a line, counted from 1."""
        self.lines.add(line)
        if len(self.first) < SHOWN:
            self.first.append(f"line {line}: {reason}")
        if self.file:
            entry = {"line": line, "reason": reason, "text": text}
            self.file.write(json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")

    def restart(self) -> None:
        """Forget everything, because the lines are about to be read again."""
        self.lines.clear()
        self.first.clear()
        if self.file:
            self.file.seek(0)
            self.file.truncate()

    def refuse(self) -> None:
        """Raises RejectedError where anything was wrong."""
        if self.lines:
            more = len(self.lines) - len(self.first)
            rest = f"; and {count(more, 'more line')}" if more > 0 else ""
            raise RejectedError(
                f"{'; '.join(self.first)}{rest}. Nothing was imported: mend them, or leave them out with --keep-going"
            )


def rejects_path(file: str) -> Path:
    """Where the rejected lines of a file go: beside it; those of standard input in the current folder."""
    return Path("import.rejects.jsonl") if file == "-" else Path(f"{file}.rejects.jsonl")
