"""The weekday and ordinal words of rules, in the two languages."""

from __future__ import annotations

from drr_desktop.domain.language import Bilingual

# In the order of date.weekday().
WEEKDAYS = (
    Bilingual("Monday", "lundi"),
    Bilingual("Tuesday", "mardi"),
    Bilingual("Wednesday", "mercredi"),
    Bilingual("Thursday", "jeudi"),
    Bilingual("Friday", "vendredi"),
    Bilingual("Saturday", "samedi"),
    Bilingual("Sunday", "dimanche"),
)
WEEKDAY_NUMBERS = {name.en: number for number, name in enumerate(WEEKDAYS)}

ORDINALS = {
    "1st": Bilingual("first", "premier"),
    "2nd": Bilingual("second", "deuxième"),
    "3rd": Bilingual("third", "troisième"),
    "4th": Bilingual("fourth", "quatrième"),
    "5th": Bilingual("fifth", "cinquième"),
    "last": Bilingual("last", "dernier"),
}


def weekday(fixed: int) -> int:
    """Return the weekday of a fixed day: 0 for Monday, as `date.weekday()` has it."""
    return (fixed - 1) % 7


def on_or_before(fixed: int, day: int) -> int:
    """Return the last fixed day of a weekday on or before a fixed day."""
    return fixed - (weekday(fixed) - day) % 7


def on_or_after(fixed: int, day: int) -> int:
    """Return the first fixed day of a weekday on or after a fixed day."""
    return fixed + (day - weekday(fixed)) % 7
