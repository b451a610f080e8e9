"""Stamps of feed entries: they move when content does, and only then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.feed import EntryStatus, FeedEntry
from drr_desktop.domain.feed_stamps import CANCELLED_STAYS, stamp, withdrawn
from drr_desktop.domain.identity import new_id

FIRST = datetime(2027, 1, 4, 9, 0, 0, 123, tzinfo=UTC)
LATER = FIRST + timedelta(days=3)
EID = FeedEntry(
    uid="eid_al_fitr-1448@observances.drr-desktop",
    summary="Eid al-Fitr (expected)",
    start=date(2027, 3, 10),
    end=date(2027, 3, 10),
    status=EntryStatus.TENTATIVE,
    description="Starts at sunset.",
    categories=("Muslim", "festival"),
)
NOWRUZ = replace(EID, uid="nowruz-1406@x", summary="Nowruz", start=date(2027, 3, 21), end=date(2027, 3, 21))
WINDOW = DateSpan(date(2027, 1, 1), date(2027, 12, 31))


def told(uid: str) -> tuple[str, str]:
    return f"Withdrawn {uid}", "en"


def test_nothing_changed_means_the_same_stamps_and_nothing_to_keep():
    first = stamp([NOWRUZ, EID], [], "feed", FIRST, new_id)
    again = stamp([EID, NOWRUZ], first.states, "feed", LATER, new_id)
    assert again.entries == first.entries
    assert again.states == ()
    assert not again.difference
    assert first.difference.added == (EID, NOWRUZ)
    assert first.entries[0].changed_at == FIRST.replace(microsecond=0)


@pytest.mark.parametrize(
    ("fields", "sequence"),
    [
        ({"summary": "Eid al-Fitr"}, 0),
        ({"description": ""}, 0),
        ({"categories": ("Muslim",)}, 0),
        ({"start": date(2027, 3, 9), "end": date(2027, 3, 9)}, 1),
        ({"end": date(2027, 3, 12)}, 1),
        ({"status": EntryStatus.CONFIRMED}, 1),
    ],
)
def test_what_changed_moves_its_own_stamps_only(fields, sequence):
    first = stamp([EID, NOWRUZ], [], "feed", FIRST, new_id)
    again = stamp([replace(EID, **fields), NOWRUZ], first.states, "feed", LATER, new_id)
    eid, nowruz = again.entries
    assert (eid.changed_at, eid.sequence) == (LATER.replace(microsecond=0), sequence)
    assert nowruz == first.entries[1]
    assert [s.uid for s in again.states] == [EID.uid]
    assert again.states[0].id == first.states[0].id
    assert [e.uid for e in again.difference.changed] == [EID.uid]


def test_a_withdrawn_entry_is_cancelled_once_and_leaves_after_its_time():
    states = stamp([EID], [], "feed", FIRST, new_id).states
    gone = withdrawn(states, [], WINDOW, LATER, told)
    cancelled = stamp(gone, states, "feed", LATER, new_id)
    assert cancelled.entries[0].entry.status is EntryStatus.CANCELLED
    assert cancelled.entries[0].entry.start == EID.start
    assert cancelled.entries[0].sequence == 1
    assert [e.uid for e in cancelled.difference.removed] == [EID.uid]
    again = withdrawn(cancelled.states, [], WINDOW, LATER + timedelta(days=1), told)
    assert stamp(again, cancelled.states, "feed", LATER + timedelta(days=1), new_id).states == ()
    assert not withdrawn(cancelled.states, [], WINDOW, LATER + CANCELLED_STAYS + timedelta(1), told)
    back = stamp([EID], cancelled.states, "feed", LATER + timedelta(days=60), new_id)
    assert back.entries[0].sequence == 2


def test_what_falls_out_of_the_days_is_not_cancelled():
    states = stamp([EID], [], "feed", FIRST, new_id).states
    assert not withdrawn(states, [], DateSpan(date(2027, 3, 11), date(2027, 12, 31)), LATER, told)
    assert not withdrawn(states, [EID], WINDOW, LATER, told)
