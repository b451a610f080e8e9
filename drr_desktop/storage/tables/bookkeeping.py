"""Tables beside the records: revisions, the log of changes, and what is derived from the records.

None of them is compared when two copies of the file are merged.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from drr_desktop.storage.tables.columns import METADATA, key, number, text

# A record without a line here is at revision 1: whole offices are loaded without one line a record.
# A line stays when its record is removed, so that a record put back never repeats an old revision.
BOOKKEEPING = Table(
    "bookkeeping",
    METADATA,
    text("table_name"),
    text("id"),
    number("revision"),
    text("made_at"),
    text("made_by"),
    text("changed_at"),
    text("changed_by"),
    text("device"),
    PrimaryKeyConstraint("table_name", "id"),
)
# `state` is "done", "undone", or "dropped" for a step undone before something else was done.
CHANGE_BATCH = Table(
    "change_batch",
    METADATA,
    key(),
    Column("number", Integer, nullable=False, unique=True),
    text("title"),
    text("subject"),
    text("made_at"),
    text("made_by"),
    text("device"),
    number("records"),
    text("state"),
    Index(None, "state", "number"),
)
# `before` and `after` are whole rows as JSON objects; null where there was none.
CHANGE_RECORD = Table(
    "change_record",
    METADATA,
    key(),
    Column("batch_id", Text, ForeignKey("change_batch.id"), nullable=False, index=True),
    text("table_name"),
    text("record_id"),
    text("before", optional=True),
    text("after", optional=True),
    Index(None, "table_name", "record_id"),
)
# One line a party, made from the records: `number` is its row in the full-text index, `last_touch` an
# ISO day or "". `name_text` holds the folded names, `search_text` everything that is searched.
CONTACT_INDEX = Table(
    "contact_index",
    METADATA,
    key(),
    Column("number", Integer, nullable=False, unique=True),
    text("kind"),
    text("sort_key"),
    text("name"),
    text("name_text"),
    text("last_touch"),
    text("search_text"),
    Index(None, "sort_key", "id"),
    Index(None, "last_touch", "sort_key", "id"),
)
OUTREACH_INDEX = Table(
    "outreach_index",
    METADATA,
    key(),
    Column("number", Integer, nullable=False, unique=True),
    text("search_text"),
)
# From which version of its recipe a derived table was made.
DERIVED = Table("derived", METADATA, key(), number("version"))
ALEMBIC_VERSION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
