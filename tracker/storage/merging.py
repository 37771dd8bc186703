"""A proved file of rows and history joined to a ledger that holds something already.

Beside `writes.Writer` and `restoring` the only way in which rows change. Nothing is taken over without its history:
what both sides know is recognised by the keys of its events, what only the file knows is appended, and what both
changed differently is a conflict that a person has to settle.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tracker.errors import TrackerError
from tracker.storage import state as states
from tracker.storage.care import chunks
from tracker.storage.differences import adopted, difference, settled
from tracker.storage.portable import COLUMNS
from tracker.storage.restoring import named
from tracker.storage.search import index_events
from tracker.storage.staging import Stage
from tracker.storage.state import CHILDREN, TABLES, State
from tracker.storage.store import Row
from tracker.storage.writes import JOINED, Writer
from tracker.text import count, fold

_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class MergeError(TrackerError):
    """The file and the ledger cannot be joined as they are; nothing was written."""


def _hold_successor(table: str, row: Row, later: list[Row]) -> None:
    """A successor may come after its predecessor: until then the row names itself."""
    if table == "commitments" and row["successor_uid"]:
        later.append({"at_uid": row["uid"], "successor_uid": row["successor_uid"]})
        row["successor_uid"] = row["uid"]


@dataclass
class Merge:
    """One joining of a stage to a ledger that holds something; `prefer` is `mine`, `theirs` or None: refuse."""

    writer: Writer
    stage: Stage
    prefer: str | None
    tell: Callable[[str], None]
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("new", "changed", "same"), 0))
    conflicts: list[str] = field(default_factory=list)
    _here: dict[str, str] = field(default_factory=dict)
    _successors: list[Row] = field(default_factory=list)
    _settle: list[tuple[str, State, State]] = field(default_factory=list)

    def run(self) -> str:
        """Carry it out inside a transaction; what was done. Raises MergeError for conflicts if nobody is preferred."""
        self.stage.forget_wanted()
        for subject in TABLES:
            for uids in chunks(row["uid"] for row in self.stage.stream(TABLES[subject])):
                self._join(subject, uids)
        if self.conflicts and not self.prefer:
            raise MergeError(
                f"the file and the ledger contradict each other in {count(len(self.conflicts), 'place')}; nothing was"
                f" imported, choose with --prefer mine or --prefer theirs ({'; '.join(self.conflicts[:20])})"
            )
        self.writer.store.run("point_successor", *self._successors)
        index_events(self.writer.store, self._appended())
        for subject, before, fields in self._settle:
            self.writer.change(subject, before, fields, action=JOINED[0], text=JOINED[1])
        for line in self.conflicts:
            self.writer.notices.append(f"{self.prefer} kept: {line}")
        return ", ".join(f"{count} {word}" for word, count in self.counts.items())

    def _appended(self) -> Iterator[Row]:
        """The wanted events, each given the next place in this ledger's history."""
        for event in self.stage.wanted():
            placed = event | {"seq": self.writer.number("events")}
            self.writer.store.run("insert_events", placed)
            yield placed

    def _join(self, subject: str, uids: list[str]) -> None:
        store = self.writer.store
        theirs = {row["uid"]: row for row in states.of(self.stage, subject, uids)}
        same = {uid: self._counterpart(subject, row) or uid for uid, row in theirs.items()}
        self._here |= {uid: here for uid, here in same.items() if here != uid}
        ours = {row["uid"]: row for row in states.of(store, subject, list(same.values()))}
        known = _by_subject(store.rows("events", "subjects", uids=list(ours)))
        told = _by_subject(self.stage.rows("events", "subjects", uids=uids))
        for uid, row in theirs.items():
            if same[uid] != uid:
                self._adopt(subject, row, ours[same[uid]])
            else:
                self._take(subject, row, ours.get(uid), told.get(uid, []), known.get(uid, []))

    def _counterpart(self, subject: str, row: State) -> str | None:
        """The thing of this ledger that is meant, though it was made apart: a name, an address, a text in common."""
        store = self.writer.store
        if subject == "party" and not store.rows("parties", "uids", uids=[row["uid"]]):
            folded = [fold(name) for name in row["names"]]
            found = {name["party_uid"] for name in store.rows("party_names", "folded", folded=folded)}
            if len(found) > 1:
                raise MergeError(f"party {row['name']!r} of the file has the names of {len(found)} parties here")
            return next(iter(found), None)
        if subject == "milestone":
            rows = store.rows("milestones", "folded", folded=row["folded"])
            return rows[0]["uid"] if rows else None
        if subject == "source" and not store.rows("sources", "uids", uids=[row["uid"]]):
            key = "sha256" if row["sha256"] else "url"
            rows = store.rows("sources", key, **{key: row[key]}) if row[key] else []
            return next((found["uid"] for found in rows if found["sha256"] == row["sha256"]), None)
        return None

    def _adopt(self, subject: str, theirs: State, ours: State) -> None:
        """Take over what only they know of a thing that both have."""
        fields, kept = adopted(subject, theirs, ours)
        if fields:
            self._settle.append((subject, ours, fields))
        self.counts["changed" if fields else "same"] += 1
        if kept:
            self.writer.notices.append(f"{subject} {ours['number']} stays as it is here: {', '.join(kept)}")

    def _take(self, subject: str, theirs: State, ours: State | None, told: list[Row], known: list[Row]) -> None:
        known_uids = {event["uid"] for event in known}
        extra = [event for event in told if event["uid"] not in known_uids]
        if ours and not extra:
            self.counts["same"] += 1
            return
        number = ours["number"] if ours else self.writer.number(TABLES[subject])
        fresh = self._fresh_numbers(theirs, ours)
        extra = [self._adapted(event, number, fresh) for event in extra]
        told_uids = {event["uid"] for event in told}
        own = [event for event in known if event["uid"] not in told_uids]
        theirs = self._translated(theirs) | {"number": number}
        for child, uid in fresh:
            theirs[child][uid]["n"] = fresh[child, uid]
        made = states.replay([*known, *extra])[subject][theirs["uid"]]
        derived = {name: made[name] for name in states.DERIVED} if subject == "commitment" else {}
        if ours and own:
            final = _laid(theirs, ours, made) | derived
            fields = self._weighed(subject, ours, theirs, final, own, extra)
            if fields is None:
                return
            if fields:
                self._settle.append((subject, final, fields))
            # What does not go together would be refused by the table before it is settled.
            final = final | {name: value for name, value in fields.items() if name not in CHILDREN}
        else:
            final = theirs | derived
        self._put(subject, final, ours)
        self.stage.want(extra)
        self.counts["changed" if ours else "new"] += 1
        self.tell(f"{'change' if ours else 'new'}: {subject} {number}: {named(final)}")

    def _weighed(
        self, subject: str, ours: State, theirs: State, made: State, own: list[Row], extra: list[Row]
    ) -> State | None:
        """The fields that settle what both changed; None where they contradict each other and nobody is preferred."""
        found = difference(ours, theirs, own, extra)
        self.conflicts += [f"{subject} {ours['number']}: {conflict.sentence}" for conflict in found]
        if found and not self.prefer:
            return None
        chosen = ours if self.prefer == "mine" else theirs
        fields: State = {}
        for conflict in found:
            fields |= settled(conflict, made, chosen, self.writer.today)
        return fields

    def _fresh_numbers(self, theirs: State, ours: State | None) -> dict[tuple[str, str], int]:
        """Numbers for child rows of theirs whose own is taken by another row here."""
        fresh: dict[tuple[str, str], int] = {}
        if not ours or "due" not in ours:
            return fresh
        for child in CHILDREN:
            used = {row["n"]: uid for uid, row in ours[child].items()}
            highest = max([*used, *(row["n"] for row in theirs[child].values())], default=0)
            for uid, row in theirs[child].items():
                if used.get(row["n"], uid) != uid:
                    highest += 1
                    fresh[child, uid] = highest
        return fresh

    def _translated(self, value: Any) -> Any:
        """The same with the keys of things that have another key here."""
        return json.loads(self._meant(json.dumps(value)))

    def _meant(self, text: str) -> str:
        return _UID.sub(lambda found: self._here.get(found[0], found[0]), text)

    def _adapted(self, event: Row, number: int, fresh: dict[tuple[str, str], int]) -> Row:
        """The event as it would have been recorded here: keys and numbers are this ledger's, nothing else changes."""
        parts = {}
        for side in ("old", "new"):
            value = json.loads(self._meant(event[side]))
            if value.get("number") is not None:
                value["number"] = number
            for child, uid in fresh:
                if "n" in (value.get(child, {}).get(uid) or {}):
                    value[child][uid]["n"] = fresh[child, uid]
            parts[side] = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return event | parts

    def _put(self, subject: str, final: State, ours: State | None) -> None:
        store, table = self.writer.store, TABLES[subject]
        row = {name: final[name] for name in COLUMNS[table].keys() if name in final}  # noqa: SIM118
        _hold_successor(table, row, self._successors)
        if ours:
            store.run(f"update_{table}", row | {"at_uid": ours["uid"], "at_version": ours.get("version")})
        else:
            text = self.stage.rows("source_text", "uids", uids=[final["uid"]])[0] if subject == "source" else {}
            store.run(f"insert_{table}", row | text)
        if subject == "commitment":
            self._put_parts(final, ours)
        elif subject == "party" and (not ours or ours["names"] != final["names"]):
            self.writer.put_parts(final["uid"], {"names": final["names"]})

    def _put_parts(self, final: State, ours: State | None) -> None:
        for name in ("parties", "tags"):
            if final[name] != (ours or {}).get(name, type(final[name])()):
                self.writer.put_parts(final["uid"], {name: final[name]})
        for child, table in CHILDREN.items():
            for uid, row in final[child].items():
                was = ours[child].get(uid) if ours else None
                whole = {"uid": uid, "commitment_uid": final["uid"], **row}
                if was is None:
                    self.writer.store.run(f"insert_{table}", whole)
                elif was != row:
                    self.writer.store.run(f"update_{table}", whole | {"at_uid": uid})


def _by_subject(events: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for event in events:
        found.setdefault(event["subject_uid"], []).append(event)
    return found


def _laid(theirs: State, ours: State, made: State) -> State:
    """A whole state from both sides, with every field as the joined history made it."""
    final = {**theirs, **ours, **{name: value for name, value in made.items() if name not in CHILDREN}}
    for child in CHILDREN if "due" in made else ():
        rows = {**theirs[child], **ours[child]}
        final[child] = {uid: {**row, **made[child].get(uid, {})} for uid, row in rows.items()}
    return final
