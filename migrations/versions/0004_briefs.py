"""What a line shows of each commitment, made from its due terms, parties and tags."""

import json
from collections import defaultdict
from itertools import pairwise
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NEXT = sa.text("SELECT uid FROM commitments WHERE uid > :after ORDER BY uid LIMIT 1000")
TERMS = sa.text(
    "SELECT commitment_uid, phrase, kind, earliest, latest, soft, occurrence, milestone_uid FROM due_terms "
    "WHERE commitment_uid BETWEEN :first AND :last AND retracted_on IS NULL ORDER BY commitment_uid, n"
)
PARTIES = sa.text(
    "SELECT commitment_uid, role, party_uid FROM commitment_parties "
    "WHERE commitment_uid BETWEEN :first AND :last ORDER BY commitment_uid, role, position"
)
TAGS = sa.text("SELECT commitment_uid, tag FROM tags WHERE commitment_uid BETWEEN :first AND :last")
WRITE = sa.text("UPDATE commitments SET brief = :brief WHERE uid = :uid")
ERASE = sa.text("UPDATE commitments SET brief = '{}'")


def upgrade() -> None:
    if context.is_offline_mode():
        # A script knows no rows: it can only make the tables of an empty ledger.
        if context.get_starting_revision_argument():
            raise SystemExit("this step needs the rows themselves; run: tracker db upgrade")
        return
    connection, after = op.get_bind(), ""
    while uids := list(connection.execute(NEXT, {"after": after}).scalars()):
        after = uids[-1]
        terms, parties, tags = (_hanging(connection, read, uids[0], after) for read in (TERMS, PARTIES, TAGS))
        briefs = [{"uid": uid, "brief": _brief(terms[uid], parties[uid], tags[uid])} for uid in uids]
        connection.execute(WRITE, briefs)


def downgrade() -> None:
    op.get_bind().execute(ERASE)


def _hanging(connection: sa.Connection, read: sa.TextClause, first: str, last: str) -> dict[str, list[sa.Row[Any]]]:
    """The rows that hang on the commitments from one key to another, by key."""
    found: dict[str, list[sa.Row[Any]]] = defaultdict(list)
    for row in connection.execute(read, {"first": first, "last": last}):
        found[row.commitment_uid].append(row)
    return found


def _brief(terms: list[sa.Row[Any]], parties: list[sa.Row[Any]], tags: list[sa.Row[Any]]) -> str:
    owing: dict[str, list[str]] = {}
    for row in parties:
        owing.setdefault(row.role, []).append(row.party_uid)
    last = terms[-1] if terms else None
    said = {
        "event": last and last.milestone_uid,
        "moved": _moved(terms),
        "parties": owing,
        "phrase": last and last.phrase,
        "soft": last and last.soft,
        "tags": sorted(row.tag for row in tags),
    }
    kept = {name: value for name, value in said.items() if value}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _moved(terms: list[sa.Row[Any]]) -> int:
    """How often the due term moved; a milestone's first date and the next occurrence are no moves."""
    moved = 0
    for before, row in pairwise(terms):
        waiting = before.kind == "event" and before.latest is None and before.earliest is None
        was_set = waiting and before.milestone_uid is not None and row.milestone_uid == before.milestone_uid
        moved = 0 if row.occurrence != before.occurrence or was_set else moved + 1
    return moved
