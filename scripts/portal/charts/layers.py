"""The layers that all charts share, built with Altair: glyphs, texts, rules; data come in by name."""

from __future__ import annotations

from typing import Any

import altair as alt

from portal.charts.glyphs import FILLS, ROLES, SHAPES, STYLES
from portal.charts.theme import LIGHT, make_config, make_usermeta
from portal.words import Words


def pixels(field: str, channel: type = alt.X) -> Any:
    """Return a channel whose field is already a place in pixels."""
    return channel(f"{field}:Q", scale=None, axis=None)


def color_by(field: str, names: tuple[str, ...]) -> alt.Color:
    """Return the colour of each named role."""
    colours = [LIGHT[name] for name in names]
    return alt.Color(f"{field}:N", scale=alt.Scale(domain=list(names), range=colours), legend=None)


def stroke_role() -> alt.Stroke:
    """Return the outline colour of each role."""
    colours = [LIGHT[name] for name in ROLES]
    return alt.Stroke("role:N", scale=alt.Scale(domain=list(ROLES), range=colours), legend=None)


def make_tooltip(words: Words) -> list[alt.Tooltip]:
    """Return the lines of a tooltip, titled in the reader's language."""
    return [alt.Tooltip(f"{name}:N", title=words(f"chart.tip_{name}")) for name in ("what", "figure", "when", "who")]


def draw_glyphs(data: str, x: Any, y: Any, tooltip: list[alt.Tooltip] | None = None) -> alt.Chart:
    """Return the layer of all signs of one data set: shape, fill, outline and size by field."""
    return (
        alt.Chart(alt.NamedData(name=data))
        .mark_point(
            opacity=1,
            strokeWidth=2.2,
            xOffset=alt.expr("datum.dx || 0"),
            yOffset=alt.expr("datum.dy || 0"),
        )
        .encode(
            x=x,
            y=y,
            shape=alt.Shape("glyph:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None),
            fill=alt.Fill("fill:N", scale=alt.Scale(domain=list(FILLS), range=list(FILLS.values())), legend=None),
            stroke=stroke_role(),
            size=alt.Size("size:Q", scale=None, legend=None),
            **({"tooltip": tooltip} if tooltip else {}),
        )
    )


def draw_texts(data: str) -> alt.Chart:
    """Return the layer of all texts, each with its own place, size and weight."""
    return (
        alt.Chart(alt.NamedData(name=data))
        .mark_text(
            baseline="middle",
            align=alt.expr("datum.align"),
            fontWeight=alt.expr("datum.weight"),
            fontSize=alt.expr("datum.size"),
        )
        .encode(x=pixels("x"), y=pixels("y", alt.Y), text="text:N", color=color_by("style", STYLES))
    )


def draw_rules(data: str, colour: str, width: float) -> alt.Chart:
    """Return a layer of straight lines placed in pixels."""
    return (
        alt.Chart(alt.NamedData(name=data))
        .mark_rule(color=LIGHT[colour], strokeWidth=width)
        .encode(x=pixels("x"), y=pixels("y", alt.Y), x2="x2:Q", y2="y2:Q")
    )


def make_skeleton(layers: list[Any], words: Words) -> dict[str, Any]:
    """Return the specification of the layers without data, size and title."""
    chart = alt.layer(*layers)
    spec: dict[str, Any] = chart.to_dict()
    spec.pop("config", None)
    return {
        "$schema": spec.pop("$schema"),
        "autosize": {"type": "none", "contains": "content"},
        "config": make_config(),
        "usermeta": make_usermeta(words.language),
        **spec,
    }
