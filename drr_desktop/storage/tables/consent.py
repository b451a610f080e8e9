"""Tables of consent, suppression and do-not-contact."""

from __future__ import annotations

from sqlalchemy import Table

from drr_desktop.storage.tables.columns import METADATA, key, text

CONSENT = Table(
    "consent",
    METADATA,
    key(),
    text("party_id", index=True),
    text("address"),
    text("channel"),
    text("purpose"),
    text("basis"),
    text("given_on"),
    text("expires_on", optional=True),
    text("wording"),
    text("evidence"),
    text("captured_by"),
    text("withdrawn_on", optional=True),
    text("withdrawn_how"),
)
SUPPRESSION = Table(
    "suppression",
    METADATA,
    key(),
    text("address_digest", index=True),
    text("scope"),
    text("scope_value"),
    text("reason"),
    text("made_on"),
    text("source"),
)
DO_NOT_CONTACT = Table(
    "do_not_contact",
    METADATA,
    key(),
    text("party_id", index=True),
    text("channel"),
    text("reason"),
    text("until_on", optional=True),
)
