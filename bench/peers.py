"""The programs people use today, where they are installed, on ledgers of the same size."""

import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bench.ledgers import TODAY, rows
from bench.processes import Contender

_ENTERED = 1748390400
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


def exporting(folder: Path, size: int, matching: int) -> list[Contender]:
    """Taskwarrior's export of as many tasks, and of tasks that hold what our items hold, as annotations."""
    program = shutil.which("task")
    if not program:
        return []
    whole = folder / f"task-{size}-whole"
    if not whole.exists():
        _make_taskwarrior(whole, _whole_tasks(size, matching))
    listed = taskwarrior(folder, size, matching)[0]
    return [
        Contender("Taskwarrior export", [*listed.words[:3], "export"], listed.environment),
        Contender(
            "Taskwarrior export, tasks that hold as much",
            [*listed.words[:3], "export"],
            {"TASKRC": str(whole / "taskrc"), "TASKDATA": str(whole / "data")},
        ),
    ]


def _fill_taskwarrior(home: Path, size: int, matching: int) -> None:
    _make_taskwarrior(home, (_task(n, size, matching) for n in range(1, size + 1)))


def _make_taskwarrior(home: Path, tasks: Iterable[str]) -> None:
    """Taskwarrior's own file, written outright: its import of a million tasks takes hours."""
    (home / "data").mkdir(parents=True)
    (home / "taskrc").write_text(f"data.location={home / 'data'}\nnews.version=99\n", encoding="utf-8")
    with (home / "data" / "pending.data").open("w", encoding="utf-8") as file:
        file.writelines(f"[{task}]\n" for task in tasks)


def _task(n: int, size: int, matching: int) -> str:
    step = max(size // matching, 1)
    days = (n % 50) - 40 if n % step == 0 and n // step <= matching else 400 + n % 2600
    due = int(datetime.combine(TODAY + timedelta(days=days), time(), UTC).timestamp())
    uid = f"00000000-0000-4000-8000-{n:012d}"
    return f'description:"Hold meeting {n}" due:"{due}" entry:"{_ENTERED}" status:"pending" uuid:"{uid}"'


def _whole_tasks(size: int, matching: int) -> Iterator[str]:
    """A task for each of our items, with an annotation for each of its rows; a source's go with its first item."""
    held: list[str] = []
    n = 0
    for table, row in rows(size, matching):
        if table == "commitments" and n:
            yield _annotated(_task(n, size, matching), held)
            held = []
        n += table == "commitments"
        held.append(json.dumps({"table": table, **row}, ensure_ascii=False, separators=(",", ":")))
    yield _annotated(_task(n, size, matching), held)


def _annotated(task: str, held: list[str]) -> str:
    # As Taskwarrior keeps a text: escaped as JSON, without brackets.
    told = (json.dumps(text, ensure_ascii=False).replace("[", "&open;").replace("]", "&close;") for text in held)
    return " ".join([task, *(f"annotation_{at}:{text}" for at, text in enumerate(told, _ENTERED))])


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
