"""How consent stands for one address, in words: a line below the address and a badge beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.consent_rules import Standing, StandingKind, standing
from drr_desktop.domain.contact import PointKind, PointStatus
from drr_desktop.ui import dates
from drr_desktop.ui.contact_labels import point_status_label, purpose_words
from drr_desktop.ui.widgets.chip import Badge, BadgeTone

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from drr_desktop.domain.consent import Consent
    from drr_desktop.domain.contact import ContactPoint

ENDING_DAYS = 30
_ORDER = (StandingKind.VALID, StandingKind.WITHDRAWN, StandingKind.EXPIRED, StandingKind.NONE)


@dataclass(frozen=True, slots=True)
class PointLines:
    """What stands below an address and beside it."""

    second: str
    badge: Badge


def _t(text: str) -> str:
    return QCoreApplication.translate("ContactConsent", text)


def standing_of(point: ContactPoint, consents: Iterable[Consent], today: date) -> Standing:
    """Return how consent stands for an address, by the purpose for which it stands best."""
    value = point.value.strip().casefold()
    own = [c for c in consents if c.address.strip().casefold() == value and c.channel == point.kind.value]
    found = [standing(own, point.value, point.kind.value, p, today) for p in {c.purpose for c in own}]
    if not found:
        return Standing(StandingKind.NONE)
    return min(found, key=lambda s: (_ORDER.index(s.kind), -_end(s)))


def _end(found: Standing) -> int:
    return found.ends_on.toordinal() if found.ends_on else 10**7


def point_lines(point: ContactPoint, consents: Iterable[Consent], today: date) -> PointLines:
    """Return what to say of an address: whether it works, and what it may be used for until when."""
    found = standing_of(point, consents, today)
    if point.status in {PointStatus.BOUNCED, PointStatus.WRONG}:
        return PointLines(point_status_label(point.status), Badge(_t("Do not use"), BadgeTone.WARNING))
    if point.kind not in {PointKind.EMAIL, PointKind.TEL}:
        return PointLines(point.label, Badge(point_status_label(point.status)))
    consent = found.consent
    second = _t("Never asked")
    if consent is not None:
        given = f"{dates.short_day(consent.given_on)} {consent.given_on.year}"
        second = _t("{purpose}, given {day}").format(purpose=purpose_words(consent.purpose), day=given)
    return PointLines(second, _badge(found, today))


def _badge(found: Standing, today: date) -> Badge:
    consent = found.consent
    match found.kind:
        case StandingKind.VALID if found.ends_on is None:
            return Badge(_t("Until withdrawn"), BadgeTone.SUCCESS)
        case StandingKind.VALID if found.ends_on is not None:
            soon = found.ends_on <= today + timedelta(ENDING_DAYS)
            if soon:
                words = _t("Ends {}").format(dates.day_month(found.ends_on))
                return Badge(words, BadgeTone.WARNING, "clock")
            day = f"{dates.short_day(found.ends_on)} {found.ends_on.year}"
            return Badge(_t("To {}").format(day), BadgeTone.SUCCESS)
        case StandingKind.WITHDRAWN:
            day = dates.iso(consent.withdrawn_on) if consent and consent.withdrawn_on else ""
            return Badge(_t("Withdrawn {}").format(day).strip(), BadgeTone.DANGER)
        case StandingKind.EXPIRED:
            day = dates.iso(found.ends_on) if found.ends_on else ""
            return Badge(_t("Ended {}").format(day).strip(), BadgeTone.WARNING, "clock")
    return Badge(_t("Not asked"))
