"""A sample office of any size: fictional people under example.org, the same for the same seed and day."""

from __future__ import annotations

import platform
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.identity import make_id
from drr_desktop.services import sample_outgoing, sample_outreach, sample_people, sample_places

if TYPE_CHECKING:
    from pathlib import Path

    from drr_desktop.storage.database import Database

WHO = "L. Tremblay"
CHUNK = 4_000

# Keys sort by the time they were made; the sample's all begin on this day, whatever day it is now.
FIRST_KEY = int(datetime(2026, 1, 5, 13, tzinfo=UTC).timestamp() * 1000)


class SampleKeys:
    """Keys that are the same for the same seed."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._made = 0

    def __call__(self) -> str:
        """Return the next key."""
        self._made += 1
        return make_id(FIRST_KEY + self._made, self._rng.randbytes(10))


def make_sample_office(
    path: Path, people: int, interactions: int, seed: int, now: datetime
) -> dict[str, int]:
    """Make a new data file that holds a sample office; return how many of each there are.

    Raises UserError where the file cannot be made; a file that was only begun is taken away again.
    """
    from drr_desktop.storage.database import Database

    existed = path.exists()
    database = Database.open(path, now=lambda: now, who=WHO, device=platform.node())
    try:
        counts = fill(database, people, interactions, seed, now)
    except BaseException:
        database.close()
        if not existed:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        raise
    database.close()
    return counts


def fill(database: Database, people: int, interactions: int, seed: int, now: datetime) -> dict[str, int]:
    """Fill an empty data file in one transaction; return how many of each there are.

    Everything hangs on the seed and on the local day of `now`, keys included.
    """
    rng = Random(seed)  # noqa: S311  a sample must come out the same again
    keys = SampleKeys(rng)
    today = now.astimezone(ZoneInfo(OTTAWA.zone)).date()
    places = sample_places.make(rng, keys, people, today)
    crowd = sample_people.Crowd(rng, keys, places, today)
    with database.write("sample.made", "") as unit:
        unit.put_many(places.records(), undoable=False)
        left = people
        while left > 0:
            unit.put_many(crowd.next_records(min(left, CHUNK)), undoable=False)
            left -= CHUNK
        unit.put_many(crowd.suppressions, undoable=False)
        log = sample_outreach.Log(rng, keys, crowd, places, _last_evening(now))
        left = interactions
        while left > 0:
            unit.put_many(log.next_records(min(left, CHUNK)), undoable=False)
            left -= CHUNK
        outgoing = sample_outgoing.make(rng, keys, crowd, places, today)
        unit.put_many(outgoing.records(), undoable=False)
        if people <= sample_outgoing.MOST_PEOPLE:
            sample_outgoing.add_earlier_export(unit, keys, outgoing, today)
    return {
        "people": people,
        "organizations": len(places.organizations),
        "communities": len(places.communities),
        "interactions": interactions,
        "follow_ups": log.follow_ups,
        "lists": len(outgoing.lists),
        "feeds": len(outgoing.feeds),
    }


def _last_evening(now: datetime) -> datetime:
    """Return the end of the last working day before today: the moment of the day then changes nothing."""
    zone = ZoneInfo(OTTAWA.zone)
    day = now.astimezone(zone).date() - timedelta(1)
    while day.weekday() >= 5:
        day -= timedelta(1)
    return datetime.combine(day, time(17, 20), zone)
