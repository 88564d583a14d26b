"""Units behind figures."""

from __future__ import annotations

import pytest

from portal.statements import Vocabulary
from portal.statements.tokens import read_tokens


@pytest.mark.parametrize(
    ("written", "unit_id", "power", "rate"),
    [
        ("%", "percent", 0, ""),
        ("%/năm", "percent", 0, "year"),
        ("tỷ đồng", "billion-vnd", 0, ""),
        ("tỉ đồng", "billion-vnd", 0, ""),
        ("nghìn tỷ đồng", "billion-vnd", 3, ""),
        ("tỷ", "billion-vnd", 0, ""),
        ("triệu đồng/người/năm", "million-vnd-per-person-per-year", 0, ""),
        ("triệu đồng/ người/ năm", "million-vnd-per-person-per-year", 0, ""),
        ("giường/1 vạn dân", "beds-per-10000-people", 0, ""),
        ("giường/01 vạn dân", "beds-per-10000-people", 0, ""),
        ("giường/10.000 dân", "beds-per-10000-people", 0, ""),
        ("triệu lượt khách", "million-visits", 0, ""),
        ("nghìn lượt khách", "visit", 3, ""),
        ("nghìn người", "person", 3, ""),
        ("xã, thị trấn", "commune", 0, ""),
        ("m3", "cubic-metre", 0, ""),
        ("tỷ đồng/năm", "billion-vnd", 0, "year"),
        ("giường/trạm", "", 0, ""),
        ("điểm du lịch", "", 0, ""),
    ],
)
def test_reads_units(vocabulary: Vocabulary, written: str, unit_id: str, power: int, rate: str) -> None:
    unit = vocabulary.units.read(read_tokens(f"5 {written}"), 1)
    assert unit is not None
    assert (unit.unit_id, unit.power, unit.rate) == (unit_id, power, rate)


@pytest.mark.parametrize("words", ["công trình", "so với năm 2023", "trở lên", ""])
def test_other_words_are_no_units(vocabulary: Vocabulary, words: str) -> None:
    assert vocabulary.units.read(read_tokens(f"5 {words}"), 1) is None


def test_a_damaged_word_is_the_nearest_unit(vocabulary: Vocabulary) -> None:
    unit = vocabulary.units.read(read_tokens("39,3 givdng/1 van dén"), 1, is_damaged=True)
    assert unit is not None
    assert unit.unit_id == "beds-per-10000-people"
