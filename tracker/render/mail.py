"""The report as a mail: text, HTML and the calendar."""

from email.errors import MessageError
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from tracker.errors import UsageError
from tracker.render.calendar import report_ics
from tracker.render.html import report_html
from tracker.render.labels import Labels
from tracker.render.terminal import Screen
from tracker.render.weekly import report_page
from tracker.render.words import summary_line
from tracker.report.build import Report
from tracker.text import visible

TEXT_WIDTH = 76


def report_mail(
    report: Report,
    labels: Labels = Labels.EN,
    *,
    to: tuple[str, ...] = (),
    sender: str | None = None,
    alarm_days: int | None = None,
) -> EmailMessage:
    """The mail without a date and an id, which whoever sends it puts on. Raises UsageError for a bad address."""
    mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    mail["Subject"] = f"{labels.say('title', day=report.on)}: {summary_line(report, labels)}"
    if sender:
        mail["From"] = sender
    if to:
        mail["To"] = ", ".join(to)
    mail.set_content(f"{report_page(report, Screen(TEXT_WIDTH), labels)}\n{labels.say('attached')}\n")
    mail.add_alternative(report_html(report, labels, drawn=False), subtype="html")
    calendar = report_ics(report, labels, alarm_days).encode()
    name = f"commitments-{report.on}.ics"
    mail.add_attachment(calendar, "text", "calendar", filename=name, params={"method": "PUBLISH", "charset": "utf-8"})
    # Boundaries are random unless set, and the page of one day is to be the same file whenever it is asked for.
    stamp = sha256(calendar).hexdigest()[:16]
    for n, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_{stamp}_{n}")
    return mail


def addresses(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The mail addresses in these texts, without names; raises UsageError for a text that is none."""
    found: dict[str, None] = {}
    for text in texts:
        try:
            header = HeaderRegistry()("To", text) if visible(text) == text and text.isascii() else None
        except (MessageError, ValueError, IndexError):
            header = None
        listed = [address.addr_spec for address in getattr(header, "addresses", ()) if address.username]
        if header is None or header.defects or not listed or not all("@" in spec[1:-1] for spec in listed):
            raise UsageError(f"{text!r} is not a mail address; give one such as desk@example.org")
        found |= dict.fromkeys(listed)
    return tuple(found)
