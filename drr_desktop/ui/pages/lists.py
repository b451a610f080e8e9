"""The Lists page: who gets a message and why, list by list, and the door through which a list leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from drr_desktop.ui import dates
from drr_desktop.ui.models.list_rows import ListLine, MailingListsModel
from drr_desktop.ui.page import Message, Page
from drr_desktop.ui.pages.lists_count import lifted, removed, stand_of, survey_of
from drr_desktop.ui.pages.lists_detail import ListDetail
from drr_desktop.ui.pages.lists_sentence import Options, changed, observance_names, options_of, sentence_of
from drr_desktop.ui.tasks import TaskRunner
from drr_desktop.ui.widgets.bars import EmptyPage
from drr_desktop.ui.widgets.buttons import filled, secondary
from drr_desktop.ui.widgets.left_list import LeftList
from drr_desktop.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.errors import UserError
    from drr_desktop.domain.export_record import ExportReceipt
    from drr_desktop.domain.mailing_list import MailingList, Override, Verdict
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.services.office import Office
    from drr_desktop.ui.pages.lists_count import Stand, Survey


class ListsPage(Page):
    """All lists at the left, one of them at the right."""

    key = "lists"

    def __init__(self, services: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = services
        self._tasks = TaskRunner(self)
        self._lists: dict[str, MailingList] = {}
        self._options = Options()
        self._people: dict[str, int] = {}
        self._next: dict[str, Occurrence] = {}
        self._surveyed = False
        self._current = ""
        self._was_chosen = False  # until then the list that is needed first is shown
        self._shown = ""
        self._generation = 0
        self.lines = MailingListsModel(self)
        self.left = LeftList(self.tr("Lists"), self.lines)
        self.detail = ListDetail()
        self.panes_of_page = Panes(self.detail, left=self.left, left_width=264)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panes_of_page)
        self._stack.addWidget(self._make_empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._wire()

    def _make_empty(self) -> EmptyPage:
        first, second = filled(self.tr("New list")), secondary(self.tr("Start from an observance"))
        first.clicked.connect(self.new)
        second.clicked.connect(self._go_to_calendar)
        why = self.tr("A list says who gets a greeting, and why.")
        return EmptyPage("list-check", self.tr("No lists yet"), why, first, second)

    def _wire(self) -> None:
        self.left.list.selectionModel().currentChanged.connect(self._choose)
        detail = self.detail
        detail.token_chosen.connect(self._change)
        detail.export_requested.connect(self.export)
        detail.edit_requested.connect(self.edit)
        detail.delete_requested.connect(self._delete)
        detail.hand_requested.connect(self.decide_by_hand)
        detail.hand_lifted.connect(self._lift)
        detail.card_requested.connect(self._open_card)
        detail.out_chosen.connect(self._hint)

    # What the frame asks

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Lists")

    def new_label(self) -> str | None:
        """Name what New makes."""
        return self.tr("List")

    def panes(self) -> Sequence[QWidget]:
        """Return the list of lists, In and Out."""
        return (self.left.list, self.detail.inside.table, self.detail.outside.table)

    def touched_by(self, changes: Changes) -> bool:
        """Say whether lists, contacts or days changed."""
        return bool(changes.lists or changes.contacts or changes.calendar)

    def show_item(self, payload: object) -> None:
        """Show the list that a key names."""
        if isinstance(payload, str) and payload:
            self._current = payload
            self._was_chosen = True
            self._stale = True
            self._refresh_where_seen()

    def current(self) -> MailingList | None:
        """Return the list that is shown."""
        return self._lists.get(self._current)

    # Asking and showing

    def refresh(self) -> None:
        """Ask for the lists at once, and count in the background, whose answers may come after the page."""
        found = self.attempt(self._office.lists.all)
        options = self.attempt(partial(options_of, self._office))
        if found is None or options is None:
            return
        self._generation += 1
        self._lists = {one.id: one for one in found}
        self._options = options
        self._stack.setCurrentIndex(0 if found else 1)
        self._show_lines()
        if not found:
            self._current = self._shown = ""
            return
        if self._current not in self._lists:
            self._current = self.lines.id_at(0)
        self.left.choose(self.lines.row_of(self._current))
        self._show_current()
        self._tasks.run(
            partial(survey_of, self._office, tuple(found)), partial(self._take_survey, self._generation)
        )

    def _show_lines(self) -> None:
        lines = [self._line(one) for one in self._lists.values()]
        lines.sort(key=lambda line: (line.days is None, line.days or 0, line.name.casefold()))
        self.lines.show(lines)

    def _line(self, one: MailingList) -> ListLine:
        occurrence = self._next.get(one.observance_key)
        start = occurrence.start if occurrence else None
        days = (start - self._office.calendar.today).days if start else None
        people, known = self._people.get(one.id), self._surveyed
        return ListLine(one.id, one.name, people, days, known, bool(one.observance_key))

    def _take_survey(self, generation: int, survey: Survey) -> None:
        if not isValid(self) or generation != self._generation:
            return
        self._people, self._next = dict(survey.people), survey.next_days
        self._surveyed = True
        self._show_lines()
        if not self._was_chosen and self._current != self.lines.id_at(0):
            self._current = self.lines.id_at(0)
            self._show_current()
        self.left.choose(self.lines.row_of(self._current))
        if (shown := self.current()) is not None:
            self.detail.show_day(self._next.get(shown.observance_key))

    def _choose(self, index: QModelIndex) -> None:
        chosen = self.lines.id_at(index.row())
        if chosen and chosen != self._current:
            self._current = chosen
            self._was_chosen = True
            self._show_current()

    def _show_current(self) -> None:
        shown = self.current()
        if shown is None:
            return
        try:
            parts, more = sentence_of(shown, self._options)
        except (ValueError, KeyError, TypeError):
            parts, more = [self.tr("This definition was made by a newer version of the program.")], []
        self.detail.show_list(shown, parts, more)
        self.detail.show_day(self._next.get(shown.observance_key))
        if self._shown != shown.id:
            self._shown = shown.id
            self.detail.clear_stand()
        self._tasks.run(
            partial(stand_of, self._office, shown.id), partial(self._take_stand, self._generation, shown.id)
        )

    def _take_stand(self, generation: int, list_id: str, stand: Stand) -> None:
        if isValid(self) and generation == self._generation and list_id == self._current:
            self._people[list_id] = len(stand.recipients.included)
            self.detail.show_stand(stand)
            self._show_lines()

    def _hint(self, verdict: Verdict | None) -> None:
        more = ""
        if verdict is not None:
            rows = self.attempt(lambda: self._office.contacts.rows([verdict.party_id])) or []
            if rows and rows[0].last_touch is not None:
                day = rows[0].last_touch
                more = self.tr("Last met {}.").format(f"{dates.day_month(day)} {day.year}")
        self.detail.show_hint(verdict, more)

    # Acts

    def new(self) -> None:
        """Open the dialog that makes a list."""
        self._open_editor(None)

    def edit(self) -> None:
        """Open the dialog that changes the list's name and observance."""
        if (shown := self.current()) is not None:
            self._open_editor(shown)

    def _open_editor(self, mailing_list: MailingList | None) -> None:
        from drr_desktop.ui.dialogs.list_editor import ListEditor

        names = observance_names(self._office)
        self.editor = ListEditor(mailing_list, names, self._options.communities, parent=self)
        self.editor.submitted.connect(self._save)
        self.editor.open()

    def _save(self, mailing_list: MailingList) -> None:
        is_new, before = mailing_list.id not in self._lists, self._current
        self._current = mailing_list.id
        self._was_chosen = True
        saved = self.attempt(lambda: self._office.lists.save(mailing_list))
        if saved is None:
            self._current = before
            return
        words = self.tr("The list “{}” is made.") if is_new else self.tr("The list “{}” is changed.")
        self._tell(words.format(saved.name))

    def _tell(self, words: str) -> None:
        """Say what was changed and that it can be taken back; the announced change refreshes the page."""
        self.message.emit(Message(words, undo=True))

    def _change(self, key: str, keys: tuple[str, ...]) -> None:
        if (shown := self.current()) is not None:
            self._save(changed(shown, key, keys))

    def _delete(self) -> None:
        shown = self.current()
        if shown is None:
            return
        if self.attempt(partial(removed, self._office, shown.id)):
            self._tell(self.tr("The list “{}” is deleted; records of its exports stay.").format(shown.name))

    def decide_by_hand(self, decision: Override, verdict: Verdict | None) -> None:
        """Open the dialog that puts somebody in or takes somebody out."""
        from drr_desktop.ui.dialogs.list_by_hand import ByHand

        party = (verdict.party_id, verdict.name) if verdict is not None else None
        self.by_hand = ByHand(decision, party, self._office.contacts.pick, parent=self)
        self.by_hand.submitted.connect(self._override)
        self.by_hand.open()

    def _override(self, party_id: str, decision: Override, reason: str) -> None:
        if self.attempt(lambda: self._office.lists.override(self._current, party_id, decision, reason)):
            self._tell(self.tr("Decided by hand; the reason stands beside the name."))

    def _lift(self, party_id: str) -> None:
        if self.attempt(partial(lifted, self._office, self._current, party_id)):
            self._tell(self.tr("The rule decides again."))

    def _open_card(self, party_id: str) -> None:
        self.navigate_requested.emit("contacts", party_id)

    def _go_to_calendar(self) -> None:
        self.navigate_requested.emit("calendar", None)

    def export(self) -> None:
        """Open the dialog that lets the list leave."""
        from drr_desktop.ui.dialogs.list_export import ListExport

        if (shown := self.current()) is not None:
            self.exporter = ListExport(shown, self._people.get(shown.id, 0), parent=self)
            self.exporter.submitted.connect(self._export)
            self.exporter.open()

    def _export(self, format_key: str, path: Path) -> None:
        work = partial(self._office.lists.export, self._current, format_key, path)
        self._tasks.run(work, self._exported, self._refused)

    def _exported(self, receipt: ExportReceipt) -> None:
        if not isValid(self):
            return
        count = receipt.record.count
        words = self.tr("%n people exported to {}; the record is kept.", "", count).format(receipt.path)
        self._folder = Path(receipt.path).parent
        self.message.emit(Message(words, action=self.tr("Open the folder"), act=self._open_folder))

    def _refused(self, error: UserError) -> None:
        if isValid(self):
            self.fail(error)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
