"""Commitments as a line shows them: one row an item, read at once with its due term and parties."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tracker.model import Commitment, DueTerm, Role
from tracker.storage.items import KINDS, STATUSES, STRENGTHS, Names, day
from tracker.storage.state import parts
from tracker.storage.store import Row, Store


class Brief(NamedTuple):
    """The items that one row tells whole, and the keys of those that take more: a moved date, an event, follow-ups."""

    items: list[Commitment]
    others: list[str]


# The parties by role.
Shares = Mapping[str, tuple[str, ...]]


def told(store: Store, rows: Iterable[Row]) -> Brief:
    """The items of these rows of the read `brief`: without quotes, findings, reasons and targets."""
    found = Brief([], [])
    alone: dict[str | None, Shares | None] = {}
    names: Names = {}
    for part in parts(rows):
        plain = []
        for row in part:
            if _plain(row):
                plain.append(row)
            else:
                found.others.append(row["uid"])
        for text in {row["parties"] for row in plain} - alone.keys():
            alone[text] = _alone(store, text, names)
        shares = _together(store, [row["uid"] for row in plain if alone[row["parties"]] is None], names)
        tags = _tags(store, [row["uid"] for row in plain if row["tagged"]])
        found.items.extend(
            [_item(row, alone[row["parties"]] or shares[row["uid"]], tags.get(row["uid"], ())) for row in plain]
        )
    return found


def _plain(row: Row) -> bool:
    """True where the row holds all that a line says of the item."""
    alone = row["n"] is None or (row["n"] == 1 and not row["term_retracted_on"] and not row["milestone_uid"])
    return bool(alone and not row["followed"])


def _alone(store: Store, text: str | None, names: Names) -> Shares | None:
    """The parties that a text names as `role.uid` with commas between; None where a role has several, in some order."""
    pairs = [share.partition(".")[::2] for share in text.split(",")] if text else []
    roles = dict(pairs)
    if len(roles) < len(pairs):
        return None
    _learn(store, roles.values(), names)
    return {role: (names[roles[role]]["name"],) if role in roles else () for role in Role}


def _together(store: Store, uids: list[str], names: Names) -> dict[str, Shares]:
    """The parties of these commitments, in their order."""
    found: dict[str, dict[str, list[str]]] = {uid: {role: [] for role in Role} for uid in uids}
    rows = store.rows("parties_of", "uids", uids=uids) if uids else []
    _learn(store, (row["party_uid"] for row in rows), names)
    for row in rows:
        found[row["commitment_uid"]][row["role"]].append(names[row["party_uid"]]["name"])
    return {uid: {role: tuple(listed) for role, listed in shares.items()} for uid, shares in found.items()}


def _learn(store: Store, uids: Iterable[str], names: Names) -> None:
    if missing := sorted({*uids} - names.keys()):
        names |= {row["uid"]: row for row in store.rows("parties", "uids", uids=missing)}


def _tags(store: Store, uids: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in store.rows("tags_of", "uids", uids=uids) if uids else ():
        found[row["commitment_uid"]].append(row["tag"])
    return {uid: tuple(sorted(tags)) for uid, tags in found.items()}


def _item(row: Row, parties: Shares, tags: tuple[str, ...]) -> Commitment:
    # By their place, because by name it takes twice as long, and a long report makes thousands. The empty ones are
    # what no line shows: quotes, why and how an item was settled, findings; the last three say nothing of it either.
    latest = day(row["latest"])
    due = DueTerm(row["phrase"], KINDS[row["kind"]], day(row["earliest"]), latest, None, None, row["soft"] == 1)
    said = (row["number"], row["uid"], row["summary"], STATUSES[row["status"]], STRENGTHS[row["strength"]])
    stands = (day(row["stated_on"]), due, latest, 0, parties, (), tags, row["owner"], day(row["settled_on"]))
    unsaid = (None, None, None, None, None, None, None, ())
    days = (day(row["review_on"]), day(row["last_activity_on"]))
    return Commitment._make((*said, *stands, *unsaid, *days, None, False, 0))
