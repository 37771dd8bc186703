"""No command opens a connection but to its database and `mail`; no test reaches the network (addopts in pyproject)."""

import ast
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

from tests.conftest import Program

ROOT = Path(__file__).parents[2]
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "telnetlib",
    "xmlrpc",
    "asyncio",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
    "webbrowser",
}
ALLOWED = {("commands/post.py", "smtplib"), ("commands/post.py", "ssl")}
COMMANDS = (
    ("add", "Hold it", "--party", "Japan", "--due", "by 2027", "--source", "https://example.org/1"),
    ("list",),
    ("show", "1"),
    ("report",),
    ("search", "it"),
    ("note", "1", "https://example.org/2"),
    ("check", "1"),
    ("fulfil", "1", "--evidence", "https://example.org/3"),
    ("sources", "add", "https://example.org/4"),
    ("parties", "list"),
    ("export",),
    ("db", "check"),
    ("db", "info"),
    ("demo",),
    ("due", "by 2027"),
)


def test_the_suite_cannot_reach_the_network() -> None:
    with socket.socket() as outward, pytest.raises((SocketConnectBlockedError, UserWarning)):
        outward.connect(("192.0.2.1", 80))


def test_no_module_of_the_program_imports_a_network_library() -> None:
    found = set()
    for path in [*ROOT.glob("tracker/**/*.py"), *ROOT.glob("commands/*.py"), *ROOT.glob("migrations/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []
            for name in names:
                if name in NETWORK or name.split(".")[0] in NETWORK:
                    found.add((path.relative_to(ROOT).as_posix(), name))
    assert found <= ALLOWED


def test_no_command_opens_a_connection(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from tracker.commands.app import run\n"
        "def watch(event, words):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'socket.sendto', 'urllib.Request'):\n"
        "        print('CONNECTS', words, file=sys.stderr)\n"
        "sys.addaudithook(watch)\n"
        f"for words in {COMMANDS!r}:\n"
        "    assert run(['--db', sys.argv[1], *words]) == 0, words\n"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "ledger.db")]
    done = subprocess.run(
        words, capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path)}, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "CONNECTS" not in done.stderr


def test_settings_in_the_current_folder_are_not_believed(
    call: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("config.toml", "tracker.toml", ".tracker.toml", "pyproject.toml", ".env"):
        (tmp_path / name).write_text(f'db = "{tmp_path}/trap.db"\n[tool.tracker]\ndb = "{tmp_path}/trap.db"\n')
    monkeypatch.chdir(tmp_path)
    assert call("add", "Hold it", "--party", "Japan").code == 0
    assert not (tmp_path / "trap.db").exists()
