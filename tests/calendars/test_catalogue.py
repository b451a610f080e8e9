"""The catalogue loads whole, fast and strictly."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from drr_desktop import paths
from drr_desktop.calendars import compile_catalogue, compiled, load_catalogue
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.observance import (
    Audience,
    Designation,
    Kind,
    Mark,
    Review,
    Tone,
    WorkRestriction,
)

HEADER = '[tradition]\nkey = "Test"\nname_en = "Test"\nname_fr = "Essai"\ngroup = "civic"\n'
GOOD = """
[[observance]]
key = "some_day"
name_en = "Some Day"
name_fr = "Un jour"
short_en = "Some Day"
short_fr = "Un jour"
rule = "gregorian 05-06"
communities = ["general"]
kind = "commemoration"
tone = "civic"
source = "test"
confidence = "high"
"""
VARIANT = """
[[observance.variant]]
key = "other"
name_en = "Others"
name_fr = "Autres"
rule = "gregorian 05-07"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "observances"
    home.mkdir()
    (home / "test.toml").write_text(HEADER + GOOD, encoding="utf-8")
    return home


def refused(folder: Path) -> UserError:
    with pytest.raises(UserError) as error:
        load_catalogue(folder)
    return error.value


def test_all_rows_of_all_traditions_are_there(catalogue):
    assert len(catalogue.observances) == 740
    assert len(catalogue.traditions) == 29
    assert len(catalogue.by_key) == 740
    assert {tradition.key for tradition in catalogue.traditions} == {
        one.tradition.key for one in catalogue.observances
    }


def test_a_row_carries_everything_it_says(catalogue):
    one = catalogue.by_key["rosh_hashanah"]
    assert one.name == Bilingual("Rosh Hashanah", "Roch Hachana")
    assert (one.rule, one.calendar) == ("hebrew 1 Tishrei", "hebrew")
    assert (one.duration_days, one.starts_at_sunset) == (2, True)
    assert (one.kind, one.mark, one.tone) == (Kind.HOLY_DAY, Mark.EVE, Tone.MIXED)
    assert one.work is WorkRestriction.OBSERVANT
    assert one.tradition.name.fr == "Juif"
    assert one.communities == ("Jewish",)
    texts = (one.meaning, one.advice, one.greeting, one.avoid, one.food, one.planning)
    assert all(text and text.en and text.fr for text in texts)
    assert catalogue.by_key["yom_kippur"].fasting
    assert catalogue.by_key["st_nicholas_day"].review is Review.REVIEW_FIRST
    assert catalogue.by_key["family_day"].since == 2008


def test_designations_stand_where_the_source_says_them(catalogue):
    designated = {one.key: one for one in catalogue.observances if one.designation}
    assert designated["tamil_heritage_month"].designation is Designation.ACT
    assert designated["irish_heritage_month"].designation is Designation.MOTION
    # Words by which a source can show each of them.
    shown_by = {
        Designation.ACT: r"\bAct\b|S\.[OCM]\. 20|assent|\d{4} c\.\d",
        Designation.MOTION: r"[Mm]otion",
        Designation.PROCLAMATION: r"[Pp]roclamation",
        Designation.BILL: r"\bBill|bill trackers",
    }
    for one in designated.values():
        assert re.search(shown_by[one.designation], one.source), one.key
    assert catalogue.by_key["diwali"].designation is None


def test_what_the_published_tables_named_was_added(catalogue):
    added = ("bahai_fast", "maha_navami", "nirjala_ekadashi", "pitru_moksha_amavasya", "tsagaan_sar")
    for key in added:
        one = catalogue.by_key[key]
        assert one.review is Review.DRAFT
        assert one.meaning.en
        assert one.meaning.fr


def test_variants_have_their_own_keys_names_and_rules(catalogue):
    kept_apart = {one.key: {way.key for way in one.variants} for one in catalogue.observances if one.variants}
    assert kept_apart["diwali"] == {"south_indian"}
    assert kept_apart["krishna_janmashtami"] == {"smarta"}
    assert kept_apart["navroz_shahenshahi"] == {"kadmi"}
    assert kept_apart["guru_gobind_singh_birthday"] == {"bikrami"}
    assert kept_apart["orthodox_christmas_julian"] == {"revised_julian"}
    assert {"sri_lanka", "myanmar", "cambodia_laos", "bhutan"} <= kept_apart["vesak"]
    for one in catalogue.observances:
        for way in one.variants:
            assert way.name.en, one.key
            assert way.name.fr, one.key
            assert way.rule != one.rule, one.key


def test_every_text_stands_in_both_languages(catalogue):
    for one in catalogue.observances:
        pairs = (
            one.name,
            one.short,
            one.meaning,
            one.advice,
            one.greeting,
            one.avoid,
            one.food,
            one.planning,
        )
        for pair in pairs:
            assert pair is None or (pair.en and pair.fr), one.key
        assert one.meaning, one.key
        assert one.source, one.key


def test_the_sensitive_rows_are_internal_and_no_others(catalogue):
    assert {one.key for one in catalogue.observances if one.audience is Audience.INTERNAL} == {
        *("quds_day", "nakba_day", "june_1984_remembrance", "nov_1984_remembrance", "maaveerar_naal"),
        *("tiananmen_june_4", "palestine_land_day"),
    }


def test_the_compiled_copy_says_what_the_sources_say(tmp_path):
    # A build may have left its compiled copy beside the program's own sources.
    folder = tmp_path / "observances"
    folder.mkdir()
    for source in (paths.resources() / "observances").glob("*.toml"):
        shutil.copy(source, folder)
    from_sources = load_catalogue(folder)
    copy = paths.cache_dir() / compiled.FILE_NAME
    assert copy.is_file()
    from_copy = load_catalogue(folder)
    assert from_copy.observances == from_sources.observances
    assert from_copy.traditions == from_sources.traditions
    assert from_copy.observances[0].tradition is from_copy.observances[1].tradition
    assert any(one.variants for one in from_copy.observances)


def test_the_copy_is_read_in_place_of_the_sources(folder, monkeypatch):
    load_catalogue(folder)

    def fail(*_: object) -> None:
        raise AssertionError("the sources were read again")

    monkeypatch.setattr("drr_desktop.calendars.catalogue._read_sources", fail)
    assert load_catalogue(folder).by_key["some_day"].name.en == "Some Day"


def test_a_changed_source_renews_the_copy(folder):
    load_catalogue(folder)
    source = folder / "test.toml"
    source.write_text(source.read_text().replace("Some Day", "Same Day"))
    assert load_catalogue(folder).by_key["some_day"].name.en == "Same Day"
    before = (paths.cache_dir() / compiled.FILE_NAME).read_bytes()
    (folder / "another.toml").write_text(HEADER.replace('"Test"', '"Other"'))
    assert len(load_catalogue(folder).traditions) == 2
    assert (paths.cache_dir() / compiled.FILE_NAME).read_bytes() != before


def test_a_shipped_copy_beside_the_sources_is_used_and_a_stale_one_is_not(tmp_path, monkeypatch):
    shipped = tmp_path / "resources"
    shutil.copytree(paths.resources() / "observances", shipped / "observances")
    (shipped / "MANIFEST").touch()
    compile_catalogue(shipped / "observances" / compiled.FILE_NAME)
    assert len(load_catalogue(shipped / "observances").observances) == 740
    assert not paths.cache_dir().exists(), "the shipped copy needs no other"
    (shipped / "observances" / "rastafari.toml").unlink()
    assert len(load_catalogue(shipped / "observances").traditions) == 28


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None])
def test_a_torn_copy_is_made_again(folder, damage):
    load_catalogue(folder)
    copy = paths.cache_dir() / compiled.FILE_NAME
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-7] if damage is None else damage)
    assert load_catalogue(folder).by_key["some_day"]
    assert copy.read_bytes() == whole


def test_a_cache_folder_that_cannot_be_made_costs_nothing(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DRR_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert load_catalogue(folder).by_key["some_day"]


def test_no_half_written_copy_stays_behind(folder):
    load_catalogue(folder)
    assert [path.name for path in paths.cache_dir().iterdir()] == [compiled.FILE_NAME]


@pytest.mark.parametrize(
    ("change", "key", "field", "said"),
    [
        (("tone =", "mood ="), "some_day", "mood", "no such field"),
        (('name_fr = "Un jour"\n', ""), "some_day", "name_fr", "missing"),
        (('"Un jour"\nshort_en', '" "\nshort_en'), "some_day", "name_fr", "empty"),
        (('short_en = "Some Day"', 'short_en = "Nineteen characters"'), "some_day", "short_en", "18"),
        (('"gregorian 05-06"', '"gregorian 05-36"'), "some_day", "rule", "at most 31 days"),
        (('"gregorian 05-06"', '"lunar 1"'), "some_day", "rule", "names no calendar"),
        (('"gregorian 05-06"', "506"), "some_day", "rule", "text in quotes"),
        (('kind = "commemoration"', 'kind = "party"'), "some_day", "kind", "none of"),
        (('"civic"\nsource', '"happy"\nsource'), "some_day", "tone", "none of"),
        (('"high"', '"certain"'), "some_day", "confidence", "none of"),
        (('["general"]', '"general"'), "some_day", "communities", "list of texts"),
        (('["general"]', "[]"), "some_day", "communities", "at least one"),
        (('["general"]', "[3]"), "some_day", "communities", "each as text"),
        (('"high"', '"high"\nduration_days = true'), "some_day", "duration_days", "whole number"),
        (('"high"', '"high"\nduration_days = 0'), "some_day", "duration_days", "1 to 366"),
        (('"high"', '"high"\nsince = "2009"'), "some_day", "since", "whole number"),
        (('"high"', '"high"\nfasting = "yes"'), "some_day", "fasting", "true or false"),
        (('key = "some_day"', 'key = "Some Day!"'), "Some Day!", "key", "small letters"),
        (('key = "some_day"\n', ""), "observance 1", "key", "missing"),
        (('group = "civic"', 'group = "green"'), "tradition", "group", "none of"),
        (('name_fr = "Essai"\n', ""), "tradition", "name_fr", "missing"),
        (("[tradition]", "[traditions]"), "traditions", "traditions", "no such table"),
        (('"high"', '"high"\nuntil = "2030"'), "some_day", "until", "whole number"),
        (('"high"', '"high"\ndesignation = "law"'), "some_day", "designation", "none of"),
        (('"high"', '"high"\ndesignation = true'), "some_day", "designation", "text in quotes"),
        (('"high"', '"high"\nvariant = [3]'), "some_day", "variant", "tables"),
        (('"high"', f'"high"\n{VARIANT}x = 1'), "some_day, variant other", "x", "no such field"),
        (('"high"', f'"high"\n{VARIANT}'.replace("05-07", "05-37")), "some_day, variant other", "rule", "31"),
        (
            ('"high"', f'"high"\n{VARIANT}'.replace("other", "Other!")),
            "some_day, variant Other!",
            "key",
            "small",
        ),
        (('"high"', f'"high"\n{VARIANT}{VARIANT}'), "some_day, variant other", "key", "already"),
        (("[[observance]]", "[observance]"), "observance", "observance", "[[observance]]"),
    ],
)
def test_anything_wrong_is_named_by_file_key_and_field(folder, change, key, field, said):
    source = folder / "test.toml"
    changed = source.read_text().replace(*change, 1)
    assert changed != source.read_text()
    source.write_text(changed)
    error = refused(folder)
    assert error.details == {"file": "test.toml", "key": key, "field": field}
    for word in ("test.toml", key, field, said):
        assert word in str(error)


def test_a_missing_header_is_named(folder):
    (folder / "test.toml").write_text(GOOD)
    assert "tradition" in str(refused(folder))


def test_broken_toml_is_named_by_file_and_line(folder):
    source = folder / "test.toml"
    lines = source.read_text().splitlines()
    lines[9] = 'name_fr = "Un jour'
    source.write_text("\n".join(lines))
    error = refused(folder)
    assert error.details == {"file": "test.toml", "line": 10}
    assert "test.toml" in str(error)
    assert "line 10" in str(error)


def test_toml_that_stops_short_names_its_last_line(folder):
    source = folder / "test.toml"
    source.write_text(HEADER + 'x = """never closed')
    assert refused(folder).details == {"file": "test.toml", "line": 6}


def test_bytes_that_are_not_utf8_are_named_by_line(folder):
    (folder / "test.toml").write_bytes(HEADER.encode() + "name = 'é'".encode("latin-1"))
    error = refused(folder)
    assert error.details == {"file": "test.toml", "line": 6}
    assert "UTF-8" in str(error)


def test_a_source_that_cannot_be_opened_is_named(folder):
    (folder / "folder.toml").mkdir()
    error = refused(folder)
    assert error.details == {"file": "folder.toml"}


def test_a_key_given_twice_names_both_files(folder):
    (folder / "second.toml").write_text(HEADER.replace('"Test"', '"Second"') + GOOD)
    error = refused(folder)
    assert error.details["key"] == "some_day"
    assert "second.toml" in str(error)
    assert "test.toml" in str(error)


def test_a_tradition_given_twice_is_refused(folder):
    (folder / "second.toml").write_text(HEADER)
    assert refused(folder).details["key"] == "Test"


def test_an_empty_folder_is_refused(tmp_path):
    assert refused(tmp_path).code == "empty_catalogue"
