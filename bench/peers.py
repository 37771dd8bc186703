"""The programs people use today, where they are installed, on ledgers of the same size."""

import shutil
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bench.ledgers import TODAY
from bench.processes import Contender

_NINTH = "uuid:00000000-0000-4000-8000-000000000009"


def taskwarrior(folder: Path, size: int, matching: int) -> list[Contender]:
    """Taskwarrior's list of what is overdue or due in 14 days, an add and a done; none where it is not installed."""
    program = shutil.which("task")
    if not program:
        return []
    home = folder / f"task-{size}"
    environment = {"TASKRC": str(home / "taskrc"), "TASKDATA": str(home / "data")}
    if not home.exists():
        _fill_taskwarrior(home, size, matching)
    last = (TODAY + timedelta(days=14)).isoformat()
    words = [program, "rc.verbose=nothing", "rc.confirmation=off"]
    return [
        Contender("Taskwarrior list", [*words, f"due.before:{last}", "status:pending", "list"], environment),
        Contender("Taskwarrior add", [*words, "add", "One more", "due:2026-12-31"], environment),
        Contender(
            "Taskwarrior done", [*words, _NINTH, "done"], environment, [*words, _NINTH, "modify", "status:pending"]
        ),
    ]


def _fill_taskwarrior(home: Path, size: int, matching: int) -> None:
    """Taskwarrior's own file, written outright: its import of a million tasks takes hours."""
    (home / "data").mkdir(parents=True)
    (home / "taskrc").write_text(f"data.location={home / 'data'}\nnews.version=99\n", encoding="utf-8")
    step = max(size // matching, 1)
    with (home / "data" / "pending.data").open("w", encoding="utf-8") as file:
        for n in range(1, size + 1):
            days = (n % 50) - 40 if n % step == 0 and n // step <= matching else 400 + n % 2600
            due = int(datetime.combine(TODAY + timedelta(days=days), time(), UTC).timestamp())
            uid = f"00000000-0000-4000-8000-{n:012d}"
            file.write(
                f'[description:"Hold meeting {n}" due:"{due}" entry:"1748390400" status:"pending" uuid:"{uid}"]\n'
            )


def todoman(folder: Path, size: int, matching: int) -> list[Contender]:
    """todoman's list of what is due in 14 days; none where it is not installed."""
    program = shutil.which("todo")
    if not program or size > 10_000:
        return []
    home = folder / f"todo-{size}"
    config = home / "config.py"
    if not home.exists():
        _fill_todoman(home, config, size, matching)
    return [
        Contender("todoman --version", [program, "--version"]),
        Contender("todoman list", [program, "--config", str(config), "list", "--due", "336"]),
    ]


def _fill_todoman(home: Path, config: Path, size: int, matching: int) -> None:
    calendar = home / "lists" / "desk"
    calendar.mkdir(parents=True)
    config.write_text(
        f'path = "{home}/lists/*"\ncache_path = "{home}/cache.sqlite3"\ndate_format = "%Y-%m-%d"\n', encoding="utf-8"
    )
    step = max(size // matching, 1)
    for n in range(1, size + 1):
        days = (n % 50) - 40 if n % step == 0 and n // step <= matching else 40_000 + n % 2600
        due = (TODAY + timedelta(days=days)).strftime("%Y%m%d")
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bench//EN", "BEGIN:VTODO", f"UID:{n}@bench"]
        lines += [f"SUMMARY:Hold meeting {n}", f"DUE;VALUE=DATE:{due}", "DTSTAMP:20250528T000000Z"]
        lines += ["END:VTODO", "END:VCALENDAR", ""]
        (calendar / f"{n}.ics").write_text("\r\n".join(lines), encoding="utf-8")
