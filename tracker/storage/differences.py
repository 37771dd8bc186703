"""Two histories of one thing: what both sides changed, and what that comes to."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.storage.state import CHILDREN, FIELDS, State, current_term
from tracker.storage.store import Row
from tracker.text import fold

# Fields that only make sense together are one question.
_TOGETHER = dict.fromkeys(("status", "settled_on", "reason", "reason_code", "successor_uid", "reached"), "status")


@dataclass(frozen=True)
class Difference:
    """A question that both sides answered differently; `rows` are those that only one of them touched."""

    question: str
    sentence: str
    rows: tuple[str, ...] = ()


def _questions(events: Iterable[Row]) -> dict[str, set[str]]:
    """What these events answered anew: a field, or a child table with the keys of its rows."""
    found: dict[str, set[str]] = {}
    for event in events:
        for name, value in json.loads(event["new"]).items():
            if name != "number":
                found.setdefault(_TOGETHER.get(name, name), set()).update(value if name in CHILDREN else ())
    return found


def difference(ours: State, theirs: State, own: list[Row], extra: list[Row]) -> list[Difference]:
    """The questions that both sides answered since they parted, and differently."""
    mine, other = _questions(own), _questions(extra)
    found = []
    for question in sorted(mine.keys() & other.keys()):
        said = _answer(question, ours), _answer(question, theirs)
        if question in CHILDREN and question != "due" and not mine[question] & other[question]:
            continue
        if said[0] != said[1]:
            sentence = f"{question}: here {_words(said[0])}, in the file {_words(said[1])}"
            rows = tuple(sorted(mine[question] ^ other[question]))
            found.append(Difference(question, sentence, rows))
    return found


def _answer(question: str, state: State) -> Any:
    if question == "due":
        term = current_term(state)
        return {name: term[1][name] for name in ("kind", "earliest", "latest", "milestone_uid")} if term else None
    if question == "status":
        return {name: state[name] for name in _TOGETHER if name in state}
    return state.get(question)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part not in (None, "", {})) or "nothing"
    return "nothing" if value in (None, "", []) else str(value)


def settled(found: Difference, made: State, chosen: State, today: date) -> State:
    """The fields that turn the joined state into the chosen side's answer; empty when it is that already."""
    question = found.question
    if question == "due":
        gone: State = {uid: {"retracted_on": today.isoformat()} for uid in found.rows if uid not in chosen["due"]}
        again = {uid: _put_back(made["due"].get(uid, {}), row) for uid, row in chosen["due"].items()}
        rows = gone | {uid: columns for uid, columns in again.items() if columns}
        return {"due": rows} if rows else {}
    if question in CHILDREN:
        rows = {uid: row for uid, row in chosen[question].items() if made[question].get(uid) != row}
        return {question: rows} if rows else {}
    names = [name for name in _TOGETHER if name in chosen] if question == "status" else [question]
    return {name: chosen[name] for name in names if made.get(name) != chosen[name]}


def _put_back(made: Row, chosen: Row) -> Row:
    """What a correction, which changes a due term in its place, left different from the chosen side's."""
    return {name: chosen[name] for name in made if name != "n" and name in chosen and made[name] != chosen[name]}


def adopted(subject: str, theirs: State, ours: State) -> tuple[State, list[str]]:
    """What only they know of a thing both made apart, and the names of fields on which the two differ."""
    fields: State = {}
    kept = []
    for name in FIELDS[subject]:
        if name in ("number", "name", "title") or theirs.get(name) in (None, "", 0):
            continue
        if ours.get(name) in (None, "", 0):
            fields[name] = theirs[name]
        elif ours[name] != theirs[name]:
            kept.append(name)
    if subject == "party":
        known = {fold(name) for name in ours["names"]}
        more = [name for name in theirs["names"] if fold(name) not in known]
        if more:
            fields["names"] = [*ours["names"], *more]
    return fields, kept
