"""Due phrases on their way into the ledger: read, or kept as said with the days a person gives."""

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.model import DueTerm, Hanging, Kind, in_order, window
from tracker.storage.state import State
from tracker.storage.store import Row

if TYPE_CHECKING:
    from tracker.due import Due
    from tracker.due.values import EventTerm


def read_term(
    phrase: str | None,
    stated: date | None,
    lang: str | None,
    issuer: str | None,
    earliest: date | None = None,
    latest: date | None = None,
) -> DueTerm:
    """The due term of a phrase; days given outright win and the phrase is kept as said. Raises DuePhraseError."""
    if earliest or latest or not phrase:
        return window(earliest, latest, phrase)
    from tracker.due import resolve

    return due_term(resolve(phrase, stated, lang=lang, issuer=issuer))


def kept_term(
    phrase: str | None, kind: Kind, stated: date | None, issuer: str | None, earliest: date | None, latest: date | None
) -> DueTerm:
    """The due term of a phrase where it reads as this kind and these days; else these, with the phrase as said."""
    if phrase:
        with suppress(TrackerError):
            read = read_term(phrase, stated, None, issuer)
            if (read.kind, read.earliest, read.latest) == (kind, earliest, latest):
                return read
    term = window(earliest, latest, phrase)
    return term._replace(kind=kind) if kind in (Kind.FROM, Kind.UNTIL, Kind.CONTINUING) else term


def hanging_term(phrase: str | None, earliest: date | None, latest: date | None) -> DueTerm:
    """The due term of a phrase whose milestone a person names: read for how it hangs, else kept as said."""
    if phrase and not (earliest or latest):
        try:
            read = read_term(phrase, None, None, None)
        except TrackerError:
            return window(None, None, phrase)
        if read.kind is Kind.EVENT:
            return read
    return window(earliest, latest, phrase)


def due_term(due: "Due") -> DueTerm:
    """What the ledger keeps of a reading; raises UsageError for one whose window ends before it begins."""
    in_order(due.earliest, due.latest)
    return DueTerm(
        phrase=due.phrase,
        kind=Kind(due.kind),
        earliest=due.earliest,
        latest=due.latest,
        precision=due.precision,
        convention=due.convention,
        soft=due.soft,
        recurrence=due.recurrence,
        occurrence=1 if due.recurrence else None,
        event=due.event,
        hangs=_hangs(due.event_term) if due.event_term else None,
    )


# How a phrase relates to its event when it names no span: the kind of window, and days from the event's day.
_RELATIONS = {
    "before": Hanging(Kind.BY, days=-1),
    "by": Hanging(Kind.BY),
    "at": Hanging(Kind.ON),
    "from": Hanging(Kind.FROM),
    "after": Hanging(Kind.FROM, days=1),
    "until": Hanging(Kind.UNTIL),
}


def _hangs(term: "EventTerm") -> str:
    """How a window hangs on the milestone that a phrase names; a limit is a last day, any other span a day."""
    if not (term.months or term.days or term.workdays):
        return str(_RELATIONS[term.relation])
    sign = -1 if term.relation == "before" else 1
    kind = (Kind.UNTIL if term.relation == "until" else Kind.BY) if term.limit else Kind.ON
    return str(Hanging(kind, sign * term.months, sign * term.days, sign * term.workdays))


def term_row(
    term: DueTerm, stated: date | None, source: State | None, reason: str | None, milestone: State | None = None
) -> Row:
    """The columns of a due term, without its key and number."""
    return {
        "phrase": term.phrase,
        "kind": str(term.kind),
        "earliest": term.earliest.isoformat() if term.earliest else None,
        "latest": term.latest.isoformat() if term.latest else None,
        "precision": term.precision,
        "convention": term.convention,
        "soft": int(term.soft),
        "recurrence": term.recurrence,
        "occurrence": term.occurrence,
        "stated_on": stated.isoformat() if stated else None,
        "source_uid": source["uid"] if source else None,
        "milestone_uid": milestone["uid"] if milestone else None,
        "hangs": term.hangs,
        "reason": reason,
    }
