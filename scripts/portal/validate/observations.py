"""Agreement (check 5): results of one place and indicator stand together; one far off its neighbours is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from portal.problems import Problem
from portal.validate.data import Data, Row, group_rows
from portal.validate.figures import parse_figure
from portal.validate.periods import parse_period

SERIES = ("locality_id", "indicator_id")
# A slip of a thousand or a million (tỷ for triệu) is far beyond this; real years differ by less.
FAR = Decimal(50)
# Measures whose figure is of the same size as the indicator's results.
COMPARABLE = frozenset({"level", "addition", "completion"})


class Point(NamedTuple):
    """Hold one figure of a series: its year, its amount in base units, the table and row that it stands in."""

    year: int
    amount: Decimal
    table: str
    row: Row


def check_repeats(data: Data) -> Iterator[Problem]:
    """Yield a problem for each source that gives two figures for one thing and period, and no word why."""
    for rows in group_rows(data.rows("observations"), *SERIES, "period", "url", "price_basis", "status").values():
        for row in rows[1:]:
            if not row["note"] and parse_figure(row["value"]) != parse_figure(rows[0]["value"]):
                yield data.locate("M227", "observations", row, "value", first=rows[0]["value"])


def check_neighbours(data: Data) -> Iterator[Problem]:
    """Yield a warning for each full-year figure that is many times its neighbours in time.

    In: results and targets of one place and indicator, converted to the base unit. A figure is far
    off where it is more than fifty times, or less than a fiftieth of, every neighbour it has; of two
    figures alone nobody can say which is off.
    """
    for points in _collect_series(data).values():
        series = sorted(points, key=lambda point: point.year)
        far = [_is_far(one, other) for one, other in pairwise(series)]
        for position, point in enumerate(series) if len(series) > 2 else ():
            if all(far[max(position - 1, 0) : position + 1]):
                other = series[position - 1 if position else 1].row
                shown = f"{other['value']} ({other['period']})"
                yield data.locate("A504", point.table, point.row, "value", neighbour=shown)


def _collect_series(data: Data) -> dict[tuple[str, str], list[Point]]:
    """Return the points of each place and indicator, in file order."""
    series: dict[tuple[str, str], list[Point]] = {}
    for table in ("targets", "observations"):
        for row in data.rows(table):
            place = row["locality_id"] or data.campaigns.get(row["campaign_id"], Row())["locality_id"]
            point = _make_point(data, table, row)
            if point:
                series.setdefault((place, row["indicator_id"]), []).append(point)
    return series


def _make_point(data: Data, table: str, row: Row) -> Point | None:
    """Return a full-year figure above zero as a point, or None: a part of a year is no neighbour of a whole one."""
    figure, unit, period = parse_figure(row["value"]), data.units.get(row["unit_id"]), parse_period(row["period"])
    theirs = data.units.get(data.indicators.get(row["indicator_id"], Row())["unit_id"])
    if figure is None or figure <= 0 or period is None or len(row["period"]) != 4:
        return None
    if unit is None or theirs is None or unit.base != theirs.base or not unit.factor:
        return None
    if row["measure"] not in COMPARABLE and not (table == "observations" or unit.dimension == "share-change"):
        return None
    return Point(period.first.year, figure * unit.factor, table, row)


def _is_far(one: Point, other: Point) -> bool:
    return not 1 / FAR <= one.amount / other.amount <= FAR
