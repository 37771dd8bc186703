"""The report as iCalendar (RFC 5545): an all-day event for every item with a day, and for every follow-up."""

from collections.abc import Iterator
from datetime import date, timedelta

from tracker.model import Commitment, DueTerm, FollowUp, Kind, Timing
from tracker.render.labels import Labels
from tracker.render.links import safe_url
from tracker.render.words import party_words, standing, window_words
from tracker.report.build import Entry, Report
from tracker.text import visible

LINE_OCTETS = 75
SPAN_DAYS = 31
MORNING = 9


def report_ics(report: Report, labels: Labels = Labels.EN, alarm_days: int | None = None) -> str:
    """One calendar; what was settled or taken back since the last report is in it as cancelled.

    UIDs stay the same for ever and SEQUENCE counts what was recorded, so that a calendar that takes the file in again
    moves its events. The stamp is the report's day: one page of one day is always the same file.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tracker//commitments//EN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{_text(labels.say('title', day=report.on))}")
    timings = {entry.item.number: entry.timing for entry in [*report.overdue, *report.due, *report.opening]}
    for item in _items(report):
        lines += _item_event(item, timings.get(item.number), report, labels, alarm_days)
    for item, follow_up in _follow_ups(report):
        lines += _follow_up_event(item, follow_up, report, labels, alarm_days)
    return "".join(fold(line) for line in [*lines, "END:VCALENDAR"])


def _items(report: Report) -> list[Commitment]:
    entries: list[Entry] = [*report.overdue, *report.due, *report.opening]
    found = {item.number: item for item in [*(entry.item for entry in entries), *report.changed] if item.windowed}
    return [found[number] for number in sorted(found)]


def _follow_ups(report: Report) -> list[tuple[Commitment, FollowUp]]:
    found = {
        (row.item.number, row.follow_up.n): (row.item, row.follow_up)
        for row in [*report.follow_ups, *report.changed_follow_ups]
    }
    return [found[key] for key in sorted(found)]


def _item_event(
    item: Commitment, when: Timing | None, report: Report, labels: Labels, alarm_days: int | None
) -> Iterator[str]:
    first, last = span(item.due)
    kind = "to_begin" if item.due.kind is Kind.FROM else "falls_due" if first == last else "takes_place"
    told = [party_words(item), window_words(item.due, labels), f'"{item.due.phrase}"' if item.due.phrase else ""]
    told.append(standing(item, when, report.on, labels) if when else labels.say(item.status))
    url = next((quote.url for quote in item.quotes if safe_url(quote.url)), None)
    yield from _event(
        uid=f"{item.uid}@tracker",
        item=item,
        on=report.on,
        days=(first, last),
        summary=f"{labels.say(kind)}: {item.summary}",
        description=[f"{labels.say('item', n=item.number)}", *told],
        url=url,
        cancelled=item.status.closed or item.retracted_on is not None,
        alarm_days=alarm_days,
    )


def _follow_up_event(
    item: Commitment, follow_up: FollowUp, report: Report, labels: Labels, alarm_days: int | None
) -> Iterator[str]:
    yield from _event(
        uid=f"{item.uid}-follow-up-{follow_up.n}@tracker",
        item=item,
        on=report.on,
        days=(follow_up.planned_on, follow_up.planned_on),
        summary=f"{labels.say('follow_up')}: {follow_up.text}",
        description=[labels.say("item", n=item.number), item.summary, follow_up.who or ""],
        url=None,
        cancelled=bool(follow_up.done_on) or item.status.closed or item.retracted_on is not None,
        alarm_days=alarm_days,
    )


def span(due: DueTerm) -> tuple[date, date]:
    """The days an event covers: a window of up to a month whole, of anything longer or open its last day."""
    last = due.latest or due.earliest or date.max
    first = due.earliest or last
    return (last, last) if due.kind is Kind.FROM or (last - first).days > SPAN_DAYS else (first, last)


def _event(
    *,
    uid: str,
    item: Commitment,
    on: date,
    days: tuple[date, date],
    summary: str,
    description: list[str],
    url: str | None,
    cancelled: bool,
    alarm_days: int | None,
) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{uid}", f"DTSTAMP:{_basic(on)}T000000Z", f"SEQUENCE:{item.version}")
    yield f"DTSTART;VALUE=DATE:{_basic(days[0])}"
    # DTEND is the day after; the calendar's last day of all has none, and one day is what is meant without DTEND.
    if days[1] < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(days[1] + timedelta(days=1))}"
    yield f"SUMMARY:{_text(summary)}"
    yield "DESCRIPTION:" + r"\n".join(_text(line) for line in description if line)
    if url:
        yield f"URL:{url}"
    if item.tags:
        yield "CATEGORIES:" + ",".join(_text(tag) for tag in item.tags)
    yield from ("TRANSP:TRANSPARENT", f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}")
    if alarm_days is not None and not cancelled:
        hours = MORNING - 24 * alarm_days
        trigger = f"{'-' if hours < 0 else ''}PT{abs(hours)}H"
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}")
        yield from (f"DESCRIPTION:{_text(summary)}", "END:VALARM")
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    return visible(text).replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")


def fold(line: str) -> str:
    """The line with its CRLF, in pieces of at most 75 octets that never cut a character."""
    pieces, piece, taken = [], "", 0
    for char in line:
        size = len(char.encode())
        if taken + size > LINE_OCTETS:
            pieces.append(piece)
            piece, taken = " ", 1
        piece, taken = piece + char, taken + size
    return "\r\n".join([*pieces, piece]) + "\r\n"
