"""The one application-wide signal: a service commits, and every screen hears what was touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from drr_desktop.domain.changes import Changes


class ChangeSignal(QObject):
    """Carries `Changes` from whichever thread a service ran in to the thread this object lives in."""

    changed = Signal(object)

    def announce(self, changes: Changes) -> None:
        """Tell every screen what was touched; may be called from any thread."""
        if changes:
            self.changed.emit(changes)
