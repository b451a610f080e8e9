"""The three themes: contrast of every text and edge, text size, palettes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from drr_desktop.ui.theme import Theme, ThemeName, tokens

GROUNDS = ("surface", "raised", "sunken", "hover")
TEXTS = ("text", "muted", "accent", "danger", "warning", "success")


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(first: QColor, second: QColor) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_every_ground(name, ground, text):
    theme = Theme(name)
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", list(ThemeName))
def test_chips_text_and_edges_stand_out(name):
    theme = Theme(name)
    for group in theme.groups.values():
        assert contrast(group.text, group.fill) >= 4.5, group.key
        assert contrast(group.edge, theme.colour("surface")) >= 3.0, group.key


@pytest.mark.parametrize("name", list(ThemeName))
def test_buttons_selection_and_focus_stand_out(name):
    theme = Theme(name)
    assert contrast(theme.colour("accent_text"), theme.colour("accent")) >= 4.5
    assert contrast(theme.colour("selection_text"), theme.colour("selection")) >= 4.5
    assert contrast(theme.colour("focus"), theme.colour("surface")) >= 3.0
    assert contrast(theme.colour("border"), theme.colour("surface")) >= 3.0
    palette = theme.palette()
    roles = QPalette.ColorRole
    assert contrast(palette.color(roles.WindowText), palette.color(roles.Window)) >= 4.5


def test_sizes_follow_the_text_size_and_stay_between_one_and_two():
    assert Theme(scale=1.5).size("rail") == 222
    assert Theme(scale=0.2).scale == 1.0
    assert Theme(scale=9).scale == 2.0
    assert Theme(scale=2.0).font("body").pixelSize() == 26


def test_a_badge_and_a_chip_are_as_high_as_the_tokens_say_and_radii_are_told_apart():
    theme = Theme()
    assert theme.size("chip") == tokens()["size"]["chip"]
    assert theme.radius("chip") == tokens()["radius"]["chip"]


def test_every_tradition_of_the_catalogue_belongs_to_a_group_of_the_tokens(calendar):
    groups = set(tokens()["groups"])
    assert {tradition.group for tradition in calendar.traditions()} - {"own"} <= groups
