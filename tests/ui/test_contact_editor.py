"""The editor of a contact: what it shows it gives back, what it hides it keeps, it saves when told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from drr_desktop.domain.consent import ConsentBasis
from drr_desktop.domain.contact import PartyKind, PointKind, PointStatus
from drr_desktop.ui.dialogs import contact_values as values
from drr_desktop.ui.dialogs.contact_choices import choices_of
from drr_desktop.ui.dialogs.contact_editor import ContactEditor
from drr_desktop.ui.pages.contacts import ContactsPage
from tests.ui.page_stand import make_sample, nameless, sample_copy, standing

TODAY = date(2027, 3, 2)


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    return make_sample(tmp_path_factory.mktemp("editor"))


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    with standing(ContactsPage, sample_copy(sample, tmp_path), qtbot) as made:
        yield made


def edit(stand, name="Yasmin al-Rashidi") -> ContactEditor:
    stand.page.show_item(stand.office.contacts.pick(name)[0].id)
    stand.page.edit()
    return stand.page.acts.editor


def kept(stand, name="Yasmin al-Rashidi"):
    return stand.office.contacts.get(stand.office.contacts.pick(name)[0].id)


def test_filling_the_form_changes_and_saves_nothing(stand):
    for row in range(stand.page.model.rowCount()):
        contact = stand.office.contacts.get(stand.page.model.id_at(row))
        editor = ContactEditor(contact, choices_of(stand.office))
        assert editor.form.edited().contact == contact
        assert not editor.form.edited().organizations
        assert not editor.is_dirty
        editor.reject()
    assert stand.office.history.last() is None


def test_every_control_has_a_name(stand):
    assert nameless(edit(stand)) == []
    stand.page.acts.editor.reject()
    stand.page.new()
    assert nameless(stand.page.acts.editor) == []


def test_control_and_enter_save_from_any_field_and_undo_takes_it_back(stand, qtbot):
    editor = edit(stand)
    editor.form.role.setText("president")
    editor.form.notes.setPlainText("Asks for tea")
    editor.activateWindow()
    editor.form.notes.setFocus()
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.keyClick(editor.form.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    contact = kept(stand)
    assert contact.person.notes == "Asks for tea"
    assert values.main_role(contact, TODAY).role == "president"
    assert stand.messages[-1].undo
    stand.undo()
    assert kept(stand).person.notes == ""


def test_what_is_wrong_is_told_in_the_labels_place_and_nothing_is_handed_over(stand, qtbot):
    editor = edit(stand)
    sent = []
    editor.submitted.connect(sent.append)
    editor.form.full_name.clear()
    editor.form.languages.line.setText("Arabic, Klingon")
    editor.form.rows[0].line.setText("not an address")
    editor.accept()
    assert not sent
    assert editor.isVisible()
    for field in (editor.form.name_field, editor.form.languages, editor.form.rows[0].field):
        assert field.error
        assert field.label.text() == field.error
        assert field.editor.accessibleDescription() == field.error
    assert "Klingon" in editor.form.languages.error


def test_escape_asks_only_where_something_was_changed(stand, qtbot):
    editor = edit(stand)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    editor = edit(stand)
    editor.form.role.setText("elder")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.question.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert not editor.question.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    editor.discard.click()
    assert not editor.isVisible()
    assert values.main_role(kept(stand), TODAY).role != "elder"


def test_a_new_organization_is_told_made_and_joined_while_the_old_role_ends(stand):
    editor = edit(stand)
    editor.form.organization.setText("Lanark Row Hall")
    assert "Lanark Row Hall" in editor.form.organization_note.text()
    assert "Rideau Crescent Centre" in editor.form.organization_note.text()
    editor.accept()
    contact = kept(stand)
    hall = next(o for o in stand.office.contacts.organizations() if o.name == "Lanark Row Hall")
    roles = {a.organization_id: a for a in contact.affiliations}
    assert roles[hall.id].is_live(TODAY)
    old = [a for a in contact.affiliations if a.organization_id != hall.id]
    assert [a.end_on for a in old] == [date(2027, 3, 1)]


def test_consent_is_recorded_changed_and_withdrawn_beside_its_address(stand):
    editor = edit(stand)
    editor.form.add_email.click()
    row = editor.form.rows[-1]
    row.line.setText("second@example.org")
    row.basis.set_key(ConsentBasis.IMPLIED_INQUIRY.value)
    assert row.given.day() == TODAY, "a new consent is of today"
    row.given.set_day(date(2027, 3, 3))
    editor.accept()
    assert "ahead" in row.given.error
    row.given.set_day(date(2027, 2, 1))
    row.purpose.set_key("news")
    editor.accept()
    consent = next(c for c in kept(stand).consents if c.address == "second@example.org")
    assert (consent.basis, consent.purpose, consent.expires_on) == (
        ConsentBasis.IMPLIED_INQUIRY,
        "news",
        date(2027, 8, 1),
    )
    editor = edit(stand)
    row = next(r for r in editor.form.rows if r.line.text() == "second@example.org")
    row.basis.set_key("withdraw")
    editor.accept()
    consent = next(c for c in kept(stand).consents if c.address == "second@example.org")
    assert consent.withdrawn_on == TODAY
    editor = edit(stand)
    row = next(r for r in editor.form.rows if r.line.text() == "second@example.org")
    assert "2027-03-02" in row.basis.currentText()
    editor.form._remove_row(row)
    editor.accept()
    assert consent in kept(stand).consents, "a withdrawal outlives its address"


def test_an_address_that_bounced_works_again_once_it_is_corrected(stand):
    contact = kept(stand)
    first = replace(contact.points[0], status=PointStatus.BOUNCED)
    stand.office.contacts.save(replace(contact, points=(first, *contact.points[1:])))
    editor = edit(stand)
    assert "comes back" in editor.form.rows[0].field.label.text()
    editor.form.rows[0].line.setText("right@example.org")
    editor.accept()
    assert kept(stand).points[0].status is PointStatus.OK


def test_communities_tags_and_own_script_come_and_go(stand):
    editor = edit(stand)
    communities = [c.key for c in choices_of(stand.office).communities[:2]]
    editor.form.communities.choose(tuple(communities))
    editor.form.tags.choose(())
    editor.form.native.setText("")
    editor.accept()
    contact = kept(stand)
    assert set(values.communities_of(contact, TODAY)) == set(communities)
    assert contact.tags == ()
    assert values.native_name(contact) == ""
    editor = edit(stand)
    editor.form.communities.choose((communities[0],))
    editor.accept()
    assert values.communities_of(kept(stand), TODAY) == (communities[0],)


def test_a_new_organization_is_one_and_not_a_person(stand, qtbot):
    stand.page.new()
    editor = stand.page.acts.editor
    editor.form.kind._choose(1)
    editor.form.full_name.setText("Lanark Row Hall")
    editor.form.french.setText("Salle Lanark")
    editor.form.rows[0].line.setText("hall@example.org")
    editor.form.communities.choose((choices_of(stand.office).communities[0].key,))
    editor.accept()
    contact = kept(stand, "Lanark Row Hall")
    assert contact.kind is PartyKind.ORGANIZATION
    assert contact.organization.name_fr == "Salle Lanark"
    assert contact.points[0].party_kind is PartyKind.ORGANIZATION
    assert len(contact.community_links) == 1


def test_a_save_that_is_refused_keeps_what_was_written(stand):
    editor = edit(stand)
    stand.office.contacts.save(
        replace(kept(stand), person=replace(kept(stand).person, notes="Changed elsewhere"))
    )
    editor.form.role.setText("president")
    editor.accept()
    assert editor.isVisible()
    assert editor.refusal.isVisible()
    assert editor.refusal.text()
    assert editor.form.role.text() == "president"


def test_a_language_is_completed_after_the_last_comma(dressed, qtbot):
    from drr_desktop.ui.widgets.contact_languages_field import LanguagesField

    field = LanguagesField("Languages")
    qtbot.addWidget(field)
    field.line.setText("Arabic, Fren")
    completer = field.line.completer()
    completer.setCompletionPrefix(completer.splitPath(field.line.text())[0])
    assert completer.currentCompletion() == "Arabic, French"


def test_a_phone_number_needs_digits(stand):
    editor = edit(stand)
    editor.form.add_phone.click()
    editor.form.rows[-1].line.setText("ask at the desk")
    editor.accept()
    assert editor.form.rows[-1].field.error
    assert editor.form.rows[-1].point.kind is PointKind.TEL
