"""`lists create|list|show|explain|export`: mailing lists without a window."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import find, open_office
from drr_desktop.cli.contacts import contact_id
from drr_desktop.cli.output import add_format, write_rows, write_value
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList, MessageClass, OnePer, Recipients, Segment, Verdict

if TYPE_CHECKING:
    import argparse

    from drr_desktop.services.office import Office


def add(subparsers: Any) -> None:
    """Add the command."""
    commands = subparsers.add_parser(
        "lists", help="mailing lists, with a reason for each person"
    ).add_subparsers(dest="action", required=True)
    _add_creator(commands)
    parser = commands.add_parser("list", help="the saved lists")
    add_format(parser)
    parser.set_defaults(run=list_lists)
    parser = commands.add_parser("show", help="who is in, who is out, and why")
    parser.add_argument("list", metavar="KEY_OR_NAME")
    add_format(parser)
    parser.set_defaults(run=show_list)
    parser = commands.add_parser("explain", help="why one contact is in or out")
    parser.add_argument("list", metavar="KEY_OR_NAME")
    parser.add_argument("contact", metavar="CONTACT")
    add_format(parser)
    parser.set_defaults(run=explain)
    parser = commands.add_parser("export", help="write the list to a file; a record is kept")
    parser.add_argument("list", metavar="KEY_OR_NAME")
    parser.add_argument("--to", required=True, metavar="FILE")
    parser.add_argument("--dialect", choices=("csv", "bcc"), default="csv")
    add_format(parser)
    parser.set_defaults(run=export_list)


def _add_creator(commands: Any) -> None:
    parser = commands.add_parser("create", help="save a list's definition")
    parser.add_argument("--name", required=True)
    for option in ("community", "organization", "tag"):
        parser.add_argument(f"--{option}", action="append", default=[])
    parser.add_argument("--language", action="append", choices=("en", "fr"), default=[])
    parser.add_argument("--purpose", default="greetings")
    parser.add_argument("--message-class", choices=list(MessageClass), default=MessageClass.COMMERCIAL.value)
    parser.add_argument("--one-per", choices=list(OnePer), default=OnePer.ADDRESS.value)
    add_format(parser)
    parser.set_defaults(run=create_list)


def create_list(arguments: argparse.Namespace) -> int:
    """Save a definition and write it."""
    with open_office(arguments) as office:
        book = office.contacts
        communities = book.communities()
        organizations = book.organizations() if arguments.organization else []
        segment = Segment(
            communities=tuple(
                find(
                    "community",
                    text,
                    communities,
                    lambda c: [c.name_en, c.name_fr, c.name_native],
                    lambda c: c.id,
                ).id
                for text in arguments.community
            ),
            organizations=tuple(
                find("organization", text, organizations, lambda o: [o.name_en, o.name_fr], lambda o: o.id).id
                for text in arguments.organization
            ),
            tags=tuple(
                find("tag", text, book.tags(), lambda t: [t.name_en, t.name_fr], lambda t: t.id).id
                for text in arguments.tag
            ),
            languages=tuple(arguments.language),
        )
        saved = office.lists.save(
            MailingList(
                id=new_id(),
                name=arguments.name,
                purpose=arguments.purpose,
                message_class=MessageClass(arguments.message_class),
                one_per=OnePer(arguments.one_per),
                rule=segment.to_json(),
            )
        )
        row = list_row(saved, office.lists.preview(saved.id))
    write_value(row, arguments.format)
    return 0


def _find_list(office: Office, text: str) -> MailingList:
    return find("mailing list", text, office.lists.all(), lambda m: [m.name], lambda m: m.id)


def list_row(mailing_list: MailingList, recipients: Recipients) -> dict[str, Any]:
    """Return a list under the keys of the command line's contract."""
    return {
        "id": mailing_list.id,
        "name": mailing_list.name,
        "purpose": mailing_list.purpose,
        "message_class": mailing_list.message_class.value,
        "one_per": mailing_list.one_per.value,
        "in": len(recipients.included),
        "out": len(recipients.excluded),
        "out_by_reason": dict(Counter(v.reason.code.value for v in recipients.excluded)),
    }


def verdict_row(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict under the keys of the command line's contract."""
    return {
        "id": verdict.party_id,
        "name": verdict.name,
        "included": verdict.included,
        "reason": verdict.reason.code.value,
        "fact": verdict.reason.fact,
        "matched": [{"reason": r.code.value, "fact": r.fact} for r in verdict.matched],
        "address": verdict.address,
        "language": verdict.language,
        "consent_ends_on": verdict.consent_ends_on and verdict.consent_ends_on.isoformat(),
    }


def list_lists(arguments: argparse.Namespace) -> int:
    """Write one row a list."""
    with open_office(arguments) as office:
        rows = [list_row(m, office.lists.preview(m.id)) for m in office.lists.all()]
    write_rows(rows, arguments.format, ("name", "in", "out", "purpose", "id"))
    return 0


def show_list(arguments: argparse.Namespace) -> int:
    """Write who is in, who is out, and why."""
    with open_office(arguments) as office:
        mailing_list = _find_list(office, arguments.list)
        recipients = office.lists.preview(mailing_list.id)
    verdicts = [verdict_row(v) for v in (*recipients.included, *recipients.excluded)]
    if arguments.format == "json":
        split = {
            "included": [v for v in verdicts if v["included"]],
            "excluded": [v for v in verdicts if not v["included"]],
        }
        write_value({**list_row(mailing_list, recipients), **split}, "json")
    else:
        write_rows(verdicts, arguments.format, ("name", "included", "reason", "fact", "address"))
    return 0


def explain(arguments: argparse.Namespace) -> int:
    """Write why one contact is in or out."""
    with open_office(arguments) as office:
        mailing_list = _find_list(office, arguments.list)
        verdict = office.lists.explain(mailing_list.id, contact_id(office, arguments.contact))
    write_value(verdict_row(verdict), arguments.format)
    return 0


def export_list(arguments: argparse.Namespace) -> int:
    """Write the list to a file and keep the record."""
    with open_office(arguments) as office:
        mailing_list = _find_list(office, arguments.list)
        receipt = office.lists.export(
            mailing_list.id, arguments.dialect, Path(arguments.to).expanduser().absolute()
        )
    record = receipt.record
    write_value(
        {
            "id": record.id,
            "list": record.subject_name,
            "path": receipt.path,
            "dialect": record.format,
            "count": record.count,
            "sha256": record.sha256,
            "made_at": record.made_at.isoformat(),
        },
        arguments.format,
    )
    return 0
