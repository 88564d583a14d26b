"""A locality's targets and published figures for one indicator over the years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from portal.charts.data import ORIGINAL, OWN, BoundMark, BreakMark, SeriesData
from portal.charts.gather.ledger import Ledger
from portal.charts.gather.marks import is_drawable, is_in_time, list_results, mark_bound
from portal.derive.marks import Bound, Break, Point, say_break
from portal.derive.series import Series
from portal.words import Words


def find_series(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield (locality, indicator) for every series of two years or more with a published figure in it.

    Targets alone are read more easily as a table.
    """
    for locality_id, indicator_id in sorted(ledger.book.observations):
        bounds, points = _pick(ledger.series(locality_id, indicator_id))
        years = {one.end // 12 for one in bounds} | {one.end // 12 for one in points}
        if points and len(years) > 1:
            yield locality_id, indicator_id


def gather_series_chart(ledger: Ledger, locality_id: str, indicator_id: str, words: Words) -> SeriesData:
    """Return what the chart of one locality and indicator shows."""
    series = ledger.series(locality_id, indicator_id)
    bounds, points = _pick(series)
    return SeriesData(
        ledger.name_place(locality_id, words),
        words.pick(ledger.one("indicators", "indicator_id", indicator_id), "name"),
        words.symbol(ledger.unit(series.unit_id)),
        ledger.is_share(series.unit_id),
        mark_versions(ledger, bounds, words),
        list_results(ledger, points, words),
        tuple(_join_breaks(series.breaks, words)),
    )


def _pick(series: Series) -> tuple[tuple[Bound, ...], tuple[Point, ...]]:
    """Return the bounds and points that have a place on the axis.

    Figures of another price basis than the indicator's stay: the series is cut where the basis changes.
    """
    bounds = tuple(one for one in series.bounds if is_drawable(one) and is_in_time(one))
    return bounds, tuple(one for one in series.points if one.value)


def mark_versions(ledger: Ledger, bounds: tuple[Bound, ...], words: Words) -> tuple[BoundMark, ...]:
    """Return bounds as marks; of a target with several versions the last is its own, others are former."""
    last = {one.target_id: one.revised_on for one in bounds}
    roles = [OWN if last[one.target_id] == one.revised_on else ORIGINAL for one in bounds]
    return tuple(
        mark_bound(ledger, one, role, words(f"chart.row_{role}"), words)
        for one, role in zip(bounds, roles, strict=True)
    )


def _join_breaks(breaks: tuple[Break, ...], words: Words) -> Iterator[BreakMark]:
    """Yield one line a month, with all its reasons."""
    for month, group in groupby(breaks, key=lambda one: one.month):
        yield BreakMark(month / 12, "; ".join(say_break(one, words) for one in group))
