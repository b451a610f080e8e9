"""The log of one named batch: every row as it was before and after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, update

from drr_desktop.domain.identity import new_id
from drr_desktop.storage.mapping import moment_text
from drr_desktop.storage.rows import insert_rows
from drr_desktop.storage.tables.bookkeeping import CHANGE_BATCH, CHANGE_RECORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from drr_desktop.storage.revisions import Author

RawRow = dict[str, Any]
RECORD_COLUMNS = ("id", "batch_id", "table_name", "record_id", "before", "after")


def as_json(row: Mapping[str, Any] | None) -> str | None:
    """Return a row as the log keeps it."""
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


class ChangeLog:
    """Collects what a batch changes; a row changed twice keeps its first before and its last after."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], tuple[RawRow | None, RawRow | None]] = {}

    def note(self, table: str, key: str, before: RawRow | None, after: RawRow | None) -> None:
        """Note one row before and after a change."""
        first = self._rows.get((table, key), (before, None))[0]
        self._rows[table, key] = (first, after)

    def write(self, connection: Connection, title: str, subject: str, author: Author) -> None:
        """Write the batch, where it changed anything; whatever could be done again no longer can."""
        rows = {key: pair for key, pair in self._rows.items() if pair[0] != pair[1]}
        if not rows:
            return
        batch = CHANGE_BATCH.c
        connection.execute(update(CHANGE_BATCH).where(batch.state == "undone").values(state="dropped"))
        last = connection.execute(select(func.max(batch.number))).scalar() or 0
        batch_id = new_id()
        connection.execute(
            CHANGE_BATCH.insert().values(
                id=batch_id,
                number=last + 1,
                title=title,
                subject=subject,
                made_at=moment_text(author.when),
                made_by=author.who,
                device=author.device,
                records=len(rows),
                state="done",
            )
        )
        lines = [
            (new_id(), batch_id, table, key, as_json(before), as_json(after))
            for (table, key), (before, after) in rows.items()
        ]
        insert_rows(connection, CHANGE_RECORD, RECORD_COLUMNS, lines)
