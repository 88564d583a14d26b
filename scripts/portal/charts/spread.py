"""One indicator over very many places: for each year what lies lowest, in the middle and highest."""

from __future__ import annotations

from portal.charts.chart import Chart, Said
from portal.charts.data import OWN, SpreadData, Summary
from portal.charts.glyphs import KeyItem, sign
from portal.charts.measure import measure_text
from portal.charts.strips import LINE, StripSheet
from portal.charts.telling import tell_source
from portal.charts.theme import TEXT_SIZE, WIDTH
from portal.words import Words

FIGURES = ("lowest", "low_quarter", "median", "high_quarter", "highest")
SPREAD_COLUMNS = ("year", "kind", "places", *FIGURES, "unit_id")
GAP, COLUMN_GAP = 10.0, 14.0


def draw_spread(data: SpreadData, words: Words) -> Chart:
    """Draw for each year a line from the lowest to the highest figure and a bar over the middle half."""
    rows = data.rows
    title = words("chart.spread_title", indicator=data.indicator, level=words(f"chart.level_{data.level}"))
    counts = [words.count("chart.spread_row", summary.number) for _, _, summary in rows]
    edge = measure_text("2024", TEXT_SIZE) + COLUMN_GAP + max(measure_text(text, TEXT_SIZE) for text in counts)
    sheet = StripSheet(title, edge + COLUMN_GAP, words)
    if data.unit:
        sheet.add_note(words("chart.unit_of_axis", unit=data.unit))
    sheet.skip(GAP)
    figures = [value for _, _, summary in rows for value in summary.figures]
    scale = sheet.make_scale_of(figures, is_share=data.is_share)
    top = sheet.y
    shown = 0
    for (year, role, summary), count in zip(rows, counts, strict=True):
        if year != shown and shown:
            sheet.skip(GAP)
        label = str(year) if year != shown else ""
        sheet.add_words([(label, 0.0, "muted", "left"), (count, edge, role, "right")])
        told = {"what": words(f"chart.what_spread_{role}"), "when": str(year), "who": count}
        sheet.add_summary(summary.figures, {**told, "figure": _say(summary, words)}, role, scale)
        sheet.skip(LINE)
        shown = year
    sheet.skip(GAP)
    sheet.add_axis(scale, top)
    sheet.skip(GAP)
    roles = dict.fromkeys(role for _, role, _ in rows)
    sheet.add_key([KeyItem(words(f"chart.key_spread_{role}"), sign("bar", role)) for role in roles])
    spec, height = sheet.finish()
    first, last = rows[0][0], rows[-1][0]
    said = Said(
        title,
        words("chart.spread_alt", title=title),
        words.count("chart.spread_finding", data.places, first=first, last=last),
        tell_source(data.publishers, words),
        tuple(words(f"chart.column_{name}") for name in ("year", "what", "places", "lowest", "median", "highest")),
        tuple(_tell_row(*row, words) for row in rows),
        WIDTH,
        height,
    )
    return Chart(said, tuple(_record(*row, data.unit_id) for row in rows), spec, SPREAD_COLUMNS)


def _record(year: int, role: str, summary: Summary, unit_id: str) -> tuple[str, ...]:
    kind = "target" if role == OWN else "observation"
    return str(year), kind, str(summary.number), *map(str, summary.figures), unit_id


def _say(summary: Summary, words: Words) -> str:
    return " – ".join(words.number(str(value)) for value in (summary.lowest, summary.median, summary.highest))


def _tell_row(year: int, role: str, summary: Summary, words: Words) -> tuple[str, ...]:
    figures = (words.number(str(value)) for value in (summary.lowest, summary.median, summary.highest))
    return str(year), words(f"chart.what_spread_{role}"), words.number(str(summary.number)), *figures
