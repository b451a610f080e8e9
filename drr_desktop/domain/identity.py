"""Keys that sort by the time they were made."""

from __future__ import annotations

import os
import time
import uuid


def new_id() -> str:
    """Return a new UUIDv7 as 36 characters of text.

    Source: RFC 9562, section 5.7: 48 bits of Unix milliseconds, then version, variant and random bits.
    """
    return make_id(time.time_ns() // 1_000_000, os.urandom(10))


def make_id(milliseconds: int, randomness: bytes) -> str:
    """Return the UUIDv7 for a moment in Unix milliseconds and ten random bytes."""
    value = (milliseconds & (1 << 48) - 1) << 80 | int.from_bytes(randomness[:10], "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
