"""Keys are UUIDv7, rise in order, and never meet."""

from __future__ import annotations

import time
import uuid

from drr_desktop.domain.identity import make_id, new_id


def test_keys_are_version_7_and_tell_the_time() -> None:
    before = time.time_ns() // 1_000_000
    key = uuid.UUID(new_id())
    after = time.time_ns() // 1_000_000
    assert (key.version, key.variant) == (7, uuid.RFC_4122)
    assert before <= key.int >> 80 <= after


def test_keys_made_together_keep_their_order() -> None:
    keys = [new_id() for _ in range(20_000)]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_made_key_is_the_same_for_the_same_bytes() -> None:
    key = make_id(1_700_000_000_000, bytes(range(10)))
    assert key == make_id(1_700_000_000_000, bytes(range(10)))
    assert uuid.UUID(key).version == 7
    assert key < make_id(1_700_000_000_001, bytes(10))
