"""Table rows: lines of cells between pipes, tabs or wide gaps, or one cell a line, as tables pasted into text have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from portal.statements.table_cells import (
    FIGURE,
    YEARS,
    Cell,
    cells_between,
    choose_columns,
    fold_cell,
    period_of,
    trim_cell,
)
from portal.statements.tokens import read_tokens
from portal.statements.units import Units

_CELLS_ALONE = re.compile(r"^[^\S\n]*[<>≤≥~]{0,2} ?\d[\d.,]*[^\S\n]*$", re.MULTILINE)
_GAP = re.compile(r"[^\S\n]{2,}")
_MARK = re.compile(r"[-–+•*]|[(]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zd]|[ivxl]{1,5})[.)]?")
_BULLET = re.compile(r"(?:[-–+•*]|\d{1,2}(?:\.\d{1,2}){0,3}[.)])\s*")
_LABEL = re.compile(r"(?P<label>chi tieu|don vi(?: tinh)?|dvt|(?:ke hoach|kh|muc tieu|thuc hien|th|uoc)[^:]*?)\s*:\s*")
_HEADING = re.compile(
    r"(?:ten |noi dung |danh muc |cac )?chi tieu(?: [(]don vi(?: tinh)?[)])?|noi dung|don vi(?: tinh)?|dvt"
)
_RULE = re.compile(r"[|:\-–\s]*")
_WIDEST = 40
_LONGEST = 2000


class Row(NamedTuple):
    """Hold one target of a table: the characters of its name, unit and figure, whether the column was guessed.

    `period` is the year that the column's label names; `marker` is the row's number as printed.
    """

    name: Cell
    unit: Cell | None
    figure: Cell
    period: str
    marker: str
    line: int
    is_guess: bool


def may_hold_table(text: str) -> bool:
    """Tell whether a text has anything that divides cells."""
    if "|" in text or "\t" in text or "  " in text:
        return True
    return "\n" in text and _CELLS_ALONE.search(text) is not None


def find_rows(text: str, units: Units) -> tuple[list[Row], str]:
    """Return the targets of the tables in `text`, and the text with blanks for their rows, of equal length."""
    table = _Table(text, units)
    rows: list[Row] = []
    blank: list[Cell] = []
    offset = 0
    lines: list[Cell] = []
    for raw in text.split("\n"):
        lines.append((offset, offset + len(raw)))
        offset += len(raw) + 1
    for number, line in enumerate(lines):
        found = table.read_line(line, number + 1)
        if found is None:
            found = table.read_cells_alone(lines, number)
            if found:
                blank.extend(lines[number - 2 : number + 1])
        elif found or table.is_open:
            blank.append(line)
        rows.extend(found or [])
    if not rows:
        return [], text
    parts: list[str] = []
    position = 0
    for start, end in blank:
        parts += [text[position:start], " " * (end - start)]
        position = max(position, end)
    return rows, "".join([*parts, text[position:]])


class _Table:
    """Follow the lines of a text: the labels of the columns, the unit that empty cells repeat."""

    def __init__(self, text: str, units: Units) -> None:
        """Begin above the first line."""
        self._text = text
        self._units = units
        self._known: dict[str, bool] = {}
        self._labels: list[str] = []
        self._unit: Cell | None = None
        self.is_open = False

    def read_line(self, line: Cell, number: int) -> list[Row] | None:
        """Return the targets of one line, none for a heading or title of a table, None where it is no row."""
        start, end = line
        if end - start > _LONGEST:
            self.is_open = False
            return None
        words = self._text[start:end]
        if self.is_open and "|" in words and _RULE.fullmatch(words):
            return []
        cells = self._split(start, end)
        if len(cells) < 2 or len(cells) > _WIDEST:
            self.is_open = self.is_open and not words.strip()
            return None
        folds = [fold_cell(self._text[first:last]) for first, last in cells]
        is_heading = any(_HEADING.fullmatch(one) for one in folds) and not any(
            FIGURE.fullmatch(one) for one in folds[1:]
        )
        is_named = folds[0] == "nam" or _HEADING.fullmatch(folds[0]) is not None
        if is_heading or (is_named and all(YEARS.fullmatch(one) for one in folds[1:])):
            self._labels, self._unit, self.is_open = folds, None, True
            return []
        found = self._read_cells(cells, folds, number)
        if found is None:
            return [] if self.is_open and ("|" in words or "\t" in words) else None
        return found

    def _split(self, start: int, end: int) -> list[Cell]:
        """Return the cells of a line, outer bars left out, white space trimmed."""
        words = self._text[start:end]
        if "|" in words:
            outer = len(words) - len(words.lstrip(" \t|"))
            inner = words.strip(" \t|")
            spans = cells_between(inner, re.compile(r"\|"), start + outer)
        elif "\t" in words:
            inner = words.strip()
            spans = cells_between(inner, re.compile(r"\t"), start + words.index(inner)) if inner else []
        else:
            inner = words.strip()
            if "  " not in inner:
                return []
            spans = cells_between(inner, _GAP, start + words.index(inner))
        return [trim_cell(self._text, first, last) for first, last in spans]

    def _read_cells(self, cells: list[Cell], folds: list[str], number: int) -> list[Row] | None:
        """Return the targets of a row, or None where the cells are none."""
        labelled = [_LABEL.match(one) for one in folds]
        if all(labelled) and len(self._text[cells[0][0] : cells[0][1]]) == len(folds[0]):
            labels = [match.group("label") for match in labelled if match]
            cells = [(first + match.end(), last) for (first, last), match in zip(cells, labelled, strict=True) if match]
            folds = [fold_cell(self._text[first:last]) for first, last in cells]
        else:
            labels = self._labels
        at = next((i for i, one in enumerate(folds) if any(c.isalpha() for c in one) and not self._is_mark(i, one)), -1)
        if (
            at < 0
            or at > 2
            or (self._is_unit(cells[at]) and not (at + 1 < len(cells) and self._is_unit(cells[at + 1])))
        ):
            return None
        figures = [i for i in range(at + 1, len(cells)) if self._is_figure(cells[i], folds[i])]
        unit_at = next((i for i in range(at + 1, min(at + 3, len(cells))) if self._is_unit(cells[i])), -1)
        figures = [i for i in figures if i > unit_at and (labels or not YEARS.fullmatch(folds[i]))]
        if unit_at >= 0:
            self._unit = cells[unit_at]
        elif not self.is_open or not figures:
            return None
        marker = self._text[slice(*cells[0])].strip("().") if at else ""
        if not figures:
            return None
        name = self._named(cells[at])
        if folds[at].startswith("co cau") and folds[figures[0]] in {"100", "100%"}:
            return []
        is_guess = len(figures) > 1 and (not labels or all(YEARS.fullmatch(one) for one in labels[at + 1 :]))
        return [
            Row(
                name,
                self._unit if unit_at >= 0 else self._ditto(folds),
                cells[i],
                period_of(labels, i),
                marker,
                number,
                is_guess,
            )
            for i in choose_columns(figures, labels)
        ]

    def _is_figure(self, cell: Cell, folded: str) -> bool:
        """Tell whether a cell is a figure, alone or with its unit: `65 triệu đồng/người`."""
        match = FIGURE.match(folded)
        if match is None or match.end() == len(folded):
            return match is not None
        start, end = cell
        cut = start + match.end()
        same = end - start == len(folded)
        return self.is_open and same and self._is_unit(trim_cell(self._text, cut, end))

    def _ditto(self, folds: Sequence[str]) -> Cell | None:
        """Return the unit above where the row's own cell is empty or a ditto mark."""
        is_empty = any(one in {"", "nt", '"', "-", "''"} for one in folds[1:])
        return self._unit if is_empty else None

    def _named(self, cell: Cell) -> Cell:
        """Return the characters of a name without bullet and colon."""
        start, end = cell
        bullet = _BULLET.match(self._text, start, end)
        start = bullet.end() if bullet and bullet.end() < end else start
        while end > start + 1 and self._text[end - 1] in ": ":
            end -= 1
        return start, end

    def _is_mark(self, place: int, folded: str) -> bool:
        """Tell whether the first cell is the row's number."""
        return place == 0 and _MARK.fullmatch(folded) is not None

    def _is_unit(self, cell: Cell) -> bool:
        """Tell whether a cell is the written form of a listed unit and nothing else."""
        words = self._text[slice(*cell)]
        if not words or len(words) > 40 or words[0].isdecimal():
            return False
        known = self._known.get(words)
        if known is None:
            tokens = read_tokens(words)
            unit = self._units.read(tokens, 0) if tokens else None
            known = self._known[words] = unit is not None and bool(unit.unit_id) and unit.end == len(tokens)
        return known

    def read_cells_alone(self, lines: Sequence[Cell], number: int) -> list[Row]:
        """Return the target of a figure on its own line below a unit below a name, each on its own."""
        if number < 2:
            return []
        name, unit, figure = (trim_cell(self._text, *line) for line in lines[number - 2 : number + 1])
        if figure[1] - figure[0] > 40 or not FIGURE.fullmatch(fold_cell(self._text[slice(*figure)])):
            return []
        words = self._text[slice(*name)]
        if not self._is_unit(unit) or self._is_unit(name) or " " not in words or len(words) > _LONGEST:
            return []
        return [Row(self._named(name), unit, figure, "", "", number - 1, is_guess=False)]
