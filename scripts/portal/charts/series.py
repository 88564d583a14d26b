"""A locality's series for one indicator: targets as bounds, published figures as points, over the years."""

from __future__ import annotations

from portal.charts.chart import Chart, Said
from portal.charts.data import OWN, PointMark, SeriesData
from portal.charts.glyphs import list_key
from portal.charts.telling import name_publishers, say_point, tell_source
from portal.charts.theme import WIDTH
from portal.charts.timeline import Timeline
from portal.words import Words


def draw_series(data: SeriesData, words: Words) -> Chart:
    """Draw targets as bars with an arrow where they leave room, and published figures as points."""
    timeline = Timeline(data.marks, words, is_share=data.is_share)
    for line in data.breaks:
        timeline.add_break(line)
    for bound in data.bounds:
        timeline.add_bound(bound)
    timeline.add_points(data.points)
    timeline.add_labels(data.bounds, data.points)
    title = words("chart.series_title", indicator=data.indicator, place=data.place)
    key = list_key(data.bounds, data.points, words, with_bounds=True, is_upright=True)
    spec, height = timeline.finish(title, data.unit, key, data.breaks)
    form = "chart.series_alt" if len(timeline.years) > 1 else "chart.series_alt_one"
    said = Said(
        title,
        words(form, title=title, first=timeline.years[0], last=timeline.years[-1]),
        _find_finding(data, words),
        tell_source(name_publishers(data.points, words), words),
        tuple(words(f"chart.column_{name}") for name in ("year", "target", "result")),
        tuple(_tell_years(data, words)),
        WIDTH,
        height,
    )
    return Chart(said, tuple(mark.record for mark in data.marks), spec)


def _tell_years(data: SeriesData, words: Words) -> list[tuple[str, ...]]:
    """Return one row of the table for each period that has a target or a figure."""
    periods: dict[tuple[int, str], tuple[list[str], list[str]]] = {}
    for bound in sorted(data.bounds, key=lambda bound: bound.role != OWN):
        text = bound.text if bound.role == OWN else words("chart.labelled", label=bound.label, text=bound.text)
        periods.setdefault((bound.last_year, bound.period), ([], []))[0].append(text)
    for point in data.points:
        said = say_point(point, words, with_period=False)
        periods.setdefault((point.year, point.period), ([], []))[1].append(said)
    ordered = sorted(periods.items(), key=lambda item: (item[0][0], len(item[0][1]), item[0][1]))
    return [(period, "; ".join(targets), "; ".join(results)) for (_, period), (targets, results) in ordered]


def _find_finding(data: SeriesData, words: Words) -> str:
    """Return what was set and what came of it in the last year that has both; nothing where none has."""
    for bound in reversed(data.bounds):
        if bound.role != OWN or sum(one.role == OWN and one.period == bound.period for one in data.bounds) > 1:
            continue
        results = [point for point in data.points if point.period == bound.period]
        if results:
            period = words("chart.in_year", year=bound.period) if bound.period.isdigit() else bound.period
            said = words("chart.series_finding", period=period, target=bound.text, results=say_results(results, words))
            return said[:1].upper() + said[1:]
    return ""


def say_results(results: list[PointMark], words: Words) -> str:
    """Return figures for one period in a few words: the one figure, or what the sources lie between."""
    low, high = min(results, key=lambda point: point.value), max(results, key=lambda point: point.value)
    if low.value == high.value:
        status = words(f"chart.said_{results[0].status}")
        return words("chart.result_one", status=status, figure=results[0].text)
    return words("chart.result_range", low=low.text, high=high.text)
