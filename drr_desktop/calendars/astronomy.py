"""Sun and Moon, once for all calendars: tables computed ahead, and the rising and setting of the Sun.

A moment is a fixed day (`date.toordinal()`) with its fraction, universal time. The tables reach from 1847
to 2203; `tests/calendars/make_tables.py` made them, and their own first lines name what from.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from drr_desktop import paths
from drr_desktop.calendars.sun import apparent_longitude, sunrise_moment, sunset, sunset_moment
from drr_desktop.domain.errors import UserError

__all__ = [
    "ayanamsha",
    "lunation_at",
    "moon_longitude",
    "new_moons",
    "sidereal_moon",
    "sign_entry",
    "signs",
    "solar_term",
    "sunrise_moment",
    "sunset",
    "sunset_moment",
    "tithi_at",
    "tithi_end",
]

FIRST_YEAR = 1847
_TITHI_UNIT = 3 / 86400
_J2000 = 730120.5


class _Table(NamedTuple):
    first: int
    values: array[float]


def _read(name: str) -> _Table:
    path = paths.resources() / "calendars" / name
    try:
        content = path.read_bytes()
        _, _, numbers, body = content.split(b"\n", 3)
        first, count, kind = numbers.split()
        values: array[float] = array(kind.decode())
        values.frombytes(body)
        if len(values) != int(count):
            raise ValueError
    except (OSError, ValueError):
        message = f"The table {name} cannot be read. Install the program again to restore it."
        raise UserError(message, code="broken_table", file=name) from None
    if sys.byteorder == "big":
        values.byteswap()
    return _Table(int(first), values)


@cache
def new_moons() -> array[float]:
    """Return the moments of all new moons of the tables' years."""
    return _read("new_moons.bin").values


@cache
def _tithi_residues() -> array[float]:
    return _read("tithi_ends.bin").values


@cache
def _terms() -> _Table:
    return _read("solar_terms.bin")


@cache
def _signs() -> _Table:
    return _read("sidereal_signs.bin")


def signs() -> array[float]:
    """Return the moments at which the Sun enters each sidereal sign."""
    return _signs().values


def solar_term(year: int, number: int) -> float:
    """Return when the Sun reaches 15 degrees times a number, counted from a year's March equinox."""
    first, values = _terms()
    return values[-first % 24 + 24 * (year - FIRST_YEAR) + number]


def sign_index(year: int, sign: int) -> int:
    """Return the place in `signs()` of a sign (0 is Mesha), counted from a Gregorian year's Mesha."""
    return -_signs().first % 12 + 12 * (year - FIRST_YEAR) + sign


def sign_entry(year: int, sign: int) -> float:
    """Return when the Sun enters a sign (0 is Mesha), counted from a Gregorian year's Mesha."""
    return signs()[sign_index(year, sign)]


def lunation_at(moment: float) -> int:
    """Return the place in `new_moons()` of the last new moon up to a moment."""
    return bisect_right(new_moons(), moment) - 1


def tithi_end(lunation: int, tithi: int) -> float:
    """Return when the Moon is 12 degrees times a number (0 to 30) ahead of the Sun in a lunation."""
    moons = new_moons()
    start = moons[lunation]
    if not tithi:
        return start
    end = moons[lunation + 1]
    if tithi == 30:
        return end
    residue = _tithi_residues()[29 * lunation + tithi - 1]
    return start + (end - start) * tithi / 30 + residue * _TITHI_UNIT


def tithi_at(moment: float) -> tuple[int, int]:
    """Return the lunation and the tithi (1 to 30) that cover a moment."""
    lunation = lunation_at(moment)
    start, end = new_moons()[lunation], new_moons()[lunation + 1]
    tithi = min(max(int(30 * (moment - start) / (end - start)) + 1, 1), 30)
    while tithi > 1 and tithi_end(lunation, tithi - 1) > moment:
        tithi -= 1
    while tithi < 30 and tithi_end(lunation, tithi) <= moment:
        tithi += 1
    return lunation, tithi


def ayanamsha(moment: float) -> float:
    """Return the Lahiri ayanamsha in degrees: 23.85709 at J2000 and 5028.8 arc seconds a century."""
    return 23.85709 + 5028.8 / 3600 * (moment - _J2000) / 36525


def moon_longitude(moment: float) -> float:
    """Return the Moon's apparent longitude of date in degrees, to about 0.01 degree.

    By four-point interpolation of the tithi ends around the moment, upon the Sun's longitude.
    """
    lunation, tithi = tithi_at(moment)
    if 2 <= tithi < 30:
        a, b, c, d = [tithi_end(lunation, tithi + n) for n in (-2, -1, 0, 1)]
    else:
        a, b, c, d = [_end_near(lunation, tithi + n) for n in (-2, -1, 0, 1)]
    p, q, r, s = moment - a, moment - b, moment - c, moment - d
    # Lagrange's polynomial, its values counted from the tithi's own start: -1, 0, 1 and 2.
    beyond = (
        -q * r * s / ((a - b) * (a - c) * (a - d))
        + p * q * s / ((c - a) * (c - b) * (c - d))
        + 2 * p * q * r / ((d - a) * (d - b) * (d - c))
    )
    return (12 * (tithi - 1 + beyond) + apparent_longitude(moment)) % 360


def _end_near(lunation: int, tithi: int) -> float:
    shift, tithi = divmod(tithi, 30)
    return tithi_end(lunation + shift, tithi)


def sidereal_moon(moment: float) -> float:
    """Return the Moon's sidereal (Lahiri) longitude in degrees."""
    return (moon_longitude(moment) - ayanamsha(moment)) % 360


def sign_index_at(moment: float) -> int:
    """Return the place in `signs()` of the last entry up to a moment."""
    return bisect_right(signs(), moment) - 1
