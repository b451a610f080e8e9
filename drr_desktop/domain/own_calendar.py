"""What the office adds to the catalogue: own observances, announced dates, and texts it confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnObservance(Record):
    """An observance the office added; `key` begins with "own_" so that it never meets the catalogue's."""

    key: str
    name_en: str
    name_fr: str = ""
    tradition: str = ""
    rule: str
    duration_days: int = 1
    starts_at_sunset: bool = False
    kind: Kind = Kind.COMMEMORATION
    mark: Mark = Mark.NONE
    notes: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedDate(Record):
    """A date announced for one year of an observance, by one organization or for all (None)."""

    observance_key: str
    year: int
    start_on: date
    end_on: date | None = None
    organization_id: str | None = None
    announced_by: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedText(Record):
    """Somebody checked an observance's texts, rule and source, and stands for them."""

    observance_key: str
    confirmed_by: str
    confirmed_on: date
    note: str = ""
