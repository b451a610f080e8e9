"""PySide6 must not lose references to None: 6.12.0 did on Python 3.10 and 3.11, and aborted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractListModel
from PySide6.QtWidgets import QWidget

CALLS = 3000


class _Nothing(QAbstractListModel):
    def rowCount(self, parent=None):
        return 1

    def data(self, index, role=0):
        return None


def test_calls_that_return_nothing_keep_the_references_to_none(qapp):
    widget, model = QWidget(), _Nothing()
    index = model.index(0)
    before = sys.getrefcount(None)
    for size in range(CALLS):
        widget.resize(5, size % 7)
        widget.parent()
        model.itemData(index)  # C++ calls data() above
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
