"""Mailing lists as saved definitions, and why each person is in or out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from drr_desktop.domain.record import Confidentiality, Record

if TYPE_CHECKING:
    from drr_desktop.domain.consent import Consent, DoNotContact
    from drr_desktop.domain.contact import ContactPoint, PartyKind


class MessageClass(StrEnum):
    """What kind of message a list is for; the strict class is the default until counsel decides."""

    COMMERCIAL = "cem"
    NOT_COMMERCIAL = "not_cem"
    SERVICE = "service"


class OnePer(StrEnum):
    """Whom one message is for."""

    PERSON = "person"
    ADDRESS = "address"


class Override(StrEnum):
    """What somebody decided by hand."""

    INCLUDE = "include"
    EXCLUDE = "exclude"


class ReasonCode(StrEnum):
    """Why a person is in or out, in the order in which it is asked."""

    GONE = "gone"  # deceased, or no longer active
    NO_MATCH = "no_match"
    EXCLUDED_BY_HAND = "excluded_by_hand"
    ABOVE_CEILING = "above_ceiling"
    NO_ADDRESS = "no_address"
    ADDRESS_BOUNCED = "address_bounced"
    ADDRESS_ENDED = "address_ended"
    SUPPRESSED = "suppressed"
    DO_NOT_CONTACT = "do_not_contact"
    NO_CONSENT = "no_consent"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_EXPIRED = "consent_expired"
    DUPLICATE_ADDRESS = "duplicate_address"
    COMMUNITY = "community"  # in: belongs to it, or to an organization that does
    ORGANIZATION = "organization"
    TAG = "tag"
    LANGUAGE = "language"
    EVERYONE = "everyone"
    INCLUDED_BY_HAND = "included_by_hand"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its code and the fact it rests on (a name, an ISO date), for a sentence to be made of."""

    code: ReasonCode
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Who a list is for: any of each set, all of the sets that are not empty.

    `communities`, `organizations` and `tags` hold keys of records; `languages` official language codes.
    """

    communities: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    VERSION = 1

    def to_json(self) -> str:
        """Return the definition as versioned JSON: clauses joined by "all", each "any" of its values."""
        clauses = [{"field": f, "any": list(getattr(self, f))} for f in self.__slots__ if getattr(self, f)]
        return json.dumps({"version": self.VERSION, "all": clauses}, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Segment:
        """Read `to_json` back; raises ValueError for a version or field this program does not know."""
        tree = json.loads(text or '{"version":1,"all":[]}')
        if tree.get("version") != cls.VERSION:
            message = f"This list definition has version {tree.get('version')}; known is {cls.VERSION}."
            raise ValueError(message)
        clauses = {clause["field"]: tuple(clause["any"]) for clause in tree["all"]}
        if unknown := set(clauses) - set(cls.__slots__):
            message = f"This list definition names an unknown field: {', '.join(sorted(unknown))}."
            raise ValueError(message)
        return cls(**clauses)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingList(Record):
    """A saved definition. `rule` is a `Segment` as JSON; the ceiling keeps out what is more confidential."""

    name: str
    purpose: str = "greetings"
    message_class: MessageClass = MessageClass.COMMERCIAL
    channel: str = "email"
    rule: str = ""
    one_per: OnePer = OnePer.ADDRESS
    ceiling: Confidentiality = Confidentiality.SECTION
    observance_key: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOverride(Record):
    """A person put in or taken out by hand, with the reason."""

    list_id: str
    party_id: str
    decision: Override
    reason: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Belonging:
    """A named thing a candidate belongs to; `through` names the organization it belongs by, if any."""

    id: str
    name: str
    through: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Everything a verdict needs to know about one party."""

    party_id: str
    kind: PartyKind
    name: str
    sort_name: str = ""
    gone: bool = False
    confidentiality: Confidentiality = Confidentiality.SECTION
    letter_language: str = ""
    communities: tuple[Belonging, ...] = ()
    organizations: tuple[Belonging, ...] = ()
    tags: tuple[Belonging, ...] = ()
    points: tuple[ContactPoint, ...] = ()
    ended_affiliations: frozenset[str] = frozenset()
    consents: tuple[Consent, ...] = ()
    do_not_contact: tuple[DoNotContact, ...] = ()
    override: ListOverride | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """In or out, by one deciding reason; `matched` are the clauses that apply whatever was decided."""

    party_id: str
    kind: PartyKind
    name: str
    included: bool
    reason: Reason
    matched: tuple[Reason, ...] = ()
    address: str = ""
    language: str = ""
    consent_ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Recipients:
    """A list as it stands now; everybody who matches it or was put on it by hand is in one of the two."""

    mailing_list: MailingList
    included: tuple[Verdict, ...]
    excluded: tuple[Verdict, ...]
