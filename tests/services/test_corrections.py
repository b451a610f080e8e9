"""Own observances, announced dates and confirmations: kept, refused in words, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.observance import Review
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance
from drr_desktop.services.office import Office

NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
MARCH = DateSpan(date(2027, 3, 1), date(2027, 3, 31))


@pytest.fixture
def told() -> list:
    return []


@pytest.fixture
def office(tmp_path, told):
    with Office.open(tmp_path / "office.drr", announce=told.append, now=lambda: NOW, who="Sgt. A") as opened:
        yield opened


def eid(start: date, **fields) -> AnnouncedDate:
    return AnnouncedDate(id=new_id(), observance_key="eid_al_fitr", year=1448, start_on=start, **fields)


def days(office, key: str, **words) -> list[date]:
    return [o.start for o in office.calendar.occurrences(MARCH, keys=[key], **words)]


def code_of(call, *words) -> str:
    with pytest.raises(UserError) as caught:
        call(*words)
    assert str(caught.value).count("\n") == 0
    return caught.value.code


def test_an_own_observance_is_seen_at_once_and_taken_back(office, told):
    new = office.corrections.new_own("Fête d'été")
    assert new.key == "own_fete_d_ete"
    saved = office.corrections.save_own(replace(new, rule=" gregorian 03-15 ", duration_days=2))
    assert saved.rule == "gregorian 03-15"
    assert days(office, new.key) == [date(2027, 3, 15)]
    assert told[-1].calendar == {new.key}
    assert told[-1].feeds == {new.key}
    assert office.corrections.own(new.key) == saved
    assert office.corrections.own_observances() == [saved]
    assert office.corrections.new_own("Fête d’été!").key == f"{new.key}_2"
    assert office.history.undo().title == "own_observance.saved"
    assert days(office, new.key) == []
    assert office.corrections.own(new.key) is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name_en": " "}, "own_name_missing"),
        ({"key": "canada_day"}, "own_key"),
        ({"key": "own_Été"}, "own_key"),
        ({"key": "own_" + "a" * 60}, "own_key"),
        ({"duration_days": 0}, "own_duration"),
        ({"duration_days": 367}, "own_duration"),
        ({"rule": ""}, "rule_not_understood"),
        ({"rule": "gregorian 02-30"}, "rule_not_understood"),
        ({"rule": "hebrew 14 Nisann"}, "rule_not_understood"),
        ({"notes": "x" * 5000}, "own_text_too_long"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(office, told, change, code):
    own = replace(office.corrections.new_own("Open doors"), rule="gregorian 03-15")
    assert code_of(office.corrections.save_own, replace(own, **change)) == code
    assert office.corrections.own_observances() == []
    assert told == []
    assert office.history.last() is None


def test_two_observances_cannot_have_one_key(office):
    first = office.corrections.save_own(replace(office.corrections.new_own("Fair"), rule="gregorian 03-15"))
    assert code_of(office.corrections.save_own, replace(first, id=new_id())) == "key_taken"
    again = office.corrections.save_own(replace(first, rule="gregorian 03-16"))
    assert office.corrections.own_observances() == [again]


def test_removing_an_own_observance_takes_its_dates_along_and_undo_brings_all_back(office):
    own = office.corrections.save_own(replace(office.corrections.new_own("Fair"), rule="gregorian 03-15"))
    moved = AnnouncedDate(id=new_id(), observance_key=own.key, year=2027, start_on=date(2027, 3, 20))
    office.corrections.announce(moved)
    office.corrections.confirm(own.key, "Sgt. A")
    office.corrections.remove_own(own.key)
    assert days(office, own.key) == []
    assert office.corrections.announced_for(own.key) == []
    office.history.undo()
    assert days(office, own.key) == [date(2027, 3, 20)]
    assert office.calendar.provenance(office.calendar.observance(own.key)).confirmed_by == "Sgt. A"
    assert code_of(office.corrections.remove_own, "canada_day") == "not_own"
    assert code_of(office.corrections.remove_own, "own_nothing") == "unknown_observance"


def test_an_announced_date_replaces_the_one_before_it(office, told):
    first = office.corrections.announce(eid(date(2027, 3, 9), announced_by="Hilal Council"))
    second = office.corrections.announce(eid(date(2027, 3, 10), source="notice of 8 March"))
    assert office.corrections.announced_for("eid_al_fitr") == [second]
    (shown,) = office.calendar.occurrences(MARCH, keys=["eid_al_fitr"])
    assert (shown.start, shown.certainty) == (date(2027, 3, 10), Certainty.ANNOUNCED)
    assert told[-1].calendar == {"eid_al_fitr"}
    office.history.undo()
    assert office.corrections.announced_for("eid_al_fitr") == [first]
    office.corrections.withdraw_announced(first.id)
    (shown,) = office.calendar.occurrences(MARCH, keys=["eid_al_fitr"])
    assert shown.certainty is Certainty.EXPECTED
    assert code_of(office.corrections.withdraw_announced, first.id) == "unknown_announced_date"


def test_an_eid_kept_on_two_days_shows_two_days_with_who_keeps_it(office):
    hall = office.contacts.new_organization("Nepean Prayer Hall")
    office.contacts.save(hall)
    hall_id = hall.id
    office.corrections.announce(eid(date(2027, 3, 10), announced_by="Hilal Council"))
    office.corrections.announce(eid(date(2027, 3, 11), organization_id=hall_id))
    assert len(office.corrections.announced_for("eid_al_fitr")) == 2
    assert days(office, "eid_al_fitr") == [date(2027, 3, 10)]
    assert days(office, "eid_al_fitr", variants=True) == [date(2027, 3, 10), date(2027, 3, 11)]
    observance = office.calendar.observance("eid_al_fitr")
    by_hall = [o for o in office.calendar.variants(observance, MARCH) if o.certainty is Certainty.ANNOUNCED]
    assert [office.calendar.variant_name(o).en for o in by_hall] == ["Nepean Prayer Hall"]
    shown = office.calendar.occurrences(MARCH, keys=["eid_al_fitr"], variants=True)
    assert len({o.identity for o in shown}) == len(shown)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (eid(date(2027, 3, 10), end_on=date(2027, 3, 9)), "announced_order"),
        (eid(date(2027, 3, 10), end_on=date(2028, 3, 10)), "announced_order"),
        (replace(eid(date(2027, 3, 10)), year=2027), "announced_year"),
        (replace(eid(date(2027, 3, 10)), start_on=date(1400, 1, 1)), "announced_year"),
        (replace(eid(date(2027, 3, 10)), start_on=date(9999, 12, 31)), "announced_year"),
        (replace(eid(date(2027, 3, 10)), observance_key="nothing"), "unknown_observance"),
        (eid(date(2027, 3, 10), organization_id="nobody"), "unknown_organization"),
        (eid(date(2027, 3, 10), note="x" * 5000), "announced_text_too_long"),
    ],
)
def test_a_date_that_cannot_be_is_refused(office, row, code):
    assert code_of(office.corrections.announce, row) == code
    assert office.corrections.announced_for("eid_al_fitr") == []
    assert office.history.last() is None


def test_a_confirmation_is_kept_with_who_and_when(office, told):
    holi = office.calendar.observance("holi")
    before = office.calendar.provenance(holi)
    assert (before.confirmed_by, before.is_checked, before.review) == ("", False, Review.DRAFT)
    assert holi in office.calendar.unchecked()
    office.corrections.confirm("holi", " Const. B ", "with the temple's list")
    after = office.calendar.provenance(holi)
    assert (after.confirmed_by, after.confirmed_on) == ("Const. B", date(2027, 3, 2))
    assert (after.confirmed_note, after.review, after.is_checked) == (
        *("with the temple's list", Review.CONFIRMED, True),
    )
    assert holi not in office.calendar.unchecked()
    assert told[-1].calendar == {"holi"}
    office.corrections.confirm("holi", "Sgt. A")
    assert office.calendar.provenance(holi).confirmed_by == "Sgt. A"
    office.corrections.withdraw_confirmation("holi")
    assert holi in office.calendar.unchecked()
    office.history.undo()
    assert holi not in office.calendar.unchecked()
    assert code_of(office.corrections.confirm, "holi", " ") == "confirmed_by_missing"
    assert code_of(office.corrections.confirm, "nothing", "Sgt. A") == "unknown_observance"


def test_what_has_no_date_by_rule_takes_any_announced_year(office):
    own = office.corrections.save_own(
        replace(office.corrections.new_own("Parade"), rule="announced ~gregorian 2nd Friday June")
    )
    row = AnnouncedDate(id=new_id(), observance_key=own.key, year=2027, start_on=date(2027, 3, 9))
    office.corrections.announce(row)
    assert days(office, own.key) == [date(2027, 3, 9)]
    later = [
        o.year
        for o in office.calendar.occurrences(DateSpan(date(2028, 1, 1), date(2028, 12, 31)), keys=[own.key])
    ]
    assert later == [2028]


def test_rows_of_an_organization_that_is_gone_spoil_nothing(office):
    hall = office.contacts.new_organization("Hall")
    office.contacts.save(hall)
    office.corrections.announce(eid(date(2027, 3, 11), organization_id=hall.id))
    office.contacts.remove(hall.id)
    assert days(office, "eid_al_fitr", variants=True)


def test_an_own_observance_without_an_english_name_takes_the_french_one(office):
    own = OwnObservance(id=new_id(), key="own_fete", name_en="", name_fr="Fête", rule="gregorian 03-15")
    assert office.corrections.save_own(own).name_en == "Fête"
