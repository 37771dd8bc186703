"""tracker mail: the weekly report to its readers, once a day."""

from datetime import UTC, date, datetime
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING, Annotated

from tracker.errors import TrackerError
from tracker.model import HORIZON_DAYS
from tracker.render.labels import Labels

from . import filters as by
from . import report as page
from .declared import Option
from .desk import read, remark, say, write

if TYPE_CHECKING:
    from email.message import EmailMessage


def mail(
    to: Annotated[list[str], Option(metavar="ADDRESS", help="To whom (repeatable).")],
    smtp: Annotated[
        str, Option(metavar="URL", envvar="TRACKER_SMTP", help="The mail server: smtp://host:port or smtps://…")
    ] = "smtp://localhost:25",
    sender: Annotated[
        str | None, Option("--from", metavar="ADDRESS", help="Whom it comes from; without it, the first reader.")
    ] = None,
    again: Annotated[bool, Option("--again", help="Also to those who had it today.")] = False,
    days: page.Days = HORIZON_DAYS,
    since: page.Since = None,
    group: page.By = None,
    party: by.Party = None,
    owner: by.Owner = None,
    tag: by.Tag = None,
    source: by.Source = None,
    due_before: by.DueBefore = None,
    due_after: by.DueAfter = None,
    public: page.Public = False,
    labels: page.Language = Labels.EN,
    alarm: page.Alarm = None,
) -> None:
    """Send today's report as a mail with text, HTML and calendar: to each reader once a day.

    tracker mail --to desk@example.org --smtp smtp://mail.example.org:25

    tracker mail --to head@example.org --by party --labels both --again
    """
    from tracker.render.mail import addresses, report_mail

    readers = addresses(tuple(to))
    comes_from = addresses((sender,))[0] if sender else readers[0]
    narrowed = by.filters(party, owner, tag, source, due_before, due_after, public=public)
    scope = by.scope(labels, party, owner, tag, source, due_before, due_after, public=public)
    asked = page.Asked(days, since, None, (), group is not None, scope)
    report = read(lambda store, day: asked.report(store, day, narrowed))
    # Claimed before it is sent: of two mailers at once only one sends, and a crash cannot send twice.
    fresh = write(lambda writer: writer.claim_mailings(list(readers)))
    chosen = list(readers) if again else fresh
    for address in [reader for reader in readers if reader not in chosen]:
        remark(f"{address} had the report of {report.on} already; send it again with --again")
    if chosen:
        message = report_mail(report, labels, to=tuple(chosen), sender=comes_from, alarm_days=alarm)
        _send(message, comes_from, chosen, fresh, smtp, report.on)


def _send(message: "EmailMessage", sender: str, to: list[str], fresh: list[str], smtp: str, on: date) -> None:
    """Send it; whoever it did not reach may have it the next time."""
    from .post import post

    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    try:
        refused = post(message, sender, to, smtp)
    except BaseException:
        write(lambda writer: writer.forget_mailings(fresh))
        raise
    missed = [address for address in fresh if address in refused]
    if missed:
        write(lambda writer: writer.forget_mailings(missed))
    for address in to:
        if address not in refused:
            say(f"sent the report of {on} to {address}")
    if refused:
        raise TrackerError("; ".join(f"{address} was refused: {reason}" for address, reason in refused.items()))
