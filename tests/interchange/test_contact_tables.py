"""Tables of contacts: each program's headings, encodings and habits, and ours on the way out."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.contact_card import CardAddress, CardPoint, ContactCard
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange import contact_formats, contacts_csv
from drr_desktop.interchange.contact_formats import ContactFile, ReadingWish
from drr_desktop.interchange.contact_text import clean, guarded, is_risky
from drr_desktop.interchange.contacts_csv import columns, google, outlook, thunderbird
from drr_desktop.interchange.contacts_csv.dialects import DIALECTS, find_dialect
from drr_desktop.interchange.contacts_csv.guesses import guess
from drr_desktop.interchange.contacts_csv.rows import iso_date
from drr_desktop.interchange.contacts_csv.writer import render, rows_of
from tests.interchange.contact_samples import TABLES, needs_samples
from tests.interchange.test_vcard import PLAIN, RICH

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"


def read(text: str, encoding: str = "utf-8", **wish) -> ContactFile:
    return contact_formats.read(text.encode(encoding), ReadingWish(**wish))


def row(table, **cells: str) -> ContactCard:
    """The card of one row in a program's whole table, cells by heading."""
    headings = [heading for heading, _ in table]
    values = [cells.get(heading.replace(" ", "_"), "") for heading in headings]
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([headings, values])
    return read(text.getvalue()).cards[0]


def phones(card: ContactCard) -> list[tuple[str, str]]:
    return [(p.label, p.value) for p in card.points if p.kind is PointKind.TEL]


# Which program's it is


@needs_samples
def test_every_row_of_the_samples_is_read_and_its_dialect_known() -> None:
    found = {p.name: contact_formats.read(p.read_bytes()) for p in TABLES}
    assert {n: (f.dialect, f.delimiter, len(f.cards)) for n, f in found.items()} == {
        "basic_addressbook.csv": ("thunderbird", ",", 1),
        "basic_csv_addressbook.csv": ("thunderbird", ",", 2),
        "csv_semicolon.csv": ("thunderbird", ";", 2),
        "dataset1.csv": ("mapping", ",", 1000),
        "email.csv": ("thunderbird", ",", 4),
        "outlook.csv": ("outlook", ",", 1),
    }
    assert [c.refusal for f in found.values() for c in f.cards if c.refusal] == []
    names = [p.value for p in found["outlook.csv"].cards[0].points]
    assert names == ["test1@domain.tld", "test2@domain.tld", "test3@domain.tld"]


@pytest.mark.parametrize("key", [d.key for d in DIALECTS])
def test_a_program_s_whole_table_is_known_as_its_own(key: str) -> None:
    """Catches a dialect that another one swallows, and a heading without a target that can be read."""
    table = next(d.table for d in DIALECTS if d.key == key)
    found = find_dialect([heading for heading, _ in table])
    assert found is not None
    assert found.key == key
    for _, target in table:
        column = columns.column_of(target)
        assert columns.column_of(column.target) == column


def test_the_headings_are_those_of_the_programs() -> None:
    """Lengths and landmarks of the programs' own exports; catches a heading lost in an edit."""
    assert (len(outlook.CLASSIC), len(outlook.WEB), len(thunderbird.ENGLISH)) == (92, 62, 37)
    assert [h for h, _ in outlook.CLASSIC][:3] == ["Title", "First Name", "Middle Name"]
    assert [h for h, _ in google.current(1, 1, 1, 1)][17:21] == [
        "E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value",
    ]  # fmt: skip


def test_the_registry_names_every_module_of_tables() -> None:
    names = {p.stem for p in Path(contacts_csv.__file__).parent.glob("*.py")}
    machinery = {"__init__", "columns", "dialects", "guesses", "reader", "rows", "table_text", "writer"}
    assert names - machinery == {"google", "outlook", "own", "thunderbird"}
    assert {w.key for w in contact_formats.CONTACT_WRITERS} >= {
        "vcard3", "vcard4", "csv", "google", "outlook", "outlook_fr", "outlook_web", "thunderbird", "xlsx",
    }  # fmt: skip


# What programs write


def test_outlook_in_english() -> None:
    card = row(
        outlook.CLASSIC, Title="Dr", First_Name="Amina", Last_Name="Diallo", Company="Centre A",
        Department="Outreach", Job_Title="Director", Business_Phone="613-555-0101",
        Mobile_Phone="613 555 0102",
        Business_Street="1 Main", Business_Street_2="Floor 2", Business_City="Ottawa", Birthday="0/0/00",
        **{"E-mail_Address": "amina@example.ca", "E-mail_Type": "SMTP", "Business_Country/Region": "Canada",
           "E-mail_2_Address": "/o=EXCHANGELABS/ou=x/cn=amina", "E-mail_2_Type": "EX"},
        Categories="Choir;Elders", Government_ID_Number="123", Gender="Female", Private="TRUE",
        Sensitivity="Normal", Spouse="B", Web_Page="https://a.example",
    )  # fmt: skip
    assert (card.full_name, card.organization, card.department) == ("Amina Diallo", "Centre A", "Outreach")
    assert (card.prefix, card.title, card.tags) == ("Dr", "Director", ("Choir", "Elders"))
    assert phones(card) == [("work", "613-555-0101"), ("mobile", "613 555 0102")]
    assert [p.value for p in card.points if p.kind is PointKind.EMAIL] == ["amina@example.ca"]
    assert card.addresses == (CardAddress("work", street="1 Main\nFloor 2", city="Ottawa", country="Canada"),)
    assert card.confidentiality is Confidentiality.RESTRICTED
    assert "email_of_exchange" in card.remarks
    assert "123" not in repr(card)
    assert "Female" not in repr(card)
    assert {p.name: p.value for p in card.kept if p.name.startswith("X-")} == {"X-SPOUSE": "B"}


def test_outlook_in_french_whatever_the_letters_are_made_of() -> None:
    text = (
        "Prénom,Nom,Société,Téléphone (bureau),Tél. mobile,Adresse de messagerie,Rue (bureau),Privé,"
        "Critère de diffusion\n"
        "Zoë,Côté,Centre,6135550101,6135550102,zoe@example.ca,1 rue A,Faux,Confidentiel\n"
    )
    import unicodedata

    for shape in ("NFC", "NFD"):
        file = read(unicodedata.normalize(shape, text))
        card = file.cards[0]
        assert file.dialect == "outlook_fr"
        assert phones(card) == [("work", "6135550101"), ("mobile", "6135550102")]
        assert card.confidentiality is Confidentiality.PROTECTED
        assert card.addresses[0].label == "work"


def test_headings_that_come_twice_are_told_apart_by_their_place() -> None:
    table = thunderbird.FRENCH
    headings = [heading for heading, _ in table]
    cells = ["" for _ in table]
    cells[2] = "Zoë"
    first, second = (i for i, heading in enumerate(headings) if heading == "Ville")
    cells[first], cells[second] = "Gatineau", "Ottawa"
    text = io.StringIO()
    csv.writer(text).writerows([headings, cells])
    card = read(text.getvalue()).cards[0]
    assert [(a.label, a.city) for a in card.addresses] == [("home", "Gatineau"), ("work", "Ottawa")]


def test_google_current_and_legacy() -> None:
    now = read(
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
        "Phone 12 - Label,Phone 12 - Value\n"
        "Amina,Diallo,Choir ::: * myContacts,* Home,a@x.ca ::: b@x.ca,Mobile,613-555-0101,Temple,1234567\n"
    )
    card = now.cards[0]
    assert (now.dialect, card.tags) == ("google", ("Choir",))
    assert [(p.value, p.label, p.preferred) for p in card.points[:2]] == [
        ("a@x.ca", "home", True), ("b@x.ca", "home", True),
    ]  # fmt: skip
    assert phones(card) == [("mobile", "613-555-0101"), ("Temple", "1234567")]
    then = read(
        "Name,Given Name,E-mail 1 - Type,E-mail 1 - Value,Group Membership\nA B,A,Work,a@x.ca,Choir ::: * x\n"
    )
    assert (then.dialect, then.cards[0].points[0].label, then.cards[0].tags) == (
        "google_legacy",
        "work",
        ("Choir",),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found(encoding: str, delimiter: str) -> None:
    lines = [
        "Nom complet|Courriel|Ville",
        "Zoë Béland-Lœuf|zoe@example.ca|Montréal",
        "Noël|n@example.ca|Lévis",
    ]
    file = read("\r\n".join(lines).replace("|", delimiter), encoding)
    assert [c.full_name for c in file.cards] == ["Zoë Béland-Lœuf", "Noël"]
    assert file.delimiter == delimiter
    assert file.encoding.replace("-sig", "") in (encoding.replace("-sig", ""), "utf-16")


def test_japanese_is_told_from_french() -> None:
    file = read("Name,E-mail\n山田太郎,yamada@example.jp\nさくら,sakura@example.jp\n", "shift_jis")
    assert (file.encoding, file.cards[0].full_name) == ("shift_jis", "山田太郎")
    french = read("Nom complet,Courriel\nHébert Éloïse,h@example.ca\nCôté Zoé,z@example.ca\n", "cp1252")
    assert (french.encoding, french.cards[0].full_name) == ("cp1252", "Hébert Éloïse")


# Tables that no program is known for


def test_unknown_headings_are_guessed_in_both_languages_and_can_be_said() -> None:
    text = "Prénom;NOM DE FAMILLE;Courriel;Cellulaire;Organisme;Colonne Z\nA;B;a@x.ca;613-555-0101;Centre;z\n"
    file = read(text)
    assert file.dialect == "mapping"
    assert file.targets == ("given", "family", "email", "tel:mobile", "organization", "")
    said = read(text, mapping={"colonne z": "notes", "Organisme": ""})
    assert (said.cards[0].notes, said.cards[0].organization) == ("z", "")
    kept = read(text, remembered=lambda headings: ("", "full_name", "", "", "", "notes"))
    assert (kept.cards[0].full_name, kept.cards[0].notes) == ("B", "z")


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"mapping": {"Nowhere": "email"}}, "unknown_heading"),
        ({"mapping": {"Name": "faith"}}, "unknown_target"),
        ({"mapping": {"Name": "adr:work:1:moon"}}, "unknown_target"),
        ({"dialect": "lotus"}, "unknown_dialect"),
    ],
)
def test_a_wish_that_cannot_be_met_says_so(wish, code: str) -> None:
    with pytest.raises(UserError) as caught:
        read("Name,E-mail\nA,a@x.ca\n", **wish)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "heading",
    ["Religion", "Faith", "Ethnic origin", "Origine ethnique", "Race", "Nationality", "SIN",
     "Numéro de passeport",
     "Sexual orientation", "Gender", "soc_sec_id", "Password", "Mot de passe", "Immigration status"],
)  # fmt: skip
def test_faith_origin_and_papers_are_never_taken_by_themselves(heading: str) -> None:
    assert guess(heading).field == columns.NEVER
    card = read(f"Name,{heading}\nA,secret\n").cards[0]
    assert "secret" not in repr(card)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1980-03-22", "1980-03-22"), ("19800322", "1980-03-22"), ("1980/03/22", "1980-03-22"),
        ("22/03/1980", "1980-03-22"), ("3/22/1980", "1980-03-22"), ("22.03.1980", "1980-03-22"),
        ("--02-03", "--02-03"), ("04/04/1980", "1980-04-04"), ("03/04/1980", ""), ("3/4/80", ""),
        ("1980-13-40", ""), ("March", ""), ("٠٣/٠٤/١٩٨٠", ""),
    ],
)  # fmt: skip
def test_a_date_is_read_only_where_it_has_one_meaning(text: str, date: str) -> None:
    assert iso_date(text) == date


def test_a_date_with_two_meanings_is_kept_as_text_and_said() -> None:
    card = read("Name,Date of birth\nA,03/04/1980\n").cards[0]
    assert [(p.name, p.value) for p in card.kept] == [("BDAY", "03/04/1980")]
    assert card.remarks == ("date_kept_as_text",)


def test_several_addresses_in_one_cell_are_several() -> None:
    card = read('Name;E-mail\nA;"a@x.ca, B <b@x.ca>; c@x.ca"\n').cards[0]
    assert [p.value for p in card.points] == ["a@x.ca", "b@x.ca", "c@x.ca"]


def test_an_address_that_is_none_is_kept_beside_the_contact() -> None:
    card = read("Name,E-mail,Phone\nA,not an address,call the desk\n").cards[0]
    assert card.points == ()
    assert {p.name: p.value for p in card.kept} == {"EMAIL": "not an address", "TEL": "call the desk"}
    assert card.remarks == ("email_invalid", "number_invalid")


# Rows that cannot be taken


def test_bad_rows_are_refused_with_number_and_reason_and_the_others_taken() -> None:
    long = "x" * 70_000
    text = f'Name,E-mail\nA,a@x.ca\nB,b@x.ca,more,cells\n{long},c@x.ca\n,\nD,not an address\n"E\0",e@x.ca\n'
    found = [(c.number, c.refusal, c.full_name, c.remarks) for c in read(text).cards]
    assert found == [
        (1, "", "A", ()),
        (2, "too_many_cells", "", ()),
        (3, "cell_too_long", "", ()),
        (4, "", "D", ("email_invalid",)),
        (5, "", "E", ()),
    ]
    lying = contact_formats.read(b"\xef\xbb\xbfName,E-mail\nA\xff\xfe,a@x.ca\nB,b@x.ca\n")
    assert [c.refusal for c in lying.cards] == ["undecodable", ""]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"), (b"   \n", "file_not_text"), (bytes(range(256)) * 40, "file_not_text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 5_000, "file_not_text"), (b"Name,E-mail\n", "no_rows"),
        (b"1,2,3\n4,5,6\n", "no_known_columns"), (b"Name" + b",c" * 5_000 + b"\nA", "too_many_columns"),
        (b"PK\x03\x04 this is none", "sheet_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1x", "sheet_unreadable"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_claims_says_so(content: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        contact_formats.read(content)
    assert caught.value.code == code
    assert "Nothing was imported." in str(caught.value)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"Name,E-mail\n" + b"A,a@x.ca\n" * 300_000, "too_many_rows"),
        (b"Name,E-mail\n" + b"\n" * 20_000_000, "too_many_lines"),
        (b"BEGIN:VCARD\n" + b"\n" * 20_000_000, "too_many_lines"),
        (b"dn: cn=a\n" + b"\n" * 20_000_000, "too_many_lines"),
    ],
    ids=["rows", "lines", "card_lines", "entry_lines"],
)
def test_more_than_a_machine_holds_is_refused_in_seconds(content: bytes, code: str) -> None:
    start = time.perf_counter()
    with pytest.raises(UserError) as caught:
        contact_formats.read(content)
    assert time.perf_counter() - start < 5
    assert caught.value.code == code


def test_a_file_beyond_the_cap_is_refused_before_it_is_read() -> None:
    with pytest.raises(UserError) as caught:
        contact_formats.check_size(200_000_000)
    assert caught.value.code == "file_too_large"


cells = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


@given(st.lists(st.lists(cells, max_size=6), max_size=6), st.sampled_from([",", ";", "\t"]))
@settings(max_examples=200, deadline=None)
def test_no_cells_stop_the_reader(rows: list[list[str]], delimiter: str) -> None:
    body = "\n".join(
        delimiter.join(r) for r in [["Name", "E-mail", "Phone", "Birthday", "Tags", "Zip"], *rows]
    )
    for encoding in ("utf-8", "utf-16"):
        try:
            file = contact_formats.read(body.encode(encoding))
        except UserError:
            continue
        for writer in contact_formats.CONTACT_WRITERS[:-1]:
            writer.render([c for c in file.cards if not c.refusal])


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_bytes_stop_the_reader(content: bytes) -> None:
    for text in (content, b"Name,E-mail\n" + content, b"dn: cn=a\n" + content, b"PK\x03\x04" + content):
        try:
            contact_formats.read(text)
        except UserError as error:
            assert error.code != "user_error"  # noqa: PT017


@pytest.mark.parametrize(
    "content",
    [
        b"Name,E-mail\n" + b"x" * 10_000_000 + b",a@x.ca\nLast,l@x.ca\n",
        b'Name,E-mail\n"' + b"x," * 5_000_000 + b"\n",
        b"Name" + b",c" * 900 + b"\nA\nLast\n",
        b"Name,E-mail\n" + b'"",' * 2_000_000 + b"\nLast,l@x.ca\n",
    ],
    ids=["long_cell", "open_quote", "many_columns", "many_cells"],
)
def test_a_hostile_table_is_read_in_seconds(content: bytes) -> None:
    start = time.perf_counter()
    found = contact_formats.read(content)
    assert time.perf_counter() - start < 5
    assert found.cards[0].refusal or found.cards[-1].full_name == "Last"


# What we write


@pytest.mark.parametrize("key", ["own", "google", "outlook", "outlook_fr", "outlook_web", "thunderbird"])
def test_the_file_is_the_golden_one_and_comes_back(key: str) -> None:
    written = render([RICH, PLAIN], key)
    assert written == (GOLDEN / f"contacts-{key}.csv").read_bytes()
    rich, plain = contact_formats.read(written).cards
    assert (rich.organization, rich.title) == (RICH.organization, RICH.title)
    assert {p.value for p in rich.points} == {p.value for p in RICH.points}
    assert rich.notes == RICH.notes
    assert rich.addresses[0].postal_code == "K1A 0A1"
    assert plain.kind is PartyKind.ORGANIZATION


def test_our_own_table_brings_every_field_back() -> None:
    (again,) = contact_formats.read(render([RICH], "own")).cards
    wanted = replace(RICH, kept=(), nicknames=("Rose", "Thị, H."))
    assert replace(again, kept=()) == wanted


def test_outlook_gets_letters_that_it_can_read() -> None:
    plain = ContactCard(1, full_name="Zoë Côté", given_name="Zoë", family_name="Côté")
    assert "Zoë".encode("cp1252") in render([plain], "outlook")
    assert "王".encode() in render([replace(plain, given_name="王")], "outlook")


RISKY = ["=1+1", "+1 613", "-x", "@SUM(A1)", "\t=1", "＝1", "'=1", "''+1"]


@pytest.mark.parametrize("text", RISKY)
def test_no_cell_for_people_is_calculated_and_each_comes_back(text: str) -> None:
    card = ContactCard(1, uid="u", full_name="A", notes=text)
    rows = list(csv.reader(io.StringIO(render([card], "own").decode("utf-8-sig"))))
    cell = rows[1][rows[0].index("Notes")]
    assert cell.startswith("'")
    assert clean(cell) == clean(guarded(text)) == text.strip()
    assert is_risky(text)


def test_programs_get_their_cells_exactly() -> None:
    card = ContactCard(1, full_name="A", points=(CardPoint(PointKind.TEL, "+1 613 555 0101", "mobile"),))
    for key in ("google", "outlook", "thunderbird"):
        assert b'"+1 613 555 0101"' in render([card], key)


def test_a_number_without_its_own_column_takes_a_free_one() -> None:
    card = ContactCard(1, full_name="A", points=(CardPoint(PointKind.TEL, "1234567", "Temple"),))
    headings, cells = rows_of([card], "outlook")
    assert cells[headings.index("Other Phone")] == "1234567"
