"""Journey 1: open the program, see the month filled, ask what a day means, turn the page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from drr_desktop.domain.dates import Month
from drr_desktop.ui.widgets.month_grid import MonthGrid
from drr_desktop.ui.widgets.text import ElidedLabel


def words(widget):
    """Return every text that is seen in a widget."""
    seen = [w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget)]
    return " \n".join(seen + [w.text() for w in widget.findChildren(ElidedLabel) if w.isVisibleTo(widget)])


def grid(desk):
    (found,) = desk.window.current_page().findChildren(MonthGrid)
    return found


def test_the_month_is_filled_and_says_what_a_day_means(desk, hands):
    page = desk.window.current_page()
    assert page.key == "calendar"
    model = grid(desk).model()
    index = model.index_of(date(2027, 3, 9))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Eid al-Fitr" in spoken
    assert "expected" in spoken.lower()
    chip = grid(desk).visualRect(index)
    assert any(_chip_at(desk, index, chip, lane) == "eid_al_fitr" for lane in range(8))
    said = words(page)
    for fact in ("Eid al-Fitr", "1 Shawwal 1448", "17:59", "Eid Mubarak", "Schedule nothing"):
        assert fact in said, fact


def _chip_at(desk, index, cell, lane):
    """Click the middle of a lane of a cell and return what the page then says."""
    from PySide6.QtTest import QTest

    from drr_desktop.ui.theme import current_theme
    from drr_desktop.ui.widgets.month_delegate import lane_top

    at = QPoint(cell.center().x(), cell.top() + lane_top(current_theme(), lane) + 8)
    if not cell.contains(at):
        return ""
    QTest.mouseClick(grid(desk).viewport(), Qt.MouseButton.LeftButton, pos=at)
    entry = grid(desk).chosen_entry
    return entry.observance.key if entry is not None and hasattr(entry, "observance") else ""


def test_the_office_s_own_work_stands_in_the_month(desk):
    view = desk.office.calendar.month(Month(2027, 3))
    assert view.own, "interactions and follow-ups of the sample office"
    own = view.own[0]
    spoken = grid(desk).model().index_of(own.day).data(Qt.ItemDataRole.AccessibleTextRole)
    assert own.title in spoken


def test_pages_turn_by_key_and_today_comes_back(desk, hands):
    grid(desk).setFocus()
    hands.key(Qt.Key.Key_PageDown)
    assert "April 2027" in words(desk.window.current_page())
    hands.key(Qt.Key.Key_PageUp)
    hands.key(Qt.Key.Key_PageUp)
    assert "February 2027" in words(desk.window.current_page())


def test_search_goes_to_an_observance(desk, hands):
    hands.ctrl(Qt.Key.Key_K)
    hands.write("passover")
    hands.key(Qt.Key.Key_Return)
    hands.until(lambda: "April 2027" in words(desk.window.current_page()))
    assert "Passover" in words(desk.window.current_page())
