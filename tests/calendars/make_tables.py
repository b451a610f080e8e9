"""Make the astronomical tables of `resources/calendars`: `python -m tests.calendars.make_tables`.

The program reads what this writes and never runs it; it takes some minutes and needs astronomy-engine.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from pathlib import Path

import astronomy

from drr_desktop import paths

# A day as `date.toordinal()` counts it, at 1 January 2000, noon, universal time.
FIXED_AT_J2000 = 730120.5
FIRST_YEAR, LAST_YEAR = 1847, 2203
MEAN_MONTH, MEAN_YEAR = 29.530588, 365.24219
TITHI_UNIT = 3  # seconds
SOURCE = (
    "Made by tests/calendars/make_tables.py from astronomy-engine 2.1.19 (Don Cross, MIT licence), apparent "
    "places of Sun and Moon, universal time by its own clock correction (Espenak and Meeus)."
)


def sun_longitude(ut: float) -> float:
    """Return the Sun's apparent ecliptic longitude of date in degrees, days after J2000."""
    return float(astronomy.SunPosition(astronomy.Time(ut)).elon)


def elongation(ut: float) -> float:
    """Return how far the Moon's apparent longitude is ahead of the Sun's, in degrees."""
    time = astronomy.Time(ut)
    return float(astronomy.EclipticGeoMoon(time).lon - astronomy.SunPosition(time).elon) % 360


def ayanamsha(ut: float) -> float:
    """Return the Lahiri ayanamsha in degrees: 23.85709 at J2000, 5028.8 arc seconds a century."""
    return 23.85709 + 5028.8 / 3600 * ut / 36525


def sidereal_sun(ut: float) -> float:
    """Return the Sun's sidereal longitude in degrees."""
    return (sun_longitude(ut) - ayanamsha(ut)) % 360


def crossing(angle: Callable[[float], float], target: float, near: float, rate: float) -> float:
    """Return when an angle that grows at about a rate a day reaches a target, to 0.05 s."""

    def ahead(ut: float) -> float:
        return (angle(ut) - target + 180) % 360 - 180

    before, gap_before = near, ahead(near)
    now = near - gap_before / rate
    for _ in range(20):
        gap = ahead(now)
        if abs(now - before) < 5e-7 or gap == gap_before:
            return now
        before, gap_before, now = now, gap, now - gap * (now - before) / (gap - gap_before)
    message = f"no crossing of {target} near {near}"
    raise ArithmeticError(message)


def solar_crossings(angle: Callable[[float], float], step: int) -> list[float]:
    """Return when the Sun reaches each multiple of a step, from the first after the first new year."""
    found: list[float] = []
    ut = (FIRST_YEAR - 2000) * MEAN_YEAR
    target = (angle(ut) // step + 1) * step % 360
    end = (LAST_YEAR + 1 - 2000) * MEAN_YEAR
    rate = 360 / MEAN_YEAR
    ut += (target - angle(ut)) % 360 / rate
    while ut < end:
        ut = crossing(angle, target, ut, rate)
        found.append(ut)
        target = (target + step) % 360
        ut += step / rate
    return found


def tithi_ends() -> list[float]:
    """Return when the Moon gains each twelve degrees on the Sun, from one new moon to another."""
    rate = 360 / MEAN_MONTH
    ut = (FIRST_YEAR - 2000) * MEAN_YEAR
    ut = crossing(elongation, 0, ut + (360 - elongation(ut)) / rate, rate)
    end = (LAST_YEAR + 1 - 2000) * MEAN_YEAR
    found = [ut]
    while ut < end or len(found) % 30 != 1:
        target = len(found) * 12 % 360
        ut = crossing(elongation, target, ut + 0.984, rate)
        found.append(ut)
    return found


def residues(ends: list[float]) -> array[int]:
    """Return the tithi boundaries between new moons as distances from even spacing, in units of 3 s."""
    rest = array("h")
    for start in range(0, len(ends) - 1, 30):
        month = ends[start + 30] - ends[start]
        for k in range(1, 30):
            even = ends[start] + month * k / 30
            rest.append(round((ends[start + k] - even) * 86400 / TITHI_UNIT))
    return rest


def write(path: Path, what: str, first: int, values: array[float] | array[int]) -> None:
    """Write a table: three lines of text, then the numbers, little-endian."""
    if sys.byteorder == "big":
        values.byteswap()
    header = f"{what}\n{SOURCE}\n{first} {len(values)} {values.typecode}\n"
    path.write_bytes(header.encode() + values.tobytes())


def fixed(instants: list[float]) -> array[float]:
    """Return instants as fixed days and fractions, universal time."""
    return array("d", [round(FIXED_AT_J2000 + ut, 6) for ut in instants])


def main() -> None:
    """Write the four tables."""
    folder = paths.resources() / "calendars"
    terms = solar_crossings(sun_longitude, 15)
    first = round(sun_longitude(terms[0]) / 15) % 24
    write(
        folder / "solar_terms.bin", "The Sun at each 15 degrees; first number: its first", first, fixed(terms)
    )
    signs = solar_crossings(sidereal_sun, 30)
    first = round(sidereal_sun(signs[0]) / 30) % 12
    what = "The Sun at each sidereal sign (Lahiri); first number: its first"
    write(folder / "sidereal_signs.bin", what, first, fixed(signs))
    ends = tithi_ends()
    write(folder / "new_moons.bin", "New moons", 0, fixed(ends[::30]))
    what = "Tithi ends 1 to 29 of each month of new_moons.bin, distance from even spacing in units of 3 s"
    write(folder / "tithi_ends.bin", what, 1, residues(ends))


if __name__ == "__main__":
    main()
