"""A definition as a sentence: words, and tokens with a panel or menu to choose what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from drr_desktop.ui import style_buttons as look
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import Button, quiet
from drr_desktop.ui.widgets.choice_popup import ChoicePopup
from drr_desktop.ui.widgets.flow_layout import CLOSE_UP, KEEP_NEXT, FlowLayout
from drr_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from drr_desktop.ui.models.list_choices import Choice

LONGEST_TOKEN, _BESIDE_WORDS = 480, 36  # px at 100 %


@dataclass(frozen=True, slots=True)
class TokenFace:
    """One token: `name` says what is chosen, `text` what is chosen now; `many` lets several be chosen."""

    key: str
    name: str
    text: str
    choices: Sequence[Choice]
    chosen: tuple[str, ...]
    many: bool = True


class Token(QToolButton):
    """A token; it opens a panel of choices to tick, or a menu to choose one from."""

    chosen = Signal(str, tuple)

    def __init__(self, face: TokenFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.popup: ChoicePopup | None = None
        self.choices_menu: QMenu | None = None
        self.setProperty(look.LOOK, "token")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{face.name}: {face.text}")
        self.setText(face.text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)

    def sizeHint(self) -> QSize:
        """Return the size that the words and the arrow need, up to the longest a token may be."""
        theme = current_theme()
        words = QFontMetrics(theme.font("lead", 600)).horizontalAdvance(self.face.text)
        width = min(words, theme.px(LONGEST_TOKEN)) + theme.px(_BESIDE_WORDS)
        return QSize(width, look.tool_button_size(self, theme).height())

    def minimumSizeHint(self) -> QSize:
        """Return a size that every place has."""
        wanted = self.sizeHint()
        return QSize(min(current_theme().px(120), wanted.width()), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words short where they do not fit; the tool tip has them whole."""
        super().resizeEvent(event)
        theme, whole = current_theme(), self.face.text
        room = self.width() - theme.px(_BESIDE_WORDS) + 1
        metrics = QFontMetrics(theme.font("lead", 600))
        self.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(whole if self.text() != whole else "")

    def open(self) -> None:
        """Offer the choices."""
        if self.face.many:
            self.popup = ChoicePopup(self.face.name, self.face.choices, self.face.chosen, self)
            self.popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.popup.chosen.connect(self._take)
            self.popup.open_under(self)
            return
        self.choices_menu = menu_of_one(self.face, self)
        self.choices_menu.triggered.connect(self._take_one)
        self.choices_menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _take_one(self, act: QAction) -> None:
        key = str(act.data())
        if (key,) != self.face.chosen:
            self._take((key,))

    def _take(self, keys: tuple[str, ...]) -> None:
        self.chosen.emit(self.face.key, keys)


class TokenSentence(QWidget):
    """The whole sentence, ending with the button that adds a condition."""

    chosen = Signal(str, tuple)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setAccessibleName(name)
        self._flow = FlowLayout(theme.px(6), 0, theme.px(36), self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tokens: dict[str, Token] = {}
        self._parts: list[str | TokenFace] = []
        self._more: list[TokenFace] = []
        self.add: Button | None = None
        self._adding = ""

    def show_sentence(self, parts: Sequence[str | TokenFace], more: Sequence[TokenFace] = ()) -> None:
        """Show words and tokens in order; `more` are the conditions that can be added."""
        if list(parts) == self._parts and list(more) == self._more:
            return
        focused = next((key for key, token in self.tokens.items() if token.hasFocus()), "")
        self._parts, self._more = list(parts), list(more)
        self._clear()
        for part in parts:
            self._flow.addWidget(self._word(part) if isinstance(part, str) else self._token(part))
        if more:
            self._flow.addWidget(self._adder())
        if focused in self.tokens:
            self.tokens[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _clear(self) -> None:
        while self._flow.count():
            widget = self._flow.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.tokens = {}
        self.add = None

    def _word(self, text: str) -> TextLabel:
        label = TextLabel(text.strip(), "heading", "text", 400, self)
        label.setProperty(CLOSE_UP, text.startswith((",", ".")))
        label.setProperty(KEEP_NEXT, True)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return label

    def _token(self, face: TokenFace) -> Token:
        token = Token(face, self)
        token.chosen.connect(self.chosen)
        self.tokens[face.key] = token
        return token

    def _adder(self) -> Button:
        self.add = quiet(self.tr("Add a condition"), "plus")
        self.add.setParent(self)
        menu = QMenu(self.add)
        for place, face in enumerate(self._more):
            menu.addAction(face.name).setData(place)
        menu.triggered.connect(self._add_condition)
        self._add_menu = menu
        self.add.clicked.connect(self._open_conditions)
        return self.add

    def _open_conditions(self) -> None:
        if self.add is not None:
            self._add_menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _add_condition(self, act: QAction) -> None:
        self.add_condition(self._more[int(act.data())].key)

    def add_condition(self, key: str) -> ChoicePopup | QMenu | None:
        """Offer the choices of a condition that is not in the sentence yet; None where it is no such one."""
        face = next((face for face in self._more if face.key == key), None)
        if face is None or self.add is None:
            return None
        self._adding = key
        if not face.many:
            menu = menu_of_one(face, self.add)
            menu.triggered.connect(self._take_added_act)
            menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))
            return menu
        popup = ChoicePopup(face.name, face.choices, face.chosen, self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(self._take_added)
        popup.open_under(self.add)
        return popup

    def _take_added(self, keys: tuple[str, ...]) -> None:
        self.chosen.emit(self._adding, keys)

    def _take_added_act(self, act: QAction) -> None:
        self._take_added((str(act.data()),))


def menu_of_one(face: TokenFace, parent: QWidget) -> QMenu:
    """Return a menu of choices of which one holds; each action carries its key."""
    menu = QMenu(parent)
    for choice in face.choices:
        act = menu.addAction(choice.words)
        act.setCheckable(True)
        act.setChecked(choice.key in face.chosen)
        act.setData(choice.key)
    return menu
