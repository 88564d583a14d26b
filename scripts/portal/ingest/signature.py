"""The signature: the name in the last lines of a document and the office above it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from portal.ingest.prose import clean_line, flatten

LAST_LINES = 30
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CAPITAL = r"[A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ]"
RECIPIENT = re.compile(
    r"(?:[Nn]ơi nhận\W*|[-–+•*]\s?[^;]{2,160}?[;.,]\s+)"
    rf"(?=(?:{CAPITAL}{{1,3}}\.\s?)?{CAPITAL}\w*(?:\s{CAPITAL}\S*)+\W*$)"
)
"""An entry of the list of recipients with words in capitals, or a name, to its right."""
TITLES = (
    ("pho chu tich", "vice_chair"), ("chu tich", "chair"), ("pho bi thu", "vice_secretary"), ("bi thu", "secretary"),
    ("pho giam doc", "vice_director"), ("giam doc", "director"), ("truong phong", "head_of_office"),
    ("truong ban", "head_of_board"),
)  # fmt: skip
"""Offices of signatories without diacritics, with their names in the catalogue; the longer one first."""


@dataclass(frozen=True)
class Signature:
    """Hold who signed and the catalogue's name of the office; the line of the name counts from 1."""

    name: str
    office: str
    line: int


def find_signature(text: str) -> Signature | None:
    """Return the signature at the end of a text, or None where there is no office with a name below it."""
    lines = [_right_column(clean_line(line.rstrip().split("\t")[-1])) for line in text.split("\n")]
    numbers = [number for number, line in enumerate(lines) if line][-LAST_LINES:]
    office = ""
    found: Signature | None = None
    for number in numbers:
        line = lines[number].strip(" *_")
        flat = flatten(line)
        named = next((name for words, name in TITLES if words in flat), "")
        if named and line.upper() == line and len(line) < 60:
            office = named
        elif office and _is_name(line):
            found = Signature(line, office, number + 1)
    return found


def _right_column(line: str) -> str:
    """Return what stands on the right of a line whose left is an entry of the list of recipients.

    A PDF has both columns on one line: `- Lưu: VT, NC. PHÓ CHỦ TỊCH`.
    """
    entry = RECIPIENT.match(line)
    return line[entry.end() :] if entry else line


def _is_name(line: str) -> bool:
    """Tell whether a line is a person's name: two to five words that begin with a capital."""
    words = line.split()
    return 2 <= len(words) <= 5 and all(
        WORD.fullmatch(word) and word[0].isupper() and (len(word) == 1 or not word.isupper()) for word in words
    )
