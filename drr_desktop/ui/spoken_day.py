"""Days and moments as people write them in a line, in English and French: found, and taken out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from drr_desktop.domain.consent_rules import months_later

_MONTHS = (
    ("january", "janvier", "jan", "janv"),
    ("february", "fevrier", "feb", "fev", "fevr"),
    ("march", "mars", "mar"),
    ("april", "avril", "apr", "avr"),
    ("may", "mai"),
    ("june", "juin", "jun"),
    ("july", "juillet", "jul", "juil"),
    ("august", "aout", "aug"),
    ("september", "septembre", "sep", "sept"),
    ("october", "octobre", "oct"),
    ("november", "novembre", "nov"),
    ("december", "decembre", "dec"),
)
_WEEKDAYS = (
    ("monday", "lundi", "mon", "lun"),
    ("tuesday", "mardi", "tue", "tues", "mar"),
    ("wednesday", "mercredi", "wed", "mer"),
    ("thursday", "jeudi", "thu", "thur", "thurs", "jeu"),
    ("friday", "vendredi", "fri", "ven"),
    ("saturday", "samedi", "sat", "sam"),
    ("sunday", "dimanche", "sun", "dim"),
)
# What may stand alone: whole names anywhere, English short ones at the end. French short ones are words
# of their own ("la mer", "Sam") and need a number after them.
_ALONE = 2
_UNITS = {"day": 1, "jour": 1, "week": 7, "semaine": 7, "month": 30, "mois": 30}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "un": 1, "une": 1, "two": 2, "deux": 2, "three": 3, "trois": 3}
_NAMED = {
    "day after tomorrow": 2,
    "apres-demain": 2,
    "tomorrow": 1,
    "demain": 1,
    "today": 0,
    "aujourd'hui": 0,
    "yesterday": -1,
    "hier": -1,
}


def _any(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = _any([name for names in _MONTHS for name in names])
_WEEKDAY = _any([name for names in _WEEKDAYS for name in names])
_WHOLE = _any([name for names in _WEEKDAYS for name in names[:_ALONE]])
_SHORT = _any(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
_NUMBER = rf"\d{{1,3}}|{_any(list(_NUMBERS))}"
_UNIT = r"days?|jours?|weeks?|semaines?|months?|mois"
_PATTERNS = (
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    rf"\b(?:(?P<weekday>{_WEEKDAY})\b\.?,? (?:the |le )?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|e)? "
    rf"(?:of |de )?(?P<month>{_MONTH})\b\.?(?:,? (?P<year>\d{{4}}))?",
    rf"\b(?:(?P<weekday>{_WEEKDAY})\b\.?,? )?(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,? (?P<year>\d{4}))?",
    rf"\b(?:in|within|dans|d'ici) (?P<count>{_NUMBER}) (?P<unit>{_UNIT})\b",
    rf"\b(?P<ago>{_NUMBER}) (?P<unit>{_UNIT}) ago\b",
    rf"\bil y a (?P<ago>{_NUMBER}) (?P<unit>{_UNIT})\b",
    rf"\b(?P<named>{_any(list(_NAMED))})\b",
    rf"\b(?:next |this |last )?(?P<alone>{_WHOLE})\b(?: prochaine?| derniere?)?",
    rf"\b(?:next |this |last )?(?P<alone>{_SHORT})\b\.?$",
)
_FINDERS = tuple(re.compile(pattern) for pattern in _PATTERNS)
_LEADING = re.compile(
    r"(?:[\s,;:–—-]|\b(?:by|on|until|before|for|due|le|avant|pour|au|d'ici|d'ici le)\s*$)+$"
)
_CLOCK = re.compile(r"\b(?:at |a )?(?P<hour>\d{1,2}) ?(?::|h) ?(?P<minute>\d{2})?(?: ?(?P<half>am|pm))?\b")
_ACCENTS = str.maketrans("àâäéèêëîïôöûùüç’", "aaaeeeeiioouuuc'")


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day found in a line: `rest` is the line without it.

    `contradicts` says that the weekday written beside the date is another one's.
    """

    day: date
    rest: str
    contradicts: bool = False


def find_day(text: str, today: date, *, past: bool = False) -> SpokenDay | None:
    """Find the last day that a line names; a day without a year is the next one, or with `past` the last.

    Understood are "2027-03-05", "Fri 5 March", "vendredi 5 mars", "March 5", "in 3 days", "dans une
    semaine", "tomorrow", "vendredi". Figures alone ("5/3") are not: they mean two days.
    """
    plain = _plain(text)
    found = None
    for finder in _FINDERS:
        for match in finder.finditer(plain):
            read = _read(match.groupdict(), today, past)
            if read is not None and (found is None or match.end() > found[0].end()):
                found = (match, *read)
    if found is None:
        return None
    match, day, contradicts = found
    before = text[: match.start()]
    if trimmed := _LEADING.search(_plain(before)):
        before = before[: trimmed.start()]
    after = text[match.end() :].strip(" ,;:.–—-")
    return SpokenDay(day, " ".join(filter(None, (before.strip(), after))), contradicts)


def find_moment(text: str, now: datetime) -> datetime | None:
    """Read when something happened, as "yesterday 16:20" or "lundi 14 h 30"; None where it is not understood.

    Empty is `now`; a day alone is its noon. The zone is that of `now`.
    """
    if not text.strip():
        return now
    clock = None
    plain = _plain(text)
    if match := _CLOCK.search(plain):
        clock = _clock(match.groupdict())
        text = f"{text[: match.start()]} {text[match.end() :]}"
        if clock is None:
            return None
    spoken = find_day(text.strip(), now.date(), past=True)
    rest = spoken.rest if spoken else text
    if rest.strip(" ,.") or (spoken is None and clock is None) or (spoken and spoken.contradicts):
        return None
    day = spoken.day if spoken else now.date()
    return datetime.combine(day, clock or time(12), now.tzinfo)


def _plain(text: str) -> str:
    """Return a line in lower case without accents, letter for letter."""
    lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_ACCENTS)


def _read(parts: dict[str, str | None], today: date, past: bool) -> tuple[date, bool] | None:
    if iso := parts.get("iso"):
        return _safe(iso)
    if parts.get("month"):
        return _dated(parts, today, past)
    if (named := parts.get("named")) is not None:
        return today + timedelta(_NAMED[named]), False
    if alone := parts.get("alone"):
        return _weekday(alone, today, past), False
    return _counted(parts, today), False


def _safe(iso: str) -> tuple[date, bool] | None:
    try:
        return date.fromisoformat(iso), False
    except ValueError:
        return None


def _dated(parts: dict[str, str | None], today: date, past: bool) -> tuple[date, bool] | None:
    month = _place(_MONTHS, str(parts["month"])) + 1
    number, year = int(parts["day"] or 0), parts.get("year")
    years = [int(year)] if year else [today.year + n for n in range(-8, 9)]
    days = [day for y in years if (day := _day(y, month, number)) is not None]
    if not year:
        fitting = [d for d in days if (d <= today if past else d >= today)]
        days = fitting[-1:] if past else fitting[:1]
    if not days:
        return None
    weekday = parts.get("weekday")
    return days[0], bool(weekday) and _place(_WEEKDAYS, str(weekday)) != days[0].weekday()


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _weekday(name: str, today: date, past: bool) -> date:
    away = (_place(_WEEKDAYS, name) - today.weekday()) % 7
    if past:
        return today + timedelta(away - 7 if away else -7)
    return today + timedelta(away or 7)


def _counted(parts: dict[str, str | None], today: date) -> date:
    word = str(parts.get("count") or parts.get("ago"))
    count = int(word) if word.isdigit() else _NUMBERS[word]
    unit = str(parts["unit"])
    days = next(value for name, value in _UNITS.items() if unit.startswith(name))
    sign = -1 if parts.get("ago") else 1
    if days == _UNITS["month"]:
        return months_later(today, sign * count)
    return today + timedelta(sign * count * days)


def _clock(parts: dict[str, str | None]) -> time | None:
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    if parts["half"] == "pm" and hour < 12:
        hour += 12
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _place(table: tuple[tuple[str, ...], ...], name: str) -> int:
    return next(place for place, names in enumerate(table) if name in names)
