"""Corrections to what was logged: an item as a small form, changed as a whole or field by field."""

import json
import tomllib
from datetime import date
from typing import Any

from tracker.errors import ConflictError, UsageError
from tracker.ledger.commitments import clean_tags, get, live, target_fields, words
from tracker.ledger.parties import party_for
from tracker.ledger.restating import restated
from tracker.model import Commitment, Role, Strength
from tracker.storage.history import term_words
from tracker.storage.items import linked
from tracker.storage.state import State, current_term, merge
from tracker.storage.store import Store
from tracker.storage.writes import Writer

Form = dict[str, Any]
NAMES = (
    "summary",
    "responsible",
    "counterpart",
    "speaker",
    "stated",
    "strength",
    "owner",
    "tags",
    "target",
    "review",
    "internal",
)
_LISTS = ("responsible", "counterpart", "speaker", "tags")


def form(store: Store, number: int) -> tuple[Form, int]:
    """An item as a person edits it, and the version it has; raises NotFoundError."""
    state = live(store, number)
    return _form(store, state), state["version"]


def _form(store: Store, state: State) -> Form:
    names = linked(store, [state])
    parties = {str(role): [names[uid]["name"] for uid in state["parties"].get(role, [])] for role in Role}
    target = " ".join(part for part in (state["target_amount"], state["target_unit"]) if part)
    return {
        "summary": state["summary"],
        **parties,
        "stated": state["stated_on"] or "",
        "strength": state["strength"],
        "owner": state["owner"] or "",
        "tags": list(state["tags"]),
        "target": target,
        "review": state["review_on"] or "",
        "internal": bool(state["internal"]),
    }


def difference(before: Form, after: Form) -> list[str]:
    """One line for each field that differs."""
    return [
        f"{name}: {_said(before[name])} -> {_said(after[name])}"
        for name in NAMES
        if name in after and before[name] != after[name]
    ]


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nothing"
    return ("yes" if value else "no") if isinstance(value, bool) else str(value) or "nothing"


def edit(
    writer: Writer, number: int, wanted: Form, seen: tuple[Form, int] | None = None
) -> tuple[Commitment, list[str]]:
    """Lay the fields of a form over an item; the item and what changed, a line each.

    `seen` is the form that the person started from: when somebody else has changed the item since, nothing is written
    and ConflictError tells what they changed.
    """
    state = live(writer.store, number)
    now = _form(writer.store, state)
    if seen and seen[1] != state["version"]:
        raise ConflictError(_meanwhile(writer.store, state, seen, now))
    told = difference(now, _checked(wanted))
    fields: State = {}
    for name in wanted:
        if now[name] != wanted[name] and name != "stated":
            fields |= _fields(writer, state, name, wanted[name], wanted)
    if wanted.get("stated", now["stated"]) != now["stated"]:
        # Last, because the fiscal year is that of the parties as they are now.
        fields |= restated(writer, state | fields, date.fromisoformat(_day("stated", wanted["stated"])))
    changed = {name: value for name, value in fields.items() if state[name] != value}
    if changed:
        told += _moved(state, changed)
        writer.change("commitment", state, changed, action="edit")
    return get(writer.store, number), told if changed else []


def _moved(state: State, changed: State) -> list[str]:
    """The due term in force, where these fields correct it."""
    before = {"due": {uid: dict(row) for uid, row in state["due"].items()}}
    after = {"due": {uid: dict(row) for uid, row in state["due"].items()}}
    merge(after, {name: value for name, value in changed.items() if name == "due"})
    was, now = (term_words(current_term(each)) for each in (before, after))
    return [f"due: {was} -> {now}"] if was != now else []


def _meanwhile(store: Store, state: State, seen: tuple[Form, int], now: Form) -> str:
    events = store.rows("events", "subjects", uids=[state["uid"]])[seen[1] :]
    who = ", ".join(dict.fromkeys(event["actor"] for event in events))
    what = difference(seen[0], now) or list(dict.fromkeys(event["action"] for event in events))
    return f"item {state['number']} was changed meanwhile by {who} ({'; '.join(what)}); look at it and edit it again"


def _checked(wanted: Form) -> Form:
    unknown = wanted.keys() - set(NAMES)
    if unknown:
        raise UsageError(f"unknown field {min(unknown)!r}; an item has {', '.join(NAMES)}")
    for name, value in wanted.items():
        if name in _LISTS:
            fits, shape = _texts(value), 'a list such as ["a", "b"]'
        elif name == "internal":
            fits, shape = isinstance(value, bool), "true or false"
        else:
            fits, shape = isinstance(value, str), "a text in quotes"
        if not fits:
            raise UsageError(f"{name} must be {shape}, not {value!r}")
    return wanted


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _fields(writer: Writer, state: State, name: str, value: Any, wanted: Form) -> State:
    if name == "summary":
        return {"summary": words(value, "summary")}
    if name == "strength":
        if value not in list(Strength):
            raise UsageError(f"strength is {' or '.join(Strength)}, not {value!r}")
        return {"strength": value}
    if name == "owner":
        return {"owner": words(value, "owner") if value else None}
    if name == "tags":
        return {"tags": clean_tags(value)}
    if name == "target":
        return target_fields(value)
    if name == "review":
        return {"review_on": _day(name, value) if value else None}
    if name == "internal":
        return {"internal": int(value)}
    return {"parties": _parties(writer, state, wanted)}


def _day(name: str, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"{name} takes a day such as 2025-12-31, not {text!r}") from None


def _parties(writer: Writer, state: State, wanted: Form) -> dict[str, list[str]]:
    found = dict(state["parties"])
    for role in Role:
        if role in wanted:
            named = [party_for(writer, name)["uid"] for name in wanted[role]]
            found[str(role)] = list(dict.fromkeys(named))
    if not found.get(Role.RESPONSIBLE):
        raise UsageError("a commitment needs the party that owes it; give at least one")
    return {role: listed for role, listed in found.items() if listed}


_HINTS = {
    "responsible": "who owes it",
    "counterpart": "to whom",
    "speaker": "who said it, where that is another",
    "stated": "the day of the statement, from which its due phrase counts",
    "strength": " or ".join(Strength),
    "owner": "who on our side follows it",
    "target": "what is to be reached, such as 2 %",
    "review": "a day to look at it again, such as 2026-01-15",
    "internal": "true keeps it out of public reports",
}


def written(before: Form, number: int) -> str:
    """The form as TOML with a hint beside each field."""
    lines = [f"# Item {number}. Save and leave to write it; leave without saving to change nothing."]
    for name in NAMES:
        hint = f"  # {_HINTS[name]}" if name in _HINTS else ""
        lines.append(f"{name} = {_toml(before[name])}{hint}")
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    # JSON's escapes are TOML's as well, but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_form(text: str) -> Form:
    """What a person made of the form; raises UsageError naming the line that is no TOML. Days may stand bare."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"the form cannot be read: {error}") from None
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in found.items()}
