"""A campaign's targets against what was observed: each target on a scale of its own, in its own unit."""

from __future__ import annotations

from collections.abc import Sequence

from portal.charts.chart import Chart, Said
from portal.charts.data import BASELINE, OWN, RESULT, BoundMark, CampaignData, Panel
from portal.charts.glyphs import list_key
from portal.charts.measure import measure_text
from portal.charts.strips import LINE, StripSheet
from portal.charts.telling import name_publishers, say_point, tell_source
from portal.charts.theme import TEXT_SIZE, WIDTH
from portal.words import Words

GAP = 18.0
COLUMN_GAP = 16.0
NARROWEST, WIDEST = WIDTH * 0.36, WIDTH * 0.56


def draw_campaign(data: CampaignData, words: Words) -> Chart:
    """Draw one row of words and one mark for each target, former target and published figure."""
    bounds = [bound for panel in data.panels for bound in panel.bounds]
    points = [point for panel in data.panels for point in panel.points]
    form = "chart.campaign_title" if points else "chart.campaign_title_targets"
    title = words(form, place=data.place, year=data.year)
    if data.parts > 1:
        title = words("chart.part_of_parts", title=title, part=data.part, parts=data.parts)
    sheet = StripSheet(title, _find_left(data.panels), words)
    for panel in data.panels:
        sheet.skip(GAP)
        _add_panel(sheet, panel)
    sheet.skip(GAP if points else 0)
    sheet.add_key(list_key(bounds, points, words, with_bounds=False, is_upright=False))
    spec, height = sheet.finish()
    said = Said(
        title,
        words("chart.campaign_alt", title=title, names="; ".join(panel.name for panel in data.panels)),
        _find_finding(data, words),
        tell_source(name_publishers(points, words), words),
        tuple(words(f"chart.column_{name}") for name in ("target_of", "target", "result", "compared")),
        tuple(_tell_panel(panel, words) for panel in data.panels),
        WIDTH,
        height,
    )
    return Chart(said, tuple(mark.record for panel in data.panels for mark in panel.marks), spec)


def _find_left(panels: Sequence[Panel]) -> float:
    """Return where the scales start: right of the widest row of words."""
    rows = [mark for panel in panels for mark in panel.marks]
    widths = [measure_text(row.label, TEXT_SIZE) + measure_text(row.short, TEXT_SIZE) for row in rows]
    return min(max(*widths, NARROWEST) + 2 * COLUMN_GAP, WIDEST)


def _add_panel(sheet: StripSheet, panel: Panel) -> None:
    scale = sheet.make_scale(panel.marks, is_share=panel.is_share)
    sheet.add_heading(panel.name)
    sheet.skip(2)
    top = sheet.y
    for mark in panel.marks:
        value_end = sheet.left - COLUMN_GAP
        sheet.add_words([(mark.label, 0, "muted", "left"), (mark.short, value_end, mark.role, "right")])
        if isinstance(mark, BoundMark):
            sheet.add_bound(mark, scale, sheet.y + LINE / 2)
        else:
            sheet.add_point(mark, scale, sheet.y + LINE / 2)
        sheet.skip(LINE)
    own = next(bound for bound in panel.bounds if bound.role == OWN)
    sheet.add_zone(own, scale, top, sheet.y)
    sheet.add_axis(scale, top)


def _tell_panel(panel: Panel, words: Words) -> tuple[str, ...]:
    """Return a panel as a row of the table: its target, results, and what it is compared with."""
    own = [bound.text for bound in panel.bounds if bound.role == OWN]
    results = [say_point(point, words) for point in panel.points if point.role == RESULT]
    compared = [
        words("chart.labelled", label=bound.label, text=bound.text) for bound in panel.bounds if bound.role != OWN
    ]
    compared += [
        words("chart.labelled", label=point.label, text=say_point(point, words))
        for point in panel.points
        if point.role == BASELINE
    ]
    return panel.name, "; ".join(own), "; ".join(results), "; ".join(compared)


def _find_finding(data: CampaignData, words: Words) -> str:
    """Return how many targets have a result and how these ended; nothing where none has."""
    if not data.with_result:
        return ""
    return words.count(
        "chart.campaign_finding", data.with_result, targets=data.targets, verdicts=", ".join(data.verdicts)
    )
