"""Tables of what the office adds to the catalogue."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Table

from drr_desktop.storage.tables.columns import METADATA, key, number, reference, text

OWN_OBSERVANCE = Table(
    "own_observance",
    METADATA,
    key(),
    text("key", index=True),
    text("name_en"),
    text("name_fr"),
    text("tradition"),
    text("rule"),
    number("duration_days"),
    number("starts_at_sunset"),
    text("kind"),
    text("mark"),
    text("notes"),
    text("source"),
)
ANNOUNCED_DATE = Table(
    "announced_date",
    METADATA,
    key(),
    text("observance_key", index=True),
    number("year"),
    text("start_on"),
    text("end_on", optional=True),
    reference("organization_id", "organization", optional=True),
    text("announced_by"),
    text("source"),
    text("note"),
    CheckConstraint("end_on >= start_on", name="in_order"),
)
CONFIRMED_TEXT = Table(
    "confirmed_text",
    METADATA,
    key(),
    text("observance_key", index=True),
    text("confirmed_by"),
    text("confirmed_on"),
    text("note"),
)
