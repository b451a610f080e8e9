"""How long a consent holds, and how consent stands for one address and one purpose."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from drr_desktop.domain.consent import ConsentBasis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.consent import Consent

# Canada's anti-spam law, S.C. 2010, c. 23, s. 10(10) and (13): to be confirmed by counsel. What is not
# named here does not expire by itself.
MONTHS_OF_BASIS = {
    ConsentBasis.IMPLIED_BUSINESS: 24,
    ConsentBasis.IMPLIED_NON_BUSINESS: 24,
    ConsentBasis.IMPLIED_INQUIRY: 6,
}
EXPRESS = frozenset({ConsentBasis.EXPRESS_WRITTEN, ConsentBasis.EXPRESS_ORAL})


class StandingKind(StrEnum):
    """How consent stands."""

    VALID = "valid"
    NONE = "none"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Standing:
    """How consent stands and the consent that decides it; `ends_on` is the last day of a valid one."""

    kind: StandingKind
    consent: Consent | None = None
    ends_on: date | None = None


def months_later(day: date, months: int) -> date:
    """Return the same day a number of months later, or that month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def expiry(basis: ConsentBasis, given_on: date) -> date | None:
    """Return the last day on which a consent holds, None where it does not expire.

    The Act looks back from the day of the message, so the day of the same number still counts.
    """
    months = MONTHS_OF_BASIS.get(basis)
    return None if months is None else months_later(given_on, months)


def last_day(consent: Consent) -> date | None:
    """Return the last day of a stored consent, also where its expiry was never written down."""
    return consent.expires_on or expiry(consent.basis, consent.given_on)


def standing(consents: Iterable[Consent], address: str, channel: str, purpose: str, today: date) -> Standing:
    """Say how consent stands today for an address, a channel and a purpose.

    A withdrawal outweighs every consent but an express one given on a later day. A consent for every
    purpose ("") serves each purpose; a message without a purpose needs a consent for every purpose and
    respects the withdrawal of any.
    """
    wanted = address.strip().casefold()
    own = [c for c in consents if c.channel == channel and c.address.strip().casefold() == wanted]
    withdrawn = _last_withdrawal(own, purpose, today)
    given = [c for c in own if c.withdrawn_on is None and c.purpose in ("", purpose) and c.given_on <= today]
    if withdrawn is not None and withdrawn.withdrawn_on is not None:
        since = withdrawn.withdrawn_on
        given = [c for c in given if c.basis in EXPRESS and c.given_on > since]
        if not any(_holds(c, today) for c in given):
            return Standing(StandingKind.WITHDRAWN, withdrawn)
    if not given:
        return Standing(StandingKind.NONE)
    best = max(given, key=_longest)
    kind = StandingKind.VALID if _holds(best, today) else StandingKind.EXPIRED
    return Standing(kind, best, last_day(best))


def _last_withdrawal(consents: list[Consent], purpose: str, today: date) -> Consent | None:
    past = [
        c
        for c in consents
        if c.withdrawn_on is not None
        and c.withdrawn_on <= today
        and (purpose == "" or c.purpose in ("", purpose))
    ]
    return max(past, key=lambda c: (c.withdrawn_on or date.min, c.id), default=None)


def _holds(consent: Consent, today: date) -> bool:
    last = last_day(consent)
    return last is None or today <= last


def _longest(consent: Consent) -> tuple[date, date, str]:
    return (last_day(consent) or date.max, consent.given_on, consent.id)
