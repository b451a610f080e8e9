"""Who is in a list and why: the fixed order, and the promises that no order of facts may break."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from drr_desktop.domain.consent import (
    Consent,
    ConsentBasis,
    DoNotContact,
    Suppression,
    SuppressionScope,
    address_digest,
)
from drr_desktop.domain.consent_rules import expiry
from drr_desktop.domain.contact import ContactPoint, PartyKind, PointKind, PointStatus
from drr_desktop.domain.list_decision import decide, difference, settle
from drr_desktop.domain.mailing_list import (
    Belonging,
    Candidate,
    ListOverride,
    MailingList,
    MessageClass,
    OnePer,
    Override,
    ReasonCode,
    Recipients,
    Segment,
    Verdict,
)
from drr_desktop.domain.record import Confidentiality

TODAY = date(2027, 2, 2)
NOOR = Belonging("community-1", "Noor community", "Nepean Prayer Hall")
SEGMENT = Segment(communities=("community-1",))
LIST = MailingList(id="list-1", name="Eid al-Fitr greetings 2027", rule=SEGMENT.to_json())
ADDRESS = "amina@example.org"


def point(address: str = ADDRESS, **fields) -> ContactPoint:
    return ContactPoint(
        id=f"point-{address}",
        party_id="p1",
        party_kind=PartyKind.PERSON,
        kind=PointKind.EMAIL,
        value=address,
        **fields,
    )


def agreed(address: str = ADDRESS, basis=ConsentBasis.EXPRESS_WRITTEN, given_on=date(2026, 5, 1), **fields):
    return Consent(
        id=f"consent-{address}-{basis}",
        party_id="p1",
        address=address,
        basis=basis,
        given_on=given_on,
        expires_on=expiry(basis, given_on),
        **fields,
    )


GOOD = Candidate(
    party_id="p1",
    kind=PartyKind.PERSON,
    name="Amina Diallo",
    letter_language="fr",
    communities=(NOOR,),
    points=(point(),),
    consents=(agreed(),),
)


def by_hand(decision: Override, reason: str = "asked for it") -> ListOverride:
    return ListOverride(id="o1", list_id="list-1", party_id="p1", decision=decision, reason=reason)


def suppressed(address: str = ADDRESS, **fields) -> dict[str, list[Suppression]]:
    digest = address_digest(address)
    return {digest: [Suppression(id="s1", address_digest=digest, made_on=date(2026, 11, 30), **fields)]}


CASES = {
    "gone": ({"gone": True}, ReasonCode.GONE, ""),
    "no match": ({"communities": ()}, ReasonCode.NO_MATCH, ""),
    "no match, taken out": (
        {"communities": (), "override": by_hand(Override.EXCLUDE)},
        ReasonCode.NO_MATCH,
        "",
    ),
    "by hand": (
        {"override": by_hand(Override.EXCLUDE, "asked for a call")},
        ReasonCode.EXCLUDED_BY_HAND,
        "asked for a call",
    ),
    "ceiling": ({"confidentiality": Confidentiality.PROTECTED}, ReasonCode.ABOVE_CEILING, "protected"),
    "no address": ({"points": ()}, ReasonCode.NO_ADDRESS, ""),
    "only a phone": ({"points": (replace(point(), kind=PointKind.TEL),)}, ReasonCode.NO_ADDRESS, ""),
    "two in one": ({"points": (point("a@example.org, b@example.org"),)}, ReasonCode.NO_ADDRESS, ""),
    "header": ({"points": (point("a@example.org\r\nCc: b@example.org"),)}, ReasonCode.NO_ADDRESS, ""),
    "bounced": ({"points": (point(status=PointStatus.BOUNCED),)}, ReasonCode.ADDRESS_BOUNCED, ""),
    "wrong": ({"points": (point(status=PointStatus.WRONG),)}, ReasonCode.ADDRESS_BOUNCED, ""),
    "ended": (
        {"points": (point(valid_to=date(2027, 2, 1)),)},
        ReasonCode.ADDRESS_ENDED,
        "2027-02-01",
    ),
    "not yet": ({"points": (point(valid_from=date(2027, 2, 3)),)}, ReasonCode.ADDRESS_ENDED, ""),
    "role ended": (
        {"points": (point(affiliation_id="a1"),), "ended_affiliations": frozenset({"a1"})},
        ReasonCode.ADDRESS_ENDED,
        "",
    ),
    "left alone": (
        {"do_not_contact": (DoNotContact(id="d", party_id="p1", until_on=TODAY),)},
        ReasonCode.DO_NOT_CONTACT,
        "2027-02-02",
    ),
    "left alone on the phone only": (
        {"do_not_contact": (DoNotContact(id="d", party_id="p1", channel="tel"),)},
        ReasonCode.COMMUNITY,
        "Nepean Prayer Hall",
    ),
    "no consent": ({"consents": ()}, ReasonCode.NO_CONSENT, ""),
    "consent elsewhere": ({"consents": (agreed("x@example.org"),)}, ReasonCode.NO_CONSENT, ""),
    "withdrawn": (
        {"consents": (agreed(withdrawn_on=date(2026, 11, 30)),)},
        ReasonCode.CONSENT_WITHDRAWN,
        "2026-11-30",
    ),
    "expired": (
        {"consents": (agreed(basis=ConsentBasis.IMPLIED_INQUIRY),)},
        ReasonCode.CONSENT_EXPIRED,
        "2026-11-01",
    ),
    "in": ({}, ReasonCode.COMMUNITY, "Nepean Prayer Hall"),
    "in by hand": (
        {"communities": (), "override": by_hand(Override.INCLUDE)},
        ReasonCode.INCLUDED_BY_HAND,
        "asked for it",
    ),
}


@pytest.mark.parametrize(("fields", "code", "fact"), CASES.values(), ids=CASES)
def test_each_reason(fields, code, fact):
    verdict = decide(replace(GOOD, **fields), LIST, SEGMENT, {}, TODAY)
    assert (verdict.reason.code, verdict.reason.fact) == (code, fact)
    assert verdict.included is (code in (ReasonCode.COMMUNITY, ReasonCode.INCLUDED_BY_HAND))


def test_earlier_reasons_hide_later_ones():
    everything = replace(
        GOOD,
        gone=True,
        override=by_hand(Override.EXCLUDE),
        confidentiality=Confidentiality.PROTECTED,
        points=(),
        do_not_contact=(DoNotContact(id="d", party_id="p1"),),
        consents=(),
    )
    steps = (
        ("gone", False, ReasonCode.GONE),
        ("override", None, ReasonCode.EXCLUDED_BY_HAND),
        ("confidentiality", Confidentiality.SECTION, ReasonCode.ABOVE_CEILING),
        ("points", (point(),), ReasonCode.NO_ADDRESS),
    )
    for field, mended, code in steps:
        assert decide(everything, LIST, SEGMENT, suppressed(), TODAY).reason.code is code
        everything = replace(everything, **{field: mended})
    assert decide(everything, LIST, SEGMENT, suppressed(), TODAY).reason.code is ReasonCode.SUPPRESSED
    assert decide(everything, LIST, SEGMENT, {}, TODAY).reason.code is ReasonCode.DO_NOT_CONTACT
    everything = replace(everything, do_not_contact=())
    assert decide(everything, LIST, SEGMENT, {}, TODAY).reason.code is ReasonCode.NO_CONSENT


@pytest.mark.parametrize(
    ("fields", "stopped"),
    [
        ({}, True),
        ({"scope": SuppressionScope.PURPOSE, "scope_value": "greetings"}, True),
        ({"scope": SuppressionScope.PURPOSE, "scope_value": "events"}, False),
        ({"scope": SuppressionScope.LIST, "scope_value": "list-1"}, True),
        ({"scope": SuppressionScope.LIST, "scope_value": "list-2"}, False),
    ],
)
def test_a_suppression_reaches_as_far_as_its_scope(fields, stopped):
    found = decide(GOOD, LIST, SEGMENT, suppressed("AMINA@example.org", **fields), TODAY)
    assert found.included is not stopped


@pytest.mark.parametrize("message_class", [MessageClass.NOT_COMMERCIAL, MessageClass.SERVICE])
def test_other_classes_need_no_consent_and_respect_a_withdrawal(message_class):
    mailing_list = replace(LIST, message_class=message_class)
    assert decide(replace(GOOD, consents=()), mailing_list, SEGMENT, {}, TODAY).included
    withdrawn = replace(GOOD, consents=(agreed(withdrawn_on=TODAY),))
    assert not decide(withdrawn, mailing_list, SEGMENT, {}, TODAY).included


def test_a_stop_at_one_address_is_not_evaded_by_another():
    two = replace(GOOD, points=(point(), point("home@example.org")), consents=(agreed(withdrawn_on=TODAY),))
    service = replace(LIST, message_class=MessageClass.SERVICE)
    assert not decide(two, service, SEGMENT, {}, TODAY).included
    assert not decide(replace(two, consents=()), service, SEGMENT, suppressed(), TODAY).included
    own = replace(two, consents=(*two.consents, agreed("home@example.org")))
    assert decide(own, service, SEGMENT, {}, TODAY).address == "home@example.org"


def test_the_preferred_address_that_was_agreed_to_is_used():
    points = (point("old@example.org"), point("new@example.org", preferred=True))
    both = replace(GOOD, points=points, consents=(agreed("old@example.org"), agreed("new@example.org")))
    assert decide(both, LIST, SEGMENT, {}, TODAY).address == "new@example.org"
    one = replace(both, consents=(agreed("old@example.org"),))
    assert decide(one, LIST, SEGMENT, {}, TODAY).address == "old@example.org"


def test_all_clauses_must_hold_and_any_value_of_each():
    segment = Segment(communities=("x", "community-1"), languages=("fr",))
    assert decide(GOOD, LIST, segment, {}, TODAY).included
    assert not decide(replace(GOOD, letter_language="en"), LIST, segment, {}, TODAY).included
    assert not decide(GOOD, LIST, replace(segment, tags=("t",)), {}, TODAY).included
    assert decide(GOOD, LIST, Segment(), {}, TODAY).reason.code is ReasonCode.EVERYONE


def test_one_letter_an_address_goes_to_the_person():
    hall = replace(GOOD, party_id="o1", kind=PartyKind.ORGANIZATION, name="A Hall")
    spouse = replace(GOOD, party_id="p2", name="Zahra Diallo")
    found = settle([spouse, hall, GOOD], LIST, SEGMENT, {}, TODAY)
    assert [v.party_id for v in found.included] == ["p1"]
    assert {(v.party_id, v.reason.code, v.reason.fact) for v in found.excluded} == {
        ("o1", ReasonCode.DUPLICATE_ADDRESS, "Amina Diallo"),
        ("p2", ReasonCode.DUPLICATE_ADDRESS, "Amina Diallo"),
    }
    each = replace(LIST, one_per=OnePer.PERSON)
    assert len(settle([spouse, hall, GOOD], each, SEGMENT, {}, TODAY).included) == 3


def test_difference_from_the_last_export():
    since = datetime(2026, 3, 3, tzinfo=UTC)
    found = settle([GOOD, replace(GOOD, party_id="p2", points=(), name="B")], LIST, SEGMENT, {}, TODAY)
    changed = difference(found, ["p2", "p3"], since)
    assert (changed.joined, changed.left, changed.same) == (("p1",), ("p2", "p3"), ())
    assert difference(found, ["p1"], since).same == ("p1",)


def mostly(usual, other):
    """Draw what lets somebody in four times of five, so that the later steps are reached too."""
    return st.integers(0, 4).flatmap(lambda n: other if n == 0 else st.just(usual))


addresses = st.sampled_from(["a@example.org", "b@example.org", "c@example.org"])
days = st.sampled_from([date(2024, 2, 29), date(2026, 8, 2), TODAY, date(2027, 6, 1)])
agreements = st.builds(
    agreed,
    addresses,
    st.sampled_from(ConsentBasis),
    days,
    purpose=st.sampled_from(["", "greetings", "events"]),
    withdrawn_on=mostly(None, days),
)
points = st.builds(
    point,
    addresses | st.just("not an address"),
    preferred=st.booleans(),
    status=mostly(PointStatus.OK, st.sampled_from(PointStatus)),
    valid_to=mostly(None, days),
    shared=st.booleans(),
)
left_alone = st.builds(DoNotContact, id=st.just("d"), party_id=st.just("p"), until_on=st.none() | days)
everyone_agreed = tuple(agreed(a) for a in ("a@example.org", "b@example.org", "c@example.org"))
candidates = st.lists(
    st.builds(
        Candidate,
        party_id=st.sampled_from([f"p{n}" for n in range(6)]),
        kind=st.sampled_from(PartyKind),
        name=st.sampled_from(["Amina", "Bilal", "Chen"]),
        gone=mostly(False, st.booleans()),
        confidentiality=mostly(Confidentiality.SECTION, st.sampled_from(Confidentiality)),
        communities=mostly((NOOR,), st.just(())),
        points=st.lists(points, max_size=2).map(tuple),
        consents=st.lists(agreements, max_size=2).map(tuple) | st.just(everyone_agreed),
        do_not_contact=mostly((), st.tuples(left_alone)),
        override=mostly(None, st.sampled_from(Override).map(by_hand)),
    ),
    max_size=6,
)
stops = st.lists(addresses, max_size=2).map(
    lambda found: {k: v for address in found for k, v in suppressed(address).items()}
)


def promises_hold(settled, everybody, mailing_list, suppressions) -> None:
    """Check what must be true of a list whatever the facts were; `settled` is the rule under test."""
    found = settled(everybody, mailing_list, SEGMENT, suppressions, TODAY)
    last = {c.party_id: c for c in everybody}
    meant = {
        key
        for key, c in last.items()
        if c.communities or (c.override and c.override.decision is Override.INCLUDE)
    }
    final = [v.party_id for v in (*found.included, *found.excluded)]
    assert sorted(final) == sorted(meant)  # everybody has exactly one final state
    for verdict in found.included:
        candidate = last[verdict.party_id]
        own = [c for c in candidate.consents if c.address == verdict.address]
        assert not candidate.gone
        assert not (candidate.override and candidate.override.decision is Override.EXCLUDE)
        assert candidate.confidentiality <= mailing_list.ceiling
        assert verdict.address in {p.value for p in candidate.points}
        assert address_digest(verdict.address) not in suppressions
        assert not any(d.until_on is None or d.until_on >= TODAY for d in candidate.do_not_contact)
        assert own or mailing_list.message_class is not MessageClass.COMMERCIAL
        assert verdict.consent_ends_on is None or verdict.consent_ends_on >= TODAY
    if mailing_list.one_per is OnePer.ADDRESS:
        reached = [v.address.casefold() for v in found.included]
        assert len(reached) == len(set(reached))


def check(settled, examples: int, phases=tuple(Phase)) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=phases,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(candidates, st.sampled_from(MessageClass), st.sampled_from(OnePer), stops)
    def run(everybody, message_class, one_per, suppressions):
        mailing_list = replace(LIST, message_class=message_class, one_per=one_per)
        promises_hold(settled, everybody, mailing_list, suppressions)

    run()


def test_every_list_keeps_its_promises():
    check(settle, examples=250)


def forgets_suppressions(everybody, mailing_list, segment, _suppressions, today) -> Recipients:
    return settle(everybody, mailing_list, segment, {}, today)


def hand_beats_everything(everybody, mailing_list, segment, suppressions, today) -> Recipients:
    found = settle(everybody, mailing_list, segment, suppressions, today)
    forced: list[Verdict] = []
    people = {c.party_id: c for c in everybody}
    for verdict in found.excluded:
        candidate = people[verdict.party_id]
        if candidate.override and candidate.override.decision is Override.INCLUDE and candidate.points:
            forced.append(replace(verdict, included=True, address=candidate.points[0].value))
    rest = tuple(v for v in found.excluded if v.party_id not in {f.party_id for f in forced})
    return Recipients(mailing_list, (*found.included, *forced), rest)


def counts_twice(everybody, mailing_list, segment, suppressions, today) -> Recipients:
    found = settle(everybody, mailing_list, segment, suppressions, today)
    return replace(found, excluded=(*found.excluded, *found.included[:1]))


def ignores_duplicates(everybody, mailing_list, segment, suppressions, today) -> Recipients:
    each = replace(mailing_list, one_per=OnePer.PERSON)
    return settle(everybody, each, segment, suppressions, today)


@pytest.mark.parametrize(
    "broken", [forgets_suppressions, hand_beats_everything, counts_twice, ignores_duplicates]
)
def test_the_promises_notice_a_broken_rule(broken):
    with pytest.raises(AssertionError):
        check(broken, examples=400, phases=(Phase.generate,))
