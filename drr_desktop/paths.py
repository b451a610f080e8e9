"""Where files live: the program's own resources, the person's data, and what can be made again."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

APP_NAME = "DRR Desktop"


@cache
def resources() -> Path:
    """Return the folder of the program's own resources, from whichever way it was installed.

    Looked for in $DRR_RESOURCES, a frozen program, an installed wheel and a checkout; the first
    that holds a MANIFEST file wins. Raises FileNotFoundError when none does.
    """
    package = Path(__file__).resolve().parent
    places = [
        os.environ.get("DRR_RESOURCES"),
        getattr(sys, "_MEIPASS", None) and Path(sys._MEIPASS) / "resources",  # type: ignore[attr-defined]
        package / "_resources",
        package.parent / "resources",
    ]
    for place in places:
        if place and (Path(place) / "MANIFEST").is_file():
            return Path(place)
    message = "The program's resources folder is missing; install the program again."
    raise FileNotFoundError(message)


def data_dir() -> Path:
    """Return the per-user folder that holds the data file (not made here)."""
    if override := os.environ.get("DRR_DATA_DIR"):
        return Path(override)
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=False))


def cache_dir() -> Path:
    """Return the per-user folder for what can be thrown away and made again (not made here)."""
    if override := os.environ.get("DRR_CACHE_DIR"):
        return Path(override)
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def default_data_file() -> Path:
    """Return the data file that opens when none is named."""
    return data_dir() / "Section.drr"
