"""The marks of a series: bounds that targets set, points that were observed, lines that cut it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from portal.derive.assessing.demands import counts_change
from portal.derive.assessing.figures import Units, parse_number, print_number
from portal.derive.assessing.gathering import UNSTATED
from portal.derive.assessing.kinship import BREAKS
from portal.derive.assessing.periods import read_months
from portal.derive.tables import Record
from portal.words import Words


@dataclass(frozen=True, slots=True)
class Bound:
    """Hold what one version of a target asks for one period, in the series' unit.

    `lower` and `upper` are plain digits, "" is unbounded; a bare or approximate figure has both ends
    equal. `second`: the other figure of a floor or ceiling stated as a range. `start` and `end`: months
    counted from year 0. `is_level`: the bound stands on the scale of the points; a change of a level, a
    grade or a figure in another unit does not, and keeps the digits and unit as published.
    `revised_on`: the date of the revision that made this version, "" for the first one; `is_in_force`:
    no later revision is known.
    """

    target_id: str
    campaign_id: str
    period: str
    start: int
    end: int
    measure: str
    comparator: str
    lower: str
    upper: str
    second: str
    is_lower_open: bool
    is_upper_open: bool
    unit_id: str
    is_level: bool
    revised_on: str
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one observation in the series' unit; `published` and `published_unit_id` are as printed.

    `value` is "" where the unit does not fit the series'. `is_part`: the period is a part of a year.
    """

    observation_id: str
    period: str
    start: int
    end: int
    value: str
    published: str
    published_unit_id: str
    comparator: str
    status: str
    price_basis: str
    publisher_vi: str
    publisher_kind: str
    published_on: str
    url: str
    is_part: bool


@dataclass(frozen=True, slots=True)
class Break:
    """Mark a line across which figures are not comparable.

    `month`: the first month after it, counted from year 0. `kind`: `definition` (`detail`: the legal
    document), `price_basis` (`detail`: the basis before and after) or `borders` (`detail`: the places
    before and after, by id).
    """

    month: int
    kind: str
    detail: tuple[str, ...]

    @property
    def year(self) -> int:
        """Return the first year that has months after the line."""
        return self.month // 12


def make_bound(row: Record, indicator: Record, units: Units, revised_on: str, *, is_in_force: bool) -> Bound:
    """Return what one version of a target asks, in the indicator's unit where it stands on that scale."""
    unit_id = indicator["unit_id"]
    is_change = counts_change(row, indicator, units.dimension(unit_id))
    is_level = row["measure"] != "grade" and not is_change and units.is_convertible(row["unit_id"], unit_id)
    shown = unit_id if is_level else row["unit_id"]
    value, upper = (convert_text(row[name], row["unit_id"], shown, units) for name in ("value", "value_upper"))
    comparator = row["comparator"]
    is_floor, is_ceiling = comparator in ("ge", "gt"), comparator in ("le", "lt")
    return Bound(
        row["target_id"],
        row["campaign_id"],
        row["period"],
        *read_months(row["period"]),
        row["measure"],
        comparator,
        "" if is_ceiling else value,
        "" if is_floor else upper or value,
        (value if is_ceiling else upper) if upper and (is_floor or is_ceiling) else "",
        comparator == "gt",
        comparator == "lt",
        shown,
        is_level,
        revised_on,
        is_in_force,
    )


def make_point(row: Record, unit_id: str, units: Units) -> Point:
    """Return one observation in the unit of its series."""
    start, end = read_months(row["period"])
    fits = units.is_convertible(row["unit_id"], unit_id)
    return Point(
        row["observation_id"],
        row["period"],
        start,
        end,
        convert_text(row["value"], row["unit_id"], unit_id, units) if fits else "",
        row["value"],
        row["unit_id"],
        row["comparator"],
        row["status"],
        row["price_basis"],
        row["publisher_vi"],
        row["publisher_kind"],
        row["published_on"],
        row["url"],
        end - start < 11,
    )


def convert_text(text: str, source: str, target: str, units: Units) -> str:
    """Return the digits of a figure in another unit; in its own unit they stay as published."""
    value = parse_number(text)
    return text if value is None or source == target else print_number(units.convert(value, source, target))


def find_breaks(
    indicator_id: str, bounds: Iterable[Bound], points: Iterable[Point], events: Iterable[Record]
) -> tuple[Break, ...]:
    """Return the lines that cut a series within the time that its data are about, oldest first.

    They come from declared changes of definition, from points that state different price bases, and from
    mergers and dissolutions of the place.
    """
    points = list(points)
    months = [month for one in bounds for month in (one.start, one.end)]
    months += [month for one in points for month in (one.start, one.end)]
    if not months:
        return ()
    first, last = min(months), max(months)
    found = {Break(one.year * 12, "definition", (one.law,)) for one in BREAKS if one.indicator_id == indicator_id}
    stated = [point for point in points if point.price_basis not in UNSTATED]
    for before, after in pairwise(stated):
        if before.price_basis != after.price_basis and before.end < after.start:
            found.add(Break(after.start, "price_basis", (before.price_basis, after.price_basis)))
    places: dict[int, dict[str, None]] = {}
    for event in events:
        named = places.setdefault(read_months(_name_month(event["event_date"]))[0], {})
        named.update({place: None for place in (event["predecessor_id"], event["successor_id"]) if place})
    found.update(Break(month, "borders", tuple(named)) for month, named in places.items())
    return tuple(sorted((one for one in found if first < one.month <= last), key=lambda one: (one.month, one.kind)))


def _name_month(date: str) -> str:
    """Return the month of a date as a period; of a date known to the year, its first month."""
    return f"{date[:4]}-M{date[5:7] or '01'}"


def say_break(line: Break, words: Words) -> str:
    """Return why figures cannot be compared across a line, in words."""
    if line.kind == "price_basis":
        before, after = (words(f"series.price_basis_{basis}") for basis in line.detail)
        return words("series.break_price_basis", before=before, after=after)
    return words(f"series.break_{line.kind}", year=str(line.year), law=line.detail[0])
