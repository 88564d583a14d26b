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

BOOKS = ("data/tiny.xlsx", "phong-trao/song-may/2024/data.xlsx", "chi-tieu/grdp-growth/data.xlsx")
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


@pytest.mark.slow
def test_libreoffice_opens_recalculates_and_keeps_every_cell(site: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed (apt-get install libreoffice-calc-nogui)")
    for path in BOOKS:
        folder = tmp_path / path.replace("/", "-")
        subprocess.run(
            [
                office,
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder,
                site / path,
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        assert read_book(folder / Path(path).name) == read_book(site / path)
