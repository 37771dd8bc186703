"""The wheel as a stranger gets it, and what a plain command may not import."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project built as a wheel, with the tools that are installed already."""
    out = tmp_path_factory.mktemp("wheel")
    source = tmp_path_factory.mktemp("source") / "project"
    source.mkdir()
    for name in ("tracker", "commands", "migrations", "pyproject.toml", "README.md", "LICENSE"):
        (source / name).symlink_to(ROOT / name)
    words = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, source]
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it and nothing else of ours."""
    target = tmp_path_factory.mktemp("site")
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", target, wheel]
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


def program(installed: Path, *words: object, cwd: Path, code: str = "main()") -> subprocess.CompletedProcess[str]:
    """The installed program; `-S` keeps the checkout itself out of the path."""
    paths = [str(installed), *[path for path in sys.path if path.endswith("site-packages")]]
    start = f"import sys; sys.path[:0] = {paths!r}; from tracker.commands.app import main; {code}"
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), "TRACKER_USER": "tester"}
    return subprocess.run(
        [sys.executable, "-S", "-c", start, *map(str, words)], capture_output=True, text=True, cwd=cwd, env=environment
    )


def test_the_wheel_holds_only_tracker(wheel: Path, installed: Path) -> None:
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"tracker"}
    assert {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")} == {"tracker", "bin"}


def test_the_wheel_makes_and_reads_a_ledger_elsewhere(installed: Path, tmp_path: Path) -> None:
    done = program(
        *(installed, "--today", "2025-05-28", "add", "Hold it", "--party", "日本", "--due", "by 2027"), cwd=tmp_path
    )
    assert (done.returncode, done.stdout) == (0, "1 logged: Hold it (Japan; by 31 Dec 2027)\n"), done.stderr
    assert (tmp_path / ".local" / "share" / "tracker" / "ledger.db").exists() or sys.platform != "linux"
    assert "Hold it" in program(installed, "list", cwd=tmp_path).stdout
    assert program(installed, "db", "check", cwd=tmp_path).returncode == 0


HOT = [
    ["list", "--format", "json"],
    ["report"],
    ["report", "--format", "json"],
    ["show", "1"],
    ["note", "1", "x"],
    ["check", "1"],
    ["mark", "1", "in_progress"],
    ["add", "A", "--party", "Japan", "--latest", "2025-12-31"],
    ["fulfil", "1", "--reason", "r"],
    ["export"],
    ["--version"],
    ["--help"],
]


def test_a_plain_command_imports_nothing_heavy(installed: Path, db: str, tmp_path: Path) -> None:
    first = program(installed, "--db", db, "add", "A", "--party", "Japan", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    heavy = ["sqlalchemy", "alembic", "pydantic", "rich", "dateutil", "tracker.due"]
    heavy += [] if "://" in db else ["psycopg"]
    for words in HOT:
        code = (
            f"import atexit; heavy = {heavy};"
            "atexit.register(lambda: print([name for name in heavy if name in sys.modules], file=sys.stderr)); main()"
        )
        done = program(installed, "--db", db, "--today", "2025-05-28", *words, cwd=tmp_path, code=code)
        assert done.returncode == 0, done.stderr
        assert done.stderr.splitlines()[-1] == "[]", words


def test_the_program_ends_quietly_in_a_pipe_and_on_an_ascii_terminal(installed: Path, tmp_path: Path) -> None:
    assert program(installed, "--db", "l.db", "add", "職員を派遣", "--party", "日本", cwd=tmp_path).returncode == 0
    code = "import io; sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='ascii'); main()"
    done = program(installed, "--db", "l.db", "list", cwd=tmp_path, code=code)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u8077" in done.stdout
