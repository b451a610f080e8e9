"""The Feeds page: what colleagues subscribe to, where it is published, and how it looks to them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from drr_desktop.ui.feed_labels import feed_language_label
from drr_desktop.ui.models.feed_agenda import agenda_of
from drr_desktop.ui.models.feed_rows import FeedsModel, FeedState
from drr_desktop.ui.page import Message, MessageKind, Page
from drr_desktop.ui.pages.feeds_detail import FeedDetail, FeedStand
from drr_desktop.ui.tasks import TaskRunner
from drr_desktop.ui.widgets.bars import EmptyPage
from drr_desktop.ui.widgets.buttons import filled
from drr_desktop.ui.widgets.left_list import LeftList
from drr_desktop.ui.widgets.panes import Panes
from drr_desktop.ui.widgets.subscriber_view import SubscriberView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.errors import UserError
    from drr_desktop.domain.feed import Feed, PublishedFeed
    from drr_desktop.services.office import Office


class FeedsPage(Page):
    """All feeds at the left, one of them in the middle, and what its subscribers see at the right."""

    key = "feeds"

    def __init__(self, services: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = services
        self._tasks = TaskRunner(self)
        self._feeds: dict[str, Feed] = {}
        self._stands: dict[str, FeedStand] = {}
        self._current = ""
        self._shown = ""
        self._generation = 0
        self._publish_after_folder = False
        self.lines = FeedsModel(self)
        self.left = LeftList(self.tr("Feeds"), self.lines)
        self.detail = FeedDetail()
        self.subscriber = SubscriberView()
        self.frame = Panes(self.detail, self.subscriber, self.left, left_width=280, inspector_width=344)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.frame)
        self._stack.addWidget(self._make_empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._wire()

    def _make_empty(self) -> EmptyPage:
        first = filled(self.tr("New feed"))
        first.clicked.connect(self.new)
        why = self.tr("A feed shows the days that matter in colleagues’ own calendars, and keeps them right.")
        return EmptyPage("rss", self.tr("No feeds yet"), why, first)

    def _wire(self) -> None:
        self.left.list.selectionModel().currentChanged.connect(self._choose)
        self.detail.publish_requested.connect(self.publish)
        self.detail.edit_requested.connect(self.edit)
        self.detail.folder_requested.connect(self.choose_folder)
        self.detail.open_requested.connect(self._open_folder)
        self.detail.delete_requested.connect(self._delete)
        self.detail.preview_requested.connect(self._preview)
        self.detail.copied.connect(self._copied)

    # What the frame asks

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Feeds")

    def new_label(self) -> str | None:
        """Name what New makes."""
        return self.tr("Feed")

    def panes(self) -> Sequence[QWidget]:
        """Return the list of feeds, the feed and the preview."""
        return (self.left.list, self.detail.publish, self.subscriber.list)

    def touched_by(self, changes: Changes) -> bool:
        """Say whether feeds or days changed."""
        return bool(changes.feeds or changes.calendar)

    def show_item(self, payload: object) -> None:
        """Show the feed that a key names."""
        if isinstance(payload, str) and payload:
            self._current = payload
            self._stale = True
            self._refresh_where_seen()

    def current(self) -> Feed | None:
        """Return the feed that is shown."""
        return self._feeds.get(self._current)

    # Asking and showing

    def refresh(self) -> None:
        """Ask for the feeds at once, and read how they stand in the background.

        The page may be gone when the answer comes: a change of language makes every page anew.
        """
        found = self.attempt(self._office.feeds.all)
        if found is None:
            return
        self._generation += 1
        self._feeds = {feed.id: feed for feed in found}
        self._stack.setCurrentIndex(0 if found else 1)
        self._show_lines()
        if not found:
            self._current = self._shown = ""
            return
        if self._current not in self._feeds:
            self._current = found[0].id
        self.left.choose(self.lines.row_of(self._current))
        self._show_current()
        # The one that is shown first, so that its page is whole as soon as may be.
        for feed in sorted(found, key=lambda feed: feed.id != self._current):
            work = partial(stand_of, self._office, feed.id)
            self._tasks.run(work, partial(self._take, self._generation, feed.id))

    def _show_lines(self) -> None:
        states = {key: stand.state for key, stand in self._stands.items()}
        self.lines.show(list(self._feeds.values()), states)

    def _choose(self, index: QModelIndex) -> None:
        chosen = self.lines.id_at(index.row())
        if chosen and chosen != self._current:
            self._current = chosen
            self._show_current()

    def _show_current(self) -> None:
        feed = self.current()
        if feed is None:
            return
        traditions = {t.key: t for t in self._office.calendar.traditions()}
        self.detail.show_feed(feed, traditions)
        if (stand := self._stands.get(feed.id)) is not None:
            self._show_stand(feed, stand)
        elif self._shown != feed.id:
            self.detail.clear_stand()
            self.subscriber.show_entries([], "")
        self._shown = feed.id

    def _take(self, generation: int, feed_id: str, stand: FeedStand) -> None:
        if not isValid(self) or generation != self._generation:
            return
        self._stands[feed_id] = stand
        self._show_lines()
        feed = self.current()
        if feed is not None and feed.id == feed_id:
            self._show_stand(feed, stand)

    def _show_stand(self, feed: Feed, stand: FeedStand) -> None:
        self.detail.show_stand(feed, stand)
        calendar = self._office.calendar
        rows = agenda_of(stand.document, {o.key: o for o in calendar.observances()}, calendar.today)
        language = feed_language_label(feed.language)
        words = self.tr("%n entries to come, in {}", "", len(rows)).format(language)
        self.subscriber.show_entries(rows, words)

    # Acts

    def new(self) -> None:
        """Open the dialog that makes a feed."""
        self._open_editor(None)

    def edit(self) -> None:
        """Open the dialog that changes the feed."""
        if (feed := self.current()) is not None:
            self._open_editor(feed)

    def _open_editor(self, feed: Feed | None) -> None:
        from drr_desktop.ui.dialogs.feed_editor import FeedEditor

        self.editor = FeedEditor(feed, self._office.calendar.traditions(), self)
        self.editor.submitted.connect(self._save)
        self.editor.open()

    def _save(self, feed: Feed) -> Feed | None:
        is_new, before = feed.id not in self._feeds, self._current
        self._current = feed.id
        saved: Feed | None = self.attempt(lambda: self._office.feeds.save(feed))
        if saved is None:
            self._current = before
            return None
        words = self.tr("The feed “{}” is made.") if is_new else self.tr("The feed “{}” is changed.")
        self.message.emit(Message(words.format(saved.name), undo=True))
        return saved

    def _delete(self) -> None:
        feed = self.current()
        if feed is not None and self.attempt(partial(_removed, self._office, feed.id)):
            words = self.tr("The feed “{}” is deleted; its published file stays where it is.")
            self.message.emit(Message(words.format(feed.name), undo=True))

    def choose_folder(self) -> None:
        """Let a folder be chosen for the feed."""
        feed = self.current()
        if feed is None:
            return
        self.chooser = QFileDialog(self, self.tr("The folder to publish in"), feed.folder)
        self.chooser.setFileMode(QFileDialog.FileMode.Directory)
        self.chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self.chooser.fileSelected.connect(self.set_folder)
        self.chooser.rejected.connect(self._forget_publishing)
        self.chooser.open()

    def set_folder(self, folder: str) -> None:
        """Publish the feed in a folder from now on."""
        feed = self.current()
        if feed is None or not folder:
            return
        saved = self._save(replace(feed, folder=str(Path(folder).absolute())))
        if saved is not None and self._publish_after_folder:
            self._publish(saved)
        self._forget_publishing()

    def _forget_publishing(self) -> None:
        self._publish_after_folder = False

    def publish(self) -> None:
        """Publish the feed; where it has no folder, let one be chosen first."""
        feed = self.current()
        if feed is None:
            return
        if not feed.folder:
            self._publish_after_folder = True
            self.choose_folder()
            return
        self._publish(feed)

    def _publish(self, feed: Feed) -> None:
        self.detail.set_publishing(True)
        self._tasks.run(partial(self._office.feeds.publish, feed.id), self._published, self._refused)

    def _published(self, done: PublishedFeed) -> None:
        if not isValid(self):
            return
        self.detail.set_publishing(False)
        if done.changed:
            words = self.tr("%n entries published to {}.", "", done.entries).format(done.path)
            self.message.emit(Message(words, action=self.tr("Open the folder"), act=self._open_folder))
        else:
            words = self.tr("Nothing had changed; the published file is up to date.")
            self.message.emit(Message(words, MessageKind.NOTE))
        self.refresh()

    def _refused(self, error: UserError) -> None:
        if not isValid(self):
            return
        self.detail.set_publishing(False)
        self.fail(error)

    def _preview(self) -> None:
        self.frame.reveal_inspector()
        self.subscriber.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copied(self, path: str) -> None:
        self.message.emit(Message(self.tr("The path is on the clipboard: {}").format(path)))

    def _open_folder(self) -> None:
        if (feed := self.current()) is not None and feed.folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(feed.folder))


def _removed(office: Office, feed_id: str) -> bool:
    office.feeds.remove(feed_id)
    return True


def stand_of(office: Office, feed_id: str) -> FeedStand:
    """Read how a feed stands; runs in a thread."""
    difference = office.feeds.pending(feed_id)
    publications = office.feeds.publications(feed_id)
    waiting = len(difference.added) + len(difference.changed) + len(difference.removed)
    published_at = office.calendar.local(publications[0].made_at) if publications else None
    state = FeedState(published_at, waiting)
    return FeedStand(office.feeds.preview(feed_id), difference, state, office.calendar.today)
