"""What the quick log holds while it is written, and the entry that it makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.outreach import (
    FollowUp,
    FollowUpKind,
    FollowUpStatus,
    Interaction,
    InteractionKind,
    InteractionParty,
    OutreachEntry,
)

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who took part; `is_new` is nobody that is known yet. `group` is a group of traditions."""

    id: str
    name: str
    kind: PartyKind = PartyKind.PERSON
    group: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class LogDraft:
    """What stands in the fields, as it was typed."""

    who: tuple[Who, ...] = ()
    typed_who: str = ""
    kind: InteractionKind = InteractionKind.VISIT
    line: str = ""
    where: str = ""
    follow_up: str = ""
    follow_up_kind: FollowUpKind = FollowUpKind.FOLLOW_UP
    when: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written or chosen yet."""
        return not (self.who or self.typed_who or self.line or self.where or self.follow_up or self.when)


@dataclass(frozen=True, slots=True)
class Logged:
    """A draft that can be saved: what was typed is understood."""

    draft: LogDraft
    happened_at: datetime
    follow_up: tuple[str, date | None]


# Drafts live as long as their office: not in a file, where the words of people would lie unencrypted.
_drafts: WeakKeyDictionary[object, LogDraft] = WeakKeyDictionary()


def keep_draft(office: object, draft: LogDraft) -> None:
    """Keep a draft for when the page is made anew."""
    _drafts[office] = draft


def kept_draft(office: object) -> LogDraft:
    """Return the draft that was kept, or an empty one."""
    return _drafts.get(office) or LogDraft()


def entry_of(logged: Logged, zone: str, staff: str, before: OutreachEntry | None = None) -> OutreachEntry:
    """Return the entry that a draft makes; over `before` it keeps what the form does not show."""
    draft = logged.draft
    shown = {
        "happened_at": logged.happened_at.astimezone(UTC),
        "kind": draft.kind,
        "place": draft.where,
        "summary": draft.line,
    }
    if before is None:
        interaction = Interaction(id=new_id(), zone=zone, staff=staff, **shown)  # type: ignore[arg-type]
    else:
        interaction = replace(before.interaction, **shown)  # type: ignore[arg-type]
    return OutreachEntry(
        interaction=interaction,
        parties=_parties(draft, interaction.id, before),
        follow_ups=_follow_ups(logged, interaction, before),
    )


def _parties(
    draft: LogDraft, interaction_id: str, before: OutreachEntry | None
) -> tuple[InteractionParty, ...]:
    known = {party.party_id: party for party in before.parties} if before else {}
    return tuple(
        known.get(who.id)
        or InteractionParty(id=new_id(), interaction_id=interaction_id, party_id=who.id, party_kind=who.kind)
        for who in draft.who
    )


def shown_follow_up(entry: OutreachEntry) -> FollowUp | None:
    """Return the follow-up that the form shows: the open one that is due first."""
    still_open = [f for f in entry.follow_ups if f.status is FollowUpStatus.OPEN]
    return min(still_open, key=lambda f: (f.due_on is None, f.due_on, f.id), default=None)


def _follow_ups(
    logged: Logged, interaction: Interaction, before: OutreachEntry | None
) -> tuple[FollowUp, ...]:
    shown = shown_follow_up(before) if before else None
    others = tuple(f for f in before.follow_ups if f is not shown) if before else ()
    text, due_on = logged.follow_up
    if not text:
        return others
    draft = logged.draft
    owed_to = next((who.id for who in draft.who if who.kind is PartyKind.PERSON), None)
    owed_to = owed_to or next((who.id for who in draft.who), None)
    base = shown or FollowUp(
        id=new_id(), text=text, interaction_id=interaction.id, party_id=owed_to, assignee=interaction.staff
    )
    return (replace(base, text=text, due_on=due_on, kind=draft.follow_up_kind), *others)


def draft_of(entry: OutreachEntry, who: tuple[Who, ...], when: str, follow_up: str) -> LogDraft:
    """Return what the form shows of an entry; `when` and `follow_up` are written as a person would."""
    shown = shown_follow_up(entry)
    return LogDraft(
        who=who,
        kind=entry.interaction.kind,
        line=entry.interaction.summary,
        where=entry.interaction.place,
        follow_up=follow_up,
        follow_up_kind=shown.kind if shown else FollowUpKind.FOLLOW_UP,
        when=when,
    )
