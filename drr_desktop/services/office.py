"""The office over one data file: every service, joined once."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from drr_desktop import paths, settings
from drr_desktop.services.contact_book import ContactBook
from drr_desktop.services.contact_export import ContactExport
from drr_desktop.services.contact_import import ContactImport
from drr_desktop.services.corrections import Corrections
from drr_desktop.services.feed_publisher import FeedPublisher
from drr_desktop.services.history import History
from drr_desktop.services.mailing_list_builder import MailingListBuilder
from drr_desktop.services.observance_calendar import ObservanceCalendar
from drr_desktop.services.outgoing import Outgoing
from drr_desktop.services.outreach_log import OutreachLog

if TYPE_CHECKING:
    from pathlib import Path

    from drr_desktop.domain.changes import Changes
    from drr_desktop.services.outgoing import Announce, Clock
    from drr_desktop.storage.database import Database


def _now() -> datetime:
    return datetime.now(UTC)


def _nobody(changes: Changes) -> None:
    """Tell nobody: a command has no screens that could look again."""
    del changes


class Office:
    """All services over one open data file; use it as a context, or close it."""

    def __init__(
        self, database: Database, announce: Announce, now: Clock, who: str, calendar: ObservanceCalendar
    ) -> None:
        self._database = database
        self._listener = announce
        self.path: Path = database.path
        self.calendar = calendar
        calendar.attach(database)
        outgoing = Outgoing(database, self._announce, now, who)
        self.contacts = ContactBook(database, self._announce, now)
        self.imports = ContactImport(database, self._announce, now)
        self.exports = ContactExport(database, outgoing)
        self.outreach = OutreachLog(database, self._announce, now)
        self.lists = MailingListBuilder(database, self._announce, now, outgoing)
        self.feeds = FeedPublisher(database, self._announce, now, calendar, outgoing)
        self.corrections = Corrections(database, self._announce, now, calendar, outgoing)
        self.history = History(database, self._announce, now)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        announce: Announce = _nobody,
        now: Clock = _now,
        who: str = "",
        device: str = "",
        calendar: ObservanceCalendar | None = None,
    ) -> Self:
        """Open a data file, or make it where there is none; raises UserError and then changes nothing.

        Only the person's own data folder is made; a folder that somebody named must be there.
        """
        from drr_desktop.storage.database import Database

        if path.parent == paths.data_dir():
            _make_folder(path.parent)
        who = who or settings.person_name()
        database = Database.open(path, now=now, who=who, device=device or platform.node())
        return cls(database, announce, now, who, calendar or ObservanceCalendar(now))

    def _announce(self, changes: Changes) -> None:
        self.calendar.forget(changes)
        self._listener(changes)

    def close(self) -> None:
        """Let go of the data file."""
        self.calendar.detach()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()


def _make_folder(folder: Path) -> None:
    from drr_desktop.domain.errors import UserError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = (
            "The folder for your data cannot be made, so nothing was opened or changed. "
            "Give a data file in a folder that you can write to, with --data."
        )
        raise UserError(message, code="data_folder") from error
