"""vCards of every version and program: nothing is lost, nothing stops the reader."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.contact_card import CardAddress, CardPoint, CardProperty, ContactCard
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange import contact_formats
from drr_desktop.interchange.vcard import lines
from drr_desktop.interchange.vcard.reader import read
from drr_desktop.interchange.vcard.writer import render_3, render_4
from tests.interchange.contact_samples import VCARDS, needs_samples, said

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"
WRITERS = {"3.0": render_3, "4.0": render_4}


def card(*body: str, version: str = "3.0") -> ContactCard:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *body, "END:VCARD", ""])
    (found,) = read(text.encode())
    return found


def emails(found: ContactCard) -> list[str]:
    return [p.value for p in found.points if p.kind is PointKind.EMAIL]


def phones(found: ContactCard) -> list[tuple[str, str]]:
    return [(p.label, p.value) for p in found.points if p.kind is PointKind.TEL]


# The real files


@needs_samples
def test_every_card_of_the_samples_is_counted_and_none_is_refused() -> None:
    begun = sum(len(re.findall(rb"(?im)^begin:vcard", path.read_bytes())) for path in VCARDS)
    cards = [c for path in VCARDS for c in read(path.read_bytes())]
    assert (len(VCARDS), len(cards), begun) == (32, 38, 38)
    assert [c.refusal for c in cards if c.refusal] == []
    assert all(c.full_name for c in cards)
    made_up = [c.full_name for c in cards if any(r.startswith("name_from") for r in c.remarks)]
    assert sorted(made_up) == ["401 Park Drive 3 West", "Lierstr. 20a", "http://www.apple.com", "xy@zz.com"]


@needs_samples
@pytest.mark.parametrize("version", WRITERS)
@pytest.mark.parametrize("path", VCARDS, ids=lambda p: p.name)
def test_a_sample_comes_back_with_every_property(path: Path, version: str) -> None:
    content = path.read_bytes()
    cards = read(content)
    written = WRITERS[version](cards)
    assert said(content) - said(written) == {}
    again = read(written)
    assert [replace(c, kept=(), remarks=()) for c in again] == [
        replace(c, kept=(), remarks=()) for c in cards
    ]


@needs_samples
def test_the_twin_that_forgets_what_has_no_field_is_seen() -> None:
    lost = 0
    for path in VCARDS:
        cards = [replace(c, kept=()) for c in read(path.read_bytes())]
        lost += bool(said(path.read_bytes()) - said(render_3(cards)))
    assert lost > 15


@needs_samples
@pytest.mark.parametrize("version", WRITERS)
@pytest.mark.parametrize("path", VCARDS, ids=lambda p: p.name)
def test_another_reader_finds_names_numbers_and_addresses(path: Path, version: str) -> None:
    vobject = pytest.importorskip("vobject")
    cards = read(path.read_bytes())
    found = list(vobject.readComponents(WRITERS[version](cards).decode()))
    assert len(found) == len(cards)
    for ours, theirs in zip(cards, found, strict=True):
        assert theirs.fn.value == ours.full_name
        assert {v.value for v in theirs.contents.get("email", [])} >= set(emails(ours))
        numbers = {re.sub(r"\D", "", v.value) for v in theirs.contents.get("tel", [])}
        assert numbers >= {re.sub(r"\D", "", n) for _, n in phones(ours)}
        places = {(str(v.value.city), str(v.value.code)) for v in theirs.contents.get("adr", [])}
        assert places >= {(a.city, a.postal_code) for a in ours.addresses}
        if version == "3.0" and len(theirs.contents["n"]) == 1:
            assert theirs.serialize()


# What versions and programs do


def test_version_2_1_is_read_in_its_own_letters() -> None:
    found = card(
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:B=E9langer;Zo=EB;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=20=",
        "B=C3=A9langer",
        "ORG:Centre, Le;Accueil",
        "TEL;CELL;VOICE:613-555-0101",
        "EMAIL;INTERNET;PREF:zoe@example.ca",
        "NOTE;QUOTED-PRINTABLE:a=0D=0Ab",
        version="2.1",
    )
    assert (found.full_name, found.given_name, found.family_name) == ("Zoë Bélanger", "Zoë", "Bélanger")
    assert (found.organization, found.notes) == ("Centre, Le", "a\nb")
    assert phones(found) == [("mobile", "613-555-0101")]
    assert found.points[1].preferred


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_card_is_read_in_any_encoding(encoding: str) -> None:
    (found,) = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Bélanger\r\nEND:VCARD\r\n".encode(encoding))
    assert found.full_name == "Zoë Bélanger"


def test_a_fold_within_a_letter_is_closed() -> None:
    start, end = "Bélanger".encode()[:2], "Bélanger".encode()[2:]
    (found,) = read(b"BEGIN:VCARD\nVERSION:3.0\nFN:" + start + b"\n " + end + b"\nEND:VCARD\n")
    assert found.full_name == "Bélanger"


def test_a_label_of_apple_names_the_number_of_its_group() -> None:
    found = card(
        "FN:A", "item1.TEL:613-555-0101", "item1.X-ABLabel:Temple office", "TEL;TYPE=WORK,FAX:1234567"
    )
    assert phones(found) == [("Temple office", "613-555-0101"), ("work fax", "1234567")]
    assert b"item1.TEL:613-555-0101\r\nitem1.X-ABLABEL:Temple office" in render_3([found])


def test_a_name_in_two_scripts_keeps_both() -> None:
    found = card("FN;ALTID=1;LANGUAGE=en:Wang Xiaoming", "FN;ALTID=1;LANGUAGE=zh:王小明", version="4.0")
    assert (found.full_name, found.other_names) == ("Wang Xiaoming", ("王小明",))
    for render in WRITERS.values():
        assert read(render([found]))[0].other_names == ("王小明",)
    assert "FN;ALTID=1;LANGUAGE=zh:王小明".encode() in render_4([found])


def test_what_is_said_twice_in_two_languages_stays_twice() -> None:
    found = card(
        "FN:A", "ORG:B", "TITLE;ALTID=1;LANGUAGE=en:Boss", "TITLE;ALTID=1;LANGUAGE=fr:Patron", "ORG:C;D"
    )
    assert (found.title, found.organization) == ("Boss", "B")
    for render in WRITERS.values():
        written = render([found]).decode()
        assert written.count("TITLE;ALTID=1") == 2
        assert "ORG:C;D" in written
        assert read(written.encode()) == [found]


def test_a_label_stays_where_its_number_says_more_than_we_would() -> None:
    found = card("FN:A", "item1.EMAIL;type=INTERNET;type=pref:a@x.ca", "item1.X-ABLabel:Work, main")
    for render in WRITERS.values():
        assert b"item1.X-ABLABEL:Work, main" in render([found])
        assert read(render([found]))[0].points == found.points


def test_a_photo_stays_as_it_is_in_both_versions() -> None:
    found = card("FN:A", "PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 30)
    assert b"PHOTO:data:image/jpeg;base64,QUJDQUJD" in render_4([found]).replace(b"\r\n ", b"")
    again = read(render_4([found]))[0]
    assert again.kept == found.kept
    assert b"ENCODING=b;TYPE=JPEG:QUJDQUJD" in render_3([again]).replace(b"\r\n ", b"")


def test_what_a_person_removed_does_not_come_back() -> None:
    found = card(
        "FN:A", "item1.EMAIL;TYPE=HOME:old@example.ca", "item1.X-ABLabel:Attic", "EMAIL:new@example.ca"
    )
    assert "old@example.ca" not in repr(found.kept), "only a digest stands beside the record"
    left = replace(found, points=tuple(p for p in found.points if p.value != "old@example.ca"))
    written = render_3([left])
    assert b"old@" not in written
    assert b"Attic" not in written
    assert b"new@example.ca" in written


@pytest.mark.parametrize(
    ("body", "name", "kind", "remark"),
    [
        (["ORG:Centre A;Unit"], "Centre A", PartyKind.ORGANIZATION, "name_from_organization"),
        (["EMAIL:a@b.ca", "N:;;;;"], "a@b.ca", PartyKind.PERSON, "name_from_email"),
        (["TEL:613-555-0101"], "613-555-0101", PartyKind.PERSON, "name_from_phone"),
        (["NICKNAME:Mike"], "Mike", PartyKind.PERSON, "name_from_nickname"),
        (["N:Smith;Michael;;;"], "Michael Smith", PartyKind.PERSON, ""),
    ],
)
def test_a_card_without_a_name_gets_one_and_says_so(
    body: list[str], name: str, kind: PartyKind, remark: str
) -> None:
    found = card(*body)
    assert (found.full_name, found.kind, found.remarks) == (name, kind, (remark,) if remark else ())


def test_a_card_that_holds_nothing_is_refused_and_the_next_is_read() -> None:
    first, second = read(b"BEGIN:VCARD\nVERSION:3.0\nREV:1\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert (first.refusal, second.full_name) == ("nothing_to_name", "B")


def test_private_cards_become_more_confidential_and_public_ones_not_less() -> None:
    levels = {c: card("FN:A", f"CLASS:{c}").confidentiality for c in ("PUBLIC", "PRIVATE", "CONFIDENTIAL")}
    assert levels == {
        "PUBLIC": None,
        "PRIVATE": Confidentiality.RESTRICTED,
        "CONFIDENTIAL": Confidentiality.PROTECTED,
    }


def test_a_contact_made_confidential_here_does_not_leave_as_public() -> None:
    found = replace(card("FN:A", "CLASS:PUBLIC"), confidentiality=Confidentiality.RESTRICTED)
    written = render_3([found])
    assert b"CLASS:PRIVATE" in written
    assert b"PUBLIC" not in written


def test_faith_and_origin_are_not_taken_from_a_card() -> None:
    found = card("FN:A", "X-RELIGION:Faith of A", "X-EVOLUTION-SPOUSE:B", "ETHNICITY:C")
    assert [p.name for p in found.kept] == ["X-EVOLUTION-SPOUSE"]
    assert "sensitive_left_out" in found.remarks


def test_a_group_becomes_a_tag_of_its_members() -> None:
    text = (
        "BEGIN:VCARD\nFN:A\nUID:urn:uuid:1\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Choir\n"
        "MEMBER:urn:uuid:1\nEND:VCARD\n"
    )
    member, group = read(text.encode())
    assert (member.tags, group.refusal) == (("Choir",), "group_becomes_tag")


# What we write


RICH = ContactCard(
    number=1,
    uid="urn:uuid:0192f0c1-0000-7000-8000-000000000001",
    full_name="Nguyễn Thị Hoa; Đỗ, Rose",
    given_name="Hoa",
    family_name="Nguyễn",
    prefix="Dr",
    nicknames=("Rose", "Thị, H."),
    other_names=("阮氏花",),
    pronunciation="nwin",
    pronouns="she/her",
    organization="Centre culturel; Ottawa",
    department="Accueil",
    title="Présidente",
    points=(
        CardPoint(PointKind.EMAIL, "hoa@example.ca", "work", preferred=True),
        CardPoint(PointKind.TEL, "613-555-0101 ext. 7", "work"),
        CardPoint(PointKind.TEL, "+1 613 555 0102", "Temple office"),
        CardPoint(PointKind.URL, "https://example.ca/a,b;c", ""),
    ),
    addresses=(CardAddress("work", "", "Unit 5", "12, rue Élm\nRear", "Ottawa", "ON", "K1A 0A1", "Canada"),),
    languages=("vi", "fr"),
    letter_language="fr",
    tags=("VIP", "Choir, north"),
    notes="First line\n\nSecond; with, signs \\ and a long text that has to be folded: é" * 2,
    confidentiality=Confidentiality.RESTRICTED,
    kept=(
        CardProperty("BDAY", "--02-03"),
        CardProperty("X-CUSTOM", "kept: as it was", (("X-P", ('a"b;c',)),)),
    ),
)
PLAIN = ContactCard(number=2, uid="2", kind=PartyKind.ORGANIZATION, full_name="Centre", organization="Centre")


@pytest.mark.parametrize("version", WRITERS)
def test_the_file_is_the_golden_one(version: str) -> None:
    written = WRITERS[version]([RICH, PLAIN])
    assert written == (GOLDEN / f"contacts-{version}.vcf").read_bytes()
    assert max(map(len, written.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("version", WRITERS)
def test_a_rich_card_is_read_as_it_was_written(version: str) -> None:
    again, _ = read(WRITERS[version]([RICH, PLAIN]))
    assert replace(again, kept=(), department="Accueil") == replace(RICH, kept=())
    assert {p.name for p in again.kept} == {"N", "ORG", "BDAY", "X-CUSTOM"}


letters = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(str.strip)


@given(name=letters, note=letters, label=letters, org=letters)
@settings(max_examples=150, deadline=None)
def test_any_text_survives(name: str, note: str, label: str, org: str) -> None:
    clean = [" ".join(text.split()) for text in (name, note, label, org)]
    made = ContactCard(
        number=1,
        full_name=clean[0],
        given_name="G",
        notes=clean[1],
        organization=clean[3],
        points=(CardPoint(PointKind.TEL, "6135550101", ""),),
        tags=(clean[2],),
    )
    for render in WRITERS.values():
        (again,) = read(render([made]))
        assert (again.full_name, again.notes, again.organization, again.tags) == (
            clean[0], clean[1], clean[3], (clean[2],),
        )  # fmt: skip


# What nobody should send


@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
@settings(max_examples=300, deadline=None)
def test_no_bytes_stop_the_reader(content: bytes) -> None:
    for text in (content, b"BEGIN:VCARD\n" + content + b"\nEND:VCARD\n", b"BEGIN:VCARD\nFN:a\n" + content):
        try:
            for render in WRITERS.values():
                render(contact_formats.read(text).cards)
        except UserError as error:
            assert error.code != "user_error"  # noqa: PT017


pieces = st.sampled_from([
    "BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "VERSION:4.0", "AGENT:", "FN:a", "N:;;", "N:a\\", ":", ";:",
    'TEL;TYPE="a:1', "NOTE;ENCODING=QUOTED-PRINTABLE:=", "NOTE;QUOTED-PRINTABLE;CHARSET=none:=E9=", " fold",
    "\tfold", "PHOTO;ENCODING=b:!!", "item1.X-ABLabel:x", "item1.EMAIL:a@b.c", "EMAIL:/O=ORG", "ADR:;;;",
    "LANG;PREF=x:fr", "KIND:group", "MEMBER:", "UID:", "BDAY:--", "X-ABSHOWAS:COMPANY", "ORG:", "ORG:a;b;c",
    "CLASS:PRIVATE", "",
])  # fmt: skip


@given(st.lists(pieces, max_size=25))
@settings(max_examples=300, deadline=None)
def test_no_order_of_lines_stops_the_reader(parts: list[str]) -> None:
    try:
        cards = read("\n".join(["BEGIN:VCARD", *parts]).encode())
    except UserError:
        return
    for render in WRITERS.values():
        assert len(read(render(cards))) == len(cards)


def hostile() -> dict[str, bytes]:
    begin, end = b"BEGIN:VCARD\nVERSION:3.0\nFN:A\n", b"END:VCARD\n"
    last = b"BEGIN:VCARD\nFN:Last\nEND:VCARD\n"
    return {
        "line_too_long": begin + b"NOTE:" + b"x" * 10_000_000 + b"\n" + end + last,
        "quotes": begin + b'TEL;X="' + b'a:"' * 1_000_000 + b"\n" + end + last,
        "nested_too_deep": b"BEGIN:VCARD\nFN:A\nAGENT:\n" * 5_000 + end * 5_000 + last,
        "card_not_closed": begin * 5_000 + last,
        "too_many_lines": begin + b"X-A:1\n" * 1_000_000 + end + last,
        "photo": begin + b"PHOTO;ENCODING=b:" + b"QUJD" * 12_500_000 + b"\n" + end + last,
        "folds": begin + b"NOTE:a\n" + b" b\n" * 19_000 + end + last,
        "no_names": begin + b"NOTE:a\n" + b"bare\n" * 19_000 + end + last,
    }


@pytest.mark.parametrize("kind", hostile())
def test_a_hostile_file_is_read_in_seconds_and_its_last_card_too(kind: str) -> None:
    content = hostile()[kind]
    start = time.perf_counter()
    cards = read(content)
    assert time.perf_counter() - start < 5
    assert cards[-1].full_name == "Last"
    if kind in ("line_too_long", "nested_too_deep", "card_not_closed", "too_many_lines"):
        assert cards[0].refusal == kind
    if kind == "photo":
        assert (cards[0].full_name, cards[0].remarks) == ("A", ("object_too_large",))


def test_the_twin_without_a_cap_would_keep_the_long_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_CELL", 10**9)
    assert read(b"BEGIN:VCARD\nFN:A\nNOTE:" + b"x" * 100_000 + b"\nEND:VCARD\n")[0].refusal == ""
