"""The language of the interface: which one is shown, its locale and its translations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from drr_desktop.domain.language import Language
from drr_desktop.paths import resources

_LOCALES = {Language.ENGLISH: "en_CA", Language.FRENCH: "fr_CA"}


class _Interface(QObject):
    """The one place that knows which language is shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._language = Language.ENGLISH
        self._is_loaded = False
        self._installed: list[QTranslator] = []

    @property
    def language(self) -> Language:
        """The language that is shown now."""
        return self._language

    def begin(self, language: Language) -> None:
        """Show a language unless it is shown already; English too has words to load, its plural forms."""
        if not self._is_loaded or language is not self._language:
            self.show(language)

    def show(self, language: Language) -> None:
        """Show a language: load its translations and say that it changed."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = _translators(language)
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        self._language, self._is_loaded = language, True
        QLocale.setDefault(self.locale())
        self.changed.emit()

    def locale(self) -> QLocale:
        """Return the locale of the language that is shown, as it is used in Canada."""
        return QLocale(_LOCALES[self._language])


def _translators(language: Language) -> list[QTranslator]:
    """Return Qt's own texts and ours in a language; empty where none are needed."""
    found = []
    own, qt = QTranslator(), QTranslator()
    if qt.load(QLocale(_LOCALES[language]), "qtbase", "_", _qt_folder()):
        found.append(qt)
    if own.load(f"drr_{language}", str(resources() / "i18n")):
        found.append(own)
    return found


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


interface = _Interface()


def current_language() -> Language:
    """Return the language that is shown now."""
    return interface.language
