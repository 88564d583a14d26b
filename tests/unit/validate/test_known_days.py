"""Dates known in part and periods are the days that they may mean."""

from __future__ import annotations

from datetime import date

import pytest

from portal.validate.periods import Days, parse_date, parse_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-06", date(2024, 2, 6), date(2024, 2, 6)),
    ],
)
def test_a_date_is_the_days_that_it_may_mean(text: str, first: date, last: date) -> None:
    assert parse_date(text) == Days(first, last)


@pytest.mark.parametrize("text", ["", "2023-02-29", "2024-13", "0000", "2024-1-1", "x"])
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30)),
        ("2024-M02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-M01-M10", date(2024, 1, 1), date(2024, 10, 31)),
        ("2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_period_is_the_days_that_it_covers(text: str, first: date, last: date) -> None:
    assert parse_period(text) == Days(first, last)


@pytest.mark.parametrize("text", ["", "2024-H3", "2024-M13", "2024-M10-M01", "2025-2021", "2024-M01-2025"])
def test_what_no_calendar_has_is_no_period(text: str) -> None:
    assert parse_period(text) is None
