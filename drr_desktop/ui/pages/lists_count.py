"""What the Lists page asks of the office: who is in, how many, each list's next day, and two acts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from drr_desktop.domain.list_decision import ListDifference
    from drr_desktop.domain.mailing_list import MailingList, Recipients, Verdict
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.services.office import Office

_LOOK_AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Stand:
    """How a list stands now: who is in or out, what changed, and why those who left did; local moment."""

    recipients: Recipients
    difference: ListDifference
    left: tuple[Verdict, ...]
    counted_at: datetime


@dataclass(frozen=True, slots=True)
class Survey:
    """How many people are in each list, by its key, and each observance's next day, by its key."""

    people: dict[str, int] = field(default_factory=dict)
    next_days: dict[str, Occurrence] = field(default_factory=dict)


def survey_of(office: Office, lists: tuple[MailingList, ...]) -> Survey:
    """Count each list and find the next day of its observance; runs in a thread."""
    people = {}
    for one in lists:
        try:
            people[one.id] = len(office.lists.preview(one.id).included)
        except UserError:
            continue  # told when that list is shown
    keys = {one.observance_key for one in lists if one.observance_key}
    return Survey(people, _next_days(office, keys) if keys else {})


def _next_days(office: Office, keys: set[str]) -> dict[str, Occurrence]:
    today = office.calendar.today
    found: dict[str, Occurrence] = {}
    for occurrence in office.calendar.occurrences(DateSpan(today, today + _LOOK_AHEAD), keys=keys):
        if occurrence.start is not None:
            found.setdefault(occurrence.observance.key, occurrence)
    return found


def stand_of(office: Office, list_id: str) -> Stand:
    """Decide about everybody; runs in a thread."""
    recipients = office.lists.preview(list_id)
    difference = office.lists.difference(list_id)
    if difference.since is not None:
        difference = replace(difference, since=office.calendar.local(difference.since))
    out = {v.party_id: v for v in recipients.excluded}
    left = tuple(out.get(key) or office.lists.explain(list_id, key) for key in difference.left)
    return Stand(recipients, difference, left, office.calendar.local_now)


def removed(office: Office, list_id: str) -> bool:
    """Remove a list and say that it was done."""
    office.lists.remove(list_id)
    return True


def lifted(office: Office, list_id: str, party_id: str) -> bool:
    """Let the rule decide again about somebody and say that it was done."""
    office.lists.clear_override(list_id, party_id)
    return True
