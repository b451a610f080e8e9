"""The fields of the quick log: who, what and one line are enough; the rest is optional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from drr_desktop.domain.outreach import FollowUpKind, InteractionKind
from drr_desktop.ui.models.outreach_draft import LogDraft, Logged
from drr_desktop.ui.outreach_labels import follow_up_kind_label, interaction_kind_label
from drr_desktop.ui.spoken_day import find_moment
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.fields import Field, combo_field, line_field
from drr_desktop.ui.widgets.follow_up_field import FollowUpField
from drr_desktop.ui.widgets.ring_room import leave_ring_room, ring_room
from drr_desktop.ui.widgets.who_field import WhoField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from drr_desktop.domain.contact import ContactRow
    from drr_desktop.ui.models.contact_picks import PickModel


class QuickLogForm(QWidget):
    """Holds a draft; `now` is the local moment, `find` answers names."""

    changed = Signal()

    def __init__(
        self,
        find: Callable[[str, int], Sequence[ContactRow]],
        picks: PickModel,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self.who = WhoField(self.tr("Who"), find, picks)
        self.who_field = Field(self.tr("Who"), self.who)
        kinds: list[tuple[object, str]] = [
            (kind.value, interaction_kind_label(kind)) for kind in InteractionKind
        ]
        self.kind_field, self.kind = combo_field(self.tr("What"), kinds)
        self.line_field, self.line = line_field(self.tr("One line"))
        self.where_field, self.where = line_field(self.tr("Where"))
        self.follow_up = FollowUpField(self.tr("Follow-up"), now().date())
        promised: list[tuple[object, str]] = [
            (kind.value, follow_up_kind_label(kind)) for kind in FollowUpKind
        ]
        self.promise_field, self.promise = combo_field(self.tr("Kind"), promised)
        self.when_field, self.when = line_field(self.tr("When"), self.tr("now"))
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        theme = current_theme()
        room = ring_room()
        fields = (
            self.who_field,
            self.kind_field,
            self.line_field,
            self.where_field,
            self.follow_up,
            self.promise_field,
            self.when_field,
        )
        leave_ring_room(*fields)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(max(theme.px(12) - 2 * room, 0))
        grid.setVerticalSpacing(max(theme.px(12) - room, 0))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.who_field, 0, 0, 1, 2, top)
        grid.addWidget(self.kind_field, 0, 2, 1, 1, top)
        grid.addWidget(self.line_field, 1, 0, 1, 3)
        grid.addWidget(self.where_field, 2, 0)
        grid.addWidget(self.follow_up, 2, 1)
        grid.addWidget(self.promise_field, 2, 2)
        for column in range(3):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, theme.px(110))
        self._beside_label(self.when_field, self.when)

    def _beside_label(self, field: Field, line: QLineEdit) -> None:
        """Set a field's label beside its editor, for the line of buttons below the grid."""
        theme = current_theme()
        column = field.layout()
        if column is None:
            return
        column.removeWidget(field.label)
        column.removeWidget(line)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(field.label)
        row.addWidget(line)
        if hasattr(column, "addLayout"):
            column.addLayout(row)
        column.setContentsMargins(ring_room(), ring_room(), ring_room(), ring_room())
        line.setFixedWidth(theme.px(150))
        field.label.setMinimumWidth(0)

    def _wire(self) -> None:
        self.who.changed.connect(self._tell)
        for line in (self.line, self.where, self.follow_up.line, self.when):
            line.textEdited.connect(self._tell)
        self.kind.activated.connect(self._tell)
        self.promise.activated.connect(self._tell)

    def _tell(self) -> None:
        for field in (self.who_field, self.line_field, self.when_field):
            if field.error:
                field.show_error("")
        self.changed.emit()

    def draft(self) -> LogDraft:
        """Return what stands in the fields."""
        return LogDraft(
            who=self.who.who(),
            typed_who=self.who.line.text().strip(),
            kind=InteractionKind(str(self.kind.key())),
            line=self.line.text().strip(),
            where=self.where.text().strip(),
            follow_up=self.follow_up.line.text().strip(),
            follow_up_kind=FollowUpKind(str(self.promise.key())),
            when=self.when.text().strip(),
        )

    def show_draft(self, draft: LogDraft) -> None:
        """Show a draft in place of what was there."""
        self.follow_up.set_today(self._now().date())
        self.kind.set_key(draft.kind.value)
        self.line.setText(draft.line)
        self.where.setText(draft.where)
        self.follow_up.line.setText(draft.follow_up)
        self.promise.set_key(draft.follow_up_kind.value)
        self.when.setText(draft.when)
        self.who.set_who(draft.who, draft.typed_who)
        for field in (self.who_field, self.line_field, self.when_field, self.follow_up):
            field.show_error("")

    def logged(self) -> Logged | None:
        """Return what can be saved; None where something is wrong, which is shown and gone to."""
        draft, now = self.draft(), self._now()
        self.follow_up.set_today(now.date())
        moment = find_moment(draft.when, now)
        wrong: list[tuple[Field, QWidget, str]] = [
            (self.who_field, self.who.line, self._who_wrong(draft)),
            (self.line_field, self.line, "" if draft.line else self.tr("Say in one line what it was.")),
            (self.when_field, self.when, self._when_wrong(moment, now)),
        ]
        first: QWidget | None = None
        for field, editor, sentence in wrong:
            field.show_error(sentence)
            first = first or (editor if sentence else None)
        if not self.follow_up.is_acceptable():
            first = first or self.follow_up.line
        if first is not None or moment is None:
            (first or self.when).setFocus()
            return None
        return Logged(draft, moment, self.follow_up.value())

    def _who_wrong(self, draft: LogDraft) -> str:
        if draft.typed_who:
            return self.tr("Press Enter to choose “{}” or add them.").format(draft.typed_who)
        return "" if draft.who else self.tr("Say who it was with.")

    def _when_wrong(self, moment: datetime | None, now: datetime) -> str:
        if moment is None:
            return self.tr("Not understood; try “yesterday 14:30”.")
        return self.tr("This lies ahead.") if moment > now else ""
