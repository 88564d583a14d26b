"""Word files: the paragraphs and tables of a .docx in order, with the numbers that Word shows before them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from docx import Document as open_docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from portal.ingest.assembling import Passage
from portal.ingest.refusals import DocumentRefused
from portal.ingest.tables import MOST_COLUMNS, Cell, Table, level_rows
from portal.ingest.word_numbering import Numbering

LARGEST_PART = 40_000_000
MOST_PARTS = 4_000
LEFT_OUT = frozenset(qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:pPr", "w:rPr"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
WRAPPERS = frozenset(qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag"))
BREAKS = frozenset(qn(name) for name in ("w:br", "w:cr"))
BROKEN = (
    zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError, zlib.error, struct.error,
    EOFError, NotImplementedError, RuntimeError, AttributeError, IndexError,
)  # fmt: skip
"""What python-docx and zipfile raise at a file that is no sound Word document."""


def read_word(content: bytes, shown: str) -> list[Passage]:
    """Return the paragraphs of a Word file, one line each, and its tables.

    Raises: DocumentRefused where the file is broken or swollen.
    """
    try:
        document = open_docx(_unpack(content, shown))
        numbering = Numbering(document)
        return [passage for element in document.element.body for passage in _passages(element, numbering)]
    except BROKEN as error:
        raise DocumentRefused("broken", path=shown, kind="Word (.docx)") from error


def _unpack(content: bytes, shown: str) -> io.BytesIO:
    """Return the package with only its XML, each part read up to a bound, so that no zip can swell in memory."""
    copy = io.BytesIO()
    left = LARGEST_PART
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(copy, "w") as target:
        parts = source.infolist()
        if len(parts) > MOST_PARTS:
            raise DocumentRefused("swollen", path=shown)
        for part in parts:
            if not part.filename.endswith((".xml", ".rels")):
                target.writestr(part.filename, b"")
                continue
            with source.open(part) as file:
                body = file.read(left + 1)
            left -= len(body)
            if left < 0:
                raise DocumentRefused("swollen", path=shown)
            target.writestr(part.filename, body)
    copy.seek(0)
    return copy


def _passages(element: Any, numbering: Numbering) -> Iterator[Passage]:
    """Yield one block, its lines or a table; what only wraps blocks yields them in turn."""
    if element.tag in WRAPPERS:
        for child in element:
            yield from _passages(child, numbering)
    elif element.tag == qn("w:tbl"):
        yield _read_table(element, numbering)
    else:
        yield from _lines(element, numbering)


def _lines(element: Any, numbering: Numbering) -> Iterator[str]:
    """Yield the lines of one block: a paragraph with its text boxes, a table inside a table, a wrapper."""
    if element.tag == qn("w:p"):
        yield from (numbering.label(element) + _paragraph_text(element)).split("\n")
        for box in element.iter(qn("w:txbxContent")):
            if not any(parent.tag == FALLBACK for parent in box.iterancestors()):
                for child in box:
                    yield from _lines(child, numbering)
    elif element.tag == qn("w:tbl") or element.tag in WRAPPERS or element.tag in (qn("w:tr"), qn("w:tc")):
        for child in element:
            yield from _lines(child, numbering)


def _read_table(element: Any, numbering: Numbering) -> Table:
    """Return the grid of a table; a cell merged over rows or columns stands in each of its places."""
    grid: list[list[Cell]] = []
    for row in element.iter(qn("w:tr")):
        if next(row.iterancestors(qn("w:tbl"))) is not element:
            continue
        line: list[Cell] = []
        for cell in row.iter(qn("w:tc")):
            if next(cell.iterancestors(qn("w:tr"))) is row:
                line.extend([_read_cell(cell, grid, len(line), numbering)] * _columns(cell))
        grid.append(line)
    return level_rows(grid)


def _read_cell(element: Any, above: list[list[Cell]], place: int, numbering: Numbering) -> Cell:
    """Return a cell, or the one above where the two are merged."""
    merged = element.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    if merged is not None and merged.get(qn("w:val")) != "restart" and above and place < len(above[-1]):
        return above[-1][place]
    return Cell("\n".join(line for child in element for line in _lines(child, numbering) if line.strip()))


def _columns(element: Any) -> int:
    """Return how many columns a cell covers."""
    span = element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return max(1, min(int(span.get(qn("w:val"), "1")), MOST_COLUMNS)) if span is not None else 1


def _paragraph_text(paragraph: Any) -> str:
    """Return the words of a paragraph: those inserted, linked or tagged too, those deleted not."""
    pieces: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag == qn("w:t"):
            pieces.append(node.text or "")
        elif node.tag == qn("w:tab"):
            pieces.append("\t")
        elif node.tag in BREAKS:
            pieces.append("\n")
        elif node.tag == qn("w:noBreakHyphen"):
            pieces.append("-")
        elif node.tag not in LEFT_OUT and node.tag not in (FALLBACK, qn("w:txbxContent")):
            stack.extend(reversed(node))
    return "".join(pieces)
