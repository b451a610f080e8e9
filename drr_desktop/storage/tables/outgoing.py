"""Tables of what leaves the office: lists, feeds, and the record of each export."""

from __future__ import annotations

from sqlalchemy import Index, Table, UniqueConstraint

from drr_desktop.storage.tables.columns import METADATA, key, number, reference, text

MAILING_LIST = Table(
    "mailing_list",
    METADATA,
    key(),
    text("name"),
    text("purpose"),
    text("message_class"),
    text("channel"),
    text("rule"),
    text("one_per"),
    number("ceiling"),
    text("observance_key"),
    text("notes"),
)
LIST_OVERRIDE = Table(
    "list_override",
    METADATA,
    key(),
    reference("list_id", "mailing_list"),
    text("party_id", index=True),
    text("decision"),
    text("reason"),
    text("decided_on", optional=True),
)
FEED = Table(
    "feed",
    METADATA,
    key(),
    text("name"),
    text("language"),
    text("traditions"),
    text("kinds"),
    text("marks"),
    text("keys"),
    text("place"),
    number("include_internal"),
    number("months_back"),
    number("months_ahead"),
    text("folder"),
    text("file_name"),
    text("description"),
)
FEED_ENTRY_STATE = Table(
    "feed_entry_state",
    METADATA,
    key(),
    text("scope"),
    text("uid"),
    text("digest"),
    text("dates_digest"),
    text("changed_at"),
    number("sequence"),
    UniqueConstraint("scope", "uid"),
)
EXPORT_RECORD = Table(
    "export_record",
    METADATA,
    key(),
    text("kind"),
    text("subject_id"),
    text("subject_name"),
    text("purpose"),
    text("format"),
    text("target"),
    text("made_at"),
    text("made_by"),
    number("count"),
    text("sha256"),
    Index(None, "subject_id", "made_at"),
)
EXPORT_MEMBER = Table(
    "export_member",
    METADATA,
    key(),
    reference("export_id", "export_record"),
    text("party_id"),
    text("address"),
    text("reason"),
)
