"""Who is on a mailing list and why: one verdict for each candidate, decided in one fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from drr_desktop.domain.consent import SuppressionScope, address_digest
from drr_desktop.domain.consent_rules import Standing, StandingKind, standing
from drr_desktop.domain.contact import PartyKind, PointKind, PointStatus
from drr_desktop.domain.mailing_list import (
    MessageClass,
    OnePer,
    Override,
    Reason,
    ReasonCode,
    Recipients,
    Verdict,
)

if TYPE_CHECKING:
    from drr_desktop.domain.consent import Suppression
    from drr_desktop.domain.contact import ContactPoint
    from drr_desktop.domain.mailing_list import Belonging, Candidate, MailingList, Segment

Suppressions = Mapping[str, Sequence["Suppression"]]  # by the digest of the address

# One address and nothing else: what separates addresses or lines in a message's header never passes.
ADDRESS = re.compile(r"[^\s@,;<>\"()\x00-\x1f]+@[^\s@,;<>\"()\x00-\x1f]+")
USABLE = frozenset({PointStatus.OK, PointStatus.UNVERIFIED})


@dataclass(frozen=True, slots=True)
class ListDifference:
    """What changed since the last export: keys of parties; `since` is None where there was none."""

    joined: tuple[str, ...]
    left: tuple[str, ...]
    same: tuple[str, ...]
    since: datetime | None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one decision rests on."""

    candidate: Candidate
    mailing_list: MailingList
    suppressed: Suppressions
    today: date


def matches(candidate: Candidate, segment: Segment) -> tuple[Reason, ...]:
    """Return one reason for each clause, or none at all where one of the clauses does not hold."""
    found: list[Reason] = []
    sets = (
        (segment.communities, candidate.communities, ReasonCode.COMMUNITY),
        (segment.organizations, candidate.organizations, ReasonCode.ORGANIZATION),
        (segment.tags, candidate.tags, ReasonCode.TAG),
    )
    for wanted, belongings, code in sets:
        if wanted:
            belonging = _first_of(belongings, wanted)
            if belonging is None:
                return ()
            found.append(Reason(code, belonging.through or belonging.name))
    if segment.languages:
        if candidate.letter_language not in segment.languages:
            return ()
        found.append(Reason(ReasonCode.LANGUAGE, candidate.letter_language))
    return tuple(found) or (Reason(ReasonCode.EVERYONE),)


def _first_of(belongings: Iterable[Belonging], wanted: tuple[str, ...]) -> Belonging | None:
    return next((b for b in belongings if b.id in wanted), None)


def decide(
    candidate: Candidate,
    mailing_list: MailingList,
    segment: Segment,
    suppressed: Suppressions,
    today: date,
) -> Verdict:
    """Decide about one candidate alone, in the order of ReasonCode; only duplicates are left to `settle`.

    A hand puts somebody in who does not match, and takes out anybody; it never lifts a suppression, a
    do-not-contact or a missing consent. A commercial message needs a valid consent for the address and
    purpose. The other classes need none, yet a withdrawal keeps out of them too; and who said stop at one
    address is not written to at another one unless that one has a consent of its own.
    """
    asked = _Asked(candidate, mailing_list, suppressed, today)
    because = matches(candidate, segment)
    by_hand = candidate.override
    if by_hand and by_hand.decision is Override.INCLUDE:
        because = (*because, Reason(ReasonCode.INCLUDED_BY_HAND, by_hand.reason))
    verdict = Verdict(
        party_id=candidate.party_id,
        kind=candidate.kind,
        name=candidate.name,
        included=False,
        reason=Reason(ReasonCode.NO_MATCH),
        matched=because,
        language=candidate.letter_language,
    )
    reason = _before_addresses(candidate, mailing_list, because)
    return _reach(asked, verdict) if reason is None else replace(verdict, reason=reason)


def _before_addresses(
    candidate: Candidate, mailing_list: MailingList, because: tuple[Reason, ...]
) -> Reason | None:
    """Return what keeps somebody out whatever their addresses are."""
    if candidate.gone:
        return Reason(ReasonCode.GONE)
    if not because:
        return Reason(ReasonCode.NO_MATCH)
    if candidate.override and candidate.override.decision is Override.EXCLUDE:
        return Reason(ReasonCode.EXCLUDED_BY_HAND, candidate.override.reason)
    if candidate.confidentiality > mailing_list.ceiling:
        return Reason(ReasonCode.ABOVE_CEILING, candidate.confidentiality.name.lower())
    return None


def _reach(asked: _Asked, verdict: Verdict) -> Verdict:
    """Decide by address: usable, not suppressed, not to be left alone, and agreed to."""
    kind = PointKind(asked.mailing_list.channel)
    points = [p for p in asked.candidate.points if p.kind is kind]
    usable = sorted((p for p in points if _unusable(asked, p) is None), key=lambda p: not p.preferred)
    if not usable:
        return replace(verdict, reason=_why_unusable(asked, points))
    first = replace(verdict, address=usable[0].value.strip())
    silenced = [(p, _suppression(asked, p.value)) for p in usable]
    open_points = [p for p, suppression in silenced if suppression is None]
    if not open_points:
        made_on = silenced[0][1].made_on.isoformat() if silenced[0][1] else ""
        return replace(first, reason=Reason(ReasonCode.SUPPRESSED, made_on))
    if (until := _left_alone(asked)) is not None:
        return replace(first, reason=Reason(ReasonCode.DO_NOT_CONTACT, until))
    commercial = asked.mailing_list.message_class is MessageClass.COMMERCIAL
    return _agreed(asked, first, open_points, commercial or _said_stop(asked, points))


def _agreed(asked: _Asked, verdict: Verdict, points: list[ContactPoint], needs_consent: bool) -> Verdict:
    """Take the first address whose consent stands as it must."""
    standings = [(p, _standing(asked, p.value)) for p in points]
    for point, found in standings:
        if found.kind is StandingKind.VALID or (
            found.kind is not StandingKind.WITHDRAWN and not needs_consent
        ):
            return replace(
                verdict,
                included=True,
                reason=verdict.matched[0],
                address=point.value.strip(),
                consent_ends_on=found.ends_on if found.kind is StandingKind.VALID else None,
            )
    point, found = standings[0]
    return replace(verdict, address=point.value.strip(), reason=_why_not_agreed(found))


def _why_not_agreed(found: Standing) -> Reason:
    if found.kind is StandingKind.WITHDRAWN and found.consent and found.consent.withdrawn_on:
        return Reason(ReasonCode.CONSENT_WITHDRAWN, found.consent.withdrawn_on.isoformat())
    if found.kind is StandingKind.EXPIRED and found.ends_on:
        return Reason(ReasonCode.CONSENT_EXPIRED, found.ends_on.isoformat())
    return Reason(ReasonCode.NO_CONSENT)


def _standing(asked: _Asked, address: str) -> Standing:
    channel, purpose = asked.mailing_list.channel, asked.mailing_list.purpose
    return standing(asked.candidate.consents, address, channel, purpose, asked.today)


def _said_stop(asked: _Asked, points: list[ContactPoint]) -> bool:
    return any(
        _suppression(asked, p.value) is not None or _standing(asked, p.value).kind is StandingKind.WITHDRAWN
        for p in points
        if not p.shared  # the stop of a shared mailbox is not this person's own
    )


def _unusable(asked: _Asked, point: ContactPoint) -> ReasonCode | None:
    if point.kind is PointKind.EMAIL and not ADDRESS.fullmatch(point.value.strip()):
        return ReasonCode.NO_ADDRESS
    if point.status not in USABLE:
        return ReasonCode.ADDRESS_BOUNCED
    too_early = point.valid_from is not None and asked.today < point.valid_from
    too_late = point.valid_to is not None and point.valid_to < asked.today
    if too_early or too_late or point.affiliation_id in asked.candidate.ended_affiliations:
        return ReasonCode.ADDRESS_ENDED
    return None


def _why_unusable(asked: _Asked, points: list[ContactPoint]) -> Reason:
    codes = {_unusable(asked, p): p for p in reversed(points)}
    for code in (ReasonCode.ADDRESS_BOUNCED, ReasonCode.ADDRESS_ENDED):
        if code in codes:
            ended = codes[code].valid_to if code is ReasonCode.ADDRESS_ENDED else None
            return Reason(code, ended.isoformat() if ended else "")
    return Reason(ReasonCode.NO_ADDRESS)


def _suppression(asked: _Asked, address: str) -> Suppression | None:
    scopes = {
        SuppressionScope.ALL: None,
        SuppressionScope.PURPOSE: asked.mailing_list.purpose,
        SuppressionScope.LIST: asked.mailing_list.id,
    }
    for suppression in asked.suppressed.get(address_digest(address), ()) if asked.suppressed else ():
        if scopes[suppression.scope] in (None, suppression.scope_value):
            return suppression
    return None


def _left_alone(asked: _Asked) -> str | None:
    """Return until when (ISO, "" for good) the party must be left alone on the channel, or None."""
    for rule in asked.candidate.do_not_contact:
        still = rule.until_on is None or asked.today <= rule.until_on
        if still and rule.channel in ("", asked.mailing_list.channel):
            return rule.until_on.isoformat() if rule.until_on else ""
    return None


def settle(
    candidates: Iterable[Candidate],
    mailing_list: MailingList,
    segment: Segment,
    suppressed: Suppressions,
    today: date,
) -> Recipients:
    """Decide about everybody at once: each who matches or was put in by hand is in or out, exactly once."""
    once = {c.party_id: c for c in candidates}
    ordered = sorted(once.values(), key=_rank)
    verdicts = [decide(c, mailing_list, segment, suppressed, today) for c in ordered]
    verdicts = [v for v in verdicts if v.matched]
    if mailing_list.one_per is OnePer.ADDRESS:
        verdicts = _one_per_address(verdicts)
    return Recipients(
        mailing_list,
        tuple(v for v in verdicts if v.included),
        tuple(v for v in verdicts if not v.included),
    )


def _rank(candidate: Candidate) -> tuple[str, str]:
    return ((candidate.sort_name or candidate.name).casefold(), candidate.party_id)


def _one_per_address(verdicts: list[Verdict]) -> list[Verdict]:
    """Keep the first at each address, a person before an organization; the others point at that one."""
    speakers: dict[str, Verdict] = {}
    for verdict in sorted((v for v in verdicts if v.included), key=lambda v: v.kind is not PartyKind.PERSON):
        speakers.setdefault(verdict.address.casefold(), verdict)
    return [
        replace(v, included=False, reason=Reason(ReasonCode.DUPLICATE_ADDRESS, speaker.name))
        if v.included and (speaker := speakers[v.address.casefold()]).party_id != v.party_id
        else v
        for v in verdicts
    ]


def difference(recipients: Recipients, exported: Iterable[str], since: datetime | None) -> ListDifference:
    """Compare who is in now with the keys of those an earlier export held."""
    before = dict.fromkeys(exported)
    now = [v.party_id for v in recipients.included]
    still = set(now)
    return ListDifference(
        joined=tuple(key for key in now if key not in before),
        left=tuple(key for key in before if key not in still),
        same=tuple(key for key in now if key in before),
        since=since,
    )
