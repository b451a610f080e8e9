"""What the program keeps of its own faults: where it was, never what a person entered."""

from __future__ import annotations

import contextlib
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from drr_desktop import __version__, paths

if TYPE_CHECKING:
    from pathlib import Path

KEPT_BYTES = 200_000


def record_crash(error: BaseException) -> Path:
    """Append the fault's type and the places it passed, and return the log file.

    The message is left out: it may hold a value of a person. File names are cut to the program's own.
    """
    log = paths.data_dir() / "faults.log"
    lines = [f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ} DRR Desktop {__version__} {type(error).__name__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        name = frame.filename.replace("\\", "/").rpartition("drr_desktop/")[2].rpartition("site-packages/")[2]
        lines.append(f"  {name}:{frame.lineno} {frame.name}")
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        earlier = log.read_text("utf-8")[-KEPT_BYTES:] if log.exists() else ""
        log.write_text(earlier + "\n".join(lines) + "\n", "utf-8")
    return log
