"""History as staff use it: the last edit back, and forth again, with everybody told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.errors import UserError
from drr_desktop.services.contact_book import ContactBook
from drr_desktop.services.history import History
from drr_desktop.storage.database import Database

NOON = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)


def opened(path: Path) -> Database:
    return Database.open(path, now=lambda: NOON, who="Sgt. A", device="desk")


def test_edits_go_back_and_forth_over_a_restart(tmp_path: Path) -> None:
    told: list[Changes] = []
    first = opened(tmp_path / "office.drr")
    book, history = ContactBook(first, told.append, lambda: NOON), History(first, told.append, lambda: NOON)
    assert (history.undo(), history.redo(), history.last(), history.next()) == (None, None, None, None)
    assert told == []
    saved = book.save(book.new_person("Amina"))
    assert saved.person
    book.save(replace(saved, person=replace(saved.person, notes="x")))
    assert [s.title for s in history.steps()] == ["contact.saved", "contact.added"]
    first.close()

    second = opened(tmp_path / "office.drr")
    book, history = ContactBook(second, told.append, lambda: NOON), History(second, told.append, lambda: NOON)
    step = history.undo()
    assert step is not None
    assert (step.title, step.subject, step.made_by, step.undone) == ("contact.saved", "Amina", "Sgt. A", True)
    assert told[-1].contacts == {saved.id}
    assert book.get(saved.id).person == saved.person
    assert [s.undone for s in history.steps()] == [True, False]
    assert history.next() == step
    history.redo()
    assert told[-1].contacts == {saved.id}
    assert history.next() is None
    second.close()


def test_a_step_that_cannot_come_back_stays_and_tells_nobody(tmp_path: Path) -> None:
    told: list[Changes] = []
    database = opened(tmp_path / "office.drr")
    book, history = (
        ContactBook(database, lambda _: None, lambda: NOON),
        History(database, told.append, lambda: NOON),
    )
    saved = book.save(book.new_person("Amina"))
    assert saved.person
    with database.write("loaded") as work:
        work.put_many([replace(saved.person, notes="later")], undoable=False)
    with pytest.raises(UserError) as caught:
        history.undo()
    assert caught.value.code == "changed_since"
    assert told == []
    last = history.last()
    assert last is not None
    assert last.title == "contact.added"
    database.close()
