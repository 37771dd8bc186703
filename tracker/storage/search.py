"""The search index: which event brought which words. It only narrows; what is found is then read and compared."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from tracker.storage import state as states
from tracker.storage.state import State
from tracker.storage.store import Row, Store
from tracker.words import TERM_LIMIT, plain, stands, tokens, ways

PIECES = 65536
INDEXED = ("commitment", "source")
_PIECE_SIZE = 1000
_BATCH = 1000
_NONE: State = {}
_WORDED = {
    "quotes": ("text",),
    "evidence": ("text", "quote"),
    "assessments": ("rationale",),
    "follow_ups": ("text", "result"),
}


def texts(subject: str, said: str | None, new: State) -> Iterator[str]:
    """The texts that an event brings in: what was said and the words of the fields that it sets."""
    if subject not in INDEXED:
        return
    yield from filter(None, (said, new.get("text"), new.get("summary"), new.get("title")))
    for child, names in _WORDED.items():
        for columns in new.get(child, _NONE).values():
            if columns:
                yield from filter(None, map(columns.get, names))


def index(store: Store, seq: int, brought: Iterable[str]) -> None:
    """File the texts of one event, piece by piece."""
    store.run("insert_search_index", *filed(seq, brought))


def filed(seq: int, brought: Iterable[str]) -> list[Row]:
    """The rows of the index for one event's texts, piece by piece."""
    pieces = [piece for text in brought for piece in _pieces(text)]
    if len(pieces) >= PIECES:
        pieces[PIECES - 1 :] = ["\n".join(pieces[PIECES - 1 :])]
    listed = map(tokens, pieces)
    return [{"rowid": seq * PIECES + n, "tokens": " ".join(sorted(found))} for n, found in enumerate(listed) if found]


def _pieces(text: str) -> Iterator[str]:
    """The text by paragraphs, short ones together and long ones cut with an overlap, so that no term is cut."""
    if len(text) < _PIECE_SIZE:
        yield text
        return
    gathered = ""
    for line in text.splitlines():
        if gathered and len(gathered) + len(line) > _PIECE_SIZE:
            yield from _cut(gathered)
            gathered = ""
        gathered += line + "\n"
    yield from _cut(gathered)


def _cut(text: str) -> Iterator[str]:
    step = 5 * _PIECE_SIZE
    # A character may become as many as 18 when it is made plain, never fewer than a third of itself.
    return (text[at : at + step + 3 * TERM_LIMIT] for at in range(0, max(len(text), 1), step))


def rebuild(store: Store) -> None:
    """File everything again from the history."""
    store.run("clear_search_index", {})
    index_events(store, store.stream("events"))


def index_events(store: Store, events: Iterable[Row]) -> None:
    """File the texts of events that are in the ledger already, as after an import."""
    filings = filings_of(store, _opened(events))
    while rows := list(islice(filings, _BATCH)):
        store.run("insert_search_index", *rows)


def filings_of(store: Store, told: Iterable[tuple[Row, State]]) -> Iterator[Row]:
    """The rows of the index for events and the fields they set; texts of sources are read from the ledger."""
    for _, rows in _of_events(store, told):
        yield from rows


def _opened(events: Iterable[Row]) -> Iterator[tuple[Row, State]]:
    return ((event, json.loads(event["new"])) for event in events)


def _of_events(store: Store, told: Iterable[tuple[Row, State]]) -> Iterator[tuple[Row, list[Row]]]:
    """Each event that brings texts, with the rows of the index that it should have."""
    for event, new in told:
        if not event["undoes"] and event["subject"] in INDEXED:
            if event["subject"] == "source" and "number" in new:
                new = new | {"text": _texts(store, [event["subject_uid"]])[event["subject_uid"]]}
            yield event, filed(event["seq"], texts(event["subject"], event["text"], new))


def unlike_texts(store: Store) -> Iterator[Row]:
    """The events whose words the index does not hold as it should, and {} once where it holds those of none."""
    store.run("list_search_words", {})
    held = iter(store.stream("filed"))
    row = next(held, None)
    strange = False
    for event, rows in _of_events(store, _opened(store.stream("events"))):
        same = True
        for wanted in rows:
            while row and row["rowid"] < wanted["rowid"]:
                strange, row = True, next(held, None)
            if row and row["rowid"] == wanted["rowid"]:
                same &= " ".join(sorted(row["tokens"].split())) == wanted["tokens"]
                row = next(held, None)
            else:
                same = False
        if not same:
            yield event
    if strange or row:
        yield {}


def candidates(store: Store, term: str) -> dict[str, set[str]]:
    """The uids of commitments and sources in which a term may stand: no other can hold it."""
    found: dict[str, set[str]] = {"commitment": set(), "source": set()}
    for tokens_of in ways(term):
        for row in store.rows("search", "words", words=" & ".join(tokens_of)):
            found[row["subject"]].add(row["subject_uid"])
    return found


def search(store: Store, wanted: list[str]) -> dict[str, list[str]]:
    """The commitments in which every term stands: uid -> where (summary, quote, note, source ...).

    A commitment's texts are its summary, quotes, evidence, findings, follow-ups and notes, none of them taken back, and
    the texts of its sources.
    """
    if not wanted:
        return {}
    likely = [candidates(store, term) for term in wanted]
    hits = _sources(store, wanted, [found["source"] for found in likely])
    quoting = _quoting(store, set().union(*hits))
    reach = [
        found["commitment"] | {uid for uid, listed in quoting.items() if listed & hit}
        for found, hit in zip(likely, hits, strict=True)
    ]
    return _compared(store, wanted, sorted(set.intersection(*reach)), quoting, hits)


def _compared(
    store: Store, wanted: list[str], uids: list[str], quoting: dict[str, set[str]], hits: list[set[str]]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for uid, own in chain.from_iterable(own_texts(store, part).items() for part in states.parts(uids)):
        places: dict[str, None] = {}
        for term, hit in zip(wanted, hits, strict=True):
            here = dict.fromkeys(place for place, text in own if stands(term, text))
            if not here and quoting.get(uid, set()) & hit:
                here = {"source": None}
            if not here:
                break
            places |= here
        else:
            found[uid] = list(places)
    return found


def _sources(store: Store, wanted: list[str], likely: list[set[str]]) -> list[set[str]]:
    """For each term those of its likely sources in whose title or text it stands."""
    found: list[set[str]] = [set() for _ in wanted]
    for part in states.parts(sorted(set().union(*likely))):
        texts = _texts(store, part)
        for row in states.things(store, "source", "uids", uids=part):
            text = plain(f"{row['title']}\n{texts[row['uid']]}")
            for term, uids, here in zip(wanted, likely, found, strict=True):
                if row["uid"] in uids and stands(term, text):
                    here.add(row["uid"])
    return found


def _texts(store: Store, uids: list[str]) -> dict[str, str]:
    return {row["uid"]: row["text"] or "" for row in store.rows("source_text", "uids", uids=uids)}


def _quoting(store: Store, sources: set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in store.rows("quoting", "kept", "sources", source_uids=sorted(sources)) if sources else []:
        found.setdefault(row["commitment_uid"], set()).add(row["source_uid"])
    return found


def own_texts(store: Store, uids: list[str]) -> dict[str, list[tuple[str, str]]]:
    """The texts of these commitments that stand today, plain, each with where it stands."""
    rows = store.rows("commitments", "uids", uids=uids)
    found = {row["uid"]: [("summary", plain(row["summary"]))] for row in rows}
    for child, names in _WORDED.items():
        for row in store.rows(f"{child}_of", "uids", uids=uids):
            if not row["retracted_on"]:
                told = ((_place(child), plain(row[name])) for name in names if row[name])
                found[row["commitment_uid"]].extend(told)
    events = store.rows("events", "subjects", uids=uids)
    gone = states.undone(events)
    for event in events:
        if event["text"] and not event["undoes"] and event["command"] not in gone:
            found[event["subject_uid"]].append(("note", plain(event["text"])))
    return found


def _place(child: str) -> str:
    return {"quotes": "quote", "assessments": "finding", "follow_ups": "follow-up"}.get(child, child)
