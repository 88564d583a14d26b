"""Printed figures as decimal text."""

from __future__ import annotations

import pytest

from portal.statements.numbers import is_reversed, read_number, scale


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("3.505", "3505"),
        ("1.700.000", "1700000"),
        ("37,9", "37.9"),
        ("38,10", "38.10"),
        ("13.136,1", "13136.1"),
        ("03", "3"),
        ("0,15", "0.15"),
        ("0", "0"),
        ("13 136,5", "13136.5"),
        ("1\u00a0250", "1250"),
    ],
)
def test_reads_the_vietnamese_manner(printed: str, value: str) -> None:
    number = read_number(printed)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("printed", "value", "doubt"),
    [
        ("37.9", "37.9", "decimal_point"),
        ("0.123", "0.123", "decimal_point"),
        ("1,234,567", "1234567", "thousands_comma"),
        ("1,234.5", "1234.5", "thousands_comma"),
        ("13 136,5", "13136.5", "space_in_figure"),
    ],
)
def test_says_what_is_odd(printed: str, value: str, doubt: str) -> None:
    assert read_number(printed) == (value, doubt)


@pytest.mark.parametrize("printed", ["17.3.1", "1,2,3", "3..4", "1.23,45.6", "1“2"])
def test_refuses_what_is_no_decimal_figure(printed: str) -> None:
    assert read_number(printed) is None


@pytest.mark.parametrize(
    ("value", "power", "scaled"),
    [
        ("1.7", 6, "1700000"),
        ("43.5", 3, "43500"),
        ("555", 3, "555000"),
        ("1.2345", 3, "1234.5"),
        ("", 6, ""),
        ("5", 0, "5"),
    ],
)
def test_scales_exactly(value: str, power: int, scaled: str) -> None:
    assert scale(value, power) == scaled


def test_scaling_keeps_a_thousand_digits() -> None:
    assert scale("9" * 1000, 12) == "9" * 1000 + "0" * 12


def test_tells_a_reversed_range() -> None:
    assert is_reversed("5", "3")
    assert not is_reversed("3", "5")
    assert not is_reversed("3", "")
