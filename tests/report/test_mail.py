"""tracker mail, against a real mail server on loopback."""

import email
import email.policy
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

from tests.conftest import Program


class Post:
    """A mail server that keeps what it gets, and refuses what it is told to."""

    def __init__(self) -> None:
        self.got: list[tuple[str, list[str], EmailMessage]] = []
        self.refused: set[str] = set()
        self.down = False

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name for it
        self, server: Any, session: Any, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 no such desk"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # noqa: N802
        if self.down:
            return "451 come again later"
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        message = email.message_from_bytes(content, policy=email.policy.default)
        self.got.append((envelope.mail_from or "", list(envelope.rcpt_tos), message))
        return "250 OK"


@pytest.fixture
def post() -> Iterator[tuple[Post, str]]:
    """A mail server and its address."""
    handler = Post()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port, ready_timeout=30)
    controller.start()
    yield handler, f"smtp://127.0.0.1:{port}"
    controller.stop()


def test_a_mail_has_the_page_in_three_forms(tracker: Program, post: tuple[Post, str]) -> None:
    handler, server = post
    tracker("add", "橋を直す", "--party", "建設局", "--latest", "2025-05-20", "--stated", "2025-05-01")
    done = tracker("mail", "--to", "desk@example.org", "--to", "Head <head@example.org>", "--smtp", server)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"sent the report of 2025-05-28 to {name}@example.org" for name in ("desk", "head")
    ]
    ((sender, readers, message),) = handler.got
    assert (sender, readers) == ("desk@example.org", ["desk@example.org", "head@example.org"])
    assert message[
        "Subject"
    ].strip() == "Commitments on 28 May 2025: 1 overdue, 0 due by 27 Jun 2025, 0 opening".replace(" (0 new)", "")
    assert message["Date"] is not None
    assert message["Message-ID"].endswith("@example.org>")
    assert message["X-Unsent"] is None
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html", "text/calendar"]
    for part in message.walk():
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            assert "橋を直す" in content.decode().replace("\r\n ", "")


def test_nobody_gets_a_days_report_twice_unless_asked(tracker: Program, post: tuple[Post, str]) -> None:
    handler, server = post
    words = ["mail", "--smtp", server, "--to", "desk@example.org"]
    assert tracker(*words).code == 0
    again = tracker(*words, "--to", "new@example.org")
    assert "desk@example.org had the report of 2025-05-28 already" in again.err
    assert again.out == "sent the report of 2025-05-28 to new@example.org\n"
    assert tracker("mail", "--smtp", server, "--to", "DESK@example.org").out == ""
    assert tracker(*words, "--again").code == 0
    assert tracker("--today", "2025-05-29", *words).code == 0
    assert [readers for _, readers, _ in handler.got] == [
        ["desk@example.org"],
        ["new@example.org"],
        ["desk@example.org"],
        ["desk@example.org"],
    ]
    assert tracker("db", "check").code == 0


def test_whom_a_mail_did_not_reach_gets_it_the_next_time(tracker: Program, post: tuple[Post, str]) -> None:
    handler, server = post
    words = ["mail", "--smtp", server, "--to", "desk@example.org", "--to", "gone@example.org"]
    handler.down = True
    done = tracker(*words)
    assert (done.code, done.out) == (1, "")
    assert "did not take the mail: 451 come again later" in done.err
    handler.down, handler.refused = False, {"gone@example.org"}
    done = tracker(*words)
    assert (done.code, done.out) == (1, "sent the report of 2025-05-28 to desk@example.org\n")
    assert "gone@example.org was refused: 550 no such desk" in done.err
    handler.refused = set()
    done = tracker(*words)
    assert (done.code, done.out) == (0, "sent the report of 2025-05-28 to gone@example.org\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--to", "x"], 2, "'x' is not a mail address"),
        (["--to", "a@b.org\r\nBcc: all@b.org"], 2, "is not a mail address"),
        (["--to", "a@b.org", "--from", "me"], 2, "'me' is not a mail address"),
        (["--to", "a@b.org", "--smtp", "http://x"], 2, "--smtp takes smtp://host:port"),
        (["--to", "a@b.org", "--smtp", "smtp://127.0.0.1:1"], 1, "the mail server 127.0.0.1 cannot be used"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tracker_sqlite: Program, words: list[str], code: int, said: str) -> None:
    tracker_sqlite("db", "upgrade")
    done = tracker_sqlite("mail", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_password_is_never_sent_in_the_clear_nor_shown(tracker_sqlite: Program, post: tuple[Post, str]) -> None:
    handler, server = post
    address = server.replace("smtp://", "smtp://desk:canary@")
    done = tracker_sqlite("mail", "--to", "a@b.org", "--smtp", address)
    assert done.code == 1
    assert "it offers no encryption, so the password was not sent" in done.err
    assert "canary" not in done.err
    assert handler.got == []
