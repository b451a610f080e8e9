"""Hold the calendar against published and computed dates: `python -m tests.truth_report`.

A row agrees when the program's nearest instance starts on its day or, for a day that communities announced
or gazetted, when the day lies in the range that the program gives. A row that does not agree must be
explained by name in EXPLAINED.csv, with the number of days it is off.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from drr_desktop.calendars import OccurrenceEngine, load_catalogue, parse_rule
from drr_desktop.domain.dates import OTTAWA, DateSpan
from drr_desktop.domain.occurrence import Occurrence

TRUTH = Path(__file__).parent / "data" / "truth"
SPAN = DateSpan(date(1899, 1, 1), date(2200, 12, 31))
# Tables of the evening on which a day begins, rather than of its daylight.
EVENINGS = {"hanukkah_eve"}
# Rows that state what arithmetic gives; the others state what people did.
ARITHMETIC = ("computed", "statute", "published")


@dataclass(frozen=True)
class Row:
    table: str
    day: date
    source: str
    status: str
    region: str

    def __str__(self) -> str:
        return f"{self.table} {self.region} {self.day} ({self.source}, {self.status})"


@dataclass(frozen=True)
class Explanation:
    """Why rows of one region are off by so many days: one row, or each such row where `day` is None."""

    table: str
    region: str
    day: date | None
    days: int
    reason: str

    def covers(self, row: Row, days: int) -> bool:
        return (self.table, self.region, self.days) == (row.table, row.region, days) and self.day in (
            None,
            row.day,
        )


@dataclass
class TableReport:
    table: str
    rows: int
    computed: bool = True
    agreed: int = 0
    explained: list[Explanation] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)


def tables() -> dict[str, tuple[str, ...]]:
    """Return the tables kept here, with the catalogue keys they speak of."""
    with (TRUTH / "KEYS.csv").open(encoding="utf-8", newline="") as file:
        listed = {row["table"]: row["catalogue_key"].split("|") for row in csv.DictReader(file)}
    known = load_catalogue().by_key
    return {
        table: tuple(key for key in keys if key in known)
        for table, keys in listed.items()
        if (TRUTH / f"{table}.csv").exists() and any(key in known for key in keys)
    }


def rows_of(table: str) -> list[Row]:
    with (TRUTH / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [
            Row(table, date.fromisoformat(row["date"]), row["source"], row["status"], row["region"])
            for row in csv.DictReader(file)
        ]


def explanations() -> list[Explanation]:
    with (TRUTH / "EXPLAINED.csv").open(encoding="utf-8", newline="") as file:
        return [
            Explanation(
                row["table"],
                row["region"],
                None if row["date"] == "*" else date.fromisoformat(row["date"]),
                int(row["days"]),
                row["reason"],
            )
            for row in csv.DictReader(file)
        ]


def compare(table: str, engine: OccurrenceEngine | None = None) -> TableReport:
    """Hold one table against the program, or against an engine of its own."""
    rows = rows_of(table)
    report = TableReport(table, len(rows))
    known = load_catalogue().by_key
    observances = [known[key] for key in tables()[table]]
    if any(parse_rule(one.rule) is None for one in observances):
        report.computed = False
        return report
    found: dict[date, Occurrence] = {}
    for occurrence in (engine or OccurrenceEngine()).occurrences(observances, SPAN, OTTAWA):
        day = occurrence.begins_at.date() if table in EVENINGS else occurrence.start
        found[day] = occurrence
    days = sorted(found)
    reasons = [one for one in explanations() if one.table == table]
    for row in rows:
        place = bisect_left(days, row.day)
        near = min(days[max(place - 1, 0) : place + 1], key=lambda day: abs(day - row.day))
        occurrence = found[near]
        ranged = not row.status.startswith(ARITHMETIC)
        if row.day == near or (ranged and occurrence.earliest <= row.day <= occurrence.latest):
            report.agreed += 1
            continue
        off = (row.day - near).days
        reason = next((one for one in reasons if one.covers(row, off)), None)
        if reason:
            report.explained.append(reason)
        else:
            report.differences.append(f"{row}: the program has {near}, the row is {off:+d} days off")
    return report


def main() -> None:
    """Print a line a table, then every difference that nothing explains."""
    reports = [compare(table) for table in sorted(tables())]
    print(f"{'table':38}{'rows':>6}{'agreed':>8}{'explained':>11}{'not computed yet':>18}{'differ':>8}")
    for one in reports:
        awaited = 0 if one.computed else one.rows
        print(
            f"{one.table:38}{one.rows:6}{one.agreed:8}{len(one.explained):11}{awaited:18}"
            f"{len(one.differences):8}"
        )
    rows, agreed = sum(one.rows for one in reports), sum(one.agreed for one in reports)
    explained = sum(len(one.explained) for one in reports)
    awaited = sum(one.rows for one in reports if not one.computed)
    differences = [line for one in reports for line in one.differences]
    print(f"{'all':38}{rows:6}{agreed:8}{explained:11}{awaited:18}{len(differences):8}")
    for line in differences:
        print(line)


if __name__ == "__main__":
    main()
