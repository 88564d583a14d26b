"""The layers of charts with years across and values up; axes take their ends and ticks from parameters."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt

from portal.charts.glyphs import STYLES
from portal.charts.layers import color_by, draw_glyphs, draw_texts, make_skeleton, make_tooltip, pixels
from portal.charts.theme import AXIS_FORMAT, LIGHT
from portal.words import Words


def _year(field: str = "year") -> alt.X:
    """Return the axis of years: the middle of each is the year itself."""
    ends = alt.Scale(domainMin=alt.expr("year_range[0]"), domainMax=alt.expr("year_range[1]"), zero=False, nice=False)
    axis = alt.Axis(values=alt.expr("years_shown"), format="d", grid=False, labelPadding=6, title=None)
    return alt.X(f"{field}:Q", scale=ends, axis=axis)


def _value(field: str = "value") -> alt.Y:
    """Return the axis of values."""
    ends = alt.Scale(domainMin=alt.expr("value_range[0]"), domainMax=alt.expr("value_range[1]"), zero=False, nice=False)
    axis = alt.Axis(
        values=alt.expr("values_shown"), format=AXIS_FORMAT, domain=False, ticks=False, labelPadding=8, title=None
    )
    return alt.Y(f"{field}:Q", scale=ends, axis=axis)


@cache
def make_timeline_skeleton(words: Words) -> dict[str, Any]:
    """Return the specification of all timelines, without data and size."""
    tips = make_tooltip(words)
    zones = (
        alt.Chart(alt.NamedData(name="zones"))
        .mark_rect(color=LIGHT["zone"])
        .encode(x=_year(), x2="year2:Q", y=_value(), y2="value2:Q")
    )
    breaks = (
        alt.Chart(alt.NamedData(name="breaks"))
        .mark_rule(color=LIGHT["break"], strokeDash=[5, 4], strokeWidth=2)
        .encode(x=_year(), tooltip=[alt.Tooltip("what:N", title=words("chart.tip_what"))])
    )
    spans = (
        alt.Chart(alt.NamedData(name="spans"))
        .mark_rule(strokeWidth=alt.expr("datum.width"), strokeDash=alt.expr("datum.is_about ? [5, 3] : []"))
        .encode(x=_year(), x2="year2:Q", y=_value(), color=color_by("role", STYLES), tooltip=tips)
    )
    layers = [
        zones,
        breaks,
        spans,
        draw_glyphs("ends", _year(), _value(), tips),
        draw_glyphs("points", _year(), _value(), tips),
        draw_glyphs("signs", pixels("x"), pixels("y", alt.Y)),
        draw_texts("texts"),
    ]
    return make_skeleton(layers, words)
