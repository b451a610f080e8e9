"""Steps that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One named batch of changes: `title` is its code ("contact.saved"), `subject` what it was about."""

    id: str
    title: str
    subject: str
    made_at: datetime
    made_by: str
    records: int
    undone: bool = False
