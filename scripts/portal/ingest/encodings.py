"""Encodings: plain text of other times into Unicode where that is sure, and old fonts named where it is not."""

from __future__ import annotations

import re
import unicodedata

from portal.ingest.plain import read_exact_text, tidy_text
from portal.ingest.refusals import DocumentRefused
from portal.read.decode import UTF16_MARKS
from portal.statements.letters import word

OLD_VIETNAMESE = "cp1258"
OLD_LETTERS = frozenset("µ¸¶·¹»¾¼½¨©®ª«¬\u00ad§äåæçëïñöøûüÿÄÅÆÇËÏÑÖØÛÜ")
"""Characters that TCVN3 (.VnTime) and VNI put in the place of Vietnamese letters, and that Vietnamese lacks."""
OLD_SHARE, LEAST_LETTERS = 0.04, 20
MARKED = re.compile(r"[^\W\d_]+")
LOST = re.compile(r"[^\W\d_]\?[^\W\d_]")
BROKEN_SHARE = 0.03


def decode_plain(content: bytes, shown: str) -> tuple[str, bool]:
    """Return the text of plain bytes in tidy lines, and whether it was written in another encoding than UTF-8.

    Raises: DocumentRefused where the bytes are no text, or text in an encoding that cannot be told for sure.
    """
    text = None
    if content.startswith(UTF16_MARKS):
        text = _decode(content, "utf-16")
    elif not _is_utf8(content):
        text = _decode(content, OLD_VIETNAMESE)
        text = text if text is not None and _is_vietnamese(text) else None
    found = text if text is not None else read_exact_text(content, shown)
    lines = found.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tidy_text("\n".join(line.rstrip() for line in lines)), text is not None


def refuse_old_font(text: str, shown: str) -> None:
    """Let pass a text in Unicode.

    Raises: DocumentRefused where its letters are those of an old Vietnamese font (TCVN3, VNI).
    """
    letters = sum(char.isalpha() for char in text)
    if letters >= LEAST_LETTERS and sum(char in OLD_LETTERS for char in text) > OLD_SHARE * letters:
        raise DocumentRefused("old_font", path=shown)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(content: bytes, encoding: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", content.decode(encoding))
    except UnicodeDecodeError:
        return None


def _is_vietnamese(text: str) -> bool:
    """Tell whether the words are Vietnamese ones throughout, some of them with marks."""
    words = [match.group() for match in MARKED.finditer(text)]
    marked = [found for found in words if not found.isascii()]
    broken = sum(word(found).is_broken for found in marked)
    return bool(marked) and "\x00" not in text and not LOST.search(text) and broken <= BROKEN_SHARE * len(words)
