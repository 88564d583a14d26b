"""Colours stand out from light and dark paper, and from each other for every kind of colour vision."""

from __future__ import annotations

import itertools
import math

import pytest

from portal.charts.theme import CARRYING, DARK, LIGHT

THEMES = {"light": LIGHT, "dark": DARK}
TEXT = ("ink", "muted", "own", "previous", "parent", "result", "baseline", "break")
# Full colour blindness of each kind, for linear light (Machado, Oliveira and Fernandes, 2009).
VISION = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def to_linear(colour: str) -> list[float]:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]


def luminance(colour: str) -> float:
    red, green, blue = to_linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def to_lab(colour: str, vision: str) -> tuple[float, float, float]:
    linear = to_linear(colour)
    red, green, blue = (
        min(max(sum(w * v for w, v in zip(row, linear, strict=True)), 0.0), 1.0) for row in VISION[vision]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def test_both_themes_name_the_same_colours_and_none_twice() -> None:
    assert list(LIGHT) == list(DARK)
    assert len(set(LIGHT.values())) == len(LIGHT)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", CARRYING)
def test_what_carries_meaning_stands_out(theme: str, name: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[name], colours["paper"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", TEXT)
def test_words_stand_out(theme: str, name: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[name], colours["paper"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISION)
def test_target_parent_and_result_differ_for_every_eye(theme: str, vision: str) -> None:
    colours = THEMES[theme]
    for one, other in itertools.combinations(("own", "parent", "result"), 2):
        assert math.dist(to_lab(colours[one], vision), to_lab(colours[other], vision)) > 15, (one, other)
