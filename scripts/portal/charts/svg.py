"""A renderer's SVG made fit to publish: small, named in the reader's language, legible on dark pages."""

from __future__ import annotations

import copy
import re
from xml.etree import ElementTree as ET

from portal.charts.measure import measure_text, wrap_text
from portal.charts.theme import FONTS, LIGHT, TEXT_SIZE, map_dark

NAMESPACE = "http://www.w3.org/2000/svg"
NUMBER = re.compile(r"-?\d+\.\d+")
IDENTITY = "translate(0,0)"
DROPPED = ("class", "role", "version", "font-family", "aria-hidden", "aria-label", "aria-roledescription")
MEASURES = ("d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points", "stroke-width")
PNG_MARGIN = 20
FOOTER_LINE = TEXT_SIZE * 1.35

ET.register_namespace("", NAMESPACE)


def clean_svg(svg: str, key: str, title: str, about: str, language: str) -> ET.Element:
    """Return a rendered chart without the renderer's English labels and idle parts.

    In: `key` makes ids unique on a page that shows several charts. Out: an image with title and
    description in the reader's language, in which colours follow the reader's colour scheme.
    """
    root = ET.fromstring(svg)
    _tidy(root)
    for name in list(root.attrib):
        if name not in ("width", "height", "viewBox"):
            del root.attrib[name]
    root.set("role", "img")
    root.set("lang", language)
    root.set("aria-labelledby", f"{key}-title {key}-about")
    root.set("font-family", FONTS)
    root.insert(0, _element("title", title, id=f"{key}-title"))
    root.insert(1, _element("desc", about, id=f"{key}-about"))
    return root


def add_dark(root: ET.Element) -> None:
    """Let the drawing's colours follow the reader's colour scheme."""
    rules = "".join(f'[fill="{a}"]{{fill:{b}}}[stroke="{a}"]{{stroke:{b}}}' for a, b in sorted(map_dark().items()))
    root.insert(2, _element("style", f"@media (prefers-color-scheme:dark){{{rules}}}"))


def hold_widths(root: ET.Element) -> None:
    """Let each text keep the width that was laid out, in programs too that take no font from the file."""
    for text in root.iter(f"{{{NAMESPACE}}}text"):
        size = float(text.attrib["font-size"].removesuffix("px"))
        width = measure_text(text.text or "", size, is_bold=text.get("font-weight", "400") != "400")
        text.set("textLength", print_pixels(width))
        text.set("lengthAdjust", "spacingAndGlyphs")


def add_footer(drawing: ET.Element, lines: tuple[str, ...]) -> ET.Element:
    """Return a copy with a margin and, below, the lines that a picture on its own needs: sources and site."""
    root = copy.deepcopy(drawing)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    y = height + 8
    for text in lines:
        for line in wrap_text(text, width, TEXT_SIZE):
            y += FOOTER_LINE
            root.append(
                _element(
                    "text", line, x="0", y=print_pixels(y - 6), fill=LIGHT["muted"], **{"font-size": f"{TEXT_SIZE}px"}
                )
            )
    box = width + 2 * PNG_MARGIN, y + 2 * PNG_MARGIN
    root.set("width", print_pixels(box[0]))
    root.set("height", print_pixels(box[1]))
    root.set("viewBox", f"{-PNG_MARGIN} {-PNG_MARGIN} {print_pixels(box[0])} {print_pixels(box[1])}")
    paper = {"x": str(-PNG_MARGIN), "y": str(-PNG_MARGIN), "width": "100%", "height": "100%", "fill": LIGHT["paper"]}
    root.insert(2, ET.Element(f"{{{NAMESPACE}}}rect", paper))
    return root


def print_svg(root: ET.Element) -> str:
    """Return the drawing as text, with one kind of line end."""
    return ET.tostring(root, encoding="unicode") + "\n"


def _element(name: str, text: str, **attributes: str) -> ET.Element:
    element = ET.Element(f"{{{NAMESPACE}}}{name}", attributes)
    element.text = text
    return element


def _tidy(parent: ET.Element) -> None:
    """Drop labels and parts that draw nothing, lift what stands in idle groups, and round."""
    children: list[ET.Element] = []
    for child in parent:
        _tidy(child)
        if child.tag.endswith("}path") and not child.get("d"):
            continue
        if child.get("display") == "none" or child.get("opacity") == "0":
            continue
        if child.tag.endswith("}g"):
            if len(child) == 0:
                continue
            if not child.attrib:
                children.extend(child)
                continue
        children.append(child)
    parent[:] = children
    parent.text = parent.text if parent.text and parent.text.strip() else None
    for name in DROPPED:
        parent.attrib.pop(name, None)
    for name in MEASURES:
        if name in parent.attrib:
            parent.set(name, NUMBER.sub(lambda found: print_pixels(float(found[0])), parent.attrib[name]))
    if parent.get("transform") == IDENTITY:
        del parent.attrib["transform"]


def print_pixels(number: float) -> str:
    """Return a measure in pixels, to a tenth."""
    return f"{number:.1f}".removesuffix(".0") if round(number, 1) else "0"
