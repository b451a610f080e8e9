"""The pages of the window, one a module; each is imported when it is first shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from drr_desktop.ui.page import PageSpec

_HERE = "drr_desktop.ui.pages"

PAGES = (
    PageSpec(
        "calendar",
        str(QT_TRANSLATE_NOOP("pages", "Calendar")),
        "calendar",
        f"{_HERE}.calendar",
        "CalendarPage",
        number=2,
        paints_early=True,
    ),
    PageSpec(
        "contacts",
        str(QT_TRANSLATE_NOOP("pages", "Contacts")),
        "people",
        f"{_HERE}.contacts",
        "ContactsPage",
        number=3,
    ),
    PageSpec(
        "outreach",
        str(QT_TRANSLATE_NOOP("pages", "Outreach")),
        "message",
        f"{_HERE}.outreach",
        "OutreachPage",
        number=4,
        takes_quick_log=True,
    ),
    PageSpec(
        "lists",
        str(QT_TRANSLATE_NOOP("pages", "Lists")),
        "list-check",
        f"{_HERE}.lists",
        "ListsPage",
        number=6,
    ),
    PageSpec(
        "feeds",
        str(QT_TRANSLATE_NOOP("pages", "Feeds")),
        "rss",
        f"{_HERE}.feeds",
        "FeedsPage",
        number=7,
    ),
    PageSpec(
        "settings",
        str(QT_TRANSLATE_NOOP("pages", "Settings")),
        "sliders",
        f"{_HERE}.settings",
        "SettingsPage",
        at_foot=True,
    ),
)
