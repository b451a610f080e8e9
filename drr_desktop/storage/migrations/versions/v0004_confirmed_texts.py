"""Who confirmed the texts, rule and source of an observance, and when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "confirmed_text",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("observance_key", sa.Text(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmed_text")),
    )
    op.create_index(
        op.f("ix_confirmed_text_observance_key"), "confirmed_text", ["observance_key"], unique=False
    )
