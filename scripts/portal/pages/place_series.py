"""A place's series, one an indicator: what was asked and what was published, period by period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.charts.chart import ChartFigure
from portal.derive.assessing.periods import read_months
from portal.derive.marks import Break
from portal.derive.series import Series
from portal.pages.edition import Edition
from portal.pages.page import Link
from portal.pages.results import Result, tell_result
from portal.pages.rows import Ask, tell_ask


@dataclass(frozen=True)
class SeriesRow:
    """Hold one period: what was asked, what was published, and the line that cuts it off from what is older."""

    period: str
    asks: tuple[Ask, ...]
    results: tuple[Result, ...]
    cuts: tuple[str, ...]


@dataclass(frozen=True)
class PlaceSeries:
    """Hold one indicator's series for one place, the newest period first."""

    anchor: str
    indicator: Link
    definition: str
    rows: tuple[SeriesRow, ...]
    chart: ChartFigure | None

    @property
    def is_single(self) -> bool:
        """Tell whether there is nothing to compare: one period and no published figure."""
        return len(self.rows) == 1 and not self.rows[0].results


def list_series(edition: Edition, locality_id: str) -> tuple[PlaceSeries, ...]:
    """Return the series of a place in the order in which its indicators first appear."""
    charts = {one.key: one for one in edition.figures(f"dia-phuong/{locality_id}/")}
    return tuple(tell_series(edition, one, charts.get(one.indicator_id)) for one in edition.book.of_place(locality_id))


def tell_series(edition: Edition, series: Series, chart: ChartFigure | None) -> PlaceSeries:
    """Return one series ready to print."""
    words = edition.words
    indicator = edition.indicator(series.indicator_id)
    link = Link(words.pick(indicator, "name"), edition.path(f"chi-tieu/{series.indicator_id}/"))
    rows = tuple(_list_rows(edition, series))
    return PlaceSeries(series.indicator_id, link, words.pick(indicator, "definition"), rows, chart)


def _list_rows(edition: Edition, series: Series) -> Iterator[SeriesRow]:
    key = series.locality_id, series.indicator_id
    targets, observations = edition.book.targets.get(key, []), edition.book.observations.get(key, [])
    periods = sorted({row["period"] for row in (*targets, *observations)}, key=read_months, reverse=True)
    months = [read_months(period) for period in periods]
    for place, period in enumerate(periods):
        older = months[place + 1] if place + 1 < len(months) else None
        cuts = [] if older is None else [cut for cut in series.breaks if older[0] < cut.month <= months[place][0]]
        yield SeriesRow(
            edition.words.period(period),
            tuple(tell_ask(edition, row, series.locality_id) for row in targets if row["period"] == period),
            tuple(tell_result(edition, row) for row in observations if row["period"] == period),
            tuple(tell_cut(edition, cut) for cut in cuts),
        )


def tell_cut(edition: Edition, cut: Break) -> str:
    """Return in words why figures are not comparable across a line."""
    words = edition.words
    if cut.kind == "definition":
        return words("cut.definition", law=", ".join(cut.detail))
    if cut.kind == "price_basis":
        before, after = (words(f"observation.price_basis.{basis}") for basis in cut.detail)
        return words("cut.price_basis", before=before, after=after)
    return words("cut.borders")
