"""Plans of every kind: their words and sections, what they are measured by, where their values were read"""

import sqlalchemy as sa
from alembic import op

from storage.append_only import make_append_only

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # Plain statements: SQLite adds a column with its default or its reference only in one clause.
    op.execute("ALTER TABLE plan ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'plan'")
    op.execute("ALTER TABLE plan ADD COLUMN words JSON NOT NULL DEFAULT '{}'")
    op.execute("ALTER TABLE plan ADD COLUMN sections JSON NOT NULL DEFAULT '[]'")
    op.execute("ALTER TABLE institution ADD COLUMN merged_into_id INTEGER REFERENCES institution (id)")
    op.add_column("institution", sa.Column("merged_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("institution", sa.Column("merged_by", sa.String(length=120), nullable=True))
    op.add_column("institution", sa.Column("merged_why", sa.String(), nullable=True))
    op.add_column("step", sa.Column("actual_start_on", sa.Date(), nullable=True))
    op.add_column("step", sa.Column("actual_end_on", sa.Date(), nullable=True))
    op.add_column("progressreport", sa.Column("stated", sa.String(length=20), nullable=True))
    op.create_table(
        "measurement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("factor", sa.String(length=20), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_measurement_plan_id", "measurement", ["plan_id"], unique=False)
    op.create_table(
        "provenance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitment.id"]),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_provenance_commitment_id", "provenance", ["commitment_id"], unique=False)
    op.create_index("ix_provenance_step_id", "provenance", ["step_id"], unique=False)
    for table in ("measurement", "provenance"):
        make_append_only(table)


def downgrade() -> None:
    raise NotImplementedError("what plans were called and measured by would be lost")
