"""People, organizations and communities, how they belong together and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from drr_desktop.domain.record import Confidentiality, Record

if TYPE_CHECKING:
    from drr_desktop.domain.consent import Consent, DoNotContact


class PartyKind(StrEnum):
    """Who can be reached: a community cannot, it is reached through people and organizations."""

    PERSON = "person"
    ORGANIZATION = "organization"


class Capacity(StrEnum):
    """In which capacity somebody acts or an address is used."""

    OFFICIAL = "official"
    VOLUNTEER = "volunteer"
    PERSONAL = "personal"


class PointKind(StrEnum):
    """A way to reach somebody."""

    EMAIL = "email"
    TEL = "tel"
    URL = "url"
    SOCIAL = "social"


class PointStatus(StrEnum):
    """Whether a way to reach somebody works."""

    OK = "ok"
    BOUNCED = "bounced"
    WRONG = "wrong"
    UNVERIFIED = "unverified"


class NameOrder(StrEnum):
    """How a name is read; never guessed from the name itself."""

    AS_WRITTEN = "as_written"
    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"


class NameUse(StrEnum):
    """What another name of a person is for."""

    EVERYDAY = "everyday"
    FORMER = "former"
    SCRIPT = "script"
    TRANSLITERATION = "transliteration"


class OrganizationKind(StrEnum):
    """What an organization is."""

    FAITH = "faith"
    CULTURAL = "cultural"
    SERVICE = "service agency"
    SCHOOL = "school"
    MEDIA = "media"
    GOVERNMENT = "government"
    POLICE = "police unit"
    VENDOR = "vendor"
    OTHER = "other"


class OrganizationStatus(StrEnum):
    """Whether an organization still exists."""

    ACTIVE = "active"
    INACTIVE = "inactive"


class CommunityKind(StrEnum):
    """What binds a community."""

    ETHNO_CULTURAL = "ethno-cultural"
    FAITH = "faith"
    INDIGENOUS = "Indigenous nation"
    LGBTQ2S = "2SLGBTQI+"
    NEWCOMER = "newcomer"
    NEIGHBOURHOOD = "neighbourhood"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person. The full name, as the person writes it, is the only name that must be there.

    `languages` are BCP 47 codes, the preferred first; `letter_language` is the official language to
    write in ("en", "fr" or "" when not said). Faith or origin have no field: they belong to communities.
    """

    full_name: str
    sort_name: str = ""
    given_name: str = ""
    family_name: str = ""
    name_order: NameOrder = NameOrder.AS_WRITTEN
    pronunciation: str = ""
    pronouns: str = ""
    languages: tuple[str, ...] = ()
    letter_language: str = ""
    best_times: str = ""
    notes: str = ""
    source: str = ""
    is_minor: bool = False
    deceased_on: date | None = None
    works_here: bool = False
    confidentiality: Confidentiality = Confidentiality.SECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName(Record):
    """Another name of a person: in another script, a former or an everyday one."""

    person_id: str
    text: str
    use: NameUse = NameUse.EVERYDAY
    language: str = ""
    phonetic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Record):
    """An organization, with its name in either official language and its own."""

    name_en: str = ""
    name_fr: str = ""
    name_native: str = ""
    sort_name: str = ""
    kind: OrganizationKind = OrganizationKind.OTHER
    parent_id: str | None = None
    website: str = ""
    languages: tuple[str, ...] = ()
    letter_language: str = ""
    status: OrganizationStatus = OrganizationStatus.ACTIVE
    notes: str = ""
    confidentiality: Confidentiality = Confidentiality.SECTION

    @property
    def name(self) -> str:
        """Any name it has, the English one first."""
        return self.name_en or self.name_fr or self.name_native


@dataclass(frozen=True, slots=True, kw_only=True)
class Community(Record):
    """A community. `tradition` is the key of a tradition in the catalogue, or empty."""

    name_en: str = ""
    name_fr: str = ""
    name_native: str = ""
    kind: CommunityKind = CommunityKind.ETHNO_CULTURAL
    tradition: str = ""
    parent_id: str | None = None
    sensitivities: str = ""
    greeting_guidance: str = ""
    notes: str = ""

    @property
    def name(self) -> str:
        """Any name it has, the English one first."""
        return self.name_en or self.name_fr or self.name_native


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationCommunity(Record):
    """An organization belongs to, or serves, a community."""

    organization_id: str
    community_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityObservance(Record):
    """A community keeps an observance."""

    community_id: str
    observance_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation(Record):
    """A person's role in an organization or community, with its dates.

    At least one of organization and community is there; `end_on` is never before `start_on`.
    `is_liaison` says that the person is our liaison for that organization or community.
    """

    person_id: str
    organization_id: str | None = None
    community_id: str | None = None
    role: str = ""
    capacity: Capacity = Capacity.OFFICIAL
    is_liaison: bool = False
    is_primary: bool = False
    start_on: date | None = None
    end_on: date | None = None
    source: str = ""

    def is_live(self, day: date) -> bool:
        """Say whether the role holds on a day."""
        return (self.start_on is None or self.start_on <= day) and (self.end_on is None or day <= self.end_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint(Record):
    """A way to reach a party. `normalized` is what is compared: lower-case address, digits of a number."""

    party_id: str
    party_kind: PartyKind
    kind: PointKind
    value: str
    normalized: str = ""
    label: str = ""
    capacity: Capacity = Capacity.OFFICIAL
    affiliation_id: str | None = None
    preferred: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    status: PointStatus = PointStatus.OK
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Record):
    """A word the office puts on parties."""

    name_en: str
    name_fr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging(Record):
    """A tag on a party."""

    tag_id: str
    party_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Everything the editor and the card show about one party, as one value.

    Exactly one of `person` and `organization` is there. `revision` is that of the stored record, 0 for a
    new one; saving checks it. `organizations` and `communities` name what affiliations point at.
    """

    person: Person | None = None
    organization: Organization | None = None
    names: tuple[PersonName, ...] = ()
    points: tuple[ContactPoint, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    community_links: tuple[OrganizationCommunity, ...] = ()
    tags: tuple[Tagging, ...] = ()
    consents: tuple[Consent, ...] = ()
    do_not_contact: tuple[DoNotContact, ...] = ()
    revision: int = 0

    @property
    def party(self) -> Person | Organization:
        """The person or organization itself."""
        party = self.person or self.organization
        if party is None:
            message = "A contact holds a person or an organization."
            raise ValueError(message)
        return party

    @property
    def id(self) -> str:
        """The party's key."""
        return self.party.id

    @property
    def kind(self) -> PartyKind:
        """Whether it is a person or an organization."""
        return PartyKind.PERSON if self.person else PartyKind.ORGANIZATION

    @property
    def name(self) -> str:
        """The name to show."""
        return self.person.full_name if self.person else self.party.name  # type: ignore[union-attr]


class ConsentState(StrEnum):
    """How a contact's consent stands, for the table."""

    GIVEN = "given"
    ENDING = "ending"  # within thirty days
    NOT_ASKED = "not_asked"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One line of the contacts table.

    `traditions` are keys of the catalogue's traditions, through live affiliations and communities;
    `channels` are the point kinds that consent stands for; `ends_on` the first expiry.
    """

    id: str
    kind: PartyKind
    name: str
    organization: str = ""
    traditions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    last_touch: date | None = None
    consent: ConsentState = ConsentState.NOT_ASKED
    channels: tuple[str, ...] = ()
    ends_on: date | None = None


class ContactSort(StrEnum):
    """The order of the contacts table."""

    NAME = "name"
    LAST_TOUCH = "last_touch"


@dataclass(frozen=True, slots=True)
class ContactQuery:
    """What the contacts table asks for; empty fields do not restrict."""

    text: str = ""
    kind: PartyKind | None = None
    community_id: str = ""
    tag_id: str = ""
    tradition: str = ""
    untouched_since: date | None = None
    sort: ContactSort = ContactSort.NAME
    descending: bool = False
