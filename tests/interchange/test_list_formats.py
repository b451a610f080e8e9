"""The shapes of a mailing list: golden files, inert cells, and a registry that knows its folder."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.mailing_list import Reason, ReasonCode, Verdict
from drr_desktop.interchange import mailing_lists
from drr_desktop.interchange.formats import LIST_FORMATS, list_format
from drr_desktop.interchange.mailing_lists.bcc_text import CHUNK
from drr_desktop.interchange.mailing_lists.excel_csv import guard

GOLDEN = Path(__file__).parents[1] / "data" / "golden"


def member(name: str, address: str, language: str = "", ends_on: date | None = None) -> Verdict:
    kind = PartyKind.ORGANIZATION if "Centre" in name else PartyKind.PERSON
    reason = Reason(ReasonCode.EVERYONE)
    return Verdict(name, kind, name, True, reason, (reason,), address, language, ends_on)


MEMBERS = [
    member("Amina Diallo", "amina@example.org", "fr", date(2028, 5, 14)),
    member("ياسمين الراشدي", "yasmin@crescent.example.org", "fr"),
    member("Nguyễn Thị Hoa", "hoa@example.org", "en"),
    member('Zoë "Zo" Lindqvist; Ann,Bo', "zoe@example.org", "en"),
    member('=HYPERLINK("http://example.org")', "-sum@example.org", "en"),
    member("Two\r\nlines", "two@example.org"),
    member("Rideau Crescent Centre", "info@crescent.example.org"),
    member("Twin", "AMINA@example.org", "fr"),
]


@pytest.mark.parametrize("known", LIST_FORMATS, ids=lambda known: known.key)
def test_each_format_writes_its_golden_file(known):
    assert known.render(MEMBERS) == (GOLDEN / f"list-{known.key}{known.suffix}").read_bytes()


def test_every_module_of_the_folder_is_registered():
    modules = {p.stem for p in Path(mailing_lists.__path__[0]).glob("*.py")} - {"__init__"}
    assert {known.render.__module__.rpartition(".")[2] for known in LIST_FORMATS} == modules
    assert len({known.key for known in LIST_FORMATS}) == len(LIST_FORMATS)


def test_an_unknown_format_is_told_in_one_sentence():
    with pytest.raises(UserError, match="csv, bcc"):
        list_format("xlsx")


@given(st.text(max_size=40) | st.text("=+-@\t\r\n ＝＋－＠'a1", max_size=8))
def test_no_cell_is_calculated_or_breaks_its_row(text):
    cell = guard(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert cell.splitlines() in ([], [cell])


def test_excel_reads_back_every_name():
    content = list_format("csv").render(MEMBERS)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(MEMBERS) + 1
    assert [row[0] for row in rows[1:4]] == [m.name for m in MEMBERS[:3]]


def test_bcc_pieces_hold_each_address_once():
    many = [member(f"P{n}", f"p{n}@example.org", "en") for n in range(2 * CHUNK + 1)]
    lines = list_format("bcc").render([*many, *many]).decode().split("\r\n")
    pieces = [line.split("; ") for line in lines if "@" in line]
    assert [len(piece) for piece in pieces] == [CHUNK, CHUNK, 1]
    assert [address for piece in pieces for address in piece] == [m.address for m in many]
