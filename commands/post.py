"""Handing a mail to a mail server."""

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from tracker.errors import TrackerError, UsageError

SECONDS = 30


def post(mail: EmailMessage, sender: str, to: list[str], server: str) -> dict[str, str]:
    """Send the mail; the addresses that the server refused, each with its reason. Raises TrackerError for all of them.

    `server` is smtp://[user:password@]host[:port] or smtps://…; a password only ever travels encrypted.
    """
    parts = urlsplit(server)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if parts.scheme not in ("smtp", "smtps") or not host:
        raise UsageError("--smtp takes smtp://host:port or smtps://host:port, with user:password@ where needed")
    try:
        with _connected(parts.scheme, host, port) as connection:
            _encrypt(connection, secret=parts.username is not None)
            if parts.username:
                connection.login(unquote(parts.username), unquote(parts.password or ""))
            refused = connection.send_message(mail, sender, to)
    except smtplib.SMTPRecipientsRefused as error:
        return {address: _reason(*answer) for address, answer in error.recipients.items()}
    except smtplib.SMTPResponseException as error:
        raise TrackerError(f"{host} did not take the mail: {_reason(error.smtp_code, error.smtp_error)}") from None
    except (OSError, smtplib.SMTPException) as error:
        raise TrackerError(f"the mail server {host} cannot be used: {error}; check --smtp and try again") from None
    return {address: _reason(*answer) for address, answer in refused.items()}


def _connected(scheme: str, host: str, port: int | None) -> smtplib.SMTP:
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port or 465, timeout=SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, port or 25, timeout=SECONDS)


def _encrypt(connection: smtplib.SMTP, *, secret: bool) -> None:
    """Encrypt where the server offers it; where a password is to be sent, it must."""
    if isinstance(connection, smtplib.SMTP_SSL):
        return
    connection.ehlo_or_helo_if_needed()
    if connection.has_extn("starttls"):
        connection.starttls(context=ssl.create_default_context() if secret else _any_certificate())
        connection.ehlo()
    elif secret:
        raise smtplib.SMTPException("it offers no encryption, so the password was not sent")


def _any_certificate() -> ssl.SSLContext:
    """Between mail servers any certificate is better than plain text, and many are made by the host itself."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _reason(code: int, said: bytes | str) -> str:
    text = said.decode(errors="replace") if isinstance(said, bytes) else said
    return f"{code} {text}"
