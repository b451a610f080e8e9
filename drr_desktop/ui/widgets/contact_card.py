"""The card of a contact in the inspector: who it is, how to reach them, what is open, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drr_desktop.domain.contact import NameUse
from drr_desktop.ui import dates
from drr_desktop.ui.contact_labels import point_icon
from drr_desktop.ui.contact_languages import language_list, language_name
from drr_desktop.ui.language import current_language
from drr_desktop.ui.widgets.badges import BadgeLabel, CodeLabel
from drr_desktop.ui.widgets.buttons import Button, IconButton, filled, quiet, secondary
from drr_desktop.ui.widgets.chip import Badge
from drr_desktop.ui.widgets.contact_consent import point_lines
from drr_desktop.ui.widgets.contact_lines import fact_line, point_line
from drr_desktop.ui.widgets.inspector import Inspector, Section
from drr_desktop.ui.widgets.person_sections import (
    EntryLines,
    FollowUpLines,
    next_section,
    own_script,
    person_head,
)
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QModelIndex

    from drr_desktop.domain.contact import Affiliation, Community
    from drr_desktop.ui.pages.contacts_facts import CardFacts

_ENTRIES = 8
_MOST_CODES = 4


class ContactCard(Inspector):
    """Shows one contact and says what is wished for."""

    log_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()
    follow_up_requested = Signal()
    completed = Signal(str)
    entry_opened = Signal(str)

    def __init__(self, name: str, groups: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._groups = groups
        super().__init__(name, parent)
        self.entries: EntryLines | None = None

    def show_contact(self, facts: CardFacts | None) -> None:
        """Show a contact; None shows that nobody is chosen."""
        self.entries = None
        if facts is None:
            empty = Section()
            empty.add_text(self.tr("Choose somebody to see their card."), "body", "muted")
            self.show_sections([empty])
            return
        made = (
            self._head(facts),
            self._affiliations(facts),
            self._languages(facts),
            self._addresses(facts),
            self._notes(facts),
            self._next(facts),
            self._timeline(facts),
        )
        self.show_sections([section for section in made if section is not None])

    # Sections

    def _head(self, facts: CardFacts) -> Section:
        section = Section()
        contact = facts.contact
        self.more = IconButton("more", self.tr("More about this contact"), small=True)
        self.more.clicked.connect(self._open_more)
        section.add(person_head(contact.name, self._below_name(facts), action=self.more))
        self._add_codes(section, facts)
        for rule in contact.do_not_contact:
            words = self.tr("Do not contact")
            if rule.until_on is not None:
                words = self.tr("Do not contact until {}").format(dates.long_day(rule.until_on))
            reason = f": {rule.reason}" if rule.reason else ""
            section.add_fact("warning", f"{words}{reason}", "danger", "danger")
        if contact.person and contact.person.deceased_on:
            section.add_fact("info", self.tr("Died on {}").format(dates.long_day(contact.person.deceased_on)))
        self.log: Button = filled(self.tr("Log contact"))
        self.log.clicked.connect(self.log_requested)
        self.edit: Button = secondary(self.tr("Edit"), "pencil")
        self.edit.clicked.connect(self.edit_requested)
        section.add_space(2)
        section.add_row(self.log, self.edit)
        section.add_space(4)
        return section

    def _below_name(self, facts: CardFacts) -> str:
        person, organization = facts.contact.person, facts.contact.organization
        if person is not None:
            return " · ".join(filter(None, (person.pronunciation, person.pronouns)))
        if organization is not None:
            other = organization.name_fr if organization.name != organization.name_fr else ""
            return " · ".join(filter(None, (other, organization.website)))
        return ""

    def _add_codes(self, section: Section, facts: CardFacts) -> None:
        traditions = facts.row.traditions if facts.row else ()
        groups = dict.fromkeys(filter(None, (self._groups.get(key, "") for key in traditions)))
        widgets: list[QWidget] = [CodeLabel(group) for group in list(groups)[:_MOST_CODES]]
        if any(a.is_liaison and a.is_live(facts.today) for a in facts.contact.affiliations):
            badge = BadgeLabel(Badge(self.tr("Liaison")))
            badge.setToolTip(self.tr("Our liaison for the community or organization"))
            widgets.append(badge)
        native = _native_name(facts)
        if not widgets and not native:
            return
        row = section.add_row(*widgets)
        if native:
            row.addWidget(own_script(native))

    def _affiliations(self, facts: CardFacts) -> Section | None:
        contact = facts.contact
        label = self.tr("Affiliations") if contact.person else self.tr("Communities")
        section = Section(label)
        lines = [
            (icon, name, rest)
            for a in _live_first(facts)
            for icon, name, rest in self._affiliation_lines(a, facts)
        ]
        for link in contact.community_links:
            community = facts.communities.get(link.community_id)
            if community is not None:
                lines.append(("people", _name_of(community), ""))
        if not lines:
            return None
        for icon, name, rest in lines:
            section.add(fact_line(icon, name, rest))
        tags = [facts.tags[t.tag_id] for t in contact.tags if t.tag_id in facts.tags]
        if tags:
            french = current_language().value == "fr"
            words = ", ".join(tag.name_fr if french and tag.name_fr else tag.name_en for tag in tags)
            section.add(fact_line("tag", words, ""))
        return section

    def _affiliation_lines(self, role: Affiliation, facts: CardFacts) -> list[tuple[str, str, str]]:
        lines = []
        rest = role.role
        if role.end_on and not role.is_live(facts.today):
            until = self.tr("until {}").format(role.end_on.year)
            rest = " ".join(filter(None, (rest, until)))
        elif role.start_on:
            since = self.tr("since {}").format(role.start_on.year)
            rest = " ".join(filter(None, (rest, since)))
        organization = facts.organizations.get(role.organization_id or "")
        community = facts.communities.get(role.community_id or "")
        if organization is not None:
            lines.append(("home", organization.name, rest))
        if community is not None:
            lines.append(("people", _name_of(community), "" if organization else rest))
        return lines

    def _languages(self, facts: CardFacts) -> Section | None:
        party = facts.contact.party
        if not party.languages and not party.letter_language:
            return None
        section = Section(self.tr("Languages"))
        names = language_list(party.languages)
        if len(party.languages) > 1:
            first = language_list(party.languages[:1])
            rest = " · ".join(map(language_name, party.languages[1:]))
            names = self.tr("{} first · {}").format(first, rest)
        letters = {"en": self.tr("Write in English."), "fr": self.tr("Write in French.")}
        pair = [text_label(names, "body")] if names else []
        written = letters.get(party.letter_language, "")
        section.add_row(*pair, ElidedLabel(written, "body", "muted"), stretch=len(pair))
        return section

    def _addresses(self, facts: CardFacts) -> Section:
        section = Section(self.tr("Addresses and consent"))
        contact = facts.contact
        if not contact.points:
            section.add_text(self.tr("No address or number yet."), "body", "muted")
        for point in contact.points:
            lines = point_lines(point, contact.consents, facts.today)
            section.add(point_line(point_icon(point.kind), point.value, lines.second, lines.badge))
        best = contact.person.best_times if contact.person else ""
        if best:
            section.add_fact("clock", best, "muted")
        return section

    def _notes(self, facts: CardFacts) -> Section | None:
        notes = facts.contact.party.notes
        if not notes:
            return None
        section = Section(self.tr("Notes"))
        section.add_text(notes)
        return section

    def _next(self, facts: CardFacts) -> Section:
        self.add_follow_up = quiet(self.tr("Add"))
        self.add_follow_up.setAccessibleName(self.tr("Add a follow-up"))
        self.add_follow_up.clicked.connect(self.follow_up_requested)
        lines = None
        if facts.open_follow_ups:
            lines = FollowUpLines(facts.open_follow_ups, facts.today)
            lines.completed.connect(self.completed)
        self.follow_ups = lines
        return next_section(self.tr("Next"), self.tr("Nothing is open."), lines, self.add_follow_up)

    def _timeline(self, facts: CardFacts) -> Section:
        count = len(facts.entries)
        words = self.tr("%n entries", "", count) if count else ""
        section = Section(self.tr("Timeline"), text_label(words, "caption", "muted"))
        if not count:
            section.add_text(self.tr("Nothing was logged yet."), "body", "muted")
            return section
        self.entries = EntryLines(self.tr("Timeline"), facts.entries[:_ENTRIES], facts.today)
        self.entries.opened.connect(self._open_entry)
        section.add(self.entries)
        return section

    def _open_entry(self, index: QModelIndex) -> None:
        if self.entries is not None:
            self.entry_opened.emit(self.entries.entries.id_at(index.row()))

    def _open_more(self) -> None:
        menu = QMenu(self.more)
        menu.addAction(self.tr("Delete this contact")).triggered.connect(self.delete_requested)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


def _live_first(facts: CardFacts) -> list[Affiliation]:
    roles = facts.contact.affiliations
    return sorted(roles, key=lambda a: (not a.is_live(facts.today), not a.is_primary))


def _native_name(facts: CardFacts) -> str:
    if facts.contact.organization is not None:
        native = facts.contact.organization.name_native
        return native if native != facts.contact.name else ""
    return next((n.text for n in facts.contact.names if n.use is NameUse.SCRIPT), "")


def _name_of(community: Community) -> str:
    french = current_language().value == "fr"
    return community.name_fr if french and community.name_fr else community.name
