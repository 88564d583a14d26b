"""The rule table for single figures: every comparator, good direction and kind of observation, worked by hand."""

from __future__ import annotations

import pytest
from small_court import assess, make_observation, make_target

# indicator (good direction), comparator, value, upper | result | status, margin
LEVELS = [
    # a floor, closed: exactly the level is met
    ("grdp-growth", "ge", "10", "", "9.99", "not_met", "-0.01"),
    ("grdp-growth", "ge", "10", "", "10", "met", "0"),
    ("grdp-growth", "ge", "10", "", "10.01", "met", "0.01"),
    # a floor, open: exactly the level is not met
    ("grdp-growth", "gt", "12", "", "11.9", "not_met", "-0.1"),
    ("grdp-growth", "gt", "12", "", "12", "not_met", "0"),
    ("grdp-growth", "gt", "12", "", "12.0", "not_met", "0.0"),
    ("grdp-growth", "gt", "12", "", "12.1", "met", "0.1"),
    # a ceiling, closed and open
    ("poverty-rate", "le", "9", "", "8.5", "met", "0.5"),
    ("poverty-rate", "le", "9", "", "9.00", "met", "0.00"),
    ("poverty-rate", "le", "9", "", "9.01", "not_met", "-0.01"),
    ("poverty-rate", "lt", "9", "", "8.99", "met", "0.01"),
    ("poverty-rate", "lt", "9", "", "9", "not_met", "0"),
    ("poverty-rate", "lt", "9", "", "9.4", "not_met", "-0.4"),
    # the comparator decides, not the indicator's direction
    ("grdp-growth", "le", "10", "", "10.5", "not_met", "-0.5"),
    ("poverty-rate", "ge", "9", "", "8.5", "not_met", "-0.5"),
    ("services-share", "ge", "40", "", "41.2", "met", "1.2"),
    ("services-share", "lt", "40", "", "41.2", "not_met", "-1.2"),
    # a bare figure, by the good direction
    ("state-budget-revenue", "eq", "3505", "", "3504.9", "not_met", "-0.1"),
    ("state-budget-revenue", "eq", "3505", "", "3505", "met", "0"),
    ("state-budget-revenue", "eq", "3505", "", "4000", "met", "495"),
    ("poverty-rate", "eq", "9", "", "8.2", "met", "0.8"),
    ("poverty-rate", "eq", "9", "", "9.0", "met", "0.0"),
    ("poverty-rate", "eq", "9", "", "9.1", "not_met", "-0.1"),
    # a bare figure without a good direction: equal to the last digit of the coarser figure
    ("services-share", "eq", "40", "", "40.5", "met", "-0.5"),
    ("services-share", "eq", "40", "", "39.5", "met", "-0.5"),
    ("services-share", "eq", "40", "", "40.51", "not_met", "-0.51"),
    ("services-share", "eq", "40.0", "", "40.04", "met", "-0.04"),
    ("services-share", "eq", "40.0", "", "40.06", "not_met", "-0.06"),
    ("services-share", "eq", "40.25", "", "40", "met", "-0.25"),
    ("services-share", "eq", "40.25", "", "41", "not_met", "-0.75"),
    # about: one percent of the figure, or half of its last digit
    ("population", "approx", "555000", "", "549450", "met", "-5550"),
    ("population", "approx", "555000", "", "549449", "not_met", "-5551"),
    ("population", "approx", "555000", "", "560550", "met", "-5550"),
    ("population", "approx", "555000", "", "560551", "not_met", "-5551"),
    ("services-share", "approx", "24", "", "24.5", "met", "-0.5"),
    ("services-share", "approx", "24", "", "24.6", "not_met", "-0.6"),
    ("state-budget-revenue", "approx", "4000", "", "3960", "met", "-40"),
    ("state-budget-revenue", "approx", "4000", "", "3959", "not_met", "-41"),
    ("state-budget-revenue", "approx", "4000", "", "9000", "met", "5000"),
    ("poverty-rate", "approx", "10", "", "10.5", "met", "-0.5"),
    ("poverty-rate", "approx", "10", "", "10.6", "not_met", "-0.6"),
    ("poverty-rate", "approx", "10", "", "1", "met", "9"),
    # a range: its ends count; without a good direction outside is not met
    ("services-share", "between", "24", "25", "24", "met", ""),
    ("services-share", "between", "24", "25", "25.00", "met", ""),
    ("services-share", "between", "24", "25", "23.99", "not_met", "-0.01"),
    ("services-share", "between", "24", "25", "25.01", "not_met", "-0.01"),
    # a range with a good direction: past its better end is met
    ("grdp-growth", "between", "8", "9", "7.9", "not_met", "-0.1"),
    ("grdp-growth", "between", "8", "9", "8.5", "met", ""),
    ("grdp-growth", "between", "8", "9", "9.7", "met", "0.7"),
    ("poverty-rate", "between", "8", "9", "7", "met", "1"),
    ("poverty-rate", "between", "8", "9", "9.2", "not_met", "-0.2"),
    # a floor stated as a range: its easier end decides
    ("poverty-reduction", "ge", "3", "4", "2.9", "not_met", "-0.1"),
    ("poverty-reduction", "ge", "3", "4", "3", "met", "0"),
    ("poverty-reduction", "ge", "3", "4", "3.55", "met", "0.55"),
    ("poverty-reduction", "ge", "3", "4", "4", "met", "0"),
    ("poverty-reduction", "ge", "3", "4", "4.1", "met", "0.1"),
    ("poverty-reduction", "gt", "3", "4", "3", "not_met", "0"),
    # a ceiling stated as a range, the other way round
    ("poverty-rate", "le", "8", "9", "9.5", "not_met", "-0.5"),
    ("poverty-rate", "le", "8", "9", "8.6", "met", "0.4"),
    ("poverty-rate", "le", "8", "9", "7", "met", "1"),
]


@pytest.mark.parametrize(("indicator", "comparator", "value", "upper", "result", "status", "margin"), LEVELS)
def test_levels_by_comparator(
    indicator: str, comparator: str, value: str, upper: str, result: str, status: str, margin: str
) -> None:
    row = assess(make_target(indicator, comparator, value, value_upper=upper), make_observation(indicator, result))
    assert (row["status"], row["margin"]) == (status, margin)
    assert row["observed_value"] == result
    assert row["observed_comparator"] == "eq"


# target comparator, value | the result's own comparator, value | status
VAGUE = [
    # more than 2.3 is surely at least 1.7 and may or may not be at least 2.5
    ("ge", "1.7", "gt", "2.3", "met"),
    ("eq", "1.7", "gt", "2.3", "met"),
    ("ge", "2.5", "gt", "2.3", "not_assessable"),
    # more than ten is past ten, whether ten itself counts or not
    ("ge", "10", "gt", "10", "met"),
    ("gt", "10", "gt", "10", "met"),
    ("gt", "10", "ge", "10", "not_assessable"),
    ("ge", "10", "ge", "10", "met"),
    # less than
    ("ge", "10", "lt", "10", "not_met"),
    ("ge", "10", "le", "10", "not_assessable"),
    ("gt", "10", "le", "10", "not_met"),
    ("ge", "10", "lt", "11", "not_assessable"),
    ("le", "10", "lt", "9", "met"),
    ("lt", "10", "lt", "10", "met"),
    ("le", "10", "gt", "10", "not_met"),
    ("le", "10", "ge", "10", "not_assessable"),
    # about 4425 is 4380.75 to 4469.25
    ("ge", "4600", "approx", "4425", "not_met"),
    ("ge", "4380", "approx", "4425", "met"),
    ("ge", "4380.75", "approx", "4425", "met"),
    ("ge", "4381", "approx", "4425", "not_assessable"),
    ("ge", "4469.25", "approx", "4425", "not_assessable"),
    ("gt", "4469.25", "approx", "4425", "not_met"),
    ("approx", "4425", "approx", "4425", "met"),
    # of a range only one end is on record
    ("ge", "1", "between", "5", "not_assessable"),
]


@pytest.mark.parametrize(("comparator", "value", "word", "result", "status"), VAGUE)
def test_vague_results_decide_only_if_every_possible_value_does(
    comparator: str, value: str, word: str, result: str, status: str
) -> None:
    observation = make_observation("state-budget-revenue", result, comparator=word)
    row = assess(make_target("state-budget-revenue", comparator, value), observation)
    assert row["status"] == status
    assert row["observed_comparator"] == word
    assert row["observation_ids"] == observation["observation_id"]


def test_a_vague_result_names_what_is_needed() -> None:
    row = assess(
        make_target("state-budget-revenue", "ge", "4600"),
        make_observation("state-budget-revenue", "4600", comparator="approx"),
    )
    assert row["status"] == "not_assessable"
    assert row["margin"] == ""
    assert row["reason_vi"] == (
        "Đạt khoảng 4.600\u00a0tỷ đồng, nhưng cách nói này chưa đủ để kết luận "
        "so với mức tối thiểu 4.600\u00a0tỷ đồng. "
        "Nguồn: Cục Thống kê, 10/01/2025 – cơ quan thống kê. "
        "Cần: số liệu năm 2024 về “Chỉ tiêu state-budget-revenue”."
    )


# target value and unit | result and unit | status, margin in the target's unit
CONVERSIONS = [
    ("83900", "million-vnd", "84.2", "billion-vnd", "met", "300"),
    ("83.9", "billion-vnd", "83899", "million-vnd", "not_met", "-0.001"),
    ("83.9", "billion-vnd", "83900", "million-vnd", "met", "0.0"),
    ("83.9", "billion-vnd", "83900000000", "vnd", "met", "0.0"),
    ("50.2", "billion-vnd", "50200.5", "million-vnd", "met", "0.0005"),
]


@pytest.mark.parametrize(("value", "unit", "result", "result_unit", "status", "margin"), CONVERSIONS)
def test_units_are_converted_exactly(
    value: str, unit: str, result: str, result_unit: str, status: str, margin: str
) -> None:
    row = assess(
        make_target("state-budget-revenue", "ge", value, unit_id=unit),
        make_observation("state-budget-revenue", result, unit_id=result_unit),
    )
    assert (row["status"], row["margin"], row["margin_unit_id"]) == (status, margin, unit)
    assert (row["observed_value"], row["observed_unit_id"]) == (result, result_unit)


def test_visits_in_millions_against_single_visits() -> None:
    row = assess(
        make_target("tourist-arrivals", "eq", "1700000"),
        make_observation("tourist-arrivals", "2.3", unit_id="million-visits", comparator="gt", status="estimate"),
    )
    assert (row["status"], row["margin"], row["margin_unit_id"]) == ("provisional_met", "600000", "visit")
    assert row["reason_vi"].startswith(
        "Ước đạt hơn 2,3\u00a0triệu lượt, cao hơn chỉ tiêu 1.700.000\u00a0lượt là hơn 600.000\u00a0lượt."
    )


@pytest.mark.parametrize(
    ("result", "unit", "status", "margin"),
    [
        ("1700", "thousand-visits", "met", "0"),
        ("1699.9", "thousand-visits", "not_met", "-100"),
        ("1.7", "million-visits", "met", "0"),
        ("1.69", "million-visits", "not_met", "-10000"),
    ],
)
def test_visits_in_thousands_and_millions(result: str, unit: str, status: str, margin: str) -> None:
    row = assess(
        make_target("tourist-arrivals", "eq", "1700000"), make_observation("tourist-arrivals", result, unit_id=unit)
    )
    assert (row["status"], row["margin"]) == (status, margin)


def test_a_share_is_not_a_sum_of_money() -> None:
    observation = make_observation("state-budget-revenue", "101", unit_id="percent")
    row = assess(make_target("state-budget-revenue", "ge", "100"), observation)
    assert row["status"] == "not_comparable"
    assert row["observation_ids"] == observation["observation_id"]
    assert row["observed_value"] == ""
    assert "đơn vị" in row["reason_vi"]


def test_percent_is_not_percentage_points() -> None:
    row = assess(
        make_target("poverty-reduction", "ge", "3", measure="decrease"),
        make_observation("poverty-reduction", "3.5", unit_id="percent"),
    )
    assert row["status"] == "not_comparable"


@pytest.mark.parametrize("comparator", ["eq", "ge", "gt", "le", "lt", "approx", "between"])
def test_a_target_without_a_figure_cannot_be_judged(comparator: str) -> None:
    row = assess(make_target("grdp-growth", comparator, ""), make_observation("grdp-growth", "8"))
    assert row["status"] == "not_assessable"
    assert row["reason_en"] == "The document gives no number or grade to judge by."


def test_a_range_without_its_upper_end_cannot_be_judged() -> None:
    row = assess(make_target("grdp-growth", "between", "8"), make_observation("grdp-growth", "8"))
    assert row["status"] == "not_assessable"
