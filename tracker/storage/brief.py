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


def told(store: Store, rows: Iterable[Row]) -> Brief:
    """The items of these rows of the read `brief`: without quotes, findings, reasons and targets."""
    found = Brief([], [])
    shares: dict[str | None, Mapping[str, tuple[str, ...]]] = {}
    names: Names = {}
    for part in parts(rows):
        plain = []
        for row in part:
            if _plain(row):
                plain.append(row)
            else:
                found.others.append(row["uid"])
        _name(store, {row["parties"] for row in plain} - shares.keys(), shares, names)
        tags = _tags(store, [row["uid"] for row in plain if row["tagged"]])
        found.items.extend([_item(row, shares[row["parties"]], tags.get(row["uid"], ())) for row in plain])
    return found


def _plain(row: Row) -> bool:
    """True where the row holds all that a line says of the item."""
    alone = row["n"] is None or (row["n"] == 1 and not row["term_retracted_on"] and not row["milestone_uid"])
    return bool(alone and not row["followed"])


def _name(
    store: Store, texts: set[str | None], shares: dict[str | None, Mapping[str, tuple[str, ...]]], names: Names
) -> None:
    """Add the parties by role of each text, `role.position.uid` with commas between, to `shares`."""
    split = {text: sorted(map(_share, text.split(",") if text else ())) for text in texts}
    if missing := sorted({uid for found in split.values() for _, _, uid in found} - names.keys()):
        names |= {row["uid"]: row for row in store.rows("parties", "uids", uids=missing)}
    for text, found in split.items():
        shares[text] = {role: tuple([names[uid]["name"] for at, _, uid in found if at == role]) for role in Role}


def _share(text: str) -> tuple[str, int, str]:
    role, position, uid = text.split(".")
    return role, int(position), uid


def _tags(store: Store, uids: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in store.rows("tags_of", "uids", uids=uids) if uids else ():
        found[row["commitment_uid"]].append(row["tag"])
    return {uid: tuple(sorted(tags)) for uid, tags in found.items()}


def _item(row: Row, parties: Mapping[str, tuple[str, ...]], tags: tuple[str, ...]) -> Commitment:
    # By their place, because by name it takes twice as long, and a long report makes thousands. The empty ones are
    # what no line shows: quotes, why and how an item was settled, findings; the last three say nothing of it either.
    latest = day(row["latest"])
    due = DueTerm(row["phrase"], KINDS[row["kind"]], day(row["earliest"]), latest, None, None, row["soft"] == 1)
    said = (row["number"], row["uid"], row["summary"], STATUSES[row["status"]], STRENGTHS[row["strength"]])
    stands = (day(row["stated_on"]), due, latest, 0, parties, (), tags, row["owner"], day(row["settled_on"]))
    unsaid = (None, None, None, None, None, None, None, ())
    days = (day(row["review_on"]), day(row["last_activity_on"]))
    return Commitment._make((*said, *stands, *unsaid, *days, None, False, 0))
