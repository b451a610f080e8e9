"""Contacts from files: what a file would do row for row, and doing exactly that as one step."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from drr_desktop.domain.contact_card import ImportMapping
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.text_fold import fold
from drr_desktop.services.contact_import_plan import (
    ImportPlan,
    ImportResult,
    PlannedRow,
    RowVerdict,
    counted,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from drr_desktop.interchange.contact_formats import ContactFile
    from drr_desktop.services.outgoing import Announce, Clock
    from drr_desktop.storage.database import Database
    from drr_desktop.storage.unit_of_work import UnitOfWork

STEP = "contacts.imported"
AT_ONCE = 10_000  # records between two reports


class ContactImport:
    """Reads files of contacts. Nothing is written before `commit`, and then all of it as one step."""

    def __init__(self, database: Database, announce: Announce, now: Clock) -> None:
        self._database = database
        self._announce = announce
        self._now = now

    def read(
        self,
        source: Path | bytes,
        dialect: str = "",
        mapping: Mapping[str, str] | None = None,
        *,
        name: str = "",
        progress: Callable[[int, int], None] | None = None,
    ) -> ImportPlan:
        """Return what a file would do; raises UserError where it cannot be read as contacts.

        `dialect` names how a table is read where its headings shall not decide; `mapping` gives targets
        by heading ("Courriel": "email"). `progress` is told rows done and all rows, and may raise to cancel.
        """
        from drr_desktop.interchange.contact_formats import ReadingWish
        from drr_desktop.interchange.contact_formats import read as read_file
        from drr_desktop.services.contact_import_rows import Planning
        from drr_desktop.storage.rows import collector_resting

        content = source if isinstance(source, bytes) else _content(source)
        name = name or ("" if isinstance(source, bytes) else source.name)
        with collector_resting(), self._database.read() as work:

            def remembered(headings: Sequence[str]) -> Sequence[str] | None:
                found = work.get(ImportMapping, mapping_id(headings))
                return found.targets if found else None

            wish = ReadingWish(dialect, dict(mapping or {}), remembered)
            file = read_file(content, wish)
            planning = Planning(work, file.cards, name, self._database.today())
            rows = planning.rows(progress)
            stamp = _stamp(work)
        return ImportPlan(
            name, file, rows, bool(mapping), counted(rows), stamp, planning.records(), planning.known
        )

    def commit(self, plan: ImportPlan, progress: Callable[[int, int], None] | None = None) -> ImportResult:
        """Do what a plan says, row for row, as one step that one undo takes back.

        Raises UserError, with nothing written, where the office changed so that it would become another
        plan; `progress` is told records written and all of them, and may raise to cancel.
        """
        from drr_desktop.services.contact_import_rows import Planning
        from drr_desktop.storage.rows import collector_resting

        with collector_resting(), self._database.write(STEP, plan.name) as work:
            rows, records, known = plan.rows, plan.records, plan.known
            if _stamp(work) != plan.stamp:
                ids = {row.number: row.party_id for row in plan.rows if row.verdict is RowVerdict.NEW}
                planning = Planning(work, plan.file.cards, plan.name, self._database.today(), ids)
                rows = planning.rows()
                records, known = planning.records(), planning.known
                _check_same(rows, plan.rows)
            for start in range(0, len(records), AT_ONCE):
                work.put_many(records[start : start + AT_ONCE])
                if progress is not None:
                    progress(min(start + AT_ONCE, len(records)), len(records))
            if records:
                work.put_many(known, undoable=False)
            if plan.mapping_changed:
                work.put_many([_memory(plan.file)], undoable=False)
        self._announce(work.changes)
        return ImportResult(plan.counts, rows, len(records))


def _stamp(work: UnitOfWork) -> tuple[str, str]:
    """Return what is another as soon as anything is done, taken back or done again in the office."""
    steps = (work.steps.last_undoable(), work.steps.last_redoable())
    last, next_one = (step.id if step else "" for step in steps)
    return last, next_one


def _check_same(rows: Sequence[PlannedRow], preview: Sequence[PlannedRow]) -> None:
    if list(map(_said, rows)) != list(map(_said, preview)):
        message = (
            "The contacts changed after the preview was made. Nothing was imported. "
            "Look at the preview again."
        )
        raise UserError(message, code="import_outdated")


def _said(row: PlannedRow) -> tuple[object, ...]:
    """Return what a preview says of a row, without the key of a contact that is not there yet."""
    is_there = row.verdict in (RowVerdict.UPDATE, RowVerdict.SAME)
    said = (row.number, row.verdict, row.reason, row.name, row.changes, row.remarks, row.duplicate_of)
    return (*said, row.party_id if is_there else "")


def mapping_id(headings: Sequence[str]) -> str:
    """Return the key under which the reading of a table with these headings is remembered."""
    text = "\0".join(" ".join(fold(heading).split()) for heading in headings)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _memory(file: ContactFile) -> ImportMapping:
    return ImportMapping(id=mapping_id(file.headings), headings=file.headings, targets=file.targets)


def _content(path: Path) -> bytes:
    """Return a file's bytes; raises UserError where it is too large or cannot be read."""
    from drr_desktop.interchange.contact_text import NOTHING, check_size

    try:
        if path.exists() and not path.is_file():  # a folder, or a device that never ends
            raise OSError
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        what = "is not there" if missing else "cannot be read"
        message = f"The file '{path.name}' {what}. {NOTHING} Choose it again, or close it in other programs."
        raise UserError(
            message, code="file_missing" if missing else "file_unreadable", file=path.name
        ) from error
