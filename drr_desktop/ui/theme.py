"""The look as values: colours, groups, sizes and fonts of one theme, read from the design tokens."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette

from drr_desktop.domain.language import Bilingual
from drr_desktop.paths import resources
from drr_desktop.ui.fonts import sized_font

_SMALLEST, _LARGEST = 1.0, 2.0
_FALLBACK_GROUP = "civic"
_DISPLAY_FROM = 20


class ThemeName(StrEnum):
    """The three looks that the tokens describe."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class GroupColours:
    """What a group of traditions looks like: two-letter code, name, ground, text and edge."""

    key: str
    code: str
    name: Bilingual
    fill: QColor
    text: QColor
    edge: QColor


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens as they stand in the resources folder."""
    path = resources() / "style" / "tokens.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


class Theme:
    """One look at one text size; nothing in it changes after it is made."""

    def __init__(self, name: ThemeName = ThemeName.LIGHT, scale: float = 1.0) -> None:
        self.name = name
        self.scale = min(max(scale, _SMALLEST), _LARGEST)
        read = tokens()
        self._colours = {key: QColor(value) for key, value in read["themes"][name].items()}
        self._sizes: dict[str, int] = read["spacing"] | read["size"]
        self._radii: dict[str, int] = read["radius"]
        self._roles: dict[str, dict[str, int]] = read["type"]
        self._groups = {key: _group(key, value, name) for key, value in read["groups"].items()}
        self._fonts: dict[tuple[str, int], QFont] = {}

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.name is not ThemeName.LIGHT

    @property
    def is_high_contrast(self) -> bool:
        """Whether chips and badges are outlines only."""
        return self.name is ThemeName.HIGH_CONTRAST

    @property
    def groups(self) -> dict[str, GroupColours]:
        """The groups of traditions by key, in the order of the tokens."""
        return self._groups

    @property
    def focus_width(self) -> int:
        """The width of the focus ring in pixels."""
        return self.px(3 if self.is_high_contrast else 2)

    def colour(self, name: str) -> QColor:
        """Return a colour by its token; KeyError where there is none."""
        return self._colours[name]

    def group(self, key: str) -> GroupColours:
        """Return the colours of a group; an unknown group looks civic."""
        return self._groups.get(key) or self._groups[_FALLBACK_GROUP]

    def size(self, name: str) -> int:
        """Return a size or spacing by its token, in pixels at the present text size."""
        return self.px(self._sizes[name])

    def radius(self, name: str) -> int:
        """Return a corner's radius by its token (mark, chip, control, panel, badge)."""
        return self.px(self._radii[name])

    def px(self, pixels: float) -> int:
        """Scale pixels at 100 % to the present text size."""
        return round(pixels * self.scale)

    def font(self, role: str, weight: int | None = None) -> QFont:
        """Return the font of a role (`body`, `small`, `title` …), at its own weight or another."""
        entry = self._roles[role]
        chosen = entry["weight"] if weight is None else weight
        found = self._fonts.get((role, chosen))
        if found is None:
            found = sized_font(self.px(entry["px"]), chosen, entry["px"] >= _DISPLAY_FROM)
            self._fonts[role, chosen] = found
        return found

    def line_height(self, role: str) -> int:
        """Return the height of one line of a role, in pixels."""
        return self.px(self._roles[role]["line"])

    def palette(self) -> QPalette:
        """Return the palette that Qt's own parts use."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.disabled_text())
        return palette

    def disabled_text(self) -> QColor:
        """Return the colour of text on a control that cannot be used now."""
        return mixed(self.colour("muted"), self.colour("surface"), 0.45)


_PALETTE = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "accent_text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "border",
    QPalette.ColorRole.Accent: "accent",
}


def _group(key: str, entry: dict[str, Any], name: ThemeName) -> GroupColours:
    paint = entry[name]
    return GroupColours(
        key,
        entry["code"],
        Bilingual(entry["en"], entry["fr"]),
        QColor(paint["fill"]),
        QColor(paint["text"]),
        QColor(paint["edge"]),
    )


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour that lies a share (0 to 1) of the way from the first to the second."""

    def between(a: int, b: int) -> int:
        return round(a + (b - a) * share)

    return QColor(
        between(first.red(), second.red()),
        between(first.green(), second.green()),
        between(first.blue(), second.blue()),
    )


class _Themes(QObject):
    """The one place that knows which theme is shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._current: Theme | None = None

    def current(self) -> Theme:
        """Return the theme that is shown now."""
        if self._current is None:
            self._current = Theme()
        return self._current

    def show(self, theme: Theme) -> None:
        """Make a theme the one that is shown, and say so."""
        self._current = theme
        self.changed.emit()


themes = _Themes()


def current_theme() -> Theme:
    """Return the theme that is shown now."""
    return themes.current()
