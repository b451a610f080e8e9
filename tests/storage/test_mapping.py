"""Every record has its table, and every value comes back as it went in."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import pkgutil
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

import drr_desktop.domain
from drr_desktop.domain.contact import Affiliation, Person
from drr_desktop.domain.outreach import Interaction
from drr_desktop.domain.record import Confidentiality, Record
from drr_desktop.storage.mapping import moment_text, shape_of
from drr_desktop.storage.ownership import AREAS, OWNERS, WHOLES
from drr_desktop.storage.tables.registry import TABLES


def all_records() -> set[type[Record]]:
    for module in pkgutil.iter_modules(drr_desktop.domain.__path__):
        importlib.import_module(f"drr_desktop.domain.{module.name}")
    found: set[type[Record]] = set()
    waiting = [Record]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            # a slotted dataclass leaves its unslotted twin among the subclasses
            if "__slots__" in vars(kind):
                found.add(kind)
            waiting.append(kind)
    return found


def test_every_record_has_a_table_with_exactly_its_fields() -> None:
    """Catches a record or field that was added to the domain and would silently not be kept."""
    assert set(TABLES) == all_records()
    for kind, table in TABLES.items():
        assert {f.name for f in fields(kind)} == {c.name for c in table.columns}, kind.__name__


def test_every_record_says_what_a_change_of_it_touches() -> None:
    """Catches a table whose changes no screen would hear of, or a field name that is none."""
    assert set(AREAS) == set(TABLES)
    for kind, areas in AREAS.items():
        names = {f.name for f in fields(kind)}
        assert {name for _, name in areas} <= names, kind.__name__
    for kind, owner in OWNERS.items():
        assert owner in {f.name for f in fields(kind)}
    assert all(kind in TABLES for kind in WHOLES)


def test_keys_are_text_that_must_be_there() -> None:
    """Catches a table that two copies of the file could not be merged by."""
    for table in TABLES.values():
        assert [c.name for c in table.primary_key] == ["id"]
        assert not table.c.id.nullable


texts = st.text(max_size=20)
days = st.none() | st.dates()


@given(
    st.builds(
        Person,
        id=texts,
        full_name=texts,
        languages=st.lists(texts, max_size=4).map(tuple),
        is_minor=st.booleans(),
        deceased_on=days,
        confidentiality=st.sampled_from(Confidentiality),
    )
    | st.builds(Affiliation, id=texts, person_id=texts, organization_id=st.none() | texts, end_on=days)
    | st.builds(Interaction, id=texts, summary=texts, happened_at=st.datetimes(timezones=st.timezones()))
)
def test_a_record_comes_back_as_it_went_in(record: Record) -> None:
    shape = shape_of(type(record))
    row = shape.row(record)
    assert all(value is None or isinstance(value, str | int) for value in row)
    if isinstance(record, Interaction):
        # Python holds no two moments equal where one stands in an hour that a clock shows twice.
        record = replace(record, happened_at=record.happened_at.astimezone(UTC))
    assert shape.record(row) == record
    assert shape.record_of(dict(zip(shape.columns, row, strict=True))) == record


def test_kept_moments_sort_as_text_by_time() -> None:
    """Catches two formats of one moment, which would break every order and range by time."""
    zone = timezone(timedelta(hours=-5))
    moments = [datetime(2026, 1, 1, 23, 59, 59, 999999, zone), datetime(2026, 1, 2, 4, 59, 59, tzinfo=UTC)]
    assert sorted(map(moment_text, moments)) == [moment_text(m) for m in sorted(moments)]
    with pytest.raises(ValueError, match="offset"):
        moment_text(datetime(2026, 1, 1))


def test_a_column_newer_than_what_was_logged_takes_its_default() -> None:
    assert shape_of(Person).record_of({"id": "1", "full_name": "A", "gone_column": 1}).notes == ""


def test_no_value_of_a_kind_unknown_is_kept() -> None:
    """Catches a domain field of a new type that the mapping would keep as whatever it is."""
    with pytest.raises(AttributeError):
        shape_of(Person).row(Person(id="1", full_name="A", name_order="as_written"))  # type: ignore[arg-type]


def test_no_driver_is_imported_outside_of_the_engine() -> None:
    """Catches a second place that connects, which would forget a key or a pragma."""
    package = importlib.import_module("drr_desktop.storage")
    for module in pkgutil.walk_packages(package.__path__, "drr_desktop.storage."):
        spec = importlib.util.find_spec(module.name)
        assert spec is not None
        assert spec.loader is not None
        source = spec.loader.get_source(module.name)  # type: ignore[attr-defined]
        nodes = list(ast.walk(ast.parse(source or "")))
        imported = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
        imported += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
        if module.name != "drr_desktop.storage.engine":
            assert not any(name.startswith(("sqlcipher3", "sqlite3")) for name in imported), module.name
