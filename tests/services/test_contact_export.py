"""Exporting contacts: through the one door, without what is too confidential, and back without a change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.contact import ContactQuery
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportKind, ExportMember, ExportRecord
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange.contact_formats import CONTACT_WRITERS
from drr_desktop.services.contact_import_plan import RowVerdict
from drr_desktop.services.office import Office
from tests.interchange.contact_samples import VCARDS, needs_samples, said

NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
SHAPES = [(w.key, w.suffix) for w in CONTACT_WRITERS]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with Office.open(tmp_path / "office.drr", now=lambda: NOW, who="Sgt. A", device="d") as opened:
        yield opened


def taken(office: Office, content: bytes) -> list[str]:
    plan = office.imports.read(content)
    return [row.party_id for row in office.imports.commit(plan).rows]


CARDS = (
    b"BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Amina Diallo\nN:Diallo;Amina;;Dr;\nEMAIL;TYPE=WORK:amina@x.ca\n"
    b"TEL;TYPE=CELL:613-555-0101\nADR;TYPE=WORK:;Unit 5;1 Main;Ottawa;ON;K1A 0A1;CA\nORG:Centre A;Desk\n"
    b"TITLE:Chair\nBDAY:1980-03-22\nX-ANY:kept\nCATEGORIES:Choir\nNOTE:=a note\nEND:VCARD\n"
    b"BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n"
)


def test_an_export_is_recorded_with_its_members(office: Office, tmp_path: Path) -> None:
    ids = taken(office, CARDS)
    receipt = office.exports.export(tmp_path / "x.vcf", "vcard3")
    content = (tmp_path / "x.vcf").read_bytes()
    record = receipt.record
    assert (record.kind, record.format, record.count, receipt.left_out) == (
        ExportKind.CONTACTS,
        "vcard3",
        3,
        0,
    )
    assert (record.made_by, record.made_at) == ("Sgt. A", NOW)
    assert record.sha256 == hashlib.sha256(content).hexdigest()
    with office.imports._database.read() as work:
        assert work.get(ExportRecord, record.id) == record
        members = work.where(ExportMember, export_id=record.id)
    assert {m.party_id for m in members} >= set(ids)
    assert len(members) == record.count == content.count(b"BEGIN:VCARD")
    assert {m.address for m in members} == {"amina@x.ca", ""}
    last = office.history.last()
    assert last is not None
    assert last.title == "contacts.imported", "an export cannot be undone"


@pytest.mark.parametrize(("key", "suffix"), SHAPES)
def test_what_is_protected_is_in_no_byte(office: Office, tmp_path: Path, key: str, suffix: str) -> None:
    secret = b"BEGIN:VCARD\nFN:Hidden\nCLASS:%s\nNOTE:canary\nEMAIL:canary@x.ca\nEND:VCARD\n"
    taken(office, CARDS + secret % b"CONFIDENTIAL" + secret.replace(b"Hidden", b"Private") % b"PRIVATE")
    path = tmp_path / f"x{suffix}"
    receipt = office.exports.export(path, key, ceiling=Confidentiality.PROTECTED)
    assert receipt.left_out == 1
    names = {row.name for row in office.imports.read(path).rows}
    assert "Private" in " ".join(names)
    assert "Hidden" not in " ".join(names)
    receipt = office.exports.export(path, key)
    assert receipt.left_out == 2
    content = path.read_bytes()
    if suffix == ".xlsx":
        import zipfile

        with zipfile.ZipFile(path) as book:
            content = b"".join(book.read(name) for name in book.namelist())
    assert b"canary" not in content
    assert b"Amina" in content


@pytest.mark.parametrize(("key", "suffix"), SHAPES)
@needs_samples
def test_every_export_comes_back_without_a_change(
    office: Office, tmp_path: Path, key: str, suffix: str
) -> None:
    for path in VCARDS:
        taken(office, path.read_bytes())
    path = tmp_path / f"x{suffix}"
    receipt = office.exports.export(path, key)
    plan = office.imports.read(path)
    assert len(plan.rows) == receipt.record.count
    assert plan.counts[RowVerdict.SAME] == len(plan.rows), [r for r in plan.rows if r.verdict != "same"][:2]
    # Neither when the office has changed since: the old row brings nothing back.
    first = office.contacts.get(office.contacts.ids(ContactQuery(text="Forrest"))[0])
    assert first.person is not None
    office.contacts.save(
        replace(first, person=replace(first.person, notes="new", full_name="F. Gump"), points=())
    )
    again = office.imports.read(path)
    assert again.counts[RowVerdict.SAME] == len(again.rows)


@pytest.mark.parametrize("key", ["vcard3", "vcard4"])
@pytest.mark.parametrize("path", VCARDS, ids=lambda p: p.name)
@needs_samples
def test_every_property_survives_the_store(office: Office, tmp_path: Path, key: str, path: Path) -> None:
    taken(office, path.read_bytes())
    office.exports.export(tmp_path / "x.vcf", key)
    assert said(path.read_bytes()) - said((tmp_path / "x.vcf").read_bytes()) == {}


def test_an_edited_row_of_an_export_is_an_update(office: Office, tmp_path: Path) -> None:
    taken(office, CARDS)
    path = tmp_path / "x.csv"
    office.exports.export(path, "csv", ContactQuery(text="Amina"))
    text = path.read_bytes().decode("utf-8-sig")
    assert '"\'=a note"' in text
    plan = office.imports.read(text.replace("Chair", "President").encode())
    (row,) = plan.rows
    assert (row.verdict, row.reason) == (RowVerdict.UPDATE, "same_key")
    assert [(c.field, c.before, c.after) for c in row.changes] == [("role", "Chair", "President")]


def test_what_was_changed_here_leaves_and_what_was_removed_does_not(office: Office, tmp_path: Path) -> None:
    party = taken(office, CARDS)[0]
    contact = office.contacts.get(party)
    assert contact.person is not None
    office.contacts.save(
        replace(
            contact,
            person=replace(contact.person, full_name="Amina Roy", family_name="Roy", notes=""),
            points=tuple(p for p in contact.points if p.value != "amina@x.ca"),
        )
    )
    office.exports.export(tmp_path / "x.vcf", "vcard3", ids=[party])
    content = (tmp_path / "x.vcf").read_text("utf-8")
    assert "FN:Amina Roy" in content
    assert "N:Roy;Amina" in content
    assert "X-ANY:kept" in content
    for gone in ("Diallo", "amina@x.ca", "a note"):
        assert gone not in content


def test_refused_rows_can_be_saved_mended_and_imported(office: Office, tmp_path: Path) -> None:
    content = b"Name,E-mail\nAmina,a@x.ca\nBo,b@x.ca,too,many\n"
    plan = office.imports.read(content)
    office.exports.save_refused(plan, tmp_path / "refused.csv")
    text = (tmp_path / "refused.csv").read_text("utf-8-sig")
    assert text.splitlines()[1] == '"2","too_many_cells","Bo","b@x.ca","too","many"'
    mended = text.replace('"too","many"', '"",""')
    again = office.imports.read(mended.encode())
    assert [(r.verdict, r.name) for r in again.rows] == [(RowVerdict.NEW, "Bo")]


@pytest.mark.parametrize(
    ("key", "query", "code"),
    [("lotus", ContactQuery(), "unknown_format"), ("csv", ContactQuery(text="nobody"), "nobody_to_export")],
)
def test_an_export_that_cannot_be_made_writes_nothing(
    office: Office, tmp_path: Path, key: str, query: ContactQuery, code: str
) -> None:
    taken(office, CARDS)
    with pytest.raises(UserError) as caught:
        office.exports.export(tmp_path / "x.csv", key, query)
    assert caught.value.code == code
    assert not (tmp_path / "x.csv").exists()
    with pytest.raises(UserError):
        office.exports.export(tmp_path / "nowhere" / "x.csv", "csv")
    with office.imports._database.read() as work:
        assert work.where(ExportRecord) == []
