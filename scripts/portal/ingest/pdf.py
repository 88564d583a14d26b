"""PDF files: the text of each page, and the pages that are only pictures of text."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from portal.ingest.refusals import DocumentRefused
from portal.ingest.scan import read_scan

MOST_PAGES = 400
LEAST_LETTERS = 12
PAGE_NUMBER = re.compile(r"\W{0,3}(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W{0,3}", re.IGNORECASE)
HYPHENS = str.maketrans({"\u0002": "-", "\ufffe": "-"})


def read_pdf(content: bytes, shown: str) -> tuple[str, bool]:
    """Return the text of a PDF and whether any of it was read from pictures by OCR.

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
        pages = [_page_text(document[number]) for number in range(len(document))]
        pictures = [number for number, text in enumerate(pages) if _is_picture(document[number], text)]
        for number in pictures:
            pages[number] = read_scan(document[number], shown, number + 1)
    except pdfium.PdfiumError as error:
        raise DocumentRefused("broken", path=shown, kind="PDF") from error
    finally:
        document.close()
    return "\n".join(_without_page_number(page) for page in pages) + "\n", bool(pictures)


def _page_text(page: pdfium.PdfPage) -> str:
    """Return the text layer of one page, in lines."""
    layer = page.get_textpage()
    try:
        return str(layer.get_text_bounded()).replace("\r\n", "\n").replace("\r", "\n").translate(HYPHENS)
    finally:
        layer.close()


def _is_picture(page: pdfium.PdfPage, text: str) -> bool:
    """Tell whether a page has next to no text but a picture, as a scan has."""
    if sum(char.isalpha() for char in text) >= LEAST_LETTERS:
        return False
    return next(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]), None) is not None


def _without_page_number(page: str) -> str:
    """Return a page's text without a first or last line that is only the page's number."""
    lines = page.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    for place in (0, -1):
        if lines and PAGE_NUMBER.fullmatch(lines[place].strip()):
            lines.pop(place)
    return "\n".join(lines)
