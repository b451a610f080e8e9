"""Where the Sun is, and when it rises and sets at a place.

Source: NOAA Global Monitoring Laboratory, solar calculator equations (after Meeus, Astronomical
Algorithms, chapter 25). A moment is a fixed day (`date.toordinal()`) with its fraction, universal time.
"""

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
_COS_ZENITH = cos(radians(90.833))
RISING, SETTING = -1, 1


@lru_cache(16384)
def sunset(day: date, place: Place) -> datetime | None:
    """Return the sunset of a local day in its place's zone, to the second; None where there is none."""
    return _clock(day, sunset_moment(day.toordinal(), place), place)


@lru_cache(4096)
def sunrise(day: date, place: Place) -> datetime | None:
    """Return the sunrise of a local day in its place's zone, to the second; None where there is none."""
    return _clock(day, sunrise_moment(day.toordinal(), place), place)


def _clock(day: date, moment: float | None, place: Place) -> datetime | None:
    if moment is None:
        return None
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    local = midnight + timedelta(seconds=round(86400 * (moment - day.toordinal())))
    return local.astimezone(ZoneInfo(place.zone))


@lru_cache(16384)
def sunrise_moment(day: int, place: Place) -> float | None:
    """Return the sunrise of a fixed day at a place, None where the Sun does not rise."""
    return _edge(day, place, RISING)


@lru_cache(16384)
def sunset_moment(day: int, place: Place) -> float | None:
    """Return the sunset of a fixed day at a place, None where the Sun does not set."""
    return _edge(day, place, SETTING)


def _edge(day: int, place: Place, side: int) -> float | None:
    """Return the moment of an edge of the day, found twice so that the Sun's place is that of the edge."""
    latitude, noon = radians(place.latitude), day + 0.5 - place.longitude / 360
    moment = noon + 0.25 * side
    for _ in range(2):
        declination, ahead = declination_and_clock(moment)
        hour_angle = _COS_ZENITH / (cos(latitude) * cos(declination)) - tan(latitude) * tan(declination)
        if not -1 <= hour_angle <= 1:
            return None
        moment = noon - ahead + side * degrees(acos(hour_angle)) / 360
    return moment


def apparent_longitude(moment: float) -> float:
    """Return the Sun's apparent ecliptic longitude of date in degrees, to 0.01 degree."""
    t = (moment - _J2000) / 36525
    return (280.46646 + t * (36000.76983 + t * 0.0003032) + _beyond_mean(t)) % 360


def _beyond_mean(t: float) -> float:
    """Return the degrees by which the apparent Sun is ahead of the mean one, in Julian centuries of J2000."""
    anomaly = radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    node = radians(125.04 - 1934.136 * t)
    return (
        sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + sin(3 * anomaly) * 0.000289
        - 0.00569
        - 0.00478 * sin(node)
    )


def tilt(moment: float) -> float:
    """Return the true obliquity of the ecliptic in radians."""
    t = (moment - _J2000) / 36525
    mean = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60
    return radians(mean + 0.00256 * cos(radians(125.04 - 1934.136 * t)))


def declination_and_clock(moment: float) -> tuple[float, float]:
    """Return the Sun's declination in radians and the equation of time in days."""
    t = (moment - _J2000) / 36525
    mean = 280.46646 + t * (36000.76983 + t * 0.0003032)
    obliquity = tilt(moment)
    declination = asin(sin(obliquity) * sin(radians(mean + _beyond_mean(t))))
    anomaly = radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    y, double = tan(obliquity / 2) ** 2, radians(2 * mean)
    ahead = (
        y * sin(double)
        - 2 * eccentricity * sin(anomaly)
        + 4 * eccentricity * y * sin(anomaly) * cos(double)
        - 0.5 * y * y * sin(2 * double)
        - 1.25 * eccentricity**2 * sin(2 * anomaly)
    )
    return declination, degrees(ahead) / 360
