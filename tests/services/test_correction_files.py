"""Corrections as a file: what leaves, what comes, and what is refused with a reason."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.own_calendar import AnnouncedDate
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange.corrections_file import FORMAT, without_contacts
from drr_desktop.services.correction_exchange import Outcome
from drr_desktop.services.office import Office

NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
OWN = {"key": "own_fair", "name_en": "Fair", "rule": "gregorian 03-15"}
EID = {"observance_key": "eid_al_fitr", "year": 1448, "start_on": "2027-03-10"}


def opened(path):
    return Office.open(path, now=lambda: NOW, who="Sgt. A")


@pytest.fixture
def office(tmp_path):
    with opened(tmp_path / "office.drr") as one:
        yield one


def add_hall(office, **fields):
    hall = office.contacts.new_organization("Nepean Prayer Hall")
    office.contacts.save(replace(hall, organization=replace(hall.organization, **fields)))
    return hall.id


def fill(office):
    fair = replace(office.corrections.new_own("Fair"), rule="gregorian 03-15", notes="Ask fair@example.org")
    office.corrections.save_own(fair)
    hall = add_hall(office)
    for start, organization in ((date(2027, 3, 10), None), (date(2027, 3, 11), hall)):
        office.corrections.announce(
            AnnouncedDate(
                id=new_id(),
                observance_key="eid_al_fitr",
                year=1448,
                start_on=start,
                organization_id=organization,
                announced_by="Hilal Council, 613-555-0123",
                note="Seen at sunset on 2027-03-09",
            )
        )


def write(tmp_path, observances=(), dates=(), **changes):
    path = tmp_path / "shared.json"
    content = {"format": FORMAT, "version": 1, "observances": list(observances), "dates": list(dates)}
    path.write_text(json.dumps({**content, **changes}), "utf-8")
    return path


def outcomes(verdicts):
    return [str(one.verdict) for one in verdicts]


def test_what_one_office_exports_another_takes_and_both_say_the_same(office, tmp_path):
    fill(office)
    receipt = office.corrections.export_to(tmp_path / "shared.json")
    assert (receipt.observances, receipt.dates, receipt.left_out) == (1, 2, 0)
    assert outcomes(office.corrections.import_from(tmp_path / "shared.json")) == ["same"] * 3
    with opened(tmp_path / "other.drr") as other:
        add_hall(other)
        before = other.history.last()
        assert outcomes(other.corrections.import_from(tmp_path / "shared.json", dry_run=True)) == ["new"] * 3
        assert other.history.last() == before
        assert outcomes(other.corrections.import_from(tmp_path / "shared.json")) == ["new"] * 3
        assert outcomes(other.corrections.import_from(tmp_path / "shared.json")) == ["same"] * 3
        other.corrections.export_to(tmp_path / "back.json")
        assert (tmp_path / "back.json").read_bytes() == (tmp_path / "shared.json").read_bytes()
        assert other.calendar.observance("own_fair").rule == "gregorian 03-15"
        assert other.history.undo().title == "corrections.imported"
        assert other.corrections.own_observances() == []
        assert other.corrections.announced_for("eid_al_fitr") == []


def test_no_contact_leaves_but_an_organization_s_name(office, tmp_path):
    fill(office)
    office.corrections.export_to(tmp_path / "shared.json")
    text = (tmp_path / "shared.json").read_text("utf-8")
    assert "Nepean Prayer Hall" in text
    assert "example.org" not in text
    assert "613" not in text
    assert "2027-03-09" in text
    ids = [row.organization_id for row in office.corrections.announced_for("eid_al_fitr")]
    assert not any(id in text for id in ids if id)


def test_a_restricted_organization_stays_and_is_counted(office, tmp_path):
    hall = add_hall(office, confidentiality=Confidentiality.RESTRICTED)
    row = AnnouncedDate(id=new_id(), **{**EID, "start_on": date(2027, 3, 10)}, organization_id=hall)
    office.corrections.announce(row)
    with pytest.raises(UserError) as caught:
        office.corrections.export_to(tmp_path / "shared.json")
    assert caught.value.code == "nothing_to_export"
    office.corrections.announce(replace(row, id=new_id(), organization_id=None))
    assert office.corrections.export_to(tmp_path / "shared.json").left_out == 1
    assert "Nepean" not in (tmp_path / "shared.json").read_text("utf-8")


def test_a_changed_row_replaces_the_office_s_own(office, tmp_path):
    office.corrections.import_from(write(tmp_path, [OWN], [EID]))
    own = office.corrections.own("own_fair")
    changed = write(tmp_path, [{**OWN, "rule": "gregorian 03-16"}], [{**EID, "start_on": "2027-03-11"}])
    assert outcomes(office.corrections.import_from(changed)) == ["replaced", "replaced"]
    assert office.corrections.own("own_fair") == replace(own, rule="gregorian 03-16")
    (row,) = office.corrections.announced_for("eid_al_fitr")
    assert row.start_on == date(2027, 3, 11)


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        ("own", {"key": "canada_day"}, "own_"),
        ("own", {"rule": "hebrew 14 Nisann"}, "Nisann"),
        ("own", {"duration_days": True}, "whole number"),
        ("own", {"duration_days": 400}, "366"),
        ("own", {"kind": "party"}, "one of"),
        ("own", {"mood": "x"}, "no field"),
        ("own", {"name_en": "  "}, "name"),
        ("own", {"name_en": "a\u0000b"}, "control"),
        ("own", {"name_en": None}, "text"),
        ("date", {"observance_key": "nothing"}, "no such observance"),
        ("date", {"year": 2027}, "2027"),
        ("date", {"year": "1448"}, "whole number"),
        ("date", {"year": 10**30}, "99999"),
        ("date", {"start_on": "2027-02-30"}, "a day such as"),
        ("date", {"start_on": "20270310"}, "a day such as"),
        ("date", {"end_on": "2027-03-09"}, "before it starts"),
        ("date", {"organization": "Nobody's Hall"}, "no organization"),
        ("date", {"id": "x"}, "no field"),
    ],
)
def test_a_bad_row_is_refused_with_its_reason_and_the_others_are_taken(office, tmp_path, kind, change, said):
    good_own, good_date = {**OWN, "key": "own_good"}, {**EID, "year": 1449, "start_on": "2028-02-27"}
    bad_own = [{**OWN, **change}] if kind == "own" else []
    bad_date = [{**EID, **change}] if kind == "date" else []
    verdicts = office.corrections.import_from(write(tmp_path, [*bad_own, good_own], [*bad_date, good_date]))
    (refused,) = [one for one in verdicts if one.verdict is Outcome.REFUSED]
    assert said in refused.reason
    assert refused.code
    assert "\n" not in refused.reason
    assert sorted(outcomes(verdicts)) == ["new", "new", "refused"]
    assert [own.key for own in office.corrections.own_observances()] == ["own_good"]
    assert [row.year for row in office.corrections.announced_for("eid_al_fitr")] == [1449]


def test_rows_that_are_no_rows_or_come_twice_are_refused(office, tmp_path):
    verdicts = office.corrections.import_from(write(tmp_path, [OWN, OWN, 3, []], [EID, EID]))
    assert outcomes(verdicts) == ["new", "refused", "refused", "refused", "new", "refused"]
    assert {one.code for one in verdicts} == {"", "twice_in_file", "row_fields"}


def test_a_date_may_be_of_an_observance_that_the_file_brings(office, tmp_path):
    row = {"observance_key": "own_fair", "year": 2027, "start_on": "2027-03-20"}
    assert outcomes(office.corrections.import_from(write(tmp_path, [OWN], [row]))) == ["new", "new"]


def test_two_organizations_of_one_name_are_not_guessed_between(office, tmp_path):
    add_hall(office)
    add_hall(office)
    path = write(tmp_path, [], [{**EID, "organization": "nepean prayer hall"}])
    (verdict,) = office.corrections.import_from(path)
    assert (verdict.verdict, verdict.code) == (Outcome.REFUSED, "ambiguous_organization")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1"),
        (b"{", "not JSON"),
        (b"[]", "does not say"),
        (b"null", "does not say"),
        (b"\xff\xfe{}", "UTF-8"),
        (b'{"format": "other", "version": 1}', "does not say"),
        (b'{"format": "drr-desktop corrections"}', "version is missing"),
        (b'{"format": "drr-desktop corrections", "version": true}', "version is missing"),
        (b'{"format": "drr-desktop corrections", "version": 2}', "newer version"),
        (b'{"format": "drr-desktop corrections", "version": 1, "dates": {}}', "no list"),
        (b'{"format": "drr-desktop corrections", "version": 1, "dates": ["\\ud800"]}', "UTF-8"),
        (b"[" * 100_000, "too deep"),
        (b'{"version": ' + b"9" * 10_000 + b"}", "too long"),
        (b" " * 5_000_001, "larger"),
        (b'{"format": "drr-desktop corrections", "version": 1, "dates": [' + b"1," * 5001 + b"1]}", "5000"),
    ],
)
def test_a_file_that_is_no_corrections_file_is_refused_whole(office, tmp_path, content, said):
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        office.corrections.import_from(path)
    assert said in str(caught.value)
    assert "Nothing was changed" in str(caught.value)
    assert office.history.last() is None


def test_a_file_that_is_not_there_is_named_without_its_folder(office, tmp_path):
    with pytest.raises(UserError) as caught:
        office.corrections.import_from(tmp_path / "nowhere.json")
    assert "nowhere.json" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
    with pytest.raises(UserError):
        office.corrections.import_from(tmp_path)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("call 613-555-0123 now", "call […] now"),
        ("(613) 555-0123", "[…]"),
        ("+1 613 555 0123", "[…]"),
        ("mail a.b+c@ex-ample.org.", "mail […]."),
        ("seen on 2027-03-09", "seen on 2027-03-09"),
        ("S.O. 2014 c.4; 1448 AH", "S.O. 2014 c.4; 1448 AH"),
    ],
)
def test_addresses_and_numbers_are_taken_out_of_texts(text, left):
    assert without_contacts(text) == left
