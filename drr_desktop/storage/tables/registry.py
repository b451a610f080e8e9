"""Which table keeps which record, and the version of the whole schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.domain import (
    consent,
    contact,
    contact_card,
    export_record,
    feed,
    mailing_list,
    outreach,
    own_calendar,
)
from drr_desktop.storage.tables import bookkeeping  # noqa: F401  its tables belong to the schema too
from drr_desktop.storage.tables import consent as consent_tables
from drr_desktop.storage.tables import contact as contact_tables
from drr_desktop.storage.tables import contact_files as contact_file_tables
from drr_desktop.storage.tables import outgoing as outgoing_tables
from drr_desktop.storage.tables import outreach as outreach_tables
from drr_desktop.storage.tables import own_calendar as own_calendar_tables
from drr_desktop.storage.tables.columns import METADATA

if TYPE_CHECKING:
    from sqlalchemy import Table

    from drr_desktop.domain.record import Record

APPLICATION_ID = 0x44525221  # "DRR!", so that a file says whose it is
SCHEMA_VERSION = 4  # the newest migration's number; kept in the file as user_version

TABLES: dict[type[Record], Table] = {
    contact.Person: contact_tables.PERSON,
    contact.PersonName: contact_tables.PERSON_NAME,
    contact.Organization: contact_tables.ORGANIZATION,
    contact.Community: contact_tables.COMMUNITY,
    contact.OrganizationCommunity: contact_tables.ORGANIZATION_COMMUNITY,
    contact.CommunityObservance: contact_tables.COMMUNITY_OBSERVANCE,
    contact.Affiliation: contact_tables.AFFILIATION,
    contact.ContactPoint: contact_tables.CONTACT_POINT,
    contact.Tag: contact_tables.TAG,
    contact.Tagging: contact_tables.TAGGING,
    contact_card.PostalAddress: contact_file_tables.POSTAL_ADDRESS,
    contact_card.ContactOrigin: contact_file_tables.CONTACT_ORIGIN,
    contact_card.KnownRow: contact_file_tables.KNOWN_ROW,
    contact_card.ImportMapping: contact_file_tables.IMPORT_MAPPING,
    consent.Consent: consent_tables.CONSENT,
    consent.Suppression: consent_tables.SUPPRESSION,
    consent.DoNotContact: consent_tables.DO_NOT_CONTACT,
    outreach.Interaction: outreach_tables.INTERACTION,
    outreach.InteractionParty: outreach_tables.INTERACTION_PARTY,
    outreach.FollowUp: outreach_tables.FOLLOW_UP,
    mailing_list.MailingList: outgoing_tables.MAILING_LIST,
    mailing_list.ListOverride: outgoing_tables.LIST_OVERRIDE,
    feed.Feed: outgoing_tables.FEED,
    feed.FeedEntryState: outgoing_tables.FEED_ENTRY_STATE,
    export_record.ExportRecord: outgoing_tables.EXPORT_RECORD,
    export_record.ExportMember: outgoing_tables.EXPORT_MEMBER,
    own_calendar.OwnObservance: own_calendar_tables.OWN_OBSERVANCE,
    own_calendar.AnnouncedDate: own_calendar_tables.ANNOUNCED_DATE,
    own_calendar.ConfirmedText: own_calendar_tables.CONFIRMED_TEXT,
}

__all__ = ["APPLICATION_ID", "METADATA", "SCHEMA_VERSION", "TABLES"]
