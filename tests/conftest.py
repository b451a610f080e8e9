"""What every test stands on: no screen, no person's own folders, and no window left behind."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the data and cache folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DRR_DATA_DIR", str(home / "data"))
    monkeypatch.setenv("DRR_CACHE_DIR", str(home / "cache"))
