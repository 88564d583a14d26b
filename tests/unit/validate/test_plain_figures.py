"""Figures are taken only as the files write them, and compared through their units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from portal.validate.figures import Unit, is_same, parse_figure, show_figure

MILLION = Unit("million-vnd", "money-vnd", "vnd", Decimal(1_000_000))
BILLION = Unit("billion-vnd", "money-vnd", "vnd", Decimal(1_000_000_000))
PERCENT = Unit("percent", "share", "percent", Decimal(1))


@pytest.mark.parametrize("text", ["0", "-1.5", "38.10", "13136.1"])
def test_plain_figures_are_taken_with_their_digits(text: str) -> None:
    assert str(parse_figure(text)) == text


@pytest.mark.parametrize(
    "text", ["", "05", "+5", ".5", "5.", "1e5", "1_000", "63,7", "4.600.000", "NaN", "٣", " 5", "9" * 40]
)
def test_anything_else_is_no_figure(text: str) -> None:
    assert parse_figure(text) is None


def test_figures_agree_through_their_units() -> None:
    assert is_same(Decimal("83900"), MILLION, Decimal("83.9"), BILLION)
    assert not is_same(Decimal("83900"), MILLION, Decimal("83.8"), BILLION)
    assert not is_same(Decimal(1), MILLION, Decimal(1), PERCENT)
    assert is_same(Decimal("38.10"), None, Decimal("38.1"), PERCENT)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("4600", "4.600"), ("63.70", "63,70"), ("-0.5", "-0,5"), ("1700000", "1.700.000"), ("tốt", "tốt")],
)
def test_figures_are_shown_as_vietnamese_readers_write_them(text: str, shown: str) -> None:
    assert show_figure(text) == shown
