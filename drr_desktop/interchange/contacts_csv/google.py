"""The tables of Google Contacts, current and legacy: groups of columns, numbered as often as needed."""

from __future__ import annotations

Table = tuple[tuple[str, str], ...]

_CURRENT_HEAD: Table = (
    ("First Name", "given"), ("Middle Name", "additional"), ("Last Name", "family"),
    ("Phonetic First Name", "kept:X-PHONETIC-FIRST-NAME"),
    ("Phonetic Middle Name", "kept:X-PHONETIC-MIDDLE-NAME"),
    ("Phonetic Last Name", "kept:X-PHONETIC-LAST-NAME"), ("Name Prefix", "prefix"), ("Name Suffix", "suffix"),
    ("Nickname", "nickname"), ("File As", "sort_name"), ("Organization Name", "organization"),
    ("Organization Title", "title"), ("Organization Department", "department"), ("Birthday", "birthday"),
    ("Notes", "notes"), ("Photo", "kept:PHOTO"), ("Labels", "tags"),
)  # fmt: skip
_ADDRESS = (
    ("Formatted", "formatted"), ("Street", "street"), ("City", "city"), ("PO Box", "po_box"),
    ("Region", "region"), ("Postal Code", "postal_code"), ("Country", "country"),
    ("Extended Address", "extended"),
)  # fmt: skip


def current(emails: int, phones: int, addresses: int, sites: int) -> Table:
    """Return the current table with so many groups of each kind."""
    groups: list[tuple[str, str]] = []
    for kind, field, count in (("E-mail", "email", emails), ("Phone", "tel", phones)):
        for n in range(1, count + 1):
            groups += [
                (f"{kind} {n} - Label", f"{field}::{n}:label"),
                (f"{kind} {n} - Value", f"{field}::{n}"),
            ]
    for n in range(1, addresses + 1):
        groups.append((f"Address {n} - Label", f"adr::{n}:label"))
        groups += [(f"Address {n} - {heading}", f"adr::{n}:{part}") for heading, part in _ADDRESS]
    for n in range(1, sites + 1):
        groups += [(f"Website {n} - Label", f"url::{n}:label"), (f"Website {n} - Value", f"url::{n}")]
    return (*_CURRENT_HEAD, *groups, ("Event 1 - Label", ""), ("Event 1 - Value", "kept:ANNIVERSARY"))


def legacy(count: int = 9) -> Table:
    """Return the legacy table, which is read and not written any more."""
    groups: list[tuple[str, str]] = []
    for n in range(1, count + 1):
        for kind, field in (("E-mail", "email"), ("Phone", "tel"), ("Website", "url")):
            groups += [
                (f"{kind} {n} - Type", f"{field}::{n}:label"),
                (f"{kind} {n} - Value", f"{field}::{n}"),
            ]
        groups.append((f"Address {n} - Type", f"adr::{n}:label"))
        groups += [(f"Address {n} - {heading}", f"adr::{n}:{part}") for heading, part in _ADDRESS]
    return (*_LEGACY_HEAD, *groups)


_LEGACY_HEAD: Table = (
    ("Name", "full_name"), ("Given Name", "given"), ("Additional Name", "additional"),
    ("Family Name", "family"),
    ("Yomi Name", "sound"), ("Given Name Yomi", "kept:X-PHONETIC-FIRST-NAME"),
    ("Additional Name Yomi", "kept:X-PHONETIC-MIDDLE-NAME"),
    ("Family Name Yomi", "kept:X-PHONETIC-LAST-NAME"),
    ("Name Prefix", "prefix"), ("Name Suffix", "suffix"), ("Initials", "kept:X-INITIALS"),
    ("Nickname", "nickname"), ("Short Name", "kept:X-SHORT-NAME"), ("Maiden Name", "kept:X-MAIDEN-NAME"),
    ("Birthday", "birthday"), ("Gender", "never"), ("Location", "kept:X-LOCATION"),
    ("Billing Information", "never"), ("Directory Server", ""), ("Mileage", "kept:X-MILEAGE"),
    ("Occupation", "kept:ROLE"), ("Hobby", "kept:HOBBY"), ("Sensitivity", "confidentiality"),
    ("Priority", ""),
    ("Subject", "kept:X-SUBJECT"), ("Notes", "notes"), ("Language", "languages"), ("Photo", "kept:PHOTO"),
    ("Group Membership", "tags"), ("Organization 1 - Name", "organization"),
    ("Organization 1 - Title", "title"), ("Organization 1 - Department", "department"),
    ("Organization 1 - Location", "kept:X-OFFICE-LOCATION"), ("Organization 1 - Type", ""),
    ("Organization 1 - Yomi Name", "kept:X-PHONETIC-ORG"), ("Organization 1 - Symbol", "kept:X-SYMBOL"),
    ("Organization 1 - Job Description", "kept:X-JOB-DESCRIPTION"), ("Relation 1 - Type", ""),
    ("Relation 1 - Value", "kept:X-RELATION"), ("Event 1 - Type", ""),
    ("Event 1 - Value", "kept:ANNIVERSARY"),
)  # fmt: skip
