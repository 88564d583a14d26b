"""Blocks of tables: the rows of tables of targets as blocks of the text, each with its path (`B1.II.3`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from portal.ingest.tables import TableRow
from portal.statements.layout import Block

MARK = re.compile(r"(?:(?P<bullet>[-–+•*])|\(?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zđĐ]|[IVXL]{1,5})[.)])\s*")
SECTION = re.compile(r"[IVXL]{1,5}|[A-ZĐ]")
NAMED = "B{number}"


def outline_rows(text: str, rows: Sequence[TableRow], line_starts: Sequence[int]) -> Iterator[Block]:
    """Yield one block a row, a row without figures as the heading of those below; tables are counted from 1 (`B1`).

    Parents are counted among these blocks.
    """
    outline, section = _Outline(-1), None
    for place, row in enumerate(rows):
        if row.table != outline.table:
            outline, section = _Outline(row.table), None
        mark = MARK.match(text, row.start, row.end)
        is_heading = not row.cells
        marker = (mark["number"] or mark["bullet"]) if mark else ""
        path = outline.enter(marker, bool(mark and mark["bullet"]), is_heading)
        line = bisect_right(line_starts, row.start)
        start = mark.end() if mark and is_heading else row.name[0]
        section = place if is_heading else section
        above = None if is_heading else section
        yield Block("heading" if is_heading else "row", start, row.end, marker, path, line, line, above, is_heading)


def insert_rows(blocks: Sequence[Block], rows: Sequence[Block]) -> list[Block]:
    """Return the blocks of a text and of its tables in order; a table stands below the heading or lead before it."""
    starts, inner = [block.start for block in blocks], [block.start for block in rows]
    below = [_find_above(blocks, bisect_right(starts, row.start) - 1) for row in rows]
    moved = [place + bisect_right(inner, block.start) for place, block in enumerate(blocks)]
    outer = [block if block.parent is None else replace(block, parent=moved[block.parent]) for block in blocks]
    found = []
    for row, above in zip(rows, below, strict=True):
        own = None if row.parent is None else row.parent + bisect_right(starts, rows[row.parent].start)
        found.append(replace(row, parent=own if own is not None else None if above is None else moved[above]))
    return sorted([*outer, *found], key=lambda block: block.start)


def _find_above(blocks: Sequence[Block], place: int) -> int | None:
    """Return the heading or lead that a table behind block `place` stands under, or None."""
    if place < 0 or blocks[place].kind == "footer":
        return None
    block = blocks[place]
    return place if block.kind == "heading" or (block.is_lead and block.path) else block.parent


class _Outline:
    """Follow the numbering of one table: sections (I, A or none), numbers, and what stands below them."""

    def __init__(self, table: int) -> None:
        """Begin a table."""
        self.table = table
        self._section = self._number = ""
        self._counts: dict[str, int] = {}

    def enter(self, marker: str, is_bullet: bool, is_heading: bool) -> str:
        """Return the path of the next row; a row without a number is counted in brackets where it stands."""
        if SECTION.fullmatch(marker) or (is_heading and not marker):
            self._section, self._number = marker or self._count(""), ""
        elif marker and not is_bullet and marker[0].isdigit():
            self._number = marker
        elif self._number or marker:
            return self._path(marker if marker and not is_bullet else self._count(self._path()).strip("()"))
        else:
            return self._path(self._count(self._path()))
        return self._path()

    def _path(self, last: str = "") -> str:
        return ".".join(filter(None, (NAMED.format(number=self.table + 1), self._section, self._number, last)))

    def _count(self, path: str) -> str:
        self._counts[path] = self._counts.get(path, 0) + 1
        return f"({self._counts[path]})"
