"""The joined office: one file, every service, and a calendar that looks again when rows changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drr_desktop import paths
from drr_desktop.domain.changes import Changes
from drr_desktop.domain.contact import ContactQuery, PartyKind
from drr_desktop.domain.dates import Month
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.feed import Feed
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList, Segment
from drr_desktop.domain.outreach import FollowUp, Interaction, InteractionParty, OutreachEntry
from drr_desktop.services.observance_calendar import ObservanceCalendar
from drr_desktop.services.office import Office

NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)


def open_office(path, **more) -> Office:
    return Office.open(path, now=lambda: NOW, who="tester", device="here", **more)


def test_all_services_work_on_one_file_and_all_is_there_again(tmp_path):
    told: list[Changes] = []
    calendar = ObservanceCalendar(lambda: NOW)
    with open_office(tmp_path / "office.drr", announce=told.append, calendar=calendar) as office:
        assert office.calendar is calendar
        assert calendar.month(Month(2027, 3)).own == ()
        amina = office.contacts.save(office.contacts.new_person("Amina Diallo"))
        interaction = Interaction(id=new_id(), happened_at=NOW, summary="Tea with the board")
        office.outreach.record(
            OutreachEntry(
                interaction=interaction,
                parties=(
                    InteractionParty(
                        id=new_id(),
                        interaction_id=interaction.id,
                        party_id=amina.id,
                        party_kind=PartyKind.PERSON,
                    ),
                ),
                follow_ups=(
                    FollowUp(
                        id=new_id(),
                        text="Send the plan",
                        interaction_id=interaction.id,
                        due_on=date(2027, 3, 5),
                    ),
                ),
            )
        )
        assert [e.day for e in calendar.month(Month(2027, 3)).own] == [date(2027, 3, 2), date(2027, 3, 5)]
        everybody = office.lists.save(MailingList(id=new_id(), name="All", rule=Segment().to_json()))
        office.feeds.save(Feed(id=new_id(), name="Section"))
        assert everybody.id in told[-2].lists
        assert office.history.last().title == "feed.saved"
        office.history.undo()
        assert office.feeds.all() == []
    assert calendar.month(Month(2027, 3)).own == ()  # closed: the catalogue alone again
    with open_office(tmp_path / "office.drr") as again:
        assert again.contacts.ids(ContactQuery()) == [amina.id]
        assert [m.name for m in again.lists.all()] == ["All"]
        assert again.path == tmp_path / "office.drr"


def test_the_person_s_own_folder_is_made_and_no_other(tmp_path):
    with open_office(paths.default_data_file()) as office:
        assert office.path.exists()
    with pytest.raises(UserError):
        open_office(tmp_path / "nowhere" / "office.drr")
    assert not (tmp_path / "nowhere").exists()


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DRR_DATA_DIR", str(tmp_path / "file" / "data"))
    with pytest.raises(UserError, match="--data"):
        open_office(paths.default_data_file())
    assert Path(tmp_path / "file").read_text() == "in the way"


def test_changes_of_lists_leave_the_months_as_they_are(tmp_path):
    with open_office(tmp_path / "office.drr") as office:
        view = office.calendar.month(Month(2027, 3))
        office.lists.save(MailingList(id=new_id(), name="All", rule=Segment().to_json()))
        assert office.calendar.month(Month(2027, 3)) is view
        office.contacts.save(office.contacts.new_person("Amina Diallo"))
        assert office.calendar.month(Month(2027, 3)) is not view
