"""Plain text and Markdown: bytes into text, with the faults of wild files put right or named."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from portal.ingest.refusals import DocumentRefused
from portal.problems import Problem
from portal.read.decode import UTF8_MARK, decode_bytes

LARGEST_FILE = 50_000_000
LARGEST_TEXT = 5_000_000
REASONS = {"F104": "empty", "F105": "utf16", "F106": "binary", "F107": "not_utf8"}
CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), " ")


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises: DocumentRefused where there is no such file, it cannot be read, is empty or is too large.
    """
    try:
        if path.is_dir():
            raise DocumentRefused("folder", path=str(path))
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise DocumentRefused("too_large", path=str(path), limit=str(LARGEST_FILE // 1_000_000))
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentRefused("missing", path=str(path)) from error
    except OSError as error:
        raise DocumentRefused("unreadable", path=str(path), why=error.strerror or type(error).__name__) from error
    if not content.strip():
        raise DocumentRefused("empty", path=str(path))
    return content


def read_exact_text(content: bytes, shown: str) -> str:
    """Return the text of UTF-8 bytes with one character for each of theirs, so that offsets stay right.

    A byte order mark is no part of the text; a carriage return becomes a space before a line feed,
    and a line feed elsewhere.
    Raises: DocumentRefused where the bytes are no UTF-8 text.
    """
    decoded = decode_bytes(content, shown)
    if isinstance(decoded, Problem):
        line = str(decoded.line or 1)
        raise DocumentRefused(REASONS[decoded.code], path=shown, line=line)
    if len(decoded.text) > LARGEST_TEXT:
        raise DocumentRefused("too_long", path=shown, limit=str(LARGEST_TEXT // 1_000_000))
    text = content.removeprefix(UTF8_MARK).decode("utf-8")
    return text.replace("\r\n", " \n").replace("\r", "\n")


def tidy_text(text: str) -> str:
    """Return `text` in NFC with a space for each control character; lines stay where they are."""
    return unicodedata.normalize("NFC", text.translate(CONTROLS))
