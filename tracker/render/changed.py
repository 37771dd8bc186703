"""What an entry of the history changed, in the words that options and forms have for it."""

from typing import Any

from tracker.model import Role

Changes = dict[str, dict[str, Any]]

_NAMES = {
    "review_on": "review",
    "stated_on": "stated",
    "published_on": "published",
    "read_on": "read",
    "happens_on": "on",
    "retracted_on": "retracted",
    "last_heard_on": "last heard",
    "quotes": "quote",
    "follow_ups": "follow-up",
}
_FLAGS = ("internal", "nothing_to_log")
# What was not there before and is added, so that there is no old value to tell.
_ADDED = ("quotes", "evidence", "follow_ups", "finding")


def event_words(event: dict[str, Any]) -> str:
    """What was said with an entry, then every field with its old and its new value: `owner: rk -> mk; tags: a -> b`."""
    text, changes = event["text"], event["changes"]
    # The reason of a finding is the text of its entry.
    told = {name: each for name, each in changes.items() if not (name == "reason" and text and each["to"] == text)}
    words = [line for name, each in told.items() for line in _lines(name, each["from"], each["to"], changes)]
    return ": ".join(part for part in (text, "; ".join(words)) if part)


def _lines(name: str, before: Any, after: Any, changes: Changes) -> list[str]:
    if name == "parties":
        roles = [(role, (before or {}).get(role), (after or {}).get(role)) for role in Role]
        return [_line(str(role), was, now) for role, was, now in roles if was != now]
    if name == "target_unit" and "target_amount" in changes:
        return []
    if name == "target_amount":
        unit = changes.get("target_unit", {"from": None, "to": None})
        return [_line("target", _amount(before, unit["from"]), _amount(after, unit["to"]))]
    if name in _ADDED and before is None:
        return [f"{_NAMES.get(name, name)}: {_value(after)}"]
    if name in _FLAGS:
        before, after = ("yes" if before else "no"), ("yes" if after else "no")
    return [_line(_NAMES.get(name, name.replace("_", " ")), before, after)]


def _amount(number: str | None, unit: str | None) -> str | None:
    return " ".join(part for part in (number, unit) if part) or None


def _line(name: str, before: Any, after: Any) -> str:
    return f"{name}: {_value(before)} -> {_value(after)}"


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nothing"
    return "nothing" if value is None else str(value)
