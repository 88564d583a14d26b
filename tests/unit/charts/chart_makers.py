"""Make the data of charts that the tiny portal is too small for."""

from __future__ import annotations

from decimal import Decimal

from portal.charts.data import (
    OWN,
    RESULT,
    AcrossData,
    BoundMark,
    BreakMark,
    PlaceYear,
    PointMark,
    SeriesData,
    SpreadData,
)
from portal.charts.gather.spread import sum_up

RECORD = ("",) * 12


def make_bound(shape: str, value: str, year: int = 2024, role: str = OWN, upper: str = "") -> BoundMark:
    """Return a target; `upper` is the other end of a band, or the second figure of a floor or ceiling."""
    figure, other = Decimal(value), Decimal(upper) if upper else None
    lower, high, second = figure, figure, None
    if shape == "band":
        high = other or figure
    is_floor, is_ceiling = shape == "floor", shape == "ceiling"
    second = other if is_floor or is_ceiling else None
    return BoundMark(
        role,
        shape,
        None if is_ceiling else lower,
        None if is_floor else high,
        second,
        False,
        False,
        value,
        f"{value}%",
        "Chỉ tiêu",
        str(year),
        year,
        year,
        RECORD,
    )


def make_point(value: str, year: int = 2024, status: str = "final", kind: str = "statistics") -> PointMark:
    """Return a result for a whole year."""
    return PointMark(
        RESULT,
        Decimal(value),
        "eq",
        status,
        kind,
        "Cục Thống kê tỉnh Sông Mây",
        value,
        f"{value}%",
        "Kết quả",
        str(year),
        year,
        year + 0.5,
        False,
        RECORD,
    )


def make_series(breaks: tuple[BreakMark, ...] = ()) -> SeriesData:
    """Return a series with every shape of bound, every status and every kind of publisher."""
    bounds = (
        make_bound("floor", "9", 2020),
        make_bound("ceiling", "12", 2021),
        make_bound("band", "8", 2022, upper="10"),
        make_bound("about", "9", 2023),
        make_bound("floor", "3", 2024, upper="4"),
    )
    points = (
        make_point("9.5", 2020),
        make_point("11", 2021, "estimate", "locality"),
        make_point("9", 2022, "interim", "media"),
        make_point("9", 2022, "estimate"),
    )
    return SeriesData("Tỉnh Sông Mây", "Tỷ lệ hộ nghèo", "%", True, bounds, points, breaks)


def make_across(places: int, years: int) -> AcrossData:
    """Return one target and one result for every place and year."""
    rows = [
        PlaceYear(
            f"Huyện Số {place:02d}",
            2020 + year,
            (make_bound("floor", f"{place + year}.50", 2020 + year),),
            (make_point(f"{place + 2 * year}.25", 2020 + year),),
        )
        for place in range(1, places + 1)
        for year in range(years)
    ]
    return AcrossData("Tỷ lệ hộ nghèo", "district", "%", True, tuple(rows))


def make_spread(places: int, years: int) -> SpreadData:
    """Return the summary of one target and one result for every place and year."""
    rows = [
        (2020 + year, role, sum_up([Decimal(f"{place + slope * year}.50") for place in range(1, places + 1)]))
        for year in range(years)
        for role, slope in ((OWN, 1), (RESULT, 2))
    ]
    return SpreadData("Tỷ lệ hộ nghèo", "district", "%", "percent", True, places, tuple(rows), "Cục Thống kê")
