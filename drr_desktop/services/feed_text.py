"""The words of a feed in either language: what a subscriber reads about one occurrence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.domain.feed import EntryStatus, FeedEntry, FeedLanguage
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Occurrence

# A contract with every subscriber: a UID is an occurrence's identity and this ending, for ever.
UID_SUFFIX = "@observances.drr-desktop"

EXPECTED = Bilingual("(expected)", "(date attendue)")
WITHDRAWN = Bilingual("Withdrawn", "Retirée")

MARKS = {
    Mark.FULL: Bilingual("Schedule nothing.", "Ne rien prévoir."),
    Mark.EVE: Bilingual("Schedule nothing the evening before.", "Ne rien prévoir la veille au soir."),
}
CERTAINTIES = {
    Certainty.FIXED: Bilingual("Fixed date", "Date fixe"),
    Certainty.COMPUTED: Bilingual("Computed date", "Date calculée"),
    Certainty.EXPECTED: Bilingual("Expected date, not announced yet", "Date attendue, pas encore annoncée"),
    Certainty.ANNOUNCED: Bilingual("Announced date", "Date annoncée"),
}
KINDS = {
    Kind.FESTIVAL: Bilingual("Festival", "Fête"),
    Kind.HOLY_DAY: Bilingual("Holy day", "Jour saint"),
    Kind.NATIONAL_DAY: Bilingual("National day", "Fête nationale"),
    Kind.COMMEMORATION: Bilingual("Commemoration", "Commémoration"),
    Kind.UN_DAY: Bilingual("UN day", "Journée de l’ONU"),
    Kind.HERITAGE_MONTH: Bilingual("Heritage month", "Mois du patrimoine"),
    Kind.FAST: Bilingual("Fast", "Jeûne"),
    Kind.CIVIC_HOLIDAY: Bilingual("Civic holiday", "Jour férié"),
}
WEEKDAYS = Bilingual(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
)
MONTHS = Bilingual(
    "January February March April May June July August September October November December",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)


def languages_of(language: FeedLanguage) -> tuple[Language, ...]:
    """Return the languages of a feed in the order in which they are written."""
    both = (Language.ENGLISH, Language.FRENCH)
    return both if language is FeedLanguage.BOTH else (Language(language.value),)


def uid_of(occurrence: Occurrence) -> str:
    """Return the lasting UID of an occurrence, without blanks."""
    return "-".join(occurrence.identity.split()) + UID_SUFFIX


def key_of(uid: str) -> str:
    """Return the key of the observance that a UID was made from."""
    return uid.partition("-")[0]


def entry_of(occurrence: Occurrence, language: FeedLanguage) -> FeedEntry:
    """Return what a subscriber sees of a dated occurrence; raises ValueError for one without a date."""
    if occurrence.start is None or occurrence.end is None:
        message = "Only a dated occurrence becomes an entry."
        raise ValueError(message)
    expected = occurrence.certainty is Certainty.EXPECTED
    languages = languages_of(language)
    return FeedEntry(
        uid=uid_of(occurrence),
        summary=_joined(_summary(occurrence.observance, expected, one) for one in languages),
        start=occurrence.start,
        end=occurrence.end,
        status=EntryStatus.TENTATIVE if expected else EntryStatus.CONFIRMED,
        description="\n\n".join(_description(occurrence, one) for one in languages),
        categories=_categories(occurrence.observance, languages[0]),
        language=languages[0].value,
    )


def withdrawn_summary(observance: Observance | None, language: FeedLanguage) -> str:
    """Return the summary of an entry that was taken back; its observance may be gone as well."""
    name = observance.name if observance else WITHDRAWN
    return _joined(name.text(one) for one in languages_of(language))


def _joined(texts: Iterable[str]) -> str:
    """Join the languages' texts by a slash, a text that is the same in both only once."""
    return " / ".join(dict.fromkeys(texts))


def _summary(observance: Observance, expected: bool, language: Language) -> str:
    name = observance.name.text(language)
    return f"{name} {EXPECTED.text(language)}" if expected else name


def _categories(observance: Observance, language: Language) -> tuple[str, ...]:
    return (observance.tradition.name.text(language), KINDS[observance.kind].text(language))


def _description(occurrence: Occurrence, language: Language) -> str:
    """Write what to plan, then what the day is, then how its date is known; an empty part is left out."""
    observance = occurrence.observance
    planning = [MARKS[observance.mark].text(language)] if observance.mark in MARKS else []
    if occurrence.begins_at is not None:
        planning.append(_sunset(occurrence.begins_at, language))
    if spread := _spread(occurrence, language):
        planning.append(spread)
    about = [text.text(language) for text in (observance.meaning, observance.advice) if text]
    if observance.greeting:
        label = "Say: " if language is Language.ENGLISH else "Dire : "
        about.append(label + observance.greeting.text(language))
    parts = (" ".join(planning), "\n".join(about), _date_source(occurrence, language))
    return "\n\n".join(part for part in parts if part)


def _sunset(moment: datetime, language: Language) -> str:
    day = WEEKDAYS.text(language).split()[moment.weekday()]
    month = MONTHS.text(language).split()[moment.month - 1]
    if language is Language.ENGLISH:
        return f"Begins at sunset, {day} {moment.day} {month}, {moment:%H:%M}."
    number = "1er" if moment.day == 1 else str(moment.day)
    hour = f"{moment.hour}\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}{moment:%M}"
    return f"Commence au coucher du soleil, {day} {number}\N{NO-BREAK SPACE}{month}, {hour}."


def _spread(occurrence: Occurrence, language: Language) -> str:
    start, earliest, latest = occurrence.start, occurrence.earliest, occurrence.latest
    if start is None or earliest is None or latest is None or earliest == latest:
        return ""
    days = max((start - earliest).days, (latest - start).days)
    if language is Language.ENGLISH:
        return "The date may move by a day." if days == 1 else f"The date may move by up to {days} days."
    return "La date peut varier d’un jour." if days == 1 else f"La date peut varier de {days} jours."


def _date_source(occurrence: Occurrence, language: Language) -> str:
    known = CERTAINTIES[occurrence.certainty].text(language)
    first = f"{known} ({occurrence.own_date})" if occurrence.own_date else known
    if not occurrence.source:
        return f"{first}."
    label = "Source: " if language is Language.ENGLISH else "Source : "
    return f"{first}. {label}{occurrence.source}"
