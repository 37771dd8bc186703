"""The schema as SQLAlchemy Core tables.

Portable by rule: text keys made in the application, no sequences, triggers, enums or extensions, so that SQLite,
Postgres and engines that speak its protocol all hold the same ledger. Rows are plain text, numbers and None on every
engine: days are ISO dates, instants ISO with `Z`, flags 0 or 1.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from tracker.model import ACTIVE, Confidence, Kind, ReasonCode, Relation, Role, Status, Strength

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = sa.MetaData(naming_convention=NAMING)


class Day(TypeDecorator[str]):
    """A civil date: DATE on Postgres, ISO text on SQLite."""

    impl = sa.String(10)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(sa.Date() if dialect.name == "postgresql" else sa.String(10))


class Instant(TypeDecorator[str]):
    """A UTC instant: TIMESTAMPTZ on Postgres, ISO text on SQLite."""

    impl = sa.String(27)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(sa.DateTime(timezone=True) if dialect.name == "postgresql" else sa.String(27))


def _uid() -> sa.Column[str]:
    return sa.Column("uid", sa.String(36), primary_key=True)


def _ref(name: str, target: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(36), sa.ForeignKey(f"{target}.uid"), nullable=nullable)


def _flag(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger, nullable=False, server_default="0")


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer, nullable=False, unique=True)


def _one_of(column: str, words: Any) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=f"{column}_word")


def _flags(*names: str) -> list[sa.CheckConstraint]:
    return [sa.CheckConstraint(f"{name} IN (0, 1)", name=f"{name}_flag") for name in names]


counters = sa.Table(
    "counters",
    metadata,
    sa.Column("name", sa.String(20), primary_key=True),
    sa.Column("value", sa.Integer, nullable=False),
)

sources = sa.Table(
    "sources",
    metadata,
    _uid(),
    _number(),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("publisher", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("lang", sa.String(12)),
    sa.Column("stated_on", Day),
    sa.Column("published_on", Day),
    sa.Column("read_on", Day),
    sa.Column("sha256", sa.String(64), index=True),
    _flag("nothing_to_log"),
    sa.Column("retracted_on", Day),
    sa.Column("text", sa.Text),
    *_flags("nothing_to_log"),
)

parties = sa.Table(
    "parties",
    metadata,
    _uid(),
    _number(),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("country", sa.String(2)),
    sa.Column("fiscal_year_start", sa.String(5)),
    sa.Column("retracted_on", Day),
)

# Every name of a party, its first included, folded: two parties can never answer to one name.
party_names = sa.Table(
    "party_names",
    metadata,
    sa.Column("folded", sa.String(300), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    _ref("party_uid", "parties"),
    sa.Index(None, "party_uid"),
)

milestones = sa.Table(
    "milestones",
    metadata,
    _uid(),
    _number(),
    sa.Column("name", sa.Text, nullable=False),
    # The name folded; of one that was taken back, its key, so that the name is free again.
    sa.Column("folded", sa.String(300), nullable=False, unique=True),
    sa.Column("happens_on", Day),
    sa.Column("retracted_on", Day),
)

commitments = sa.Table(
    "commitments",
    metadata,
    _uid(),
    _number(),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("strength", sa.String(10), nullable=False),
    sa.Column("stated_on", Day),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("owner", sa.Text),
    sa.Column("settled_on", Day),
    sa.Column("reason", sa.Text),
    sa.Column("reason_code", sa.String(12)),
    _ref("successor_uid", "commitments", nullable=True),
    sa.Column("target_amount", sa.String(40)),
    sa.Column("target_unit", sa.String(100)),
    sa.Column("reached", sa.String(40)),
    sa.Column("last_heard_on", Day),
    _ref("last_heard_from_uid", "parties", nullable=True),
    sa.Column("review_on", Day),
    sa.Column("retracted_on", Day),
    _flag("internal"),
    # Copied from the due term in force and the last event, so that the weekly report reads one index.
    sa.Column("kind", sa.String(12), nullable=False),
    sa.Column("earliest", Day),
    sa.Column("latest", Day),
    sa.Column("last_activity_on", Day, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    # What a line shows of what hangs on it, as JSON (see tracker.storage.state.brief): one row instead of seven.
    sa.Column("brief", sa.Text, nullable=False, server_default="{}"),
    _one_of("status", Status),
    _one_of("strength", Strength),
    _one_of("kind", Kind),
    _one_of("reason_code", ReasonCode),
    *_flags("internal"),
    sa.CheckConstraint("latest >= earliest", name="window"),
    sa.CheckConstraint(
        f"(settled_on IS NULL) = (status IN ({', '.join(repr(str(s)) for s in ACTIVE)}))", name="settled"
    ),
    sa.CheckConstraint("status <> 'superseded' OR successor_uid IS NOT NULL", name="successor"),
)

_OPEN = sa.text(f"status IN ({', '.join(repr(str(s)) for s in ACTIVE)}) AND retracted_on IS NULL")
sa.Index(None, commitments.c.successor_uid)
# Open items only, with the key, so that a report is answered from the indexes: last day, first day, silence, review.
for _columns in (
    ("latest", "uid"),
    ("earliest", "uid"),
    ("kind", "last_activity_on", "uid"),
    ("review_on", "uid"),
):
    sa.Index(
        f"ix_commitments_open_{_columns[0]}",
        *(commitments.c[name] for name in _columns),
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )

commitment_parties = sa.Table(
    "commitment_parties",
    metadata,
    sa.Column("commitment_uid", sa.String(36), sa.ForeignKey("commitments.uid"), primary_key=True),
    sa.Column("role", sa.String(12), primary_key=True),
    sa.Column("party_uid", sa.String(36), sa.ForeignKey("parties.uid"), primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    _one_of("role", Role),
    sa.Index(None, "party_uid"),
)

tags = sa.Table(
    "tags",
    metadata,
    sa.Column("commitment_uid", sa.String(36), sa.ForeignKey("commitments.uid"), primary_key=True),
    sa.Column("tag", sa.String(100), primary_key=True),
    sa.Index(None, "tag"),
)

due_terms = sa.Table(
    "due_terms",
    metadata,
    _uid(),
    _ref("commitment_uid", "commitments"),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("phrase", sa.Text),
    sa.Column("kind", sa.String(12), nullable=False),
    sa.Column("earliest", Day),
    sa.Column("latest", Day),
    sa.Column("precision", sa.String(20)),
    sa.Column("convention", sa.Text),
    _flag("soft"),
    sa.Column("recurrence", sa.Text),
    sa.Column("occurrence", sa.Integer),
    sa.Column("stated_on", Day),
    _ref("source_uid", "sources", nullable=True),
    _ref("milestone_uid", "milestones", nullable=True),
    # How the window hangs on its milestone, such as by:-1d (see tracker.model.hanging).
    sa.Column("hangs", sa.String(20)),
    sa.Column("reason", sa.Text),
    sa.Column("retracted_on", Day),
    sa.UniqueConstraint("commitment_uid", "n"),
    _one_of("kind", Kind),
    *_flags("soft"),
    sa.CheckConstraint("latest >= earliest", name="window"),
    sa.Index(None, "milestone_uid"),
)

quotes = sa.Table(
    "quotes",
    metadata,
    _uid(),
    _ref("commitment_uid", "commitments"),
    _ref("source_uid", "sources"),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("text", sa.Text),
    sa.Column("start", sa.Integer),
    sa.Column("end", sa.Integer),
    sa.Column("match", sa.String(12)),
    sa.Column("phrase", sa.Text),
    sa.Column("kind", sa.String(12)),
    sa.Column("earliest", Day),
    sa.Column("latest", Day),
    sa.Column("retracted_on", Day),
    sa.UniqueConstraint("commitment_uid", "n"),
    sa.CheckConstraint('"end" > start', name="span"),
    _one_of("match", ("exact", "normalised", "not_found")),
    sa.Index(None, "source_uid"),
)

evidence = sa.Table(
    "evidence",
    metadata,
    _uid(),
    _ref("commitment_uid", "commitments"),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("relation", sa.String(12), nullable=False),
    sa.Column("url", sa.Text),
    sa.Column("text", sa.Text),
    sa.Column("fact_on", Day),
    sa.Column("quote", sa.Text),
    sa.Column("file", sa.Text),
    sa.Column("sha256", sa.String(64)),
    # A kept file was copied into the ledger's folder, and `file` is its name there.
    _flag("kept"),
    _flag("internal"),
    sa.Column("retracted_on", Day),
    sa.UniqueConstraint("commitment_uid", "n"),
    _one_of("relation", Relation),
    *_flags("kept", "internal"),
    sa.CheckConstraint("url IS NOT NULL OR text IS NOT NULL OR file IS NOT NULL", name="something"),
)

# Findings, each dated and signed; one with a party speaks of that party's share in a joint commitment.
assessments = sa.Table(
    "assessments",
    metadata,
    _uid(),
    _ref("commitment_uid", "commitments"),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    _ref("party_uid", "parties", nullable=True),
    sa.Column("as_of", Day, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("rationale", sa.Text),
    sa.Column("reason_code", sa.String(12)),
    sa.Column("confidence", sa.String(6)),
    sa.Column("reached", sa.String(40)),
    sa.Column("occurrence", sa.Integer),
    _ref("evidence_uid", "evidence", nullable=True),
    sa.Column("retracted_on", Day),
    sa.UniqueConstraint("commitment_uid", "n"),
    _one_of("status", Status),
    _one_of("reason_code", ReasonCode),
    _one_of("confidence", Confidence),
)

follow_ups = sa.Table(
    "follow_ups",
    metadata,
    _uid(),
    _ref("commitment_uid", "commitments"),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("planned_on", Day, nullable=False),
    sa.Column("who", sa.Text),
    sa.Column("done_on", Day),
    sa.Column("result", sa.Text),
    _flag("internal"),
    sa.Column("retracted_on", Day),
    sa.UniqueConstraint("commitment_uid", "n"),
    *_flags("internal"),
)
_PLANNED = sa.text("done_on IS NULL AND retracted_on IS NULL")
sa.Index("ix_follow_ups_planned", follow_ups.c.planned_on, sqlite_where=_PLANNED, postgresql_where=_PLANNED)

# Append-only. `old` and `new` are JSON objects of the fields that changed; replayed in order they give the present.
events = sa.Table(
    "events",
    metadata,
    _uid(),
    sa.Column("seq", sa.Integer, nullable=False, unique=True),
    sa.Column("command", sa.String(36), nullable=False),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("subject", sa.String(12), nullable=False),
    sa.Column("subject_uid", sa.String(36), nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("recorded_at", Instant, nullable=False),
    sa.Column("recorded_on", Day, nullable=False, index=True),
    sa.Column("action", sa.String(20), nullable=False),
    sa.Column("text", sa.Text),
    sa.Column("old", sa.Text, nullable=False),
    sa.Column("new", sa.Text, nullable=False),
    _flag("internal"),
    # The command that this event takes back.
    sa.Column("undoes", sa.String(36)),
    sa.UniqueConstraint("command", "n"),
    _one_of("subject", ("commitment", "source", "party", "milestone")),
    *_flags("internal"),
    sa.Index(None, "subject_uid", "seq"),
    sa.Index(None, "actor", "seq"),
    sa.Index(None, "undoes"),
)

# Made from the rest and made again at will, so it stands apart: an FTS5 table on SQLite, where `rowid` is built in, and
# a table with a tsvector on Postgres. A row holds the words of a piece of text; `rowid` is seq * 65536 + piece.
derived = sa.MetaData(naming_convention=NAMING)
search_index = sa.Table(
    "search_index",
    derived,
    sa.Column("rowid", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("tokens", sa.Text().with_variant(TSVECTOR(), "postgresql"), nullable=False),
    sa.Index(None, "tokens", postgresql_using="gin"),
)

# What an export holds, parents before children.
PORTABLE = tuple(metadata.sorted_tables)
# To whom a report went, so that a day's report goes to nobody twice. Not a part of the ledger: no event, no export.
mailings = sa.Table(
    "mailings",
    metadata,
    _uid(),
    sa.Column("address", sa.String(320), nullable=False),
    sa.Column("report_on", Day, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("recorded_at", Instant, nullable=False),
    sa.UniqueConstraint("address", "report_on"),
)
