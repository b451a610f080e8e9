"""One feed: its state, where it is published, what is in it and for whom, and what waits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drr_desktop.ui import dates, feed_labels
from drr_desktop.ui.models.feed_rows import FeedState, state_badge
from drr_desktop.ui.pages.feeds_facts import Facts, WaitingChanges
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import BadgeLabel
from drr_desktop.ui.widgets.buttons import IconButton, filled, quiet, secondary
from drr_desktop.ui.widgets.chip import Badge
from drr_desktop.ui.widgets.header import PageHeader
from drr_desktop.ui.widgets.panel import Card, Panel
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent

    from drr_desktop.domain.feed import Feed, FeedDocument
    from drr_desktop.domain.feed_stamps import FeedDifference
    from drr_desktop.domain.observance import Tradition

# About where Google Calendar begins to leave entries out, at one megabyte.
MOST_FOR_GOOGLE = 1_000
_TWO_COLUMNS = 520  # px at 100 %


@dataclass(frozen=True, slots=True)
class FeedStand:
    """How one feed stands: what subscribers would see, what waits, and when it last left."""

    document: FeedDocument
    difference: FeedDifference
    state: FeedState
    today: date


class FeedDetail(Panel):
    """Shows what the page gives it and says what is wished for."""

    publish_requested = Signal()
    edit_requested = Signal()
    folder_requested = Signal()
    open_requested = Signal()
    delete_requested = Signal()
    preview_requested = Signal()
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        self._title = ""
        theme = current_theme()
        body = Panel("surface")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(16))
        inner.setSpacing(theme.px(8))
        inner.addWidget(text_label(self.tr("Where it is published"), "section", "muted"))
        inner.addWidget(self._make_address())
        inner.addSpacing(theme.px(10))
        inner.addLayout(self._make_facts())
        inner.addSpacing(theme.px(10))
        self.waiting = WaitingChanges()
        inner.addWidget(self.waiting)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(scroll, 1)
        self.setFocusProxy(self.publish)

    def _make_header(self) -> PageHeader:
        self.header = PageHeader("")
        self.state = BadgeLabel(Badge(""))
        self.state.hide()
        self.header.add_after_title(self.state)
        self.header.fact.setMinimumWidth(1)
        self.publish = filled(self.tr("Publish now"))
        self.publish.clicked.connect(self.publish_requested)
        self.more = IconButton("more", self.tr("More about this feed"), bordered=True)
        self.more.clicked.connect(self._open_more)
        self.more_menu = QMenu(self.more)
        self.more_menu.addAction(self.tr("Edit the feed…")).triggered.connect(self.edit_requested)
        self.more_menu.addAction(self.tr("Choose the folder…")).triggered.connect(self.folder_requested)
        preview = self.more_menu.addAction(self.tr("As a subscriber sees it"))
        preview.triggered.connect(self.preview_requested)
        self.more_menu.addSeparator()
        self.more_menu.addAction(self.tr("Delete this feed")).triggered.connect(self.delete_requested)
        self.header.add(self.publish)
        self.header.add(self.more)
        return self.header

    def _make_address(self) -> Card:
        theme = current_theme()
        card = Card("raised")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(10))
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.address.setAccessibleName(self.tr("Path of the published file"))
        self.copy = secondary(self.tr("Copy"), "copy")
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.address, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        self.how = text_label("", "small", "muted", wrap=True)
        column.addWidget(self.how)
        self.large = text_label("", "small", "warning", wrap=True)
        self.large.hide()
        column.addWidget(self.large)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        self.folder = secondary(self.tr("Choose the folder…"), "folder", small=True)
        self.folder.clicked.connect(self.folder_requested)
        self.open_folder = secondary(self.tr("Open the folder"), "external", small=True)
        self.open_folder.clicked.connect(self.open_requested)
        acts.addWidget(self.folder)
        acts.addWidget(self.open_folder)
        acts.addStretch(1)
        column.addLayout(acts)
        return card

    def _make_facts(self) -> QBoxLayout:
        self.edit_contents, self.edit_audience = quiet(self.tr("Edit")), quiet(self.tr("Edit"))
        self.edit_contents.setAccessibleName(self.tr("Edit what is in it"))
        self.edit_audience.setAccessibleName(self.tr("Edit for whom and how far"))
        for button in (self.edit_contents, self.edit_audience):
            button.clicked.connect(self.edit_requested)
        self.contents = Facts(self.tr("What is in it"), self.edit_contents)
        self.audience = Facts(self.tr("For whom and how far"), self.edit_audience)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(current_theme().px(30))
        self._columns.addWidget(self.contents, 1)
        self._columns.addWidget(self.audience, 1)
        return self._columns

    # Showing

    def show_feed(self, feed: Feed, traditions: Mapping[str, Tradition]) -> None:
        """Show a definition; how it stands follows by `show_stand`."""
        self._title = feed.name
        path = str(Path(feed.folder) / feed.file_name) if feed.folder else ""
        self.address.setText(path)
        self.address.setPlaceholderText(self.tr("No folder yet"))
        self.copy.setEnabled(bool(path))
        self.open_folder.setVisible(bool(path))
        self.how.setText(
            self.tr("Give colleagues the address of this file. They subscribe once, and changes follow.")
            if path
            else self.tr("Choose a folder that colleagues’ calendars can read, such as the intranet’s.")
        )
        self._show_contents(feed, traditions)
        self._show_audience(feed, None)
        self._fit_title()

    def _show_contents(self, feed: Feed, traditions: Mapping[str, Tradition]) -> None:
        self.contents.show_facts(
            [
                (self.tr("Includes"), feed_labels.kinds_words(feed)),
                (self.tr("Traditions"), feed_labels.traditions_words(feed, traditions)),
                (self.tr("Marks"), feed_labels.marks_words(feed)),
                (self.tr("Expected dates"), self.tr("Yes, and they say so")),
                (self.tr("Never"), self.tr("People or notes")),
            ]
        )

    def _show_audience(self, feed: Feed, published_at: datetime | None) -> None:
        last = self.tr("Not yet")
        if published_at is not None:
            day, time = published_at.date(), published_at.time()
            last = f"{dates.day_month(day)} {day.year}, {dates.clock(time)}"
        self.audience.show_facts(
            [
                (self.tr("Audience"), feed_labels.audience_words(feed)),
                (self.tr("Language"), feed_labels.feed_language_label(feed.language)),
                (self.tr("Reaches"), feed_labels.reach_words(feed)),
                (self.tr("File"), feed.file_name),
                (self.tr("Last published"), last),
            ]
        )

    def clear_stand(self) -> None:
        """Show no state while another feed is read."""
        self.state.hide()
        self.waiting.hide()
        self.large.hide()

    def show_stand(self, feed: Feed, stand: FeedStand) -> None:
        """Show how the feed stands."""
        self.state.set_badge(state_badge(stand.state))
        self.state.show()
        self._show_audience(feed, stand.state.published_at)
        self._warn_of_size(len(stand.document.entries))
        self.waiting.show_difference(stand.difference, stand.state.published_at is not None, stand.today)
        self._fit_title()

    def _warn_of_size(self, entries: int) -> None:
        words = self.tr("%n entries: Google Calendar may leave some out beyond 1,000.", "", entries)
        self.large.setText(words)
        self.large.setVisible(entries > MOST_FOR_GOOGLE)

    def set_publishing(self, on: bool) -> None:
        """Show that the feed is being written."""
        self.publish.setEnabled(not on)
        self.publish.setText(self.tr("Publishing…") if on else self.tr("Publish now"))
        self.publish.updateGeometry()

    # Acting and fitting

    def _open_more(self) -> None:
        self.more_menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.address.text())
        self.copied.emit(self.address.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts below each other, and cut the title short, where there is no room."""
        super().resizeEvent(event)
        across = self.width() >= current_theme().px(_TWO_COLUMNS)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if across else way.TopToBottom)
        self._fit_title()

    def _fit_title(self) -> None:
        theme, title = current_theme(), self.header.title
        others = [self.publish, self.more, *([] if self.state.isHidden() else [self.state])]
        taken = sum(widget.sizeHint().width() + theme.px(8) for widget in others) + theme.px(56)
        room = max(self.width() - taken, theme.px(80))
        metrics = QFontMetrics(title.font())
        title.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))
        title.setToolTip(self._title if title.text() != self._title else "")
        title.setAccessibleName(self._title)
