"""A workbook has typed cells, and text stays text whatever it looks like."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from portal.downloads import Publication
from portal.downloads.xlsx import WHOLE, _name
from portal.downloads.xlsx_frame import MOST_DECIMALS, Frame, SheetColumn, SheetForm, make_frame
from portal.downloads.xlsx_rows import render_sheet

CREATED = datetime(2024, 2, 6)
COLUMNS = tuple(SheetColumn(kind, kind) for kind in ("string", "long", "number", "integer", "boolean", "date"))
FRAME = make_frame([SheetForm("Chỉ tiêu", COLUMNS)])


def write_book(*rows: tuple[str, ...], frame: Frame = FRAME) -> bytes:
    lines = render_sheet(frame.forms[0].columns, rows, frame.styles)
    return frame.fill([(len(rows), frame.pack_sheet(0, len(rows), lines))], {}, CREATED)


def read_cells(*rows: tuple[str, ...]) -> list[tuple[Any, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(write_book(*rows))).worksheets[0]
    return [next(sheet.iter_rows(min_row=number, max_row=number)) for number in range(2, len(rows) + 2)]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+84", "-5 xã", "@SUM(A1)", "{=A1}", "https://example.org", "10", "1e5", "TRUE", "2024-02-06", "\ttab"],
)
def test_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    (row,) = read_cells((text, text, "", "", "", ""))
    assert [cell.value for cell in row[:2]] == [text, text]
    assert {cell.data_type for cell in row[:2]} == {"s"}
    assert row[0].hyperlink is None


@settings(max_examples=40)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20), min_size=1, max_size=3))
def test_any_text_comes_back(texts: list[str]) -> None:
    rows = read_cells(*((text, "", "", "", "", "") for text in texts))
    assert [unescape(row[0].value).replace("\r\n", "\n") for row in rows] == [
        text.replace("\r\n", "\n") for text in texts
    ]


def test_figures_are_numbers_that_show_the_digits_as_published() -> None:
    (row,) = read_cells(("x", "", "38.10", "2024", "true", "2024-02-06"))
    assert (row[2].value, row[2].number_format) == (38.1, "#,##0.00")
    assert (row[3].value, row[3].number_format) == (2024, "0")
    assert row[4].value is True
    assert (row[5].value, row[5].number_format) == (datetime(2024, 2, 6), "dd/mm/yyyy")


@pytest.mark.parametrize("figure", ["1234567890123456", "1." + "0" * (MOST_DECIMALS + 1), "1e5", "x"])
def test_a_figure_that_a_cell_cannot_hold_stays_text(figure: str) -> None:
    (row,) = read_cells(("", "", figure, "", "", ""))
    assert row[2].value == figure
    assert row[2].data_type == "s"


@pytest.mark.parametrize("date", ["2020-01", "2020", "1899-12-31", "1900-02-28"])
def test_a_date_known_in_part_or_before_the_calendar_stays_text(date: str) -> None:
    (row,) = read_cells(("", "", "", "", "", date))
    assert row[5].value == date
    assert row[5].data_type == "s"


def test_an_empty_cell_is_empty() -> None:
    (row,) = read_cells(("", "", "0", "", "", ""))
    assert [cell.value for cell in row] == [None, None, 0, None, None, None]


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    (row,) = read_cells(("a" * 40_000, "", "", "", "", ""))
    assert len(row[0].value) == 32_767
    assert row[0].value.endswith("…")


def test_the_same_rows_give_the_same_bytes() -> None:
    row = ("a", "b", "1.5", "2", "false", "2024-02-06")
    assert write_book(row) == write_book(row)
    assert write_book(row, frame=make_frame([SheetForm("Chỉ tiêu", COLUMNS)])) == write_book(row)


def test_headers_are_bold_frozen_and_filtered_in_both_languages(files: Mapping[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["phong-trao/song-may/2024/data.xlsx"]))
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold and cell.value.count("\n") == 1 for cell in sheet[1])
        assert all(width.width >= 9 for width in sheet.column_dimensions.values())
    assert [sheet.title for sheet in book] == [
        "Chỉ tiêu - Targets",
        "Kết quả - Results",
        "Nguồn - Sources",
        "Từ điển - Dictionary",
        "Giấy phép - Licence",
    ]
    page = json.loads(files["phong-trao/song-may/2024/data.json"])
    assert book.properties.created.date().isoformat().startswith(page["updated_on"])


def test_sheet_names_fit_the_application() -> None:
    names = [_name(name) for name in ("targets-wide", *WHOLE, "dictionary", "licence")]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_every_column_of_the_sheets_is_in_the_dictionary(publication: Publication, files: Mapping[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["data/tiny.xlsx"]))
    told = {(row[0], row[1], row[2]) for row in book["Từ điển - Dictionary"].iter_rows(min_row=2, values_only=True)}
    shown = {
        (sheet.title, *str(cell.value).split("\n"))
        for sheet in book
        if sheet.title not in ("Từ điển - Dictionary", "Giấy phép - Licence")
        for cell in sheet[1]
    }
    names_in_front = {"Địa phương", "Chỉ tiêu thống kê", "Đơn vị"}
    assert {entry for entry in shown - told if entry[1] not in names_in_front} == set()
