"""What a contact must be before it is kept, and how its addresses are written for comparing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from drr_desktop.domain.consent_rules import expiry
from drr_desktop.domain.contact import Contact, ContactPoint, PartyKind, PointKind
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.list_decision import ADDRESS
from drr_desktop.domain.text_fold import fold

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date

    from drr_desktop.domain.consent import Consent
    from drr_desktop.domain.contact import Affiliation, Organization, Person

T = TypeVar("T")
# "613-236-1222 ext. 5586", in either language; what follows is not part of the number that is dialled.
_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|poste|p\.|x|#)\s*(\d+)\s*$", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
KEEP = "Nothing was saved."


def checked(contact: Contact) -> Contact:
    """Return a contact as it is kept: trimmed, with comparable addresses and the end of each consent.

    Raises UserError for a missing name, an e-mail address that is none, dates in the wrong order, and
    for the same thing twice.
    """
    if bool(contact.person) == bool(contact.organization):
        message = "A contact is a person or an organization."
        raise ValueError(message)
    _check_parts_belong(contact)
    names = tuple(replace(name, text=one_line(name.text)) for name in contact.names)
    result = replace(
        contact,
        person=contact.person and _person(contact.person),
        organization=contact.organization and _organization(contact.organization),
        names=tuple(name for name in names if name.text),
        points=_points(contact),
        affiliations=tuple(map(_affiliation, contact.affiliations)),
        consents=tuple(map(_consent, contact.consents)),
    )
    _check_once(result)
    return result


def one_line(text: str) -> str:
    """Return a name trimmed and on one line: a control character, of a paste for example, is a blank."""
    return _CONTROL.sub(" ", text).strip()


def normalized(kind: PointKind, value: str) -> str:
    """Return an address or number as it is compared: lower case, or digits with the country first.

    A number of ten digits is North American (+1); a shorter one is kept as its digits.
    """
    value = value.strip()
    if kind is not PointKind.TEL:
        return value.casefold()
    value = fold(value)
    extension = _EXTENSION.search(value)
    number = value[: extension.start()] if extension else value
    digits = re.sub(r"\D", "", number)
    if number.startswith("+") or (len(digits) == 11 and digits.startswith("1")):
        digits = f"+{digits}"
    elif len(digits) == 10:
        digits = f"+1{digits}"
    return f"{digits}x{extension.group(1)}" if extension and digits else digits


def _person(person: Person) -> Person:
    name = one_line(person.full_name)
    if not name:
        raise _refused("A person needs a name.", "Write the name as the person writes it.", "name_missing")
    return replace(person, full_name=name, sort_name=person.sort_name.strip())


def _organization(organization: Organization) -> Organization:
    trimmed = replace(
        organization,
        name_en=one_line(organization.name_en),
        name_fr=one_line(organization.name_fr),
        name_native=one_line(organization.name_native),
        sort_name=organization.sort_name.strip(),
    )
    if not trimmed.name:
        raise _refused("An organization needs a name.", "Write one in any language.", "name_missing")
    return trimmed


def _points(contact: Contact) -> tuple[ContactPoint, ...]:
    """Return the ways to reach a contact, without empty ones; a role that is gone lets go of its points."""
    roles = {affiliation.id for affiliation in contact.affiliations}
    return tuple(
        _point(point if point.affiliation_id in roles else replace(point, affiliation_id=None))
        for point in contact.points
        if point.value.strip()
    )


def _point(point: ContactPoint) -> ContactPoint:
    value = point.value.strip()
    if point.kind is PointKind.EMAIL and not ADDRESS.fullmatch(value):
        raise _refused(
            "An e-mail address needs a name, one @ and a domain, and nothing else.",
            "Correct the address.",
            "email_invalid",
        )
    if point.kind is PointKind.TEL and not any(c.isdigit() for c in value):
        raise _refused("A telephone number needs digits.", "Correct the number.", "number_invalid")
    _check_order(point.valid_from, point.valid_to)
    return replace(point, value=value, normalized=normalized(point.kind, value))


def _affiliation(affiliation: Affiliation) -> Affiliation:
    if affiliation.organization_id is None and affiliation.community_id is None:
        raise _refused(
            "A role needs an organization or a community.", "Choose one, or remove the role.", "role_nowhere"
        )
    _check_order(affiliation.start_on, affiliation.end_on)
    return replace(affiliation, role=affiliation.role.strip())


def _consent(consent: Consent) -> Consent:
    _check_order(consent.given_on, consent.withdrawn_on)
    expires_on = consent.expires_on or expiry(consent.basis, consent.given_on)
    return replace(consent, address=consent.address.strip(), expires_on=expires_on)


def _check_order(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise _refused("An end lies before its start.", "Correct one of the two dates.", "dates_reversed")


def _check_parts_belong(contact: Contact) -> None:
    """See that every part names this party; anything else is a fault of the program."""
    owners = {
        *(name.person_id for name in contact.names),
        *(point.party_id for point in contact.points),
        *(affiliation.person_id for affiliation in contact.affiliations),
        *(link.organization_id for link in contact.community_links),
        *(tagging.party_id for tagging in contact.tags),
        *(consent.party_id for consent in contact.consents),
        *(rule.party_id for rule in contact.do_not_contact),
    }
    if owners - {contact.id}:
        message = "A part of this contact belongs to another one."
        raise ValueError(message)
    if contact.kind is PartyKind.ORGANIZATION and (contact.names or contact.affiliations):
        message = "An organization has neither other names nor roles."
        raise ValueError(message)


def _check_once(contact: Contact) -> None:
    roles = ((a.organization_id, a.community_id, a.role, a.start_on) for a in contact.affiliations)
    for what, code, keys in (
        ("way to reach somebody", "duplicate_point", [(p.kind, p.normalized) for p in contact.points]),
        ("tag", "duplicate_tag", [t.tag_id for t in contact.tags]),
        ("community", "duplicate_community", [link.community_id for link in contact.community_links]),
        ("name", "duplicate_name", [(n.use, n.text) for n in contact.names]),
        ("role", "duplicate_role", list(roles)),
    ):
        if _repeats(keys):
            raise _refused(f"The same {what} is there twice.", "Remove one of the two.", code)


def _repeats(keys: Iterable[Hashable]) -> bool:
    listed = list(keys)
    return len(set(listed)) < len(listed)


def _refused(what: str, remedy: str, code: str) -> UserError:
    return UserError(f"{what} {KEEP} {remedy}", code=code)
