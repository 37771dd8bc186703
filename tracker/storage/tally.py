"""Whether rows are as their history makes them, told by sums while both pass by.

A row that the events make is added to the sum of its table, one that stands is taken away, each as the hash of its
values: when all sums come to nothing, the one are the other, and nothing has to be sought or kept. Sums that do not
say only that a closer look has to. Bytes are hashed with a secret of the process; a hash made from those of the values
would add up just as well where two rows change places, -1 is the same as -2 to it, and no text the same as 0.
"""

import json
import re
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import orjson

from tracker.storage.portable import SHAPES, Values
from tracker.storage.search import texts
from tracker.storage.sqlite import Aside
from tracker.storage.state import CHILDREN, TABLES, State, derived, laid
from tracker.storage.store import Row, T

# How events that are not what a ledger writes make themselves felt, whatever is done with them.
MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
# One event alone makes what most things are; this many marks tell nearly all of a million things apart.
_MARKS = 1 << 24
_SUBJECT = re.compile(rb'"subject_uid":"([^"]*)"')
_SUBJECT_BYTES = 60
_BLOCK = 1 << 22
_EVENT = ("seq", "subject", "subject_uid", "command", "recorded_on", "undoes", "new")
# What no event says: a source's text is kept by its sha256, and a folded name follows from the name.
_UNSAID = ("text", "folded")
_OWNED = dict.fromkeys((*CHILDREN.values(), "commitment_parties", "tags"), "commitment_uid")
_PROVED = {
    table: tuple(name for name in shape.names if name not in _UNSAID or table in _OWNED)
    for table, shape in SHAPES.items()
    if table not in ("counters", "events")
}
_standing = {table: itemgetter(*map(SHAPES[table].names.index, names)) for table, names in _PROVED.items()}
_made = {table: itemgetter(*names) for table, names in _PROVED.items()}
_BLANK = {table: dict.fromkeys(names) for table, names in _PROVED.items()}
# How many columns an event says of a row that hangs on a commitment: all but its key and that of the commitment.
_WIDTHS = {hanging: len(_PROVED[hanging]) - 2 for hanging in CHILDREN.values()}
_event = itemgetter(*map(SHAPES["events"].names.index, _EVENT))
_old = SHAPES["events"].names.index("old")


def fields(text: str) -> State:
    """What an event sets, or what it found; raises one of MALFORMED where that is none."""
    try:
        return _fields(orjson.loads(text))
    except ValueError:
        # What only Python takes: NaN, half a surrogate.
        return _fields(json.loads(text))


def _fields(said: Any) -> State:
    for child in CHILDREN.keys() & said.keys():
        if not all(row is None or isinstance(row, dict) for row in said[child].values()):
            raise TypeError("a row is an object")
    return said  # type: ignore[no-any-return]


def several(source: Any) -> Callable[[str], bool]:
    """Which things have several events in an export that can be read twice; it may say so of others, too.

    Events stand together in an export, so reading ends with the first block that has none.
    """
    try:
        at = source.tell()
    except (AttributeError, OSError):
        return lambda _uid: True
    seen = bytearray(_MARKS)
    rest = b""
    found: Any = True
    while found and (block := source.read(_BLOCK)):
        text = rest + block
        found = _SUBJECT.findall(text)
        for uid in found:
            mark = hash(uid) % _MARKS
            seen[mark] += seen[mark] < 2
        rest = text[-_SUBJECT_BYTES:]
    source.seek(at)
    return lambda uid: seen[hash(uid.encode()) % _MARKS] > 1


class Tally:
    """The sums of a ledger whose rows are told one after the other, in any order.

    `several` says which things have more events than one: those are kept aside until all have come.
    """

    def __init__(self, several: Callable[[str], bool]) -> None:
        self._several = several
        self._sums = dict.fromkeys(_PROVED, 0)
        self._strange = False
        self._waiting = Aside(f"CREATE TABLE events ({', '.join(_EVENT)})")

    def add(self, table: str, rows: list[Values]) -> None:
        """Count rows of a table, their values in the order of `SHAPES`; raises StoreError for want of room."""
        if table == "events":
            self._tell(rows)
        elif table in _standing:
            self._sums[table] -= sum(map(hash, map(orjson.dumps, map(_standing[table], rows))))

    def _tell(self, rows: list[Values]) -> None:
        waiting = []
        for row in rows:
            event = _event(row)
            try:
                if row[_old] != "{}":
                    _fields(orjson.loads(row[_old]))
                new = _fields(orjson.loads(event[-1]))
                if event[5] or "version" in new or self._several(event[2]):
                    # No row need hold what a later event replaced, but the search index does.
                    self._strange |= not all(isinstance(text, str) for text in texts(event[1], None, new))
                    waiting.append(event)
                else:
                    self._count(event[1], event[2], {**new, "last_activity_on": event[4], "version": 1})
            except MALFORMED:
                self._strange = True
        self._waiting.keep("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", waiting)

    def _count(self, subject: str, uid: str, state: State) -> None:
        for table, row in made(subject, uid, state):
            self._sums[table] += hash(orjson.dumps(_made[table](row)))

    def even(self) -> bool:
        """True once all rows were told, if they are just those that the events make."""
        try:
            for told in self._things():
                for subject, things in laid(told).items():
                    for uid, state in things.items():
                        self._count(subject, uid, state)
        except MALFORMED:
            self._strange = True
        return not (self._strange or any(self._sums.values()))

    def _things(self) -> Iterator[list[tuple[Row, State]]]:
        """The events of one thing after the other, in their order."""
        rows = self._waiting.kept("SELECT * FROM events ORDER BY subject_uid, seq")
        for _, listed in groupby(rows, itemgetter(2)):
            yield [(dict(zip(_EVENT, row, strict=True)), orjson.loads(row[-1])) for row in listed]


def made(subject: str, uid: str, state: State) -> Iterator[tuple[str, Row]]:
    """The rows that stand for a state, each with its table and all that is proved of it.

    Raises one of MALFORMED where something hangs on it that no rows could say just so.
    """
    table = TABLES[subject]
    if subject == "party":
        for position, name in enumerate(_just(state["names"], list(state["names"]))):
            yield "party_names", {"name": name, "position": position, "party_uid": uid}
    if subject != "commitment":
        yield table, {**_BLANK[table], **state, "uid": uid}
        return
    whole = {"due": {}, "parties": {}, "tags": [], **state}
    yield table, {**_BLANK[table], **state, **derived(whole), "uid": uid}
    for child, hanging in CHILDREN.items():
        for child_uid, row in whole.get(child, {}).items():
            _just(len(row), _WIDTHS[hanging])
            yield hanging, {**row, "uid": child_uid, "commitment_uid": uid}
    for role, parties in whole["parties"].items():
        for position, party in enumerate(_just(parties, list(parties) or None)):
            yield (
                "commitment_parties",
                {"commitment_uid": uid, "role": role, "party_uid": party, "position": position},
            )
    for tag in _just(whole["tags"], sorted(whole["tags"])):
        yield "tags", {"commitment_uid": uid, "tag": tag}


def _just(found: T, wanted: object) -> T:
    """What was found; raises ValueError unless it is what was wanted."""
    if found != wanted:
        raise ValueError(found)
    return found
