"""Texts set straight into a drawing: each has its place already, and the renderer is slow at measuring them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from portal.charts.svg import NAMESPACE, print_pixels
from portal.charts.theme import LIGHT

Spec = Mapping[str, Any]
TEXTS = "texts"
ANCHORS = {"center": "middle", "right": "end"}
# How far below its middle the renderer puts a text's base line, in font sizes.
BASELINE = 0.3


def take_texts(spec: Spec) -> Spec:
    """Return the specification without the texts that have a place in pixels."""
    return {**spec, "datasets": {**spec["datasets"], TEXTS: []}}


def set_texts(root: ET.Element, spec: Spec) -> None:
    """Set the texts of a specification into its drawing, just as the renderer would."""
    padding = spec["padding"] or {"left": 0, "top": 0}
    group = ET.SubElement(root, f"{{{NAMESPACE}}}g")
    for row in spec["datasets"][TEXTS]:
        place = row["x"] + padding["left"], row["y"] + padding["top"] + row["size"] * BASELINE
        text = ET.SubElement(group, f"{{{NAMESPACE}}}text", x=print_pixels(place[0]), y=print_pixels(place[1]))
        text.text = row["text"]
        if row["align"] in ANCHORS:
            text.set("text-anchor", ANCHORS[row["align"]])
        text.set("font-size", f"{row['size']}px")
        if row["weight"] != 400:
            text.set("font-weight", str(row["weight"]))
        text.set("fill", LIGHT[row["style"]])
