"""Lists over a real data file: decisions, hands, differences, and exports that leave a record."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.consent import Consent, Suppression, address_digest
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    ContactPoint,
    Organization,
    OrganizationCommunity,
    PartyKind,
    Person,
    PointKind,
)
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportMember
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList, Override, ReasonCode, Segment
from drr_desktop.services.mailing_list_builder import MailingListBuilder
from drr_desktop.services.outgoing import Outgoing
from drr_desktop.storage.database import Database

NOW = datetime(2027, 2, 2, 14, tzinfo=UTC)


class Desk:
    """A data file with a hall, its community and three people."""

    def __init__(self, path) -> None:
        self.database = Database.open(path, now=lambda: NOW, who="tester", device="here")
        self.told: list[Changes] = []
        outgoing = Outgoing(self.database, self.told.append, lambda: NOW, "tester")
        self.lists = MailingListBuilder(self.database, self.told.append, lambda: NOW, outgoing)
        self.community = Community(id=new_id(), name_en="Noor community")
        self.hall = Organization(id=new_id(), name_en="Nepean Prayer Hall")
        link = OrganizationCommunity(
            id=new_id(), organization_id=self.hall.id, community_id=self.community.id
        )
        self.put(self.community, self.hall, link)
        self.people = {name: self.add(name) for name in ("Amina", "Bilal", "Chen")}
        self.list = self.lists.save(
            MailingList(
                id=new_id(), name="Eid  greetings ", rule=Segment(communities=(self.community.id,)).to_json()
            )
        )

    def put(self, *records) -> None:
        with self.database.write("test", "") as unit:
            for record in records:
                unit.put(record)

    def add(self, name: str, *, agreed: bool = True) -> str:
        person = Person(id=new_id(), full_name=name, letter_language="fr")
        address = f"{name.casefold()}@example.org"
        role = Affiliation(id=new_id(), person_id=person.id, organization_id=self.hall.id, role="member")
        point = ContactPoint(
            id=new_id(),
            party_id=person.id,
            party_kind=PartyKind.PERSON,
            kind=PointKind.EMAIL,
            value=address,
            normalized=address,
        )
        self.put(person, role, point)
        if agreed:
            self.put(Consent(id=new_id(), party_id=person.id, address=address, given_on=date(2026, 5, 1)))
        return person.id

    def suppress(self, address: str) -> None:
        digest = address_digest(address)
        self.put(Suppression(id=new_id(), address_digest=digest, made_on=date(2027, 1, 5)))

    def names(self) -> list[str]:
        return [v.name for v in self.lists.preview(self.list.id).included]


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path / "office.drr")
    yield made
    made.database.close()


def test_everybody_has_a_reason(desk):
    desk.add("Dina", agreed=False)
    desk.suppress("BILAL@example.org")
    found = desk.lists.preview(desk.list.id)
    assert [(v.name, v.reason.code, v.reason.fact) for v in found.included] == [
        ("Amina", ReasonCode.COMMUNITY, "Nepean Prayer Hall"),
        ("Chen", ReasonCode.COMMUNITY, "Nepean Prayer Hall"),
    ]
    assert {v.name: v.reason.code for v in found.excluded} == {
        "Bilal": ReasonCode.SUPPRESSED,
        "Dina": ReasonCode.NO_CONSENT,
        "Nepean Prayer Hall": ReasonCode.NO_ADDRESS,
    }


def test_why_is_what_the_list_has(desk):
    other = Person(id=new_id(), full_name="Elsewhere")
    desk.put(other)
    desk.add("Dina", agreed=False)
    twin = ContactPoint(
        id=new_id(),
        party_id=desk.hall.id,
        party_kind=PartyKind.ORGANIZATION,
        kind=PointKind.EMAIL,
        value="Amina@example.org",
        normalized="amina@example.org",
    )
    desk.put(twin, Consent(id=new_id(), party_id=desk.hall.id, address=twin.value, given_on=date(2026, 5, 1)))
    found = desk.lists.preview(desk.list.id)
    assert ReasonCode.DUPLICATE_ADDRESS in {v.reason.code for v in found.excluded}
    for verdict in (*found.included, *found.excluded):
        assert desk.lists.explain(desk.list.id, verdict.party_id) == verdict
    assert desk.lists.explain(desk.list.id, other.id).reason.code is ReasonCode.NO_MATCH
    with pytest.raises(UserError, match="not there"):
        desk.lists.explain(desk.list.id, "nobody")


def test_a_hand_decides_and_can_be_taken_back(desk):
    bilal = desk.people["Bilal"]
    desk.lists.override(desk.list.id, bilal, Override.EXCLUDE, " asked for a call ")
    assert desk.names() == ["Amina", "Chen"]
    assert desk.lists.explain(desk.list.id, bilal).reason.fact == "asked for a call"
    desk.lists.override(desk.list.id, bilal, Override.INCLUDE, "")
    assert desk.names() == ["Amina", "Bilal", "Chen"]
    desk.lists.override(desk.list.id, bilal, Override.EXCLUDE, "")
    desk.lists.clear_override(desk.list.id, bilal)
    assert desk.names() == ["Amina", "Bilal", "Chen"]


def test_a_definition_is_saved_clean_or_not_at_all(desk):
    assert desk.list.name == "Eid greetings"
    assert [m.id for m in desk.lists.all()] == [desk.list.id]
    for wrong in (
        replace(desk.list, name=" "),
        replace(desk.list, rule='{"version":9,"all":[]}'),
        replace(desk.list, channel="pigeon"),
    ):
        with pytest.raises(UserError):
            desk.lists.save(wrong)
    assert desk.lists.get(desk.list.id) == desk.list
    desk.lists.override(desk.list.id, desk.people["Chen"], Override.EXCLUDE, "")
    desk.lists.remove(desk.list.id)
    assert desk.lists.all() == []
    with pytest.raises(UserError):
        desk.lists.get(desk.list.id)


@pytest.mark.parametrize(("key", "name"), [("csv", "eid.csv"), ("bcc", "eid.txt")])
def test_an_export_leaves_a_file_and_a_record_of_the_same(desk, tmp_path, key, name):
    desk.add("Dina", agreed=False)
    receipt = desk.lists.export(desk.list.id, key, tmp_path / name)
    content = (tmp_path / name).read_bytes()
    record = receipt.record
    assert receipt.path == str(tmp_path / name)
    assert (record.count, record.format, record.made_by, record.made_at) == (3, key, "tester", NOW)
    assert record.sha256 == hashlib.sha256(content).hexdigest()
    with desk.database.read() as unit:
        members = unit.where(ExportMember, export_id=record.id)
    assert {m.address for m in members} == {f"{n}@example.org" for n in ("amina", "bilal", "chen")}
    assert all(m.address.encode() in content for m in members)
    assert b"dina" not in content
    assert desk.lists.exports(desk.list.id) == [record]
    assert desk.list.id in desk.told[-1].lists


def test_the_csv_opens_as_rows(desk, tmp_path):
    desk.lists.export(desk.list.id, "csv", tmp_path / "eid.csv")
    text = (tmp_path / "eid.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert (rows[0]["Name"], rows[0]["E-mail"], rows[0]["Language"]) == ("Amina", "amina@example.org", "fr")
    assert len(rows) == 3


def test_difference_from_the_last_export(desk, tmp_path):
    before = desk.lists.difference(desk.list.id)
    assert (before.joined, before.left, before.since) == ((), (), None)
    desk.lists.export(desk.list.id, "csv", tmp_path / "eid.csv")
    dina = desk.add("Dina")
    desk.suppress("amina@example.org")
    changed = desk.lists.difference(desk.list.id)
    assert changed.joined == (dina,)
    assert changed.left == (desk.people["Amina"],)
    assert len(changed.same) == 2
    assert changed.since == NOW


def test_a_refusal_leaves_neither_file_nor_record(desk, tmp_path):
    with pytest.raises(UserError, match="not there"):
        desk.lists.export(desk.list.id, "csv", tmp_path / "missing" / "eid.csv")
    with pytest.raises(UserError, match="csv, bcc"):
        desk.lists.export(desk.list.id, "docx", tmp_path / "eid.docx")
    (tmp_path / "eid.csv").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        desk.lists.export(desk.list.id, "csv", tmp_path / "eid.csv")
    for name in ("amina", "bilal", "chen"):
        desk.suppress(f"{name}@example.org")
    with pytest.raises(UserError, match="Nobody"):
        desk.lists.export(desk.list.id, "csv", tmp_path / "other.csv")
    assert desk.lists.exports(desk.list.id) == []
    assert not (tmp_path / "other.csv").exists()
    assert not list(tmp_path.glob(".*.part"))
