"""Documents: a file of any kind that is read, as text with what the archive needs to know of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from portal.ingest.pdf import read_pdf
from portal.ingest.plain import LARGEST_TEXT, read_bytes, read_plain, tidy_text
from portal.ingest.refusals import DocumentRefused
from portal.ingest.webpage import read_webpage
from portal.ingest.word import read_word

PLAIN = (".txt", ".md", ".markdown")
WEB = (".html", ".htm", ".xhtml")
KINDS = (*PLAIN, *WEB, ".docx", ".pdf")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Document:
    """Hold a document as it was read.

    `text` has the lines of the archived text. `archive_file` and `sha256` name the archived text and
    its checksum; `extracted` holds its bytes where it is not the file itself but text taken out of it.
    `by_ocr` tells that a machine read it from pictures.
    """

    name: str
    text: str
    archive_file: str
    sha256: str
    extracted: bytes | None
    by_ocr: bool


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
    text, by_ocr = _read_text(content, suffix, path.name)
    if not text.strip():
        raise DocumentRefused("no_text", path=path.name)
    if len(text) > LARGEST_TEXT:
        raise DocumentRefused("too_long", path=path.name, limit=str(LARGEST_TEXT // 1_000_000))
    if suffix in PLAIN:
        return Document(path.name, text, path.name, hashlib.sha256(content).hexdigest(), None, by_ocr)
    extracted = text.encode("utf-8")
    return Document(path.name, text, f"{path.stem}.txt", hashlib.sha256(extracted).hexdigest(), extracted, by_ocr)


def _read_text(content: bytes, suffix: str, shown: str) -> tuple[str, bool]:
    """Return the text that a file's bytes hold, in tidy lines, and whether it was read from pictures."""
    if suffix in PLAIN:
        return read_plain(content, shown), False
    text, by_ocr = read_pdf(content, shown) if suffix == ".pdf" else ("", False)
    if suffix in WEB:
        text = read_webpage(content)
    elif suffix == ".docx":
        text = read_word(content, shown)
    return "\n".join(line.rstrip() for line in tidy_text(text).split("\n")), by_ocr
