"""The sample's mailing lists and feeds, and one export made earlier so that there is a difference to see."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.consent import Suppression
from drr_desktop.domain.export_record import ExportKind, ExportMember, ExportRecord
from drr_desktop.domain.feed import Feed, FeedLanguage
from drr_desktop.domain.list_decision import settle
from drr_desktop.domain.mailing_list import (
    ListOverride,
    MailingList,
    MessageClass,
    Override,
    Segment,
)
from drr_desktop.services import sample_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from random import Random

    from drr_desktop.domain.record import Record
    from drr_desktop.services.office import Office
    from drr_desktop.services.sample_people import Crowd
    from drr_desktop.services.sample_places import Places
    from drr_desktop.storage.unit_of_work import UnitOfWork

# Deciding about everybody of a very large sample would take longer than the rest of it.
MOST_PEOPLE = 5_000
MONTHS_AGO = timedelta(days=330)
NOT_YET_THEN = 6


@dataclass
class SampleOutgoing:
    """What was made."""

    lists: list[MailingList] = field(default_factory=list)
    overrides: list[ListOverride] = field(default_factory=list)
    feeds: list[Feed] = field(default_factory=list)

    def records(self) -> Iterator[Record]:
        """Yield every record, kind by kind."""
        yield from self.lists
        yield from self.overrides
        yield from self.feeds


def make(rng: Random, keys: Callable[[], str], crowd: Crowd, places: Places, today: date) -> SampleOutgoing:
    """Make lists for the feasts to come and for the standing circles, and the section's feeds."""
    plan = sample_names.load("outgoing")
    year = (today + timedelta(days=120)).year
    made = SampleOutgoing(lists=[_list(keys, row, places, year) for row in plan["list"]])
    _decide_by_hand(made, rng, keys, crowd, today)
    made.feeds = [_feed(keys, row) for row in plan["feed"]]
    return made


def _list(keys: Callable[[], str], row: dict[str, Any], places: Places, year: int) -> MailingList:
    segment = Segment(
        communities=tuple(places.communities[key].id for key in row.get("communities", ())),
        tags=tuple(places.tags[key].id for key in row.get("tags", ())),
    )
    return MailingList(
        id=keys(),
        name=row["name"].format(year=year),
        purpose=row.get("purpose", "greetings"),
        message_class=MessageClass(row.get("message_class", MessageClass.COMMERCIAL)),
        rule=segment.to_json(),
        observance_key=row.get("observance", ""),
    )


def _feed(keys: Callable[[], str], row: dict[str, Any]) -> Feed:
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items()
    }
    fields["language"] = FeedLanguage(row["language"])
    return Feed(id=keys(), **fields)


def _decide_by_hand(
    made: SampleOutgoing, rng: Random, keys: Callable[[], str], crowd: Crowd, today: date
) -> None:
    """Take somebody out of the first list who asked for a call, and put somebody in who does not match."""
    inside = [f for f in crowd.faces if f.community in ("muslim", "somali")]
    outside = [f for f in crowd.faces if f.community not in ("muslim", "somali")]
    choices = (
        (inside[-3:], Override.EXCLUDE, "asked for a call"),
        (outside[:1], Override.INCLUDE, "guest at the table"),
    )
    for faces, decision, reason in choices:
        if faces:
            made.overrides.append(
                ListOverride(
                    id=keys(),
                    list_id=made.lists[0].id,
                    party_id=rng.choice(faces).person_id,
                    decision=decision,
                    reason=reason,
                    decided_on=today - timedelta(rng.randrange(3, 40)),
                )
            )


def add_earlier_export(unit: UnitOfWork, keys: Callable[[], str], made: SampleOutgoing, today: date) -> None:
    """Record an export of the first list made almost a year ago, to some fewer people and two others."""
    mailing_list = made.lists[0]
    segment = Segment.from_json(mailing_list.rule)
    candidates = unit.lists.candidates(segment, mailing_list.id)
    suppressed = {s.address_digest: [s] for s in unit.where(Suppression)}
    found = settle(candidates, mailing_list, segment, suppressed, today)
    then = [*found.included[NOT_YET_THEN:], *(v for v in found.excluded if v.address)][
        : len(found.included) - 4
    ]
    if not then:
        return
    record = ExportRecord(
        id=keys(),
        kind=ExportKind.MAILING_LIST,
        subject_id=mailing_list.id,
        subject_name=mailing_list.name,
        purpose=mailing_list.purpose,
        format="csv",
        target="eid-greetings.csv",
        made_at=datetime.combine(today - MONTHS_AGO, time(14, 12), UTC),
        made_by="M. Okafor",
        count=len(then),
        sha256="",
    )
    members = [
        ExportMember(
            id=keys(), export_id=record.id, party_id=v.party_id, address=v.address, reason=v.reason.code.value
        )
        for v in then
    ]
    unit.put_many([record, *members], undoable=False)


def publish_feeds(office: Office, folder: Path) -> None:
    """Publish all feeds of a sample office but the last to a folder, as an office does with its intranet."""
    folder.mkdir(parents=True, exist_ok=True)
    for feed in office.feeds.all()[:-1]:
        office.feeds.save(replace(feed, folder=str(folder)))
        office.feeds.publish(feed.id)
