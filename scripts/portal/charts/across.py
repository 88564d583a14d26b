"""One indicator across places and years on one scale, in the order of place codes and years, never ranked."""

from __future__ import annotations

from itertools import groupby, zip_longest

from portal.charts.chart import Chart, Said
from portal.charts.data import OWN, AcrossData, PlaceYear
from portal.charts.glyphs import list_key
from portal.charts.measure import measure_text
from portal.charts.scales import Scale
from portal.charts.strips import StripSheet
from portal.charts.telling import name_publishers, say_point, tell_source
from portal.charts.theme import TEXT_SIZE, WIDTH
from portal.words import Words

LINE, GAP, COLUMN_GAP = 29.0, 12.0, 14.0
# A target and a result share a line: one runs above its middle, the other below.
SHIFT = 6.0


def draw_across(data: AcrossData, words: Words) -> Chart:
    """Draw a line of words and marks for each place and year."""
    bounds = [bound for row in data.rows for bound in row.bounds]
    points = [point for row in data.rows for point in row.points]
    title = words("chart.across_title", indicator=data.indicator, level=words(f"chart.level_{data.level}"))
    columns = _find_columns(data, words)
    sheet = StripSheet(title, columns[-1] + COLUMN_GAP, words)
    if data.unit:
        sheet.add_note(words("chart.unit_of_axis", unit=data.unit))
    scale = sheet.make_scale(data.marks, is_share=data.is_share)
    sheet.skip(GAP)
    top = sheet.y
    for place, rows in groupby(data.rows, key=lambda row: row.place):
        sheet.add_heading(place)
        for row in rows:
            _add_year(sheet, row, scale, columns)
        sheet.skip(GAP)
    sheet.add_axis(scale, top)
    sheet.skip(GAP)
    sheet.add_key(list_key(bounds, points, words, with_bounds=True, is_upright=False))
    spec, height = sheet.finish()
    years = data.years
    said = Said(
        title,
        words("chart.across_alt", title=title, places="; ".join(data.places)),
        words.count("chart.across_finding", len(data.places), first=years[0], last=years[-1]),
        tell_source(name_publishers(points, words), words),
        tuple(words(f"chart.column_{name}") for name in ("place", "year", "target", "result")),
        tuple(_tell_row(row, words) for row in data.rows),
        WIDTH,
        height,
    )
    return Chart(said, tuple(mark.record for mark in data.marks), spec)


def _find_columns(data: AcrossData, words: Words) -> tuple[float, float]:
    """Return the right edges of the columns of targets and of results, in pixels."""
    year = measure_text("2024", TEXT_SIZE)
    bounds = [measure_text(bound.short, TEXT_SIZE) for row in data.rows for bound in row.bounds]
    points = [measure_text(point.short, TEXT_SIZE) for row in data.rows for point in row.points]
    first = year + (COLUMN_GAP + max(bounds) if bounds else 0)
    return first, first + (COLUMN_GAP + max(points) if points else 0)


def _add_year(sheet: StripSheet, row: PlaceYear, scale: Scale, columns: tuple[float, float]) -> None:
    for number, (bound, point) in enumerate(zip_longest(row.bounds, row.points)):
        middle = sheet.y + LINE / 2
        shift = SHIFT if bound and point else 0.0
        cells = [(str(row.year) if number == 0 else "", 0.0, "muted", "left")]
        if bound:
            cells.append((bound.short, columns[0], bound.role, "right"))
            sheet.add_bound(bound, scale, middle - shift)
        if point:
            cells.append((point.short, columns[1], point.role, "right"))
            sheet.add_point(point, scale, middle + shift)
        sheet.add_words(cells, LINE)
        sheet.skip(LINE)


def _tell_row(row: PlaceYear, words: Words) -> tuple[str, ...]:
    targets = [
        bound.text if bound.role == OWN else words("chart.labelled", label=bound.label, text=bound.text)
        for bound in row.bounds
    ]
    return row.place, str(row.year), "; ".join(targets), "; ".join(say_point(point, words) for point in row.points)
