"""A small ledger to look at: what two defence ministries said in May 2025, and three matters of a city and a union."""

from datetime import UTC, date, datetime

from tracker.ledger.commitments import Draft, check, log, reschedule
from tracker.ledger.findings import mark
from tracker.ledger.sources import SourceFacts
from tracker.model import Status, Strength
from tracker.storage.store import Store
from tracker.storage.writes import Writer

_MEETING = SourceFacts(
    title="Japan-Lithuania defence ministers' meeting",
    publisher="Ministry of Defense of Japan",
    stated_on=date(2025, 5, 28),
    lang="en",
)
_COUNCIL = SourceFacts(
    title="City council, answers of the bureau of construction",
    publisher="City council",
    stated_on=date(2025, 9, 30),
    lang="ja",
)
_DRAFTS = (
    Draft(
        "Hold the next defence dialogue",
        ("Japan", "Lithuania"),
        phrase="by the end of this year",
        source="https://example.org/meeting-2025-05-28",
        facts=_MEETING,
        owner="rk",
        tags=("dialogue",),
    ),
    Draft(
        "Send a staff member to the Regional Cyber Defence Centre",
        ("JMOD",),
        ("Lithuania",),
        phrase="from the end of June this year",
        source="https://example.org/meeting-2025-05-28",
        owner="rk",
        tags=("cyber",),
    ),
    Draft(
        "Settle the content of the demining training",
        ("JMOD",),
        ("Ukraine",),
        source="https://example.org/meeting-2025-05-28",
        phrase="in due course",
        tags=("demining",),
    ),
    Draft("Invest 2 % of GDP in defence", ("Japan",), phrase="by 2027", stated_on=date(2025, 4, 9), speaker=("NATO",)),
    Draft(
        "第二橋梁の耐震補強を終える",
        ("建設局",),
        phrase="令和7年11月30日までに",
        source="https://example.org/council-2025-09-30",
        facts=_COUNCIL,
        owner="mt",
    ),
    Draft(
        "Publish the list of shelters",
        ("建設局",),
        phrase="within 90 days",
        source="https://example.org/council-2025-09-30",
        owner="mt",
    ),
    Draft(
        "Open the joint cyber exercise",
        ("European Union",),
        ("Japan",),
        earliest=date(2026, 1, 5),
        latest=date(2026, 2, 20),
        stated_on=date(2025, 7, 23),
        tags=("cyber",),
    ),
    Draft(
        "Continue to work closely together",
        ("Japan", "Lithuania"),
        source="https://example.org/meeting-2025-05-28",
        strength=Strength.SOFT,
    ),
)


def _writer(store: Store, day: date) -> Writer:
    return Writer(store, "demo", day, datetime(day.year, day.month, day.day, 9, tzinfo=UTC))


def fill(store: Store) -> None:
    """Log the sample commitments on the days on which they became known, and a few findings after them."""
    for draft in _DRAFTS:
        day = draft.stated_on or draft.facts.stated_on or date(2025, 10, 1)
        writer = _writer(store, day)
        writer.transact(lambda writer=writer, draft=draft: log(writer, draft))  # type: ignore[misc]
    writer = _writer(store, date(2025, 7, 2))
    writer.transact(
        lambda: mark(writer, [2], Status.FULFILLED, evidence="https://example.org/staff", on=date(2025, 6, 27))
    )
    later = _writer(store, date(2025, 12, 8))
    later.transact(
        lambda: reschedule(
            later, 7, None, reason="The host asked for more time", earliest=date(2026, 1, 8), latest=date(2026, 2, 27)
        )
    )
    later = _writer(store, date(2025, 12, 9))
    later.transact(lambda: check(later, [4], "No news in the budget talks"))
