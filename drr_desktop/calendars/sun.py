"""Where the Sun is, and when it rises and sets at a place.

Source: NOAA Global Monitoring Laboratory, solar calculator equations (after Meeus, Astronomical
Algorithms, chapter 25). A moment is a fixed day (`date.toordinal()`) with its fraction, universal time.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from math import acos, asin, cos, pi, radians, sin, tan
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from drr_desktop.domain.dates import Place

_J2000 = date(2000, 1, 1).toordinal() + 0.5
# The upper limb on a level horizon: 34' of refraction and 16' of the Sun's radius.
_COS_ZENITH = cos(radians(90.833))
RISING, SETTING = -1, 1
_TURN = 2 * pi
# For a first guess of the declination only.
_TILT, _RADIANS_A_DAY, _MARCH_EQUINOX = radians(23.44), _TURN / 365.2425, date(2000, 3, 20).toordinal()


@lru_cache(2048)
def sunset(day: date, place: Place) -> datetime | None:
    """Return the sunset of a local day in its place's zone, to the second; None where there is none."""
    return _clock(day, _edge(day.toordinal(), place, SETTING), place)


@lru_cache(512)
def sunrise(day: date, place: Place) -> datetime | None:
    """Return the sunrise of a local day in its place's zone, to the second; None where there is none."""
    return _clock(day, _edge(day.toordinal(), place, RISING), place)


def _clock(day: date, moment: float | None, place: Place) -> datetime | None:
    if moment is None:
        return None
    days, seconds = divmod(round(86400 * (moment - day.toordinal())), 86400)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return (midnight + timedelta(days, seconds)).astimezone(_zone(place.zone))


_zone = cache(ZoneInfo)


@lru_cache(1024)
def sunrise_moment(day: int, place: Place) -> float | None:
    """Return the sunrise of a fixed day at a place, None where the Sun does not rise."""
    return _edge(day, place, RISING)


@lru_cache(1024)
def sunset_moment(day: int, place: Place) -> float | None:
    """Return the sunset of a fixed day at a place, None where the Sun does not set."""
    return _edge(day, place, SETTING)


def _edge(day: int, place: Place, side: int) -> float | None:
    """Return the moment of an edge of the day, from the Sun's place near it.

    A rough declination leads within some minutes of the edge; in them the Sun's place hardly moves.
    """
    latitude, noon = radians(place.latitude), day + 0.5 - place.longitude / 360
    cos_latitude, tan_latitude = cos(latitude), tan(latitude)
    rough = _TILT * sin((day - _MARCH_EQUINOX) * _RADIANS_A_DAY)
    hour_angle = _COS_ZENITH / (cos_latitude * cos(rough)) - tan_latitude * tan(rough)
    guess = noon + side * acos(min(max(hour_angle, -1.0), 1.0)) / _TURN
    declination, ahead = declination_and_clock(guess)
    hour_angle = _COS_ZENITH / (cos_latitude * cos(declination)) - tan_latitude * tan(declination)
    if not -1 <= hour_angle <= 1:
        return None
    return noon - ahead + side * acos(hour_angle) / _TURN


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
    mean = radians(280.46646 + t * (36000.76983 + t * 0.0003032))
    anomaly = radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    obliquity = tilt(moment)
    sin_anomaly = sin(anomaly)
    declination = asin(sin(obliquity) * sin(mean + radians(_beyond_mean(t))))
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    y = tan(obliquity / 2) ** 2
    ahead = (
        y * sin(2 * mean)
        - 2 * eccentricity * sin_anomaly
        + 4 * eccentricity * y * sin_anomaly * cos(2 * mean)
        - 0.5 * y * y * sin(4 * mean)
        - 1.25 * eccentricity**2 * sin(2 * anomaly)
    )
    return declination, ahead / _TURN
