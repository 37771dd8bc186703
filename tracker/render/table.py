"""The report as rows: CSV for machines and spreadsheets, xlsx for people."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tracker.errors import UsageError
from tracker.model import Change, Commitment, Role, days_late, days_left
from tracker.render.labels import Labels
from tracker.render.words import bulk_words, change_words, mark_words, party_words, standing, window_words
from tracker.report.build import SECTIONS, Entry, Planned, Report
from tracker.text import visible

COLUMNS = (
    *("section", "id", "uid", "summary", "responsible", "counterpart", "speaker", "status", "timing", "new", "why"),
    *("days_late", "days_left", "phrase", "kind", "earliest", "latest", "soft", "original_latest", "times_moved"),
    *("stated_on", "strength", "owner", "tags", "sources", "urls"),
    *("change", "on", "from", "to", "reason", "count", "n", "text", "who"),
)
# Also behind spaces, quotation marks and our own apostrophe, so that taking one off gives back the text.
_FORMULA = re.compile(r"""['"\s]*[=+\-@＝＋－＠]|'*[\t\r\n]""")
Row = dict[str, Any]


def harmless(text: str) -> str:
    """The text behind an apostrophe where a spreadsheet would read it as a formula."""
    return "'" + text if _FORMULA.match(text) else text


def report_csv(report: Report, *, raw: bool = False) -> str:
    """One line a row of the report, every cell quoted; `raw` leaves texts just as they are, for programs."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, quoting=csv.QUOTE_ALL)
    writer.writerow((*(("party",) if report.parts else ()), *COLUMNS))
    for party, part in report.parts or (("", report),):
        for name in SECTIONS:
            for row in getattr(part, name):
                cells = [_cell(_row(row, part).get(column)) for column in COLUMNS[1:]]
                lead = [party, name] if report.parts else [name]
                writer.writerow([cell if raw else harmless(visible(cell)) for cell in (*lead, *cells)])
    return sheet.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)


def _row(row: Entry | Planned | Change, report: Report) -> Row:
    if isinstance(row, Change):
        return {
            "id": row.number,
            "summary": row.summary,
            "responsible": "; ".join(row.parties),
            "change": row.change,
            "on": row.on,
            "from": row.before,
            "to": row.after,
            "reason": row.reason,
            "count": row.together,
        }
    if isinstance(row, Planned):
        planned = {"n": row.follow_up.n, "text": row.follow_up.text, "on": row.follow_up.planned_on}
        return {"id": row.item.number, "summary": row.item.summary, **planned, "who": row.follow_up.who}
    return _item(row.item, report.on) | {"timing": row.timing, "new": row.new, "why": row.why}


def _item(item: Commitment, today: date) -> Row:
    return {
        "id": item.number,
        "uid": item.uid,
        "summary": item.summary,
        **{str(role): "; ".join(item.parties.get(role, ())) for role in Role},
        "status": item.status,
        "days_late": days_late(item, today),
        "days_left": days_left(item, today),
        "phrase": item.due.phrase,
        "kind": item.due.kind,
        "earliest": item.due.earliest,
        "latest": item.due.latest,
        "soft": item.due.soft,
        "original_latest": item.original_latest,
        "times_moved": item.times_moved,
        "stated_on": item.stated_on,
        "strength": item.strength,
        "owner": item.owner,
        "tags": "; ".join(item.tags),
        "sources": "; ".join(dict.fromkeys(quote.title for quote in item.quotes)),
        "urls": "; ".join(dict.fromkeys(quote.url for quote in item.quotes if quote.url)),
    }


CELL_LIMIT = 32_767
_ITEM_HEAD = ("number", "commitment", "who_owes", "stands", "when", "phrase", "earliest", "latest", "follows", "tags")
_CHANGE_HEAD = ("number", "commitment", "day", "what", "why")
_PLANNED_HEAD = ("number", "commitment", "day", "what", "follows")
_WIDTHS = {"commitment": 60, "who_owes": 30, "stands": 22, "when": 30, "phrase": 34, "what": 40, "why": 40, "tags": 18}


def report_xlsx(report: Report, labels: Labels = Labels.EN) -> bytes:
    """A workbook with a sheet for each section; texts stay texts. Raises UsageError without the extra."""
    try:
        import xlsxwriter
    except ImportError:
        raise UsageError("xlsx needs its writer: pip install 'commitment-tracker[xlsx]'; or use --format csv") from None
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        # The page of a day is the same file whenever it is asked for.
        book.set_properties({"title": labels.say("title", day=report.on), "created": _noon(report.on)})
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        days = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        for name in SECTIONS:
            sheet = book.add_worksheet(labels.say(name).replace("/", "·")[:31])
            columns = {"changes": _CHANGE_HEAD, "follow_ups": _PLANNED_HEAD}.get(name, _ITEM_HEAD)
            for at, column in enumerate(columns):
                sheet.set_column(at, at, _WIDTHS.get(column, 12))
                sheet.write_string(0, at, labels.say(column), head)
            sheet.freeze_panes(1, 2)
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            sheet.autofilter(0, 0, max(len(getattr(report, name)), 1), len(columns) - 1)
            for line, cells in enumerate(_sheet_rows(report, name, labels), 1):
                for at, value in enumerate(cells):
                    if isinstance(value, date):
                        sheet.write_datetime(line, at, _noon(value), days)
                    elif isinstance(value, int):
                        sheet.write_number(line, at, value, text)
                    elif value:
                        sheet.write_string(line, at, _fitting(value), text)
    return data.getvalue()


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a civil day, as spreadsheets know it


def _fitting(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= CELL_LIMIT else shown[: CELL_LIMIT - 1] + "…"


def _sheet_rows(report: Report, name: str, labels: Labels) -> Iterator[tuple[Any, ...]]:
    for row in getattr(report, name):
        if isinstance(row, Change):
            what = change_words(row, labels) if row.together == 1 else bulk_words(row, labels)
            yield row.number, row.summary, row.on, what, row.reason
        elif isinstance(row, Planned):
            yield row.item.number, row.item.summary, row.follow_up.planned_on, row.follow_up.text, row.follow_up.who
        else:
            yield _entry_cells(row, report.on, labels)


def _entry_cells(entry: Entry, today: date, labels: Labels) -> tuple[Any, ...]:
    item = entry.item
    stands = ", ".join([standing(item, entry.timing, today, labels), *mark_words(entry, labels)])
    due = (window_words(item.due, labels), item.due.phrase, item.due.earliest, item.due.latest)
    return item.number, item.summary, party_words(item), stands, *due, item.owner, ", ".join(item.tags)
