"""Taking a named batch back and doing it again, row by row from the log."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.history import Step
from drr_desktop.storage.mapping import Shape, shape_of_table
from drr_desktop.storage.rows import rows_by_id
from drr_desktop.storage.tables.bookkeeping import CHANGE_BATCH, CHANGE_RECORD

if TYPE_CHECKING:
    from drr_desktop.storage.unit_of_work import UnitOfWork

RawRow = dict[str, Any]
Turn = tuple[str, RawRow | None, RawRow | None]  # a key, the row as it should be found and as it shall be


class StepQueries:
    """The steps of the log. The last one done is taken back first, the last one taken back done first."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._connection = work.connection

    def latest(self, limit: int) -> list[Step]:
        """Return the latest steps, the newest first, without those that can never come back."""
        batch = CHANGE_BATCH.c
        query = select(CHANGE_BATCH).where(batch.state != "dropped").order_by(batch.number.desc())
        return [_step(row) for row in self._connection.execute(query.limit(limit))]

    def last_undoable(self) -> Step | None:
        """Return the step that undo would take back."""
        return self._first("done", CHANGE_BATCH.c.number.desc())

    def last_redoable(self) -> Step | None:
        """Return the step that redo would do again."""
        return self._first("undone", CHANGE_BATCH.c.number)

    def undo(self) -> Step | None:
        """Take the last step back. Raises UserError where what it changed was changed since."""
        if (step := self.last_undoable()) is None:
            return None
        self._apply(step, back=True)
        return replace(step, undone=True)

    def redo(self) -> Step | None:
        """Do the step that was taken back last again. Raises UserError as undo does."""
        if (step := self.last_redoable()) is None:
            return None
        self._apply(step, back=False)
        return replace(step, undone=False)

    def _first(self, state: str, order: Any) -> Step | None:
        query = select(CHANGE_BATCH).where(CHANGE_BATCH.c.state == state).order_by(order).limit(1)
        row = self._connection.execute(query).first()
        return None if row is None else _step(row)

    def _pairs(self, step: Step) -> list[tuple[Shape[Any], str, RawRow | None, RawRow | None]]:
        line = CHANGE_RECORD.c
        query = select(line.table_name, line.record_id, line.before, line.after)
        found = self._connection.execute(query.where(line.batch_id == step.id).order_by(line.id))
        return [
            (shape_of_table(table), key, json.loads(before or "null"), json.loads(after or "null"))
            for table, key, before, after in found
        ]

    def _apply(self, step: Step, *, back: bool) -> None:
        """Bring every row of a step to how it was before it, or after it again."""
        by_shape: dict[str, list[Turn]] = defaultdict(list)
        for shape, key, before, after in self._pairs(step):
            by_shape[shape.table.name].append((key, after, before) if back else (key, before, after))
        for table, turns in by_shape.items():
            self._check(shape_of_table(table), turns, step)
        for table, turns in by_shape.items():
            shape = shape_of_table(table)
            records = [shape.record_of(wanted) for _, _, wanted in turns if wanted is not None]
            removed = [key for key, _, wanted in turns if wanted is None]
            self._work.restore(shape.kind, records, removed)
        state = "undone" if back else "done"
        batch = CHANGE_BATCH.c
        self._connection.execute(update(CHANGE_BATCH).where(batch.id == step.id).values(state=state))

    def _check(self, shape: Shape[Any], turns: list[Turn], step: Step) -> None:
        """See that rows still are as the step left them, so that nobody's later work is lost."""
        rows = rows_by_id(self._connection, shape, [key for key, _, _ in turns])
        now = {row[0]: dict(zip(shape.columns, row, strict=True)) for row in rows}
        for key, expected, _ in turns:
            current = now.get(key)
            same = (current is None) == (expected is None)
            # A column that is newer than the step has nothing to be compared with.
            if not same or any((current or {}).get(name) != v for name, v in (expected or {}).items()):
                message = (
                    "This step cannot be taken back or done again: what it changed was changed since by "
                    "something else. Nothing was changed. Edit the record by hand."
                )
                raise UserError(message, code="changed_since", title=step.title)


def _step(row: Any) -> Step:
    return Step(
        id=row.id,
        title=row.title,
        subject=row.subject,
        made_at=datetime.fromisoformat(row.made_at),
        made_by=row.made_by,
        records=row.records,
        undone=row.state == "undone",
    )
