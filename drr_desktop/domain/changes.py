"""What a commit touched, so that each screen can decide whether to look again."""

from __future__ import annotations

from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """Keys of touched records by area; `everything` says that any record may have changed."""

    contacts: frozenset[str] = field(default_factory=frozenset)
    outreach: frozenset[str] = field(default_factory=frozenset)
    lists: frozenset[str] = field(default_factory=frozenset)
    feeds: frozenset[str] = field(default_factory=frozenset)
    calendar: frozenset[str] = field(default_factory=frozenset)
    everything: bool = False

    def __or__(self, other: Changes) -> Changes:
        sets = {
            f.name: getattr(self, f.name) | getattr(other, f.name)
            for f in fields(self)
            if f.name != "everything"
        }
        return Changes(**sets, everything=self.everything or other.everything)

    def __bool__(self) -> bool:
        return self.everything or any(getattr(self, f.name) for f in fields(self))
