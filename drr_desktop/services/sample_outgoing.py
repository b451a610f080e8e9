"""The sample's mailing lists and feeds, and one export made earlier so that there is a difference to see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from drr_desktop.domain.consent import Suppression
from drr_desktop.domain.export_record import ExportKind, ExportMember, ExportRecord
from drr_desktop.domain.feed import Feed, FeedLanguage
from drr_desktop.domain.list_decision import settle
from drr_desktop.domain.mailing_list import (
    ListOverride,
    MailingList,
    MessageClass,
    OnePer,
    Override,
    Segment,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from drr_desktop.domain.record import Record
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
    made = SampleOutgoing()
    year = (today + timedelta(days=120)).year

    def community(*names: str) -> Segment:
        return Segment(communities=tuple(places.communities[name].id for name in names))

    def tagged(name: str) -> Segment:
        return Segment(tags=(places.tags[name].id,))

    greetings: list[tuple[str, str, Segment]] = [
        (f"Eid al-Fitr greetings {year}", "eid_al_fitr", community("muslim", "somali")),
        ("Nowruz, Naw-Rúz tables", "nowruz", community("persian", "bahai")),
        ("Orthodox Easter", "", community("ukrainian")),
        ("Purim greetings", "purim", community("jewish")),
        ("Vaisakhi greetings", "vaisakhi", community("sikh")),
    ]
    for name, observance, segment in greetings:
        made.lists.append(_list(keys, name, segment, observance_key=observance))
    standing: list[tuple[str, str, Segment]] = [
        ("Advisory committee", "committee", tagged("committee")),
        ("Newcomer services", "services", tagged("newcomers")),
        ("Pow wow volunteers", "events", tagged("powwow")),
    ]
    for name, purpose, segment in standing:
        made.lists.append(
            _list(keys, name, segment, purpose=purpose, message_class=MessageClass.NOT_COMMERCIAL)
        )
    _decide_by_hand(made, rng, keys, crowd, today)
    _add_feeds(made, keys)
    return made


def _list(keys: Callable[[], str], name: str, segment: Segment, **fields: object) -> MailingList:
    return MailingList(id=keys(), name=name, rule=segment.to_json(), one_per=OnePer.ADDRESS, **fields)  # type: ignore[arg-type]


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


def _add_feeds(made: SampleOutgoing, keys: Callable[[], str]) -> None:
    english, french, both = FeedLanguage.ENGLISH, FeedLanguage.FRENCH, FeedLanguage.BOTH
    made.feeds += [
        Feed(
            id=keys(),
            name="Calendrier de la section",
            language=french,
            file_name="section-fr.ics",
            description="Fêtes et journées pour tout le service",
        ),
        Feed(
            id=keys(),
            name="Section calendar",
            language=english,
            file_name="section-en.ics",
            description="Observances for the whole service",
        ),
        Feed(
            id=keys(),
            name="Jours sans réunion / No-meeting days",
            language=both,
            marks=("full", "eve"),
            file_name="no-meetings.ics",
            months_back=1,
            description="Schedule nothing · Ne rien prévoir",
        ),
        Feed(
            id=keys(),
            name="Indigenous days",
            language=english,
            traditions=("Indigenous",),
            file_name="indigenous.ics",
        ),
        Feed(
            id=keys(),
            name="Planning notes",
            language=english,
            include_internal=True,
            kinds=("commemoration", "national day"),
            file_name="planning.ics",
            description="For the section alone",
        ),
    ]


def add_earlier_export(unit: UnitOfWork, keys: Callable[[], str], made: SampleOutgoing, today: date) -> None:
    """Record an export of the first list made almost a year ago, to some fewer people and two others."""
    mailing_list = made.lists[0]
    segment = Segment.from_json(mailing_list.rule)
    candidates = unit.lists.candidates(segment, mailing_list.id)
    suppressed: dict[str, list[Suppression]] = {}
    for row in unit.where(Suppression):
        suppressed.setdefault(row.address_digest, []).append(row)
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
