"""The person's own choices for this machine: language, theme, text size, place, first day of the week."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING

from drr_desktop import paths

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("system", "en", "fr")
THEMES = ("system", "light", "dark", "high_contrast")
TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose; text size is a factor, the first weekday 0 for Monday to 6 for Sunday."""

    language: str = "system"
    theme: str = "system"
    text_size: float = 1.0
    place: str = "ottawa"
    first_weekday: int = 6
    who: str = ""

    def checked(self) -> Settings:
        """Return these settings with anything unknown set back to its default."""
        return replace(
            self,
            language=self.language if self.language in LANGUAGES else "system",
            theme=self.theme if self.theme in THEMES else "system",
            text_size=min(2.0, max(1.0, float(self.text_size))),
            first_weekday=self.first_weekday if self.first_weekday in range(7) else 6,
            place=str(self.place),
            who=str(self.who),
        )


def settings_file() -> Path:
    """Return the file that the settings are kept in."""
    return paths.data_dir() / "settings.json"


def load(path: Path | None = None) -> Settings:
    """Read the settings; a missing or unreadable file gives the defaults, for no data is lost by it."""
    known = {f.name for f in fields(Settings)}
    try:
        stored = json.loads((path or settings_file()).read_text("utf-8"))
        return Settings(**{key: value for key, value in stored.items() if key in known}).checked()
    except (OSError, ValueError, TypeError, AttributeError):
        return Settings()


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings beside the data; a folder that cannot be written leaves them for this run only."""
    target = path or settings_file()
    part = target.with_suffix(".part")
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(settings), indent=1), "utf-8")
        part.replace(target)


def person_name() -> str:
    """Return who is working here: the name in the settings, or the account's."""
    return load().who or os.environ.get("USERNAME") or os.environ.get("USER") or "office"
