"""How long consent holds, to the day, and what a withdrawal outweighs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.domain.consent import Consent, ConsentBasis
from drr_desktop.domain.consent_rules import StandingKind, expiry, months_later, standing

ADDRESS = "amina@example.org"
TODAY = date(2027, 2, 2)


def consent(basis: ConsentBasis = ConsentBasis.EXPRESS_WRITTEN, **fields) -> Consent:
    given_on = fields.pop("given_on", date(2026, 6, 1))
    return Consent(
        id=fields.pop("id", "c1"),
        party_id="p1",
        address=fields.pop("address", ADDRESS),
        basis=basis,
        given_on=given_on,
        expires_on=expiry(basis, given_on),
        **fields,
    )


LAST_DAYS = {
    ConsentBasis.EXPRESS_WRITTEN: None,
    ConsentBasis.EXPRESS_ORAL: None,
    ConsentBasis.PUBLISHED_ADDRESS: None,
    ConsentBasis.DISCLOSED_ADDRESS: None,
    ConsentBasis.NOT_REQUIRED: None,
    ConsentBasis.IMPLIED_BUSINESS: date(2026, 2, 28),
    ConsentBasis.IMPLIED_NON_BUSINESS: date(2026, 2, 28),
    ConsentBasis.IMPLIED_INQUIRY: date(2024, 8, 29),
}


@pytest.mark.parametrize("basis", list(ConsentBasis))
def test_each_basis_ends_on_its_day(basis):
    assert expiry(basis, date(2024, 2, 29)) == LAST_DAYS[basis]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_later_stays_in_the_month_that_is_meant(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(1)).day == 1


@pytest.mark.parametrize(
    ("consents", "kind"),
    [
        ([], StandingKind.NONE),
        ([consent()], StandingKind.VALID),
        ([consent(address="AMINA@example.org ")], StandingKind.VALID),
        ([consent(address="other@example.org")], StandingKind.NONE),
        ([consent(channel="tel")], StandingKind.NONE),
        ([consent(purpose="events")], StandingKind.NONE),
        ([consent(purpose="greetings")], StandingKind.VALID),
        ([consent(given_on=TODAY + timedelta(1))], StandingKind.NONE),
        ([consent(ConsentBasis.IMPLIED_INQUIRY, given_on=date(2026, 8, 2))], StandingKind.VALID),
        ([consent(ConsentBasis.IMPLIED_INQUIRY, given_on=date(2026, 8, 1))], StandingKind.EXPIRED),
        ([replace(consent(ConsentBasis.IMPLIED_INQUIRY), expires_on=None)], StandingKind.EXPIRED),
        ([consent(withdrawn_on=TODAY)], StandingKind.WITHDRAWN),
        ([consent(withdrawn_on=TODAY + timedelta(1))], StandingKind.NONE),
        ([consent(), consent(id="c2", withdrawn_on=date(2026, 12, 1))], StandingKind.WITHDRAWN),
        ([consent(), consent(id="c2", purpose="events", withdrawn_on=TODAY)], StandingKind.VALID),
        (
            [consent(withdrawn_on=date(2026, 12, 1)), consent(id="c2", given_on=date(2026, 12, 2))],
            StandingKind.VALID,
        ),
        (
            [
                consent(withdrawn_on=date(2026, 12, 1)),
                consent(ConsentBasis.PUBLISHED_ADDRESS, id="c2", given_on=date(2026, 12, 2)),
            ],
            StandingKind.WITHDRAWN,
        ),
    ],
)
def test_standing(consents, kind):
    assert standing(consents, ADDRESS, "email", "greetings", TODAY).kind is kind


def test_a_message_without_a_purpose_respects_the_withdrawal_of_any():
    consents = [consent(), consent(id="c2", purpose="events", withdrawn_on=TODAY)]
    assert standing(consents, ADDRESS, "email", "", TODAY).kind is StandingKind.WITHDRAWN


def test_the_longest_of_several_consents_gives_the_last_day():
    short = consent(ConsentBasis.IMPLIED_INQUIRY, given_on=date(2026, 12, 1))
    long = consent(ConsentBasis.IMPLIED_BUSINESS, id="c2", given_on=date(2026, 11, 1))
    assert standing([short, long], ADDRESS, "email", "greetings", TODAY).ends_on == date(2028, 11, 1)
