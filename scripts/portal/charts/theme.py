"""The one theme of all charts: colours for light and dark, font, sizes, number formats."""

from __future__ import annotations

from typing import Any

FONT = "Be Vietnam Pro"
FONTS = f"{FONT}, system-ui, sans-serif"
# Drawn for a phone first: at 360 px the page leaves 328 px, which shows 16.5 px as 11.3 px.
WIDTH = 480
TITLE_SIZE = 19.0
NAME_SIZE = 17.5
TEXT_SIZE = 16.5
BOLD = 600

# Blue, green and orange stay apart in all common forms of colour blindness; shape and place tell the same.
LIGHT = {
    "paper": "#ffffff",
    "ink": "#1b2326",
    "muted": "#535e63",
    "axis": "#858e92",
    "grid": "#dedcd4",
    "own": "#0068a6",
    "original": "#5c7f9b",
    "previous": "#6a7280",
    "parent": "#0d5a3a",
    "zone": "#e0eef8",
    "result": "#b54a04",
    "half": "#f7c79d",
    "baseline": "#6a7281",
    "half_baseline": "#cdd1d8",
    "break": "#8a4b9c",
}
DARK = {
    "paper": "#182024",
    "ink": "#e7e9e6",
    "muted": "#a9b3b7",
    "axis": "#76838a",
    "grid": "#364248",
    "own": "#58b4ec",
    "original": "#86a8c2",
    "previous": "#a2abb9",
    "parent": "#9be3a0",
    "zone": "#1b3547",
    "result": "#ff9f5e",
    "half": "#8a5227",
    "baseline": "#a2abba",
    "half_baseline": "#57616a",
    "break": "#d29be2",
}
# Colours that carry meaning and so must stand out from the paper; the others only support.
CARRYING = ("ink", "muted", "axis", "own", "original", "previous", "parent", "result", "baseline", "break")

# The named locale `vi-VN` is unknown to the renderer; a locale object works everywhere.
NUMBER_LOCALES: dict[str, dict[str, Any]] = {
    "vi": {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["", "\u00a0₫"],
        "percent": "%",
        "minus": "−",
    },
    "en": {
        "decimal": ".",
        "thousands": ",",
        "grouping": [3],
        "currency": ["", "\u00a0VND"],
        "percent": "%",
        "minus": "−",
    },
}
# As many decimals as a tick needs, thousands marked.
AXIS_FORMAT = ",.6~f"


def make_config() -> dict[str, Any]:
    """Return the Vega-Lite configuration that every specification carries."""
    return {
        "background": LIGHT["paper"],
        "font": FONTS,
        "aria": False,
        "view": {"stroke": None},
        "axis": {
            "domainColor": LIGHT["axis"],
            "gridColor": LIGHT["grid"],
            "labelColor": LIGHT["muted"],
            "labelFontSize": TEXT_SIZE,
            "labelOverlap": False,
            "tickColor": LIGHT["axis"],
            "title": None,
        },
        "text": {"color": LIGHT["ink"], "fontSize": TEXT_SIZE},
        "title": {
            "anchor": "start",
            "color": LIGHT["ink"],
            "fontSize": TITLE_SIZE,
            "fontWeight": BOLD,
            "frame": "group",
            "lineHeight": TITLE_SIZE * 1.25,
        },
    }


def map_dark() -> dict[str, str]:
    """Return the dark colour for each light one."""
    return {LIGHT[name]: DARK[name] for name in LIGHT}


def make_usermeta(language: str) -> dict[str, Any]:
    """Return what a browser needs beside the specification: locale, dark colours, safe options."""
    return {
        "dark": map_dark(),
        "embedOptions": {
            "actions": False,
            "ast": True,
            "formatLocale": NUMBER_LOCALES[language],
            "renderer": "svg",
        },
    }
