"""The two languages of the office, and text that exists in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the interface and of what leaves the office."""

    ENGLISH = "en"
    FRENCH = "fr"

    @property
    def other(self) -> Language:
        """The other official language."""
        return Language.FRENCH if self is Language.ENGLISH else Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in English and French; either may be empty where it does not apply."""

    en: str = ""
    fr: str = ""

    def text(self, language: Language) -> str:
        """Return the text in a language, or in the other one where this one is empty."""
        first, second = (self.fr, self.en) if language is Language.FRENCH else (self.en, self.fr)
        return first or second

    def __bool__(self) -> bool:
        return bool(self.en or self.fr)
