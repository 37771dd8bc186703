"""A way to Postgres that breaks on purpose: a Unix socket which passes everything on until a COMMIT of a write."""

import shutil
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

NAME = ".s.PGSQL.5432"


class Proxy:
    """Drops the connection `times` times: `before` COMMIT reaches the server, or `after` it was carried out."""

    def __init__(self, folder: Path, server: Path, moment: str, times: int) -> None:
        self.folder, self.server, self.moment, self.left = folder, server, moment, times
        self.dropped = 0
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(folder / NAME))
        self.listener.listen()
        self.threads = [threading.Thread(target=self._accept, daemon=True)]
        self.threads[0].start()

    def close(self) -> None:
        """Hang up and wait until nothing runs any more."""
        _hang_up(self.listener)
        for thread in self.threads:
            thread.join(timeout=20)
        self.listener.close()

    def url(self, url: str) -> str:
        """The same database, reached through this proxy."""
        return url.replace(f"host={self.server}", f"host={self.folder}")

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                self.threads.append(threading.Thread(target=self._serve, args=(client,), daemon=True))
                self.threads[-1].start()

    def _serve(self, client: socket.socket) -> None:
        with client, socket.socket(socket.AF_UNIX) as server:
            server.connect(str(self.server / NAME))
            answers = threading.Thread(target=_pass_on, args=(server, client), daemon=True)
            answers.start()
            with suppress(OSError):
                self._pass_until_commit(client, server)
            _hang_up(client)
            answers.join(timeout=10)
            _hang_up(server)
            answers.join(timeout=10)

    def _pass_until_commit(self, client: socket.socket, server: socket.socket) -> None:
        wrote = False
        while data := client.recv(65536):
            wrote = wrote or b"INSERT INTO events" in data or b"COPY events" in data
            if wrote and self.left and b"COMMIT" in data:
                self.left -= 1
                self.dropped += 1
                _hang_up(client)
                if self.moment == "after":
                    server.sendall(data)
                else:
                    _hang_up(server)
                return
            server.sendall(data)
        _hang_up(server)


def _pass_on(server: socket.socket, client: socket.socket) -> None:
    with suppress(OSError):
        while data := server.recv(65536):
            client.sendall(data)


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)


@contextmanager
def breaking(server: Path, moment: str, times: int = 1) -> Iterator[Proxy]:
    """A proxy before the server whose socket lies in this folder."""
    folder = Path(tempfile.mkdtemp(prefix="px-", dir="/tmp" if Path("/tmp").is_dir() else None))
    proxy = Proxy(folder, server, moment, times)
    try:
        yield proxy
    finally:
        proxy.close()
        shutil.rmtree(folder, ignore_errors=True)
