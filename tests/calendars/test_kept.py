"""The weeks kept for the next start are the very dates that would be computed, or are not used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drr_desktop import paths
from drr_desktop.calendars import kept, load_catalogue, occurrences
from drr_desktop.domain.dates import OTTAWA, DateSpan

SPAN = DateSpan(date(2027, 2, 28), date(2027, 4, 3))


@pytest.fixture
def found():
    catalogue = load_catalogue()
    computed = tuple(occurrences(catalogue.observances, SPAN, OTTAWA))
    kept.write(SPAN, OTTAWA, catalogue.traditions, computed)
    return catalogue.traditions, computed


def test_what_is_kept_comes_back_equal(found) -> None:
    assert kept.read(SPAN, OTTAWA) == found
    assert any(o.begins_at is not None for o in found[1])


def test_another_span_or_place_is_not_answered(found) -> None:
    assert kept.read(DateSpan(SPAN.start, date(2027, 4, 4)), OTTAWA) is None
    assert kept.read(SPAN, replace(OTTAWA, latitude=60.0)) is None


def test_a_changed_source_makes_it_worthless(found, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    other = tmp_path / "resources"
    shutil.copytree(paths.resources(), other)
    monkeypatch.setattr(paths, "resources", lambda: other)
    kept.write(SPAN, OTTAWA, *found)
    assert kept.read(SPAN, OTTAWA) == found
    with (other / "observances" / "jewish.toml").open("a") as file:
        file.write("# looked over\n")
    assert kept.read(SPAN, OTTAWA) is None


@pytest.mark.parametrize("torn", [b"", b"\0" * 64, b"1234 not what was written"])
def test_torn_bytes_are_not_read(found, torn: bytes) -> None:
    target = paths.cache_dir() / kept.FILE_NAME
    whole = target.read_bytes()
    target.write_bytes(torn)
    assert kept.read(SPAN, OTTAWA) is None
    target.write_bytes(whole[:-9])
    assert kept.read(SPAN, OTTAWA) is None
