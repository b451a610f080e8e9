"""Names of the languages that people speak, in the language of the interface, and what was typed as codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from drr_desktop.domain.language import Language
from drr_desktop.domain.text_fold import fold
from drr_desktop.ui.language import current_language

if TYPE_CHECKING:
    from collections.abc import Iterable

# BCP 47 code: English name, French name. The languages that an office in Ottawa meets, by code.
NAMES = {
    "alq": ("Algonquin", "algonquin"),
    "am": ("Amharic", "amharique"),
    "ar": ("Arabic", "arabe"),
    "arc": ("Aramaic", "araméen"),
    "ase": ("American Sign Language", "langue des signes américaine"),
    "bm": ("Bambara", "bambara"),
    "bn": ("Bengali", "bengali"),
    "bo": ("Tibetan", "tibétain"),
    "ckb": ("Sorani Kurdish", "kurde sorani"),
    "cmn": ("Mandarin", "mandarin"),
    "cr": ("Cree", "cri"),
    "cs": ("Czech", "tchèque"),
    "de": ("German", "allemand"),
    "din": ("Dinka", "dinka"),
    "el": ("Greek", "grec"),
    "en": ("English", "anglais"),
    "es": ("Spanish", "espagnol"),
    "fa": ("Persian", "persan"),
    "fcs": ("Quebec Sign Language", "langue des signes québécoise"),
    "ff": ("Fula", "peul"),
    "fil": ("Filipino", "filipino"),
    "fr": ("French", "français"),
    "gu": ("Gujarati", "gujarati"),
    "ha": ("Hausa", "haoussa"),
    "he": ("Hebrew", "hébreu"),
    "hi": ("Hindi", "hindi"),
    "hr": ("Croatian", "croate"),
    "ht": ("Haitian Creole", "créole haïtien"),
    "hu": ("Hungarian", "hongrois"),
    "hy": ("Armenian", "arménien"),
    "id": ("Indonesian", "indonésien"),
    "ig": ("Igbo", "igbo"),
    "it": ("Italian", "italien"),
    "iu": ("Inuktitut", "inuktitut"),
    "ja": ("Japanese", "japonais"),
    "km": ("Khmer", "khmer"),
    "kn": ("Kannada", "kannada"),
    "ko": ("Korean", "coréen"),
    "ku": ("Kurdish", "kurde"),
    "ln": ("Lingala", "lingala"),
    "lo": ("Lao", "lao"),
    "ml": ("Malayalam", "malayalam"),
    "moh": ("Mohawk", "mohawk"),
    "mr": ("Marathi", "marathi"),
    "my": ("Burmese", "birman"),
    "ne": ("Nepali", "népalais"),
    "nl": ("Dutch", "néerlandais"),
    "nus": ("Nuer", "nuer"),
    "oj": ("Ojibwe", "ojibwé"),
    "om": ("Oromo", "oromo"),
    "pa": ("Punjabi", "pendjabi"),
    "pl": ("Polish", "polonais"),
    "prs": ("Dari", "dari"),
    "ps": ("Pashto", "pachto"),
    "pt": ("Portuguese", "portugais"),
    "rhg": ("Rohingya", "rohingya"),
    "ro": ("Romanian", "roumain"),
    "ru": ("Russian", "russe"),
    "rn": ("Kirundi", "kirundi"),
    "rw": ("Kinyarwanda", "kinyarwanda"),
    "si": ("Sinhala", "cingalais"),
    "so": ("Somali", "somali"),
    "sq": ("Albanian", "albanais"),
    "sr": ("Serbian", "serbe"),
    "sv": ("Swedish", "suédois"),
    "sw": ("Swahili", "swahili"),
    "ta": ("Tamil", "tamoul"),
    "te": ("Telugu", "télougou"),
    "th": ("Thai", "thaï"),
    "ti": ("Tigrinya", "tigrigna"),
    "tl": ("Tagalog", "tagalog"),
    "tr": ("Turkish", "turc"),
    "tw": ("Twi", "twi"),
    "ug": ("Uyghur", "ouïgour"),
    "uk": ("Ukrainian", "ukrainien"),
    "ur": ("Urdu", "ourdou"),
    "vi": ("Vietnamese", "vietnamien"),
    "wo": ("Wolof", "wolof"),
    "yi": ("Yiddish", "yiddish"),
    "yo": ("Yoruba", "yoruba"),
    "yue": ("Cantonese", "cantonais"),
    "zh": ("Chinese", "chinois"),
}


def language_name(code: str) -> str:
    """Return a language's name; one that is not listed by its English name, or else its code."""
    if code in NAMES:
        return NAMES[code][current_language() is Language.FRENCH]
    language = QLocale(code).language()
    if language in {QLocale.Language.C, QLocale.Language.AnyLanguage}:
        return code
    return QLocale.languageToString(language)


def language_list(codes: Iterable[str]) -> str:
    """Return names of languages as "Arabic, French", the first one with a capital."""
    names = ", ".join(map(language_name, codes))
    return names[:1].upper() + names[1:]


def all_names() -> list[str]:
    """Return every listed name, for completing what is typed."""
    return sorted(map(language_name, NAMES), key=fold)


def codes_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read names or codes parted by commas; return the codes and the words that name no listed language.

    A name in either language is understood, whatever language is shown.
    """
    known = {fold(name): code for code, names in NAMES.items() for name in (*names, code)}
    codes: dict[str, None] = {}
    unknown = []
    for word in filter(None, map(str.strip, text.replace(";", ",").split(","))):
        code = known.get(fold(word))
        if code is None:
            unknown.append(word)
        else:
            codes[code] = None
    return tuple(codes), tuple(unknown)
