"""The Islamic calendar: Umm al-Qura by its table, and by arithmetic outside it."""

from __future__ import annotations

from datetime import date
from functools import cache

from drr_desktop import paths
from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.calendars.system import Dated
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.occurrence import Certainty

FIRST_YEAR = 1343
_EPOCH = 227015  # 16 July 622 in the Julian calendar
_TABLE_NAME = "umm_al_qura.csv"


class Islamic(MonthCalendar):
    """The Islamic calendar. Each community sees the moon for itself, so that every date is expected only.

    In the table a start may move a day either way, outside it two.
    """

    key = "islamic"
    begins_at_sunset = True
    title = Bilingual("Islamic calendar", "calendrier musulman")
    certainty = Certainty.EXPECTED
    source = "Umm al-Qura calendar, 1343 to 1500 AH"
    outside = "tabular Islamic calendar: the years lie outside the Umm al-Qura table"
    moon_months = True
    mean_year = 354.36667
    epoch = _EPOCH
    month_names = (
        Bilingual("Muharram", "mouharram"),
        Bilingual("Safar", "safar"),
        Bilingual("Rabi al-awwal", "rabia al-awal"),
        Bilingual("Rabi al-thani", "rabia ath-thani"),
        Bilingual("Jumada al-awwal", "joumada al-oula"),
        Bilingual("Jumada al-thani", "joumada ath-thania"),
        Bilingual("Rajab", "rajab"),
        Bilingual("Sha'ban", "chaabane"),
        Bilingual("Ramadan", "ramadan"),
        Bilingual("Shawwal", "chawwal"),
        Bilingual("Dhu al-Qi'dah", "dhou al-qi’da"),
        Bilingual("Dhu al-Hijjah", "dhou al-hijja"),
    )

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 13 is the next Muharram."""
        if month > 12:
            year, month = year + 1, month - 12
        index = 12 * (year - FIRST_YEAR) + month - 1
        starts = umm_al_qura()
        # The last entry of the table opens the first month after it.
        return starts[index] if 0 <= index < len(starts) else tabular_start(year, month)

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        del month
        return 30

    def dated(self, year: int, start: int) -> Dated:
        """Return an instance with the range in which the moon may put it."""
        tabled = 0 <= 12 * (year - FIRST_YEAR) < len(umm_al_qura()) - 1
        spread = 1 if tabled else 2
        source = "" if tabled else self.outside
        return Dated(year, start, earliest=start - spread, latest=start + spread, source=source)


def tabular_start(year: int, month: int) -> int:
    """Return the fixed day on which a month of the civil arithmetic calendar starts.

    Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 7.1.
    """
    return _EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + (6 * month - 1) // 11


@cache
def umm_al_qura() -> tuple[int, ...]:
    """Return the fixed days on which the months of the table start, and the first one after it.

    Raises UserError naming file and line where the table cannot be read.
    """
    path = paths.resources() / "calendars" / _TABLE_NAME
    starts: list[int] = []
    after = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith(("#", "year,")):
            continue
        try:
            _, first, lengths = line.split(",")
            after = date.fromisoformat(first).toordinal()
            for length in lengths.split(" "):
                starts.append(after)
                after += int(length)
        except ValueError:
            message = f"{_TABLE_NAME}, line {number} cannot be read. Install the program again to restore it."
            raise UserError(message, code="broken_table", file=_TABLE_NAME, line=number) from None
    return (*starts, after)


SYSTEM = Islamic()
