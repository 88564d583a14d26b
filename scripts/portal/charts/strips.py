"""Rows of words beside small scales: the form of the charts whose targets do not share one axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

import altair as alt

from portal.charts.data import BoundMark, Mark, PointMark
from portal.charts.glyphs import (
    STYLES,
    KeyItem,
    Row,
    make_text,
    place_key,
    sign,
    sign_end,
    sign_point,
    tell_bound,
    tell_point,
)
from portal.charts.layers import color_by, draw_glyphs, draw_rules, draw_texts, make_skeleton, make_tooltip, pixels
from portal.charts.measure import measure_text, wrap_text
from portal.charts.scales import Scale, add_ticks, find_extent
from portal.charts.theme import LIGHT, NAME_SIZE, TEXT_SIZE, TITLE_SIZE, WIDTH
from portal.words import Words

LINE, HEADING_LINE, TICK_LINE, TITLE_LINE = 26.0, 23.0, 24.0, TITLE_SIZE * 1.25
EDGE = 10.0
ARROW = 7.0
# How many intervals an axis may have, tried in turn until the figures below it have room.
TICKS = (5, 4, 3, 2)
TICK_GAP = 10.0


class StripSheet:
    """Collect rows from top to bottom and give the specification that draws them.

    `left` is where the scales start, in pixels; they end at the right edge.
    """

    def __init__(self, title: str, left: float, words: Words) -> None:
        """Start a sheet below its title."""
        self.words = words
        self.left = left
        self.right = WIDTH - EDGE
        self.y = 0.0
        names = ("grid", "axes", "zones", "spans", "ends", "points", "texts")
        self.data: dict[str, list[Row]] = {name: [] for name in names}
        for line in wrap_text(title, WIDTH, TITLE_SIZE, is_bold=True):
            self.y += TITLE_LINE
            row = make_text(line, 0, self.y - TITLE_LINE / 2, "ink", size=TITLE_SIZE, is_bold=True)
            self.data["texts"].append(row)

    def at(self, scale: Scale, value: Decimal) -> float:
        """Return where a value lies on a scale, in pixels."""
        return round(self.left + scale.place(value, self.right - self.left), 1)

    def make_scale(self, marks: Sequence[Mark], *, is_share: bool) -> Scale:
        """Return the scale that holds all marks, with room for arrows where targets go on."""
        bounds = [mark for mark in marks if isinstance(mark, BoundMark)]
        return self.make_scale_of(
            [value for mark in marks for value in mark.figures],
            is_share=is_share,
            is_open_low=any(bound.lower is None for bound in bounds),
            is_open_high=any(bound.upper is None for bound in bounds),
        )

    def make_scale_of(
        self, figures: Sequence[Decimal], *, is_share: bool, is_open_low: bool = False, is_open_high: bool = False
    ) -> Scale:
        """Return the scale that holds all figures, with as many ticks as there is room for."""
        extent = find_extent(figures, is_open_low=is_open_low, is_open_high=is_open_high)
        scales = [add_ticks(extent, wanted, is_share=is_share) for wanted in TICKS]
        useful = [scale for scale in scales if len(scale.ticks) > 1] or scales
        return next((scale for scale in useful if self._has_room(scale)), useful[-1])

    def _has_room(self, scale: Scale) -> bool:
        """Tell whether the figures below an axis stand apart."""
        if len(scale.ticks) < 2:
            return True
        widest = max(measure_text(self.words.number(scale.print(tick)), TEXT_SIZE) for tick in scale.ticks)
        return self.at(scale, scale.ticks[1]) - self.at(scale, scale.ticks[0]) >= widest + TICK_GAP

    def skip(self, height: float) -> None:
        """Leave some room."""
        self.y += height

    def add_heading(self, text: str) -> None:
        """Add a name over the full width."""
        for line in wrap_text(text, WIDTH, NAME_SIZE, is_bold=True):
            self.y += HEADING_LINE
            row = make_text(line, 0, self.y - HEADING_LINE / 2, "ink", size=NAME_SIZE, is_bold=True)
            self.data["texts"].append(row)

    def add_note(self, text: str) -> None:
        """Add a small remark over the full width."""
        for line in wrap_text(text, WIDTH, TEXT_SIZE):
            self.y += HEADING_LINE
            self.data["texts"].append(make_text(line, 0, self.y - HEADING_LINE / 2, "muted"))

    def add_words(self, cells: Iterable[tuple[str, float, str, str]], height: float = LINE) -> None:
        """Add texts (text, x, style, align) at the row that follows, of the given height."""
        middle = self.y + height / 2
        self.data["texts"] += [make_text(text, x, middle, style, align) for text, x, style, align in cells if text]

    def add_bound(self, bound: BoundMark, scale: Scale, y: float) -> None:
        """Draw a target at height `y`: a line over all that meets it, its figures as ends."""
        told = {**tell_bound(bound, self.words), "y": round(y, 1), "role": bound.role}
        low = self.left if bound.lower is None else self.at(scale, bound.lower)
        high = self.right if bound.upper is None else self.at(scale, bound.upper)
        ends: list[Row] = []
        if bound.shape in ("floor", "ceiling", "band"):
            self.data["spans"].append({**told, "x": low, "x2": high, "width": 5})
            ends += [{**sign_end(bound.is_lower_open, bound.role), "x": low}] if bound.lower is not None else []
            ends += [{**sign_end(bound.is_upper_open, bound.role), "x": high}] if bound.upper is not None else []
            ends += [{**sign("right", bound.role), "x": high - ARROW / 2}] if bound.upper is None else []
            ends += [{**sign("left", bound.role), "x": low + ARROW / 2}] if bound.lower is None else []
        else:
            fill = "paper" if bound.shape == "about" else ""
            ends.append({**sign("bar", bound.role, fill), "x": low})
        if bound.second is not None:
            ends.append({**sign("bar", bound.role), "x": self.at(scale, bound.second)})
        self.data["ends"] += [{**told, **end, "value": _number(bound)} for end in ends]

    def add_zone(self, bound: BoundMark, scale: Scale, top: float, bottom: float) -> None:
        """Shade all that meets a target, from `top` to `bottom`."""
        if bound.shape in ("floor", "ceiling", "band"):
            low = self.left if bound.lower is None else self.at(scale, bound.lower)
            high = self.right if bound.upper is None else self.at(scale, bound.upper)
            self.data["zones"].append({"x": low, "x2": high, "y": round(top, 1), "y2": round(bottom, 1)})

    def add_point(self, point: PointMark, scale: Scale, y: float) -> None:
        """Draw a published figure at height `y`; an arrowhead tells that it is more or less than printed."""
        x = self.at(scale, point.value)
        told = {**tell_point(point, self.words), "x": x, "y": round(y, 1), "value": float(point.value)}
        if point.comparator in ("gt", "ge", "lt", "le"):
            glyph, side = ("right", 13) if point.comparator[0] == "g" else ("left", -13)
            self.data["ends"].append({**told, **sign(glyph, point.role), "dx": side, "size": 50})
        self.data["points"].append({**told, **sign_point(point)})

    def add_summary(self, figures: Sequence[Decimal], told: Row, role: str, scale: Scale) -> None:
        """Draw five figures at the row that follows: a thin line, a thick one over the middle half, the median."""
        y = round(self.y + LINE / 2, 1)
        places = [self.at(scale, value) for value in figures]
        row = {**told, "y": y, "role": role}
        self.data["spans"].append({**row, "x": places[0], "x2": places[4], "width": 2})
        self.data["spans"].append({**row, "x": places[1], "x2": places[3], "width": 9})
        self.data["ends"].append({**row, **sign("bar", role, "paper"), "x": places[2]})

    def add_axis(self, scale: Scale, top: float) -> None:
        """Close rows that share a scale: grid lines from `top`, the axis, and as many of its figures as fit."""
        bottom = round(self.y, 1)
        labelled = scale.ticks if self._has_room(scale) else scale.ticks[:: len(scale.ticks) - 1]
        for tick in scale.ticks:
            x = self.at(scale, tick)
            self.data["grid"].append({"x": x, "x2": x, "y": round(top, 1), "y2": bottom})
            if tick in labelled:
                label = self.words.number(scale.print(tick))
                place = min(x, WIDTH - measure_text(label, TEXT_SIZE) / 2)
                self.data["texts"].append(make_text(label, place, self.y + TICK_LINE / 2, "muted", "center"))
        self.data["axes"].append({"x": self.left, "x2": self.right, "y": bottom, "y2": bottom})
        self.y += TICK_LINE

    def add_key(self, items: list[KeyItem]) -> None:
        """Add the key to the signs."""
        glyphs, texts, self.y = place_key(items, self.y)
        self.data["ends"] += glyphs
        self.data["texts"] += texts

    def finish(self) -> tuple[dict[str, Any], int]:
        """Return the specification and its height in pixels."""
        height = round(self.y) + 4
        spec = {
            **_skeleton(self.words),
            "width": WIDTH,
            "height": height,
            "padding": 0,
            "datasets": self.data,
        }
        return spec, height


def _number(bound: BoundMark) -> float:
    return float(bound.figures[0])


@cache
def _skeleton(words: Words) -> dict[str, Any]:
    """Return the specification of all sheets, without data and size."""
    zones = (
        alt.Chart(alt.NamedData(name="zones"))
        .mark_rect(color=LIGHT["zone"])
        .encode(x=pixels("x"), y=pixels("y", alt.Y), x2="x2:Q", y2="y2:Q")
    )
    spans = (
        alt.Chart(alt.NamedData(name="spans"))
        .mark_rule(strokeWidth=alt.expr("datum.width"))
        .encode(
            x=pixels("x"), y=pixels("y", alt.Y), x2="x2:Q", color=color_by("role", STYLES), tooltip=make_tooltip(words)
        )
    )
    tips = make_tooltip(words)
    layers = [
        zones,
        draw_rules("grid", "grid", 1),
        draw_rules("axes", "axis", 1.2),
        spans,
        draw_glyphs("ends", pixels("x"), pixels("y", alt.Y), tips),
        draw_glyphs("points", pixels("x"), pixels("y", alt.Y), tips),
        draw_texts("texts"),
    ]
    return make_skeleton(layers, words)
