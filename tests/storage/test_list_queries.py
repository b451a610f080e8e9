"""Candidates of lists: nobody is missing who could match, and each has all that a verdict needs."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from drr_desktop.domain.consent import Consent, DoNotContact
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    ContactPoint,
    Organization,
    OrganizationCommunity,
    OrganizationStatus,
    PartyKind,
    Person,
    PointKind,
    Tag,
    Tagging,
)
from drr_desktop.domain.list_decision import matches
from drr_desktop.domain.mailing_list import Belonging, ListOverride, MailingList, Override, Segment

if TYPE_CHECKING:
    from drr_desktop.storage.database import Database

POINT = ContactPoint(
    id="e1", party_id="p1", party_kind=PartyKind.PERSON, kind=PointKind.EMAIL, value="a@x.org"
)
CONSENT = Consent(id="k1", party_id="p1", address="a@x.org", given_on=date(2026, 1, 1))
ALONE = DoNotContact(id="d1", party_id="p1")
BY_HAND = ListOverride(id="v1", list_id="l1", party_id="p4", decision=Override.INCLUDE)


@pytest.fixture
def filled(database: Database) -> Database:
    with database.write("filled") as work:
        work.put_many(
            [
                Community(id="c1", name_en="Sikh"),
                Community(id="c2", name_fr="Somalienne"),
                Organization(id="o1", name_en="Temple", letter_language="en"),
                Organization(id="o2", name_en="Closed", status=OrganizationStatus.INACTIVE),
                OrganizationCommunity(id="oc", organization_id="o1", community_id="c1"),
                Person(id="p1", full_name="A", sort_name="Z", letter_language="fr"),
                Person(id="p2", full_name="B", letter_language="en"),
                Person(id="p3", full_name="C", deceased_on=date(2026, 1, 1)),
                Person(id="p4", full_name="D"),
                Affiliation(id="a1", person_id="p1", organization_id="o1"),
                Affiliation(id="a2", person_id="p2", community_id="c2"),
                Affiliation(id="a3", person_id="p1", organization_id="o2", end_on=date(2026, 11, 24)),
                Affiliation(id="a4", person_id="p3", organization_id="o1", start_on=date(2026, 11, 26)),
                Tag(id="t1", name_en="Press"),
                Tagging(id="tt", tag_id="t1", party_id="p2"),
                POINT,
                CONSENT,
                ALONE,
                MailingList(id="l1", name="List"),
                BY_HAND,
            ]
        )
    return database


def test_a_candidate_has_everything(filled: Database) -> None:
    with filled.read() as work:
        candidate = work.lists.candidate("p1", "l1")
        assert candidate is not None
        assert candidate.communities == (Belonging("c1", "Sikh", "Temple"),)
        assert candidate.organizations == (Belonging("o1", "Temple"),)
        assert candidate.ended_affiliations == {"a3"}
        assert (candidate.points, candidate.consents) == ((POINT,), (CONSENT,))
        assert candidate.do_not_contact == (ALONE,)
        assert (candidate.sort_name, candidate.letter_language, candidate.override) == ("Z", "fr", None)
        assert work.lists.candidate("none", "l1") is None


def test_who_is_gone(filled: Database) -> None:
    with filled.read() as work:
        gone = {c.party_id for c in work.lists.candidates(Segment()) if c.gone}
    assert gone == {"p3", "o2"}


def test_a_hand_adds_who_does_not_match(filled: Database) -> None:
    with filled.read() as work:
        found = work.lists.candidates(Segment(tags=("t1",)), "l1")
    assert [(c.party_id, c.override) for c in found] == [("p2", None), ("p4", BY_HAND)]


def test_the_store_leaves_out_nobody_whom_the_rule_takes(filled: Database) -> None:
    """Catches a condition in SQL that is narrower than the domain's rule: somebody would never be seen."""
    choices = product(
        [(), ("c1",), ("c2", "c1")], [(), ("o1",), ("o2", "o1")], [(), ("t1",)], [(), ("fr",), ("en", "")]
    )
    with filled.read() as work:
        everybody = work.lists.candidates(Segment())
        assert len(everybody) == 6
        sizes = set()
        for communities, organizations, tags, languages in choices:
            segment = Segment(communities, organizations, tags, languages)
            taken = {c.party_id for c in everybody if matches(c, segment)}
            assert {c.party_id for c in work.lists.candidates(segment)} == taken, segment
            sizes.add(len(taken))
    assert len(sizes) > 3
