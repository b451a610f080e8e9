"""Who must be left alone, and what is derived for searching."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Written out and not taken from the program, whose index may be another one by the time this runs.
WORDS = """
CREATE VIRTUAL TABLE {name}_words USING fts5(
    search_text, content='', contentless_delete=1, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)"""


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "contact_index",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_text", sa.Text(), nullable=False),
        sa.Column("last_touch", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_index")),
        sa.UniqueConstraint("number", name=op.f("uq_contact_index_number")),
    )
    op.create_index(
        op.f("ix_contact_index_last_touch_sort_key_id"),
        "contact_index",
        ["last_touch", "sort_key", "id"],
        unique=False,
    )
    op.create_index(op.f("ix_contact_index_sort_key_id"), "contact_index", ["sort_key", "id"], unique=False)
    op.create_table(
        "derived",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_derived")),
    )
    op.create_table(
        "do_not_contact",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_do_not_contact")),
    )
    op.create_index(op.f("ix_do_not_contact_party_id"), "do_not_contact", ["party_id"], unique=False)
    op.create_table(
        "outreach_index",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outreach_index")),
        sa.UniqueConstraint("number", name=op.f("uq_outreach_index_number")),
    )

    op.execute(WORDS.format(name="contact_index"))
    op.execute(WORDS.format(name="outreach_index"))
