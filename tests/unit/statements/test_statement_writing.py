"""Targets written as sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from portal.statements import Reading, Vocabulary, read_targets, write_target
from portal.statements.writing import figure_in_words, period_in_words

TARGET = Reading(
    text="",
    start=0,
    end=0,
    indicator_text="tỷ lệ hộ nghèo",
    measure="decrease",
    comparator="ge",
    value="3",
    value_upper="4",
    unit_id="percentage-point",
    rate_period="year",
    strength="minimum",
    baseline_period="2019",
    period="2020",
)


def test_writes_a_sentence(vocabulary: Vocabulary) -> None:
    words = "Năm 2020, tỷ lệ hộ nghèo giảm ít nhất 3-4 điểm phần trăm mỗi năm so với năm 2019"
    assert write_target(TARGET, vocabulary) == words


def test_writes_a_reading_without_a_vocabulary(vocabulary: Vocabulary) -> None:
    reading = read_targets("Dân số trung bình khoảng 555 nghìn người", vocabulary)[0]
    assert write_target(reading) == "Dân số trung bình đạt khoảng 555.000 người"


@pytest.mark.parametrize(
    ("value", "words"),
    [("13136.1", "13.136,1"), ("38.10", "38,10"), ("1700000", "1.700.000"), ("5", "5"), ("0.15", "0,15")],
)
def test_writes_figures(value: str, words: str) -> None:
    assert figure_in_words(value) == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024", "năm 2024"),
        ("2021-2025", "giai đoạn 2021-2025"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-Q3", "quý III/2024"),
        ("2024-M05", "tháng 5/2024"),
        ("2024-M01-M10", "10 tháng đầu năm 2024"),
        ("2024-M08-M12", "5 tháng cuối năm 2024"),
    ],
)
def test_writes_periods(period: str, words: str) -> None:
    assert period_in_words(period) == words


@pytest.mark.parametrize(
    "broken",
    [
        replace(TARGET, comparator="le", strength="minimum"),
        replace(TARGET, measure="level"),
        replace(TARGET, measure="addition", unit_id="percent"),
        replace(TARGET, measure="grade", grade=""),
        replace(TARGET, value=""),
        replace(TARGET, comparator="eq", strength="firm"),
        replace(TARGET, comparator="between", value_upper="", strength="firm"),
        replace(TARGET, measure="completion", unit_id="commune", value_upper=""),
    ],
)
def test_refuses_what_no_sentence_states(broken: Reading) -> None:
    with pytest.raises(ValueError, match="no sentence states this target"):
        write_target(broken)
