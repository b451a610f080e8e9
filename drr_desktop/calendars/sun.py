"""The moment of sunset at a place."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import acos, asin, cos, degrees, radians, sin, tan
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from drr_desktop.domain.dates import Place

_J2000 = date(2000, 1, 1).toordinal() + 0.5
# The upper limb on a level horizon: 34' of refraction and 16' of the Sun's radius.
_ZENITH = radians(90.833)


@lru_cache(16384)
def sunset(day: date, place: Place) -> datetime | None:
    """Return the sunset of a local day in the place's zone, to the second; None where the Sun does not set.

    Source: NOAA Global Monitoring Laboratory, solar calculator equations (after Meeus, Astronomical
    Algorithms, chapter 25), applied twice so that the Sun's place is that of the sunset itself.
    """
    minutes: float | None = 1080 - 4 * place.longitude
    for _ in range(2):
        assert minutes is not None
        minutes = _sunset_minutes(day.toordinal() + minutes / 1440, place)
        if minutes is None:
            return None
    assert minutes is not None
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    moment = midnight + timedelta(seconds=round(60 * minutes))
    return moment.astimezone(ZoneInfo(place.zone))


def _sunset_minutes(moment: float, place: Place) -> float | None:
    """Return the minutes from the day's midnight, universal time, with the Sun where it is at a moment."""
    t = (moment - _J2000) / 36525
    mean_longitude = radians((280.46646 + t * (36000.76983 + t * 0.0003032)) % 360)
    anomaly = radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    centre = (
        sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + sin(3 * anomaly) * 0.000289
    )
    node = radians(125.04 - 1934.136 * t)
    longitude = mean_longitude + radians(centre - 0.00569 - 0.00478 * sin(node))
    tilt = radians(23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60)
    tilt += radians(0.00256 * cos(node))
    declination = asin(sin(tilt) * sin(longitude))
    y = tan(tilt / 2) ** 2
    equation_of_time = 4 * degrees(
        y * sin(2 * mean_longitude)
        - 2 * eccentricity * sin(anomaly)
        + 4 * eccentricity * y * sin(anomaly) * cos(2 * mean_longitude)
        - 0.5 * y * y * sin(4 * mean_longitude)
        - 1.25 * eccentricity**2 * sin(2 * anomaly)
    )
    latitude = radians(place.latitude)
    hour_angle = cos(_ZENITH) / (cos(latitude) * cos(declination)) - tan(latitude) * tan(declination)
    if not -1 <= hour_angle <= 1:
        return None
    return 720 - 4 * (place.longitude - degrees(acos(hour_angle))) - equation_of_time
