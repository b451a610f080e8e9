"""The Ethiopian calendar, built like the Coptic one with its own years and names."""

from __future__ import annotations

from drr_desktop.calendars.systems.coptic import ThirtyDayMonths
from drr_desktop.domain.language import Bilingual


class Ethiopian(ThirtyDayMonths):
    """The calendar of Ethiopia and of the Ethiopian and Eritrean Orthodox churches.

    Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 4.2.
    """

    key = "ethiopian"
    title = Bilingual("Ethiopian calendar", "calendrier éthiopien")
    epoch = 2796  # 29 August 8 in the Julian calendar
    month_names = (
        Bilingual("Meskerem", "Meskerem"),
        Bilingual("Tikimt", "Tikimt"),
        Bilingual("Hidar", "Hidar"),
        Bilingual("Tahsas", "Tahsas"),
        Bilingual("Ter", "Ter"),
        Bilingual("Yekatit", "Yekatit"),
        Bilingual("Megabit", "Megabit"),
        Bilingual("Miyazya", "Miyazya"),
        Bilingual("Ginbot", "Ginbot"),
        Bilingual("Sene", "Sene"),
        Bilingual("Hamle", "Hamle"),
        Bilingual("Nehase", "Nehase"),
        Bilingual("Pagumen", "Pagumen"),
    )


SYSTEM = Ethiopian()
