"""Every statement of the ledger, by name, written once as SQLAlchemy Core.

Both engines run the compiled text, which `dev.py sql` stores in stored_sqlite.py and stored_postgres.py, so that no
command on a ledger that is there has to import SQLAlchemy for it.
"""

from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from tracker.model import ACTIVE, BULK, Kind
from tracker.storage import tables as t
from tracker.storage.dialects import Among, Bytewise, Either, Line

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


def _is(column: sa.Column[Any], name: str) -> Condition:
    return column == sa.bindparam(name)


def _of(table: sa.Table, *order: str) -> Read:
    """The rows of a table that belong to the commitments in `uids`."""
    return Read(
        sa.select(table), tuple(table.c[name] for name in order), {"uids": Among(table.c.commitment_uid, "uids")}
    )


def _in_order(table: sa.Table) -> tuple[Any, ...]:
    """The order of an export, which is the same on every engine."""
    first = next((table.c[name] for name in ("seq", "number") if name in table.c), None)
    if first is not None:
        return (first,)
    return tuple(Bytewise(column) if isinstance(column.type, sa.String) else column for column in table.primary_key)


_c = t.commitments
_open = sa.and_(_c.c.status.in_([sa.literal_column(f"'{status}'") for status in ACTIVE]), _c.c.retracted_on.is_(None))
_linked = sa.select(t.commitment_parties.c.commitment_uid).where(Among(t.commitment_parties.c.party_uid, "party_uids"))
_tagged = sa.select(t.tags.c.commitment_uid).where(_is(t.tags.c.tag, "tag"))
_quoted = sa.select(t.quotes.c.commitment_uid).where(
    _is(t.quotes.c.source_uid, "source_uid"), t.quotes.c.retracted_on.is_(None)
)
_still_planned = sa.and_(
    t.follow_ups.c.done_on.is_(None),
    t.follow_ups.c.retracted_on.is_(None),
    t.follow_ups.c.planned_on <= sa.bindparam("until"),
)
_planned = sa.select(t.follow_ups.c.commitment_uid).where(_still_planned)
_hanging = sa.select(t.due_terms.c.commitment_uid).where(
    _is(t.due_terms.c.milestone_uid, "milestone_uid"), t.due_terms.c.retracted_on.is_(None)
)
_dated_by = sa.select(t.due_terms.c.commitment_uid).where(
    _is(t.due_terms.c.source_uid, "due_source_uid"), t.due_terms.c.retracted_on.is_(None)
)
_undoing = t.events.alias("undoing")
_earlier, _later = t.events.alias("earlier"), t.events.alias("later")
# As text, because a condition is compiled by itself, where there is no outer select yet to correlate with.
_outer_uid: sa.ColumnClause[str] = sa.literal_column("commitments.uid")
_today: sa.BindParameter[str] = sa.bindparam("today")
# `coalesce` keeps SQLite from looking for the least along the index of `seq`, from the first entry on.
_first = sa.func.min(sa.func.coalesce(_earlier.c.seq, sa.literal_column("0")))
_not_undone = sa.and_(
    sa.func.coalesce(t.events.c.undoes, sa.literal_column("''")) == sa.literal_column("''"),
    ~sa.exists().where(_undoing.c.undoes == t.events.c.command).correlate(t.events),
)
# What a line needs, in one row.
_brief = sa.select(
    *(_c.c[name] for name in ("number", "uid", "summary", "status", "strength", "stated_on", "owner", "settled_on")),
    *(_c.c[name] for name in ("review_on", "last_activity_on", "kind", "earliest", "latest", "brief")),
)
# The kinds whose items may have no days of their own, so that only their silence brings them up.
_QUIET: list[sa.ColumnElement[str]] = [
    sa.literal_column(f"'{kind}'") for kind in (Kind.UNDATED, Kind.EVENT, Kind.CONTINUING, Kind.RECURRING)
]


# `words` are in the syntax of a tsquery; FTS5 says & as AND and :* as *.
_matching = Either(
    "search_index MATCH replace(replace(:words, '&', 'AND'), ':*', '*')",
    "search_index.tokens @@ CAST(:words AS tsquery)",
)
# Every row of the search index with its words; FTS5 keeps none, so its list of words is turned round.
_filed = Either(
    "doc AS rowid, group_concat(term, ' ') AS tokens FROM temp.search_words GROUP BY doc ORDER BY doc",
    "rowid, array_to_string(tsvector_to_array(tokens), ' ') AS tokens FROM search_index ORDER BY rowid",
)
_list_search_words = Either(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search_index, instance)", "SELECT 1"
)
_clear_search_index = Either(
    "INSERT INTO search_index (search_index) VALUES ('delete-all')", "DELETE FROM search_index"
)
seq_of_row = t.search_index.c.rowid.op("/", return_type=sa.BigInteger())(sa.literal_column("65536"))
_between = t.events.c.recorded_on.between(sa.bindparam("since"), sa.bindparam("today"))

_COMMITMENTS: dict[str, Condition] = {
    "uids": Among(_c.c.uid, "uids"),
    "numbers": Among(_c.c.number, "numbers"),
    "kept": _c.c.retracted_on.is_(None),
    "open": _open,
    "statuses": Among(_c.c.status, "statuses"),
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
    "review_reached": _c.c.review_on <= sa.bindparam("today"),
    "quiet": sa.and_(_c.c.kind.in_(_QUIET), _c.c.last_activity_on <= sa.bindparam("quiet_since")),
    "waiting": sa.and_(_c.c.kind == sa.literal_column("'event'"), _c.c.latest.is_(None)),
    "unchanged": ~sa.exists().where(_later.c.subject_uid == _outer_uid, _later.c.recorded_on > _today),
    "public": _c.c.internal == sa.literal_column("0"),
    "hanging": _c.c.uid.in_(_hanging),
    "dated_by": _c.c.uid.in_(_dated_by),
    "successor": Among(_c.c.successor_uid, "successor_uids"),
}

READS: dict[str, Read] = {
    "commitments": Read(
        sa.select(_c),
        (_c.c.number,),
        _COMMITMENTS,
    ),
    # In no order, so that each condition is answered from one index.
    "unordered": Read(sa.select(_c), (), _COMMITMENTS),
    "brief": Read(_brief, (), _COMMITMENTS),
    "parties_of": _of(t.commitment_parties, "commitment_uid", "role", "position"),
    "tags_of": _of(t.tags, "commitment_uid", "tag"),
    "due_of": _of(t.due_terms, "commitment_uid", "n"),
    "quotes_of": _of(t.quotes, "commitment_uid", "n"),
    "evidence_of": _of(t.evidence, "commitment_uid", "n"),
    "assessments_of": _of(t.assessments, "commitment_uid", "n"),
    "follow_ups_of": _of(t.follow_ups, "commitment_uid", "n"),
    "planned": Read(sa.select(t.follow_ups).where(_still_planned), ()),
    "sources": Read(
        sa.select(*(column for column in t.sources.c if column.name != "text")),
        (t.sources.c.number,),
        {
            "uids": Among(t.sources.c.uid, "uids"),
            "number": _is(t.sources.c.number, "number"),
            "sha256": _is(t.sources.c.sha256, "sha256"),
            "url": _is(t.sources.c.url, "url"),
            "lang": _is(t.sources.c.lang, "lang"),
            "said_near": t.sources.c.stated_on.between(sa.bindparam("stated_from"), sa.bindparam("stated_to")),
            "kept": t.sources.c.retracted_on.is_(None),
        },
    ),
    "source_text": Read(sa.select(t.sources.c.uid, t.sources.c.text), (), {"uids": Among(t.sources.c.uid, "uids")}),
    "parties": Read(
        sa.select(t.parties),
        (t.parties.c.number,),
        {
            "uids": Among(t.parties.c.uid, "uids"),
            "number": _is(t.parties.c.number, "number"),
            "kept": t.parties.c.retracted_on.is_(None),
        },
    ),
    "party_names": Read(
        sa.select(t.party_names),
        (t.party_names.c.party_uid, t.party_names.c.position),
        {"folded": Among(t.party_names.c.folded, "folded"), "uids": Among(t.party_names.c.party_uid, "uids")},
    ),
    "milestones": Read(
        sa.select(t.milestones),
        (t.milestones.c.number,),
        {
            "uids": Among(t.milestones.c.uid, "uids"),
            "number": _is(t.milestones.c.number, "number"),
            "folded": _is(t.milestones.c.folded, "folded"),
            "kept": t.milestones.c.retracted_on.is_(None),
        },
    ),
    "events": Read(
        sa.select(t.events),
        (t.events.c.seq,),
        {
            "subjects": Among(t.events.c.subject_uid, "uids"),
            "command": _is(t.events.c.command, "command"),
            "between": _between,
            "apart": sa.and_(
                t.events.c.subject == sa.literal_column("'commitment'"),
                sa.or_(
                    t.events.c.action != sa.literal_column("'add'"),
                    ~Among(t.events.c.command, "commands"),
                ),
            ),
            "by": t.events.c.recorded_on <= sa.bindparam("today"),
            # Order of recording is order of days, but for a clock that was set back: nearly all the rest is left out.
            "since": sa.and_(
                t.events.c.recorded_on >= sa.bindparam("since"),
                t.events.c.seq
                >= sa.select(_first).where(_earlier.c.recorded_on >= sa.bindparam("since")).scalar_subquery(),
            ),
            "actor": _is(t.events.c.actor, "actor"),
            "after": t.events.c.seq > sa.bindparam("after"),
        },
    ),
    # What was recorded later of commitments that were there by `today`.
    "changed_later": Read(
        # `coalesce` keeps SQLite from going through the index of subjects, which is the whole history.
        sa.select(sa.func.coalesce(_later.c.subject_uid, sa.literal_column("''")).label("subject_uid"))
        .distinct()
        .where(
            _later.c.recorded_on > _today,
            _later.c.subject == sa.literal_column("'commitment'"),
            sa.exists().where(_earlier.c.subject_uid == _later.c.subject_uid, _earlier.c.recorded_on <= _today),
        ),
        (),
    ),
    "last_command": Read(
        # Backwards through one person's entries, to the first that stands: `coalesce` keeps from the index of `undoes`.
        sa.select(t.events.c.command, t.events.c.seq).where(
            t.events.c.seq
            == sa.select(sa.func.max(t.events.c.seq))
            .where(_is(t.events.c.actor, "actor"), _not_undone)
            .scalar_subquery()
        ),
        (),
    ),
    "last_event": Read(
        sa.select(t.events.c.recorded_at).where(
            t.events.c.seq == sa.select(sa.func.max(t.events.c.seq)).scalar_subquery()
        ),
        (),
    ),
    "count_events": Read(sa.select(sa.func.count().label("count")).select_from(t.events), ()),
    "last_seq": Read(sa.select(sa.func.max(t.events.c.seq).label("seq")), ()),
    "tags": Read(
        sa.select(t.tags.c.tag, sa.func.count().label("count"))
        .join(_c, _c.c.uid == t.tags.c.commitment_uid)
        .where(_c.c.retracted_on.is_(None))
        .group_by(t.tags.c.tag),
        (t.tags.c.tag,),
    ),
    "quoted_sources": Read(
        sa.select(t.quotes.c.source_uid, sa.func.count(t.quotes.c.commitment_uid.distinct()).label("count")).join(
            _c, _c.c.uid == t.quotes.c.commitment_uid
        ),
        (t.quotes.c.source_uid,),
        {
            "kept": sa.and_(_c.c.retracted_on.is_(None), t.quotes.c.retracted_on.is_(None)),
            "sources": Among(t.quotes.c.source_uid, "source_uids"),
        },
        group=(t.quotes.c.source_uid,),
    ),
    "quoting": Read(
        sa.select(t.quotes.c.commitment_uid, t.quotes.c.source_uid),
        (t.quotes.c.commitment_uid, t.quotes.c.n),
        {"sources": Among(t.quotes.c.source_uid, "source_uids"), "kept": t.quotes.c.retracted_on.is_(None)},
    ),
    "search": Read(
        sa.select(t.events.c.subject, t.events.c.subject_uid).distinct(),
        (t.events.c.subject_uid,),
        {"words": t.events.c.seq.in_(sa.select(seq_of_row).where(_matching))},
    ),
    "filed": Read(sa.select(_filed), ()),
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
            "addresses": Among(t.mailings.c.address, "addresses"),
        },
    ),
    "counters": Read(sa.select(t.counters), (t.counters.c.name,), {"name": _is(t.counters.c.name, "name")}),
    "count_commitments": Read(
        sa.select(_c.c.status, sa.func.count().label("count")),
        (_c.c.status,),
        {"kept": _c.c.retracted_on.is_(None), "retracted": _c.c.retracted_on.is_not(None)},
        group=(_c.c.status,),
    ),
    **{f"every_{table.name}": Read(sa.select(table), _in_order(table)) for table in t.PORTABLE},
    **{
        f"lines_{table.name}": Read(sa.select(Line(table)).select_from(table), _in_order(table)) for table in t.PORTABLE
    },
    "sizes": Read(
        sa.select(*(sa.select(sa.func.count()).select_from(table).label(table.name) for table in t.PORTABLE)), ()
    ),
    "highest": Read(
        sa.select(
            *(
                sa.select(sa.func.max(number)).scalar_subquery().label(number.table.name)
                for number in (t.events.c.seq, *(table.c.number for table in (_c, t.sources, t.parties, t.milestones)))
            )
        ),
        (),
    ),
    "orphans": Read(
        sa.select(t.events.c.subject, t.events.c.subject_uid).distinct(),
        (t.events.c.subject, t.events.c.subject_uid),
        {
            "gone": sa.and_(
                *(
                    t.events.c.subject_uid.not_in(sa.select(table.c.uid))
                    for table in (_c, t.sources, t.parties, t.milestones)
                )
            )
        },
    ),
}


def _insert(table: sa.Table) -> sa.Insert:
    return sa.insert(table).values({column.name: sa.bindparam(column.name) for column in table.c})


def _update(table: sa.Table, *keys: str) -> sa.Update:
    values: dict[str, Any] = {column.name: sa.bindparam(column.name) for column in table.c if not column.primary_key}
    return sa.update(table).values(values).where(*(table.c[key] == sa.bindparam(f"at_{key}") for key in keys))


CHANGES: dict[str, Any] = {
    **{f"insert_{table.name}": _insert(table) for table in t.metadata.sorted_tables},
    "insert_search_index": _insert(t.search_index),
    "clear_search_index": _clear_search_index,
    "list_search_words": _list_search_words,
    "update_commitments": _update(_c, "uid", "version"),
    **{
        f"update_{table.name}": _update(table, "uid")
        for table in (t.parties, t.milestones, t.due_terms, t.quotes, t.evidence, t.assessments, t.follow_ups)
    },
    "update_sources": sa.update(t.sources)
    .values({c.name: sa.bindparam(c.name) for c in t.sources.c if c.name not in ("uid", "text")})
    .where(t.sources.c.uid == sa.bindparam("at_uid")),
    "clear_commitment_parties": sa.delete(t.commitment_parties).where(
        _is(t.commitment_parties.c.commitment_uid, "uid")
    ),
    "clear_tags": sa.delete(t.tags).where(_is(t.tags.c.commitment_uid, "uid")),
    "clear_party_names": sa.delete(t.party_names).where(_is(t.party_names.c.party_uid, "uid")),
    "point_successor": sa.update(_c).values(successor_uid=sa.bindparam("successor_uid")).where(_is(_c.c.uid, "at_uid")),
    "set_counter": sa.update(t.counters).values(value=sa.bindparam("value")).where(_is(t.counters.c.name, "at_name")),
    "forget_mailing": sa.delete(t.mailings).where(_is(t.mailings.c.uid, "uid")),
    # Writes nothing new: whoever holds the row writes, and sees all that was written before.
    "take_turn": sa.update(t.counters).values(value=t.counters.c.value).where(_is(t.counters.c.name, "at_name")),
    "raise_counter": sa.update(t.counters)
    .values(value=t.counters.c.value + sa.literal_column("1"))
    .where(_is(t.counters.c.name, "at_name")),
}
