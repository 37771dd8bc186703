"""The ledger: sources, parties, milestones, commitments and what hangs on them, and the history of it all."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

DAY = sa.String(10).with_variant(sa.Date(), "postgresql")
INSTANT = sa.String(27).with_variant(sa.DateTime(timezone=True), "postgresql")
APPLICATION_ID = 0x636D7472
OPEN = sa.text("status IN ('open', 'in_progress', 'stalled') AND retracted_on IS NULL")
OPEN_INDEXES = {
    "ix_commitments_open_latest": ["latest", "uid"],
    "ix_commitments_open_earliest": ["earliest", "uid"],
    "ix_commitments_open_kind": ["kind", "last_activity_on", "uid"],
    "ix_commitments_open_review_on": ["review_on", "uid"],
}


def _mark(application_id: int) -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {application_id}")


def upgrade() -> None:
    _mark(APPLICATION_ID)
    op.create_table(
        "parties",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("fiscal_year_start", sa.String(length=5), nullable=True),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_parties")),
        sa.UniqueConstraint("number", name=op.f("uq_parties_number")),
    )
    op.create_table(
        "commitments",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("strength", sa.String(length=10), nullable=False),
        sa.Column("stated_on", DAY, nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("settled_on", DAY, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_code", sa.String(length=12), nullable=True),
        sa.Column("successor_uid", sa.String(length=36), nullable=True),
        sa.Column("target_amount", sa.String(length=40), nullable=True),
        sa.Column("target_unit", sa.String(length=100), nullable=True),
        sa.Column("reached", sa.String(length=40), nullable=True),
        sa.Column("last_heard_on", DAY, nullable=True),
        sa.Column("last_heard_from_uid", sa.String(length=36), nullable=True),
        sa.Column("review_on", DAY, nullable=True),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.Column("internal", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("earliest", DAY, nullable=True),
        sa.Column("latest", DAY, nullable=True),
        sa.Column("last_activity_on", DAY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(settled_on IS NULL) = (status IN ('open', 'in_progress', 'stalled'))", name=op.f("ck_commitments_settled")
        ),
        sa.CheckConstraint(
            "kind IN ('by', 'on', 'during', 'from', 'until', 'recurring', 'continuing', 'event', 'undated')",
            name=op.f("ck_commitments_kind_word"),
        ),
        sa.CheckConstraint(
            "status <> 'superseded' OR successor_uid IS NOT NULL", name=op.f("ck_commitments_successor")
        ),
        sa.CheckConstraint(
            "status IN ('open', 'in_progress', 'stalled', 'fulfilled', 'partly_fulfilled', 'not_fulfilled', 'withdrawn', 'superseded', 'unverifiable')",
            name=op.f("ck_commitments_status_word"),
        ),
        sa.CheckConstraint("strength IN ('firm', 'soft')", name=op.f("ck_commitments_strength_word")),
        sa.CheckConstraint(
            "reason_code IN ('missed', 'refused', 'abandoned', 'impossible', 'other')",
            name=op.f("ck_commitments_reason_code_word"),
        ),
        sa.CheckConstraint("internal IN (0, 1)", name=op.f("ck_commitments_internal_flag")),
        sa.CheckConstraint("latest >= earliest", name=op.f("ck_commitments_window")),
        sa.ForeignKeyConstraint(
            ["last_heard_from_uid"], ["parties.uid"], name=op.f("fk_commitments_last_heard_from_uid_parties")
        ),
        sa.ForeignKeyConstraint(
            ["successor_uid"], ["commitments.uid"], name=op.f("fk_commitments_successor_uid_commitments")
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_commitments")),
        sa.UniqueConstraint("number", name=op.f("uq_commitments_number")),
    )
    op.create_index(op.f("ix_commitments_successor_uid"), "commitments", ["successor_uid"], unique=False)
    for name, columns in OPEN_INDEXES.items():
        op.create_index(name, "commitments", columns, sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "events",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("command", sa.String(length=36), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=12), nullable=False),
        sa.Column("subject_uid", sa.String(length=36), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.Column("recorded_on", DAY, nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("internal", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("undoes", sa.String(length=36), nullable=True),
        sa.CheckConstraint(
            "subject IN ('commitment', 'source', 'party', 'milestone')", name=op.f("ck_events_subject_word")
        ),
        sa.CheckConstraint("internal IN (0, 1)", name=op.f("ck_events_internal_flag")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_events")),
        sa.UniqueConstraint("command", "n", name=op.f("uq_events_command_n")),
        sa.UniqueConstraint("seq", name=op.f("uq_events_seq")),
    )
    op.create_index(op.f("ix_events_recorded_on"), "events", ["recorded_on"], unique=False)
    op.create_index(op.f("ix_events_subject_uid_seq"), "events", ["subject_uid", "seq"], unique=False)
    op.create_index(op.f("ix_events_actor_seq"), "events", ["actor", "seq"], unique=False)
    op.create_index(op.f("ix_events_undoes"), "events", ["undoes"], unique=False)
    op.create_table(
        "mailings",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("address", sa.String(length=320), nullable=False),
        sa.Column("report_on", DAY, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_mailings")),
        sa.UniqueConstraint("address", "report_on", name=op.f("uq_mailings_address_report_on")),
    )
    op.create_table(
        "milestones",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.String(length=300), nullable=False),
        sa.Column("happens_on", DAY, nullable=True),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_milestones")),
        sa.UniqueConstraint("folded", name=op.f("uq_milestones_folded")),
        sa.UniqueConstraint("number", name=op.f("uq_milestones_number")),
    )
    op.create_table(
        "sources",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("lang", sa.String(length=12), nullable=True),
        sa.Column("stated_on", DAY, nullable=True),
        sa.Column("published_on", DAY, nullable=True),
        sa.Column("read_on", DAY, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("nothing_to_log", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.CheckConstraint("nothing_to_log IN (0, 1)", name=op.f("ck_sources_nothing_to_log_flag")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_sources")),
        sa.UniqueConstraint("number", name=op.f("uq_sources_number")),
    )
    op.create_index(op.f("ix_sources_sha256"), "sources", ["sha256"], unique=False)
    op.create_table(
        "commitment_parties",
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("party_uid", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "role IN ('responsible', 'counterpart', 'speaker')", name=op.f("ck_commitment_parties_role_word")
        ),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_commitment_parties_commitment_uid_commitments")
        ),
        sa.ForeignKeyConstraint(["party_uid"], ["parties.uid"], name=op.f("fk_commitment_parties_party_uid_parties")),
        sa.PrimaryKeyConstraint("commitment_uid", "role", "party_uid", name=op.f("pk_commitment_parties")),
    )
    op.create_index(op.f("ix_commitment_parties_party_uid"), "commitment_parties", ["party_uid"], unique=False)
    op.create_table(
        "due_terms",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("earliest", DAY, nullable=True),
        sa.Column("latest", DAY, nullable=True),
        sa.Column("precision", sa.String(length=20), nullable=True),
        sa.Column("convention", sa.Text(), nullable=True),
        sa.Column("soft", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("occurrence", sa.Integer(), nullable=True),
        sa.Column("stated_on", DAY, nullable=True),
        sa.Column("source_uid", sa.String(length=36), nullable=True),
        sa.Column("milestone_uid", sa.String(length=36), nullable=True),
        sa.Column("hangs", sa.String(length=20), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.CheckConstraint(
            "kind IN ('by', 'on', 'during', 'from', 'until', 'recurring', 'continuing', 'event', 'undated')",
            name=op.f("ck_due_terms_kind_word"),
        ),
        sa.CheckConstraint("latest >= earliest", name=op.f("ck_due_terms_window")),
        sa.CheckConstraint("soft IN (0, 1)", name=op.f("ck_due_terms_soft_flag")),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_due_terms_commitment_uid_commitments")
        ),
        sa.ForeignKeyConstraint(
            ["milestone_uid"], ["milestones.uid"], name=op.f("fk_due_terms_milestone_uid_milestones")
        ),
        sa.ForeignKeyConstraint(["source_uid"], ["sources.uid"], name=op.f("fk_due_terms_source_uid_sources")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_due_terms")),
        sa.UniqueConstraint("commitment_uid", "n", name=op.f("uq_due_terms_commitment_uid_n")),
    )
    op.create_index(op.f("ix_due_terms_milestone_uid"), "due_terms", ["milestone_uid"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(length=12), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("fact_on", DAY, nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("kept", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("internal", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.CheckConstraint(
            "relation IN ('supports', 'partly', 'contradicts', 'claim')", name=op.f("ck_evidence_relation_word")
        ),
        sa.CheckConstraint("kept IN (0, 1)", name=op.f("ck_evidence_kept_flag")),
        sa.CheckConstraint("internal IN (0, 1)", name=op.f("ck_evidence_internal_flag")),
        sa.CheckConstraint(
            "url IS NOT NULL OR text IS NOT NULL OR file IS NOT NULL", name=op.f("ck_evidence_something")
        ),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_evidence_commitment_uid_commitments")
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_evidence")),
        sa.UniqueConstraint("commitment_uid", "n", name=op.f("uq_evidence_commitment_uid_n")),
    )
    op.create_table(
        "assessments",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("party_uid", sa.String(length=36), nullable=True),
        sa.Column("as_of", DAY, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=True),
        sa.Column("reason_code", sa.String(length=12), nullable=True),
        sa.Column("confidence", sa.String(length=6), nullable=True),
        sa.Column("reached", sa.String(length=40), nullable=True),
        sa.Column("occurrence", sa.Integer(), nullable=True),
        sa.Column("evidence_uid", sa.String(length=36), nullable=True),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.CheckConstraint(
            "status IN ('open', 'in_progress', 'stalled', 'fulfilled', 'partly_fulfilled', 'not_fulfilled', 'withdrawn', 'superseded', 'unverifiable')",
            name=op.f("ck_assessments_status_word"),
        ),
        sa.CheckConstraint(
            "reason_code IN ('missed', 'refused', 'abandoned', 'impossible', 'other')",
            name=op.f("ck_assessments_reason_code_word"),
        ),
        sa.CheckConstraint("confidence IN ('low', 'medium', 'high')", name=op.f("ck_assessments_confidence_word")),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_assessments_commitment_uid_commitments")
        ),
        sa.ForeignKeyConstraint(["evidence_uid"], ["evidence.uid"], name=op.f("fk_assessments_evidence_uid_evidence")),
        sa.ForeignKeyConstraint(["party_uid"], ["parties.uid"], name=op.f("fk_assessments_party_uid_parties")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_assessments")),
        sa.UniqueConstraint("commitment_uid", "n", name=op.f("uq_assessments_commitment_uid_n")),
    )
    op.create_table(
        "follow_ups",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("planned_on", DAY, nullable=False),
        sa.Column("who", sa.Text(), nullable=True),
        sa.Column("done_on", DAY, nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("internal", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.CheckConstraint("internal IN (0, 1)", name=op.f("ck_follow_ups_internal_flag")),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_follow_ups_commitment_uid_commitments")
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_follow_ups")),
        sa.UniqueConstraint("commitment_uid", "n", name=op.f("uq_follow_ups_commitment_uid_n")),
    )
    op.create_index(
        "ix_follow_ups_planned",
        "follow_ups",
        ["planned_on"],
        unique=False,
        sqlite_where=sa.text("done_on IS NULL AND retracted_on IS NULL"),
        postgresql_where=sa.text("done_on IS NULL AND retracted_on IS NULL"),
    )
    op.create_table(
        "party_names",
        sa.Column("folded", sa.String(length=300), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("party_uid", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["party_uid"], ["parties.uid"], name=op.f("fk_party_names_party_uid_parties")),
        sa.PrimaryKeyConstraint("folded", name=op.f("pk_party_names")),
    )
    op.create_index(op.f("ix_party_names_party_uid"), "party_names", ["party_uid"], unique=False)
    op.create_table(
        "quotes",
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("source_uid", sa.String(length=36), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("match", sa.String(length=12), nullable=True),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=True),
        sa.Column("earliest", DAY, nullable=True),
        sa.Column("latest", DAY, nullable=True),
        sa.Column("retracted_on", DAY, nullable=True),
        sa.CheckConstraint("match IN ('exact', 'normalised', 'not_found')", name=op.f("ck_quotes_match_word")),
        sa.CheckConstraint('"end" > start', name=op.f("ck_quotes_span")),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_quotes_commitment_uid_commitments")
        ),
        sa.ForeignKeyConstraint(["source_uid"], ["sources.uid"], name=op.f("fk_quotes_source_uid_sources")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_quotes")),
        sa.UniqueConstraint("commitment_uid", "n", name=op.f("uq_quotes_commitment_uid_n")),
    )
    op.create_index(op.f("ix_quotes_source_uid"), "quotes", ["source_uid"], unique=False)
    op.create_table(
        "tags",
        sa.Column("commitment_uid", sa.String(length=36), nullable=False),
        sa.Column("tag", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment_uid"], ["commitments.uid"], name=op.f("fk_tags_commitment_uid_commitments")
        ),
        sa.PrimaryKeyConstraint("commitment_uid", "tag", name=op.f("pk_tags")),
    )
    op.create_index(op.f("ix_tags_tag"), "tags", ["tag"], unique=False)
    _make_search_index()


def _make_search_index() -> None:
    """Words of every text: built in on SQLite (no positions, no copy of the words), a tsvector on Postgres."""
    if op.get_bind().dialect.name == "sqlite":
        options = "content='', detail=none, columnsize=0, tokenize='ascii'"
        op.execute(f"CREATE VIRTUAL TABLE search_index USING fts5(tokens, {options})")
        return
    op.create_table(
        "search_index",
        sa.Column("rowid", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("tokens", TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_search_index")),
    )
    op.create_index(op.f("ix_search_index_tokens"), "search_index", ["tokens"], unique=False, postgresql_using="gin")


def downgrade() -> None:
    op.drop_table("search_index")
    op.drop_index(op.f("ix_tags_tag"), table_name="tags")
    op.drop_table("tags")
    op.drop_index(op.f("ix_quotes_source_uid"), table_name="quotes")
    op.drop_table("quotes")
    op.drop_index(op.f("ix_party_names_party_uid"), table_name="party_names")
    op.drop_table("party_names")
    op.drop_index(
        "ix_follow_ups_planned",
        table_name="follow_ups",
        sqlite_where=sa.text("done_on IS NULL AND retracted_on IS NULL"),
        postgresql_where=sa.text("done_on IS NULL AND retracted_on IS NULL"),
    )
    op.drop_table("follow_ups")
    op.drop_table("assessments")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_due_terms_milestone_uid"), table_name="due_terms")
    op.drop_table("due_terms")
    op.drop_index(op.f("ix_commitment_parties_party_uid"), table_name="commitment_parties")
    op.drop_table("commitment_parties")
    op.drop_index(op.f("ix_sources_sha256"), table_name="sources")
    op.drop_table("sources")
    op.drop_table("milestones")
    op.drop_index(op.f("ix_events_undoes"), table_name="events")
    op.drop_index(op.f("ix_events_actor_seq"), table_name="events")
    op.drop_table("mailings")
    op.drop_index(op.f("ix_events_subject_uid_seq"), table_name="events")
    op.drop_index(op.f("ix_events_recorded_on"), table_name="events")
    op.drop_table("events")
    op.drop_table("counters")
    for name in OPEN_INDEXES:
        op.drop_index(name, table_name="commitments", sqlite_where=OPEN, postgresql_where=OPEN)
    op.drop_index(op.f("ix_commitments_successor_uid"), table_name="commitments")
    op.drop_table("commitments")
    op.drop_table("parties")
    _mark(0)
