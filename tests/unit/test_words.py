"""Figures, dates and targets are written as readers of each language expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.derive.assessing.demands import GRADES
from portal.words import LANGUAGES, UnknownWord, Words, catalogue

VI, EN = Words("vi"), Words("en")
PERCENT = {"symbol_vi": "%", "symbol_en": "%"}
POINT = {"symbol_vi": "điểm %", "symbol_en": "percentage points"}
BILLION = {"symbol_vi": "tỷ đồng", "symbol_en": "billion VND"}
COMMUNE = {"symbol_vi": "xã", "symbol_en": "communes"}


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("38.10", "38,10", "38.10"),
        ("13136.1", "13.136,1", "13,136.1"),
        ("4600", "4.600", "4,600"),
        ("0.15", "0,15", "0.15"),
        ("-1.73", "-1,73", "-1.73"),
        ("", "", ""),
    ],
)
def test_number_keeps_the_digits_as_published(text: str, vietnamese: str, english: str) -> None:
    assert VI.number(text) == vietnamese
    assert EN.number(text) == english


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3).map(lambda value: f"{value:f}"))
def test_number_loses_no_digit(text: str) -> None:
    assert VI.number(text).replace(".", "").replace(",", ".") == text
    assert EN.number(text).replace(",", "") == text


def bound(measure: str, comparator: str, value: str = "", **cells: str) -> dict[str, str]:
    return {"measure": measure, "comparator": comparator, "value": value, "value_upper": "", **cells}


@pytest.mark.parametrize(
    ("row", "unit", "vietnamese", "english"),
    [
        (bound("level", "ge", "10"), PERCENT, "≥\u00a010%", "≥\u00a010%"),
        (bound("level", "eq", "4600"), BILLION, "4.600\u00a0tỷ đồng", "4,600\u00a0billion VND"),
        (bound("level", "between", "24", value_upper="25"), PERCENT, "24–25%", "24–25%"),
        (
            bound("decrease", "ge", "3", value_upper="4", rate_period="year"),
            POINT,
            "giảm ≥\u00a03–4\u00a0điểm %/năm",
            "down ≥\u00a03–4\u00a0percentage points a year",
        ),
        (bound("addition", "eq", "5"), COMMUNE, "thêm 5\u00a0xã", "5\u00a0communes more"),
        (bound("addition", "eq", "1"), COMMUNE, "thêm 1\u00a0xã", "1\u00a0commune more"),
        (bound("completion", "eq", "14", total="14"), COMMUNE, "14/14\u00a0xã", "14/14\u00a0communes"),
    ],
)
def test_bound_says_what_a_target_asks(
    row: dict[str, str], unit: dict[str, str], vietnamese: str, english: str
) -> None:
    assert VI.bound(row, unit) == vietnamese
    assert EN.bound(row, unit) == english


def test_a_rank_stands_behind_its_word() -> None:
    rank = {"unit_id": "rank", "symbol_vi": "hạng", "symbol_en": "rank"}
    assert (VI.quantity("43", rank), EN.quantity("43", rank)) == ("hạng 43", "rank 43")
    assert EN.bound(bound("level", "le", "40"), rank) == "rank ≤\u00a040"


@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_is_as_written_and_has_its_english(grade: str) -> None:
    assert VI.grade(grade) == grade
    assert EN.has(f"grade.{grade}")
    assert EN.grade(grade).isascii()


def test_a_grade_asked_for_reads_as_a_phrase() -> None:
    row = bound("grade", "ge", grade="tốt")
    assert (VI.bound(row, None), EN.bound(row, None)) == ("loại tốt trở lên", "graded good or better")


@pytest.mark.parametrize(
    ("date", "vietnamese", "english"),
    [("2024-02-06", "06/02/2024", "6 February 2024"), ("2020-01", "01/2020", "January 2020"), ("2020", "2020", "2020")],
)
def test_date_goes_as_far_as_it_is_known(date: str, vietnamese: str, english: str) -> None:
    assert VI.date(date) == vietnamese
    assert EN.date(date) == english


@pytest.mark.parametrize(
    ("period", "vietnamese", "english"),
    [
        ("2024", "2024", "2024"),
        ("2021-2025", "2021–2025", "2021–2025"),
        ("2024-H1", "6 tháng đầu năm 2024", "first half of 2024"),
        ("2022-M01-M10", "10 tháng đầu năm 2022", "first 10 months of 2022"),
        ("2020-Q1", "quý I năm 2020", "first quarter of 2020"),
    ],
)
def test_period_in_words(period: str, vietnamese: str, english: str) -> None:
    assert VI.period(period) == vietnamese
    assert EN.period(period) == english


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(UnknownWord):
        VI("no.such.word")


def test_both_languages_have_the_same_words_with_the_same_placeholders() -> None:
    def placeholders(text: str | tuple[str, ...]) -> set[str]:
        texts = (text,) if isinstance(text, str) else text
        return {part.split("}")[0] for one in texts for part in one.split("{")[1:]}

    vietnamese, english = (catalogue(language) for language in LANGUAGES)
    assert set(vietnamese) == set(english)
    assert all(vietnamese.values())
    assert all(english.values())
    # A language may leave out a value (English needs no word for the kind of a province), but never ask for another.
    asked = {name: placeholders(vietnamese[name]) ^ placeholders(english[name]) for name in vietnamese}
    assert {name: odd for name, odd in asked.items() if odd - {"type"}} == {}
