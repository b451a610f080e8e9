"""Dates in the scripts of their calendars: month names, digits and the order of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.calendars.systems.hebrew import ADAR, is_leap

if TYPE_CHECKING:
    from collections.abc import Callable

    from drr_desktop.calendars.system import CalendarDate

    _Writer = Callable[[CalendarDate], str]


def _names(text: str) -> tuple[str, ...]:
    """Return the names in a text; a tilde joins what is one name."""
    return tuple(name.replace("~", " ") for name in text.split())


_HEBREW = _names("תשרי חשוון כסלו טבת שבט אדר~א׳ אדר ניסן אייר סיוון תמוז אב אלול")
_ARABIC = _names(
    "محرم صفر ربيع~الأول ربيع~الآخر جمادى~الأولى جمادى~الآخرة رجب شعبان رمضان شوال ذو~القعدة ذو~الحجة"
)
_PERSIAN = _names("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند")
_ZOROASTRIAN = _names("فروردین اردیبهشت خرداد تیر امرداد شهریور مهر آبان آذر دی بهمن اسفند گاتاها")
_BADI = _names(
    "بهاء جلال جمال عظمة نور رحمة كلمات كمال أسماء عزة مشية علم قدرة قول مسائل شرف سلطان ملك أيام~الهاء علاء"
)
_GURMUKHI = _names("ਚੇਤ ਵੈਸਾਖ ਜੇਠ ਹਾੜ ਸਾਵਣ ਭਾਦੋਂ ਅੱਸੂ ਕੱਤਕ ਮੱਘਰ ਪੋਹ ਮਾਘ ਫੱਗਣ")
_HINDU_LUNAR = _names("चैत्र वैशाख ज्येष्ठ आषाढ श्रावण भाद्रपद आश्विन कार्तिक मार्गशीर्ष पौष माघ फाल्गुन")
_HINDU_SOLAR = _names("मेष वृषभ मिथुन कर्क सिंह कन्या तुला वृश्चिक धनु मकर कुम्भ मीन")
_ETHIOPIC = _names("መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን")
_COPTIC = _names("Ⲑⲱⲟⲩⲧ Ⲡⲁⲟⲡⲓ Ⲁⲑⲱⲣ Ⲭⲟⲓⲁⲕ Ⲧⲱⲃⲓ Ⲙⲉϣⲓⲣ Ⲡⲁⲣⲉⲙϩⲁⲧ Ⲫⲁⲣⲙⲟⲩⲑⲓ Ⲡⲁϣⲟⲛⲥ Ⲡⲁⲱⲛⲓ Ⲉⲡⲓⲡ Ⲙⲉⲥⲱⲣⲓ Ⲡⲓⲕⲟⲩϫⲓ~ⲛ̀ⲁⲃⲟⲧ")
_KHMER = _names("មិគសិរ បុស្ស មាឃ ផល្គុន ចេត្រ ពិសាខ ជេស្ឋ អាសាឍ ស្រាពណ៍ ភទ្របទ អស្សុជ កត្តិក")
_BURMESE = _names("တန်ခူး ကဆုန် နယုန် ဝါဆို ဝါခေါင် တော်သလင်း သီတင်းကျွတ် တန်ဆောင်မုန်း နတ်တော် ပြာသို တပို့တွဲ တပေါင်း")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_VIETNAMESE_STEMS = _names("Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý")
_VIETNAMESE_BRANCHES = _names("Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi")
_HANZI = "〇一二三四五六七八九十"
_HEBREW_LETTERS = (
    *((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס")),
    *((50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו")),
    *((5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א")),
)


def _digits(zero: str) -> Callable[[int], str]:
    """Return a writer of numbers in the ten digits that begin with a zero."""
    table = {48 + n: chr(ord(zero) + n) for n in range(10)}
    return lambda number: str(number).translate(table)


_arabic, _persian, _devanagari = _digits("٠"), _digits("۰"), _digits("०")
_gurmukhi, _tibetan, _thai, _khmer, _burmese = (
    _digits("੦"),
    _digits("༠"),
    _digits("๐"),
    _digits("០"),
    _digits("၀"),
)


def hebrew_number(number: int) -> str:
    """Return a number in Hebrew letters, without its thousands, such as "תשפ״ז"."""
    letters, rest = "", number % 1000
    for value, letter in _HEBREW_LETTERS:
        while rest >= value:
            letters, rest = letters + letter, rest - value
    # Fifteen and sixteen would spell a name of God.
    letters = letters.replace("יה", "טו").replace("יו", "טז")
    return f"{letters[:-1]}״{letters[-1]}" if len(letters) > 1 else f"{letters}׳"


def _hebrew(day: CalendarDate) -> str:
    month = _name(_HEBREW, day)
    if day.month == ADAR and is_leap(day.year):
        month += " ב׳"
    return f"{hebrew_number(day.day)} ב{month} {hebrew_number(day.year)}"


def _name(names: tuple[str, ...], day: CalendarDate) -> str:
    return names[day.month - 1]


def _plain(
    names: tuple[str, ...], number: Callable[[int], str], era: str = ""
) -> Callable[[CalendarDate], str]:
    """Return a writer of day, month, year and era in that order."""
    return lambda day: f"{number(day.day)} {_name(names, day)} {number(day.year)}{era}"


def _hindu(day: CalendarDate) -> str:
    half, number = ("शुक्ल", day.day) if day.day <= 15 else ("कृष्ण", day.day - 15)
    adhika = "अधिक " if day.leap else ""
    return (
        f"{adhika}{_name(_HINDU_LUNAR, day)} {half} {_devanagari(number)}, विक्रम संवत {_devanagari(day.year)}"
    )


def _chinese(day: CalendarDate) -> str:
    cycle = day.year - 4
    month = "正" if day.month == 1 else _hanzi(day.month)
    number = "初" + _hanzi(day.day) if day.day <= 10 else _hanzi(day.day).replace("二十", "廿", 1)
    if day.day == 20:
        number = "二十"
    leap = "閏" if day.leap else ""
    return f"{_STEMS[cycle % 10]}{_BRANCHES[cycle % 12]}年{leap}{month}月{number}"


def _hanzi(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _HANZI[ones]
    return (_HANZI[tens] if tens > 1 else "") + "十" + (_HANZI[ones] if ones else "")


def _korean(day: CalendarDate) -> str:
    return f"음력 {day.year}년 {'윤' if day.leap else ''}{day.month}월 {day.day}일"


def _vietnamese(day: CalendarDate) -> str:
    cycle = day.year - 4
    year = f"{_VIETNAMESE_STEMS[cycle % 10]} {_VIETNAMESE_BRANCHES[cycle % 12]}"
    return f"ngày {day.day} tháng {day.month}{' nhuận' if day.leap else ''} năm {year}"


def _phugpa(day: CalendarDate) -> str:
    leap = "ཤོལ་" if day.leap else ""
    return f"ཟླ་{leap}{_tibetan(day.month)} ཚེས་{_tibetan(day.day)} བོད་རྒྱལ་ལོ་{_tibetan(day.year)}"


def _mongolian(day: CalendarDate) -> str:
    return f"{'илүү ' if day.leap else ''}{day.month} сарын {day.day}"


def _thai_day(day: CalendarDate) -> str:
    half, number = ("ขึ้น", day.day) if day.day <= 15 else ("แรม", day.day - 15)
    month = _thai(day.month) + _thai(day.month) * day.leap
    return f"{half} {_thai(number)} ค่ำ เดือน {month} พ.ศ. {_thai(day.year + 543)}"


def _khmer_day(day: CalendarDate) -> str:
    half, number = ("កើត", day.day) if day.day <= 15 else ("រោច", day.day - 15)
    return f"{_khmer(number)} {half} ខែ{_name(_KHMER, day)} ព.ស. {_khmer(day.year + 543)}"


def _burmese_day(day: CalendarDate) -> str:
    first = "ပ" if day.leap else ""
    month, year = f"{first}{_name(_BURMESE, day)}", f"{_burmese(day.year)} ခုနှစ်"
    if day.day == 15:
        return f"{year} {month}လပြည့်"
    half, number = ("လဆန်း", day.day) if day.day < 15 else ("လဆုတ်", day.day - 15)
    return f"{year} {month}{half} {_burmese(number)} ရက်"


_WRITERS: dict[str, _Writer] = {
    "hebrew": _hebrew,
    "islamic": _plain(_ARABIC, _arabic, " هـ"),
    "persian": _plain(_PERSIAN, _persian),
    "bahai": _plain(_BADI, _arabic),
    "zoroastrian shahenshahi": _plain(_ZOROASTRIAN, _persian),
    "zoroastrian kadmi": _plain(_ZOROASTRIAN, _persian),
    "zoroastrian fasli": _plain(_ZOROASTRIAN, _persian),
    "nanakshahi": _plain(_GURMUKHI, _gurmukhi),
    "hindu_lunisolar": _hindu,
    "hindu_solar": _plain(_HINDU_SOLAR, _devanagari, " शक"),
    "ethiopian": _plain(_ETHIOPIC, str),
    "coptic": _plain(_COPTIC, str),
    "chinese": _chinese,
    "korean": _korean,
    "vietnamese": _vietnamese,
    "tibetan": _phugpa,
    "tibetan bhutan": _phugpa,
    "tibetan mongolia": _mongolian,
    "theravada_lunar": _thai_day,
    "theravada_lunar cambodia": _khmer_day,
    "burmese": _burmese_day,
}


def in_own_script(key: str, day: CalendarDate) -> str:
    """Return a date of a calendar in its own script, or nothing where that is the Latin alphabet."""
    writer = _WRITERS.get(key)
    return writer(day) if writer else ""
