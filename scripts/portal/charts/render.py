"""Render one specification to SVG and PNG with vl-convert and the shipped font."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import fontpkg_be_vietnam_pro
import vl_convert

from portal.charts.lettering import Spec, set_texts, take_texts
from portal.charts.png import shrink_png
from portal.charts.svg import add_dark, add_footer, clean_svg, hold_widths, print_svg
from portal.charts.theme import NUMBER_LOCALES

VEGA_LITE = "6.4"
PNG_SCALE = 1.5
# Raised when what is made of a rendered chart changes in this package, so that old drawings are not reused.
FORM = "5"


@dataclass(frozen=True, slots=True)
class Order:
    """Hold everything that the files of a chart depend on; equal orders give equal bytes.

    `files`: what is published as it is, by ending; `vl.json` is the specification that is drawn.
    """

    files: Mapping[str, str]
    key: str
    title: str
    about: str
    footer: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold a chart as drawn."""

    svg: bytes
    png: bytes


@cache
def name_renderer() -> str:
    """Return what renders, with versions and options."""
    packages = ("vl-convert-python", "fontpkg-be-vietnam-pro")
    versions = (f"{name} {version(name)}" for name in packages)
    return "; ".join((*versions, f"vega-lite {VEGA_LITE}", f"png {PNG_SCALE}", f"form {FORM}"))


@cache
def register_font() -> None:
    """Make the shipped font known to the renderer, once a process."""
    vl_convert.register_font_directory(str(fontpkg_be_vietnam_pro.ROOT / "files"))


def render(order: Order) -> Drawing:
    """Return the drawing of an order."""
    register_font()
    spec = json.loads(order.files["vl.json"])
    svg = render_svg(take_texts(spec), order.language)
    root, picture = (clean_svg(svg, order.key, order.title, order.about, order.language) for _ in range(2))
    set_texts(root, spec)
    set_texts(picture, spec)
    add_dark(root)
    hold_widths(root)
    add_footer(picture, order.footer)
    png: bytes = vl_convert.svg_to_png(print_svg(picture), scale=PNG_SCALE)
    return Drawing(print_svg(root).encode(), shrink_png(png))


def render_svg(spec: Spec, language: str) -> str:
    """Return a specification as the renderer draws it."""
    locale = NUMBER_LOCALES[language]
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, format_locale=locale)
    return svg
