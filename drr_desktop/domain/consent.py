"""Consent by address and purpose, and what outlives it: suppression and do-not-contact."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from drr_desktop.domain.record import Record


class ConsentBasis(StrEnum):
    """Why an address may be written to, in the terms of Canada's anti-spam law (S.C. 2010, c. 23, s. 10)."""

    EXPRESS_WRITTEN = "express_written"
    EXPRESS_ORAL = "express_oral"
    IMPLIED_BUSINESS = "implied_business_2y"
    IMPLIED_INQUIRY = "implied_inquiry_6m"
    IMPLIED_NON_BUSINESS = "implied_nonbusiness_2y"
    PUBLISHED_ADDRESS = "published_address"
    DISCLOSED_ADDRESS = "disclosed_address"
    NOT_REQUIRED = "not_required"


class SuppressionScope(StrEnum):
    """How far a suppression reaches."""

    ALL = "all"
    PURPOSE = "purpose"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Record):
    """What somebody agreed to for one address and one purpose ("" is every purpose).

    `expires_on` is computed from the basis when it is recorded and is the last day it holds; None where
    it does not expire.
    """

    party_id: str
    address: str
    channel: str = "email"
    purpose: str = ""
    basis: ConsentBasis = ConsentBasis.EXPRESS_WRITTEN
    given_on: date
    expires_on: date | None = None
    wording: str = ""
    evidence: str = ""
    captured_by: str = ""
    withdrawn_on: date | None = None
    withdrawn_how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression(Record):
    """An address that must not be written to; kept as a digest so that it outlives the contact."""

    address_digest: str
    scope: SuppressionScope = SuppressionScope.ALL
    scope_value: str = ""
    reason: str = ""
    made_on: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoNotContact(Record):
    """A party that must be left alone on a channel ("" is every channel), until a day or until lifted."""

    party_id: str
    channel: str = ""
    reason: str = ""
    until_on: date | None = None


def address_digest(address: str) -> str:
    """Return what a suppression keeps of an address: SHA-256 of it trimmed and in lower case, in hex."""
    return hashlib.sha256(address.strip().casefold().encode()).hexdigest()
