"""Documents: a file of any kind that is read, as text with what the archive needs to know of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from portal.ingest.assembling import Assembled, assemble
from portal.ingest.encodings import decode_plain, refuse_old_font
from portal.ingest.pdf import read_pdf
from portal.ingest.plain import LARGEST_TEXT, read_bytes
from portal.ingest.plain_tables import split_tables
from portal.ingest.refusals import DocumentRefused
from portal.ingest.tables import TableRow
from portal.ingest.webpage import read_webpage
from portal.ingest.word import read_word

PLAIN = (".txt", ".md", ".markdown")
WEB = (".html", ".htm", ".xhtml")
KINDS = (*PLAIN, *WEB, ".docx", ".pdf")
READ = "-read"
"""What the name of an archived text ends with where it differs from the plain text that it was read from."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Document:
    """Hold a document as it was read.

    `text` has the lines of the archived text, `rows` the places in it of the rows of tables of targets.
    `archive_file`, `archived` and `sha256` are the archived text's name, bytes and checksum; `is_taken_out` tells
    that it is not the file itself but text taken out of it. `by_ocr` tells that a machine read it from pictures.
    """

    name: str
    text: str
    rows: tuple[TableRow, ...]
    archive_file: str
    archived: bytes
    is_taken_out: bool
    by_ocr: bool

    @property
    def sha256(self) -> str:
        """Return the checksum of the archived text."""
        return hashlib.sha256(self.archived).hexdigest()


def read_document(path: Path) -> Document:
    """Return the document that a file holds.

    Raises: DocumentRefused where the file is missing, of another kind, broken, locked or empty.
    """
    suffix = path.suffix.lower()
    content = read_bytes(path)
    if content.startswith(OLD_OFFICE):
        raise DocumentRefused("old_office", path=path.name)
    if suffix not in KINDS:
        raise DocumentRefused("unknown_kind", path=path.name, kinds=" ".join(KINDS))
    found, is_same, by_ocr = _read_text(content, suffix, path.name)
    text = found.text
    if not text.strip():
        raise DocumentRefused("no_text", path=path.name)
    if len(text) > LARGEST_TEXT:
        raise DocumentRefused("too_long", path=path.name, limit=str(LARGEST_TEXT // 1_000_000))
    refuse_old_font(text, path.name)
    if is_same:
        return Document(path.name, text, (), path.name, content, False, by_ocr)
    archive_file = f"{path.stem}{READ if suffix == '.txt' else ''}.txt"
    return Document(path.name, text, found.rows, archive_file, text.encode("utf-8"), True, by_ocr)


def _read_text(content: bytes, suffix: str, shown: str) -> tuple[Assembled, bool, bool]:
    """Return the text of a file in tidy lines, whether the file is that text, and whether it was read by OCR."""
    if suffix in PLAIN:
        text, is_recoded = decode_plain(content, shown)
        passages = split_tables(text)
        return assemble(passages) if passages else Assembled(text, ()), not (passages or is_recoded), False
    if suffix == ".pdf":
        pages, by_ocr = read_pdf(content, shown)
        return assemble(pages), False, by_ocr
    return assemble(read_webpage(content) if suffix in WEB else read_word(content, shown)), False, False
