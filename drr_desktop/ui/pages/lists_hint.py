"""The card under Out that says what would bring somebody in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui.list_reasons import reason_look, remedy
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import IconLabel
from drr_desktop.ui.widgets.buttons import secondary
from drr_desktop.ui.widgets.panel import Card
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from drr_desktop.domain.mailing_list import Verdict


class HintCard(Card):
    """What to do about somebody who is out."""

    card_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(12), theme.px(10))
        row.setSpacing(theme.px(12))
        self._icons = QHBoxLayout()
        row.addLayout(self._icons)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        self.title = text_label("", "body", weight=600, wrap=True)
        self.sentence = text_label("", "small", "muted", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row.addLayout(words, 1)
        self.open = secondary(self.tr("Open the card"), small=True)
        self.open.clicked.connect(self._ask)
        row.addWidget(self.open)
        self._party = ""

    def show_verdict(self, verdict: Verdict, more: str) -> None:
        """Show what to do; `more` is one more fact, such as when the person was last met."""
        found = remedy(verdict)
        self._party = verdict.party_id
        look = reason_look(verdict.reason.code)
        while (item := self._icons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._icons.addWidget(IconLabel(look.icon, look.tone))
        self.title.setText(found.title)
        self.sentence.setText(" ".join(part for part in (found.sentence, more) if part))
        self.open.setVisible(found.opens_card)

    def _ask(self) -> None:
        self.card_requested.emit(self._party)
