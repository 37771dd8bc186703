"""How windows, standings, parties and changes are said to a reader."""

from datetime import date
from functools import lru_cache

from tracker.model import Change, Commitment, DueTerm, Kind, Role, Status, Timing, days_late, days_left
from tracker.render.labels import Labels, day_words, in_tongue, span_words
from tracker.report.build import Entry, Report

__all__ = [
    "bulk_words",
    "change_words",
    "day_words",
    "from_to",
    "mark_words",
    "party_words",
    "span_words",
    "standing",
    "summary_line",
    "window_words",
]


def window_words(due: DueTerm, labels: Labels = Labels.EN) -> str:
    """The window of a due term: by 31 Dec 2025, from 21-30 Jun 2025, no date."""
    return _window(due.kind, due.earliest, due.latest, due.event, labels)


@lru_cache(1024)
def _window(kind: Kind, earliest: date | None, latest: date | None, event: str | None, labels: Labels) -> str:
    if earliest and latest:
        return labels.each(lambda tongue: _span(kind, span_words(earliest, latest, tongue), tongue))
    if latest:
        return labels.say("until" if kind is Kind.UNTIL else "by", day=latest)
    if earliest:
        return labels.say("from", day=earliest)
    if event:
        return labels.say("named_event", name=event)
    return labels.say(str(kind) if kind in (Kind.CONTINUING, Kind.EVENT) else "no_date")


def _span(kind: Kind, span: str, tongue: str) -> str:
    return in_tongue(tongue, "begin", span=span) if kind is Kind.FROM else span


def standing(item: Commitment, when: Timing, today: date, labels: Labels = Labels.EN) -> str:
    """Where an item stands, in words that need no colour: `5 days late`, `due in 21 days`, `fulfilled, on time`."""
    late = days_late(item, today)
    left = None if late else days_left(item, today)
    opens = (item.due.earliest - today).days if when is Timing.OPENING and item.due.earliest else None
    return _standing(item.status, item.due.kind, when, late, left, opens, labels)


@lru_cache(1024)
def _standing(
    status: Status, kind: Kind, when: Timing, late: int | None, left: int | None, opens: int | None, labels: Labels
) -> str:
    if status.closed:
        return labels.each(lambda tongue: _settled(status, when, late, tongue))
    if late is not None:
        return labels.say("start_late" if kind is Kind.FROM else "late", n=late)
    if when is Timing.DUE and left is None:
        return labels.say("ended")
    if opens is not None:
        return _ahead("opens", opens, labels)
    if left is not None:
        return _ahead({Kind.UNTIL: "holds", Kind.FROM: "to_start"}.get(kind, "due_in"), left, labels)
    return labels.say(status if status in (Status.IN_PROGRESS, Status.STALLED) else when)


def _ahead(key: str, days: int, labels: Labels) -> str:
    return labels.say(key.removesuffix("_in") + "_today") if days == 0 else labels.say(key, n=days)


def _settled(status: Status, when: Timing, late: int | None, tongue: str) -> str:
    said = in_tongue(tongue, status)
    if late is not None:
        return in_tongue(tongue, "settled_late", status=said, n=late)
    return said if when is Timing.CLOSED else in_tongue(tongue, "settled", status=said, timing=in_tongue(tongue, when))


def party_words(item: Commitment) -> str:
    """Who owes it to whom: Japan, Lithuania -> Ukraine."""
    owing = ", ".join(item.parties.get(Role.RESPONSIBLE, ()))
    other = ", ".join(item.parties.get(Role.COUNTERPART, ()))
    return f"{owing} -> {other}" if other else owing


def mark_words(entry: Entry, labels: Labels = Labels.EN) -> tuple[str, ...]:
    """What sets an item apart in its section: new, long overdue, or what review asks for."""
    return _marks(entry.new, entry.timing is Timing.LONG_OVERDUE, entry.why, labels)


@lru_cache(64)
def _marks(new: bool, long_overdue: bool, why: str | None, labels: Labels) -> tuple[str, ...]:
    keys = {"mark_new": new, "long_overdue": long_overdue, "review_mark" if why == "review" else why or "": why}
    return tuple(labels.say(key) for key, wanted in keys.items() if wanted)


def change_words(change: Change, labels: Labels = Labels.EN) -> str:
    """What happened: `new`, `rescheduled 31 Dec 2025 -> 31 Mar 2026`, `reopened fulfilled -> open`."""
    return " ".join(part for part in (labels.say(change.change), from_to(change, labels)) if part)


def from_to(change: Change, labels: Labels = Labels.EN) -> str:
    """From what to what a date moved or a closed item was reopened; empty for other changes."""
    if change.change in ("rescheduled", "corrected"):
        return labels.each(
            lambda tongue: " -> ".join(_day_or_none(day, tongue) for day in (change.before, change.after))
        )
    if change.change == "reopened" and change.before and change.after:
        before, after = change.before, change.after
        return labels.each(lambda tongue: f"{in_tongue(tongue, before)} -> {in_tongue(tongue, after)}")
    return ""


def _day_or_none(text: str | None, tongue: str) -> str:
    return day_words(date.fromisoformat(text), tongue) if text else in_tongue(tongue, "no_date")


def bulk_words(change: Change, labels: Labels = Labels.EN) -> str:
    """What one command logged at once."""
    facts = {"n": change.together, "first": change.number, "last": change.last, "summary": change.summary}
    return labels.say("at_once", **facts)


def summary_line(report: Report, labels: Labels = Labels.EN) -> str:
    """3 overdue (1 new), 5 due by 30 Dec 2025, 2 opening; or that there is nothing."""
    return labels.each(lambda tongue: _summary(report, tongue))


def _summary(report: Report, tongue: str) -> str:
    if not (report.overdue or report.due or report.opening or report.follow_ups or report.review):
        said = in_tongue(tongue, "nothing", day=report.until)
        gap = "" if tongue == "ja" else " "
        return said if report.changes else said + gap + in_tongue(tongue, "unchanged", day=report.since)
    new = sum(entry.new for entry in report.overdue)
    parts = [
        in_tongue(tongue, "n_overdue_new" if new else "n_overdue", n=len(report.overdue), new=new),
        in_tongue(tongue, "n_due", n=len(report.due), day=report.until),
        in_tongue(tongue, "n_opening", n=len(report.opening)),
    ]
    more = {"n_follow_ups": len(report.follow_ups), "n_review": len(report.review)}
    parts += [in_tongue(tongue, key, n=number) for key, number in more.items() if number]
    return ("、" if tongue == "ja" else ", ").join(parts)
