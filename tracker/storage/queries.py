"""Every statement of the ledger, by name, written once as SQLAlchemy Core.

Postgres runs these as they are; SQLite runs their compiled text, which `dev.py sql` stores in stored_sql.py, so that
a plain command never has to import SQLAlchemy.
"""

from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from tracker.model import ACTIVE, BULK
from tracker.storage import tables as t

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True)
class Read:
    """A select with the conditions a caller may add by name; `group` and `having` come after them."""

    select: sa.Select[Any]
    order: tuple[Any, ...]
    filters: dict[str, Condition] = field(default_factory=dict)
    group: tuple[Any, ...] = ()
    having: tuple[Condition, ...] = ()

    def statement(self, *names: str) -> sa.Select[Any]:
        """The whole statement with the named conditions, in the order given."""
        narrowed = self.select.where(*(self.filters[name] for name in names))
        return narrowed.group_by(*self.group).having(*self.having).order_by(*self.order)


def _among(column: sa.Column[Any], name: str) -> Condition:
    return column.in_(sa.bindparam(name, expanding=True))


def _is(column: sa.Column[Any], name: str) -> Condition:
    return column == sa.bindparam(name)


def _of(table: sa.Table, *order: str) -> Read:
    """The rows of a table that belong to the commitments in `uids`."""
    return Read(
        sa.select(table), tuple(table.c[name] for name in order), {"uids": _among(table.c.commitment_uid, "uids")}
    )


_c = t.commitments
_open = sa.and_(_c.c.status.in_([sa.literal_column(f"'{status}'") for status in ACTIVE]), _c.c.retracted_on.is_(None))
_linked = sa.select(t.commitment_parties.c.commitment_uid).where(_among(t.commitment_parties.c.party_uid, "party_uids"))
_tagged = sa.select(t.tags.c.commitment_uid).where(_is(t.tags.c.tag, "tag"))
_quoted = sa.select(t.quotes.c.commitment_uid).where(
    _is(t.quotes.c.source_uid, "source_uid"), t.quotes.c.retracted_on.is_(None)
)
_planned = sa.select(t.follow_ups.c.commitment_uid).where(
    t.follow_ups.c.done_on.is_(None),
    t.follow_ups.c.retracted_on.is_(None),
    t.follow_ups.c.planned_on <= sa.bindparam("until"),
)
_reviewable = sa.or_(
    _c.c.review_on <= sa.bindparam("today"),
    sa.and_(
        sa.or_(_c.c.latest.is_(None), _c.c.kind == sa.literal_column("'continuing'")),
        _c.c.last_activity_on <= sa.bindparam("quiet_since"),
    ),
    sa.and_(_c.c.latest.is_(None), _c.c.kind == sa.literal_column("'event'")),
    sa.and_(
        _c.c.latest < sa.bindparam("today"),
        _c.c.kind.in_([sa.literal_column("'until'"), sa.literal_column("'continuing'")]),
    ),
)

_between = t.events.c.recorded_on.between(sa.bindparam("since"), sa.bindparam("today"))

_COMMITMENTS: dict[str, Condition] = {
    "uids": _among(_c.c.uid, "uids"),
    "numbers": _among(_c.c.number, "numbers"),
    "kept": _c.c.retracted_on.is_(None),
    "open": _open,
    "statuses": _among(_c.c.status, "statuses"),
    "owner": _is(_c.c.owner, "owner"),
    "party": _c.c.uid.in_(_linked),
    "tag": _c.c.uid.in_(_tagged),
    "source": _c.c.uid.in_(_quoted),
    "due_before": _c.c.latest < sa.bindparam("due_before"),
    "due_after": _c.c.latest > sa.bindparam("due_after"),
    "stated_near": _c.c.stated_on.between(sa.bindparam("stated_from"), sa.bindparam("stated_to")),
    "due_near": _c.c.latest.between(sa.bindparam("due_from"), sa.bindparam("due_to")),
    "due_by": _c.c.latest <= sa.bindparam("until"),
    "opening": _c.c.earliest.between(sa.bindparam("today"), sa.bindparam("until")),
    "planned": _c.c.uid.in_(_planned),
    "reviewable": _reviewable,
    "public": _c.c.internal == sa.literal_column("0"),
}

READS: dict[str, Read] = {
    "commitments": Read(
        sa.select(_c),
        (_c.c.number,),
        _COMMITMENTS,
    ),
    "parties_of": _of(t.commitment_parties, "commitment_uid", "role", "position"),
    "tags_of": _of(t.tags, "commitment_uid", "tag"),
    "due_of": _of(t.due_terms, "commitment_uid", "n"),
    "quotes_of": _of(t.quotes, "commitment_uid", "n"),
    "evidence_of": _of(t.evidence, "commitment_uid", "n"),
    "follow_ups_of": _of(t.follow_ups, "commitment_uid", "n"),
    "sources": Read(
        sa.select(*(column for column in t.sources.c if column.name != "text")),
        (t.sources.c.number,),
        {
            "uids": _among(t.sources.c.uid, "uids"),
            "number": _is(t.sources.c.number, "number"),
            "sha256": _is(t.sources.c.sha256, "sha256"),
            "url": _is(t.sources.c.url, "url"),
        },
    ),
    "source_text": Read(sa.select(t.sources.c.text), (), {"uid": _is(t.sources.c.uid, "uid")}),
    "parties": Read(
        sa.select(t.parties),
        (t.parties.c.number,),
        {"uids": _among(t.parties.c.uid, "uids"), "number": _is(t.parties.c.number, "number")},
    ),
    "party_names": Read(
        sa.select(t.party_names),
        (t.party_names.c.party_uid, t.party_names.c.position),
        {"folded": _among(t.party_names.c.folded, "folded"), "uids": _among(t.party_names.c.party_uid, "uids")},
    ),
    "milestones": Read(
        sa.select(t.milestones),
        (t.milestones.c.number,),
        {
            "uids": _among(t.milestones.c.uid, "uids"),
            "number": _is(t.milestones.c.number, "number"),
            "folded": _is(t.milestones.c.folded, "folded"),
        },
    ),
    "events": Read(
        sa.select(t.events),
        (t.events.c.seq,),
        {
            "subjects": _among(t.events.c.subject_uid, "uids"),
            "command": _is(t.events.c.command, "command"),
            "between": _between,
            "apart": sa.and_(
                t.events.c.subject == sa.literal_column("'commitment'"),
                sa.or_(
                    t.events.c.action != sa.literal_column("'add'"),
                    t.events.c.command.not_in(sa.bindparam("commands", expanding=True)),
                ),
            ),
            "by": t.events.c.recorded_on <= sa.bindparam("today"),
        },
    ),
    "added_at_once": Read(
        sa.select(
            t.events.c.command,
            t.events.c.recorded_on,
            sa.func.count().label("count"),
            sa.func.min(t.events.c.seq).label("seq"),
            sa.func.min(_c.c.number).label("first"),
            sa.func.max(_c.c.number).label("last"),
        ).select_from(t.events.join(_c, _c.c.uid == t.events.c.subject_uid)),
        (sa.func.min(t.events.c.seq),),
        {**_COMMITMENTS, "added": sa.and_(_between, t.events.c.action == sa.literal_column("'add'"))},
        group=(t.events.c.command, t.events.c.recorded_on),
        having=(sa.func.count() >= sa.literal_column(str(BULK)),),
    ),
    "mailings": Read(
        sa.select(t.mailings),
        (t.mailings.c.address,),
        {
            "on": t.mailings.c.report_on == sa.bindparam("on"),
            "addresses": _among(t.mailings.c.address, "addresses"),
        },
    ),
    "counters": Read(sa.select(t.counters), (t.counters.c.name,), {"name": _is(t.counters.c.name, "name")}),
    "count_commitments": Read(
        sa.select(_c.c.status, sa.func.count().label("count")).group_by(_c.c.status), (_c.c.status,), {}
    ),
}


def _insert(table: sa.Table) -> sa.Insert:
    return sa.insert(table).values({column.name: sa.bindparam(column.name) for column in table.c})


def _update(table: sa.Table, *keys: str) -> sa.Update:
    values: dict[str, Any] = {column.name: sa.bindparam(column.name) for column in table.c if not column.primary_key}
    return sa.update(table).values(values).where(*(table.c[key] == sa.bindparam(f"at_{key}") for key in keys))


CHANGES: dict[str, Any] = {
    **{f"insert_{table.name}": _insert(table) for table in t.metadata.sorted_tables},
    "update_commitments": _update(_c, "uid", "version"),
    **{
        f"update_{table.name}": _update(table, "uid")
        for table in (t.parties, t.milestones, t.due_terms, t.quotes, t.evidence, t.follow_ups)
    },
    "update_sources": sa.update(t.sources)
    .values({c.name: sa.bindparam(c.name) for c in t.sources.c if c.name not in ("uid", "text")})
    .where(t.sources.c.uid == sa.bindparam("at_uid")),
    "clear_commitment_parties": sa.delete(t.commitment_parties).where(
        _is(t.commitment_parties.c.commitment_uid, "uid")
    ),
    "clear_tags": sa.delete(t.tags).where(_is(t.tags.c.commitment_uid, "uid")),
    "clear_party_names": sa.delete(t.party_names).where(_is(t.party_names.c.party_uid, "uid")),
    "forget_mailing": sa.delete(t.mailings).where(_is(t.mailings.c.uid, "uid")),
    "raise_counter": sa.update(t.counters)
    .values(value=t.counters.c.value + sa.literal_column("1"))
    .where(_is(t.counters.c.name, "at_name")),
}
