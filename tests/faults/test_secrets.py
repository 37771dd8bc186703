"""A password appears nowhere: not in output, errors, debug output, `db info`, or the list of processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Program
from tests.postgres import Server
from tracker.secret import redact

CANARY = "CANARY-7f3a"
COMMANDS = (("list",), ("add", "x", "--party", "EU"), ("db", "info"), ("db", "check"), ("db", "upgrade"), ("export",))


HERE = "@/{database}?host={base}"
KINDS = {
    "url": f"postgresql://postgres:{CANARY}{HERE}",
    "query": f"postgresql://postgres{HERE}&password={CANARY}",
    "wrong user": f"postgresql://nobody:{CANARY}{HERE}",
    "wrong database": f"postgresql://postgres:{CANARY}@/none?host={{base}}",
    "wrong host": f"postgresql://postgres:{CANARY}@/x?host=/nowhere",
    "wrong port": f"postgresql://postgres:{CANARY}@127.0.0.1:1/x",
    "wrong option": f"postgresql://postgres:{CANARY}{HERE}&sslmode=odd",
    "unescaped": f"postgresql://postgres:{CANARY}@{CANARY}{HERE}",
    "unfinished": f"postgresql://postgres:{CANARY}@[/x",
    "bad port": f"postgresql://postgres:{CANARY}@host:port/x",
    "bad escape": f"postgresql://postgres:{CANARY}%ZZ{HERE}",
    "bad escape in a query": f"postgresql://postgres{HERE}&password={CANARY}%ZZ",
    "stroke": f"postgresql://postgres:{CANARY}/x{HERE}",
    "question mark": f"postgresql://postgres:{CANARY}?{CANARY}{HERE}",
    "question mark after a number": f"postgresql://postgres:1?{CANARY}{HERE}",
    "not UTF-8": f"postgresql://postgres:{CANARY}%FF{HERE}",
    "space": f"postgresql://postgres:x {CANARY}{HERE}",
    "space in a query": f"postgresql://postgres{HERE}&password=x {CANARY}",
    "no slashes": f"postgresql:postgres:{CANARY}{HERE}",
    "other scheme": f"mysql://root:{CANARY}@host/x",
    "no colon": f"postgres//postgres:{CANARY}@host/x",
    "sslpassword": f"postgresql://postgres{HERE}&sslpassword={CANARY}&PASSWORD={CANARY}",
}


@pytest.mark.parametrize(
    ("kind", "place"),
    [(kind, "flag") for kind in KINDS]
    + [(kind, place) for kind in ("url", "query", "wrong user") for place in ("environment", "file")],
)
def test_no_password_in_what_is_printed(
    call: Program,
    server: Server,
    postgres: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    kind: str,
    place: str,
) -> None:
    address = KINDS[kind].format(database=postgres.split("/")[3].split("?")[0], base=server.base)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DEBUG", "1")
    if place == "environment":
        monkeypatch.setenv("TRACKER_DB", address)
    elif place == "file":
        folder = tmp_path / "home" / "config" / "tracker"
        folder.mkdir(parents=True)
        (folder / "config.toml").write_text(f'db = "{address}"\n')
    for words in COMMANDS:
        done = call(*(("--db", address) if place == "flag" else ()), *words)
        assert CANARY not in done.out + done.err
        assert "Traceback" not in done.err


def test_no_password_in_a_traceback(call: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever breaks inside, with the address in its message, as it would with a driver that is careless."""
    address = KINDS["url"].format(database="x", base="/nowhere")

    def careless(_words: list[str]) -> int:
        raise RuntimeError(f"cannot use {address}")

    monkeypatch.setattr("tracker.commands.app.carry_out", careless)
    monkeypatch.setenv("TRACKER_DEBUG", "1")
    done = call("list")
    assert (done.code, "Traceback" in done.err, "postgres:***@" in done.err) == (1, True, True)
    assert CANARY not in done.err


def test_a_passfile_is_used_and_not_shown(
    call: Program, postgres: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passfile = tmp_path / "pass"
    passfile.write_text(f"*:*:*:*:{CANARY}\n")
    passfile.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passfile))
    for address in (postgres, f"{postgres}&passfile={passfile}", f"{postgres.replace('postgres@', 'nobody@')}"):
        for words in COMMANDS:
            done = call("--db", address, *words)
            assert CANARY not in done.out + done.err


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a program overwrite its arguments")
def test_no_password_in_the_list_of_processes(postgres: str, tmp_path: Path) -> None:
    address = f"{postgres.replace('postgres@', f'postgres:{CANARY}@')}&sslpassword={CANARY}"
    code = (
        "import sys, tracker.commands.app as app\n"
        "def run(words):\n"
        "    print(open('/proc/self/cmdline', 'rb').read())\n"
        "    return real(words)\n"
        "real, app.run = app.run, run\n"
        "app.main()\n"
    )
    words = [sys.executable, "-c", code, "--db", address, "list"]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    assert "--db" in done.stdout
    assert CANARY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("postgresql://a:b@c/d", "postgresql://a:***@c/d"),
        ("postgresql://a@c/d?password=b&x=1", "postgresql://a@c/d?password=***&x=1"),
        ("postgresql://a@c/d?passfile=/home/a/p&sslpassword=b", "postgresql://a@c/d?passfile=***&sslpassword=***"),
        ("postgresql://a:b/c@d@e/f failed", "postgresql://a:***@e/f failed"),
        ("https://example.org/a:b", "https://example.org/a:b"),
        ("a plain: text@home", "a plain: text@home"),
    ],
)
def test_what_is_blotted_out(text: str, shown: str) -> None:
    assert redact(text) == shown
