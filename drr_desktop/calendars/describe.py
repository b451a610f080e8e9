"""An observance's rule in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.calendars.rules import parse_rule

if TYPE_CHECKING:
    from drr_desktop.domain.language import Language
    from drr_desktop.domain.observance import Observance


def describe_rule(observance: Observance, language: Language) -> str:
    """Return the rule in words, such as "14 Nisan in the Hebrew calendar"; raises RuleError."""
    return parse_rule(observance.rule)[1].describe(language)
