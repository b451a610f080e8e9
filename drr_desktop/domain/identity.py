"""Keys that sort by the time they were made."""

from __future__ import annotations

import os
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a new UUIDv7 as 36 characters of text, later in order than every one before it in this process.

    Source: RFC 9562, section 5.7; order within a millisecond by section 6.2, method 3 (the 12 bits after the
    milliseconds hold their fraction, and what would not rise is raised by one).
    """
    global _last  # noqa: PLW0603 - one order for the whole process
    moment = time.time_ns() * 4096 // 1_000_000
    with _lock:
        _last = max(moment, _last + 1)
        moment = _last
    tail = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    value = (moment >> 12 & (1 << 48) - 1) << 80 | 0x7 << 76 | (moment & 0xFFF) << 64 | 0x2 << 62 | tail
    return str(uuid.UUID(int=value))


def make_id(milliseconds: int, randomness: bytes) -> str:
    """Return the UUIDv7 for a moment in Unix milliseconds and ten random bytes (RFC 9562, section 5.7)."""
    value = (milliseconds & (1 << 48) - 1) << 80 | int.from_bytes(randomness[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
