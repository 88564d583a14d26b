"""Tables: the rows of a document's table as a grid of cells, a merged cell standing in each of its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_COLUMNS, MOST_ROWS = 60, 3_000


@dataclass(frozen=True, eq=False)
class Cell:
    """Hold the words of one cell, its lines apart; a cell is equal only to itself."""

    text: str

    @property
    def words(self) -> str:
        """Return the words on one line."""
        return " ".join(self.text.split())


EMPTY = Cell("")


@dataclass(frozen=True)
class Table:
    """Hold a grid of equally long rows; a merged cell is the same `Cell` in each of its places."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Spread:
    """Hold a cell as documents give it: its words, and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


def build_table(rows: Iterable[Sequence[Spread]]) -> Table:
    """Return the grid of a table whose cells each name how far they reach, as web pages do."""
    grid: list[list[Cell]] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for row in list(rows)[:MOST_ROWS]:
        line: list[Cell] = []
        below: dict[int, tuple[Cell, int]] = {}
        waiting = list(reversed(row))
        while (waiting or len(line) in hanging) and len(line) < MOST_COLUMNS:
            place = len(line)
            if place in hanging:
                cell, left = hanging[place]
                line.append(cell)
                reach = 1
            else:
                spread = waiting.pop()
                cell, left, reach = Cell(spread.text.strip()), spread.rows, max(1, spread.columns)
                line.extend([cell] * reach)
            if left > 1:
                below.update({place + step: (cell, left - 1) for step in range(reach)})
        grid.append(line[:MOST_COLUMNS])
        hanging = below
    return level_rows(grid)


def level_rows(grid: Sequence[Sequence[Cell]]) -> Table:
    """Return the table of some rows, the shorter ones filled with empty cells."""
    width = max((len(row) for row in grid), default=0)
    return Table(tuple((*row, *[EMPTY] * (width - len(row))) for row in grid))


@dataclass(frozen=True)
class TableRow:
    """Hold the characters of one row of a table of targets: of its line, its name and its figure cells.

    `table` counts the tables from 0; `cells` are triples of start, end and the label of the column.
    """

    table: int
    start: int
    end: int
    name: tuple[int, int]
    cells: tuple[tuple[int, int, str], ...]
