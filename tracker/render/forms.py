"""Every form in which the report is read, by name; a form imports what it needs when it is asked for."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tracker.render.labels import Labels

if TYPE_CHECKING:
    from tracker.render.terminal import Screen
    from tracker.report.build import Report


class Form(StrEnum):
    """How the report is written."""

    TERMINAL = "terminal"
    MD = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    ICS = "ics"
    EML = "eml"


class Wishes(NamedTuple):
    """What a reader wants of a form; each form heeds what applies to it."""

    labels: Labels = Labels.EN
    raw_csv: bool = False
    alarm_days: int | None = None
    to: tuple[str, ...] = ()
    sender: str | None = None


# So many lines of a terminal's page are handed over at once.
_LINES = 200


def pieces(report: "Report", form: Form, wishes: Wishes, screen: "Screen") -> Iterator[bytes]:
    """The report as the bytes of a file, a page for the terminal in pieces, so that a long one is never held whole."""
    if form is not Form.TERMINAL:
        yield rendered(report, form, wishes)
        return
    from tracker.render.weekly import report_lines

    lines = report_lines(report, screen, wishes.labels)
    while part := list(islice(lines, _LINES)):
        yield ("\n".join(part) + "\n").encode()


def rendered(report: "Report", form: Form, wishes: Wishes) -> bytes:
    """The report as the bytes of a file of this form, which is none for the terminal: UTF-8, but for xlsx."""
    match form:
        case Form.JSON:
            from tracker.render.data import dump, report_data

            return (dump(report_data(report)) + "\n").encode()
        case Form.MD:
            from tracker.render.markdown import report_markdown

            return report_markdown(report, wishes.labels).encode()
        case Form.HTML:
            from tracker.render.html import report_html

            return report_html(report, wishes.labels).encode()
        case Form.CSV:
            from tracker.render.table import report_csv

            return report_csv(report, raw=wishes.raw_csv).encode()
        case Form.XLSX:
            from tracker.render.table import report_xlsx

            return report_xlsx(report, wishes.labels)
        case Form.ICS:
            from tracker.render.calendar import report_ics

            return report_ics(report, wishes.labels, wishes.alarm_days).encode()
        case Form.EML:
            from tracker.render.mail import addresses, report_mail

            sender = addresses((wishes.sender,))[0] if wishes.sender else None
            to = addresses(wishes.to)
            return bytes(report_mail(report, wishes.labels, to=to, sender=sender, alarm_days=wishes.alarm_days))
        case _:
            raise ValueError(form)
