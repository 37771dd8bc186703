"""Prints what `intake --dry-run --format json` would: for measuring, until that command stands."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from tracker.errors import TrackerError
from tracker.intake.candidates import propose
from tracker.intake.data import page
from tracker.intake.documents import read_document


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tracker.intake")
    options.add_argument("file")
    options.add_argument("--stated", type=date.fromisoformat)
    options.add_argument("--lang")
    options.add_argument("--format", default="json")
    options.add_argument("--dry-run", action="store_true")
    given = options.parse_args()
    document = read_document(sys.stdin.buffer.read() if given.file == "-" else Path(given.file), lang=given.lang)
    found = propose(
        document.text, given.stated, document.lang, title=document.title or "", publisher=document.publisher or ""
    )
    sys.stdout.write(
        json.dumps(page(document, found, stated=given.stated and given.stated.isoformat()), ensure_ascii=False) + "\n"
    )


if __name__ == "__main__":
    try:
        main()
    except TrackerError as error:
        sys.exit(f"tracker: {error}")
