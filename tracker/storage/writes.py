"""The one door through which a row changes: whoever goes through it leaves an event in the history."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from tracker.storage import state as states
from tracker.storage.search import index, texts
from tracker.storage.state import CHILDREN, FIELDS, State
from tracker.storage.store import OvertakenError, Row, Store, T, instant
from tracker.storage.uid import new_uid
from tracker.text import fold

# How an import signs what it settled between two ledgers; undo knows it by that.
JOINED = ("merge", "joined with an imported ledger")
# By how much the clocks of two officers may differ, and one of them wait for the other, before it is worth a word.
CLOCKS_DIFFER = timedelta(minutes=5)
_TABLES = {"commitment": "commitments", "source": "sources", "party": "parties", "milestone": "milestones"}


@dataclass
class Writer:
    """One command of one person, on the day in force, inside one transaction."""

    store: Store
    actor: str
    today: date
    now: datetime
    command: str = field(default_factory=new_uid)
    undoes: str | None = None
    notices: list[str] = field(default_factory=list)
    _events: int = 0

    def transact(self, work: Callable[[], T]) -> T:
        """Run `work` in one transaction; it may run again from the start after a conflict between transactions."""

        def once() -> T:
            self._events = 0
            self.notices.clear()
            self._compare_clocks()
            return work()

        return self.store.writing(once, self.command)

    def _compare_clocks(self) -> None:
        """Notice a clock that went back: the history goes on by number, but the day in force may be wrong."""
        last = self.store.rows("last_event")
        if last and last[0]["recorded_at"] > instant(self.now + CLOCKS_DIFFER):
            self.notices.append(
                f"this machine's clock says {instant(self.now)}, but the last entry was made at"
                f" {last[0]['recorded_at']}; the order of the history is kept. If the clock is wrong, set it, and take"
                " this command back with: tracker undo"
            )

    def applied(self) -> bool:
        """True where this very command is in the history already."""
        return bool(self.store.rows("events", "command", command=self.command))

    def attempt(self, work: Callable[[], T]) -> T:
        """Run `work` inside the transaction; when it raises, neither rows nor events nor notices of it remain."""
        events, notices = self._events, len(self.notices)
        try:
            return self.store.attempt(work)
        except BaseException:
            self._events = events
            del self.notices[notices:]
            raise

    def create(self, subject: str, fields: State, *, action: str = "add", text: str | None = None) -> State:
        """Make a thing, number it and record it; `fields` are laid over an empty state."""
        empty: Row = dict.fromkeys(FIELDS[subject])
        uid = new_uid()
        made = {"uid": uid, **empty, "number": self.number(_TABLES[subject]), **fields}
        before = states.empty(subject, uid)
        self._write(subject, before, {name: value for name, value in made.items() if name != "uid"}, new=True)
        self._record(subject, uid, action, text, {}, made)
        return made

    def change(
        self,
        subject: str,
        before: State,
        fields: State,
        *,
        action: str,
        text: str | None = None,
        internal: bool = False,
    ) -> None:
        """Lay `fields` over a thing that was read in this transaction, and record what they were and are."""
        old = {name: _old(before, name, value) for name, value in fields.items()}
        self._write(subject, before, fields, new=False)
        self._record(subject, before["uid"], action, text, old, fields, internal)

    def claim_mailings(self, addresses: list[str]) -> list[str]:
        """Note that the day's report goes to these addresses; those of them to which it had not gone yet."""
        folded = {fold(address): address for address in addresses}
        known = self.store.rows("mailings", "on", "addresses", on=self.today.isoformat(), addresses=sorted(folded))
        gone = {row["address"] for row in known}
        self.store.run("insert_mailings", *(self._mailing(key) for key in folded if key not in gone))
        return [address for key, address in folded.items() if key not in gone]

    def forget_mailings(self, addresses: list[str]) -> None:
        """Take the note back for addresses that the report did not reach."""
        folded = sorted(map(fold, addresses))
        rows = self.store.rows("mailings", "on", "addresses", on=self.today.isoformat(), addresses=folded)
        self.store.run("forget_mailing", *({"uid": row["uid"]} for row in rows))

    def _mailing(self, address: str) -> Row:
        return {
            "uid": new_uid(),
            "address": address,
            "report_on": self.today.isoformat(),
            "actor": self.actor,
            "recorded_at": instant(self.now),
        }

    def _write(self, subject: str, before: State, fields: State, *, new: bool) -> None:
        after = json.loads(json.dumps({k: v for k, v in before.items() if k != "text"}))
        states.merge(after, fields)
        row = {"uid": before["uid"], **{name: after.get(name) for name in FIELDS[subject]}}
        if subject == "commitment":
            row["internal"] = row["internal"] or 0
            last = self._activity(before) if self.undoes else self._latest(before)
            row |= {
                **states.derived(after),
                "last_activity_on": last,
                "version": before.get("version", 0) + 1,
            }
        elif subject == "source":
            row |= {"text": fields.get("text"), "nothing_to_log": row["nothing_to_log"] or 0}
        elif subject == "milestone":
            row["folded"] = row["uid"] if row["retracted_on"] else fold(row["name"])
        self._put(_TABLES[subject], row, before, new=new)
        self._put_parts(before, fields)

    def _latest(self, before: State) -> str:
        return max(self.today.isoformat(), before.get("last_activity_on") or "")

    def _activity(self, before: State) -> str:
        """The last day with an entry once the command in `undoes` does not count any more."""
        events = self.store.rows("events", "subjects", uids=[before["uid"]])
        undoing = {"subject_uid": before["uid"], "command": self.command, "undoes": self.undoes, "recorded_on": ""}
        return states.activity([*events, undoing])[before["uid"]]

    def _put(self, table: str, row: Row, before: State, *, new: bool) -> None:
        if new:
            self.store.run(f"insert_{table}", row)
            return
        keys = {"at_uid": before["uid"], "at_version": before.get("version")}
        if self.store.run(f"update_{table}", row | keys) != 1:
            raise OvertakenError("somebody else changed it meanwhile; look at it again and repeat the command")

    def _put_parts(self, before: State, fields: State) -> None:
        uid = before["uid"]
        self.put_parts(uid, fields)
        for child in (name for name in CHILDREN if name in fields):
            for child_uid, columns in fields[child].items():
                self._put_child(child, child_uid, uid, before[child].get(child_uid), columns)

    def put_parts(self, uid: str, fields: State) -> None:
        """Replace the parties, tags and names that `fields` has."""
        if "parties" in fields:
            self.store.run("clear_commitment_parties", {"uid": uid})
            self.store.run("insert_commitment_parties", *_party_rows(uid, fields["parties"]))
        if "tags" in fields:
            self.store.run("clear_tags", {"uid": uid})
            self.store.run("insert_tags", *({"commitment_uid": uid, "tag": tag} for tag in fields["tags"]))
        if "names" in fields:
            self.store.run("clear_party_names", {"uid": uid})
            self.store.run("insert_party_names", *_name_rows(uid, fields["names"]))

    def _put_child(self, child: str, child_uid: str, uid: str, was: Row | None, columns: Row) -> None:
        row = {"uid": child_uid, "commitment_uid": uid, **(was or {}), **columns}
        if was is None:
            self.store.run(f"insert_{CHILDREN[child]}", row)
        else:
            self.store.run(f"update_{CHILDREN[child]}", row | {"at_uid": child_uid})

    def _record(
        self, subject: str, uid: str, action: str, text: str | None, old: State, new: State, internal: bool = False
    ) -> None:
        self._events += 1
        seq = self.number("events")
        self.store.run(
            "insert_events",
            {
                "uid": new_uid(),
                "seq": seq,
                "command": self.command,
                "n": self._events,
                "subject": subject,
                "subject_uid": uid,
                "actor": self.actor,
                "recorded_at": instant(self.now),
                "recorded_on": self.today.isoformat(),
                "action": action,
                "text": text,
                "old": _json(old),
                "new": _json({name: value for name, value in new.items() if name not in ("uid", "text")}),
                "internal": int(internal),
                "undoes": self.undoes,
            },
        )
        if not self.undoes:
            index(self.store, seq, texts(subject, text, new))

    def number(self, counter: str) -> int:
        """The next number of a counter; its row stays locked until the transaction ends."""
        self.store.run("raise_counter", {"at_name": counter})
        return int(self.store.rows("counters", "name", name=counter)[0]["value"])


def child(before: State, kind: str, columns: Row) -> dict[str, Row]:
    """A new child row of a commitment, numbered after those it has, as a field for `change`."""
    n = max((row["n"] for row in before[kind].values()), default=0) + 1
    return {new_uid(): {"n": n, "retracted_on": None, **columns}}


def _old(before: State, name: str, value: Any) -> Any:
    if name not in CHILDREN:
        return before.get(name)
    return {
        uid: {key: before[name][uid][key] for key in row} if uid in before[name] else None for uid, row in value.items()
    }


def _party_rows(uid: str, parties: dict[str, list[str]]) -> list[Row]:
    return [
        {"commitment_uid": uid, "role": role, "party_uid": party, "position": position}
        for role, listed in parties.items()
        for position, party in enumerate(listed)
    ]


def _name_rows(uid: str, names: list[str]) -> list[Row]:
    return [{"folded": fold(name), "name": name, "position": n, "party_uid": uid} for n, name in enumerate(names)]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
