"""Tables in plain text: lines of cells between pipes, as Markdown has them, or between tabs, as pasting leaves them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from portal.ingest.assembling import Passage
from portal.ingest.columns import find_heading
from portal.ingest.prose import clean_line
from portal.ingest.tables import EMPTY, Cell, level_rows

RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
PIPE = re.compile(r"(?<!\\)\|")
LEAST_ROWS = 2
LONGEST_ROW_TITLE = 160


def split_tables(text: str) -> list[Passage] | None:
    """Return the lines and tables of plain text in order, or None where it has no table of targets."""
    lines = text.split("\n")
    passages: list[Passage] = []
    waiting = 0
    for first, last, mark in _runs(lines):
        grid = [_cells(line, mark) for line in lines[first:last] if not RULE.fullmatch(line)]
        table = level_rows(grid)
        if len(grid) < LEAST_ROWS or find_heading(table) is None:
            continue
        if waiting < first:
            passages.append("\n".join(lines[waiting:first]))
        passages.append(table)
        waiting = last
    if not passages:
        return None
    return [*passages, "\n".join(lines[waiting:])]


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the first line of each table, the line after it, and the mark between its cells."""
    number = 0
    while number < len(lines):
        mark = _mark(lines[number])
        end = number + 1
        while mark and end < len(lines) and _goes_on(lines, end, mark):
            end += 1
        if mark:
            yield number, end, mark
        number = end


def _mark(line: str) -> str:
    """Return what stands between the cells of a line, or nothing where it is no row of at least three cells."""
    for mark in ("\t", "|"):
        if line.strip(" \u00a0").count(mark) >= LEAST_ROWS:
            return mark
    return ""


def _goes_on(lines: Sequence[str], number: int, mark: str) -> bool:
    """Tell whether a line belongs to the table above it: a row, or a short title between two rows."""
    line = lines[number]
    if _mark(line) == mark or RULE.fullmatch(line):
        return True
    is_title = mark in line or (bool(line.strip()) and len(line) < LONGEST_ROW_TITLE)
    return is_title and number + 1 < len(lines) and _mark(lines[number + 1]) == mark


def _cells(line: str, mark: str) -> list[Cell]:
    """Return the cells of one line; a line without the mark is a title over the whole row."""
    if mark == "\t":
        parts = line.strip("\n").split("\t")
    else:
        parts = [part.replace("\\|", "|") for part in PIPE.split(line.strip().removeprefix("|").removesuffix("|"))]
    words = [BREAK.sub("\n", clean_line(part)) for part in parts]
    return [Cell(word) if word else EMPTY for word in words] if len(parts) > 1 else [EMPTY, Cell(words[0])]
