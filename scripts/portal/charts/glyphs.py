"""The signs that all charts share: what a target asks, whose figure it is and how sure, and their key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.charts.data import PUBLISHERS, STATUSES, BoundMark, PointMark
from portal.charts.measure import measure_text
from portal.charts.theme import BOLD, LIGHT, TEXT_SIZE, WIDTH
from portal.words import Words

Row = dict[str, object]

# Shapes tell whose figure it is, fills how sure it is, colours what it is there for.
SHAPES = {
    "statistics": "circle",
    "locality": "square",
    "media": "diamond",
    "closed": "circle",
    "open": "circle",
    "right": "triangle-right",
    "left": "triangle-left",
    "up": "triangle-up",
    "down": "triangle-down",
    "bar": "M-0.3,-1.15h0.6v2.3h-0.6Z",
    "flat": "M-1.15,-0.3h2.3v0.6h-2.3Z",
    "rise": "M-0.12,0V-1.3H-0.45L0,-2.1L0.45,-1.3H0.12V0Z",
    "fall": "M-0.12,0V1.3H-0.45L0,2.1L0.45,1.3H0.12V0Z",
}
SIZES = {
    "statistics": 150,
    "locality": 140,
    "media": 150,
    "closed": 90,
    "open": 80,
    "bar": 150,
    "flat": 150,
    "rise": 420,
    "fall": 420,
}
ARROW_SIZE = 100
ROLES = ("own", "original", "previous", "parent", "result", "baseline")
STYLES = ("ink", "muted", "break", *ROLES)
FILLS = {
    **{role: LIGHT[role] for role in ROLES},
    "paper": LIGHT["paper"],
    "result-final": LIGHT["result"],
    "result-estimate": LIGHT["half"],
    "result-interim": LIGHT["paper"],
    "baseline-final": LIGHT["baseline"],
    "baseline-estimate": LIGHT["half_baseline"],
    "baseline-interim": LIGHT["paper"],
}
KEY_GLYPH, KEY_GAP, KEY_LINE = 24.0, 20.0, 26.0


def sign_point(point: PointMark) -> Row:
    """Return the shape, fill, colour and size that tell a published figure's kind."""
    return sign(point.publisher_kind, point.role, f"{point.role}-{point.status}")


def sign(glyph: str, role: str, fill: str = "") -> Row:
    """Return one glyph in the colour of a role, filled with it or as named."""
    return {"glyph": glyph, "role": role, "fill": fill or role, "size": SIZES.get(glyph, ARROW_SIZE)}


def sign_end(is_open: bool, role: str) -> Row:
    """Return the end of a bound: an open ring where the figure itself does not count, else a full disc."""
    return sign("open", role, "paper") if is_open else sign("closed", role)


def tell_bound(bound: BoundMark, words: Words) -> Row:
    """Return what a tooltip says of a target."""
    return {
        "what": words("chart.what_target"),
        "figure": bound.text,
        "when": bound.period,
        "who": "",
    }


def tell_point(point: PointMark, words: Words) -> Row:
    """Return what a tooltip says of a published figure."""
    return {
        "what": words(f"chart.what_{point.status}"),
        "figure": point.text,
        "when": point.period,
        "who": words("chart.who", publisher=point.publisher, kind=words(f"chart.kind_{point.publisher_kind}")),
    }


@dataclass(frozen=True, slots=True)
class KeyItem:
    """Hold one entry of a chart's key."""

    text: str
    glyph: Row


def list_key(
    bounds: Iterable[BoundMark], points: Sequence[PointMark], words: Words, *, with_bounds: bool, is_upright: bool
) -> list[KeyItem]:
    """Return the key to the signs that a chart uses.

    In: `with_bounds`: the chart does not name bounds and statuses in words beside each mark;
    `is_upright`: values run upwards, so that a bare figure is a lying bar.
    """
    items: list[KeyItem] = []
    bar = "flat" if is_upright else "bar"
    if with_bounds:
        roles = dict.fromkeys(bound.role for bound in bounds)
        items += [KeyItem(words(f"chart.key_{role}"), sign(bar, role)) for role in roles]
        statuses = {point.status for point in points}
        items += [
            KeyItem(words(f"chart.key_{status}"), sign("statistics", "result", f"result-{status}"))
            for status in STATUSES
            if status in statuses
        ]
    kinds = {point.publisher_kind for point in points}
    items += [
        KeyItem(words(f"chart.kind_{kind}"), sign(kind, "baseline", "paper")) for kind in PUBLISHERS if kind in kinds
    ]
    return items


def place_key(items: Sequence[KeyItem], top: float, left: float = 0.0) -> tuple[list[Row], list[Row], float]:
    """Return the key's glyphs and texts with their places in pixels, and the y below them."""
    glyphs: list[Row] = []
    texts: list[Row] = []
    x, y = left, top + KEY_LINE / 2
    for item in items:
        width = KEY_GLYPH + measure_text(item.text, TEXT_SIZE)
        if x > left and x + width > left + WIDTH - 2:
            x, y = left, y + KEY_LINE
        glyphs.append({**item.glyph, "x": round(x + 9, 1), "y": round(y, 1)})
        texts.append(make_text(item.text, x + KEY_GLYPH, y, "muted"))
        x += width + KEY_GAP
    return glyphs, texts, y + KEY_LINE / 2 if items else top


def make_text(
    text: str, x: float, y: float, style: str, align: str = "left", *, size: float = TEXT_SIZE, is_bold: bool = False
) -> Row:
    """Return one text with its place in pixels."""
    weight = BOLD if is_bold else 400
    place = {"x": round(x, 1), "y": round(y, 1)}
    return {"text": text, **place, "style": style, "align": align, "size": size, "weight": weight}
