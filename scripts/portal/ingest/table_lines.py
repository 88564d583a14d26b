"""Lines of tables: each row of a table of targets as one line that can be read and quoted by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.ingest.columns import Heading
from portal.ingest.tables import Cell, Table

MARK = re.compile(r"(?:[-–+•*]|[(]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zđĐ]|[IVXL]{1,5})[.)]?)")
OWN_MARK = re.compile(r"\s*(?:[-–+•*]|[(]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVXL]{1,5})[.)])\s")
FIGURES = re.compile(r"\d[\d.,]*(?:\s?[-–/]\s?\d[\d.,]*)*")
NO_UNIT = re.compile(r"\s*(?:(?:trở|tro) (?:lên|len|xuống|xuong)\b.*)?", re.DOTALL | re.IGNORECASE)
DITTO = re.compile(r"""["”“″'’]+|[-–\s]*(?:nt|như trên)[-–\s]*""", re.IGNORECASE)
NOTHING = re.compile(r"[-–—_xX…./\s]*")


@dataclass(frozen=True)
class Span:
    """Mark the characters of one figure cell in a line, with its column's label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Line:
    """Hold one row as a line: the characters of its name, and of each figure cell; headings have no cells."""

    text: str
    name: tuple[int, int]
    cells: tuple[Span, ...]


def lay_rows(table: Table, heading: Heading) -> Iterator[Line]:
    """Yield one line a row below the heading: `2. Tỷ lệ hộ nghèo: Kế hoạch năm 2025: ≤ 4,5%`.

    Every figure has the label of its column before it and the unit of its row behind it, unless its cell
    names one. The words are the table's own; what is added are its marks of punctuation.
    """
    unit = ""
    for row in table.rows[heading.first_row :]:
        if not any(cell.words for cell in row) or heading.is_again(row):
            continue
        printed = row[heading.unit].words if heading.unit >= 0 else ""
        unit = unit if DITTO.fullmatch(printed) else printed
        yield _lay_row(row, heading, unit)


def _figures(row: Sequence[Cell], heading: Heading, title: Cell) -> Iterator[tuple[str, str]]:
    """Yield the figure cells of a row that are filled, a merged one once; the cell of its title is none."""
    seen = {title}
    for place, label in heading.figures:
        if row[place] not in seen and not NOTHING.fullmatch(row[place].words):
            seen.add(row[place])
            yield label, row[place].words


def _lay_row(row: Sequence[Cell], heading: Heading, unit: str) -> Line:
    """Return one row as a line; a row without a name has the first words in it for one."""
    title = row[heading.name] if row[heading.name].words else next(cell for cell in row if cell.words)
    name = title.words
    number = row[heading.number].words if heading.number >= 0 and row[heading.number] is not title else ""
    text = _mark(number, name)
    start = len(text)
    text += name.rstrip(" :")
    end = len(text)
    cells = []
    for place, (label, words) in enumerate(_figures(row, heading, title)):
        text += f"{'; ' if place else ': '}{label}: "
        begin = len(text)
        text += _with_unit(words, unit)
        cells.append(Span(begin, len(text), label))
    if not cells and name.endswith(":"):
        text += ":"
    for place, label in heading.asides:
        words = row[place].words
        if words and row[place] is not title:
            text += f". {label}: {words}" if cells else f" ({label}: {words})"
    return Line(text, (start, end), tuple(cells))


def _mark(number: str, name: str) -> str:
    """Return the numbering of a row as a line begins with it; a row that names its own has no other."""
    if not number or OWN_MARK.match(name):
        return ""
    if not MARK.fullmatch(number):
        return f"{number} "
    return f"{number} " if number[-1] in "-–+•*.)" else f"{number}. "


def _with_unit(words: str, unit: str) -> str:
    """Return a figure cell with the unit of its row behind its figures, where it has none of its own."""
    figures = FIGURES.search(words)
    if figures is None or not unit or NO_UNIT.fullmatch(words, figures.end()) is None:
        return words
    if unit[0].isdigit():
        unit = f"× {unit}"
    gap = "" if unit[0] in "%‰" else " "
    return f"{words[: figures.end()]}{gap}{unit}{words[figures.end() :]}"
