"""The days of equinoxes, solstices and other solar longitudes, as the clock of a place has them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from drr_desktop.calendars import astronomy
from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Dated, RuleError
from drr_desktop.calendars.systems.gregorian import Gregorian
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

_SEASONS = {
    "march_equinox": (0, Bilingual("the March equinox", "l’équinoxe de mars")),
    "june_solstice": (90, Bilingual("the June solstice", "le solstice de juin")),
    "september_equinox": (180, Bilingual("the September equinox", "l’équinoxe de septembre")),
    "december_solstice": (270, Bilingual("the December solstice", "le solstice de décembre")),
}
_NAMES = dict(_SEASONS.values())


def local_moment(moment: float, place: Place) -> datetime:
    """Return a moment by a place's clock, to the second."""
    day = int(moment)
    midnight = datetime.fromordinal(day).replace(tzinfo=UTC)
    return (midnight + timedelta(seconds=round(86400 * (moment - day)))).astimezone(_zone(place.zone))


@lru_cache(64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


class SolarLongitude(NamedTuple):
    """The local civil day on which the Sun reaches a longitude."""

    longitude: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day in a Gregorian year."""
        late = self.longitude >= 285  # the Sun is there before the March equinox
        moment = astronomy.solar_term(year - late, self.longitude // 15)
        yield Dated(year, local_moment(moment, place).toordinal())

    def describe(self, language: Language) -> str:
        """Say the longitude in words."""
        name = _NAMES.get(self.longitude)
        if language is Language.ENGLISH:
            named = name.en if name else f"the Sun at {self.longitude}° of longitude"
            return f"the day of {named}, local time"
        named = name.fr if name else f"Soleil à {self.longitude}° de longitude"
        return f"jour : {named}, heure locale"


class Astronomical(Gregorian):
    """Days of the Sun's longitude, shown as Gregorian dates."""

    key = "astronomical"
    title = Bilingual("Sun’s longitude", "longitude du Soleil")
    certainty = Certainty.COMPUTED
    source = "the Sun’s apparent longitude (astronomy-engine), local civil date"

    def parse(self, text: str) -> Rule:
        """Read "march_equinox", "solar_longitude 45" and moves behind it; raises RuleError."""
        return with_moves(text, self._read)

    def _read(self, text: str) -> Rule:
        if text in _SEASONS:
            return SolarLongitude(_SEASONS[text][0])
        match = re.fullmatch(r"solar_longitude (\d{1,3})", text)
        if not match or int(match[1]) % 15 or int(match[1]) > 345:
            message = (
                f'"{text}" is no place of the Sun: write one of {", ".join(_SEASONS)}, or "solar_longitude" '
                "and a multiple of 15 up to 345."
            )
            raise RuleError(message)
        return SolarLongitude(int(match[1]))


SYSTEM = Astronomical()
