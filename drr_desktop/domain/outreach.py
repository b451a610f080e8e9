"""Who was met, what was said, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.record import Confidentiality, Record


class InteractionKind(StrEnum):
    """What sort of interaction it was."""

    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"
    EMAIL = "email"
    EVENT = "event"
    GREETING = "greeting"
    WORKSHOP = "workshop"
    PRESENTATION = "presentation"
    MEDIA = "media"
    INQUIRY = "inquiry"
    MEDIATION = "mediation"
    OTHER = "other"


class Direction(StrEnum):
    """Who began it."""

    OURS = "ours"
    THEIRS = "theirs"


class Part(StrEnum):
    """The part somebody had in an interaction."""

    HOST = "host"
    ATTENDEE = "attendee"
    INVITED = "invited"
    MENTIONED = "mentioned"
    STAFF = "staff"


class FollowUpKind(StrEnum):
    """Whether it is work to do or a promise made to somebody."""

    FOLLOW_UP = "follow_up"
    COMMITMENT = "commitment"


class FollowUpStatus(StrEnum):
    """How it stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction(Record):
    """One interaction. `happened_at` is UTC; `zone` is the IANA zone it happened in."""

    happened_at: datetime
    zone: str = "America/Toronto"
    kind: InteractionKind = InteractionKind.VISIT
    direction: Direction = Direction.OURS
    place: str = ""
    summary: str
    details: str = ""
    outcome: str = ""
    staff: str = ""
    observance_key: str = ""
    observance_year: int | None = None
    made_at_venue: bool = False
    confidentiality: Confidentiality = Confidentiality.SECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionParty(Record):
    """Who took part, and in which affiliation on that date."""

    interaction_id: str
    party_id: str
    party_kind: PartyKind
    affiliation_id: str | None = None
    part: Part = Part.ATTENDEE


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """Something to do after an interaction, or for somebody."""

    text: str
    kind: FollowUpKind = FollowUpKind.FOLLOW_UP
    interaction_id: str | None = None
    party_id: str | None = None
    assignee: str = ""
    due_on: date | None = None
    status: FollowUpStatus = FollowUpStatus.OPEN
    done_on: date | None = None
    confidentiality: Confidentiality = Confidentiality.SECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class OutreachEntry:
    """What is logged at once: the interaction, who took part, and what follows from it."""

    interaction: Interaction
    parties: tuple[InteractionParty, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class OutreachRow:
    """One line of the log; `names` are the parties' names in order, `traditions` those they stand for."""

    id: str
    happened_at: datetime
    zone: str
    kind: InteractionKind
    names: tuple[str, ...]
    party_ids: tuple[str, ...]
    traditions: tuple[str, ...]
    summary: str
    place: str
    staff: str
    follow_ups: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class DueRow:
    """One follow-up with the name of the party it is owed to."""

    follow_up: FollowUp
    party_name: str
    overdue_days: int


@dataclass(frozen=True, slots=True)
class OutreachQuery:
    """What the log asks for; empty fields do not restrict."""

    text: str = ""
    party_id: str = ""
    kind: InteractionKind | None = None
    since: date | None = None
    until: date | None = None
    staff: str = ""
    limit: int = 500
