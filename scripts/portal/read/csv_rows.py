"""Read one CSV file into rows that know their physical line and spreadsheet row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.problems import Problem

LONGEST_CELL = 20_000


@dataclass(frozen=True)
class Row:
    """Hold one record: its cells in the schema's order, its first physical line, its spreadsheet row."""

    cells: tuple[str, ...]
    line: int
    row: int


@dataclass(frozen=True)
class CsvFile:
    """Hold one file's rows in the schema's column order and the header as the file has it."""

    rows: tuple[Row, ...]
    header: tuple[str, ...]
    problems: tuple[Problem, ...]


def column_letter(position: int) -> str:
    """Return the letter of a spreadsheet column, counted from 0: A … Z, AA …"""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_csv(text: str, shown: str, columns: Sequence[str]) -> CsvFile:
    """Return the rows of one CSV text with every fault of its form.

    In: the text, the path shown to people, the columns that the schema wants in this file.
    Out: rows whose cells stand in the order of `columns`; a row that is too short or too long is left
    out and reported. A file whose header cannot be trusted gives no rows.
    """
    records = list(_records(text, shown))
    problems = [record for record in records if isinstance(record, Problem)]
    rows = [record for record in records if isinstance(record, Row)]
    if not rows:
        return CsvFile((), (), tuple(problems or [Problem("F104", shown)]))
    header = rows[0].cells
    if not any(header):
        return CsvFile((), (), (Problem("F118", shown, 1, row=1), *problems))
    faults = list(_check_header(header, shown, columns))
    if faults:
        return CsvFile((), header, (*faults, *problems))
    positions = [header.index(column) for column in columns]
    good = []
    for record in rows[1:]:
        if not any(record.cells):
            problems.append(Problem("F118", shown, record.line, row=record.row))
        elif len(record.cells) != len(header):
            details = {"found": str(len(record.cells)), "wanted": str(len(header))}
            problems.append(Problem("F117", shown, record.line, row=record.row, key=record.cells[0], details=details))
        else:
            good.append(Row(tuple(record.cells[position] for position in positions), record.line, record.row))
    return CsvFile(tuple(good), header, tuple(problems))


def _records(text: str, shown: str) -> Iterator[Row | Problem]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    csv.field_size_limit(LONGEST_CELL)
    line, row = 1, 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "F113" if "field larger" in str(error) else "F119"
            yield Problem(code, shown, line, row=row, details={"reason": str(error), "limit": str(LONGEST_CELL)})
            return
        yield Row(tuple(cells), line, row)
        line, row = reader.line_num + 1, row + 1


def _check_header(header: Sequence[str], shown: str, columns: Sequence[str]) -> Iterator[Problem]:
    for mark, name in ((";", ";"), ("\t", "tab")):
        if len(header) == 1 and mark in header[0]:
            yield Problem("F111", shown, 1, value=header[0], details={"mark": name})
            return
    seen: set[str] = set()
    wanted = {"wanted": ", ".join(columns)}
    for position, name in enumerate(header):
        letter = column_letter(position)
        if name in seen:
            yield Problem("F114", shown, 1, column=name, value=name, row=1, letter=letter)
        elif name not in columns:
            yield Problem("F116", shown, 1, column=name, value=name, row=1, letter=letter, details=wanted)
        seen.add(name)
    for name in columns:
        if name not in seen:
            yield Problem("F115", shown, 1, column=name, value=name)
