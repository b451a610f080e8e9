"""Importing contacts: a verdict a row that is also what happens, one step, and nobody resubscribed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.consent import ConsentBasis, Suppression, address_digest
from drr_desktop.domain.contact import ContactQuery, PartyKind
from drr_desktop.domain.contact_card import ContactOrigin, ImportMapping, PostalAddress
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList
from drr_desktop.domain.record import Confidentiality
from drr_desktop.services.contact_import_plan import RowVerdict
from drr_desktop.services.office import Office
from tests.interchange.contact_samples import SAMPLES, needs_samples

NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
HEAD = "Display Name,First Name,Last Name,Primary Email,Work Phone,Organization,Job Title,Notes\n"


@pytest.fixture
def told() -> list[Changes]:
    return []


@pytest.fixture
def office(tmp_path: Path, told: list[Changes]) -> Iterator[Office]:
    path = tmp_path / "office.drr"
    with Office.open(path, now=lambda: NOW, who="Sgt. A", device="d", announce=told.append) as opened:
        yield opened


def csv(*rows: str, head: str = HEAD) -> bytes:
    return (head + "\n".join(rows) + "\n").encode()


def vcf(*cards: str) -> bytes:
    return "".join(f"BEGIN:VCARD\nVERSION:3.0\n{card}\nEND:VCARD\n" for card in cards).encode()


def verdicts(plan) -> list[str]:
    return [row.verdict.value for row in plan.rows]


def imported(office: Office, content: bytes):
    plan = office.imports.read(content, name="contacts.csv")
    assert office.imports.commit(plan).counts == plan.counts
    return plan


def state(office: Office) -> dict[str, object]:
    """Everything about everybody, revisions aside."""
    ids = office.contacts.ids(ContactQuery())
    found: dict[str, object] = {i: replace(office.contacts.get(i), revision=0) for i in ids}
    with office.imports._database.read() as work:
        found["addresses"] = work.where(PostalAddress)
        found["origins"] = work.where(ContactOrigin)
    return found


AMINA = "Amina Diallo,Amina,Diallo,amina@example.ca,613-555-0101,Centre A,Director,Met at the fair"


def test_a_new_row_becomes_a_contact_with_its_organization(office: Office, told: list[Changes]) -> None:
    plan = imported(office, csv(AMINA))
    assert [(r.number, r.verdict, r.reason, r.name) for r in plan.rows] == [
        (1, RowVerdict.NEW, "not_known", "Amina Diallo")
    ]
    assert (office.contacts.count().people, office.contacts.count().organizations) == (1, 1)
    contact = office.contacts.get(plan.rows[0].party_id)
    assert (contact.name, contact.party.notes, contact.person and contact.person.family_name) == (
        "Amina Diallo", "Met at the fair", "Diallo",
    )  # fmt: skip
    assert [(p.value, p.normalized) for p in contact.points] == [
        ("amina@example.ca", "amina@example.ca"), ("613-555-0101", "+16135550101"),
    ]  # fmt: skip
    assert [(a.role, a.is_primary) for a in contact.affiliations] == [("Director", True)]
    assert office.contacts.ids(ContactQuery(text="amina")) == [contact.id]
    assert len(told) == 1
    assert contact.id in told[0].contacts
    assert contact.consents == (), "a file gives no consent"


def test_reading_writes_nothing(office: Office, told: list[Changes]) -> None:
    office.imports.read(csv(AMINA))
    assert (office.contacts.count().people, office.history.last(), told) == (0, None, [])


def test_the_same_file_twice_changes_nothing(office: Office) -> None:
    content = csv(AMINA, "Bo,,,,,,,", "Chi,,,chi@example.ca,,,,", 'Dee,,,,613-555-0104,Centre B,,"a\nb"')
    imported(office, content)
    before, steps = state(office), len(office.history.steps())
    again = imported(office, content)
    assert verdicts(again) == ["same"] * 4
    assert all(row.changes == () for row in again.rows)
    assert state(office) == before
    assert len(office.history.steps()) == steps, "nothing was written, so there is nothing to undo"


def test_an_update_names_its_fields_and_an_empty_cell_leaves_what_is_there(office: Office) -> None:
    imported(office, csv(AMINA))
    plan = imported(office, csv("Amina Diallo,,,AMINA@example.ca,613-555-0199,,,"))
    (row,) = plan.rows
    assert (row.verdict, row.reason) == (RowVerdict.UPDATE, "same_name_and_email")
    assert [(c.field, c.before, c.after) for c in row.changes] == [("tel", "", "613-555-0199")]
    contact = office.contacts.get(row.party_id)
    assert contact.party.notes == "Met at the fair"
    assert contact.person is not None
    assert contact.person.family_name == "Diallo"
    assert len(contact.points) == 3


def test_a_key_is_known_again_under_a_new_name(office: Office) -> None:
    imported(office, vcf("UID:u1\nFN:Amina Diallo\nORG:Centre A\nTITLE:Director"))
    plan = imported(office, vcf("UID:u1\nFN:Amina Roy\nORG:Centre A\nTITLE:Chair\nNOTE:b"))
    (row,) = plan.rows
    assert (row.verdict, row.reason) == (RowVerdict.UPDATE, "same_key")
    assert {(c.field, c.before, c.after) for c in row.changes} == {
        ("full_name", "Amina Diallo", "Amina Roy"), ("role", "Director", "Chair"), ("notes", "", "b"),
    }  # fmt: skip
    assert office.contacts.count().people == 1


def test_a_row_that_came_in_before_does_not_take_back_what_was_changed_since(office: Office) -> None:
    party = imported(office, csv(AMINA)).rows[0].party_id
    contact = office.contacts.get(party)
    assert contact.person is not None
    office.contacts.save(replace(contact, person=replace(contact.person, full_name="A. Roy"), points=()))
    plan = imported(office, csv(AMINA))
    assert [(r.verdict, r.reason) for r in plan.rows] == [(RowVerdict.SAME, "known_row")]
    assert (office.contacts.get(party).name, office.contacts.get(party).points) == ("A. Roy", ())


def test_notes_are_added_to_and_never_written_over(office: Office) -> None:
    imported(office, csv(AMINA))
    plan = imported(office, csv("Amina Diallo,,,amina@example.ca,,,,Likes tea"))
    notes = office.contacts.get(plan.rows[0].party_id).party.notes
    assert notes == "Met at the fair\n\nLikes tea"
    assert verdicts(imported(office, csv("Amina Diallo,,,amina@example.ca,,,,Likes tea"))) == ["same"]


# One name, several people


def test_twenty_people_of_one_name_stay_twenty(office: Office) -> None:
    rows = [f"Mohamed Ali,Mohamed,Ali,ali{n}@example.ca,613-555-{n:04d},Centre A,," for n in range(20)]
    plan = imported(office, csv(*rows))
    assert verdicts(plan) == ["new"] * 20
    assert [r.reason for r in plan.rows] == ["not_known", *["namesake"] * 19]
    assert office.contacts.count().people == 20
    assert verdicts(imported(office, csv(*rows))) == ["same"] * 20


def test_a_name_alone_never_finds_anybody(office: Office) -> None:
    imported(office, csv("Mohamed Ali,,,a@example.ca,,,,"))
    plan = imported(office, csv("Mohamed Ali,,,,,,,"))
    assert [(r.verdict, r.reason) for r in plan.rows] == [(RowVerdict.NEW, "namesake")]


def test_a_family_that_shares_a_telephone_stays_apart(office: Office) -> None:
    rows = ["Ali Omar,,,father@example.ca,613-555-0101,,,", "Ali Omar,,,son@example.ca,613-555-0101,,,"]
    assert verdicts(imported(office, csv(*rows, "Hodan Omar,,,,613-555-0101,,,"))) == ["new"] * 3
    assert verdicts(imported(office, csv(*rows))) == ["same"] * 2


def test_spouses_with_one_address_stay_apart(office: Office) -> None:
    rows = ["Ann Roy,,,home@example.ca,,,,", "Bob Roy,,,home@example.ca,,,,"]
    assert verdicts(imported(office, csv(*rows))) == ["new", "new"]


def test_cards_with_keys_of_their_own_are_never_made_one(office: Office) -> None:
    cards = vcf("UID:1\nFN:Ali\nEMAIL:a@x.ca", "UID:2\nFN:Ali\nEMAIL:a@x.ca")
    assert verdicts(imported(office, cards)) == ["new", "new"]
    assert verdicts(imported(office, cards)) == ["same", "same"]
    unclear = office.imports.read(csv("Ali,,,a@x.ca,,,,"))
    assert [(r.verdict, r.reason) for r in unclear.rows] == [(RowVerdict.REFUSED, "ambiguous")]


def test_a_row_that_comes_twice_only_adds_what_is_missing(office: Office) -> None:
    rows = [AMINA, "Amina Diallo,,,amina@example.ca,613-555-0102,Centre A,Chair,", AMINA]
    plan = imported(office, csv(*rows))
    assert [(r.verdict.value, r.duplicate_of, [c.field for c in r.changes]) for r in plan.rows] == [
        ("new", 0, []), ("duplicate_of", 1, ["tel"]), ("duplicate_of", 1, []),
    ]  # fmt: skip
    assert office.contacts.count().people == 1
    again = imported(office, csv(*rows))
    assert [(r.verdict.value, r.changes) for r in again.rows] == [("same", ())] * 3


# Preview and commit


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it_again(office: Office) -> None:
    imported(office, csv(AMINA))
    before = state(office)
    file = vcf(
        "UID:1\nFN:Bo\nADR:;;1 Main;Ottawa;ON;K1A 0A1;CA\nBDAY:1980-01-01\nORG:Centre C\nCATEGORIES:Choir"
    )
    imported(office, file)
    imported(office, csv("Amina Diallo,,,amina@example.ca,1234567,,,"))
    after = state(office)
    steps = [office.history.undo(), office.history.undo()]
    assert [(s.title, s.subject) for s in steps if s] == [("contacts.imported", "contacts.csv")] * 2
    assert state(office) == before
    office.history.redo()
    office.history.redo()
    assert state(office) == after


def test_a_preview_that_is_out_of_date_imports_nothing(office: Office) -> None:
    plan = office.imports.read(csv(AMINA, "Bo,,,bo@example.ca,,,,"))
    office.contacts.save(office.contacts.new_person("Somebody else"))
    assert office.imports.commit(office.imports.read(csv("Chi,,,c@x.ca,,,,"))).counts[RowVerdict.NEW] == 1
    imported(office, csv("Bo,,,bo@example.ca,,,,"))
    with pytest.raises(UserError) as caught:
        office.imports.commit(plan)
    assert caught.value.code == "import_outdated"
    assert office.contacts.count().people == 3


def test_what_is_written_follows_the_second_look_even_where_the_comparison_is_blind(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = office.imports.read(csv(AMINA))
    imported(office, csv(AMINA))
    monkeypatch.setattr("drr_desktop.services.contact_import._said", lambda row: ())
    office.imports.commit(plan)
    monkeypatch.undo()
    plan = office.imports.read(csv(AMINA))
    assert verdicts(plan) == ["same"], "the second look finds the contact, and adds nobody"
    assert office.contacts.count().people == 1


def test_what_is_committed_is_the_preview_row_for_row(office: Office) -> None:
    imported(office, csv(AMINA, "Bo,,,bo@example.ca,,,,"))
    plan = office.imports.read(
        csv(
            AMINA,
            "Bo,,,bo@example.ca,1234567,,,",
            "Chi,,,chi@example.ca,,,,",
            "x" * 70_000 + ",,,,,,,",
            "Chi,,,chi@example.ca,,,,",
        )
    )
    result = office.imports.commit(plan)
    assert result.rows == plan.rows
    assert verdicts(plan) == ["same", "update", "new", "refused", "duplicate_of"]
    assert result.counts == dict.fromkeys(RowVerdict, 1)


def test_a_person_who_cancels_leaves_nothing_half_done(office: Office) -> None:
    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    rows = [f"P{n},,,p{n}@example.ca,,,," for n in range(600)]
    with pytest.raises(Cancelled):
        office.imports.read(csv(*rows), progress=cancel)
    plan = office.imports.read(csv(*rows))
    with pytest.raises(Cancelled):
        office.imports.commit(plan, progress=cancel)
    assert office.contacts.count().people == 0
    seen: list[tuple[int, int]] = []
    office.imports.commit(plan, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1200, 1200)]


# What survives


def test_withdrawals_and_suppressions_survive_every_import(office: Office) -> None:
    plan = imported(office, csv(AMINA))
    party = plan.rows[0].party_id
    consent = office.contacts.record_consent(
        party, "amina@example.ca", "", ConsentBasis.EXPRESS_WRITTEN, date(2027, 1, 1)
    )
    office.contacts.withdraw(consent.id, "by phone")
    suppression = Suppression(id=new_id(), address_digest=address_digest("bo@x.ca"), made_on=date(2027, 1, 1))
    with office.imports._database.write("test") as work:
        work.put(suppression)
    imported(office, csv(AMINA, "Bo,,,bo@x.ca,,,,"))
    imported(office, csv("Amina Diallo,,,amina@example.ca,1234567,,,again"))
    assert [c.withdrawn_how for c in office.contacts.get(party).consents] == ["by phone"]
    with office.imports._database.read() as work:
        assert work.where(Suppression) == [suppression]
    everybody = office.lists.save(MailingList(id=new_id(), name="All"))
    assert [v.name for v in office.lists.preview(everybody.id).included if v.included] == []


def test_a_removed_contact_is_new_again_and_its_suppression_stays(office: Office) -> None:
    party = imported(office, vcf("UID:1\nFN:Amina\nEMAIL:a@x.ca")).rows[0].party_id
    consent = office.contacts.record_consent(party, "a@x.ca", "", ConsentBasis.EXPRESS_ORAL, date(2027, 1, 1))
    office.contacts.withdraw(consent.id)
    office.contacts.remove(party)
    plan = imported(office, vcf("UID:1\nFN:Amina\nEMAIL:a@x.ca"))
    assert verdicts(plan) == ["new"]
    with office.imports._database.read() as work:
        assert [s.address_digest for s in work.where(Suppression)] == [address_digest("a@x.ca")]


def test_confidentiality_only_rises(office: Office) -> None:
    party = imported(office, vcf("UID:1\nFN:A\nCLASS:CONFIDENTIAL")).rows[0].party_id
    imported(office, vcf("UID:1\nFN:A\nCLASS:PRIVATE"))
    assert office.contacts.get(party).party.confidentiality is Confidentiality.PROTECTED


def test_an_organization_named_by_people_and_then_given_is_one(office: Office) -> None:
    imported(office, csv(AMINA))
    plan = imported(office, vcf("KIND:org\nFN:centre a\nEMAIL:info@a.ca"))
    assert [(r.verdict, r.reason) for r in plan.rows] == [(RowVerdict.UPDATE, "same_organization")]
    together = vcf("FN:Bo\nORG:Temple B", "X-ABShowAs:COMPANY\nFN:Temple B\nORG:Temple B\nTEL:1234567")
    assert verdicts(imported(office, together)) == ["new", "new"]
    assert office.contacts.count().organizations == 2
    assert verdicts(imported(office, together)) == ["same", "same"]


# Mappings


def test_a_mapping_is_remembered_with_the_import_and_survives_its_undo(office: Office) -> None:
    content = b"Qui;Ou\nAmina Diallo;amina@x.ca\n"
    with pytest.raises(UserError):
        office.imports.read(content)
    plan = office.imports.read(content, mapping={"Qui": "full_name", "Ou": "email"})
    office.imports.commit(plan)
    again = office.imports.read(b"QUI;OU\nBo;bo@x.ca\n")
    assert (again.file.dialect, again.rows[0].name) == ("mapping", "Bo")
    office.history.undo()
    with office.imports._database.read() as work:
        assert [m.targets for m in work.where(ImportMapping)] == [("full_name", "email")]
    assert office.contacts.count().people == 0


# The real files


@needs_samples
def test_every_sample_is_imported_and_the_second_time_changes_nothing(office: Office) -> None:
    files = [p for p in sorted(SAMPLES.glob("*/*")) if p.suffix in (".vcf", ".csv", ".ldif")]
    assert len(files) == 39
    for path in files:
        plan = office.imports.read(path)
        assert len(plan.rows) == len(plan.file.cards) > 0
        assert plan.counts[RowVerdict.REFUSED] == 0, path.name
        office.imports.commit(plan)
        again = office.imports.read(path)
        assert all(row.verdict in (RowVerdict.SAME, RowVerdict.DUPLICATE_OF) for row in again.rows), path.name
        assert not any(row.changes for row in again.rows), path.name
    people = office.contacts.count().people
    steps = 0
    while office.history.undo():
        steps += 1
    assert people > 900
    assert steps > 30
    assert state(office) == {"addresses": [], "origins": []}


def test_a_missing_or_unreadable_file_says_so(office: Office, tmp_path: Path) -> None:
    device = Path("/dev/zero")  # never ends
    for path, code in (
        (tmp_path / "none.csv", "file_missing"),
        (tmp_path, "file_unreadable"),
        (device if device.exists() else tmp_path, "file_unreadable"),
    ):
        with pytest.raises(UserError) as caught:
            office.imports.read(path)
        assert caught.value.code == code
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(UserError) as caught:
        office.imports.read(huge)
    assert caught.value.code == "file_too_large"


def test_kinds_are_kept_apart(office: Office) -> None:
    imported(office, vcf("KIND:org\nFN:Nile\nEMAIL:a@x.ca"))
    plan = imported(office, vcf("FN:Nile\nEMAIL:a@x.ca"))
    assert verdicts(plan) == ["new"]
    assert office.contacts.get(plan.rows[0].party_id).kind is PartyKind.PERSON
