"""One tradition's TOML file, read strictly into values."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from drr_desktop.calendars.rules import calendar_of, parse_rule
from drr_desktop.calendars.system import RuleError
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.observance import (
    Audience,
    Confidence,
    Designation,
    Kind,
    Mark,
    Observance,
    Review,
    Tone,
    Tradition,
    Variant,
    WorkRestriction,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SHORT_NAME_LENGTH = 18
GROUPS = frozenset(
    {
        "african",
        "bahai",
        "buddhist",
        "christian_east",
        "christian_west",
        "civic",
        "east_asian",
        "hindu",
        "indigenous",
        "jain",
        "jewish",
        "muslim",
        "persian",
        "sikh",
    }
)
TRADITION_FIELDS: dict[str, type] = {"key": str, "name_en": str, "name_fr": str, "group": str}
_PAIRS = ("name", "short", "meaning", "advice", "greeting", "avoid", "food", "planning")
OBSERVANCE_FIELDS: dict[str, type] = {
    "key": str,
    **{f"{pair}_{language}": str for pair in _PAIRS for language in ("en", "fr")},
    "rule": str,
    "duration_days": int,
    "starts_at_sunset": bool,
    "since": int,
    "until": int,
    "designation": str,
    "communities": list,
    "kind": str,
    "tone": str,
    "mark": str,
    "work": str,
    "fasting": bool,
    "source": str,
    "confidence": str,
    "audience": str,
    "review": str,
    "variant": list,
}
VARIANT_FIELDS: dict[str, type] = {
    **{field: str for field in ("key", "name_en", "name_fr", "rule", "region", "source")},
}
_VARIANT_NEEDS = ("key", "name_en", "name_fr", "rule")
_OBSERVANCE_NEEDS = (
    *("key", "name_en", "name_fr", "short_en", "short_fr", "rule"),
    *("communities", "kind", "tone", "source", "confidence"),
)
_TYPE_WORDS = {
    str: "text in quotes",
    int: "a whole number",
    bool: "true or false",
    list: "a list of texts in square brackets",
}
_KEY = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of a file, with the words that name it in a complaint."""

    file: str
    key: str
    fields: dict[str, Any]

    def fault(self, field: str, what: str) -> UserError:
        message = (
            f'The catalogue file {self.file} is wrong at "{self.key}", field "{field}": {what} '
            "Your own data is untouched; correct the file and start again."
        )
        return UserError(message, code="broken_catalogue", file=self.file, key=self.key, field=field)

    def check(self, known: dict[str, type], needed: Iterable[str]) -> None:
        for field, value in self.fields.items():
            expected = known.get(field)
            if expected is None:
                raise self.fault(field, "there is no such field.")
            # A TOML true is a Python int too.
            if type(value) is not expected:
                raise self.fault(field, f"write {_TYPE_WORDS[expected]}.")
            if isinstance(value, str) and not value.strip():
                raise self.fault(field, "it is empty; leave the line out instead.")
        for field in needed:
            if field not in self.fields:
                raise self.fault(field, "it is missing.")

    def word(self, field: str, words: type[_Word], default: _Word) -> _Word:
        value = self.fields.get(field, default)
        try:
            return words(value)
        except ValueError:
            raise self.fault(field, f'"{value}" is none of: {", ".join(words)}.') from None

    def optional_word(self, field: str, words: type[_Word]) -> _Word | None:
        return self.word(field, words, next(iter(words))) if field in self.fields else None

    def pair(self, name: str) -> Bilingual | None:
        en, fr = self.fields.get(f"{name}_en", ""), self.fields.get(f"{name}_fr", "")
        return Bilingual(en, fr) if en or fr else None

    def number(self, field: str, default: int | None, lowest: int, highest: int) -> int | None:
        value: int | None = self.fields.get(field, default)
        if value is not None and not lowest <= value <= highest:
            raise self.fault(field, f"write a number from {lowest} to {highest}.")
        return value


def read_tradition(path: Path) -> tuple[Tradition, tuple[Observance, ...]]:
    """Read one catalogue file.

    Raises UserError that names the file with its line (no TOML) or with key and field (anything else).
    """
    content = _read_toml(path)
    for name in content:
        if name not in ("tradition", "observance"):
            raise _Table(path.name, name, {}).fault(name, "there is no such table.")
    header = content.get("tradition")
    if not isinstance(header, dict):
        raise _Table(path.name, "tradition", {}).fault("tradition", "the table is missing.")
    tables = content.get("observance", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise _Table(path.name, "observance", {}).fault("observance", "write [[observance]] tables.")
    tradition = _tradition(_Table(path.name, "tradition", header))
    return tradition, tuple(
        _observance(_Table(path.name, str(table.get("key", f"observance {number}")), table), tradition)
        for number, table in enumerate(tables, 1)
    )


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError):
            line, what = error.object[: error.start].count(b"\n") + 1, "it is not UTF-8 text"
        else:
            found = re.search(r"\s*\(at line (\d+), column \d+\)", str(error))
            line = int(found[1]) if found else path.read_text(encoding="utf-8").count("\n") + 1
            what = str(error)[: found.start()] if found else str(error).partition(" (at end")[0]
        message = (
            f"The catalogue file {path.name} cannot be read at line {line}: {what}. "
            "Your own data is untouched; correct the file and start again."
        )
        raise UserError(message, code="broken_catalogue", file=path.name, line=line) from None
    except OSError as error:
        message = (
            f"The catalogue file {path.name} cannot be opened: {error.strerror}. "
            "Your own data is untouched; make the file readable or install the program again."
        )
        raise UserError(message, code="broken_catalogue", file=path.name) from None


def _tradition(table: _Table) -> Tradition:
    table.check(TRADITION_FIELDS, TRADITION_FIELDS)
    fields = table.fields
    if fields["group"] not in GROUPS:
        raise table.fault("group", f'"{fields["group"]}" is none of: {", ".join(sorted(GROUPS))}.')
    return Tradition(fields["key"], Bilingual(fields["name_en"], fields["name_fr"]), fields["group"])


def _observance(table: _Table, tradition: Tradition) -> Observance:
    table.check(OBSERVANCE_FIELDS, _OBSERVANCE_NEEDS)
    fields = table.fields
    if not _KEY.fullmatch(fields["key"]):
        raise table.fault("key", "write small letters, digits and single underscores.")
    for field in ("short_en", "short_fr"):
        if len(fields[field]) > SHORT_NAME_LENGTH:
            raise table.fault(field, f"it is longer than {SHORT_NAME_LENGTH} characters.")
    communities = fields["communities"]
    if not communities or not all(isinstance(one, str) and one.strip() for one in communities):
        raise table.fault("communities", "write at least one community, each as text.")
    _check_rule(table, fields["rule"])
    return Observance(
        key=fields["key"],
        name=Bilingual(fields["name_en"], fields["name_fr"]),
        short=Bilingual(fields["short_en"], fields["short_fr"]),
        tradition=tradition,
        communities=tuple(communities),
        rule=fields["rule"],
        calendar=calendar_of(fields["rule"]),
        kind=table.word("kind", Kind, Kind.COMMEMORATION),
        mark=table.word("mark", Mark, Mark.NONE),
        duration_days=table.number("duration_days", 1, 1, 366) or 1,
        starts_at_sunset=fields.get("starts_at_sunset", False),
        work=table.word("work", WorkRestriction, WorkRestriction.NONE),
        fasting=fields.get("fasting", False),
        tone=table.word("tone", Tone, Tone.CIVIC),
        meaning=table.pair("meaning"),
        advice=table.pair("advice"),
        greeting=table.pair("greeting"),
        avoid=table.pair("avoid"),
        food=table.pair("food"),
        planning=table.pair("planning"),
        since=table.number("since", None, 1, 9999),
        source=fields["source"],
        confidence=table.word("confidence", Confidence, Confidence.MEDIUM),
        audience=table.word("audience", Audience, Audience.PUBLIC),
        review=table.word("review", Review, Review.DRAFT),
        until=table.number("until", None, 1, 9999),
        variants=_variants(table),
        designation=table.optional_word("designation", Designation),
    )


def _check_rule(table: _Table, rule: str) -> None:
    try:
        parse_rule(rule)
    except RuleError as error:
        raise table.fault("rule", str(error)) from None


def _variants(table: _Table) -> tuple[Variant, ...]:
    rows = table.fields.get("variant", [])
    if not all(isinstance(row, dict) for row in rows):
        raise table.fault("variant", "write [[observance.variant]] tables.")
    found: list[Variant] = []
    for number, row in enumerate(rows, 1):
        one = _Table(table.file, f"{table.key}, variant {row.get('key', number)}", row)
        one.check(VARIANT_FIELDS, _VARIANT_NEEDS)
        if not _KEY.fullmatch(row["key"]):
            raise one.fault("key", "write small letters, digits and single underscores.")
        if row["key"] in (other.key for other in found):
            raise one.fault("key", "the observance has a variant of that key already.")
        _check_rule(one, row["rule"])
        name = Bilingual(row["name_en"], row["name_fr"])
        found.append(Variant(row["key"], name, row["rule"], row.get("region", ""), row.get("source", "")))
    return tuple(found)
