"""Periods: months, order, halves, the period before."""

from __future__ import annotations

import pytest

from portal.derive.assessing.periods import (
    find_before,
    find_final_year,
    find_last_day,
    find_middle_day,
    overlaps,
    read_months,
)

# period | first and last month, last day, first day of the second half, period before
PERIODS = [
    ("2024", (1, 12), "2024-12-31", "2024-07-01", "2023"),
    ("2024-H1", (1, 6), "2024-06-30", "2024-04-01", "2023-H1"),
    ("2024-H2", (7, 12), "2024-12-31", "2024-10-01", "2023-H2"),
    ("2024-Q1", (1, 3), "2024-03-31", "2024-02-16", "2023-Q1"),
    ("2023-M02", (2, 2), "2023-02-28", "2023-02-16", "2022-M02"),
    ("2024-M01-M10", (1, 10), "2024-10-31", "2024-06-01", "2023-M01-M10"),
]


@pytest.mark.parametrize(("period", "months", "last", "middle", "before"), PERIODS)
def test_one_period(period: str, months: tuple[int, int], last: str, middle: str, before: str) -> None:
    january = int(period[:4]) * 12
    assert read_months(period) == (january + months[0] - 1, january + months[1] - 1)
    assert (find_last_day(period), find_middle_day(period), find_before(period)) == (last, middle, before)


def test_a_span_of_years() -> None:
    assert read_months("2021-2025") == (2021 * 12, 2025 * 12 + 11)
    assert (find_last_day("2021-2025"), find_middle_day("2021-2025")) == ("2025-12-31", "2023-07-01")
    assert (find_before("2021-2025"), find_final_year("2021-2025"), find_final_year("2024")) == ("2020", "2025", "2024")


def test_overlap() -> None:
    assert overlaps("2024", "2024-H1")
    assert overlaps("2021-2025", "2023")
    assert overlaps("2024-M06", "2024-M06-M08")
    assert overlaps("2024-M06", "2024-H1")
    assert not overlaps("2024-H1", "2024-H2")
    assert not overlaps("2024", "2025")
