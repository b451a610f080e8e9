"""Icons: each drawing renders, takes the colour asked for, and every name used exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import drr_desktop.ui
from drr_desktop.ui import icons
from drr_desktop.ui.pages import PAGES

UI = Path(drr_desktop.ui.__file__).parent
USES = re.compile(
    r"(?:paint_icon\(\s*painter,\s*|IconLabel\(|IconButton\(|add_fact\(|icon=|quiet\([^\"]+\"[^\"]+\"\),\s*)"
    r"\"([a-z-]+)\""
)


@pytest.mark.parametrize("name", icons.names())
def test_every_drawing_renders_in_the_colour_asked_for(dressed, name):
    image = icons.pixmap(name, QColor("#ff0000"), 24).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 200 and colour.green() < 60 for colour in inked)


def test_every_icon_that_the_program_names_exists():
    used = {spec.icon for spec in PAGES}
    for path in UI.rglob("*.py"):
        used.update(USES.findall(path.read_text("utf-8")))
    assert len(used) > 10
    assert used <= set(icons.names())
