"""One indicator over very many places: for each year what lies lowest, in the middle and highest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from portal.charts.chart import Chart, Said
from portal.charts.data import OWN, RESULT, AcrossData
from portal.charts.glyphs import KeyItem, sign
from portal.charts.measure import measure_text
from portal.charts.strips import LINE, StripSheet
from portal.charts.telling import tell_source
from portal.charts.theme import TEXT_SIZE, WIDTH
from portal.words import Words

GAP, COLUMN_GAP = 10.0, 14.0


@dataclass(frozen=True, slots=True)
class Summary:
    """Hold what one figure from each of many places comes to: ends, quarters, median; no place is named."""

    number: int
    lowest: Decimal
    low_quarter: Decimal
    median: Decimal
    high_quarter: Decimal
    highest: Decimal

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """Return the figures, in order."""
        return self.lowest, self.low_quarter, self.median, self.high_quarter, self.highest


def sum_up(values: Sequence[Decimal]) -> Summary:
    """Return the summary of at least one value; quarters and median are figures that occur."""
    ordered = sorted(values)
    last = len(ordered) - 1
    low, middle, high = (ordered[(last * share + 2) // 4] for share in (1, 2, 3))
    return Summary(len(ordered), ordered[0], low, middle, high, ordered[-1])


def draw_spread(data: AcrossData, words: Words) -> Chart:
    """Draw for each year a line from the lowest to the highest figure and a bar over the middle half."""
    rows = _sum_up_years(data)
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
    points = [point for row in data.rows for point in row.points]
    years = data.years
    said = Said(
        title,
        words("chart.spread_alt", title=title),
        words.count("chart.across_finding", len(data.places), first=years[0], last=years[-1]),
        tell_source(points, words),
        tuple(words(f"chart.column_{name}") for name in ("year", "what", "places", "lowest", "median", "highest")),
        tuple(_tell_row(*row, words) for row in rows),
        WIDTH,
        height,
    )
    return Chart(said, tuple(mark.record for mark in data.marks), spec)


def _sum_up_years(data: AcrossData) -> list[tuple[int, str, Summary]]:
    """Return (year, role, summary) of targets and of results; each place counts once a year, by its first."""
    found = []
    for year in data.years:
        rows = [row for row in data.rows if row.year == year]
        targets = [bound.figures[0] for row in rows for bound in row.bounds[:1]]
        results = [point.value for row in rows for point in row.points[:1]]
        found += [(year, role, sum_up(values)) for role, values in ((OWN, targets), (RESULT, results)) if values]
    return found


def _say(summary: Summary, words: Words) -> str:
    return " – ".join(words.number(str(value)) for value in (summary.lowest, summary.median, summary.highest))


def _tell_row(year: int, role: str, summary: Summary, words: Words) -> tuple[str, ...]:
    figures = (words.number(str(value)) for value in (summary.lowest, summary.median, summary.highest))
    return str(year), words(f"chart.what_spread_{role}"), words.number(str(summary.number)), *figures
