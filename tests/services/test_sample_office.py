"""The sample office: the same for the same seed, fictional throughout, and fit to be looked at."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from drr_desktop.domain.consent import Consent, ConsentBasis, DoNotContact, Suppression
from drr_desktop.domain.consent_rules import expiry
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    CommunityObservance,
    ContactPoint,
    Organization,
    Person,
    PersonName,
    PointKind,
    Tagging,
)
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.feed import Feed
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList, ReasonCode
from drr_desktop.domain.outreach import FollowUp, FollowUpStatus, Interaction, InteractionParty
from drr_desktop.services import sample_names
from drr_desktop.services.mailing_list_builder import MailingListBuilder
from drr_desktop.services.observance_calendar import ObservanceCalendar
from drr_desktop.services.outgoing import Outgoing
from drr_desktop.services.sample_office import make_sample_office
from drr_desktop.storage.database import Database

NOW = datetime(2027, 2, 2, 14, 14, tzinfo=UTC)
TODAY = NOW.date()
KINDS = (
    Person,
    PersonName,
    Organization,
    Community,
    CommunityObservance,
    Affiliation,
    ContactPoint,
    Tagging,
    Consent,
    DoNotContact,
    Suppression,
    Interaction,
    InteractionParty,
    FollowUp,
    MailingList,
    Feed,
)


def open_file(path) -> Database:
    return Database.open(path, now=lambda: NOW, who="tester", device="here")


def everything(path) -> dict[type, list]:
    database = open_file(path)
    with database.read() as unit:
        found = {kind: unit.where(kind) for kind in KINDS}
    database.close()
    return found


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    made = tmp_path_factory.mktemp("sample") / "sample.drr"
    make_sample_office(made, 240, 400, 1, NOW)
    return made


@pytest.fixture(scope="module")
def rows(path):
    return everything(path)


def test_the_same_seed_on_the_same_day_makes_the_same_office(tmp_path, rows):
    make_sample_office(tmp_path / "again.drr", 240, 400, 1, NOW + timedelta(hours=3))
    assert everything(tmp_path / "again.drr") == rows
    make_sample_office(tmp_path / "other.drr", 240, 400, 2, NOW)
    assert everything(tmp_path / "other.drr")[Person] != rows[Person]


@pytest.mark.parametrize(("people", "interactions"), [(0, 0), (0, 5), (3, 0), (29, 10)])
def test_any_size_is_made_exactly(tmp_path, people, interactions):
    counts = make_sample_office(tmp_path / "small.drr", people, interactions, 1, NOW)
    found = everything(tmp_path / "small.drr")
    assert (len(found[Person]), len(found[Interaction])) == (people, interactions)
    assert counts["people"] == people
    assert counts["follow_ups"] == len(found[FollowUp])


def test_nobody_can_be_reached_by_mistake(rows):
    for point in rows[ContactPoint]:
        if point.kind is PointKind.EMAIL:
            assert re.fullmatch(r"[a-z0-9.]+@[a-z0-9]+\.example\.org", point.value)
        else:
            assert re.fullmatch(r"613-555-01\d\d", point.value)
    assert all(o.website.endswith(".example.org") for o in rows[Organization])


def test_what_is_shown_is_varied(rows):
    assert len({p.full_name for p in rows[Person]}) > 190
    assert len(rows[PersonName]) > 40
    assert {p.letter_language for p in rows[Person]} == {"en", "fr"}
    assert len({i.summary for i in rows[Interaction]}) > 50
    assert all(len(i.summary) < 80 and "{" not in i.summary for i in rows[Interaction])
    assert {c.basis for c in rows[Consent]} >= set(ConsentBasis) - {
        ConsentBasis.NOT_REQUIRED,
        ConsentBasis.DISCLOSED_ADDRESS,
    }
    assert rows[Suppression]
    assert {6, 7, 8} >= {len(rows[MailingList])}
    assert len(rows[Feed]) == 5


def test_dates_are_in_order_and_lie_around_today(rows):
    for interaction in rows[Interaction]:
        assert timedelta(0) <= NOW - interaction.happened_at <= timedelta(days=370)
    for consent in rows[Consent]:
        assert consent.expires_on == expiry(consent.basis, consent.given_on)
        assert consent.given_on <= TODAY
    ends = [c.expires_on for c in rows[Consent] if c.expires_on and not c.withdrawn_on]
    assert sum(TODAY <= day <= TODAY + timedelta(30) for day in ends) >= 3
    assert any(day < TODAY for day in ends)
    still_open = [f for f in rows[FollowUp] if f.status is FollowUpStatus.OPEN]
    assert 4 <= len(still_open) <= 40
    assert any(f.due_on < TODAY for f in still_open)
    assert any(f.due_on >= TODAY for f in still_open)
    assert all(f.done_on is None or f.done_on <= TODAY for f in rows[FollowUp])


def test_keys_of_the_catalogue_are_real(rows):
    calendar = ObservanceCalendar(lambda: NOW)
    observances = {o.key for o in calendar.observances()}
    traditions = {t.key for t in calendar.traditions()}
    assert {c.tradition for c in rows[Community]} <= traditions
    assert {c.observance_key for c in rows[CommunityObservance]} <= observances
    assert {m.observance_key for m in rows[MailingList]} - {""} <= observances
    assert all(len([k for k in rows[CommunityObservance] if k.community_id == c.id]) for c in rows[Community])
    for feed in rows[Feed]:
        assert set(feed.traditions) <= traditions


def test_the_cast_belongs_where_its_file_says():
    slugs = {o["slug"] for o in sample_names.load("organizations")["organization"]}
    communities = {c["key"] for c in sample_names.load("communities")["community"]}
    plan = sample_names.load("people")
    assert {row["organization"] for row in plan["cast"]} <= slugs
    assert {culture.community for culture in sample_names.cultures(plan)} <= communities


def test_lists_have_people_reasons_and_a_difference(path):
    database = open_file(path)
    told = []
    lists = MailingListBuilder(
        database, told.append, lambda: NOW, Outgoing(database, told.append, lambda: NOW, "tester")
    )
    first = next(m for m in lists.all() if m.name.startswith("Eid"))
    found = lists.preview(first.id)
    assert len(found.included) > 25
    reasons = Counter(v.reason.code for v in found.excluded)
    assert {
        ReasonCode.NO_CONSENT,
        ReasonCode.CONSENT_EXPIRED,
        ReasonCode.CONSENT_WITHDRAWN,
        ReasonCode.EXCLUDED_BY_HAND,
        ReasonCode.ADDRESS_BOUNCED,
    } <= set(reasons)
    changed = lists.difference(first.id)
    assert changed.joined
    assert changed.left
    assert len(changed.same) > len(changed.joined)
    assert all(lists.preview(m.id).included for m in lists.all())
    database.close()


def test_the_data_file_s_own_rules_hold_for_a_key(rows):
    assert len({p.id for p in rows[Person]}) == 240
    assert rows[Person][0].id < new_id()
    assert json.loads(rows[MailingList][0].rule)["version"] == 1


def test_a_file_that_cannot_be_made_is_told(tmp_path):
    with pytest.raises(UserError):
        make_sample_office(tmp_path / "missing" / "a.drr", 3, 3, 1, NOW)
    assert not (tmp_path / "missing").exists()
