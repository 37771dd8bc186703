"""Is the ledger whole? Rows against history, quotes and search index against texts, references, and the file itself."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from tracker.storage import files, search, sqlite
from tracker.storage import state as states
from tracker.storage.state import FIELDS, State
from tracker.storage.store import HEAD, Row, Store
from tracker.text import count

_CHUNK = 1000
# Subject, uid and a sentence.
Fault = tuple[str, str, str]


def check(store: Store) -> list[str]:
    """What is wrong, one sentence each; nothing when all is well."""
    found = _file(store) if isinstance(store, sqlite.SqliteStore) else []
    return found or [*_history(store), *_words(store), *_counters(store), *_index(store)]


def _file(store: sqlite.SqliteStore) -> list[str]:
    answers = store.pragma("integrity_check")
    found = [f"the file is damaged: {row[0]}" for row in answers if row[0] != "ok"]
    return found + [
        f"a row of {row[0]} names a row of {row[2]} that is not there" for row in store.pragma("foreign_key_check")
    ]


def _history(store: Store) -> list[str]:
    return [sentence for _, _, sentence in unlike_history(store)]


def unlike_history(store: Store) -> Iterator[Fault]:
    """Whatever is not as its history made it."""
    for subject, table in states.TABLES.items():
        for uids in chunks(row["uid"] for row in store.stream(table)):
            yield from unlike(store, subject, uids, states.opened(store.rows("events", "subjects", uids=uids)))
    yield from orphans(store)


def chunks(uids: Iterator[str]) -> Iterator[list[str]]:
    """The keys in lists that fit into memory and into one statement."""
    while found := list(islice(uids, _CHUNK)):
        yield found


def unlike(store: Store, subject: str, uids: list[str], told: list[tuple[Row, State]]) -> Iterator[Fault]:
    """Which of these things are not as the events make them that are told, each with what it sets."""
    if not uids:
        return
    recorded = states.laid(told)[subject]
    for row in states.of(store, subject, uids):
        uid, name = row["uid"], f"{subject} {row['number']}"
        if uid not in recorded:
            yield subject, uid, f"{name} has no history"
        elif differing := _differing(subject, row, recorded[uid]):
            yield subject, uid, f"{name} differs from its history: {', '.join(differing)}"


def orphans(store: Store) -> Iterator[Fault]:
    """The things of which nothing is left but their events."""
    for row in store.rows("orphans", "gone"):
        name = f"{row['subject']} {row['subject_uid']}"
        yield row["subject"], row["subject_uid"], f"{name} is in the history but not in the ledger"


def _differing(subject: str, row: State, recorded: State) -> list[str]:
    if row == recorded:
        return []
    names = [*FIELDS[subject], *(("names",) if subject == "party" else ())]
    if subject == "commitment":
        names += [*states.DERIVED, *states.CHILDREN, "parties", "tags"]
    return [name for name in names if row.get(name) != recorded.get(name)]


def _words(store: Store) -> Iterator[str]:
    """Quotes against texts and evidence against files, a thousand items in memory at a time, and one text."""
    texts: dict[str, str | None] = {}
    for uids in chunks(row["uid"] for row in store.stream("commitments")):
        items = states.commitments(store, "uids", uids=uids)
        named = {row["source_uid"] for item in items for row in item["quotes"].values()}
        sources = {row["uid"]: row for row in states.things(store, "source", "uids", uids=sorted(named))}
        for item in items:
            for row in item["quotes"].values():
                uid = row["source_uid"]
                if row["start"] is not None and not row["retracted_on"]:
                    if uid not in texts:
                        texts = {uid: store.rows("source_text", "uids", uids=[uid])[0]["text"]}
                    yield from _quote(item, sources[uid], row, texts[uid])
            yield from files.changed(store, item)


def _quote(item: State, source: State, row: Row, text: str | None) -> list[str]:
    stands = (text or "")[row["start"] : row["end"]]
    if row["match"] == "exact" and stands != row["text"]:
        return [f"a quote of item {item['number']} is not what source {source['number']} says there"]
    return []


def _counters(store: Store) -> list[str]:
    return [f"the counter of {table} is behind its rows" for table in counters_behind(store)]


def counters_behind(store: Store) -> list[str]:
    """The tables of which a next row would get a number that is taken."""
    counters = {row["name"]: row["value"] for row in store.rows("counters")}
    highest = {table: number or 0 for row in store.rows("highest") for table, number in row.items()}
    return [table for table in highest if counters.get(table, 0) < highest[table]]


def _index(store: Store) -> list[str]:
    """One sentence at most: whatever is wrong with the search index, one command puts it right."""
    wrong = list(search.unlike_texts(store)) if store.there else []
    told = [event for event in wrong if event]
    if not wrong:
        return []
    example = f" (the first: {told[0]['action']} of a {told[0]['subject']}, entry {told[0]['seq']})" if told else ""
    said = f"the words of {count(len(told), 'entry', 'entries')}" if told else "words that no entry has"
    return [f"the search index is not as the texts are: {said}{example}; run: tracker db reindex"]


_REMOTE = ("nfs", "cifs", "smb", "afs", "9p", "fuse.sshfs", "davfs", "glusterfs", "ceph")


def cautions(store: Store) -> list[str]:
    """What is not wrong, but may become so: a network file system, a file that others may read."""
    if not isinstance(store, sqlite.SqliteStore):
        return []
    found = []
    path = store.path.absolute()
    with suppress(OSError):
        if path.stat().st_mode & 0o007:
            found.append(f"{path} may be read by everybody on this machine; run: chmod 600 {path}")
    with suppress(OSError):
        if kind := remote(path, Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")):
            found.append(
                f"{path} lies on a network file system ({kind}), where locks cannot be relied on; use Postgres"
            )
    return found


def remote(path: Path, mounts: str) -> str | None:
    """The kind of network file system that holds the path, by the lines of /proc/mounts; None for a local one."""
    found = (line.split()[1:3] for line in mounts.splitlines() if len(line.split()) > 2)
    holding = [(point, kind) for point, kind in found if path.is_relative_to(point.replace("\\040", " "))]
    kind = max(holding, key=lambda pair: len(pair[0]), default=("", ""))[1]
    return kind if kind.startswith(_REMOTE) else None


def info(store: Store) -> Row:
    """How much the ledger holds: `commitments` counts those that stand, by status; the retracted are told apart."""
    counts = {row["status"]: row["count"] for row in store.rows("count_commitments", "kept")}
    retracted = sum(row["count"] for row in store.rows("count_commitments", "retracted"))
    counters = {row["name"]: row["value"] for row in store.rows("counters")}
    return {
        "ledger": store.name,
        "revision": HEAD,
        "commitments": counts,
        "retracted": retracted,
        "counters": counters,
    }
