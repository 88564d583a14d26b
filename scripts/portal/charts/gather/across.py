"""One indicator's targets and published figures across the places of one level, by code and year."""

from __future__ import annotations

from collections.abc import Iterator

from portal.charts.data import OWN, AcrossData, BoundMark, PlaceYear
from portal.charts.gather.ledger import Ledger
from portal.charts.gather.marks import is_comparable, is_drawable, is_in_time, list_results
from portal.charts.gather.series import mark_versions
from portal.derive.marks import Bound, Point
from portal.derive.tables import Record
from portal.words import Words

LEVELS = ("province", "district", "commune")
# Beyond this many lines a chart is no longer read line by line, and years are summed up instead.
MOST_LINES = 48
Years = dict[int, tuple[list[Bound], list[Point]]]


def find_across(ledger: Ledger) -> Iterator[tuple[str, str, bool]]:
    """Yield (indicator, level, whether they are very many) wherever two places of a level have a figure."""
    for indicator in ledger.tables.rows("indicators"):
        places, lines = dict.fromkeys(LEVELS, 0), dict.fromkeys(LEVELS, 0)
        for place, years in list_places(ledger, indicator["indicator_id"]):
            places[place["level"]] += bool(years)
            lines[place["level"]] += sum(max(len(marks) for marks in pair) for pair in years.values())
        for level in LEVELS:
            if places[level] > 1:
                yield indicator["indicator_id"], level, lines[level] > MOST_LINES


def gather_across(ledger: Ledger, indicator_id: str, level: str, words: Words) -> AcrossData:
    """Return what the chart of one indicator across the places of a level shows."""
    unit_id = ledger.one("indicators", "indicator_id", indicator_id)["unit_id"]
    rows = [
        PlaceYear(
            ledger.name_place(place["locality_id"], words),
            year,
            _put_own_first(mark_versions(ledger, tuple(bounds), words)),
            list_results(ledger, tuple(points), words),
        )
        for place, years in list_places(ledger, indicator_id)
        if place["level"] == level
        for year, (bounds, points) in sorted(years.items())
    ]
    return AcrossData(
        words.pick(ledger.one("indicators", "indicator_id", indicator_id), "name"),
        level,
        words.symbol(ledger.unit(unit_id)),
        ledger.is_share(unit_id),
        tuple(rows),
    )


def _put_own_first(bounds: tuple[BoundMark, ...]) -> tuple[BoundMark, ...]:
    """Return bounds with those in force before those that were revised."""
    return tuple(sorted(bounds, key=lambda bound: bound.role != OWN))


def list_places(ledger: Ledger, indicator_id: str) -> Iterator[tuple[Record, Years]]:
    """Yield each place in the order of its code with its bounds and figures for whole years, by year."""
    places = [ledger.one("localities", "locality_id", one) for one, _ in ledger.book.by_indicator.get(indicator_id, ())]
    for place in sorted(places, key=lambda row: (row["admin_code"], row["locality_id"])):
        series = ledger.series(place["locality_id"], indicator_id)
        years: Years = {}
        for bound in series.bounds:
            if is_drawable(bound) and is_in_time(bound):
                years.setdefault(bound.end // 12, ([], []))[0].append(bound)
        for point in series.points:
            if is_comparable(point, indicator_id) and not point.is_part:
                years.setdefault(point.end // 12, ([], []))[1].append(point)
        yield place, years
