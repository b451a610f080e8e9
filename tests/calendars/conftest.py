"""The catalogue and short ways to ask it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drr_desktop.calendars import Catalogue, load_catalogue, occurrences
from drr_desktop.domain.dates import OTTAWA, DateSpan
from drr_desktop.domain.occurrence import Occurrence


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRR_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        return load_catalogue()


@pytest.fixture
def found(catalogue: Catalogue) -> Callable[..., list[Occurrence]]:
    """Find the occurrences of some keys between two ISO days."""

    def find(first: str, last: str, *keys: str) -> list[Occurrence]:
        span = DateSpan(date.fromisoformat(first), date.fromisoformat(last))
        chosen = [catalogue.by_key[key] for key in keys] if keys else catalogue.observances
        return list(occurrences(chosen, span, OTTAWA))

    return find
