"""openpyxl and LibreOffice read from the workbook what stands in the CSV."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from portal.downloads.xlsx_frame import SheetColumn, SheetForm, make_frame
from portal.downloads.xlsx_rows import render_sheet

BOOKS = ("data/tiny.xlsx", "phong-trao/song-may/2024/data.xlsx", "chi-tieu/grdp-growth/data.xlsx")
HOSTILE = ("=1+1", "+84", "-5 xã", "@SUM(A1)", '=HYPERLINK("https://example.org")', "10", "2024-02-06")
Cells = dict[str, list[list[tuple[Any, str]]]]


def read_book(path: Path) -> Cells:
    """Return every cell with the format of its number; a truth value has none that matters."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: [
            [(cell.value, "" if isinstance(cell.value, bool) else cell.number_format) for cell in row] for row in sheet
        ]
        for sheet in book
    }


def show(value: object, number_format: str) -> str:
    """Return a cell as the CSV has it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        decimals = len(number_format.partition(".")[2])
        return f"{Decimal(str(value)):.{decimals}f}"
    return str(value)


def test_the_sheets_say_what_the_csv_says(site: Path) -> None:
    for folder in ("data", "phong-trao/song-may/2024"):
        name = "targets-wide.csv" if folder == "data" else "data.csv"
        book = openpyxl.load_workbook(site / folder / ("tiny.xlsx" if folder == "data" else "data.xlsx"))
        dictionary = {
            (row[0], f"{row[1]}\n{row[2]}"): row[3]
            for row in book["Từ điển - Dictionary"].iter_rows(min_row=2, values_only=True)
        }
        sheet = book.worksheets[0]
        names = [dictionary[sheet.title, cell.value] for cell in sheet[1]]
        with (site / folder / name).open(encoding="utf-8", newline="") as file:
            expected = [[row[column] for column in names] for row in csv.DictReader(file)]
        found = [[show(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows(min_row=2)]
        assert found == expected


def test_no_cell_is_a_formula(site: Path) -> None:
    for path in BOOKS:
        book = openpyxl.load_workbook(site / path)
        assert not [c.coordinate for sheet in book for row in sheet for c in row if c.data_type == "f"]


def convert(path: Path, kind: str, folder: Path, read_as: str = "") -> Path:
    """Return a file opened and saved by LibreOffice, with a profile of its own."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed and could not be (apt-get install libreoffice-calc-nogui)")
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            *([f"--infilter={read_as}"] if read_as else []),
            "--convert-to",
            kind,
            "--outdir",
            folder / path.parent.name,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / path.parent.name / f"{path.stem}.{kind.partition(':')[0]}"


@pytest.mark.slow
def test_libreoffice_opens_recalculates_and_keeps_every_cell(site: Path, tmp_path: Path) -> None:
    for path in BOOKS:
        saved = convert(site / path, "xlsx:Calc MS Excel 2007 XML", tmp_path)
        assert read_book(saved) == read_book(site / path)


@pytest.mark.slow
def test_libreoffice_takes_no_text_for_a_formula(tmp_path: Path) -> None:
    frame = make_frame([SheetForm("Chỉ tiêu", (SheetColumn("x"), SheetColumn("y", "long")))])
    rows = [(text, text) for text in HOSTILE]
    lines = render_sheet(frame.forms[0].columns, rows, frame.styles)
    book = tmp_path / "hostile" / "book.xlsx"
    book.parent.mkdir()
    book.write_bytes(frame.fill([(len(rows), frame.pack_sheet(0, len(rows), lines))], {}, datetime(2024, 2, 6)))
    saved = openpyxl.load_workbook(convert(book, "xlsx:Calc MS Excel 2007 XML", tmp_path / "saved")).worksheets[0]
    assert [tuple(cell.value for cell in row) for row in saved.iter_rows(min_row=2)] == rows
    assert {cell.data_type for row in saved.iter_rows(min_row=2) for cell in row} == {"s"}


@pytest.mark.slow
def test_libreoffice_reads_the_csv_as_the_page_of_downloads_says(site: Path, tmp_path: Path) -> None:
    """Comma between cells, quotation marks around texts, UTF-8: every word comes through, every figure is a number."""
    saved = convert(site / "data" / "targets-wide.csv", "xlsx:Calc MS Excel 2007 XML", tmp_path, "CSV:44,34,76,1,,1033")
    sheet = openpyxl.load_workbook(saved).worksheets[0]
    with (site / "data" / "targets-wide.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert [cell.value for cell in sheet[1]] == header
    figures = {"value", "value_upper", "baseline_value", "observed_value", "order", "year"}
    for found, row in zip(sheet.iter_rows(min_row=2), rows, strict=True):
        for name, cell, text in zip(header, found, row, strict=True):
            if name in figures:
                assert cell.value == (float(text) if text else None), (name, text)
            elif isinstance(cell.value, str) or not text:
                assert (cell.value or "") == text, name
            assert cell.data_type != "f"
