"""When the Moon rises at a place, to a few minutes."""

from __future__ import annotations

from functools import lru_cache
from math import acos, asin, atan2, cos, degrees, radians, sin, tan
from typing import TYPE_CHECKING

from drr_desktop.calendars.astronomy import moon_longitude
from drr_desktop.calendars.sun import tilt

if TYPE_CHECKING:
    from drr_desktop.domain.dates import Place

_J2000 = 730120.5
# Parallax lifts the horizon 57', refraction and the Moon's radius lower it 34' and 16'.
_SIN_HORIZON = sin(radians(7 / 60))
_SIDEREAL_RATE = 360.985647


def moon_latitude(moment: float) -> float:
    """Return the Moon's ecliptic latitude in degrees, to about 0.1 degree.

    Source: Meeus, Astronomical Algorithms (2nd edition), chapter 47, the largest terms of table 47.B.
    """
    t = (moment - _J2000) / 36525
    node_distance = radians(93.2720950 + 483202.0175233 * t)
    anomaly = radians(134.9633964 + 477198.8675055 * t)
    elongation = radians(297.8501921 + 445267.1114034 * t)
    return (
        5.128122 * sin(node_distance)
        + 0.280602 * sin(anomaly + node_distance)
        + 0.277693 * sin(anomaly - node_distance)
        + 0.173237 * sin(2 * elongation - node_distance)
        + 0.055413 * sin(2 * elongation - anomaly + node_distance)
        + 0.046271 * sin(2 * elongation - anomaly - node_distance)
    )


@lru_cache(512)
def moonrise(day: int, place: Place) -> float:
    """Return the first rise of the Moon after a day's local midnight; it may lie on the day after.

    Where the Moon does not rise, the moment of its highest stand is given.
    """
    moment = day - place.longitude / 360
    midnight = moment
    moment += _until_rise(moment, place) % 1.035
    for _ in range(4):
        step = _until_rise(moment, place)
        step = (step + 0.5175) % 1.035 - 0.5175
        moment += step
    return moment if moment >= midnight else moment + 1.035


def _until_rise(moment: float, place: Place) -> float:
    """Return about how many days remain from a moment to a rise of the Moon."""
    longitude, latitude = radians(moon_longitude(moment)), radians(moon_latitude(moment))
    obliquity = tilt(moment)
    ascension = degrees(
        atan2(sin(longitude) * cos(obliquity) - tan(latitude) * sin(obliquity), cos(longitude))
    )
    declination = asin(sin(latitude) * cos(obliquity) + cos(latitude) * sin(obliquity) * sin(longitude))
    north = radians(place.latitude)
    lift = (_SIN_HORIZON - sin(north) * sin(declination)) / (cos(north) * cos(declination))
    half_arc = degrees(acos(min(max(lift, -1), 1)))
    sidereal = 280.46061837 + _SIDEREAL_RATE * (moment - _J2000) + place.longitude
    hour_angle = (sidereal - ascension + 180) % 360 - 180
    return (-half_arc - hour_angle) / 360 * 1.035
