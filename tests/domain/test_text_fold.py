"""Folding: what people type in one way is found when it was written in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.domain.text_fold import digits_of, fold, fold_for_search, number_words, search_words


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Đỗ Thị Hòa", "do thi hoa"),
        ("Łukasz", "lukasz"),
        ("Ølgaard", "olgaard"),
        ("Straße", "strasse"),
        ("Œuvre", "oeuvre"),
        ("ÉLÈVE", "eleve"),
        ("İstanbul", "istanbul"),
        ("Na’ima O'Brien", "naima obrien"),
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("مُحَمَّد", "محمد"),
        ("یوسف کریم", "يوسف كريم"),
        ("آمنة", "امنه"),
        ("שָׁלוֹם", "שלום"),
        ("ＫＡＵＲ", "kaur"),
        ("١٢٣", "123"),
        ("Zoë\u200b", "zoe"),
    ],
)
def test_both_fold_to_one(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)
    assert fold("x" + written) != fold(typed), "the twin: not everything folds to one"


@pytest.mark.parametrize("word", ["हिन्दी", "தமிழ்", "한국어", "ガンダ", "ไทย"])
def test_vowel_signs_that_make_a_word_stay(word: str) -> None:
    """Catches stripping every mark: it would turn different words of Indic scripts into one."""
    assert fold(word) == word


def test_words_that_differ_stay_apart() -> None:
    assert len({fold(w) for w in ["Ali", "Aly", "علي", "عالي", "कि", "की", "كريم", "كرم"]}) == 8


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_han_is_parted() -> None:
    assert fold_for_search("王小明 Lee").split() == ["王", "小", "明", "lee"]
    assert search_words("小明") == ("小 明",)


def test_numbers_are_found_from_any_of_their_parts() -> None:
    assert digits_of("(613) 236-1222") == "6132361222"
    assert number_words("+1 613 236 1222").split() == ["16132361222", "6132361222", "2361222", "1222"]
    assert search_words("613-236 Elgin") == ("613236", "elgin")


@pytest.mark.parametrize("text", ["", "  ", '"', "* - !", "\0", "\ud800"])
def test_what_is_no_word_gives_none(text: str) -> None:
    assert not any(any(c.isalnum() for c in word) is False for word in search_words(text))
    assert search_words(text) == ()
