"""Text folded for finding and sorting: the same for what is stored and for what is typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that no decomposition takes apart.
_LETTERS = {
    "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t",
    "ı": "i", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ə": "e", "ɛ": "e", "ɔ": "o",
}  # fmt: skip
# One letter for those that writers of Arabic script use for each other; the decomposition has already
# taken hamza and madda off.
_ARABIC = {
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك",
    "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه",
}  # fmt: skip
# Marks that a person may leave out when typing: accents, Hebrew points, Arabic vowels and tatweel.
# Vowel signs of Indic scripts are letters of their own and stay.
_MARKS = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u2060\ufeff]"
)
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʹʻʼʽʾʿˈ"), None)
_TABLE = {ord(letter): plain for letter, plain in (_LETTERS | _ARABIC).items()} | _APOSTROPHES
_HAN = re.compile("([\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f])")
_NOT_DIGITS = re.compile(r"[^0-9]+")
_LOOKS_LIKE_NUMBER = re.compile(r"[0-9+(][0-9().+\-/]*")


def fold(text: str) -> str:
    """Return text as it is compared: without case, accents and marks, Arabic variants as one letter.

    The order of steps follows Unicode, annex 15: compatibility forms first, marks taken off their
    letters, and what is left put together again.
    """
    if text.isascii():
        return text.lower().translate(_APOSTROPHES)
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFC", _MARKS.sub("", text).translate(_TABLE))
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)


@lru_cache(maxsize=4096)
def fold_for_search(text: str) -> str:
    """Return folded text with spaces around Han characters, which are written without any."""
    folded = fold(text)
    return folded if folded.isascii() else _HAN.sub(r" \1 ", folded)


def digits_of(text: str) -> str:
    """Return the digits of a number as it was written."""
    return _NOT_DIGITS.sub("", fold(text))


def number_words(text: str) -> str:
    """Return a telephone number as words of digits that its beginning, area or local part begin."""
    digits = digits_of(text)
    return " ".join(dict.fromkeys(digits[-n:] for n in (15, 11, 10, 7, 4) if digits[-n:]))


def search_words(text: str) -> tuple[str, ...]:
    """Return the words of what was typed, each folded; a number with its punctuation becomes digits."""
    words = []
    # Neither a NUL nor half of a surrogate pair can be part of a name, and engines stumble over both.
    text = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    for typed in text.split():
        word = digits_of(typed) if _LOOKS_LIKE_NUMBER.fullmatch(fold(typed)) else fold_for_search(typed)
        if any(c.isalnum() for c in word):
            words.append(" ".join(word.split()))
    return tuple(words)
