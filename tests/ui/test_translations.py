"""The translations: nothing left over, nothing empty, values and counts in place, compiled as written."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Language
from drr_desktop.ui.error_words import ERROR_CODES
from drr_desktop.ui.labels import error_sentence
from drr_desktop.ui.language import interface
from drr_desktop.ui.models.list_rows import people_words

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
SCRIPT = ROOT / ".ci" / "translations.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> list[tuple[str, str, bool, list[str], bool]]:
    """Return context, source, whether it counts, translations and whether each is finished."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source, node = message.findtext("source") or "", message.find("translation")
            assert node is not None
            forms = [form.text or "" for form in node.iter("numerusform")] or [node.text or ""]
            finished = node.get("type") != "unfinished"
            found.append((name, source, message.get("numerus") == "yes", forms, finished))
    return found


@pytest.mark.parametrize("name", ["drr_fr.ts", "drr_en.ts"])
def test_the_texts_of_the_source_are_all_there_and_no_others(tool, tmp_path, name) -> None:
    copy = tmp_path / name
    shutil.copy(FOLDER / name, copy)
    tool.read_texts(copy, *tool.TARGETS[name])
    assert copy.read_text("utf-8") == (FOLDER / name).read_text("utf-8"), "run .ci/translations.py"


@pytest.mark.parametrize("name", ["drr_fr.ts", "drr_en.ts"])
def test_nothing_is_unfinished_or_empty(name) -> None:
    left = [
        (context, source)
        for context, source, _, forms, finished in messages(FOLDER / name)
        if not finished or not all(form.strip() for form in forms)
    ]
    assert left == []


@pytest.mark.parametrize("name", ["drr_fr", "drr_en"])
def test_the_compiled_file_is_that_of_the_text(tool, tmp_path, name) -> None:
    shutil.copy(FOLDER / f"{name}.ts", tmp_path)
    tool.compile_texts(tmp_path / f"{name}.ts")
    assert (tmp_path / f"{name}.qm").read_bytes() == (FOLDER / f"{name}.qm").read_bytes()


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_values_stand_in_every_translation() -> None:
    wrong = [
        (context, source, form)
        for context, source, _, forms, _ in messages(FOLDER / "drr_fr.ts")
        for form in forms
        if context != "errors" and fields(form) != fields(source)
    ]
    assert wrong == []


def test_counts_are_told_in_singular_and_plural() -> None:
    for context, source, counts, forms, _ in messages(FOLDER / "drr_fr.ts"):
        if "%n" in source:
            assert counts, (context, source)
            assert len(forms) == 2
            assert "%n" in forms[1]


def test_english_too_begins_with_its_singulars(qapp) -> None:
    """English is what the program starts in: it must be loaded, though it changes nothing else."""
    first = type(interface)()
    try:
        first.begin(Language.ENGLISH)
        assert qapp.translate("labels", "%n days", "", 1) == "1 day"
    finally:
        for translator in first._installed:
            qapp.removeTranslator(translator)


def test_french_is_set_as_in_canada() -> None:
    loose = re.compile(r"« | »|\S [;!?]| :(?!\S)|'")
    found = [
        form for _, _, _, forms, _ in messages(FOLDER / "drr_fr.ts") for form in forms if loose.search(form)
    ]
    assert found == []


def raised_codes() -> dict[str, set[str]]:
    """Return the codes that the source names, with the details that every place gives."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "drr_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
            code = given.pop("code", None)
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                found[code.value] = found.get(code.value, set(given)) & set(given)
    return found


def test_a_fault_told_in_french_names_only_what_every_fault_of_its_code_gives() -> None:
    given = raised_codes()
    told = {
        source: forms[0]
        for context, source, _, forms, _ in messages(FOLDER / "drr_fr.ts")
        if context == "errors"
    }
    assert set(told) == {str(code) for code in ERROR_CODES}
    for code, sentence in told.items():
        if code in given:
            assert set(fields(sentence)) <= given[code], code


def test_a_fault_is_told_in_the_language_of_the_screen(dressed) -> None:
    error = UserError("'X' has no folder yet.", code="feed_without_folder", feed="X")
    assert error_sentence(error) == "'X' has no folder yet."
    interface.show(Language.FRENCH)
    assert error_sentence(error).startswith("«\u202fX\u202f» n’a pas encore de dossier.")
    assert error_sentence(UserError("Only English.", code="no_such_code")) == "Only English."
    interface.show(Language.ENGLISH)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, ["0 people", "1 person", "2 people"]),
        (Language.FRENCH, ["0 personne", "1 personne", "2 personnes"]),
    ],
)
def test_people_are_counted_in_both_languages(dressed, language, words) -> None:
    interface.show(language)
    assert [people_words(count) for count in range(3)] == words
    interface.show(Language.ENGLISH)
