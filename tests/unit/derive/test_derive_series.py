"""Series: bounds and points in one unit, breaks, and no joining across a merger."""

from __future__ import annotations

import pandas as pd
from small_court import Record, make_frames, make_observation, make_target

from portal.derive.marks import say_break
from portal.derive.series import SeriesBook, gather_series
from portal.derive.tables import Tables
from portal.read import Sources
from portal.words import Words


def make_book(
    targets: list[Record],
    observations: list[Record] | None = None,
    revisions: list[Record] | None = None,
    events: list[Record] | None = None,
) -> SeriesBook:
    frames = make_frames(targets, observations or [], revisions or [])
    names = ["event_date", "kind", "predecessor_id", "successor_id"]
    frames["locality-events"] = pd.DataFrame(events or [], columns=names, dtype=object)
    return gather_series(Tables(Sources({}, {}, {}), frames, "", ""))


def test_bounds_keep_their_ends_and_their_openness() -> None:
    targets = [
        make_target("services-share", "gt", "40", key="a"),
        make_target("services-share", "between", "24", value_upper="25", key="b"),
        make_target("services-share", "ge", "3", value_upper="4", key="c"),
        make_target("services-share", "le", "8", value_upper="9", key="d"),
        make_target("services-share", "approx", "30", key="e"),
        make_target("services-share", "lt", "9", key="f"),
    ]
    bounds = make_book(targets).of("song-may", "services-share").bounds
    assert [(one.lower, one.upper, one.second, one.is_lower_open, one.is_upper_open) for one in bounds] == [
        ("40", "", "", True, False),
        ("24", "25", "", False, False),
        ("3", "", "4", False, False),
        ("", "9", "8", False, False),
        ("30", "30", "", False, False),
        ("", "9", "", False, True),
    ]


def test_figures_are_said_in_the_series_unit_and_kept_as_printed() -> None:
    book = make_book(
        [make_target("tourist-arrivals", "eq", "1.7", unit_id="million-visits")],
        [make_observation("tourist-arrivals", "2.30", unit_id="million-visits", comparator="gt")],
    )
    series = book.of("song-may", "tourist-arrivals")
    assert (series.unit_id, series.bounds[0].lower, series.bounds[0].unit_id) == ("visit", "1700000", "visit")
    point = series.points[0]
    assert (point.value, point.published, point.published_unit_id) == ("2300000", "2.30", "million-visits")


def test_figures_in_their_own_unit_keep_their_digits() -> None:
    book = make_book([], [make_observation("poverty-rate", "38.10")])
    assert book.of("song-may", "poverty-rate").points[0].value == "38.10"


def test_changes_and_ranks_gained_do_not_stand_on_the_scale_of_levels() -> None:
    targets = [
        make_target("pci-rank", "eq", "5", measure="rank_gain", unit_id="rank-place"),
        make_target("child-malnutrition", "ge", "0.1", measure="decrease", unit_id="percentage-point"),
        make_target("poverty-reduction", "ge", "3", measure="decrease"),
        make_target("par-index-grade", "ge", grade="tốt", measure="grade", unit_id=""),
    ]
    book = make_book(targets, [make_observation("pci-rank", "12", unit_id="rank-place")])
    levels = {series.indicator_id: series.bounds[0].is_level for series in book.of_place("song-may")}
    assert levels == {
        "pci-rank": False,
        "child-malnutrition": False,
        "poverty-reduction": True,
        "par-index-grade": False,
    }
    assert book.of("song-may", "pci-rank").points[0].value == ""


def test_periods_sort_and_parts_of_a_year_are_marked() -> None:
    observations = [
        make_observation("grdp-growth", "8.2", period=period) for period in ("2024", "2024-H1", "2023", "2024-M01-M10")
    ]
    points = make_book([], observations).of("song-may", "grdp-growth").points
    assert [(one.period, one.is_part) for one in points] == [
        ("2023", False),
        ("2024-H1", True),
        ("2024-M01-M10", True),
        ("2024", False),
    ]


def test_revised_versions_stand_beside_the_first() -> None:
    target = make_target("grdp-growth", "eq", "8.87")
    revision = {"target_id": target["target_id"], "revised_on": "2024-08-22", "comparator": "ge", "value": "10"}
    bounds = make_book([target], revisions=[revision]).of("song-may", "grdp-growth").bounds
    assert [(one.lower, one.revised_on, one.is_in_force) for one in bounds] == [
        ("8.87", "", False),
        ("10", "2024-08-22", True),
    ]


def test_a_merged_place_has_a_series_of_its_own_and_a_line_where_it_ends() -> None:
    merger = {
        "event_date": "2025-07-01",
        "kind": "merger",
        "predecessor_id": "song-may",
        "successor_id": "nui-thong-2025",
    }
    second = merger | {"predecessor_id": "nui-thong"}
    book = make_book(
        [make_target("grdp-growth", "ge", "10", period="2025")],
        [
            make_observation("grdp-growth", "8", period="2024"),
            make_observation("grdp-growth", "9", period="2025", locality_id="nui-thong-2025"),
        ],
        events=[merger, second],
    )
    old, new = book.of_indicator("grdp-growth")
    assert [point.value for point in old.points] == ["8"]
    assert [point.value for point in new.points] == ["9"]
    assert [(line.year, line.kind) for line in old.breaks] == [(2025, "borders")]
    assert [line.detail for line in new.breaks] == [("song-may", "nui-thong-2025", "nui-thong")]
    assert "Không so được qua vạch này" in say_break(old.breaks[0], Words("vi"))


def test_an_event_outside_the_data_draws_no_line() -> None:
    event = {"event_date": "2025-07-01", "kind": "merger", "predecessor_id": "song-may", "successor_id": "x"}
    book = make_book([], [make_observation("grdp-growth", "8", period="2024")], events=[event])
    assert book.of("song-may", "grdp-growth").breaks == ()


def test_definitions_and_price_bases_break_a_series() -> None:
    rates = [make_observation("poverty-rate", "10", period=year) for year in ("2020", "2021", "2022")]
    sums = [
        make_observation("grdp-current", "10", period="2020", price_basis="current"),
        make_observation("grdp-current", "10", period="2021", price_basis="unknown"),
        make_observation("grdp-current", "10", period="2022", price_basis="constant-2010"),
    ]
    book = make_book([], [*rates, *sums])
    (line,) = book.of("song-may", "poverty-rate").breaks
    assert (line.year, line.kind, line.detail) == (2022, "definition", ("07/2021/NĐ-CP",))
    assert say_break(line, Words("en")) == (
        "From 2022 counted by a new standard (07/2021/NĐ-CP): not comparable across this line."
    )
    (line,) = book.of("song-may", "grdp-current").breaks
    assert (line.year, line.detail) == (2022, ("current", "constant-2010"))
    assert "giá hiện hành" in say_break(line, Words("vi"))


def test_an_empty_series_is_empty() -> None:
    series = make_book([]).of("song-may", "grdp-growth")
    assert (series.bounds, series.points, series.breaks) == ((), (), ())
    assert list(make_book([]).of_place("song-may")) == []
