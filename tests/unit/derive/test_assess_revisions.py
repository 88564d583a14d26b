"""Revised targets: the version in force at the end of the period is judged, the first one stays visible."""

from __future__ import annotations

import pytest
from small_court import assess, make_observation, make_target

FIRST = make_target("grdp-growth", "eq", "8.87")


def revise(date: str, value: str, comparator: str = "eq", **cells: str) -> dict[str, str]:
    row = {"campaign_id": FIRST["campaign_id"], "target_id": FIRST["target_id"], "key": FIRST["key"]}
    return row | {"revised_on": date, "comparator": comparator, "value": value, "unit_id": "percent"} | cells


def test_a_raised_target() -> None:
    row = assess(FIRST, make_observation("grdp-growth", "9.5"), revisions=[revise("2024-08-22", "10")])
    assert (row["status"], row["judged_status"]) == ("superseded", "not_met")
    assert (row["judged_value"], row["judged_revised_on"], row["margin"]) == ("10", "2024-08-22", "-0.5")
    assert (row["revision_effect"], row["revision_is_late"]) == ("stronger", "true")
    assert row["reason_vi"] == (
        "Ban đầu đặt 8,87%; ngày 22/08/2024 điều chỉnh thành 10%, đòi hỏi cao hơn. "
        "Đánh giá theo mức đã điều chỉnh: “Không đạt”. "
        "Đạt 9,5%, thấp hơn chỉ tiêu 10% là 0,5\u00a0điểm %. Nguồn: Cục Thống kê, 10/01/2025 – cơ quan thống kê."
    )
    assert row["reason_en"].startswith(
        "First set at 8.87%; revised on 22 August 2024 to 10%, which asks for more. "
        "Judged by the revised version: “Not met”."
    )


def test_a_target_lowered_late_is_pointed_out() -> None:
    row = assess(FIRST, revisions=[revise("2024-10-10", "7")])
    assert (row["status"], row["judged_status"]) == ("superseded", "no_result")
    assert (row["revision_effect"], row["revision_is_late"]) == ("weaker", "true")
    assert "Việc hạ mức diễn ra trong nửa sau của kỳ." in row["reason_vi"]


@pytest.mark.parametrize(
    ("date", "late"),
    [
        ("2024-06-30", ""),
        ("2024-07-01", "true"),
        ("2024-07", "true"),
        ("2024-06", ""),
        ("2024", ""),
        ("2024-12-31", "true"),
    ],
)
def test_late_is_the_second_half_of_the_period(date: str, late: str) -> None:
    row = assess(FIRST, revisions=[revise(date, "7")])
    assert row["revision_is_late"] == late
    assert ("nửa sau" in row["reason_vi"]) == bool(late)


@pytest.mark.parametrize(
    ("comparator", "value", "effect"),
    [
        ("eq", "8.87", "same"),
        ("ge", "8.87", "same"),
        ("gt", "8.87", "stronger"),
        ("ge", "8.88", "stronger"),
        ("eq", "8.86", "weaker"),
        ("le", "8.87", "different"),
    ],
)
def test_the_effect_is_told_by_comparator_and_value(comparator: str, value: str, effect: str) -> None:
    assert assess(FIRST, revisions=[revise("2024-03-01", value, comparator)])["revision_effect"] == effect


def test_the_last_revision_within_the_period_counts() -> None:
    row = assess(
        FIRST,
        make_observation("grdp-growth", "9.5"),
        revisions=[revise("2024-11-01", "9"), revise("2024-08-22", "10"), revise("2025-01-15", "12")],
    )
    assert (row["judged_value"], row["judged_status"]) == ("9", "met")
    assert "Ngày 15/01/2025, sau khi hết kỳ, chỉ tiêu được sửa thành 12%" in row["reason_vi"]


def test_a_revision_after_the_period_supersedes_nothing() -> None:
    row = assess(FIRST, make_observation("grdp-growth", "8"), revisions=[revise("2025-02-01", "7")])
    assert (row["status"], row["judged_value"], row["revision_effect"]) == ("not_met", "8.87", "")
    assert "mức đó không dùng để đánh giá" in row["reason_vi"]


def test_a_revision_in_another_unit() -> None:
    target = make_target("state-budget-revenue", "ge", "4600")
    row = assess(
        target,
        make_observation("state-budget-revenue", "4550"),
        revisions=[
            {"target_id": target["target_id"], "revised_on": "2024-09-01"}
            | {"comparator": "ge", "value": "4500000", "unit_id": "million-vnd"}
        ],
    )
    assert (row["judged_status"], row["margin"], row["margin_unit_id"]) == ("met", "50000", "million-vnd")
    assert row["revision_effect"] == "weaker"
