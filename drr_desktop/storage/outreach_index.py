"""One derived line an interaction: the words it is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from drr_desktop.domain.outreach import Interaction
from drr_desktop.domain.record import Confidentiality
from drr_desktop.domain.text_fold import fold_for_search
from drr_desktop.storage import search_sqlite
from drr_desktop.storage.mapping import shape_of
from drr_desktop.storage.rows import chunks, insert_rows, rows_by_id
from drr_desktop.storage.tables.bookkeeping import OUTREACH_INDEX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

NAME = OUTREACH_INDEX.name
COLUMNS = ("id", "number", "search_text")


def refresh(connection: Connection, interactions: Mapping[str, Interaction | None]) -> None:
    """Index interactions again by their keys; None takes one out."""
    index = OUTREACH_INDEX.c
    last = connection.execute(select(func.max(index.number))).scalar() or 0
    for chunk in chunks(interactions):
        query = select(index.id, index.number).where(index.id.in_(chunk))
        numbers = {row.id: row.number for row in connection.execute(query).all()}
        if numbers:
            search_sqlite.drop(connection, NAME, numbers.values())
            connection.execute(delete(OUTREACH_INDEX).where(index.id.in_(list(numbers))))
        rows = []
        for key in chunk:
            if (interaction := interactions[key]) is not None:
                last += 1
                rows.append((key, last, _words(interaction)))
        insert_rows(connection, OUTREACH_INDEX, COLUMNS, rows)
        search_sqlite.put(connection, NAME, [(number, words) for _, number, words in rows])


def stored(connection: Connection, ids: list[str]) -> dict[str, Interaction | None]:
    """Return interactions by their keys."""
    shape = shape_of(Interaction)
    return {record.id: record for record in map(shape.record, rows_by_id(connection, shape, ids))}


def _words(interaction: Interaction) -> str:
    """Return its words; of a protected one only where and by whom, never what was said."""
    texts = [interaction.place, interaction.staff]
    if interaction.confidentiality < Confidentiality.PROTECTED:
        texts += [interaction.summary, interaction.details, interaction.outcome]
    return " ".join(fold_for_search(text) for text in texts if text)
