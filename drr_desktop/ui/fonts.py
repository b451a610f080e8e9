"""Fonts: the families of the interface, tabular figures, and the faces that scripts need."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

FAMILIES = ("Segoe UI Variable Text", "Segoe UI", "Inter", "Noto Sans")
_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}
_LARGER = ("ARABIC", "HEBREW", "SYRIAC", "THAANA")
_LARGER_BY = 1.15


def sized_font(pixels: int, weight: int = 400, display: bool = False) -> QFont:
    """Return the interface's font at a pixel size and weight (400, 500 or 600).

    Figures are tabular, but for `display` (titles and names), whose letters stand closer instead.
    """
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(_WEIGHTS.get(weight, QFont.Weight.Normal))
    if display:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.01 * pixels)
    else:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def is_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the direction in which a text of its own paragraph is set."""
    right = is_right_to_left(text)
    return Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight


def script_font(text: str, font: QFont) -> QFont:
    """Return the font for a text in its own script: Arabic and Hebrew letters stand larger."""
    first = next((unicodedata.name(c, "") for c in text if c.isalpha()), "")
    if not first.startswith(_LARGER):
        return font
    larger = QFont(font)
    larger.setPixelSize(round(font.pixelSize() * _LARGER_BY))
    if first.startswith("ARABIC"):
        larger.setFamilies(["Noto Naskh Arabic", *FAMILIES])
    return larger
