"""Journey 1: open the program, see the month filled, ask what a day means, turn the page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from drr_desktop.domain.dates import Month
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.month_delegate import chip_rect
from drr_desktop.ui.widgets.month_grid import MonthGrid
from tests.journeys.hands import words


class Eye(QObject):
    """Notes when a widget is painted."""

    def __init__(self, watched: QWidget, order: list[str]) -> None:
        super().__init__(watched)
        self._order = order
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._order.append("painted")
        return False


def grid(desk) -> MonthGrid:
    (found,) = desk.window.current_page().findChildren(MonthGrid)
    return found


def spoken_of(desk, day: date) -> str:
    return grid(desk).model().index_of(day).data(Qt.ItemDataRole.AccessibleTextRole)


def chip_place(desk, day: date, key: str):
    """Return where the chip of an observance is seen on a day."""
    view = grid(desk)
    index = view.model().index_of(day)
    placed = next(
        p
        for p in view.model().week(index.row()).at(index.column())
        if getattr(p.entry, "observance", None) is not None and p.entry.observance.key == key
    )
    return chip_rect(current_theme(), view.visualRect(index), index.column(), placed).center()


def test_the_filled_month_is_painted_before_the_store_is_opened(build, data, qtbot):
    desk = build(data)
    order: list[str] = []
    eye = Eye(grid(desk).viewport(), order)
    seen: list[str] = []

    def look() -> None:
        order.append("month")
        seen.append(spoken_of(desk, date(2027, 3, 9)))
        assert desk.office is None

    desk.month_painted.connect(look)
    desk.ready.connect(lambda: order.append("ready"))
    desk.open()
    qtbot.waitUntil(lambda: "ready" in order, timeout=20_000)
    assert order.index("painted") < order.index("month") < order.index("ready")
    assert "Eid al-Fitr" in seen[0], "what is painted first is a filled month"
    assert desk.window.status.isVisible()
    assert "office.drr" in words(desk.window.status)
    eye.deleteLater()


def test_a_click_on_a_chip_says_what_the_day_means(desk, hands):
    page = hands.page
    assert page.key == "calendar"
    assert "Eid al-Fitr" not in words(page.inspector)
    hands.click(grid(desk).viewport(), chip_place(desk, date(2027, 3, 9), "eid_al_fitr"))
    said = words(page.inspector)
    observance = desk.office.calendar.observance("eid_al_fitr")
    facts = (
        "Eid al-Fitr",
        "Aïd el-Fitr",
        "1 Shawwal 1448",  # its own calendar
        "17:59",  # the sunset of the day before, in Ottawa
        "Eid Mubarak",  # how it is greeted
        observance.meaning.en,
    )
    for fact in facts:
        assert fact in said, fact
    assert "expected" in said.lower(), "how certain the date is"


def test_a_day_without_a_click_on_a_chip_lists_its_entries(desk, hands):
    view = grid(desk)
    cell = view.visualRect(view.model().index_of(date(2027, 3, 9)))
    hands.click(view.viewport(), cell.topLeft() + (cell.bottomRight() - cell.topLeft()) / 40)
    assert view.chosen_day() == date(2027, 3, 9)
    assert "Tuesday 9 March 2027" in words(hands.page.inspector)


def test_the_office_s_own_work_stands_in_the_month(desk):
    view = desk.office.calendar.month(Month(2027, 3))
    assert view.own, "interactions and follow-ups of the sample office"
    for own in view.own:
        assert own.title in spoken_of(desk, own.day)


def test_pages_turn_by_key_and_today_comes_back(desk, hands):
    hands.key(Qt.Key.Key_PageDown)
    assert "April 2027" in words(hands.page), "the month has the focus from the start"
    hands.key(Qt.Key.Key_PageUp, times=2)
    assert "February 2027" in words(hands.page)
    assert "Lunar New Year" in spoken_of(desk, date(2027, 2, 6))
    hands.click_button("Today")
    assert "March 2027" in words(hands.page)
    assert grid(desk).chosen_day() == date(2027, 3, 2)


def test_the_keyboard_alone_goes_into_a_day(desk, hands):
    hands.key(Qt.Key.Key_Right, times=7)
    assert grid(desk).chosen_day() == date(2027, 3, 9)
    for _ in range(12):
        hands.key(Qt.Key.Key_Return)
        if "Eid Mubarak" in words(hands.page.inspector):
            return
    raise AssertionError("Enter never comes to Eid al-Fitr")


def test_search_goes_to_an_observance_where_it_falls_next(desk, hands):
    hands.ctrl(Qt.Key.Key_K)
    hands.write("passover")
    hands.key(Qt.Key.Key_Return)
    hands.until(lambda: "April 2027" in words(hands.page))
    assert "Passover" in words(hands.page.inspector)
    assert grid(desk).chosen_day() == date(2027, 4, 22)
    assert grid(desk).hasFocus(), "the keys go on where the search led"
    hands.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hands.page.key == "calendar"


def test_search_shows_an_observance_also_where_a_filter_hides_it(desk, hands):
    page = hands.page
    hands.click_button("All traditions")
    hands.choose("Sikh")
    hands.key(Qt.Key.Key_Escape)
    assert "Eid al-Fitr" not in spoken_of(desk, date(2027, 3, 9))
    hands.ctrl(Qt.Key.Key_K)
    hands.write("eid al-fitr")
    hands.key(Qt.Key.Key_Return)
    hands.until(lambda: "Eid Mubarak" in words(page.inspector))
    assert "Eid al-Fitr" in spoken_of(desk, date(2027, 3, 9))
    assert grid(desk).chosen_entry.observance.key == "eid_al_fitr"
