"""Tables of people, organizations, communities and how they belong together.

A `party_id` names a person or an organization, so it carries no foreign key; the services remove what
hangs on a party together with it.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Table

from drr_desktop.storage.tables.columns import METADATA, key, number, reference, text

PERSON = Table(
    "person",
    METADATA,
    key(),
    text("full_name"),
    text("sort_name"),
    text("given_name"),
    text("family_name"),
    text("name_order"),
    text("pronunciation"),
    text("pronouns"),
    text("languages"),
    text("letter_language"),
    text("best_times"),
    text("notes"),
    text("source"),
    number("is_minor"),
    text("deceased_on", optional=True),
    number("works_here"),
    number("confidentiality"),
    CheckConstraint("full_name <> ''", name="named"),
)
PERSON_NAME = Table(
    "person_name",
    METADATA,
    key(),
    reference("person_id", "person"),
    text("text"),
    text("use"),
    text("language"),
    text("phonetic"),
)
ORGANIZATION = Table(
    "organization",
    METADATA,
    key(),
    text("name_en"),
    text("name_fr"),
    text("name_native"),
    text("sort_name"),
    text("kind"),
    reference("parent_id", "organization", optional=True),
    text("website"),
    text("languages"),
    text("letter_language"),
    text("status"),
    text("notes"),
    number("confidentiality"),
    CheckConstraint("name_en <> '' OR name_fr <> '' OR name_native <> ''", name="named"),
)
COMMUNITY = Table(
    "community",
    METADATA,
    key(),
    text("name_en"),
    text("name_fr"),
    text("name_native"),
    text("kind"),
    text("tradition"),
    reference("parent_id", "community", optional=True),
    text("sensitivities"),
    text("greeting_guidance"),
    text("notes"),
    CheckConstraint("name_en <> '' OR name_fr <> '' OR name_native <> ''", name="named"),
)
ORGANIZATION_COMMUNITY = Table(
    "organization_community",
    METADATA,
    key(),
    reference("organization_id", "organization"),
    reference("community_id", "community"),
)
COMMUNITY_OBSERVANCE = Table(
    "community_observance",
    METADATA,
    key(),
    reference("community_id", "community"),
    text("observance_key", index=True),
)
AFFILIATION = Table(
    "affiliation",
    METADATA,
    key(),
    reference("person_id", "person"),
    reference("organization_id", "organization", optional=True),
    reference("community_id", "community", optional=True),
    text("role"),
    text("capacity"),
    number("is_liaison"),
    number("is_primary"),
    text("start_on", optional=True),
    text("end_on", optional=True),
    text("source"),
    CheckConstraint("end_on >= start_on", name="in_order"),
    CheckConstraint("organization_id IS NOT NULL OR community_id IS NOT NULL", name="somewhere"),
)
CONTACT_POINT = Table(
    "contact_point",
    METADATA,
    key(),
    text("party_id", index=True),
    text("party_kind"),
    text("kind"),
    text("value"),
    text("normalized", index=True),
    text("label"),
    text("capacity"),
    reference("affiliation_id", "affiliation", optional=True),
    number("preferred"),
    text("valid_from", optional=True),
    text("valid_to", optional=True),
    text("status"),
    number("shared"),
    CheckConstraint("valid_to >= valid_from", name="in_order"),
)
TAG = Table("tag", METADATA, key(), text("name_en"), text("name_fr"))
TAGGING = Table("tagging", METADATA, key(), reference("tag_id", "tag"), text("party_id", index=True))
