"""A name for a card that says none: a contact needs one, and the preview says where it is from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PointKind

if TYPE_CHECKING:
    from drr_desktop.domain.contact_card import ContactCard

LONGEST_NAME = 300


def named(card: ContactCard, last_resort: str = "") -> ContactCard:
    """Return a card with a name, made of what there is; one that holds nothing is refused."""
    if card.full_name:
        return _fitting(card)
    parts = (card.given_name, card.additional_name, card.family_name)
    reached = {point.kind: point.value for point in reversed(card.points)}
    places = [line for a in card.addresses for line in (a.street.partition("\n")[0], a.extended, a.city)]
    sources = (
        ("", " ".join(part for part in parts if part)),
        ("name_from_nickname", next(iter(card.nicknames), "")),
        ("name_from_organization", card.organization),
        ("name_from_email", reached.get(PointKind.EMAIL, "")),
        ("name_from_phone", reached.get(PointKind.TEL, "")),
        ("name_from_web", reached.get(PointKind.URL, "") or reached.get(PointKind.SOCIAL, "")),
        ("name_from_address", next((place for place in places if place), "") or last_resort),
    )
    for remark, name in sources:
        if name.strip():
            return _fitting(
                replace(card, full_name=name.strip(), remarks=(*card.remarks, *([remark] if remark else [])))
            )
    return replace(card, refusal=card.refusal or "nothing_to_name")


def _fitting(card: ContactCard) -> ContactCard:
    name = " ".join(card.full_name.split())
    if len(name) > LONGEST_NAME:
        return replace(card, full_name=name[:LONGEST_NAME], refusal="name_too_long")
    return card if name == card.full_name else replace(card, full_name=name)
