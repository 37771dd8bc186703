"""A ledger for report tests: one desk's year, with every kind of deadline and of change in it."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from tracker.ledger import commitments as ledger
from tracker.ledger.commitments import Draft
from tracker.ledger.findings import mark
from tracker.ledger.parties import edit_party
from tracker.ledger.sources import SourceFacts
from tracker.ledger.undo import undo
from tracker.model import Status, Strength
from tracker.storage.opening import open_ledger
from tracker.storage.state import State
from tracker.storage.store import Store
from tracker.storage.writes import Writer, child

FORUM = SourceFacts(
    title="Joint statement of the coastal forum", publisher="Forum desk", stated_on=date(2025, 6, 2), lang="en"
)
BRIEFING = SourceFacts(title="定例会見の要旨", publisher="広報室", stated_on=date(2025, 9, 12), lang="ja")
DRAFTS: dict[str, list[Draft]] = {
    "2025-06-03": [
        Draft(
            "Open the joint weather station on the northern cape",
            ("Norway", "Japan"),
            ("Iceland",),
            phrase="by the end of September",
            source="https://example.org/forum",
            facts=FORUM,
            quote="the station will be open by the end of September",
            owner="ab",
            tags=("weather",),
        ),
        Draft(
            "Send two ice pilots for training",
            ("Finland",),
            ("Japan",),
            phrase="from late November",
            source="https://example.org/forum",
            owner="ab",
            tags=("training", "ice"),
        ),
        Draft(
            "Look into a shared ice map",
            ("Norway",),
            phrase="in due course",
            source="https://example.org/forum",
            strength=Strength.SOFT,
        ),
        Draft("Keep the rescue line staffed", ("Iceland",), phrase="until 5 December 2025", stated_on=date(2025, 6, 2)),
    ],
    "2025-09-15": [
        Draft(
            "沿岸観測所の改修計画を公表する",
            ("海上観測庁",),
            phrase="本年12月中旬までに",
            source="https://example.org/kaiken",
            facts=BRIEFING,
            quote="改修計画については、本年12月中旬までに公表いたします。",
            owner="ky",
            tags=("観測",),
        ),
        Draft(
            "合同調査を実施する",
            ("海上観測庁",),
            ("Norway",),
            phrase="来年1月上旬",
            source="https://example.org/kaiken",
            owner="ky",
        ),
        Draft(
            "Publish the yearly catch figures", ("European Union",), latest=date(2025, 12, 8), phrase="by next Monday"
        ),
        Draft("Hand over the survey vessel", ("Norway",), ("Iceland",), latest=date(2025, 12, 10)),
        Draft(
            "Agree on the fee table",
            ("European Union", "Japan"),
            phrase="within 120 days",
            source="https://example.org/kaiken",
            owner="ab",
            internal=True,
        ),
        Draft("Host the pilots' meeting", ("Iceland",), phrase="in spring 2026", stated_on=date(2025, 9, 12)),
        Draft("Renew the data licence", ("Japan",), phrase="before the summit", stated_on=date(2025, 9, 12)),
        Draft("Pay the second share", ("Finland",), phrase="by 20 December 2025"),
        Draft(
            "Test the new beacon",
            ("Iceland",),
            phrase="in late December",
            stated_on=date(2025, 9, 12),
            tags=("beacon",),
        ),
        Draft(
            "Start the night ferry",
            ("Iceland", "Norway"),
            phrase="from the end of December",
            stated_on=date(2025, 9, 12),
        ),
        Draft("Answer the audit", ("Finland",), phrase="by 30 November 2025"),
    ],
}
_Work = Callable[[Writer], Any]


def writer(store: Store, day: str) -> Writer:
    """A person of the desk at work on a day."""
    on = date.fromisoformat(day)
    return Writer(store, "desk", on, datetime(on.year, on.month, on.day, 9, tzinfo=UTC))


def do(store: Store, day: str, work: _Work) -> Any:
    """Carry out one piece of work on a day."""
    at_work = writer(store, day)
    return at_work.transact(lambda: work(at_work))


def plan(number: int, text: str, on: str, who: str | None = None, internal: int = 0) -> _Work:
    """A planned follow-up."""
    row = {"text": text, "planned_on": on, "who": who, "done_on": None, "result": None, "internal": internal}

    def work(at_work: Writer) -> None:
        state = ledger.state_of(at_work.store, number)
        at_work.change("commitment", state, {"follow_ups": child(state, "follow_ups", row)}, action="follow-up")

    return work


def done(number: int, n: int, on: str) -> _Work:
    """A follow-up that was carried out."""

    def work(at_work: Writer) -> None:
        state = ledger.state_of(at_work.store, number)
        uid = next(uid for uid, row in state["follow_ups"].items() if row["n"] == n)
        at_work.change("commitment", state, {"follow_ups": {uid: {"done_on": on}}}, action="follow-up")

    return work


def rewrite(number: int, fields: State, action: str = "edit") -> _Work:
    """Any fields of an item, laid over it."""
    return lambda at_work: at_work.change("commitment", ledger.state_of(at_work.store, number), fields, action=action)


STORY: list[tuple[str, _Work]] = [
    ("2025-10-02", plan(1, "Ask the harbour office", "2025-12-05", "ab")),
    ("2025-10-02", plan(6, "領事部に確認する", "2025-12-20", "ky")),
    ("2025-10-20", lambda w: mark(w, [2], Status.IN_PROGRESS, reason="The first pilot has landed")),
    (
        "2025-11-28",
        lambda w: mark(w, [12], Status.FULFILLED, evidence="seen in the press", on=date(2025, 11, 27)),
    ),
    ("2025-12-04", lambda w: mark(w, [15], Status.FULFILLED, evidence="https://example.org/audit")),
    (
        "2025-12-05",
        lambda w: ledger.reschedule(
            w, 6, None, reason="調整に時間を要するため", earliest=date(2026, 1, 7), latest=date(2026, 1, 23)
        ),
    ),
    ("2025-12-08", lambda w: mark(w, [12], Status.OPEN, reason="Only half of it was paid")),
    (
        "2025-12-09",
        lambda w: [
            ledger.log(w, Draft(f"Item {n} of the annex", ("Annex office",), latest=date(2027, 1, n)))
            for n in range(1, 8)
        ],
    ),
    ("2025-12-09", lambda w: ledger.log(w, Draft("A slip of the pen", ("Norway",)))),
    ("2025-12-10", lambda w: ledger.retract(w, 23, "Logged twice")),
]
LATER: list[tuple[str, _Work]] = [
    ("2025-12-11", lambda w: edit_party(w, "Norway", "Kingdom of Norway", (), None)),
    ("2025-12-11", lambda w: mark(w, [1, 5], Status.FULFILLED, reason="Done", on=date(2025, 12, 10))),
    ("2025-12-12", lambda w: ledger.reschedule(w, 6, None, reason="Again", latest=date(2026, 6, 30))),
    ("2025-12-12", lambda w: ledger.retract(w, 7, "Not theirs")),
    ("2025-12-13", rewrite(8, {"summary": "Hand over the survey ship", "owner": "zz", "tags": ["new"]})),
    ("2025-12-13", done(1, 1, "2025-12-13")),
    ("2025-12-14", rewrite(9, {"parties": {}, "internal": 0})),
    ("2025-12-15", lambda w: ledger.log(w, Draft("Something else", ("Norway",), latest=date(2025, 12, 1)))),
]


def fill(store: Store) -> None:
    """The desk's year up to 10 December 2025."""
    for day, drafts in DRAFTS.items():
        for draft in drafts:
            do(store, day, lambda at_work, draft=draft: ledger.log(at_work, draft))  # type: ignore[misc]
    for day, work in STORY:
        do(store, day, work)


def make(db: str) -> None:
    """A ledger that holds the desk's year."""
    with closing(open_ledger(db, write=True)) as store:
        fill(store)


def go_on(store: Store) -> None:
    """What happened in the days after that."""
    for day, work in LATER:
        do(store, day, work)


# What is logged with a day, or none, and whether it is moved; in the end the last move may be taken back.
MOVES = (
    ("Repaint the light ship", date(2025, 12, 20), True, True),
    ("Repaint the bell buoy", date(2025, 12, 20), True, False),
    ("Repaint the pier", None, True, True),
    ("Repaint the ferry", date(2025, 12, 20), False, False),
)


def make_varied(db: str) -> None:
    """The desk's year, and what else a line may show: parties out of order, dates that moved and moved back."""
    with closing(open_ledger(db, write=True)) as opened:
        fill(opened)
        go_on(opened)
        many = Draft("Share the tide tables", ("Sweden", "Åland", "Norway"), ("Japan", "Canada"), tags=("z, a", "b"))
        do(opened, "2025-12-15", lambda at_work: ledger.log(at_work, many))
        for summary, day, moved, back in MOVES:
            draft = Draft(summary, ("Norway",), latest=day)
            number = do(opened, "2025-12-15", partial(ledger.log, draft=draft)).number
            move = partial(ledger.reschedule, number=number, phrase="by 5 January 2026", reason="Paint is late")
            for work in [move] * moved + [undo] * back:
                do(opened, "2025-12-16", work)
        do(opened, "2025-12-16", plan(number, "Ask the painter", "2025-12-18", "ab"))
        last = Draft("Repaint the mast", ("Norway",), phrase="soon")
        # No command takes the only due term back, but a history that was brought in may have.
        number = do(opened, "2025-12-15", partial(ledger.log, draft=last)).number
        (term,) = opened.reading(partial(ledger.state_of, opened, number))["due"]
        do(opened, "2025-12-16", rewrite(number, {"due": {term: {"retracted_on": "2025-12-16"}}}))
