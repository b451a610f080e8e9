"""The dates that others keep beside an observance's own: variants, and what one organization announced."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from drr_desktop import calendars
from drr_desktop.domain.language import Bilingual
from drr_desktop.services.own_dates import announced_instance, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.observance import Observance, Variant
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.services.own_dates import Rows

# A date that one organization announced stands under this word and the organization's key.
BY_ORGANIZATION = "by-"


def other_ways(
    observances: Iterable[Observance], rows: Rows, span: DateSpan, place: Place
) -> list[Occurrence]:
    """Return the dates that others keep, by start; raises UserError for years out of range."""
    chosen = {o.key: o for o in observances}
    varied = [o for o in chosen.values() if o.variants]
    dated = calendars.occurrences(varied, span, place, variants=True)
    found = [o for o in dated if _variant_of(o) is not None]
    for row in rows.announced:
        observance = chosen.get(row.observance_key)
        if row.organization_id is None or observance is None:
            continue
        last = row.end_on or row.start_on + timedelta(observance.duration_days - 1)
        if row.start_on <= span.end and span.start <= last:
            told = announced_instance(observance, row, row.year, last, place)
            source = row.source or row.announced_by
            found.append(replace(told, variant=BY_ORGANIZATION + row.organization_id, source=source))
    return sorted(found, key=in_order)


def way_name(occurrence: Occurrence, rows: Rows) -> Bilingual:
    """Return by whom or how the date of a variant is kept; nothing for an observance's own date."""
    variant = _variant_of(occurrence)
    if variant is not None:
        return variant.name
    if occurrence.variant.startswith(BY_ORGANIZATION):
        return rows.organizations.get(occurrence.variant[len(BY_ORGANIZATION) :], Bilingual())
    return Bilingual()


def _variant_of(occurrence: Occurrence) -> Variant | None:
    """Return the variant by which an occurrence is dated; a second instance of a year has "-2" behind it."""
    key = occurrence.variant.partition("-")[0]
    return next((v for v in occurrence.observance.variants if v.key == key), None) if key else None
