"""`contacts import` and `contacts export` as a person or a script calls them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Answer
from tests.interchange.contact_samples import SAMPLES, needs_samples

CSV = "Display Name,Primary Email,Organization\nAmina Diallo,amina@x.ca,Centre A\nBo,bo@x.ca,\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "book.csv"
    path.write_text(CSV, "utf-8")
    return path


def test_a_dry_run_shows_every_row_and_writes_nothing(drr: Callable[..., Answer], file: Path) -> None:
    answer = drr("contacts", "import", str(file), "--dry-run", "--format", "json")
    assert [(r["row"], r["verdict"], r["reason"], r["name"], r["changes"]) for r in answer.json] == [
        (1, "new", "not_known", "Amina Diallo", []),
        (2, "new", "not_known", "Bo", []),
    ]
    assert answer.err == "book.csv: csv; thunderbird; utf-8; delimiter ',': 2 new; nothing was written\n"
    assert drr("contacts", "list", "--format", "json").json == []


def test_the_import_does_what_the_dry_run_said(drr: Callable[..., Answer], file: Path) -> None:
    said = drr("contacts", "import", str(file), "--dry-run", "--format", "json").json
    done = drr("contacts", "import", str(file), "--format", "json").json
    keys = ("row", "verdict", "reason", "name", "changes")
    assert [[r[k] for k in keys] for r in done] == [[r[k] for k in keys] for r in said]
    listed = drr("contacts", "list", "--kind", "person", "--format", "json").json
    assert {r["id"] for r in listed} == {r["id"] for r in done}
    file.write_text(CSV.replace("bo@x.ca,", "bo@x.ca,Temple B"), "utf-8")
    again = drr("contacts", "import", str(file), "--format", "json").json
    assert [r["verdict"] for r in again] == ["same", "update"]
    assert again[1]["changes"] == [{"field": "organization", "before": "", "after": "Temple B"}]


@pytest.mark.parametrize(
    ("dialect", "name"),
    [(d, f"x.{e}") for d, e in (
        ("vcard3", "vcf"), ("vcard4", "vcf"), ("csv", "csv"), ("google", "csv"), ("outlook", "csv"),
        ("outlook_fr", "csv"), ("thunderbird", "csv"), ("xlsx", "xlsx"), ("", "vcf"), ("", "csv"),
        ("", "xlsx"),
    )],
)  # fmt: skip
def test_an_export_in_any_shape_comes_back_as_the_same(
    drr: Callable[..., Answer],
    drr_json: Callable[..., Any],
    file: Path,
    tmp_path: Path,
    dialect: str,
    name: str,
) -> None:
    drr("contacts", "import", str(file))
    path = tmp_path / name
    words = ["--dialect", dialect] if dialect else []
    made = drr_json("contacts", "export", "--to", str(path), "--search", "Amina", *words)
    assert (made["count"], made["left_out"], made["path"]) == (1, 0, str(path))
    again = drr_json("contacts", "import", str(path), "--dry-run")
    assert [(r["verdict"], r["name"]) for r in again] == [("same", "Amina Diallo")]


def test_a_mapping_is_said_once_and_kept(drr_json: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Qui;Ou=ça\nAmina;a@x.ca\n", "utf-8")
    rows = drr_json("contacts", "import", str(path), "--mapping", "Qui=full_name", "--mapping", "Ou=ça=email")
    assert [r["name"] for r in rows] == ["Amina"]
    path.write_text("Qui;Ou=ça\nBo;b@x.ca\n", "utf-8")
    assert [r["name"] for r in drr_json("contacts", "import", str(path))] == ["Bo"]


def test_refused_rows_are_listed_and_can_be_saved(drr: Callable[..., Answer], tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Name,E-mail\nA,a@x.ca\nB,b@x.ca,c,d\n", "utf-8")
    answer = drr("contacts", "import", str(path), "--refused", str(tmp_path / "bad.csv"), "--format", "json")
    assert [(r["row"], r["verdict"], r["reason"]) for r in answer.json] == [
        (1, "new", "not_known"), (2, "refused", "too_many_cells"),
    ]  # fmt: skip
    assert "too_many_cells" in (tmp_path / "bad.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"), (b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 900, "not what its name says"),
        (b"PK\x03\x04nothing", "not what its name says"), (b"Name,E-mail\n", "no rows"), 
        (b"1,2\n3,4\n", "heading"),
    ],
)  # fmt: skip
def test_a_file_of_no_use_ends_with_one_sentence(
    drr: Callable[..., Answer], tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    answer = drr("contacts", "import", str(path))
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1
    assert "Nothing was imported." in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("import", "nowhere.csv"), ("import", "x.csv", "--dialect", "lotus"),
        ("import", "x.csv", "--mapping", "nonsense"), ("export", "--to", "x.unknown"),
        ("export", "--to", "x.csv", "--dialect", "lotus"), ("export", "--to", "nowhere/x.csv"),
    ],
)  # fmt: skip
def test_wrong_words_end_with_one_sentence(
    drr: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.csv").write_text(CSV, "utf-8")
    answer = drr("contacts", *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


@needs_samples
def test_a_real_file_is_imported_from_the_command_line(drr: Callable[..., Answer]) -> None:
    answer = drr(
        "contacts", "import", str(SAMPLES / "mangstadt-ez-vcard" / "outlook-2003.vcf"), "--format", "json"
    )
    assert json.loads(answer.out)[0]["remarks"] == ["number_invalid"]
    shown = drr("contacts", "show", "John Doe III", "--format", "json").json
    assert (shown["organizations"], shown["roles"]) == (["Company, The"], ["The Job Title"])
