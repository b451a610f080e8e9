"""Rows and timelines: heights follow what they hold, and every face paints in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel

from drr_desktop.domain.observance import Mark
from drr_desktop.ui import style
from drr_desktop.ui.theme import Theme, ThemeName, themes
from drr_desktop.ui.widgets.cells import CellFace, CellRole
from drr_desktop.ui.widgets.chip import Badge, BadgeTone, ChipFace
from drr_desktop.ui.widgets.tables import RowList
from drr_desktop.ui.widgets.timeline import Timeline

FACES = (
    CellFace(icon="phone", strong=True, code="jewish", second="Hall keys", right="You"),
    CellFace(second="1 to 31 March", chip=ChipFace("Ramadan", "muslim", Mark.EVE, expected=True)),
    CellFace(lead="16:20", icon="mail", below=(Badge("Follow-up", BadgeTone.WARNING),)),
    CellFace(right_badge=Badge("Up to date", BadgeTone.SUCCESS)),
)


def rows() -> QStandardItemModel:
    model = QStandardItemModel()
    for face in FACES:
        item = QStandardItem("Daniel Adler")
        item.setData(face, CellRole.FACE)
        model.appendRow(item)
    return model


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_face_leaves_ink_in_every_theme_and_size(dressed, qtbot, name, scale):
    themes.show(Theme(name, scale))
    style.install(dressed, themes.current())
    for view in (RowList("Rows"), Timeline("Time", joined=True), Timeline("Time", joined=False)):
        qtbot.addWidget(view)
        model = rows()
        view.setModel(model)
        view.resize(420, 600)
        image = view.grab().toImage()
        for row in range(model.rowCount()):
            rect = view.visualRect(model.index(row, 0))
            colours = {image.pixel(x, rect.center().y()) for x in range(rect.left(), rect.right())}
            assert len(colours) > 2, (name, row)


def test_an_entry_with_badges_is_higher_than_one_without(dressed, qtbot):
    view = Timeline("Time", joined=False)
    qtbot.addWidget(view)
    view.setModel(rows())
    plain = view.visualRect(view.model().index(3, 0)).height()
    assert view.visualRect(view.model().index(2, 0)).height() > plain
