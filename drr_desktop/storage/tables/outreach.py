"""Tables of interactions, who took part, and what follows from them."""

from __future__ import annotations

from sqlalchemy import Index, Table

from drr_desktop.storage.tables.columns import METADATA, key, number, reference, text

INTERACTION = Table(
    "interaction",
    METADATA,
    key(),
    text("happened_at", index=True),
    text("zone"),
    text("kind"),
    text("direction"),
    text("place"),
    text("summary"),
    text("details"),
    text("outcome"),
    text("staff"),
    text("observance_key"),
    number("observance_year", optional=True),
    number("made_at_venue"),
    number("confidentiality"),
)
INTERACTION_PARTY = Table(
    "interaction_party",
    METADATA,
    key(),
    reference("interaction_id", "interaction"),
    text("party_id", index=True),
    text("party_kind"),
    reference("affiliation_id", "affiliation", optional=True),
    text("part"),
)
FOLLOW_UP = Table(
    "follow_up",
    METADATA,
    key(),
    text("text"),
    text("kind"),
    reference("interaction_id", "interaction", optional=True),
    text("party_id", optional=True, index=True),
    text("assignee"),
    text("due_on", optional=True),
    text("status"),
    text("done_on", optional=True),
    number("confidentiality"),
    Index(None, "status", "due_on"),
)
