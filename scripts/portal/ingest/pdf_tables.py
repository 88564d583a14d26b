"""Tables in PDF: the pages on which ruled lines make a table of targets, as lines and tables."""

from __future__ import annotations

import io
import logging
from bisect import bisect_left
from collections.abc import Mapping

import pdfplumber
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.page import Page
from pdfplumber.table import Table as RuledTable
from pdfplumber.utils.exceptions import PdfminerException

from portal.ingest.assembling import Passage
from portal.ingest.columns import find_heading
from portal.ingest.pdf_lines import PageLine, RawLine, drop_page_number, measure_lines
from portal.ingest.tables import MOST_COLUMNS, MOST_ROWS, Cell, Table, level_rows

MOST_RULED = 80
"""Tables of targets stand in appendices of a few pages; of a book of tables only the first pages are looked at."""
SLACK, WORD_GAP = 2.0, 0.2
logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every font that a file does not carry
Box = tuple[float, float, float, float]


def read_ruled_pages(content: bytes, margins: Mapping[int, float]) -> Mapping[int, list[PageLine | Passage]]:
    """Return the parts of those pages of a PDF that hold a table of targets or go on with one, by page from 0.

    In: the pages to look at, each with the right margin of its lines.
    """
    found: dict[int, list[PageLine | Passage]] = {}
    if not margins:
        return found
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            for number in sorted(margins)[:MOST_RULED]:
                page = document.pages[number]
                parts = _read_page(page, margins[number], number - 1 in found)
                if parts:
                    found[number] = parts
                page.close()
    except (PdfminerException, PDFSyntaxError):
        return {}
    return found


def _read_page(page: Page, margin: float, goes_on: bool) -> list[PageLine | Passage]:
    """Return the text and tables of a page from top to bottom; nothing where none of them lists targets."""
    parts: list[PageLine | Passage] = []
    top = page.bbox[1]
    is_wanted = False
    for ruled in sorted(page.find_tables(), key=lambda table: table.bbox[1]):
        table = _read_table(page, ruled)
        if ruled.bbox[1] < top - SLACK or len(table.rows) < 1 or len(table.rows[0]) < 2:
            continue
        is_wanted = is_wanted or goes_on or find_heading(table) is not None
        parts += [*_lines(page, margin, top, max(top, ruled.bbox[1])), table]
        top = ruled.bbox[3]
    if not is_wanted:
        return []
    return [*parts, *_lines(page, margin, top, page.bbox[3])]


def _lines(page: Page, margin: float, top: float, bottom: float) -> list[PageLine]:
    """Return the lines between two heights of a page, without one that is only the page's number."""
    if bottom - top < 1:
        return []
    band = page.crop((page.bbox[0], top, page.bbox[2], bottom), strict=False)
    found = band.extract_text_lines(x_tolerance_ratio=WORD_GAP, return_chars=False)
    raw = [RawLine(line["text"].strip(), line["x0"], line["x1"]) for line in found if line["text"].strip()]
    return drop_page_number(measure_lines(raw, margin))


def _read_table(page: Page, ruled: RuledTable) -> Table:
    """Return the grid of a ruled table: a cell stands in every place that its box covers."""
    lefts = sorted({round(box[0]) for box in ruled.cells})[:MOST_COLUMNS]
    tops = sorted({round(box[1]) for box in ruled.cells})[:MOST_ROWS]
    grid: list[list[Cell | None]] = [[None] * len(lefts) for _ in tops]
    for box in ruled.cells:
        cell = Cell(" ".join(_text_of_cell(page, box).split()))
        for row in range(bisect_left(tops, round(box[1])), min(bisect_left(tops, round(box[3])), len(tops))):
            for column in range(bisect_left(lefts, round(box[0])), min(bisect_left(lefts, round(box[2])), len(lefts))):
                grid[row][column] = cell
    return level_rows([[cell or Cell("") for cell in row] for row in grid])


def _text_of_cell(page: Page, box: Box) -> str:
    return str(page.crop(box, strict=False).extract_text(x_tolerance_ratio=WORD_GAP))
