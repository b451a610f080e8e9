"""`outreach log|list`: interactions and what follows from them, without a window."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from drr_desktop.cli.arguments import now, open_office, parse_day
from drr_desktop.cli.contacts import contact_id
from drr_desktop.cli.output import add_format, write_rows, write_value
from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.outreach import (
    FollowUp,
    FollowUpKind,
    Interaction,
    InteractionKind,
    InteractionParty,
    OutreachEntry,
    OutreachQuery,
    OutreachRow,
)

if TYPE_CHECKING:
    import argparse

    from drr_desktop.services.office import Office


def add(subparsers: Any) -> None:
    """Add the command."""
    commands = subparsers.add_parser("outreach", help="who was met, and what follows").add_subparsers(
        dest="action", required=True
    )
    parser = commands.add_parser("log", help="log an interaction, with a follow-up if there is one")
    parser.add_argument("--with", dest="parties", action="append", default=[], metavar="KEY_OR_NAME")
    parser.add_argument("--summary", required=True, help="what was said, in one line")
    parser.add_argument(
        "--kind", choices=[k.value for k in InteractionKind], default=InteractionKind.VISIT.value
    )
    parser.add_argument("--when", metavar="MOMENT", help="local day or day and time (default: now)")
    parser.add_argument("--where", default="", metavar="PLACE")
    parser.add_argument("--follow-up", default="", metavar="TEXT")
    parser.add_argument("--due", metavar="DAY")
    parser.add_argument("--commitment", action="store_true", help="the follow-up was promised to them")
    add_format(parser)
    parser.set_defaults(run=log_interaction)
    parser = commands.add_parser("list", help="what was logged, the newest first")
    parser.add_argument("--search", default="", metavar="TEXT")
    parser.add_argument("--with", dest="party", default="", metavar="KEY_OR_NAME")
    parser.add_argument("--kind", choices=[k.value for k in InteractionKind])
    parser.add_argument("--from", dest="since", metavar="DAY")
    parser.add_argument("--to", dest="until", metavar="DAY")
    parser.add_argument("--limit", type=int, default=500)
    add_format(parser)
    parser.set_defaults(run=list_interactions)


def log_interaction(arguments: argparse.Namespace) -> int:
    """Log one interaction and its follow-up in one step."""
    happened_at = parse_moment(arguments.when) if arguments.when else now()
    if arguments.due and not arguments.follow_up:
        raise UserError(
            "--due belongs to a follow-up: give --follow-up too. Nothing was logged.", code="usage"
        )
    due_on = parse_day(arguments.due) if arguments.due else None
    with open_office(arguments) as office:
        ids = [contact_id(office, text) for text in arguments.parties]
        interaction = Interaction(
            id=new_id(),
            happened_at=happened_at,
            zone=OTTAWA.zone,
            kind=InteractionKind(arguments.kind),
            place=arguments.where,
            summary=arguments.summary,
        )
        entry = OutreachEntry(
            interaction=interaction,
            parties=_parties(office, interaction.id, ids),
            follow_ups=_follow_ups(arguments, interaction.id, ids, due_on),
        )
        saved = office.outreach.record(entry)
        rows = office.outreach.rows(OutreachQuery(party_id=ids[0]) if ids else OutreachQuery())
        row = next(row for row in rows if row.id == saved.id)
    write_value(outreach_row(row), arguments.format)
    return 0


def _parties(office: Office, interaction_id: str, ids: list[str]) -> tuple[InteractionParty, ...]:
    return tuple(
        InteractionParty(id=new_id(), interaction_id=interaction_id, party_id=row.id, party_kind=row.kind)
        for row in office.contacts.rows(ids)
    )


def _follow_ups(
    arguments: argparse.Namespace, interaction_id: str, ids: list[str], due_on: Any
) -> tuple[FollowUp, ...]:
    if not arguments.follow_up:
        return ()
    kind = FollowUpKind.COMMITMENT if arguments.commitment else FollowUpKind.FOLLOW_UP
    party_id = ids[0] if ids else None
    return (
        FollowUp(
            id=new_id(),
            text=arguments.follow_up,
            kind=kind,
            interaction_id=interaction_id,
            party_id=party_id,
            due_on=due_on,
        ),
    )


def parse_moment(text: str) -> datetime:
    """Read a local ISO day or moment in the office's zone; raises UserError."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a moment; write 2027-03-10 or 2027-03-10T14:30."
        raise UserError(message, code="bad_moment") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(OTTAWA.zone))


def outreach_row(row: OutreachRow) -> dict[str, Any]:
    """Return a line of the log under the keys of the command line's contract."""
    return {
        "id": row.id,
        "happened_at": row.happened_at.astimezone(ZoneInfo(row.zone)).isoformat(timespec="minutes"),
        "kind": row.kind.value,
        "with": list(row.names),
        "with_ids": list(row.party_ids),
        "summary": row.summary,
        "place": row.place,
        "staff": row.staff,
        "follow_ups": [
            {
                "id": f.id,
                "text": f.text,
                "kind": f.kind.value,
                "due_on": f.due_on and f.due_on.isoformat(),
                "status": f.status.value,
            }
            for f in row.follow_ups
        ],
    }


def list_interactions(arguments: argparse.Namespace) -> int:
    """Write one row an interaction."""
    since = parse_day(arguments.since) if arguments.since else None
    until = parse_day(arguments.until) if arguments.until else None
    with open_office(arguments) as office:
        query = OutreachQuery(
            text=arguments.search,
            party_id=contact_id(office, arguments.party) if arguments.party else "",
            kind=InteractionKind(arguments.kind) if arguments.kind else None,
            since=since,
            until=until,
            limit=arguments.limit,
        )
        rows = [outreach_row(row) for row in office.outreach.rows(query)]
    write_rows(rows, arguments.format, ("happened_at", "kind", "with", "summary", "place", "id"))
    return 0
