"""-o FILE: whole, or untouched."""

import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Program

WRITE = """
import resource, signal, sys
from tracker.commands.app import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(run(sys.argv[2:]))
"""


def test_the_form_is_told_by_the_name(tracker_sqlite: Program, tmp_path: Path) -> None:
    tracker_sqlite("db", "upgrade")
    for name, start in {
        "a.html": "<!doctype html>",
        "a.md": "# Comm",
        "a.json": "{",
        "a.ics": "BEGIN",
        "a.txt": "Comm",
    }.items():
        done = tracker_sqlite("report", "-o", tmp_path / name)
        assert (done.code, done.out, done.err) == (0, "", f"tracker: written: {tmp_path / name}\n")
        assert (tmp_path / name).read_text().startswith(start)


def test_a_full_disk_leaves_the_old_file_untouched(tracker_sqlite: Program, sqlite_db: str, tmp_path: Path) -> None:
    tracker_sqlite("add", "A", "--party", "Norway", "--latest", "2025-05-30")
    page = tmp_path / "out" / "week.html"
    page.parent.mkdir()
    page.write_text("last week")
    words = ["--db", sqlite_db, "--today", "2025-06-01", "report", "-o", str(page)]
    done = subprocess.run([sys.executable, "-c", WRITE, "2000", *words], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "week.html was not written: File too large; what was there before is untouched" in done.stderr
    assert page.read_text() == "last week"
    assert [file.name for file in page.parent.iterdir()] == ["week.html"]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_a_link_or_a_folder_is_refused(tracker_sqlite: Program, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("keep")
    link = tmp_path / "week.html"
    link.symlink_to(secret)
    done = tracker_sqlite("report", "-o", link)
    assert (done.code, "is a link" in done.err) == (2, True)
    assert secret.read_text() == "keep"
    assert tracker_sqlite("report", "--format", "md", "-o", tmp_path).code == 2


def test_a_missing_folder_is_named(tracker_sqlite: Program, tmp_path: Path) -> None:
    done = tracker_sqlite("report", "-o", tmp_path / "none" / "week.html")
    assert done.code == 1
    assert "No such file or directory" in done.err


def test_the_file_keeps_the_rights_it_had(tracker_sqlite: Program, tmp_path: Path) -> None:
    page = tmp_path / "week.html"
    page.write_text("")
    page.chmod(0o640)
    tracker_sqlite("report", "-o", page)
    assert stat.S_IMODE(page.stat().st_mode) == 0o640


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_closed_pipe_ends_quietly(sqlite_db: str, form: str) -> None:
    program = "import sys; from tracker.commands.app import main; main()"
    words = ["--db", sqlite_db, "--today", "2025-06-01", "report", "--format", form]
    child = subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    said = child.stderr.read()
    child.stderr.close()
    child.wait()
    assert b"Traceback" not in said


def test_a_source_that_is_quoted_twice_is_named_once(tracker_sqlite: Program) -> None:
    source = ("https://example.org/7", "--quote")
    tracker_sqlite(
        "add", "Pay", "--party", "EU", "--latest", "2025-05-20", "--title", "Notes", "--source", *source, "a"
    )
    assert tracker_sqlite("link", 1, *source, "b").code == 0
    overdue = tracker_sqlite("report", "--format", "md").out.partition("## Changes")[0]
    assert (overdue.count("Notes"), overdue.count("https://example.org/7")) == (1, 1)
    rows = tracker_sqlite("report", "--format", "csv").out.splitlines()
    assert (rows[1].count("Notes"), rows[1].count("https://example.org/7")) == (1, 1)
