"""Periods named in a sentence."""

from __future__ import annotations

import pytest

from portal.statements.periods import read_period
from portal.statements.tokens import read_tokens


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("năm 2024", "2024"),
        ("giai đoạn 2021-2025", "2021-2025"),
        ("giai đoạn 2021 - 2025", "2021-2025"),
        ("nhiệm kỳ 2020-2025", "2020-2025"),
        ("năm học 2024-2025", "2024-2025"),
        ("năm 2021 đến năm 2025", "2021-2025"),
        ("6 tháng đầu năm 2024", "2024-H1"),
        ("6 tháng cuối năm 2022", "2022-H2"),
        ("9 tháng đầu năm 2024", "2024-M01-M09"),
        ("5 tháng cuối năm 2024", "2024-M08-M12"),
        ("quý II/2024", "2024-Q2"),
        ("quý 1 năm 2025", "2025-Q1"),
        ("tháng 6/2024", "2024-M06"),
        ("ngày 06 tháng 02 năm 2024", ""),
        ("06/02/2024", ""),
        ("2021-2025", "2021-2025"),
    ],
)
def test_reads_periods(words: str, period: str) -> None:
    tokens = read_tokens(words)
    assert read_period(tokens, 0) == (period, len(tokens))


@pytest.mark.parametrize("words", ["năm thứ hai", "2024 hộ", "2024%", "13 tháng đầu năm", "quý khách", "ngày hội"])
def test_other_words_are_no_period(words: str) -> None:
    assert read_period(read_tokens(words), 0) is None


def test_what_is_due_by_a_day_is_due_in_its_year() -> None:
    tokens = read_tokens("đến ngày 31/12/2025")
    assert read_period(tokens, 1) == ("2025", len(tokens))
