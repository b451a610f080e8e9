"""The fields of a person or organization: filled from a contact, read back as one, never saving anything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.domain.contact import (
    Contact,
    ContactPoint,
    Organization,
    OrganizationKind,
    PartyKind,
    Person,
    PointKind,
)
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.text_fold import fold
from drr_desktop.ui.contact_languages import codes_of, language_list
from drr_desktop.ui.dialogs import contact_values as values
from drr_desktop.ui.dialogs.contact_address import AddressRow, with_addresses
from drr_desktop.ui.dialogs.contact_values import Edited, NewKeys
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import Segments, quiet
from drr_desktop.ui.widgets.choice_field import ChoiceField
from drr_desktop.ui.widgets.contact_languages_field import LanguagesField
from drr_desktop.ui.widgets.fields import combo_field, line_field, text_field
from drr_desktop.ui.widgets.ring_room import leave_ring_room, ring_room
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from drr_desktop.ui.dialogs.contact_choices import EditorChoices


class ContactForm(QWidget):
    """Works on a copy; `edited` is what the fields hold now. `grown` says that a row was added."""

    grown = Signal()

    def __init__(self, contact: Contact, choices: EditorChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact, self._choices = contact, choices
        self._keys = NewKeys()
        theme = current_theme()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(10))
        self._make_kind()
        self._make_names()
        self._make_belonging()
        self._make_addresses()
        self._make_notes()
        self._fill(contact)

    # Building

    def _row(self, *fields: tuple[QWidget, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(max(current_theme().px(12) - 2 * ring_room(), 0))
        for widget, stretch in fields:
            leave_ring_room(widget)
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _make_kind(self) -> None:
        self.kind = Segments(
            [
                (PartyKind.PERSON.value, self.tr("Person")),
                (PartyKind.ORGANIZATION.value, self.tr("Organization")),
            ]
        )
        self.kind.chosen.connect(self._show_kind)
        self.kind.setVisible(not self._contact.revision)
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addStretch(1)
        self._column.addLayout(row)

    def _make_names(self) -> None:
        self.name_field, self.full_name = line_field(self.tr("Name, as they write it"))
        self.native_field, self.native = line_field(self.tr("Name in its own script"))
        self._row((self.name_field, 1), (self.native_field, 1))
        self.say_field, self.say = line_field(self.tr("How to say it"), self.tr("yas-MEEN ar-RAH-shi-dee"))
        self.pronouns_field, self.pronouns = line_field(self.tr("Pronouns"))
        self._row((self.say_field, 2), (self.pronouns_field, 1))
        self.french_field, self.french = line_field(self.tr("Name in French"))
        self.website_field, self.website = line_field(self.tr("Website"))
        self._row((self.french_field, 1), (self.website_field, 1))
        self.languages = LanguagesField(self.tr("Languages, the preferred one first"))
        self.letters_field, self.letters = combo_field(
            self.tr("Write in"),
            [("", self.tr("Not said")), ("en", self.tr("English")), ("fr", self.tr("French"))],
        )
        self._row((self.languages, 2), (self.letters_field, 1))

    def _make_belonging(self) -> None:
        self.organization_field, self.organization = line_field(self.tr("Organization"))
        self.role_field, self.role = line_field(self.tr("Role"))
        names = [o.name for o in self._choices.organizations]
        completer = QCompleter(names, self.organization)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.organization.setCompleter(completer)
        self.organization.textChanged.connect(self._tell_organization)
        self._row((self.organization_field, 3), (self.role_field, 2))
        self.organization_note = text_label("", "small", "muted", wrap=True)
        self.organization_note.setContentsMargins(ring_room(), 0, ring_room(), 0)
        self.organization_note.hide()
        self._column.addWidget(self.organization_note)
        contact, today = self._contact, self._choices.today
        self.communities = ChoiceField(
            self.tr("Communities they told us of"),
            self._choices.communities,
            values.communities_of(contact, today),
            self.tr("None named"),
        )
        tags = tuple(t.tag_id for t in contact.tags)
        self.tags = ChoiceField(self.tr("Tags"), self._choices.tags, tags, self.tr("None"))
        self._row((self.communities, 3), (self.tags, 2))

    def _make_addresses(self) -> None:
        theme = current_theme()
        head = text_label(self.tr("Addresses and consent"), "section", "muted")
        head.setContentsMargins(ring_room(), 0, 0, 0)
        self._column.addWidget(head)
        self._addresses = QVBoxLayout()
        self._addresses.setSpacing(theme.px(12))
        self._column.addLayout(self._addresses)
        self.rows: list[AddressRow] = []
        self.add_email = quiet(self.tr("Add an e-mail address"), "plus")
        self.add_phone = quiet(self.tr("Add a phone number"), "plus")
        self.add_email.clicked.connect(self._add_email)
        self.add_phone.clicked.connect(self._add_phone)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.add_email)
        row.addWidget(self.add_phone)
        row.addStretch(1)
        self._column.addLayout(row)

    def _make_notes(self) -> None:
        self.notes_field, self.notes = text_field(self.tr("Notes"), 3)
        leave_ring_room(self.notes_field)
        self._column.addWidget(self.notes_field)
        self._column.addStretch(1)

    # Showing

    def _fill(self, contact: Contact) -> None:
        person, organization = contact.person, contact.organization
        self.kind.set_current(contact.kind.value)
        self.native.setText(values.native_name(contact))
        self.languages.line.setText(language_list(contact.party.languages))
        self.letters.set_key(contact.party.letter_language)
        self.notes.setPlainText(contact.party.notes)
        if person is not None:
            self.full_name.setText(person.full_name)
            self.say.setText(person.pronunciation)
            self.pronouns.setText(person.pronouns)
        if organization is not None:
            self.full_name.setText(organization.name_en or organization.name)
            self.french.setText(organization.name_fr)
            self.website.setText(organization.website)
        role = values.main_role(contact, self._choices.today)
        if role is not None:
            self.organization.setText(self._organization_name(role.organization_id))
            self.role.setText(role.role)
        for point in contact.points:
            self._add_row(AddressRow(point, values.shown_consent(contact, point), self._choices.today))
        if not contact.points and not contact.revision:
            self._add_point(PointKind.EMAIL)
        self._show_kind()

    def _organization_name(self, id: str | None) -> str:
        return next((o.name for o in self._choices.organizations if o.id == id), "")

    def _show_kind(self) -> None:
        is_person = self.party_kind() is PartyKind.PERSON
        for widget in (self.say_field, self.pronouns_field, self.organization_field, self.role_field):
            widget.setVisible(is_person)
        for widget in (self.french_field, self.website_field):
            widget.setVisible(not is_person)
        self._tell_organization()

    def party_kind(self) -> PartyKind:
        """Return whether it is a person or an organization."""
        return PartyKind(self.kind.current())

    def _tell_organization(self) -> None:
        """Say plainly what choosing another organization does."""
        typed = self.organization.text().strip()
        role = values.main_role(self._contact, self._choices.today)
        told = []
        if typed and self._known(typed) is None:
            told.append(self.tr("“{}” is new and will be added as an organization.").format(typed))
        if role is not None and fold(typed) != fold(self._organization_name(role.organization_id)):
            name = self._organization_name(role.organization_id)
            told.append(self.tr("The role at {} ends with yesterday; the history keeps it.").format(name))
        self.organization_note.setText(" ".join(told))
        self.organization_note.setVisible(bool(told) and self.party_kind() is PartyKind.PERSON)
        self.organization.setAccessibleDescription(" ".join(told))

    def _known(self, typed: str) -> Organization | None:
        wanted = fold(typed)
        for found in self._choices.organizations:
            if wanted in {fold(found.name_en), fold(found.name_fr), fold(found.name_native)}:
                return found
        return None

    def _add_email(self) -> None:
        self._add_by_hand(PointKind.EMAIL)

    def _add_phone(self) -> None:
        self._add_by_hand(PointKind.TEL)

    def _add_by_hand(self, kind: PointKind) -> None:
        row = self._add_point(kind)
        row.line.setFocus()
        self.grown.emit()

    def _add_point(self, kind: PointKind) -> AddressRow:
        point = ContactPoint(
            id=new_id(), party_id=self._contact.id, party_kind=self.party_kind(), kind=kind, value=""
        )
        return self._add_row(AddressRow(point, None, self._choices.today))

    def _add_row(self, row: AddressRow) -> AddressRow:
        row.remove_requested.connect(self._remove_row, Qt.ConnectionType.QueuedConnection)
        self.rows.append(row)
        self._addresses.addWidget(row)
        return row

    def _remove_row(self, row: AddressRow) -> None:
        if row in self.rows:
            self.rows.remove(row)
            row.hide()
            row.deleteLater()
            self.add_email.setFocus()

    # Reading

    def edited(self) -> Edited:
        """Return what the form holds now."""
        keys, today = self._keys, self._choices.today
        contact = self._with_party()
        contact = values.with_native_name(contact, self.native.text().strip(), keys)
        contact = values.with_communities(contact, self.communities.chosen(), today, keys)
        contact = values.with_tags(contact, self.tags.chosen(), keys)
        new: tuple[Contact, ...] = ()
        if contact.person is not None:
            organization_id, new = self._organization()
            contact = values.with_role(contact, organization_id, self.role.text().strip(), today, keys)
        rows = [row.address() for row in self.rows]
        contact = with_addresses(contact, rows)
        points = tuple(replace(point, party_kind=contact.kind) for point in contact.points)
        return Edited(replace(contact, points=points), new)

    def _with_party(self) -> Contact:
        before, name = self._contact, self.full_name.text().strip()
        common = {
            "languages": codes_of(self.languages.line.text())[0],
            "letter_language": str(self.letters.key() or ""),
            "notes": self.notes.toPlainText().strip(),
        }
        if self.party_kind() is PartyKind.PERSON:
            person = before.person or Person(id=before.id, full_name=name)
            said = {"pronunciation": self.say.text().strip(), "pronouns": self.pronouns.text().strip()}
            changed = replace(person, full_name=name, **said, **common)  # type: ignore[arg-type]
            return replace(before, person=changed, organization=None, community_links=())
        organization = before.organization or Organization(id=before.id, kind=OrganizationKind.OTHER)
        names = {"name_en": name, "name_fr": self.french.text().strip()}
        if not organization.name_en and name == organization.name:
            names["name_en"] = ""  # it has none in English; the one it has is shown in its place
        site = self.website.text().strip()
        made = replace(organization, website=site, **names, **common)  # type: ignore[arg-type]
        return replace(before, organization=made, person=None, names=(), affiliations=())

    def _organization(self) -> tuple[str | None, tuple[Contact, ...]]:
        typed = self.organization.text().strip()
        if not typed:
            return None, ()
        known = self._known(typed)
        if known is not None:
            return known.id, ()
        key = self._keys.of("organization")
        return key, (Contact(organization=Organization(id=key, name_en=typed)),)

    # Checking

    def first_wrong(self) -> QWidget | None:
        """Show what is wrong in the labels' places; return the first such field, None where all is right."""
        nameless = not self.full_name.text().strip()
        self.name_field.show_error(self.tr("A name is needed.") if nameless else "")
        right = [not nameless, self.languages.is_acceptable(), *(row.is_acceptable() for row in self.rows)]
        editors = [self.full_name, self.languages.line, *(row.line for row in self.rows)]
        return next((editor for fine, editor in zip(right, editors, strict=True) if not fine), None)
