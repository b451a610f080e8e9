"""Places: the cities of the list, free coordinates, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from drr_desktop.calendars import sunset
from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.errors import UserError
from drr_desktop.services.places import PLACES, cities, place_from


def test_every_city_lies_in_canada_with_a_zone_of_its_own_longitude():
    assert len(PLACES) > 55
    for key, city in cities().items():
        assert key == city.key
        assert city.name_en, key
        assert city.name_fr, key
        assert 41.6 < city.latitude < 83.2, key
        assert -141.1 < city.longitude < -52.5, key
        # The north-west's clocks are two hours ahead of its Sun, and by law may become three.
        assert -0.65 < _winter(city.zone) - city.longitude / 15 < 3, key
    places = {(round(c.latitude, 2), round(c.longitude, 2)) for c in cities().values()}
    assert len(places) == len(PLACES), "no city stands twice"


def _winter(zone: str) -> float:
    offset = datetime(2027, 1, 15, tzinfo=ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return offset.total_seconds() / 3600


def test_the_office_s_own_place_is_in_the_list_unchanged():
    assert PLACES["ottawa"] is OTTAWA
    assert cities()["ottawa"] is OTTAWA
    assert place_from(" Ottawa ") is OTTAWA


def test_the_usual_place_opens_no_file():
    code = (
        "import sys\n"
        "from drr_desktop.domain.dates import OTTAWA\n"
        "from drr_desktop.services.places import PLACES, cities\n"
        "assert PLACES.get('ottawa') is OTTAWA\n"
        "assert 'csv' not in sys.modules and cities.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_free_coordinates_are_a_place_that_a_setting_can_name():
    given = "49.2827, -123.1207, America/Vancouver, 70"
    place = place_from(given)
    assert (place.latitude, place.longitude, place.zone, place.elevation) == (
        *(49.2827, -123.1207, "America/Vancouver", 70.0),
    )
    assert PLACES.get(place.key) == place
    city = PLACES["vancouver"]
    assert sunset(date(2027, 3, 20), place) == sunset(date(2027, 3, 20), city)


def test_the_sun_does_not_set_in_a_polar_summer_nor_rise_in_its_winter():
    resolute = PLACES["resolute"]
    assert sunset(date(2027, 6, 21), resolute) is None
    assert sunset(date(2027, 12, 21), resolute) is None
    assert sunset(date(2027, 3, 20), resolute) is not None


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("atlantis", "unknown_place", "ottawa"),
        ("otawa", "unknown_place", "Did you mean ottawa"),
        ("", "unknown_place", "Name a city"),
        ("45,-75", "bad_place", "zone"),
        ("45,-75,America/Toronto,1,2", "bad_place", "zone"),
        ("90.1,-75,America/Toronto", "bad_latitude", "-90 to 90"),
        ("-91,-75,America/Toronto", "bad_latitude", "-91"),
        ("nan,-75,America/Toronto", "bad_latitude", "nan"),
        ("45,180.5,America/Toronto", "bad_longitude", "-180 to 180"),
        ("45,inf,America/Toronto", "bad_longitude", "inf"),
        ("45,west,America/Toronto", "bad_longitude", "west"),
        ("45,-75,Toronto", "unknown_zone", "Toronto"),
        ("45,-75,../etc/passwd", "unknown_zone", "time zone"),
        ("45,-75,America", "unknown_zone", "time zone"),
        ("45,-75,", "unknown_zone", "time zone"),
        ("45,-75,America/Toronto,high", "bad_elevation", "high"),
    ],
)
def test_what_is_no_place_is_refused_in_words(text, code, said):
    with pytest.raises(UserError) as caught:
        place_from(text)
    assert caught.value.code == code
    assert said in str(caught.value)
    assert PLACES.get(text) is None
