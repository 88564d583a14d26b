"""PDF files: the text of each page, and the pages that are only pictures of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from portal.ingest.assembling import Passage
from portal.ingest.pdf_lines import PageLine, RawLine, drop_page_number, find_margin, join_lines, measure_lines
from portal.ingest.pdf_tables import read_ruled_pages
from portal.ingest.refusals import DocumentRefused
from portal.ingest.scan import read_scan

MOST_PAGES = 400
LEAST_LETTERS = 12
LEAST_RULES = 6
HYPHENS = str.maketrans({"\u0002": "-", "\ufffe": "-"})


def read_pdf(content: bytes, shown: str) -> tuple[list[Passage], bool]:
    """Return the text of a PDF with its tables of targets, and whether any of it was read from pictures by OCR.

    Raises: DocumentRefused where the file is broken, locked or too long, or made of pictures that nothing here
    can read.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)
        raise DocumentRefused("locked" if locked else "broken", path=shown, kind="PDF") from error
    try:
        if len(document) > MOST_PAGES:
            raise DocumentRefused("too_many_pages", path=shown, pages=str(len(document)), limit=str(MOST_PAGES))
        raw = [list(_page_lines(document[number])) for number in range(len(document))]
        margins = _find_margins([round(document[number].get_width()) for number in range(len(document))], raw)
        scans = {
            number: read_scan(document[number], shown, number + 1)
            for number, lines in enumerate(raw)
            if _is_picture(document[number], lines)
        }
        ruled = [number for number in range(len(raw)) if number not in scans and _is_ruled(document[number])]
    except pdfium.PdfiumError as error:
        raise DocumentRefused("broken", path=shown, kind="PDF") from error
    finally:
        document.close()
    with_tables = read_ruled_pages(content, {number: margins[number] for number in ruled})
    stream: list[PageLine | Passage] = []
    for number, lines in enumerate(raw):
        if number in scans:
            stream.append(scans[number])
        else:
            stream += with_tables.get(number) or drop_page_number(measure_lines(lines, margins[number]))
    return list(join_lines(stream)), bool(scans)


def _find_margins(widths: Sequence[int], pages: Sequence[Sequence[RawLine]]) -> list[float]:
    """Return the right margin of each page; pages of one width share it."""
    margins: dict[int, float] = {}
    for width in set(widths):
        lines = [line for own, page in zip(widths, pages, strict=True) if own == width for line in page]
        letters = sorted(line.letter for line in lines)
        margins[width] = find_margin([line.right for line in lines], letters[len(letters) // 2] if letters else 0.0)
    return [margins[width] for width in widths]


def _page_lines(page: pdfium.PdfPage) -> Iterator[RawLine]:
    """Yield the lines of the text layer of one page."""
    layer = page.get_textpage()
    try:
        text = str(layer.get_text_range())
        is_measured = len(text) == layer.count_chars()
        start = 0
        for line in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
            words = line.strip()
            if words and is_measured:
                first = start + line.index(words)
                left = layer.get_charbox(first)[0]
                right = layer.get_charbox(first + len(words) - 1)[2]
                yield RawLine(words.translate(HYPHENS), left, right)
            elif words:
                yield RawLine(words.translate(HYPHENS), 0.0, 0.0)
            start += len(line) + 1
    finally:
        layer.close()


def _is_picture(page: pdfium.PdfPage, lines: Sequence[RawLine]) -> bool:
    """Tell whether a page has next to no text but a picture, as a scan has."""
    if sum(char.isalpha() for line in lines for char in line.text) >= LEAST_LETTERS:
        return False
    return next(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]), None) is not None


def _is_ruled(page: pdfium.PdfPage) -> bool:
    """Tell whether a page has enough lines or boxes drawn on it to hold a table."""
    return sum(1 for _ in islice(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH]), LEAST_RULES)) == LEAST_RULES
