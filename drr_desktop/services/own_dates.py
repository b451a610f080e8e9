"""What the office's own rows make of the catalogue: observances of its own, and announced dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from drr_desktop import calendars
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.observance import Audience, Confidence, Observance, Review, Tradition
from drr_desktop.domain.occurrence import Certainty, Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from drr_desktop.domain.contact import Organization
    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.own_calendar import AnnouncedDate, ConfirmedText, OwnObservance
    from drr_desktop.storage.database import Database

# Where an own observance names no tradition of the catalogue.
OWN_TRADITION = Tradition("Own", Bilingual("Section", "Section"), "civic")

# An announced date lies close to the computed one it replaces; so far on either side it is looked for.
NEAR = timedelta(days=45)

SHORT_NAME = 18


@dataclass(frozen=True, slots=True)
class Rows:
    """All observances by key, and what the data file adds to the catalogue."""

    by_key: dict[str, Observance]
    own: tuple[Observance, ...] = ()
    unreadable: tuple[Observance, ...] = ()
    announced: tuple[AnnouncedDate, ...] = ()
    confirmed: dict[str, ConfirmedText] = field(default_factory=dict)
    organizations: dict[str, Bilingual] = field(default_factory=dict)


def read_rows(database: Database | None, catalogue: calendars.Catalogue) -> Rows:
    """Read own rows; one whose rule cannot be read shows without a date and spoils no other."""
    by_key = dict(catalogue.by_key)
    if database is None:
        return Rows(by_key)
    from drr_desktop.domain.contact import Organization
    from drr_desktop.domain.own_calendar import AnnouncedDate, ConfirmedText, OwnObservance

    with database.read() as unit:
        own_rows = unit.where(OwnObservance)
        announced = tuple(unit.where(AnnouncedDate))
        confirmed = {row.observance_key: row for row in unit.where(ConfirmedText)}
        named = {row.organization_id for row in announced if row.organization_id}
        names = {o.id: _names(o) for o in unit.many(Organization, named).values()} if named else {}
    traditions = {t.key: t for t in catalogue.traditions}
    own = [as_observance(row, traditions) for row in own_rows if row.key not in by_key]
    by_key.update((o.key, o) for o in own)
    readable = tuple(o for o in own if _is_readable(o.rule))
    unreadable = tuple(o for o in own if o not in readable)
    return Rows(by_key, readable, unreadable, announced, confirmed, names)


def _names(organization: Organization) -> Bilingual:
    name = organization.name
    return Bilingual(organization.name_en or name, organization.name_fr or name)


def _is_readable(rule: str) -> bool:
    try:
        calendars.parse_rule(rule)
    except calendars.RuleError:
        return False
    return True


def as_observance(own: OwnObservance, traditions: Mapping[str, Tradition]) -> Observance:
    """Return an own observance in the shape of the catalogue's; whoever adds one means it to be seen."""
    return Observance(
        key=own.key,
        name=Bilingual(own.name_en, own.name_fr),
        short=Bilingual(_short(own.name_en), _short(own.name_fr)),
        tradition=traditions.get(own.tradition, OWN_TRADITION),
        communities=(),
        rule=own.rule,
        calendar=calendars.calendar_of(own.rule),
        kind=own.kind,
        mark=own.mark,
        duration_days=own.duration_days,
        starts_at_sunset=own.starts_at_sunset,
        planning=Bilingual(own.notes, own.notes) if own.notes else None,
        source=own.source,
        confidence=Confidence.HIGH,
        audience=Audience.PUBLIC,
        review=Review.CONFIRMED,
    )


def _short(name: str) -> str:
    return name if len(name) <= SHORT_NAME else name[: SHORT_NAME - 1].rstrip() + "…"


def apply_announced(
    found: Iterable[Occurrence],
    announced: Iterable[AnnouncedDate],
    observances: Mapping[str, Observance],
    span: DateSpan,
    place: Place,
) -> list[Occurrence]:
    """Put announced dates in the place of computed ones, whichever side of the span either lies on.

    Dates announced by one organization hold for that organization alone and change nothing here.
    """
    told = {(a.observance_key, a.year): a for a in announced if a.organization_id is None}
    if not told:
        return list(found)
    kept = [o for o in found if o.year is None or (o.observance.key, o.year) not in told]
    shown = []
    for (key, year), row in told.items():
        observance = observances.get(key)
        last = row.end_on or row.start_on + timedelta((observance.duration_days if observance else 1) - 1)
        if observance is not None and row.start_on <= span.end and span.start <= last:
            shown.append(announced_instance(observance, row, year, last, place))
    dated = {o.observance.key for o in shown}
    kept = [o for o in kept if o.start is not None or o.observance.key not in dated]
    return sorted([*kept, *shown], key=in_order)


def announced_instance(
    observance: Observance, row: AnnouncedDate, year: int, last: date, place: Place
) -> Occurrence:
    """Return the announced instance; variant and calendar date stay those of the one it replaces."""
    replaced = _computed(observance, row.start_on, year, place)
    return Occurrence(
        observance=observance,
        start=row.start_on,
        end=last,
        earliest=row.start_on,
        latest=row.start_on,
        begins_at=calendars.sunset(row.start_on - timedelta(1), place)
        if observance.starts_at_sunset
        else None,
        certainty=Certainty.ANNOUNCED,
        year=year,
        calendar_date=replaced.calendar_date if replaced else "",
        variant=replaced.variant if replaced else "",
        region=replaced.region if replaced else "",
        source=row.source or row.announced_by or observance.source,
    )


def _computed(observance: Observance, day: date, year: int, place: Place) -> Occurrence | None:
    """Return the computed instance of a year near a day; None where there is none, or no rule to read."""
    try:
        near = calendars.occurrences([observance], DateSpan(day - NEAR, day + NEAR), place)
    except calendars.RuleError:
        return None
    return next((o for o in near if o.year == year), None)


def in_order(occurrence: Occurrence) -> tuple[date, str, str]:
    """Return what occurrences are ordered by: the day, then the key; what has no date comes last."""
    return (occurrence.start or date.max, occurrence.observance.key, occurrence.variant)
