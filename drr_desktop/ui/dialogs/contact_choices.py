"""What the editor of a contact offers to choose from: organizations, communities and tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.list_choices import Choice

if TYPE_CHECKING:
    from datetime import date

    from drr_desktop.domain.contact import Community, Organization, Tag
    from drr_desktop.services.office import Office


@dataclass(frozen=True, slots=True)
class EditorChoices:
    """Organizations to belong to, communities and tags, and the day it is."""

    organizations: tuple[Organization, ...]
    communities: tuple[Choice, ...]
    tags: tuple[Choice, ...]
    today: date


def choices_of(office: Office) -> EditorChoices:
    """Ask for everything that can be chosen."""
    groups = {t.key: t.group for t in office.calendar.traditions()}
    return EditorChoices(
        organizations=tuple(office.contacts.organizations()),
        communities=tuple(_community(c, groups) for c in office.contacts.communities()),
        tags=tuple(_tag(t) for t in office.contacts.tags()),
        today=office.calendar.today,
    )


def _community(community: Community, groups: dict[str, str]) -> Choice:
    french = current_language().value == "fr"
    words = community.name_fr if french and community.name_fr else community.name
    return Choice(community.id, words, groups.get(community.tradition, ""))


def _tag(tag: Tag) -> Choice:
    french = current_language().value == "fr"
    return Choice(tag.id, tag.name_fr if french and tag.name_fr else tag.name_en)
