"""Nothing of a removed contact stays in a table that names a party."""

from __future__ import annotations

from dataclasses import fields

from drr_desktop.domain.record import Record
from drr_desktop.services.contact_removal import GOES
from drr_desktop.storage.tables.registry import TABLES

# Kept on purpose: what left the office, promises that others still see, and what must outlive the contact.
KEPT = {"ExportMember", "FollowUp", "Suppression", "KnownRow"}


def test_every_record_that_hangs_on_a_party_goes_with_it() -> None:
    """Catches a new record of a party that is forgotten when the party is removed."""
    hanging = {kind for kind in Record.__subclasses__() if any(f.name == "party_id" for f in fields(kind))}
    assert hanging, TABLES
    assert {kind.__name__ for kind in hanging} - KEPT == {
        kind.__name__ for kind, name in GOES if name == "party_id"
    }
