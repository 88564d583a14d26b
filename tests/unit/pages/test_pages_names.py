"""Names of places in documents, of documents and of their blanks."""

from __future__ import annotations

import pytest

from portal.pages.document import place_key
from portal.pages.names import is_below, number_item, split_item, split_locator, tell_date, tell_locator, tell_number
from portal.words import Words

VI, EN = Words("vi"), Words("en")


@pytest.mark.parametrize(
    ("locator", "vietnamese", "english"),
    [
        ("II.1.9, dòng 41-42", "mục II.1.9, dòng 41–42", "item II.1.9, lines 41–42"),
        ("II.1.9, dòng 41", "mục II.1.9, dòng 41", "item II.1.9, line 41"),
        ("0, dòng 7", "phần mở đầu, dòng 7", "preamble, line 7"),
        ("3", "mục 3", "item 3"),
    ],
)
def test_locator_in_words(locator: str, vietnamese: str, english: str) -> None:
    assert tell_locator(VI, locator) == vietnamese
    assert tell_locator(EN, locator) == english


@pytest.mark.parametrize(
    ("item", "levels", "number"),
    [
        ("II.1.9", ["II", "1", "9"], "9"),
        ("II.(2.3)", ["II", "(2.3)"], "2.3"),
        ("(1)", ["(1)"], "1"),
        ("2.b.10", ["2", "b", "10"], "10"),
        ("0", ["0"], ""),
    ],
)
def test_item_keeps_the_documents_numbering(item: str, levels: list[str], number: str) -> None:
    assert split_item(item) == levels
    assert number_item(item) == number


def test_item_stands_under_its_heading_only() -> None:
    assert is_below("II.1.9", "II.1")
    assert is_below("II.1", "II.1")
    assert not is_below("II.10.9", "II.1")
    assert not is_below("I.1", "II.1")


def test_places_sort_as_in_the_document() -> None:
    places = ["2.b.10, dòng 36", "2.a.1, dòng 24", "2.b.9, dòng 35", "0, dòng 3"]
    assert sorted(places, key=place_key) == ["0, dòng 3", "2.a.1, dòng 24", "2.b.9, dòng 35", "2.b.10, dòng 36"]
    assert sorted(["10", "9", "1"], key=place_key) == ["1", "9", "10"]
    assert split_locator("II.1") == ("II.1", "")


@pytest.mark.parametrize(
    ("number", "status", "vietnamese"),
    [
        ("08/CT-UBND", "stated", "08/CT-UBND"),
        ("/CT-UBND", "blank", "(nguồn để trống)/CT-UBND"),
        ("", "absent", "nguồn không ghi"),
    ],
)
def test_number_is_never_filled(number: str, status: str, vietnamese: str) -> None:
    assert tell_number(VI, {"number": number, "number_status": status}) == vietnamese


@pytest.mark.parametrize(
    ("date", "status", "english"),
    [
        ("2024-02-06", "stated", "6 February 2024"),
        ("2020-01", "blank", "January 2020 (the rest is left blank in the source)"),
        ("", "blank", "left blank in the source"),
        ("", "absent", "not in the source"),
        ("2024-02", "absent", "about February 2024, not in the source"),
    ],
)
def test_date_is_never_filled(date: str, status: str, english: str) -> None:
    assert tell_date(EN, {"issued_on": date, "issued_on_status": status}) == english
