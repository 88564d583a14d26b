"""The explorer's charts: specifications without data, which the browser fills with the reader's selection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import altair as alt

from portal.charts.theme import AXIS_FORMAT, DARK, LIGHT, TEXT_SIZE, WIDTH, make_config, make_usermeta
from portal.derive.wide import label_code
from portal.pages.edition import Edition
from portal.pages.explore_index import dump
from portal.pages.explore_order import FOLDER
from portal.words import Words
from portal.write import File

# Blue is met and orange is not, as dark as it is sure; what nothing can be said of is grey. (Light page, dark page.)
STATUS_COLOURS = {
    "met": (LIGHT["own"], DARK["own"]),
    "provisional_met": ("#8cc3ea", "#2a6f9c"),
    "conflicting": (LIGHT["break"], DARK["break"]),
    "provisional_not_met": ("#f0b381", "#a65f2b"),
    "not_met": (LIGHT["result"], DARK["result"]),
    "not_comparable": ("#7f888d", "#8b969b"),
    "not_assessable": ("#b3babd", "#606a70"),
    "no_result": ("#dde0e1", "#3f4a50"),
}
# A bar's share of the height, which the browser reckons from the number of bars.
STEP = 32
LABELS = 190
HEIGHT = 320


def make_chart_files(editions: Iterable[Edition]) -> Iterator[File]:
    """Yield the specifications in each language."""
    for edition in editions:
        words = edition.words
        specs = {"counts": draw_counts(words), "figures": draw_figures(words)}
        yield File(f"{FOLDER}charts-{words.language}.json", dump(specs))


def draw_counts(words: Words) -> dict[str, Any]:
    """Return bars of how many targets have which status, a bar a group; data: group, status, rank, count."""
    names = [label_code("status", code, words) for code in STATUS_COLOURS]
    colours = [light for light, _ in STATUS_COLOURS.values()]
    legend = alt.Legend(
        orient="bottom", direction="vertical", columns=1, title=None, symbolType="square", labelLimit=WIDTH
    )
    chart = (
        alt.Chart(alt.NamedData(name="rows"), width=WIDTH)
        .mark_bar(stroke=LIGHT["paper"], strokeWidth=1)
        .encode(
            y=alt.Y("group:N", sort=None, axis=alt.Axis(labelLimit=LABELS, ticks=False, domain=False)),
            x=alt.X("count:Q", stack="zero", axis=alt.Axis(format=",.0f", tickCount=5)),
            color=alt.Color("status:N", scale=alt.Scale(domain=names, range=colours), legend=legend),
            order=alt.Order("rank:Q"),
            tooltip=[
                alt.Tooltip("group:N", title=words("explore.chart.group")),
                alt.Tooltip("status:N", title=words("explore.chart.status")),
                alt.Tooltip("count:Q", title=words("explore.chart.count"), format=",.0f"),
            ],
        )
    )
    return _finish(chart, words)


def draw_figures(words: Words) -> dict[str, Any]:
    """Return what was asked and what was published by year; data: year, value, kind, figure, who, what."""
    kinds = [words("explore.js.chart_asked"), words("explore.js.chart_published")]
    shapes = alt.Scale(domain=kinds, range=["stroke", "circle"])
    colours = alt.Scale(domain=kinds, range=[LIGHT["own"], LIGHT["result"]])
    legend = alt.Legend(orient="bottom", direction="vertical", title=None, labelLimit=WIDTH)
    chart = (
        alt.Chart(alt.NamedData(name="rows"), width=WIDTH, height=HEIGHT)
        .mark_point(filled=False, strokeWidth=2, size=110, opacity=0.75)
        .encode(
            x=alt.X("year:O", axis=alt.Axis(labelAngle=0, domain=True, labelOverlap=True)),
            xOffset=alt.XOffset("kind:N", sort=kinds),
            y=alt.Y("value:Q", scale=alt.Scale(zero=False, nice=True), axis=alt.Axis(format=AXIS_FORMAT, tickCount=5)),
            shape=alt.Shape("kind:N", scale=shapes, legend=legend),
            color=alt.Color("kind:N", scale=colours, legend=legend),
            tooltip=[
                alt.Tooltip("what:N", title=words("explore.chart.what")),
                alt.Tooltip("figure:N", title=words("explore.chart.figure")),
                alt.Tooltip("who:N", title=words("explore.chart.who")),
                alt.Tooltip("year:O", title=words("explore.chart.year")),
            ],
        )
    )
    return _finish(chart, words)


def _finish(chart: alt.Chart, words: Words) -> dict[str, Any]:
    """Return a chart as a specification in the portal's theme, as wide as a page's other charts."""
    spec: dict[str, Any] = chart.to_dict(validate=False)
    config = make_config()
    config["legend"] = {"labelColor": LIGHT["ink"], "labelFontSize": TEXT_SIZE, "symbolStrokeWidth": 2}
    usermeta = make_usermeta(words.language)
    usermeta["step"] = STEP
    usermeta["dark"] = {**usermeta["dark"], **dict(STATUS_COLOURS.values())}
    fit = {"type": "fit-x", "contains": "padding"}
    return {**spec, "config": config, "usermeta": usermeta, "autosize": fit}
