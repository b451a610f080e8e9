"""Workbooks and LDIF: cells as text, bombs refused before they are unpacked, real files read."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from drr_desktop.domain.contact import PointKind
from drr_desktop.domain.errors import UserError
from drr_desktop.interchange import contact_formats, sheets
from drr_desktop.interchange.contact_formats import contact_writer
from drr_desktop.interchange.sheets import read_sheet, write_sheet
from tests.interchange.contact_samples import SAMPLES, needs_samples
from tests.interchange.test_vcard import PLAIN, RICH

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def test_a_sheet_comes_back_as_text() -> None:
    rows = [["Name", "Postal code", "Phone"], ["=1+1", "00123", "+1 613"], ["http://x", "", "1e5"]]
    assert read_sheet(write_sheet(rows)) == [rows[0], ["=1+1", "00123", "+1 613"], rows[2]]


def test_every_cell_is_text_for_excel() -> None:
    with zipfile.ZipFile(io.BytesIO(write_sheet([["=1+1", "12", "http://x.ca"]]))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert sheet.count('t="s"') == 3
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet


def test_contacts_come_back_from_a_workbook() -> None:
    found = contact_formats.read(contact_writer("xlsx").render([RICH, PLAIN]))
    assert (found.format, found.dialect) == ("sheet", "own")
    rich, plain = found.cards
    assert (rich.full_name, rich.uid, rich.points) == (RICH.full_name, RICH.uid, RICH.points)
    assert plain.kind is PLAIN.kind


def test_numbers_and_dates_of_excel_read_as_a_person_sees_them() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    from datetime import date

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Phone", "Birthday", "Active"])
        sheet.write_row(1, 0, ["A", 6135550101])
        sheet.write_datetime(1, 2, date(1980, 3, 22), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write_boolean(1, 3, True)
        sheet.write_formula(2, 0, "=1+1", None, "shown")
    assert read_sheet(target.getvalue()) == [
        ["Name", "Phone", "Birthday", "Active"],
        ["A", "6135550101", "1980-03-22", "TRUE"],
        ["shown", "", "", ""],
    ]


def bomb(sheet: str, *, filler: int = 0) -> bytes:
    """A workbook whose first sheet is this XML."""
    target = io.BytesIO(write_sheet([["Name"], ["A"]]))
    made = io.BytesIO()
    with zipfile.ZipFile(target) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for entry in source.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            book.writestr(entry.filename, sheet + " " * filler if is_sheet else source.read(entry.filename))
    return made.getvalue()


def lying() -> bytes:
    """The bomb whose directory says that it unpacks to nothing much."""
    content = bytearray(bomb(f"<worksheet {MAIN}/>", filler=120_000_000))
    size = (120_000_000 + len(f"<worksheet {MAIN}/>")).to_bytes(4, "little")
    for at in (i for i in range(len(content) - 4) if content[i : i + 4] == size):
        content[at : at + 4] = (900).to_bytes(4, "little")
    return bytes(content)


CELL = '<c r="{}" t="inlineStr"><is><t>x</t></is></c>'
ROWS = f'<row r="1">{CELL.format("A1")}</row><row r="1048576">{{}}</row>'
FAR = f"<worksheet {MAIN}><sheetData>{ROWS}</sheetData></worksheet>"


def test_a_bomb_is_refused_in_no_time() -> None:
    for content in (
        bomb(f"<worksheet {MAIN}/>", filler=120_000_000),
        lying(),
        bomb(FAR.format(CELL.format("XFD1048576"))),
    ):
        assert len(content) < 1_000_000
        start = time.perf_counter()
        with pytest.raises(UserError) as caught:
            contact_formats.read(content)
        assert time.perf_counter() - start < 5
        assert caught.value.code in ("sheet_too_large", "sheet_unreadable")


def test_the_twin_without_the_look_at_extents_would_let_it_through(monkeypatch: pytest.MonkeyPatch) -> None:
    content = bomb(FAR.format(CELL.format("B1048576")))
    monkeypatch.setattr(sheets, "MOST_CELLS", 100)
    with pytest.raises(UserError):
        read_sheet(content)
    monkeypatch.setattr(sheets, "MOST_CELLS", 10**9)
    assert read_sheet(content) == [["x", ""], ["", "x"]]


MANIFEST = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"></m:manifest>'
ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="S">{}</table:table></office:spreadsheet></office:body></office:document-content>"""


def open_document(rows: str) -> bytes:
    made = io.BytesIO()
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", kind, zipfile.ZIP_STORED)
        book.writestr("META-INF/manifest.xml", MANIFEST)
        book.writestr("content.xml", ODS.format(rows))
    return made.getvalue()


def test_an_open_document_is_read_with_its_blank_rows_at_the_end() -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    blank = '<table:table-cell table:number-columns-repeated="16380"/>'
    rows = "".join(
        f"<table:table-row>{cell.format(a)}{cell.format(b)}{blank}</table:table-row>"
        for a, b in (("Nom complet", "Courriel"), ("Zoë", "z@x.ca"))
    )
    rows += f'<table:table-row table:number-rows-repeated="1048570">{blank}</table:table-row>'
    start = time.perf_counter()
    found = contact_formats.read(open_document(rows))
    assert time.perf_counter() - start < 5
    assert [(c.full_name, c.points[0].value) for c in found.cards] == [("Zoë", "z@x.ca")]


def test_an_open_document_that_repeats_a_cell_by_the_million_is_refused() -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"/>'
    row = '<table:table-row table:number-rows-repeated="99999"><table:table-cell office:value-type="float"/>'
    for rows in (f"<table:table-row>{cell}</table:table-row>", f"{row}</table:table-row>"):
        with pytest.raises(UserError) as caught:
            read_sheet(open_document(rows))
        assert caught.value.code == "sheet_too_large"


@pytest.mark.parametrize("cut", [b"</table:table>", b"</table:table-row>", b"</text:p>", b"</office:body>"])
def test_a_broken_workbook_is_refused_and_not_read_for_ever(cut: bytes) -> None:
    """The reader underneath looks for the end of a table for ever where it was cut off."""
    cell = '<table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell>'
    content = io.BytesIO(open_document(f"<table:table-row>{cell}</table:table-row>"))
    made = io.BytesIO()
    with zipfile.ZipFile(content) as whole, zipfile.ZipFile(made, "w") as broken:
        for entry in whole.infolist():
            broken.writestr(entry.filename, whole.read(entry).replace(cut, b""))
    with pytest.raises(UserError) as caught:
        read_sheet(made.getvalue())
    assert caught.value.code == "sheet_unreadable"


def test_a_workbook_that_declares_entities_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_sheet(bomb(f'<!DOCTYPE a [<!ENTITY b "c">]><worksheet {MAIN}/>'))
    assert caught.value.code == "sheet_unreadable"


# LDIF


@needs_samples
def test_the_address_book_of_thunderbird_is_read_whole() -> None:
    content = (SAMPLES / "mozilla-releases-comm-central" / "basic_ldif_addressbook.ldif").read_bytes()
    found = contact_formats.read(content)
    (card,) = found.cards
    assert found.format == "ldif"
    assert (card.full_name, card.given_name, card.nicknames) == ("Display Name", "First", ("Nickname",))
    assert [p.value for p in card.points if p.kind is PointKind.EMAIL] == [
        "primaryemail@host.invalid", "secondemail@host.invalid",
    ]  # fmt: skip
    assert [(a.label, a.street, a.city) for a in card.addresses] == [
        ("home", "Home Address Line 1\nHome Address Line 2", "Home City"),
        ("work", "Work Address Line 1\nWork Address Line 2", "Work City"),
    ]
    assert card.notes == "Notes line 1\nNotes line 2\nNotes line 3\nNotes line 4"
    assert {p.name: p.value for p in card.kept}["BDAY"] == "1900-01-02"
    said = content.decode().lower()
    values = [line.split(": ", 1)[1] for line in said.splitlines() if ": " in line]
    here = repr(card).lower()
    left_out = {v for v in values if v not in here and "=" not in v}
    assert left_out == {
        "top", "person", "organizationalperson", "inetorgperson", "mozillaabpersonalpha", "true",
        "1213818826", "1900", "tm90zxmgbgluzsaxck5vdgvzigxpbmugmgpob3rlcybsaw5lidmktm90zxmgbgluzsa0",
    } & left_out  # fmt: skip


def test_entries_in_ldif_fold_and_groups_are_refused() -> None:
    text = (
        "version: 1\n# of a directory\ndn: cn=a\nobjectClass: person\ncn:: Wm/Dqw==\nmail: a@x.ca\n"
        "mail: b@x.ca\n"
        "description: one\n  more\njpegPhoto:< file:///etc/passwd\n\n"
        "dn: cn=list\nobjectclass: groupOfNames\ncn: List\nmember: cn=a\n"
    )
    person, group = contact_formats.read(text.encode()).cards
    assert (person.full_name, person.notes) == ("Zoë", "one more")
    assert [p.value for p in person.points] == ["a@x.ca", "b@x.ca"]
    assert "passwd" not in repr(person)
    assert group.refusal == "group_not_imported"
