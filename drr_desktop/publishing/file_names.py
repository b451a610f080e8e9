"""Names of files that every system and share can hold."""

from __future__ import annotations

import re
import unicodedata

from drr_desktop.domain.errors import UserError

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
# Windows keeps these names for devices, with any ending.
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
LONGEST = 200  # octets, which leaves room for a temporary file's ending


def is_safe(name: str) -> bool:
    """Say whether a name is one file's and nothing else: no folder, no device, no blank at its ends."""
    return bool(
        name
        and not FORBIDDEN.search(name)
        and not name.startswith((".", " "))
        and not name.endswith((".", " "))
        and name.split(".", maxsplit=1)[0].strip().casefold() not in DEVICES
        and len(name.encode()) <= LONGEST
    )


def check(name: str) -> str:
    """Return a name that is safe; raises UserError for any other."""
    if is_safe(name):
        return name
    message = (
        "That file name cannot be used on every system. Nothing was written; choose a name of letters, "
        'digits, hyphens and dots, without any of / \\ : * ? " < > |.'
    )
    raise UserError(message, code="bad_file_name")


def suggest(title: str, suffix: str) -> str:
    """Return a readable name made of a title: plain lower-case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
    if not stem or stem in DEVICES:
        stem = "calendar"
    return stem + suffix
