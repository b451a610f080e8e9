"""The steps that were done: taking the last one back, and doing it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.history import Step
    from drr_desktop.storage.database import Database


class History:
    """Every edit as a named step, kept in the file: what was done yesterday can be taken back today."""

    def __init__(
        self, database: Database, announce: Callable[[Changes], None], now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._announce = announce
        self._now = now

    def undo(self) -> Step | None:
        """Take the last step back and return it, or None where there is none.

        Raises UserError ("changed_since") where something else changed what the step changed.
        """
        with self._database.write("history.undo") as work:
            step = work.steps.undo()
        self._tell(work.changes)
        return step

    def redo(self) -> Step | None:
        """Do the step that was taken back last again and return it, or None; raises as undo does."""
        with self._database.write("history.redo") as work:
            step = work.steps.redo()
        self._tell(work.changes)
        return step

    def last(self) -> Step | None:
        """Return the step that undo would take back."""
        with self._database.read() as work:
            return work.steps.last_undoable()

    def next(self) -> Step | None:
        """Return the step that redo would do again."""
        with self._database.read() as work:
            return work.steps.last_redoable()

    def steps(self, limit: int = 50) -> list[Step]:
        """Return the latest steps, the newest first; those taken back are marked."""
        with self._database.read() as work:
            return work.steps.latest(limit)

    def _tell(self, changes: Changes) -> None:
        if changes:
            self._announce(changes)
