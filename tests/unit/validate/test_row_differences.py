"""Words and row are compared column by column, through units, with the characters marked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from portal.statements import Reading, Span
from portal.validate.data import Row
from portal.validate.differences import Difference, find_differences, list_differences, rank_reading
from portal.validate.figures import Unit

QUOTE = "Thu ngân sách từ 83.900 triệu đồng trở lên"
READING = Reading(
    QUOTE,
    0,
    len(QUOTE),
    comparator="ge",
    value="83900",
    unit_text="triệu đồng",
    unit_id="million-vnd",
    spans={"value": Span(17, 23), "unit_text": Span(24, 34), "comparator": Span(14, 16)},
)
ROW = Row(
    measure="level",
    comparator="ge",
    value="83900",
    value_upper="",
    total="",
    grade="",
    unit_id="million-vnd",
    rate_period="",
    strength="firm",
    baseline_value="",
    baseline_period="",
    period="2024",
)
UNITS = {
    "million-vnd": Unit("million-vnd", "money-vnd", "vnd", Decimal(10**6)),
    "billion-vnd": Unit("billion-vnd", "money-vnd", "vnd", Decimal(10**9)),
    "million-vnd-per-hectare": Unit("million-vnd-per-hectare", "money-vnd", "vnd", Decimal(10**6)),
    "hectare": Unit("hectare", "area", "hectare", Decimal(1)),
}
SYMBOLS = {"million-vnd": "triệu đồng", "billion-vnd": "tỷ đồng", "hectare": "ha"}


def compare(**cells: str) -> list[Difference]:
    return find_differences(Row({**ROW, **cells}), READING, QUOTE, UNITS, SYMBOLS)


def test_a_row_that_says_what_the_words_say_has_no_difference() -> None:
    assert compare() == []


def test_the_same_amount_in_another_unit_is_no_difference() -> None:
    assert compare(value="83.9", unit_id="billion-vnd") == []


def test_another_amount_is_shown_side_by_side_with_its_characters() -> None:
    (found,) = compare(value="8390")
    assert (found.code, found.said[0], found.stated[0]) == ("W302", "83.900 triệu đồng", "8390")
    assert found.marked == "Thu ngân sách từ ⟦83.900⟧ triệu đồng trở lên"


def test_a_unit_of_another_kind_is_one_difference_not_two() -> None:
    (found,) = compare(unit_id="hectare")
    assert (found.code, found.said[0], found.stated[0]) == ("W305", "“triệu đồng” (million-vnd)", "“ha” (hectare)")
    assert "⟦triệu đồng⟧" in found.marked


def test_a_unit_of_the_same_size_for_another_thing_is_a_difference() -> None:
    assert [found.code for found in compare(unit_id="million-vnd-per-hectare")] == ["W305"]


def test_vocabulary_values_are_shown_in_words() -> None:
    (found,) = compare(comparator="gt")
    assert found.code == "W301"
    assert found.said == ("“từ … trở lên” (ge)", "“at least” (ge)")
    assert found.stated == ("“trên” (gt)", "“more than” (gt)")


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("measure", "increase", "W307"),
        ("value_upper", "84000", "W303"),
        ("total", "14", "W304"),
        ("baseline_value", "5", "W306"),
        ("grade", "tốt", "W308"),
        ("rate_period", "year", "W309"),
        ("strength", "effort", "W310"),
        ("baseline_period", "2023", "W312"),
    ],
)
def test_each_column_has_its_code(column: str, value: str, code: str) -> None:
    assert [found.code for found in compare(**{column: value})] == [code]


def test_words_that_name_no_period_agree_with_any() -> None:
    assert compare(period="2025") == []


def test_a_column_that_the_table_lacks_is_not_compared() -> None:
    row = Row({name: ROW[name] for name in ("comparator", "value", "unit_id")})
    assert find_differences(row, READING, QUOTE, UNITS, SYMBOLS) == []


def test_a_wrong_value_weighs_more_than_a_wrong_strength() -> None:
    assert rank_reading(compare(value="1")) > rank_reading(compare(strength="effort"))


def test_differences_are_listed_in_both_languages() -> None:
    assert list(list_differences(compare(value="1"))) == [
        ("value: 83.900 triệu đồng ≠ 1", "value: 83.900 triệu đồng ≠ 1")
    ]
