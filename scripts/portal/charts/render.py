"""Render charts to SVG and PNG with vl-convert and the shipped font."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import fontpkg_be_vietnam_pro
import vl_convert

from portal.charts.chart import SAID, Data, Draw
from portal.charts.lettering import Spec, set_texts, take_texts
from portal.charts.png import shrink_png
from portal.charts.svg import add_dark, add_footer, clean_svg, hold_widths, print_svg
from portal.charts.theme import NUMBER_LOCALES
from portal.charts.typeface import embed_typeface
from portal.words import TRANSLATIONS, Words

VEGA_LITE = "6.4"
PNG_SCALE = 1.5
PACKAGES = ("altair", "vl-convert-python", "fontpkg-be-vietnam-pro", "fonttools")
CATALOGUES = ("charts", "formats")
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Order:
    """Hold everything that the files of one chart depend on; equal orders give equal bytes.

    `key` makes ids unique on a page with several charts; `has_picture`: a PNG is wanted too.
    """

    data: Data
    draw: Draw
    language: str
    key: str
    has_picture: bool

    @property
    def name(self) -> str:
        """Return the hash of the order and of all that executes it."""
        draw = f"{self.draw.__module__}.{self.draw.__qualname__}"
        parts = (repr(self.data), draw, self.language, self.key, str(self.has_picture), name_renderer(self.language))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def name_renderer(language: str) -> str:
    """Return all that draws besides the order: packages by version, this package's modules and words by hash."""
    here = Path(__file__).parent
    sources = [*sorted(here.glob("*.py")), here.parent / "words.py"]
    sources += [TRANSLATIONS / language / f"{name}.po" for name in CATALOGUES]
    hashes = (hashlib.sha256(path.read_bytes()).hexdigest() for path in sources)
    return "; ".join((*(f"{name} {version(name)}" for name in PACKAGES), *hashes))


@cache
def register_font() -> None:
    """Make the shipped font known to the renderer, once a process."""
    vl_convert.register_font_directory(str(fontpkg_be_vietnam_pro.ROOT / "files"))


def render(order: Order) -> Files:
    """Return the files of a chart by ending: `svg`, `png` where wanted, `vl.json`, `csv`, `said.json`."""
    register_font()
    words = Words(order.language)
    chart = order.draw(order.data, words)
    said = chart.said
    svg = render_svg(take_texts(chart.spec), order.language)
    root = clean_svg(svg, order.key, said.title, said.alt, order.language)
    set_texts(root, chart.spec)
    picture: dict[str, bytes] = {}
    if order.has_picture:
        picture["png"] = render_png(print_svg(add_footer(root, (said.source, words("chart.png_site")))))
    add_dark(root)
    hold_widths(root)
    embed_typeface(root)
    texts = {"svg": print_svg(root), "vl.json": chart.print_spec(), "csv": chart.print_csv(), SAID: said.print()}
    return {**{ending: text.encode() for ending, text in texts.items()}, **picture}


def render_svg(spec: Spec, language: str) -> str:
    """Return a specification as the renderer draws it."""
    locale = NUMBER_LOCALES[language]
    svg: str = vl_convert.vegalite_to_svg(dict(spec), vl_version=VEGA_LITE, format_locale=locale)
    return svg


def render_png(svg: str) -> bytes:
    """Return a drawing as a picture."""
    png: bytes = vl_convert.svg_to_png(svg, scale=PNG_SCALE)
    return shrink_png(png)
