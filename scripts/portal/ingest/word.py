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

from portal.ingest.refusals import DocumentRefused
from portal.ingest.word_numbering import Numbering

LARGEST_PART = 40_000_000
MOST_PARTS = 4_000
LEFT_OUT = frozenset(qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:pPr", "w:rPr"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BREAKS = frozenset(qn(name) for name in ("w:br", "w:cr"))
BROKEN = (
    zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError, zlib.error, struct.error,
    EOFError, NotImplementedError, RuntimeError, AttributeError, IndexError,
)  # fmt: skip
"""What python-docx and zipfile raise at a file that is no sound Word document."""


def read_word(content: bytes, shown: str) -> str:
    """Return the text of a Word file: one line a paragraph, a table row on one line where its cells are short.

    Raises: DocumentRefused where the file is broken or swollen.
    """
    try:
        document = open_docx(_unpack(content, shown))
        numbering = Numbering(document)
        lines = [line for element in document.element.body for line in _lines(element, numbering)]
    except BROKEN as error:
        raise DocumentRefused("broken", path=shown, kind="Word (.docx)") from error
    return "\n".join(lines) + "\n"


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


def _lines(element: Any, numbering: Numbering) -> Iterator[str]:
    """Yield the lines of one block: a paragraph, a table, or a wrapper around blocks."""
    if element.tag == qn("w:p"):
        yield from (numbering.label(element) + _paragraph_text(element)).split("\n")
        for box in element.iter(qn("w:txbxContent")):
            if not any(parent.tag == FALLBACK for parent in box.iterancestors()):
                for child in box:
                    yield from _lines(child, numbering)
    elif element.tag == qn("w:tbl"):
        for row in element.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is element:
                yield from _row_lines(row, numbering)
    elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
        for child in element:
            yield from _lines(child, numbering)


def _row_lines(row: Any, numbering: Numbering) -> Iterator[str]:
    """Yield a table row: one line with tabs where every cell has one line, else cell after cell."""
    cells = [
        [line for child in cell for line in _lines(child, numbering) if line.strip()] for cell in row.iter(qn("w:tc"))
    ]
    if len(cells) > 1 and all(len(cell) < 2 for cell in cells):
        yield "\t".join("".join(cell) for cell in cells)
    else:
        for cell in cells:
            yield from cell


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
