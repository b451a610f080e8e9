"""The Outreach page's inspector: somebody before an entry is saved, or one entry of the log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drr_desktop.domain.contact import NameUse
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.domain.outreach import FollowUpStatus
from drr_desktop.ui import dates
from drr_desktop.ui.contact_labels import party_icon
from drr_desktop.ui.language import current_language
from drr_desktop.ui.outreach_labels import interaction_kind_label, staff_label
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import ChipLabel
from drr_desktop.ui.widgets.buttons import Button, IconButton, quiet, secondary
from drr_desktop.ui.widgets.chip import ChipFace
from drr_desktop.ui.widgets.inspector import Inspector, Section
from drr_desktop.ui.widgets.person_sections import (
    EntryLines,
    FollowUpLines,
    next_section,
    own_script,
    person_head,
)
from drr_desktop.ui.widgets.text import text_label
from drr_desktop.ui.widgets.touch_chart import TouchSection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QModelIndex

    from drr_desktop.domain.contact import ContactRow
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.domain.outreach import OutreachRow
    from drr_desktop.ui.pages.outreach_facts import EntryFacts, PersonFacts

_LAST = 5


class OutreachSide(Inspector):
    """Shows what the page gives it and says what is wished for."""

    completed = Signal(str)
    reopened = Signal(str)
    edit_requested = Signal()
    delete_requested = Signal()
    card_requested = Signal(str)
    entry_opened = Signal(str)

    def __init__(self, name: str, me: str, parent: QWidget | None = None) -> None:
        self._me = me
        super().__init__(name, parent)
        self.entries: EntryLines | None = None

    def show_nothing(self) -> None:
        """Say what is shown here."""
        section = Section()
        section.add_text(
            self.tr("Choose an entry to see it, or somebody in the quick log to see what is open with them."),
            "body",
            "muted",
        )
        self.show_sections([section])

    # Before an entry is saved

    def show_person(self, facts: PersonFacts) -> None:
        """Show what is good to know of somebody."""
        self.show_sections(
            [
                self._person(facts),
                self._promises(facts),
                *self._coming(facts),
                TouchSection(facts.touches),
                self._last(facts),
            ]
        )

    def _person(self, facts: PersonFacts) -> Section:
        section = Section()
        section.add_text(self.tr("Before you save"), "section", "muted")
        section.add(person_head(facts.contact.name, facts.role, 40, "heading"))
        native = next((n.text for n in facts.contact.names if n.use is NameUse.SCRIPT), "")
        if native:
            section.add(own_script(native))
        return section

    def _promises(self, facts: PersonFacts) -> Section:
        lines = None
        if facts.open_follow_ups:
            lines = FollowUpLines(facts.open_follow_ups, facts.today)
            lines.completed.connect(self.completed)
        self.follow_ups = lines
        return next_section(self.tr("Open promises"), self.tr("Nothing is open."), lines)

    def _coming(self, facts: PersonFacts) -> list[Section]:
        if not facts.coming:
            return []
        section = Section(self.tr("Coming up for them"))
        for occurrence in facts.coming:
            section.add_row(*_day_and_chip(occurrence))
        return [section]

    def _last(self, facts: PersonFacts) -> Section:
        if facts.entries:
            return self._entries_section(self.tr("Last with them"), facts.entries, facts.today)
        section = Section(self.tr("Last with them"))
        section.add_text(self.tr("Nothing was logged yet."), "body", "muted")
        return section

    def _entries_section(self, words: str, rows: Sequence[OutreachRow], today: date) -> Section:
        section = Section(words)
        self.entries = EntryLines(words, rows[:_LAST], today)
        self.entries.opened.connect(self._open_entry)
        section.add(self.entries)
        return section

    def _open_entry(self, index: QModelIndex) -> None:
        if self.entries is not None:
            self.entry_opened.emit(self.entries.entries.id_at(index.row()))

    # One entry

    def show_entry(self, facts: EntryFacts) -> None:
        """Show an entry of the log."""
        made = [self._what(facts), self._who(facts), self._details(facts), self._follow_ups(facts)]
        if facts.others:
            words = self.tr("Also with {}").format(facts.people[0].name)
            made.append(self._entries_section(words, facts.others, facts.today))
        self.show_sections([section for section in made if section is not None])

    def _what(self, facts: EntryFacts) -> Section:
        section = Section()
        interaction = facts.entry.interaction
        when = interaction.happened_at.astimezone(ZoneInfo(interaction.zone))
        kind = interaction_kind_label(interaction.kind)
        self.more = IconButton("more", self.tr("More about this entry"), small=True)
        self.more.clicked.connect(self._open_more)
        section.add_row(text_label(kind, "small", "muted"), QWidget(), self.more, stretch=1)
        section.add(text_label(interaction.summary, "heading", wrap=True))
        day = dates.long_day(when.date())
        section.add_fact("clock", f"{day[:1].upper()}{day[1:]}, {dates.clock(when.time())}")
        if interaction.place:
            section.add_fact("map-pin", interaction.place)
        if interaction.staff:
            section.add_fact("shield", staff_label(interaction.staff, self._me), "muted")
        section.add_space(2)
        self.edit: Button = secondary(self.tr("Edit"), "pencil")
        self.edit.clicked.connect(self.edit_requested)
        section.add_row(self.edit)
        section.add_space(4)
        return section

    def _who(self, facts: EntryFacts) -> Section | None:
        if not facts.people:
            return None
        section = Section(self.tr("Who took part"))
        for row in facts.people:
            section.add_row(self._link(row), QWidget(), stretch=1)
        return section

    def _link(self, row: ContactRow) -> Button:
        link = quiet(row.name, party_icon(row.kind))
        link.setToolTip(self.tr("Open the card"))
        link.clicked.connect(partial(self.card_requested.emit, row.id), Qt.ConnectionType.QueuedConnection)
        return link

    def _details(self, facts: EntryFacts) -> Section | None:
        interaction = facts.entry.interaction
        texts = [text for text in (interaction.details, interaction.outcome) if text]
        if not texts:
            return None
        section = Section(self.tr("Details"))
        for text in texts:
            section.add_text(text)
        return section

    def _follow_ups(self, facts: EntryFacts) -> Section | None:
        follow_ups = facts.entry.follow_ups
        if not follow_ups:
            return None
        section = Section(self.tr("What follows"))
        still_open = [f for f in follow_ups if f.status is FollowUpStatus.OPEN]
        if still_open:
            lines = FollowUpLines(still_open, facts.today)
            lines.completed.connect(self.completed)
            section.add(lines)
        for done in (f for f in follow_ups if f.status is FollowUpStatus.DONE):
            day = dates.day_month(done.done_on) if done.done_on else ""
            section.add_fact("check", self.tr("{} · done {}").format(done.text, day), "muted", "success")
            again = quiet(self.tr("Open it again"))
            again.setAccessibleName(self.tr("Open again: {}").format(done.text))
            again.clicked.connect(partial(self.reopened.emit, done.id), Qt.ConnectionType.QueuedConnection)
            section.add_row(again)
        return section

    def _open_more(self) -> None:
        menu = QMenu(self.more)
        menu.addAction(self.tr("Delete this entry")).triggered.connect(self.delete_requested)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


def _day_and_chip(occurrence: Occurrence) -> tuple[QWidget, QWidget]:
    observance, language = occurrence.observance, current_language()
    start = occurrence.start
    words = dates.short_weekday_day(start) if start else ""
    label = text_label(words[:1].upper() + words[1:], "body", "muted")
    label.setMinimumWidth(current_theme().px(96))
    expected = occurrence.certainty is Certainty.EXPECTED
    short = observance.short.text(language) or observance.name.text(language)
    chip = ChipLabel(ChipFace(short, observance.tradition.group, observance.mark, expected))
    day = dates.long_day(start) if start else ""
    chip.setAccessibleName(f"{observance.name.text(language)}, {day}")
    chip.setToolTip(chip.accessibleName())
    return label, chip
