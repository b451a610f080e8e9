"""One mailing list: its name and day, its definition, what changed since it left, who is in or out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drr_desktop.domain.mailing_list import Override, ReasonCode
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui import dates
from drr_desktop.ui.language import current_language
from drr_desktop.ui.list_reasons import FIXABLE
from drr_desktop.ui.models.list_verdicts import NAME, REACH, REASON
from drr_desktop.ui.pages.lists_difference import DifferenceLine
from drr_desktop.ui.pages.lists_hint import HintCard
from drr_desktop.ui.pages.lists_side import ListSide
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import ChipLabel
from drr_desktop.ui.widgets.buttons import IconButton, filled
from drr_desktop.ui.widgets.chip import ChipFace
from drr_desktop.ui.widgets.header import PageHeader
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.token_sentence import TokenFace, TokenSentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from drr_desktop.domain.mailing_list import MailingList, Verdict
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.ui.pages.lists_count import Stand

_SIDE_BY_SIDE = 640  # px at 100 %
_HAND = {ReasonCode.INCLUDED_BY_HAND, ReasonCode.EXCLUDED_BY_HAND}


class ListDetail(Panel):
    """Shows what the page gives it and says what is wished for."""

    token_chosen = Signal(str, tuple)
    export_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()
    hand_requested = Signal(object, object)  # Override, Verdict or None
    hand_lifted = Signal(str)
    card_requested = Signal(str)
    out_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        self._stand: Stand | None = None
        self._channel = ""
        self._title = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        body = Panel("surface")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._make_definition())
        self.difference = DifferenceLine()
        self.difference.toggled.connect(self._show_sides)
        inner.addWidget(self.difference)
        inner.addLayout(self._make_sides(), 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        self.setFocusProxy(self.inside.table)

    def _make_header(self) -> PageHeader:
        self.header = PageHeader("")
        self._day = QWidget()
        self._day_row = QHBoxLayout(self._day)
        self._day_row.setContentsMargins(0, 0, 0, 0)
        self.header.add_after_title(self._day)
        self.header.fact.setMinimumWidth(1)
        self.export = filled(self.tr("Export…"))
        self.export.clicked.connect(self.export_requested)
        self.more = IconButton("more", self.tr("More about this list"), bordered=True)
        self.more.clicked.connect(self._open_more)
        self.more_menu = QMenu(self.more)
        self.more_menu.addAction(self.tr("Edit name and observance…")).triggered.connect(self.edit_requested)
        self.more_menu.addAction(self.tr("Put somebody in by hand…")).triggered.connect(self._ask_include)
        self.more_menu.addSeparator()
        self.more_menu.addAction(self.tr("Delete this list")).triggered.connect(self.delete_requested)
        self.header.add(self.export)
        self.header.add(self.more)
        return self.header

    def _make_definition(self) -> QWidget:
        theme = current_theme()
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self.sentence = TokenSentence(self.tr("Definition"))
        self.sentence.chosen.connect(self.token_chosen)
        column.addWidget(self.sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        place.setSizePolicy(policy)
        return place

    def _make_sides(self) -> QBoxLayout:
        theme = current_theme()
        self.inside = ListSide(self.tr("In"), "check", "success", (NAME, REACH, REASON))
        self.outside = ListSide(self.tr("Out"), "x", "muted", (NAME, REASON), "l")
        self.inside.note.setText(self.tr("Why each one is in"))
        self.outside.note.set_colour("accent")
        self.hint = HintCard()
        self.hint.card_requested.connect(self.card_requested)
        self._hint_place = QWidget()
        column = QVBoxLayout(self._hint_place)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(4))
        column.addWidget(self.hint)
        self._hint_place.hide()
        self.outside.add_below(self._hint_place)
        self.outside.row_chosen.connect(self.out_chosen)
        for side in (self.inside, self.outside):
            side.row_opened.connect(self._open_card)
            side.menu_requested.connect(self._open_row_menu)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.inside, 9)
        self._sides.addWidget(self.outside, 7)
        return self._sides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put Out below In, and break the title, where there is no room side by side."""
        super().resizeEvent(event)
        theme = current_theme()
        across = self.width() >= theme.px(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if across else way.TopToBottom)
        self._fit_title()

    def _fit_title(self) -> None:
        """Cut the title short where chip and buttons leave too little room for it."""
        theme, title = current_theme(), self.header.title
        others = (self._day, self.export, self.more)
        taken = sum(widget.sizeHint().width() + theme.px(8) for widget in others) + theme.px(56)
        metrics = QFontMetrics(title.font())
        room = max(self.width() - taken, theme.px(80))
        title.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))
        title.setToolTip(self._title if title.text() != self._title else "")
        title.setAccessibleName(self._title)

    # Showing

    def show_list(
        self, mailing_list: MailingList, parts: Sequence[str | TokenFace], more: Sequence[TokenFace]
    ) -> None:
        """Show a definition; who is in or out follows by `show_stand`."""
        self._channel = mailing_list.channel
        self._title = mailing_list.name
        self._fit_title()
        self.sentence.show_sentence(parts, more)

    def show_day(self, occurrence: Occurrence | None) -> None:
        """Show the day that the list is for."""
        while (item := self._day_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if occurrence is None or occurrence.start is None:
            return
        observance = occurrence.observance
        expected = occurrence.certainty is Certainty.EXPECTED
        words = dates.short_weekday_day(occurrence.start)
        chip = ChipLabel(
            ChipFace(words[:1].upper() + words[1:], observance.tradition.group, observance.mark, expected)
        )
        name = f"{observance.name.text(current_language())}, {dates.long_day(occurrence.start)}"
        chip.setAccessibleName(name)
        chip.setToolTip(name)
        self._day_row.addWidget(chip)
        chip.show()  # a hidden widget takes no room yet when the title is fitted
        self._fit_title()

    def clear_stand(self) -> None:
        """Show nobody, while another list is counted."""
        self._stand = None
        self.inside.show_verdicts((), 0, self._channel)
        self.outside.show_verdicts((), 0, self._channel)
        for side in (self.inside, self.outside):
            side.count.setText("…")
            side.foot.setText("")
        self.export.setEnabled(False)
        self.difference.show_difference(None)

    def show_stand(self, stand: Stand) -> None:
        """Show who is in or out and what changed."""
        self._stand = stand
        self.export.setEnabled(bool(stand.recipients.included))
        self.difference.show_difference(stand.difference, stand.counted_at)
        self._show_sides()
        fixable = sum(v.reason.code in FIXABLE for v in stand.recipients.excluded)
        self.outside.note.setText(self.tr("%n can be fixed", "", fixable) if fixable else "")

    def _show_sides(self) -> None:
        stand = self._stand
        if stand is None:
            return
        joined = stand.difference.joined
        if stand.difference.since is None:
            joined = ()
        inside, outside = stand.recipients.included, stand.recipients.excluded
        shown_in, shown_out = inside, outside
        if self.difference.is_on:
            shown_in = tuple(v for v in inside if v.party_id in set(joined))
            shown_out = stand.left
        self.inside.show_verdicts(shown_in, len(inside), self._channel, joined, self.tr("New"))
        self.outside.show_verdicts(shown_out, len(outside), self._channel)

    def show_hint(self, verdict: Verdict | None, more: str = "") -> None:
        """Show what to do about somebody who is out; None takes the card away."""
        if verdict is not None:
            self.hint.show_verdict(verdict, more)
        self._hint_place.setVisible(verdict is not None)

    # Acting

    def _open_more(self) -> None:
        self.more_menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _ask_include(self) -> None:
        self.hand_requested.emit(Override.INCLUDE, None)

    def _open_card(self, verdict: Verdict | None) -> None:
        if verdict is not None:
            self.card_requested.emit(verdict.party_id)

    def _open_row_menu(self, verdict: Verdict, place: QPoint) -> None:
        self.row_menu(verdict).popup(place)

    def row_menu(self, verdict: Verdict) -> QMenu:
        """Return what can be done about one person."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._verdict = verdict
        by_hand = {verdict.reason.code, *(reason.code for reason in verdict.matched)} & _HAND
        menu.addAction(self.tr("Open the card")).triggered.connect(self._open_current_card)
        if verdict.included:
            menu.addAction(self.tr("Take out by hand…")).triggered.connect(self._ask_exclude)
        else:
            put_in = menu.addAction(self.tr("Put in by hand…"))
            put_in.triggered.connect(self._ask_include_current)
        if by_hand:
            menu.addAction(self.tr("Let the rule decide again")).triggered.connect(self._lift)
        return menu

    def _open_current_card(self) -> None:
        self.card_requested.emit(self._verdict.party_id)

    def _ask_exclude(self) -> None:
        self.hand_requested.emit(Override.EXCLUDE, self._verdict)

    def _ask_include_current(self) -> None:
        self.hand_requested.emit(Override.INCLUDE, self._verdict)

    def _lift(self) -> None:
        self.hand_lifted.emit(self._verdict.party_id)
