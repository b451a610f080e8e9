"""Hold the calendar against published and computed dates: `python -m tests.truth_report`.

A row agrees when the program's nearest instance starts on its day or, for a day that communities announced
or gazetted, when the day lies in the range that the program gives. A row that does not agree must be
explained by name in EXPLAINED.csv, with the number of days it is off. VARIANTS.csv says which rows speak of
a date that others keep beside the main one.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from drr_desktop.calendars import OccurrenceEngine, load_catalogue
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
    agreed: int = 0
    explained: list[Explanation] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)


def tables() -> dict[str, tuple[str, ...]]:
    """Return the tables kept here, with the catalogue keys they speak of."""
    with (TRUTH / "KEYS.csv").open(encoding="utf-8", newline="") as file:
        listed = {row["table"]: row["catalogue_key"].split("|") for row in csv.DictReader(file)}
    known = load_catalogue().by_key
    return {
        table: tuple(key for key in keys if key in known or key == "*")
        for table, keys in listed.items()
        if (TRUTH / f"{table}.csv").exists() and any(key in known or key == "*" for key in keys)
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


def variants() -> dict[tuple[str, str], str]:
    """Return the variant that a table's rows of a region speak of; "*" stands for every region."""
    with (TRUTH / "VARIANTS.csv").open(encoding="utf-8", newline="") as file:
        return {(row["table"], row["region"]): row["variant"] for row in csv.DictReader(file)}


# A Nanakshahi row names its event by the region; these are the catalogue's keys.
NANAKSHAHI = {
    "guru_gobind_singh_nanakshahi2003": "guru_gobind_singh_birthday",
    "guru_har_rai_parkash_ns": "guru_har_rai_birthday",
    "nanakshahi_new_year": "nanakshahi_new_year",
    "vaisakhi_nanakshahi": "vaisakhi",
    "guru_arjan_martyrdom_ns": "guru_arjan_martyrdom",
    "guru_hargobind_parkash_ns": "guru_hargobind_birthday",
    "sri_guru_granth_first_parkash_ns": "first_parkash_ggs",
    "guru_ramdas_parkash_ns": "guru_ram_das_birthday",
    "guru_granth_gurgaddi_ns": "guruship_granth_sahib",
    "guru_tegh_bahadur_martyrdom_ns": "guru_tegh_bahadur_martyrdom",
    "sahibzade_elder_ns": "sahibzade_elder",
    "sahibzade_younger_ns": "sahibzade_younger",
}


class Finder:
    """Finds the program's day nearest to a row's, among the occurrences of the row's variant."""

    def __init__(self, table: str, engine: OccurrenceEngine) -> None:
        known = load_catalogue().by_key
        keys = tables()[table]
        self._by_event = keys == ("*",)
        observances = [known[key] for key in (NANAKSHAHI.values() if self._by_event else keys)]
        self._variants = variants()
        self._found: dict[str, dict[date, Occurrence]] = {}
        for one in engine.occurrences(observances, SPAN, OTTAWA, variants=True):
            day = one.begins_at.date() if table in EVENINGS else one.start
            group = one.observance.key if self._by_event else one.variant
            self._found.setdefault(group, {})[day] = one
        self._days = {group: sorted(days) for group, days in self._found.items()}

    def nearest(self, row: Row) -> Occurrence:
        """Return the occurrence nearest to a row."""
        if self._by_event:
            group = NANAKSHAHI[row.region]
        else:
            group = self._variants.get((row.table, row.region), self._variants.get((row.table, "*"), ""))
        days = self._days[group]
        place = bisect_left(days, row.day)
        near = min(days[max(place - 1, 0) : place + 1], key=lambda day: abs(day - row.day))
        return self._found[group][near]


def compare(table: str, engine: OccurrenceEngine | None = None) -> TableReport:
    """Hold one table against the program, or against an engine of its own."""
    rows = rows_of(table)
    report = TableReport(table, len(rows))
    finder = Finder(table, engine or OccurrenceEngine())
    reasons = [one for one in explanations() if one.table == table]
    for row in rows:
        occurrence = finder.nearest(row)
        near = occurrence.begins_at.date() if table in EVENINGS else occurrence.start
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
    print(f"{'table':38}{'rows':>6}{'agreed':>8}{'explained':>11}{'differ':>8}")
    for one in reports:
        print(f"{one.table:38}{one.rows:6}{one.agreed:8}{len(one.explained):11}{len(one.differences):8}")
    rows, agreed = sum(one.rows for one in reports), sum(one.agreed for one in reports)
    explained = sum(len(one.explained) for one in reports)
    differences = [line for one in reports for line in one.differences]
    print(f"{'all':38}{rows:6}{agreed:8}{explained:11}{len(differences):8}")
    for line in differences:
        print(line)


if __name__ == "__main__":
    main()
