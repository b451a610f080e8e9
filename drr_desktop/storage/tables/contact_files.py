"""Tables of what came with contacts from files: addresses, what no field has, and how tables are read."""

from __future__ import annotations

from sqlalchemy import Table

from drr_desktop.storage.tables.columns import METADATA, key, number, text

POSTAL_ADDRESS = Table(
    "postal_address",
    METADATA,
    key(),
    text("party_id", index=True),
    text("label"),
    text("po_box"),
    text("extended"),
    text("street"),
    text("city"),
    text("region"),
    text("postal_code"),
    text("country"),
    number("preferred"),
)
CONTACT_ORIGIN = Table(
    "contact_origin",
    METADATA,
    key(),
    text("party_id", index=True),
    text("uid", index=True),
    text("properties"),
)
KNOWN_ROW = Table("known_row", METADATA, key(), text("party_id"), text("digest", index=True))
IMPORT_MAPPING = Table("import_mapping", METADATA, key(), text("headings"), text("targets"))
