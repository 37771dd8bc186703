#!/usr/bin/env python3
"""Every chore of the project, from a machine that has Python 3.11 or later and nothing else.

    python3 dev.py demo     a sample ledger and its report
    python3 dev.py test     every test, on SQLite and on a real Postgres
    python3 dev.py check    ruff, mypy, the floors, the stored files, then every test
    python3 dev.py sql      write the compiled SQL that the package stores
    python3 dev.py docs     write docs/due-phrases.md from the tables
    python3 dev.py bench    time the main commands
    python3 dev.py faults   kill, crowd and starve the program, and count what is lost

Each makes .venv and installs what it needs first. What follows the chore goes to the program behind it.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
MEMORY = "/dev/shm"
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def fail(text: str) -> None:
    print(f"dev.py: {text}", file=sys.stderr)
    sys.exit(3)


def run(*words: object, quiet: bool = False) -> None:
    """Run a program in the project's folder; a failure ends this one with the same exit code."""
    code = subprocess.run(
        [str(word) for word in words], cwd=HERE, stdout=subprocess.DEVNULL if quiet else None
    ).returncode
    if code:
        sys.exit(code)


def make_venv() -> None:
    if PYTHON.exists():
        return
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        fail("this Python has no venv; on Debian and Ubuntu: sudo apt install python3-venv")
    print("dev.py: making .venv", file=sys.stderr)
    venv.create(VENV, with_pip=True, clear=True)


def install(extra: str = "") -> None:
    """Install the project with an extra into .venv, unless that was done already for this pyproject.toml."""
    make_venv()
    stamp = VENV / f"installed-{extra or 'plain'}"
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("dev.py: installing what is needed (once)", file=sys.stderr)
    what = f".[{extra}]" if extra else "."
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", what)
    stamp.write_text(wanted)


def demo(*words: str) -> None:
    install()
    run(BIN / "tracker", "demo", *words)


def pytest(*words: str) -> None:
    """Run the tests, which start the program hundreds of times and make thousands of ledgers.

    So what Python compiles is kept in .venv, and their files are in memory where that has room for them.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(VENV / "bytecode")
    if Path(MEMORY).is_dir() and _has_room(os.statvfs(MEMORY)):
        os.environ.setdefault("TMPDIR", MEMORY)
    run(PYTHON, "-m", "pytest", *words)


def _has_room(disk: os.statvfs_result) -> bool:
    """Whether there are two gigabytes, and programs may be started from there."""
    return disk.f_bavail * disk.f_frsize > 2 << 30 and not disk.f_flag & os.ST_NOEXEC


def test(*words: str) -> None:
    install("test")
    pytest(*words)


def check(*words: str) -> None:
    install("dev")
    run(BIN / "ruff", "check", ".")
    run(BIN / "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    run(BIN / "lint-imports")
    pytest(*words)


def sql(*words: str) -> None:
    install()
    run(PYTHON, "-m", "tracker.storage.compile", *words)


def docs(*words: str) -> None:
    install()
    run(PYTHON, "-m", "tracker.due.manual", *words)


def faults(*words: str) -> None:
    install("test")
    run(PYTHON, "-m", "tests.faults", *words)


def bench(*words: str) -> None:
    install("test")
    run(PYTHON, "-m", "bench", *words)


CHORES = {chore.__name__: chore for chore in (demo, test, check, sql, docs, faults, bench)}


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - said in words before anything newer is used
        fail("Python 3.11 or later is needed; this is " + sys.version.split()[0])
    if len(sys.argv) < 2 or sys.argv[1] not in CHORES:
        print(__doc__)
        sys.exit(2)
    CHORES[sys.argv[1]](*sys.argv[2:])


if __name__ == "__main__":
    main()
