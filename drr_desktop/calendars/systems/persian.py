"""The Persian (Solar Hijri) calendar, by the true equinox."""

from __future__ import annotations

from functools import lru_cache
from math import cos, floor, radians

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.occurrence import Certainty

# Amplitude in 0.00001 day, phase in degrees, and degrees a Julian century.
_TERMS = (
    (485, 324.96, 1934.136),
    (203, 337.23, 32964.467),
    (199, 342.08, 20.186),
    (182, 27.85, 445267.112),
    (156, 73.14, 45036.886),
    (136, 171.52, 22518.443),
    (77, 222.54, 65928.934),
    (74, 296.72, 3034.906),
    (70, 243.58, 9037.513),
    (58, 119.81, 33718.147),
    (52, 297.17, 150.678),
    (50, 21.02, 2281.226),
    (45, 247.54, 29929.562),
    (44, 325.15, 31555.956),
    (29, 60.93, 4443.417),
    (18, 155.12, 67555.328),
    (17, 288.79, 4562.452),
    (16, 198.04, 62894.029),
    (14, 199.76, 31436.921),
    (12, 95.39, 14577.848),
    (12, 287.11, 31931.756),
    (12, 320.81, 34777.259),
    (9, 227.73, 1222.114),
    (8, 15.45, 16859.074),
)
_FIXED_AT_J2000 = 730120.5  # 1 January 2000, noon, as fixed days and their fraction
_MERIDIAN = 52.5  # degrees east: the meridian of Iran's standard time
_GREGORIAN_YEARS_AHEAD = 621


def march_equinox(year: int) -> float:
    """Return the March equinox of a Gregorian year as a fixed day and fraction, universal time.

    Source: Meeus, Astronomical Algorithms (2nd edition), chapter 27, tables 27.B and 27.C: within 75
    seconds of the ephemeris DE421 for 2000 to 2050, some minutes far outside.
    """
    y = (year - 2000) / 1000
    mean = 78.80984 + 365242.37404 * y + 0.05169 * y**2 - 0.00411 * y**3 - 0.00057 * y**4
    t = mean / 36525
    w = radians(35999.373 * t - 2.47)
    wobble = sum(a * cos(radians(b + c * t)) for a, b, c in _TERMS)
    days = mean + 0.00001 * wobble / (1 + 0.0334 * cos(w) + 0.0007 * cos(2 * w))
    return _FIXED_AT_J2000 + days - _clock_lag(year) / 86400


def _clock_lag(year: int) -> float:
    """Return the seconds by which uniform time is ahead of the turning Earth.

    Source: Espenak and Meeus, polynomial expressions for delta T (NASA/TP-2006-214141), 1986 to 2050;
    outside these years their long-term parabola.
    """
    t = year - 2000
    if 1986 <= year < 2005:
        return 63.86 + 0.3345 * t - 0.060374 * t**2 + 0.0017275 * t**3
    if 2005 <= year < 2050:
        return 62.92 + 0.32217 * t + 0.005589 * t**2
    return -20 + 32 * ((year - 1820) / 100) ** 2


@lru_cache(1024)
def nowruz(year: int) -> int:
    """Return the fixed day of 1 Farvardin: the day whose true noon in Iran is the first after the equinox.

    Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 15.2. At the equinox
    the true Sun's right ascension is zero, so that the equation of time is the mean Sun's longitude.
    """
    equinox = march_equinox(year + _GREGORIAN_YEARS_AHEAD)
    t = (equinox - _FIXED_AT_J2000) / 36525
    longitude = (280.46646 + 36000.76983 * t - 0.0057183 + 180) % 360 - 180
    true_noon = 0.5 - _MERIDIAN / 360 - longitude / 360
    day = floor(equinox)
    return day if equinox - day < true_noon else day + 1


class Persian(MonthCalendar):
    """The calendar of Iran and, with other month names, of Afghanistan."""

    key = "persian"
    title = Bilingual("Persian calendar", "calendrier persan")
    certainty = Certainty.COMPUTED
    source = "Persian calendar: the day of the March equinox before true noon at 52.5° E"
    mean_year = 365.2424
    epoch = 226896
    month_names = (
        Bilingual("Farvardin", "farvardin"),
        Bilingual("Ordibehesht", "ordibehesht"),
        Bilingual("Khordad", "khordad"),
        Bilingual("Tir", "tir"),
        Bilingual("Mordad", "mordad"),
        Bilingual("Shahrivar", "shahrivar"),
        Bilingual("Mehr", "mehr"),
        Bilingual("Aban", "aban"),
        Bilingual("Azar", "azar"),
        Bilingual("Dey", "dey"),
        Bilingual("Bahman", "bahman"),
        Bilingual("Esfand", "esfand"),
    )

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 13 is the next Farvardin."""
        if month > 12:
            return nowruz(year + 1)
        return nowruz(year) + 30 * (month - 1) + min(month - 1, 6)

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 31 if month <= 6 else 30


SYSTEM = Persian()
