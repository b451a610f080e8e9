"""`contacts import|export`: contacts from and to files of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import open_office
from drr_desktop.cli.output import add_data, add_format, write_rows, write_value
from drr_desktop.domain.contact import ContactQuery, PartyKind
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.record import Confidentiality

if TYPE_CHECKING:
    import argparse

    from drr_desktop.services.contact_import_plan import ImportPlan, PlannedRow

CEILINGS = ("public", "section", "restricted")
BY_SUFFIX = {".vcf": "vcard3", ".csv": "csv", ".xlsx": "xlsx"}


def add(commands: Any) -> None:
    """Add both commands to those of `contacts`."""
    parser = commands.add_parser("import", help="read a file: vCard, CSV, LDIF, Excel, OpenDocument")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "--dialect", default="", help="how a table is read where its headings shall not decide"
    )
    parser.add_argument(
        "--mapping",
        action="append",
        default=[],
        metavar="HEADING=TARGET",
        help="what a column holds, such as 'Courriel=email' or 'Ville=adr:work:1:city'; empty leaves it out",
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would happen, and write nothing")
    parser.add_argument("--refused", metavar="FILE", help="write refused rows there, to mend them")
    add_format(parser)
    parser.set_defaults(run=import_contacts)
    parser = commands.add_parser("export", help="write contacts to a file")
    parser.add_argument("--to", required=True, metavar="FILE")
    parser.add_argument("--dialect", default="", help="the shape of the file (default: by its ending)")
    parser.add_argument("--search", default="", metavar="TEXT")
    parser.add_argument("--kind", choices=[kind.value for kind in PartyKind])
    parser.add_argument(
        "--ceiling", choices=CEILINGS, default="section", help="the most confidential that may leave"
    )
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table")
    add_data(parser)
    parser.set_defaults(run=export_contacts)


def import_contacts(arguments: argparse.Namespace) -> int:
    """Read a file, and write one row a row of it: its verdict, the reason and what changes."""
    with open_office(arguments) as office:
        mapping = dict(map(_pair, arguments.mapping))
        plan = office.imports.read(Path(arguments.file).expanduser(), arguments.dialect, mapping)
        rows = plan.rows
        if arguments.refused and plan.refused:
            office.exports.save_refused(plan, Path(arguments.refused).expanduser())
        if not arguments.dry_run:
            rows = office.imports.commit(plan).rows
    sys.stderr.write(_summary(plan, dry_run=arguments.dry_run) + "\n")
    write_rows(
        list(map(_row, rows)), arguments.format, ("row", "verdict", "reason", "name", "changes", "remarks")
    )
    return 0


def export_contacts(arguments: argparse.Namespace) -> int:
    """Write contacts to a file, and what was written."""
    path = Path(arguments.to).expanduser().absolute()
    dialect = arguments.dialect or BY_SUFFIX.get(path.suffix.lower(), "")
    if not dialect:
        message = f"The ending of '{path.name}' names no format. Nothing was written; give --dialect."
        raise UserError(message, code="usage")
    query = ContactQuery(text=arguments.search, kind=PartyKind(arguments.kind) if arguments.kind else None)
    ceiling = Confidentiality[arguments.ceiling.upper()]
    with open_office(arguments) as office:
        receipt = office.exports.export(path, dialect, query, ceiling=ceiling)
    record = receipt.record
    value = {
        "path": receipt.path,
        "dialect": record.format,
        "count": record.count,
        "left_out": receipt.left_out,
        "sha256": record.sha256,
        "export": record.id,
    }
    write_value(value, arguments.format)
    return 0


def _pair(text: str) -> tuple[str, str]:
    heading, equals, target = text.rpartition("=")
    if not equals or not heading.strip():
        message = f"'{text}' is no mapping; write HEADING=TARGET. Nothing was imported."
        raise UserError(message, code="usage")
    return heading.strip(), target.strip()


def _row(row: PlannedRow) -> dict[str, Any]:
    return {
        "row": row.number,
        "verdict": row.verdict.value,
        "reason": row.reason,
        "name": row.name,
        "changes": [{"field": c.field, "before": c.before, "after": c.after} for c in row.changes],
        "remarks": list(row.remarks),
        "duplicate_of": row.duplicate_of or None,
        "id": row.party_id or None,
    }


def _summary(plan: ImportPlan, *, dry_run: bool) -> str:
    """Return how a file was understood and what became of its rows, as one line."""
    file = plan.file
    delimiter = {"\t": "tab"}.get(file.delimiter, file.delimiter)
    facts = [file.format, file.dialect, file.encoding, delimiter and f"delimiter '{delimiter}'"]
    left_out = [h for h, target in zip(file.headings, file.targets, strict=True) if h and not target]
    if left_out:
        facts.append(f"columns left out: {', '.join(left_out)}")
    counts = ", ".join(f"{count} {verdict.value}" for verdict, count in plan.counts.items() if count)
    end = "nothing was written" if dry_run else "imported as one step"
    return f"{plan.name}: {'; '.join(filter(None, facts))}: {counts}; {end}"
