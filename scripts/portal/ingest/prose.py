"""Prose: a document's text ready to be searched, with its blocks and a form without diacritics of equal length."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from portal.ingest.table_blocks import insert_rows, outline_rows
from portal.ingest.tables import TableRow
from portal.statements.layout import Block, read_layout
from portal.statements.letters import fold, word

NO_PATH = "0"
FIRST = frozenset({"I", "A", "1"})
"""The numbers with which the numbering of a whole text begins."""
BULLETS = frozenset("-‐‑–—−+•●○▪■◦·►✓➢*")
PART = "P{number}"
TABLE = re.compile(r"B\d+(?:\.|$)")
WORD = re.compile(r"[^\W\d_][\w¢€]*")
SENTENCE_END = re.compile(r"[.!?](?=\s+[^\W\d_a-z])\s+")
DAMAGED_SHARE = 0.05
EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|^#{1,6}\s|`")


class _Plain(dict[int, str]):
    """Map each character to one without diacritics, in lower case, so that offsets stay the same."""

    def __missing__(self, code: int) -> str:
        plain = fold(chr(code))
        self[code] = plain if len(plain) == 1 else " "
        return self[code]


_PLAIN = _Plain()


def flatten(text: str) -> str:
    """Return `text` in lower case without diacritics, one character for each of its own."""
    return text.translate(_PLAIN)


@dataclass(frozen=True)
class Prose:
    """Hold a text in NFC with its blocks; every offset counts characters of `text`.

    `rows` are the rows of its tables of targets.
    """

    text: str
    rows: tuple[TableRow, ...] = ()

    @cached_property
    def outside(self) -> str:
        """Return the text with spaces for the rows of its tables, of equal length."""
        pieces: list[str] = []
        done = 0
        for row in self.rows:
            pieces += [self.text[done : row.start], " " * (row.end - row.start)]
            done = row.end
        return "".join([*pieces, self.text[done:]])

    @cached_property
    def flat(self) -> str:
        """Return the text without diacritics, of equal length."""
        return flatten(self.text)

    @cached_property
    def flat_line(self) -> str:
        """Return the text without diacritics and with a space for each line end, of equal length."""
        return self.flat.replace("\n", " ")

    @cached_property
    def blocks(self) -> list[Block]:
        """Return the headings, items, paragraphs and rows of tables in order."""
        return insert_rows(read_layout(self.outside), list(outline_rows(self.text, self.rows, self._line_starts)))

    @cached_property
    def paths(self) -> list[str]:
        """Return the path of each block, no two numbered ones the same.

        A number out of turn that falls on another's path stands in brackets (`II.(2.3)`); where the numbering
        of the whole text begins anew, as in an appendix, a further part begins (`P2.I.1`). A row of a
        table stands below the heading over the table (`II.B1.3`).
        """
        found: list[str] = []
        taken: set[str] = set()
        part = 1
        for block in self.blocks:
            if TABLE.match(block.path):
                above = next((found[place] for place in self.ancestors(len(found)) if not self.is_in_table(place)), "")
                found.append(f"{above}.{block.path}" if above else block.path)
                continue
            is_first = block.path == block.marker and block.marker in FIRST
            if is_first and _in_part(block.path, part) in taken:
                part += 1
            path = _in_part(block.path, part)
            if "." in block.marker and path in taken:
                path = f"{path.removesuffix(block.marker)}({block.marker})"
            found.append(path)
            taken.add(path if block.marker not in BULLETS else "")
        return found

    @cached_property
    def is_damaged(self) -> bool:
        """Tell whether so many words are no Vietnamese syllables that a machine must have misread the page."""
        words = [match.group() for match in WORD.finditer(self.text) if match.group()[0].islower()]
        broken = sum(word(found).is_broken for found in words)
        return len(words) > 20 and broken > DAMAGED_SHARE * len(words)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def line(self, offset: int) -> int:
        """Return the physical line of a character, from 1."""
        return bisect_right(self._line_starts, offset)

    def block_number(self, offset: int) -> int | None:
        """Return the place of the block that holds a character or, where none does, the one before it."""
        place = bisect_right(self._block_starts, offset) - 1
        return place if place >= 0 else None

    def locator(self, start: int, end: int) -> str:
        """Return the place of some characters as the data name it: `II.1.9, dòng 41-42`."""
        number = self.block_number(start)
        path = (self.paths[number] if number is not None else "") or NO_PATH
        first, last = self.line(start), self.line(max(start, end - 1))
        lines = f"{first}" if first == last else f"{first}-{last}"
        return f"{path}, dòng {lines}"

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [match.start() + 1 for match in SENTENCE_END.finditer(self.text)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return the sentence, within its block, that holds some characters."""
        number = self.block_number(start)
        if number is None:
            return start, end
        block = self.blocks[number]
        ends = self._sentence_ends
        before = bisect_right(ends, start) - 1
        after = bisect_left(ends, end)
        first = max(block.start, ends[before] if before >= 0 else 0)
        last = min(block.end, ends[after] if after < len(ends) else len(self.text))
        return min(start, first), max(end, last)

    def is_in_table(self, number: int) -> bool:
        """Tell whether a block is a row of a table of targets."""
        return TABLE.match(self.blocks[number].path) is not None

    def words(self, start: int, end: int) -> str:
        """Return some characters as one clean line: white space folded, signs of emphasis left out."""
        return clean_line(self.text[start:end])

    def words_flat(self, start: int, end: int) -> str:
        """Return some characters as one clean line without diacritics, in lower case."""
        return flatten(self.words(start, end))

    def ancestors(self, number: int) -> Iterator[int]:
        """Yield the places of the blocks that block `number` stands under, nearest first."""
        parent = self.blocks[number].parent
        while parent is not None:
            yield parent
            parent = self.blocks[parent].parent


def _in_part(path: str, part: int) -> str:
    """Return a path as it is named in a part of the text, the first of which has no name."""
    return path if part == 1 else ".".join(filter(None, (PART.format(number=part), path)))


def clean_line(text: str) -> str:
    """Return `text` as one line in NFC, white space folded, without the signs of emphasis of plain text."""
    return unicodedata.normalize("NFC", " ".join(EMPHASIS.sub("", text).split()))
