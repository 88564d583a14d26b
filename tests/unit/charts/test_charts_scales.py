"""Scales hold every figure, never make a small difference look large, and print round ticks."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.charts.measure import measure_text, wrap_text
from portal.charts.scales import LEAST_SPAN, add_ticks, choose_step, find_extent

FIGURES = st.lists(
    st.decimals(min_value=Decimal("-1e7"), max_value=Decimal("1e7"), places=2, allow_nan=False), min_size=1, max_size=9
)


@given(FIGURES, st.booleans(), st.booleans(), st.integers(2, 6))
def test_all_figures_and_ticks_lie_on_the_scale(
    figures: list[Decimal], is_open_low: bool, is_open_high: bool, wanted: int
) -> None:
    scale = add_ticks(find_extent(figures, is_open_low=is_open_low, is_open_high=is_open_high), wanted)
    assert scale.start < scale.end
    assert all(scale.start <= value <= scale.end for value in (*figures, *scale.ticks))
    assert len(scale.ticks) <= wanted + 1
    assert [Decimal(scale.print(tick)) for tick in scale.ticks] == list(scale.ticks)


@given(FIGURES)
def test_a_scale_is_never_finer_than_its_figures_allow(figures: list[Decimal]) -> None:
    start, end = find_extent(figures)
    assert end - start >= max(map(abs, figures)) * LEAST_SPAN


@pytest.mark.parametrize(
    ("figures", "has_zero"),
    [(["83.9", "31"], True), (["10", "8.2", "6.5"], False), (["-2", "3"], True), (["58.5"], False)],
)
def test_zero_is_shown_where_it_is_near(figures: list[str], has_zero: bool) -> None:
    start, end = find_extent([Decimal(text) for text in figures])
    assert (start <= 0 <= end) == has_zero


def test_figures_above_zero_never_get_a_scale_below_it() -> None:
    assert find_extent([Decimal("0.1"), Decimal("0.4")], is_open_low=True)[0] == 0


def test_no_tick_of_a_share_passes_a_hundred() -> None:
    scale = add_ticks(find_extent([Decimal(95), Decimal(100)], is_open_high=True), 5, is_share=True)
    assert max(scale.ticks) == 100
    assert scale.end > 100


@pytest.mark.parametrize(
    ("span", "step"), [("10", "2"), ("12", "2.5"), ("0.3", "0.1"), ("7000", "2000"), ("1.1", "0.25")]
)
def test_steps_are_round(span: str, step: str) -> None:
    assert choose_step(Decimal(span), 5) == Decimal(step)


@given(st.lists(st.text("aăâbcdđeêghi ơưỡệ", min_size=1, max_size=8).map(str.strip).filter(bool), min_size=1))
def test_lines_hold_all_words_and_fit(words: list[str]) -> None:
    text = " ".join(" ".join(words).split())
    lines = wrap_text(text, 120, 16)
    assert " ".join(lines) == text
    assert all(measure_text(line, 16) <= 120 for line in lines if " " in line)


def test_a_vietnamese_letter_is_as_wide_as_its_base() -> None:
    assert measure_text("Hộ nghèo", 16) == measure_text("Ho ngheo", 16)
    assert measure_text("e\u0302\u0323", 16) == measure_text("ệ", 16)
