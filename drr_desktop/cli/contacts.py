"""`contacts list|add|show`: people and organizations without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from drr_desktop.cli import contacts_files
from drr_desktop.cli.arguments import find, open_office, parse_day
from drr_desktop.cli.output import add_format, write_rows, write_value
from drr_desktop.domain.consent import ConsentBasis
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    Contact,
    ContactPoint,
    ContactQuery,
    OrganizationCommunity,
    PartyKind,
    PointKind,
    Tag,
    Tagging,
)
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id

if TYPE_CHECKING:
    import argparse

    from drr_desktop.services.contact_book import ContactBook
    from drr_desktop.services.office import Office


def add(subparsers: Any) -> None:
    """Add the command."""
    commands = subparsers.add_parser("contacts", help="people and organizations").add_subparsers(
        dest="action", required=True
    )
    parser = commands.add_parser("list", help="who is known")
    parser.add_argument("--search", default="", metavar="TEXT")
    parser.add_argument("--kind", choices=[kind.value for kind in PartyKind])
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="at most so many (default: all)")
    add_format(parser)
    parser.set_defaults(run=list_contacts)
    _add_adder(commands)
    parser = commands.add_parser("show", help="everything about one contact")
    parser.add_argument("contact", metavar="KEY_OR_NAME")
    add_format(parser)
    parser.set_defaults(run=show_contact)
    contacts_files.add(commands)


def _add_adder(commands: Any) -> None:
    parser = commands.add_parser("add", help="add a person or an organization")
    parser.add_argument("--name", required=True, help="the name as it is written")
    parser.add_argument("--kind", choices=[kind.value for kind in PartyKind], default=PartyKind.PERSON.value)
    for option in ("email", "phone", "language", "community", "tag"):
        parser.add_argument(f"--{option}", action="append", default=[])
    parser.add_argument("--letter-language", choices=("en", "fr"), default="")
    parser.add_argument("--organization", default="", help="the organization the person belongs to")
    parser.add_argument("--role", default="")
    parser.add_argument("--notes", default="")
    parser.add_argument(
        "--consent", choices=[b.value for b in ConsentBasis], help="why the e-mail may be used"
    )
    parser.add_argument("--consent-purpose", default="", help="for one purpose only (default: every purpose)")
    parser.add_argument("--consent-date", metavar="DAY", help="when it was given (default: today)")
    add_format(parser)
    parser.set_defaults(run=add_contact)


def list_contacts(arguments: argparse.Namespace) -> int:
    """Write one row a contact."""
    if arguments.limit < 0:
        raise UserError("--limit takes a whole number from 0 up.", code="usage")
    with open_office(arguments) as office:
        kind = PartyKind(arguments.kind) if arguments.kind else None
        ids = office.contacts.ids(ContactQuery(text=arguments.search, kind=kind))
        rows = [
            {
                "id": row.id,
                "kind": row.kind.value,
                "name": row.name,
                "organization": row.organization,
                "traditions": list(row.traditions),
                "languages": list(row.languages),
                "last_touch": row.last_touch and row.last_touch.isoformat(),
                "consent": row.consent.value,
                "consent_ends_on": row.ends_on and row.ends_on.isoformat(),
            }
            for row in office.contacts.rows(ids[: arguments.limit or None])
        ]
    write_rows(rows, arguments.format, ("name", "organization", "languages", "last_touch", "consent", "id"))
    return 0


def add_contact(arguments: argparse.Namespace) -> int:
    """Add one contact and what it belongs to, and write it."""
    with open_office(arguments) as office:
        consent_date = parse_day(arguments.consent_date) if arguments.consent_date else office.calendar.today
        if arguments.consent and not arguments.email:
            raise UserError(
                "Consent is kept for an address: give --email too. Nothing was added.", code="usage"
            )
        contact = _contact_of(arguments, office)
        saved = office.contacts.save(contact)
        for address in arguments.email if arguments.consent else ():
            basis = ConsentBasis(arguments.consent)
            purpose = arguments.consent_purpose
            office.contacts.record_consent(saved.id, address, purpose, basis, consent_date)
        row = contact_row(office, office.contacts.get(saved.id))
    write_value(row, arguments.format)
    return 0


def _contact_of(arguments: argparse.Namespace, office: Office) -> Contact:
    book = office.contacts
    is_person = arguments.kind == PartyKind.PERSON
    contact = book.new_person(arguments.name) if is_person else book.new_organization(arguments.name)
    communities = [_community(office, word) for word in arguments.community]
    contact = replace(
        contact,
        points=_points(arguments, contact),
        tags=tuple(
            Tagging(id=new_id(), tag_id=_tag(book, word).id, party_id=contact.id) for word in arguments.tag
        ),
    )
    more = {
        "languages": tuple(arguments.language),
        "letter_language": arguments.letter_language,
        "notes": arguments.notes,
    }
    if contact.person:
        affiliations = _affiliations(arguments, book, contact, communities)
        return replace(contact, person=replace(contact.person, **more), affiliations=affiliations)
    links = tuple(
        OrganizationCommunity(id=new_id(), organization_id=contact.id, community_id=community.id)
        for community in communities
    )
    organization = contact.organization and replace(contact.organization, **more)
    return replace(contact, organization=organization, community_links=links)


def _points(arguments: argparse.Namespace, contact: Contact) -> tuple[ContactPoint, ...]:
    given = [(PointKind.EMAIL, v) for v in arguments.email] + [(PointKind.TEL, v) for v in arguments.phone]
    return tuple(
        ContactPoint(id=new_id(), party_id=contact.id, party_kind=contact.kind, kind=kind, value=value)
        for kind, value in given
    )


def _affiliations(
    arguments: argparse.Namespace, book: ContactBook, contact: Contact, communities: list[Community]
) -> tuple[Affiliation, ...]:
    made = [Affiliation(id=new_id(), person_id=contact.id, community_id=c.id) for c in communities]
    if arguments.organization:
        organization_id = _organization_id(book, arguments.organization)
        made.insert(
            0,
            Affiliation(
                id=new_id(),
                person_id=contact.id,
                organization_id=organization_id,
                role=arguments.role,
                is_primary=True,
            ),
        )
    return tuple(made)


def _organization_id(book: ContactBook, text: str) -> str:
    try:
        names = ("name_en", "name_fr", "name_native")
        return find(
            "organization",
            text,
            book.organizations(),
            lambda o: [getattr(o, n) for n in names],
            lambda o: o.id,
        ).id
    except UserError as error:
        if error.code != "unknown":
            raise
        return book.save(book.new_organization(text)).id


def _tag(book: ContactBook, word: str) -> Tag:
    for tag in book.tags():
        if word == tag.id or word.casefold() in (tag.name_en.casefold(), tag.name_fr.casefold()):
            return tag
    return book.save_tag(Tag(id=new_id(), name_en=word))


def _community(office: Office, word: str) -> Community:
    for community in office.contacts.communities():
        names = (community.name_en, community.name_fr, community.name_native)
        if word == community.id or word.casefold() in {name.casefold() for name in names if name}:
            return community
    traditions = {t.key.casefold(): t.key for t in office.calendar.traditions()}
    tradition = traditions.get(word.casefold(), "")
    return office.contacts.save_community(Community(id=new_id(), name_en=word, tradition=tradition))


def contact_row(office: Office, contact: Contact) -> dict[str, Any]:
    """Return a contact under the keys of the command line's contract."""
    book = office.contacts
    organizations = {o.id: o.name for o in book.organizations()} if contact.affiliations else {}
    communities = {c.id: c.name for c in book.communities()}
    tags = {t.id: t.name_en for t in book.tags()}
    belongs = [a.community_id for a in contact.affiliations] + [
        c.community_id for c in contact.community_links
    ]
    return {
        "id": contact.id,
        "kind": contact.kind.value,
        "name": contact.name,
        "languages": list(contact.party.languages),
        "letter_language": contact.party.letter_language,
        "organizations": [
            organizations.get(a.organization_id, "") for a in contact.affiliations if a.organization_id
        ],
        "roles": [a.role for a in contact.affiliations if a.organization_id],
        "communities": [communities.get(c, "") for c in belongs if c],
        "tags": [tags.get(t.tag_id, "") for t in contact.tags],
        "emails": [p.value for p in contact.points if p.kind is PointKind.EMAIL],
        "phones": [p.value for p in contact.points if p.kind is PointKind.TEL],
        "consents": [
            {
                "address": c.address,
                "purpose": c.purpose,
                "basis": c.basis.value,
                "given_on": c.given_on.isoformat(),
                "expires_on": c.expires_on and c.expires_on.isoformat(),
                "withdrawn_on": c.withdrawn_on and c.withdrawn_on.isoformat(),
            }
            for c in contact.consents
        ],
        "notes": contact.party.notes,
        "revision": contact.revision,
    }


def show_contact(arguments: argparse.Namespace) -> int:
    """Write everything about one contact."""
    with open_office(arguments) as office:
        contact = office.contacts.get(contact_id(office, arguments.contact))
        row = contact_row(office, contact)
    write_value(row, arguments.format)
    return 0


def contact_id(office: Office, text: str) -> str:
    """Return the key of the one contact that a key or name stands for; raises UserError."""
    rows = office.contacts.rows([text]) or office.contacts.rows(office.contacts.ids(ContactQuery(text=text)))
    wanted = rows[0].id if len(rows) == 1 else text
    return find("contact", wanted, rows, lambda row: [row.name], lambda row: row.id).id
