"""A vCard file as contact cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import MOST_ROWS, NOTHING
from drr_desktop.interchange.vcard import lines
from drr_desktop.interchange.vcard.cards import bare_uid, card_of, group_members

if TYPE_CHECKING:
    from drr_desktop.domain.contact_card import ContactCard


def read(content: bytes) -> list[ContactCard]:
    """Return every card of a file, refused ones too; raises UserError where there is none at all."""
    cards = []
    for raw in lines.read(content):
        cards.append(card_of(raw))
        if len(cards) > MOST_ROWS:
            message = f"The file holds more than {MOST_ROWS} cards. {NOTHING} Cut it into smaller files."
            raise UserError(message, code="too_many_rows", rows=MOST_ROWS)
    if not cards:
        message = f"The file holds no vCard. {NOTHING} Export it again from the program that made it."
        raise UserError(message, code="no_cards")
    return _with_groups(cards)


def _with_groups(cards: list[ContactCard]) -> list[ContactCard]:
    """Return the cards with each group as a tag of its members; the group's own card is no contact."""
    groups: dict[str, list[str]] = {}
    result = []
    for card in cards:
        members = None if card.refusal else group_members(card)
        if members is not None:
            for member in members:
                groups.setdefault(member, []).append(card.full_name)
        result.append(card if members is None else replace(card, refusal="group_becomes_tag"))
    if not groups:
        return result
    return [
        replace(card, tags=tuple(dict.fromkeys((*card.tags, *groups[bare_uid(card.uid)]))))
        if bare_uid(card.uid) in groups and card.uid
        else card
        for card in result
    ]
