"""The rule table for what is counted: changes, additions, ranks, completion, grades, periods, price bases."""

from __future__ import annotations

import pytest
from small_court import assess, make_frames, make_observation, make_target

from portal.derive.assessments import assess_targets


def observe(indicator: str, *figures: str, **cells: str) -> list[dict[str, str]]:
    """Return observations written as `2023=13.74`."""
    pairs = (figure.split("=") for figure in figures)
    return [make_observation(indicator, value, period=period, **cells) for period, value in pairs]


# indicator, measure, comparator, value, unit | published levels | status, result, margin
FROM_LEVELS = [
    # a fall in points: 13.18 - 13.08 = 0.10
    (
        "child-malnutrition",
        "decrease",
        "eq",
        "0.1",
        "percentage-point",
        ("2023=13.18", "2024=13.08"),
        "met",
        "0.10",
        "0.00",
    ),
    (
        "child-malnutrition",
        "decrease",
        "eq",
        "0.1",
        "percentage-point",
        ("2023=13.18", "2024=13.09"),
        "not_met",
        "0.09",
        "-0.01",
    ),
    (
        "child-malnutrition",
        "decrease",
        "ge",
        "0.1",
        "percentage-point",
        ("2023=13.18", "2024=13.30"),
        "not_met",
        "-0.12",
        "-0.22",
    ),
    (
        "child-malnutrition",
        "decrease",
        "gt",
        "0.1",
        "percentage-point",
        ("2023=13.18", "2024=13.08"),
        "not_met",
        "0.10",
        "0.00",
    ),
    ("poverty-rate", "decrease", "ge", "3", "percentage-point", ("2023=13.74", "2024=10.19"), "met", "3.55", "0.55"),
    # a rise in points
    ("trained-labour", "increase", "gt", "3", "percentage-point", ("2023=48", "2024=52"), "met", "4", "1"),
    ("trained-labour", "increase", "gt", "3", "percentage-point", ("2023=48", "2024=51"), "not_met", "3", "0"),
    # a rise in percent: (320 - 290) / 290 = 10.344…%
    ("export-value", "increase", "ge", "10", "percent", ("2023=290", "2024=320"), "met", "10.3", "0.3"),
    ("export-value", "increase", "ge", "10.4", "percent", ("2023=290", "2024=320"), "not_met", "10.3", "-0.1"),
    # a fall in percent: (200 - 180) / 200 = 10%
    ("traffic-accidents", "decrease", "eq", "10", "percent", ("2023=200", "2024=180"), "met", "10", "0"),
    ("traffic-accidents", "decrease", "eq", "10", "percent", ("2023=200", "2024=190"), "not_met", "5", "-5"),
    # a rise in the indicator's own unit
    ("coffee-area", "increase", "ge", "20", "hectare", ("2023=180", "2024=200"), "met", "20", "0"),
    # how many times
    ("export-value", "increase", "ge", "1.5", "times", ("2023=200", "2024=310"), "met", "1.6", "0.1"),
    # indicators that are themselves changes, found from the levels of another
    ("poverty-reduction", "decrease", "ge", "3", "percentage-point", (), "no_result", "", ""),
    # places gained: from 43rd to 38th is 5
    ("pci-rank", "rank_gain", "eq", "5", "rank-place", ("2023=43", "2024=38"), "met", "5", "0"),
    ("pci-rank", "rank_gain", "eq", "5", "rank-place", ("2023=43", "2024=40"), "not_met", "3", "-2"),
    ("pci-rank", "rank_gain", "ge", "5", "rank-place", ("2023=43", "2024=50"), "not_met", "-7", "-12"),
    ("pci-rank", "rank_gain", "between", "3", "rank-place", ("2023=43", "2024=40"), "met", "3", ""),
]


@pytest.mark.parametrize(
    ("indicator", "measure", "comparator", "value", "unit", "levels", "status", "result", "margin"), FROM_LEVELS
)
def test_changes_from_two_levels(
    indicator: str,
    measure: str,
    comparator: str,
    value: str,
    unit: str,
    levels: tuple[str, ...],
    status: str,
    result: str,
    margin: str,
) -> None:
    upper = "5" if comparator == "between" else ""
    target = make_target(indicator, comparator, value, value_upper=upper, measure=measure, unit_id=unit)
    observations = observe(indicator, *levels)
    row = assess(target, *observations)
    assert (row["status"], row["observed_value"], row["margin"]) == (status, result, margin)
    assert row["observation_ids"].split("|") == [one["observation_id"] for one in observations] or not levels


def test_poverty_reduction_from_two_poverty_rates() -> None:
    target = make_target("poverty-reduction", "ge", "3", value_upper="4", measure="decrease")
    row = assess(target, *observe("poverty-rate", "2023=13.74", "2024=10.19"))
    assert (row["status"], row["observed_value"], row["observed_unit_id"]) == ("met", "3.55", "percentage-point")
    assert row["reason_en"] == (
        "Worked out: down 3.55\u00a0percentage points, which reaches the easier end "
        "of the floor of 3–4\u00a0percentage points but not the harder one. The two levels: "
        "13.74% (2023: Cục Thống kê, 10 January 2025 – statistics office) and "
        "10.19% (2024: Cục Thống kê, 10 January 2025 – statistics office)."
    )


def test_growth_from_two_levels_at_constant_prices() -> None:
    """15,076 over 14,782 is 1.98890…% more; an estimated level makes the verdict provisional."""
    levels = (
        make_observation("grdp-constant-2010", "14782", period="2023", status="estimate", price_basis="constant-2010"),
        make_observation(
            "grdp-constant-2010",
            "15076",
            price_basis="constant-2010",
            publisher_vi="Trung tâm",
            publisher_kind="locality",
        ),
    )
    row = assess(make_target("grdp-growth", "gt", "12"), *levels)
    assert (row["status"], row["observed_value"], row["margin"]) == ("provisional_not_met", "1.99", "-10.01")
    assert row["source_kind"] == "mixed"
    assert "Hai mức do hai nơi khác nhau công bố." in row["reason_vi"]


def test_levels_beside_a_published_change_are_a_check() -> None:
    levels = observe("grdp-constant-2010", "2023=14782", "2024=15076", status="estimate")
    published = make_observation("grdp-growth", "9.39", status="estimate", publisher_vi="Báo", publisher_kind="media")
    row = assess(make_target("grdp-growth", "gt", "12"), published, *levels)
    assert (row["status"], row["observed_value"]) == ("provisional_not_met", "9.39")
    assert row["observation_ids"] == published["observation_id"]
    assert row["other_observation_ids"] == "|".join(one["observation_id"] for one in levels)
    assert "thì đạt 1,99%: kết luận vẫn như vậy" in row["reason_vi"]


def test_levels_that_contradict_a_published_change_conflict_with_it() -> None:
    levels = observe("grdp-constant-2010", "2023=14782", "2024=15076")
    row = assess(make_target("grdp-growth", "ge", "9"), make_observation("grdp-growth", "9.39"), *levels)
    assert row["status"] == "conflicting"
    assert len(row["observation_ids"].split("|")) == 3


def test_levels_of_one_publisher_are_preferred() -> None:
    levels = (
        *observe("poverty-rate", "2023=13.0", "2024=10.0", publisher_vi="Sở"),
        *observe("poverty-rate", "2023=12.0", publisher_vi="Báo"),
    )
    row = assess(make_target("poverty-reduction", "ge", "3", measure="decrease"), *levels)
    assert (row["status"], row["observed_value"]) == ("met", "3.0")
    assert "khác nhau" not in row["reason_vi"]


def test_a_starting_level_that_the_document_states_is_used() -> None:
    target = make_target(
        "child-malnutrition", "eq", "0.1", measure="decrease", unit_id="percentage-point", baseline_value="13.18"
    )
    row = assess(target, *observe("child-malnutrition", "2023=14.00", "2024=13.08"))
    assert (row["status"], row["observed_value"]) == ("met", "0.10")
    assert "mốc xuất phát ghi trong chính văn bản" in row["reason_vi"]


def test_one_level_is_no_change() -> None:
    row = assess(
        make_target("poverty-reduction", "ge", "3", measure="decrease"), *observe("poverty-rate", "2023=13.74")
    )
    assert row["status"] == "no_result"
    assert row["observation_ids"] == ""
    assert row["other_observation_ids"].startswith("song-may/poverty-rate/2023")
    assert "phải có cả hai mức" in row["reason_vi"]


@pytest.mark.parametrize(("before", "after", "status"), [("2021", "2022", "not_comparable"), ("2022", "2023", "met")])
def test_poverty_rates_by_two_standards_are_not_subtracted(before: str, after: str, status: str) -> None:
    target = make_target("poverty-reduction", "ge", "3", measure="decrease", period=after)
    row = assess(target, *observe("poverty-rate", f"{before}=13.74", f"{after}=10"))
    assert row["status"] == status


def test_a_change_published_in_points_needs_no_levels() -> None:
    target = make_target("child-malnutrition", "ge", "0.1", measure="decrease", unit_id="percentage-point")
    row = assess(target, make_observation("child-malnutrition", "0.2", unit_id="percentage-point"))
    assert (row["status"], row["margin"]) == ("met", "0.1")


def test_a_level_is_never_taken_for_a_change() -> None:
    row = assess(make_target("coffee-area", "ge", "20", measure="increase"), *observe("coffee-area", "2024=200"))
    assert row["status"] == "no_result"


@pytest.mark.parametrize(
    ("comparator", "value", "result", "status"),
    [
        ("eq", "360", "359", "not_met"),
        ("eq", "360", "360", "met"),
        ("ge", "360", "400", "met"),
        ("gt", "360", "360", "not_met"),
    ],
)
def test_additions(comparator: str, value: str, result: str, status: str) -> None:
    target = make_target("new-enterprises", comparator, value, measure="addition")
    assert assess(target, make_observation("new-enterprises", result))["status"] == status


def test_additions_from_two_totals() -> None:
    target = make_target("new-rural-communes-added", "eq", "5", measure="addition")
    row = assess(target, *observe("new-rural-communes", "2023=40", "2024=44"))
    assert (row["status"], row["observed_value"], row["margin"]) == ("not_met", "4", "-1")


RANK = {"measure": "rank_gain", "unit_id": "rank-place"}


@pytest.mark.parametrize(
    ("comparator", "rank", "status"),
    [
        ("ge", "20", "met"),
        ("ge", "15", "met"),
        ("ge", "21", "not_met"),
        ("gt", "20", "not_met"),
        ("gt", "19", "met"),
        ("le", "15", "met"),
        ("le", "21", "not_met"),
    ],
)
def test_a_rank_from_20th_up_is_20th_or_better(comparator: str, rank: str, status: str) -> None:
    target = make_target("pci-rank", comparator, "20", unit_id="rank")
    assert assess(target, make_observation("pci-rank", rank))["status"] == status


def test_ranks_name_the_number_ranked() -> None:
    ranks = (
        make_observation("pci-rank", "43", period="2023", quote="thứ 43/63"),
        make_observation("pci-rank", "38", quote="thứ 38/63"),
    )
    row = assess(make_target("pci-rank", "eq", "5", **RANK), *ranks)
    assert row["status"] == "met"
    assert "hạng 43/63 (năm 2023" in row["reason_vi"]
    assert row["margin_unit_id"] == "rank-place"


def test_places_gained_are_no_level() -> None:
    """The year before has a rank and the places gained to it: one level, said once with both its sources."""
    ranks = [make_observation("pci-rank", "43", period="2023", publisher_vi=name) for name in ("Báo", "Sở")]
    gained = make_observation("pci-rank", "12", period="2023", unit_id="rank-place")
    row = assess(make_target("pci-rank", "eq", "5", **RANK), *ranks, gained)
    assert row["status"] == "no_result"
    assert row["other_observation_ids"] == "|".join(one["observation_id"] for one in ranks)
    assert (
        "Mới có một mức: năm 2023: hạng 43 (Báo, 10/01/2025 – cơ quan thống kê; Sở, 10/01/2025 – cơ quan thống kê);"
        in row["reason_vi"]
    )


def test_rankings_of_different_numbers_of_places_are_not_compared() -> None:
    ranks = (
        make_observation("pci-rank", "43", period="2023", quote="thứ 43/63"),
        make_observation("pci-rank", "20", quote="thứ 20/34"),
    )
    row = assess(make_target("pci-rank", "eq", "5", **RANK), *ranks)
    assert row["status"] == "not_comparable"
    assert "hạng 20/34" in row["reason_vi"]


def test_places_gained_may_be_published_as_such() -> None:
    row = assess(make_target("pci-rank", "eq", "5", **RANK), make_observation("pci-rank", "12", unit_id="rank-place"))
    assert (row["status"], row["margin"]) == ("met", "7")


def test_a_single_rank_is_not_a_gain() -> None:
    assert (
        assess(make_target("pci-rank", "eq", "5", **RANK), make_observation("pci-rank", "3"))["status"] == "no_result"
    )


def test_a_rank_to_be_reached_is_a_ceiling() -> None:
    target = make_target("pci-rank", "eq", "40")
    assert assess(target, make_observation("pci-rank", "38"))["status"] == "met"
    missed = assess(target, make_observation("pci-rank", "45"))
    assert (missed["status"], missed["margin"], missed["margin_unit_id"]) == ("not_met", "-5", "rank-place")


# result, unit, as printed | status
COMPLETION = [
    ("14", "commune", "14/14 xã", "met"),
    ("13", "commune", "13/14 xã", "not_met"),
    ("13", "commune", "13/13 xã", "met"),
    ("12", "commune", "12/13 xã", "not_met"),
    ("100", "percent", "100%", "met"),
    ("92.9", "percent", "92,9%", "not_met"),
]


@pytest.mark.parametrize(("result", "unit", "quote", "status"), COMPLETION)
def test_completion_of_fourteen_out_of_fourteen(result: str, unit: str, quote: str, status: str) -> None:
    target = make_target("literate-communes", "eq", "14", total="14", measure="completion")
    assert assess(target, make_observation("literate-communes", result, unit_id=unit, quote=quote))["status"] == status


# asked, comparator | printed | status
GRADES = [
    ("tốt", "ge", "xếp loại tốt", "met"),
    ("tốt", "ge", "xếp loại xuất sắc", "met"),
    ("tốt", "ge", "xếp loại khá", "not_met"),
    ("tốt", "eq", "xếp loại Xuất sắc", "met"),
    ("tốt", "gt", "xếp loại tốt", "not_met"),
    ("khá", "eq", "xếp loại trung bình", "not_met"),
    ("tốt", "ge", "đạt 85 điểm", "not_comparable"),
    ("tốt", "ge", "từ khá lên tốt", "not_comparable"),
    ("hạng A", "eq", "xếp loại tốt", "not_assessable"),
]


@pytest.mark.parametrize(("grade", "comparator", "quote", "status"), GRADES)
def test_grades(grade: str, comparator: str, quote: str, status: str) -> None:
    target = make_target("par-index-grade", comparator, grade=grade, measure="grade")
    row = assess(target, make_observation("par-index-grade", "1", quote=quote))
    assert row["status"] == status
    assert row["observed_value"] == row["margin"] == ""


def test_a_grade_without_any_result() -> None:
    row = assess(make_target("par-index-grade", "ge", grade="tốt", measure="grade", unit_id=""))
    assert row["status"] == "no_result"
    assert "kết quả xếp loại năm 2024" in row["reason_vi"]


@pytest.mark.parametrize("period", ["2024-H1", "2024-H2", "2024-Q1", "2024-M01-M10", "2024-M11"])
def test_part_of_the_year_is_never_the_year(period: str) -> None:
    observation = make_observation("grdp-growth", "99", period=period)
    row = assess(make_target("grdp-growth", "ge", "10"), observation)
    assert row["status"] == "no_result"
    assert row["observation_ids"] == ""
    assert row["other_observation_ids"] == observation["observation_id"]
    assert "Số đó không thay cho kết quả năm 2024." in row["reason_vi"]


def test_the_year_is_never_a_part_of_it() -> None:
    target = make_target("grdp-growth", "ge", "10", period="2024-H2")
    assert assess(target, make_observation("grdp-growth", "12"))["status"] == "no_result"
    assert assess(target, make_observation("grdp-growth", "12", period="2024-H2"))["status"] == "met"


def test_another_year_is_not_even_named() -> None:
    row = assess(make_target("grdp-growth", "ge", "10"), make_observation("grdp-growth", "12", period="2023"))
    assert (row["status"], row["other_observation_ids"]) == ("no_result", "")


def test_another_place_is_not_used() -> None:
    row = assess(
        make_target("grdp-growth", "ge", "10"), make_observation("grdp-growth", "12", locality_id="song-may-2025")
    )
    assert row["status"] == "no_result"


# measure, rate_period, indicator | period of the result | status
SPANS = [
    ("level", "", "trained-labour", "2021-2025", "met"),
    ("level", "", "trained-labour", "2025", "met"),
    ("level", "", "trained-labour", "2024", "no_result"),
    ("level", "year", "trained-labour", "2025", "no_result"),
    ("level", "", "grdp-growth", "2025", "no_result"),
    ("level", "", "grdp-growth", "2021-2025", "met"),
    ("addition", "", "new-enterprises", "2025", "no_result"),
    ("addition", "", "new-enterprises", "2021-2025", "met"),
]


@pytest.mark.parametrize(("measure", "rate", "indicator", "period", "status"), SPANS)
def test_spans_of_years(measure: str, rate: str, indicator: str, period: str, status: str) -> None:
    target = make_target(indicator, "ge", "10", measure=measure, rate_period=rate, period="2021-2025")
    assert assess(target, make_observation(indicator, "12", period=period))["status"] == status


def test_a_change_over_a_span_is_counted_from_the_year_before_it() -> None:
    target = make_target(
        "trained-labour", "ge", "10", measure="increase", unit_id="percentage-point", period="2021-2025"
    )
    row = assess(target, *observe("trained-labour", "2020=45", "2025=56"))
    assert (row["status"], row["observed_value"]) == ("met", "11")


# what the target says | price basis of the result | status
BASES = [
    ("GRDP theo giá hiện hành", "constant-2010", "not_comparable"),
    ("GRDP theo giá hiện hành", "current", "met"),
    ("GRDP theo giá hiện hành", "unknown", "met"),
    ("GRDP theo giá so sánh 2010", "current", "not_comparable"),
    ("GRDP theo giá so sánh 2010", "constant-2010", "met"),
    ("Tổng giá trị", "constant-2010", "not_comparable"),
    ("Tổng giá trị", "current", "met"),
    ("Tổng giá trị", "", "met"),
]


@pytest.mark.parametrize(("statement", "basis", "status"), BASES)
def test_price_bases(statement: str, basis: str, status: str) -> None:
    target = make_target("state-budget-revenue", "ge", "100", statement_vi=statement)
    assert assess(target, make_observation("state-budget-revenue", "120", price_basis=basis))["status"] == status


def test_the_definition_gives_the_price_basis_of_growth() -> None:
    row = assess(make_target("grdp-growth", "ge", "10"), make_observation("grdp-growth", "12", price_basis="current"))
    assert row["status"] == "not_comparable"


@pytest.mark.parametrize(
    ("asked", "published"),
    [
        ("grdp-per-capita", "income-per-capita"),
        ("income-per-capita", "grdp-per-capita"),
        ("state-budget-revenue", "total-budget-revenue"),
        ("grdp-growth", "economic-growth"),
        ("pci-rank", "pci-score"),
    ],
)
def test_look_alikes_are_named_and_never_used(asked: str, published: str) -> None:
    observation = make_observation(published, "99999")
    row = assess(make_target(asked, "ge", "1"), observation)
    assert row["status"] == "not_comparable"
    assert row["observation_ids"] == observation["observation_id"]
    assert row["observed_value"] == ""
    assert f"Chỉ tiêu {published}, 99.999" in row["reason_vi"]


def test_a_look_alike_beside_a_result_is_not_named() -> None:
    row = assess(
        make_target("grdp-per-capita", "ge", "50"),
        make_observation("grdp-per-capita", "52"),
        make_observation("income-per-capita", "40"),
    )
    assert (row["status"], row["other_observation_ids"]) == ("met", "")


def test_a_target_for_a_part_is_not_judged_by_the_whole() -> None:
    part = {"key": "poverty-reduction-poor", "part_of": "poverty-reduction", "measure": "decrease"}
    whole = make_target("poverty-reduction", "ge", "4", measure="decrease")
    frames = make_frames(
        [whole, make_target("poverty-reduction", "ge", "6", **part)], observe("poverty-reduction", "2024=5")
    )
    statuses = dict(assess_targets(frames)[["target_id", "status"]].itertuples(index=False, name=None))
    assert list(statuses.values()) == ["met", "no_result"]


def test_a_target_for_a_part_is_not_confronted_with_look_alikes() -> None:
    whole = make_target("grdp-per-capita", "ge", "50")
    part = make_target("grdp-per-capita", "ge", "40", key="part", part_of="grdp-per-capita")
    frame = assess_targets(make_frames([whole, part], [make_observation("income-per-capita", "45")]))
    assert list(frame["status"]) == ["not_comparable", "no_result"]
