"""Why a person is in or out, as a sentence with an icon, and what would bring somebody in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from drr_desktop.domain.mailing_list import ReasonCode
from drr_desktop.domain.record import Confidentiality
from drr_desktop.ui.list_labels import confidentiality_label, language_label

if TYPE_CHECKING:
    from drr_desktop.domain.mailing_list import Reason, Verdict

_CONTEXT = "ListReasons"


@dataclass(frozen=True, slots=True)
class ReasonLook:
    """The icon before a reason and the colour token it has."""

    icon: str
    tone: str = "muted"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do about somebody who is out; `opens_card` says that it is done on the contact's card."""

    title: str
    sentence: str
    opens_card: bool


# Words without a fact, and with it: "{}" stands for the name, day or reason that the decision rests on.
_WORDS: dict[ReasonCode, tuple[str, str]] = {
    ReasonCode.GONE: (str(QT_TRANSLATE_NOOP("ListReasons", "Deceased or no longer active")), ""),
    ReasonCode.NO_MATCH: (str(QT_TRANSLATE_NOOP("ListReasons", "Does not match this list")), ""),
    ReasonCode.EXCLUDED_BY_HAND: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Taken out by hand")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Taken out by hand: {}")),
    ),
    ReasonCode.ABOVE_CEILING: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Too confidential for this list")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Too confidential for this list: {}")),
    ),
    ReasonCode.NO_ADDRESS: (str(QT_TRANSLATE_NOOP("ListReasons", "No usable e-mail address")), ""),
    ReasonCode.ADDRESS_BOUNCED: (str(QT_TRANSLATE_NOOP("ListReasons", "E-mail bounced or is wrong")), ""),
    ReasonCode.ADDRESS_ENDED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Address no longer in use")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Address ended {}")),
    ),
    ReasonCode.SUPPRESSED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Address must not be written to")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Address must not be written to since {}")),
    ),
    ReasonCode.DO_NOT_CONTACT: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Wants to be left alone")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Wants to be left alone until {}")),
    ),
    ReasonCode.NO_CONSENT: (str(QT_TRANSLATE_NOOP("ListReasons", "No consent on record")), ""),
    ReasonCode.CONSENT_WITHDRAWN: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Withdrew consent")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Withdrew consent {}")),
    ),
    ReasonCode.CONSENT_EXPIRED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Consent ended")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Consent ended {}")),
    ),
    ReasonCode.DUPLICATE_ADDRESS: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Same address as somebody else")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Same address as {}")),
    ),
    ReasonCode.COMMUNITY: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Belongs to the community")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Member of {}")),
    ),
    ReasonCode.ORGANIZATION: (
        str(QT_TRANSLATE_NOOP("ListReasons", "With the organization")),
        str(QT_TRANSLATE_NOOP("ListReasons", "With {}")),
    ),
    ReasonCode.TAG: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Has the tag")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Tagged {}")),
    ),
    ReasonCode.LANGUAGE: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Reads the language")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Reads {}")),
    ),
    ReasonCode.EVERYONE: (str(QT_TRANSLATE_NOOP("ListReasons", "The list is for everyone")), ""),
    ReasonCode.INCLUDED_BY_HAND: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Put in by hand")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Put in by hand: {}")),
    ),
}
_LOOKS = {
    ReasonCode.GONE: ReasonLook("x"),
    ReasonCode.NO_MATCH: ReasonLook("x"),
    ReasonCode.EXCLUDED_BY_HAND: ReasonLook("x"),
    ReasonCode.ABOVE_CEILING: ReasonLook("lock"),
    ReasonCode.NO_ADDRESS: ReasonLook("mail", "warning"),
    ReasonCode.ADDRESS_BOUNCED: ReasonLook("warning", "warning"),
    ReasonCode.ADDRESS_ENDED: ReasonLook("clock", "warning"),
    ReasonCode.SUPPRESSED: ReasonLook("shield", "danger"),
    ReasonCode.DO_NOT_CONTACT: ReasonLook("shield", "danger"),
    ReasonCode.NO_CONSENT: ReasonLook("shield", "warning"),
    ReasonCode.CONSENT_WITHDRAWN: ReasonLook("shield", "danger"),
    ReasonCode.CONSENT_EXPIRED: ReasonLook("clock", "warning"),
    ReasonCode.DUPLICATE_ADDRESS: ReasonLook("mail"),
    ReasonCode.COMMUNITY: ReasonLook("people"),
    ReasonCode.ORGANIZATION: ReasonLook("building"),
    ReasonCode.TAG: ReasonLook("tag"),
    ReasonCode.LANGUAGE: ReasonLook("globe"),
    ReasonCode.EVERYONE: ReasonLook("check"),
    ReasonCode.INCLUDED_BY_HAND: ReasonLook("person-plus"),
}
_REMEDIES: dict[ReasonCode, tuple[str, str]] = {
    ReasonCode.NO_CONSENT: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} has never been asked")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Ask, then record the answer on the card.")),
    ),
    ReasonCode.CONSENT_EXPIRED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "The consent of {} has ended")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Ask again, then record the answer on the card.")),
    ),
    ReasonCode.NO_ADDRESS: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} has no usable e-mail address")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Ask for one, then add it to the card.")),
    ),
    ReasonCode.ADDRESS_BOUNCED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "Mail to {} comes back")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Ask for the new address, then correct the card.")),
    ),
    ReasonCode.ADDRESS_ENDED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "The address of {} is no longer in use")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Ask for the new address, then correct the card.")),
    ),
    ReasonCode.CONSENT_WITHDRAWN: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} withdrew consent")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Only a new express consent, given freely, lifts this.")),
    ),
    ReasonCode.SUPPRESSED: (
        str(QT_TRANSLATE_NOOP("ListReasons", "The address of {} must not be written to")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Only a new express consent, given freely, lifts this.")),
    ),
    ReasonCode.DO_NOT_CONTACT: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} wants to be left alone")),
        str(QT_TRANSLATE_NOOP("ListReasons", "The card says on which channel and until when.")),
    ),
    ReasonCode.DUPLICATE_ADDRESS: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} is reached at an address that is already in")),
        str(QT_TRANSLATE_NOOP("ListReasons", "For a message each, choose one message per person above.")),
    ),
    ReasonCode.EXCLUDED_BY_HAND: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} was taken out by hand")),
        str(QT_TRANSLATE_NOOP("ListReasons", "The row’s menu takes the decision back.")),
    ),
    ReasonCode.ABOVE_CEILING: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} is too confidential for this list")),
        str(QT_TRANSLATE_NOOP("ListReasons", "The level stands on the card; few lists should see more.")),
    ),
    ReasonCode.GONE: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} is no longer active")),
        str(QT_TRANSLATE_NOOP("ListReasons", "The card says since when.")),
    ),
    ReasonCode.NO_MATCH: (
        str(QT_TRANSLATE_NOOP("ListReasons", "{} no longer matches this list")),
        str(QT_TRANSLATE_NOOP("ListReasons", "Who should be in all the same can be put in by hand.")),
    ),
}
FIXABLE = frozenset(
    {
        ReasonCode.NO_ADDRESS,
        ReasonCode.ADDRESS_BOUNCED,
        ReasonCode.ADDRESS_ENDED,
        ReasonCode.NO_CONSENT,
        ReasonCode.CONSENT_EXPIRED,
    }
)


def reason_words(reason: Reason) -> str:
    """Return one reason as a short sentence in the interface's language."""
    alone, with_fact = _WORDS[reason.code]
    if not reason.fact or not with_fact:
        return QCoreApplication.translate(_CONTEXT, alone)
    return QCoreApplication.translate(_CONTEXT, with_fact).format(_fact_words(reason))


def _fact_words(reason: Reason) -> str:
    if reason.code is ReasonCode.LANGUAGE:
        return language_label(reason.fact)
    if reason.code is ReasonCode.ABOVE_CEILING:
        return confidentiality_label(Confidentiality[reason.fact.upper()])
    return reason.fact


def reason_look(code: ReasonCode) -> ReasonLook:
    """Return the icon before a reason."""
    return _LOOKS[code]


def remedy(verdict: Verdict) -> Remedy:
    """Return what to do about somebody who is out."""
    title, sentence = _REMEDIES.get(verdict.reason.code, _REMEDIES[ReasonCode.NO_MATCH])
    return Remedy(
        QCoreApplication.translate(_CONTEXT, title).format(verdict.name),
        QCoreApplication.translate(_CONTEXT, sentence),
        verdict.reason.code not in {ReasonCode.DUPLICATE_ADDRESS, ReasonCode.EXCLUDED_BY_HAND},
    )
