"""A ledger with something of everything, told through the front door."""

from pathlib import Path

from tests.conftest import Program

STORY: list[list[object]] = [
    ["add", "Hold the next Dialogue", "--party", "Japan", "--party", "リトアニア", "--due", "by the end of this year"],
    ["add", "人道支援を送る\u3000=1+1", "--party", "防衛省", "--to", "Ukraine", "--earliest", "2025-06-21"],
    ["add", "Something vague", "--party", "EU", "--owner", "rk", "--strength", "soft", "--tag", "b", "--tag", "Ä"],
    ["add", "Something better", "--party", "EU", "--latest", "2026-01-01"],
    ["--today", "2025-07-01", "fulfil", 2, "--evidence", "https://example.org/news", "--on", "2025-06-29"],
    ["--today", "2025-12-01", "reschedule", 1, "--latest", "2026-03-31", "--reason", "The host asked"],
    ["--today", "2025-12-02", "note", 1, "Seen in the\u2028press"],
    ["--today", "2025-12-03", "mark", 3, "superseded", "--successor", 4],
    ["--today", "2025-12-04", "mark", 2, "open", "--reason", "Only announced"],
    ["--today", "2025-12-05", "retract", 4, "--reason", "Logged twice"],
    ["--today", "2025-12-06", "parties", "edit", "JMOD", "--alias", "MoD"],
]


def tell(program: Program, db: str, folder: Path) -> None:
    """Log the story, with a source whose text has two lines and a quote from it."""
    text = folder / "statement.txt"
    text.write_text("First line.\nThey will send a staff \U0001f600 to the centre.\n", encoding="utf-8")
    said = ["--source", text, "--stated", "2025-05-28", "--quote", "send a staff \U0001f600"]
    for words in [STORY[0] + said, *STORY[1:]]:
        day = [] if words[0] == "--today" else ["--today", "2025-05-28"]
        done = program("--db", db, *day, *words)
        assert done.code == 0, done.err


def exported(program: Program, db: str, path: Path) -> bytes:
    """The bytes of an export."""
    done = program("--db", db, "export", "-o", path)
    assert done.code == 0, done.err
    return path.read_bytes()
