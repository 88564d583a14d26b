"""Assembling: the words and tables of a document in their order as one text, with the place of each row in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from portal.ingest.columns import Heading, find_heading
from portal.ingest.plain import tidy_text
from portal.ingest.table_lines import Line, lay_rows
from portal.ingest.tables import EMPTY, Cell, Table, TableRow

Passage = str | Table
"""Lines of text, or a table."""


@dataclass(frozen=True)
class Assembled:
    """Hold the text of a document in tidy lines, and the rows of its tables of targets."""

    text: str
    rows: tuple[TableRow, ...]


def assemble(passages: Iterable[Passage]) -> Assembled:
    """Return passages as one text: tables of targets one line a row, other tables with a tab between cells.

    A table right behind another goes on with it, as on a new page, where it has the same columns and either no
    heading or the same one.
    """
    pieces: list[str] = []
    rows: list[TableRow] = []
    length, tables = 0, -1
    last: tuple[Heading, int] | None = None
    for passage in passages:
        if isinstance(passage, str):
            lines = [Line(line.rstrip(), (0, 0), ()) for line in tidy_text(passage).split("\n")]
            last = last if not passage.strip() else None
            number = None
        else:
            tidy = tidy_table(passage)
            heading = find_heading(tidy) or _go_on(tidy, last)
            tables += heading is not None and not (last and heading.figures == last[0].figures)
            last = (heading, len(tidy.rows[0])) if heading else None
            lines = [
                *_blank(pieces),
                *(lay_rows(tidy, heading) if heading else _plain_rows(tidy)),
                Line("", (0, 0), ()),
            ]
            number = tables if heading else None
        for line in lines:
            if number is not None and line.text:
                rows.append(_place(line, length, number))
            pieces.append(line.text)
            length += len(line.text) + 1
    return Assembled("\n".join(pieces).rstrip("\n") + "\n", tuple(rows))


def tidy_table(table: Table) -> Table:
    """Return a table with the words of each cell in NFC without control characters, merged cells kept so."""
    tidy: dict[Cell, Cell] = {}
    for row in table.rows:
        for cell in row:
            tidy.setdefault(cell, Cell("\n".join(map(tidy_text, cell.text.split("\n")))))
    return Table(tuple(tuple(tidy[cell] for cell in row) for row in table.rows))


def _go_on(table: Table, last: tuple[Heading, int] | None) -> Heading | None:
    """Return the heading of the table before, for a table that goes on with it on a new page."""
    if last is None or not table.rows or last[1] != len(table.rows[0]):
        return None
    return replace(last[0], first_row=0)


def _blank(pieces: Sequence[str]) -> list[Line]:
    """Return an empty line where the text before a table does not end with one."""
    return [Line("", (0, 0), ())] if pieces and pieces[-1] else []


def _plain_rows(table: Table) -> Iterator[Line]:
    """Yield the rows of another table: one line with tabs where every cell has one line, else cell after cell.

    A merged cell is said once.
    """
    above: frozenset[Cell] = frozenset()
    for row in table.rows:
        cells = ["" if cell in above else cell.text.strip() for cell in dict.fromkeys(row)]
        above = frozenset(row) - {EMPTY}
        lines = ["\t".join(cells)] if not any("\n" in cell for cell in cells) else "\n".join(cells).split("\n")
        yield from (Line(line.rstrip(), (0, 0), ()) for line in lines if line.strip())


def _place(line: Line, offset: int, table: int) -> TableRow:
    name = (offset + line.name[0], offset + line.name[1])
    cells = tuple((offset + cell.start, offset + cell.end, cell.label) for cell in line.cells)
    return TableRow(table, offset, offset + len(line.text), name, cells)
