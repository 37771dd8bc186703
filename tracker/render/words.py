"""How days, windows and standings are said to a reader."""

from datetime import date

from tracker.model import Commitment, DueTerm, Kind, Role, Status, Timing, days_late, days_left

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: date) -> str:
    """31 Dec 2025."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def span_words(first: date, last: date) -> str:
    """Both days, without saying a month or year twice: 21-30 Jun 2025."""
    if first == last:
        return day_words(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} - {day_words(last)}"
    return f"{day_words(first)} - {day_words(last)}"


def window_words(due: DueTerm) -> str:
    """The window of a due term: by 31 Dec 2025, from 21-30 Jun 2025, no date."""
    if due.earliest and due.latest:
        span = span_words(due.earliest, due.latest)
        return f"from {span}" if due.kind is Kind.FROM else span
    if due.latest:
        return f"{'until' if due.kind is Kind.UNTIL else 'by'} {day_words(due.latest)}"
    if due.earliest:
        return f"from {day_words(due.earliest)}"
    return {Kind.CONTINUING: "continuing", Kind.EVENT: "waits for its event"}.get(due.kind, "no date")


def count(number: int, word: str) -> str:
    """1 day, 2 days."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def standing(item: Commitment, when: Timing, today: date) -> str:
    """Where an item stands, in words that need no colour: `5 days late`, `due in 21 days`, `fulfilled, on time`."""
    late, left = days_late(item, today), days_left(item, today)
    if item.status.closed:
        return _settled(item, when, late)
    if late is not None:
        started = f"should have started {count(late, 'day')} ago"
        return started if item.due.kind is Kind.FROM else f"{count(late, 'day')} late"
    if when is Timing.DUE and left is None:
        return "ended, needs a finding"
    if when is Timing.OPENING and item.due.earliest:
        return _ahead("opens", (item.due.earliest - today).days)
    if left is not None:
        return _ahead({Kind.UNTIL: "holds", Kind.FROM: "to start"}.get(item.due.kind, "due"), left)
    return {Status.IN_PROGRESS: "in progress", Status.STALLED: "stalled"}.get(item.status, str(when))


def _ahead(verb: str, days: int) -> str:
    if days == 0:
        return f"{verb} today"
    joint = "for" if verb == "holds" else "within" if verb == "to start" else "in"
    return f"{verb} {joint} {count(days, 'day')}"


def _settled(item: Commitment, when: Timing, late: int | None) -> str:
    status = str(item.status).replace("_", " ")
    if late is not None:
        return f"{status}, {count(late, 'day')} late"
    return f"{status}, {str(when).replace('_', ' ')}" if when is not Timing.CLOSED else status


def party_words(item: Commitment) -> str:
    """Who owes it to whom: Japan, Lithuania -> Ukraine."""
    owing = ", ".join(item.parties.get(Role.RESPONSIBLE, ()))
    other = ", ".join(item.parties.get(Role.COUNTERPART, ()))
    return f"{owing} -> {other}" if other else owing
