"""Table cells: what a cell of a table holds, and which columns are those of targets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from portal.statements.letters import fold

Cell = tuple[int, int]
"""The characters of one cell."""
FIGURE = re.compile(
    r"(?P<head>(?:(?:>=?|<=?|[≥≤~]|tren|duoi|tu|khoang|gan|hon|dat|it nhat|toi thieu|toi da|khong qua|khong duoi)\s*)*"
    r"\d[\d.,]*(?:\s?[-–÷/]\s?\d[\d.,]*)?)(?P<sign>\s?[%‰])?(?P<tail>\s*tro (?:len|xuong))?"
)
_GOAL = re.compile(r"\b(?:ke hoach|kh|muc tieu|phan dau|chi tieu|nghi quyet|du toan|giao)\b")
_OTHER = re.compile(r"\b(?:thuc hien|th|uoc|ket qua|hien trang|so sanh|so voi|ss|ghi chu|ti le|ty le|tang|giam)\b|%")
YEARS = re.compile(r"(?<!\d)(20\d\d)(?:\s?[-–]\s?(20\d\d))?(?!\d)")


def cells_between(words: str, mark: re.Pattern[str], offset: int) -> list[Cell]:
    """Return the characters between the marks of a line that begins at `offset`."""
    cells: list[Cell] = []
    position = 0
    for match in mark.finditer(words):
        cells.append((offset + position, offset + match.start()))
        position = match.end()
    return [*cells, (offset + position, offset + len(words))]


def trim_cell(text: str, start: int, end: int) -> Cell:
    """Return two places moved inwards over white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def fold_cell(words: str) -> str:
    """Return a cell's words without diacritics, white space made one."""
    return " ".join(fold(words).split())


def choose_columns(figures: list[int], labels: Sequence[str]) -> list[int]:
    """Return the columns of targets: those labelled as goals, else those that are no results, else the last."""
    named = [i for i in figures if i < len(labels)]
    if len(figures) == 1 or not named:
        is_result = bool(named) and _OTHER.search(labels[figures[0]]) and not _GOAL.search(labels[figures[0]])
        return [] if is_result and figures[0] else figures[-1:]
    if any("so sanh" in one for one in labels) and not any(_GOAL.search(labels[i]) for i in named):
        return []  # years compared are past
    if all(YEARS.fullmatch(labels[i]) for i in named):
        return figures[-1:]  # years side by side: the last is the plan
    goals = [i for i in named if _GOAL.search(labels[i]) and not _OTHER.search(labels[i])]
    return goals or [i for i in named if not _OTHER.search(labels[i])] or figures[-1:]


def period_of(labels: Sequence[str], place: int) -> str:
    """Return the last year or years that a column's label names, or nothing."""
    found: Iterator[re.Match[str]] = YEARS.finditer(labels[place]) if place < len(labels) else iter(())
    last = next(reversed(list(found)), None)
    return "-".join(year for year in last.groups() if year) if last else ""


def split_figure(words: str) -> tuple[int, bool]:
    """Return where the unit belongs in a figure cell, and whether the cell names a unit itself."""
    match = FIGURE.fullmatch(fold(words))
    if match is None or len(fold(words)) != len(words):
        return len(words), any(c.isalpha() for c in words) or "%" in words or "‰" in words
    return match.end("head"), match.group("sign") is not None
