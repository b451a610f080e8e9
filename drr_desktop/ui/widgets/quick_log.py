"""The quick log at the head of the Outreach page: a visit with its follow-up by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from drr_desktop.domain.contact import PartyKind
from drr_desktop.ui import dates
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.bars import KeyHint
from drr_desktop.ui.widgets.buttons import filled, secondary
from drr_desktop.ui.widgets.panel import Card, Rule
from drr_desktop.ui.widgets.quick_log_form import QuickLogForm
from drr_desktop.ui.widgets.ring_room import ring_room
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from drr_desktop.domain.contact import ContactRow
    from drr_desktop.ui.models.contact_picks import PickModel
    from drr_desktop.ui.models.outreach_draft import LogDraft, Who


class QuickLog(Card):
    """Ctrl+Enter saves from any field, Ctrl+Shift+Enter saves and starts the next, Esc closes.

    What is written is told by `edited` as it is written, so that it can be kept.
    """

    submitted = Signal(object, bool)  # Logged, and whether the next one follows
    closed = Signal()
    edited = Signal()
    entered = Signal()

    def __init__(
        self,
        find: Callable[[str, int], Sequence[ContactRow]],
        picks: PickModel,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("raised", "border", "panel", parent)
        self._now = now
        self.setAccessibleName(self.tr("Quick log"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.form = QuickLogForm(find, picks, now)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(Rule())
        theme = current_theme()
        body = QVBoxLayout()
        side = theme.px(16) - ring_room()
        body.setContentsMargins(side, theme.px(12), side, theme.px(14))
        body.setSpacing(theme.px(8))
        body.addWidget(self.form)
        body.addLayout(self._make_foot())
        column.addLayout(body)
        self.form.changed.connect(self.edited)
        self._bind_keys()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self.tell_time()

    def _make_head(self) -> QWidget:
        theme = current_theme()
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(text_label(self.tr("Quick log"), "lead", weight=600))
        self.time = ElidedLabel("", "small", "muted")
        row.addWidget(self.time, 1)
        row.addWidget(KeyHint(self.tr("Esc closes, keeps the draft")))
        return head

    def _make_foot(self) -> QHBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, ring_room(), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.form.when_field)
        row.addStretch(1)
        self.save_next = secondary(self.tr("Save and new"), hint=self.tr("Ctrl ⇧ ↵"))
        self.save = filled(self.tr("Save"), hint=self.tr("Ctrl ↵"))
        self.save_next.clicked.connect(self.submit_and_next)
        self.save.clicked.connect(self.submit)
        row.addWidget(self.save_next)
        row.addWidget(self.save)
        return row

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.submit),
            ("Ctrl+Enter", self.submit),
            ("Ctrl+Shift+Return", self.submit_and_next),
            ("Ctrl+Shift+Enter", self.submit_and_next),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def tell_time(self) -> None:
        """Say at which moment it is logged where nothing else is said."""
        now = self._now()
        day = dates.short_weekday_day(now.date())
        moment = f"{day[:1].upper()}{day[1:]}, {dates.clock(now.time())}"
        self.time.setText(self.tr("{} · kept as you type").format(moment))

    def draft(self) -> LogDraft:
        """Return what is written."""
        return self.form.draft()

    def show_draft(self, draft: LogDraft) -> None:
        """Show what was written before."""
        self.form.show_draft(draft)
        self.tell_time()

    def begin(self) -> None:
        """Put the cursor where something is missing first."""
        draft = self.draft()
        self.tell_time()
        target = self.form.line if draft.who and not draft.typed_who else self.form.who.line
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def person(self) -> Who | None:
        """Return the one whom the entry is about: the first person, or the first organization."""
        who = [one for one in self.form.who.who() if not one.is_new]
        return next((one for one in who if one.kind is PartyKind.PERSON), who[0] if who else None)

    def submit(self) -> None:
        """Hand over what can be saved, or show what is wrong."""
        self._hand_over(start_next=False)

    def submit_and_next(self) -> None:
        """Hand over what can be saved and begin the next one."""
        self._hand_over(start_next=True)

    def _hand_over(self, start_next: bool) -> None:
        self.form.who.close_popup()
        logged = self.form.logged()
        if logged is not None:
            self.submitted.emit(logged, start_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; the draft is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.entered.emit()
