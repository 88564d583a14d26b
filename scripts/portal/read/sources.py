"""What reading gives: every table with the file and line of each row, and what was wrong on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from portal.problems import Problem
from portal.read.csv_rows import column_letter
from portal.read.redirects import Redirect
from portal.read.schemas import Schema

PLACE_COLUMNS = ("_path", "_line", "_row")


@dataclass(frozen=True)
class Sources:
    """Hold all tables as text, as published.

    `tables[name]`: one row per record, the schema's columns as text ("" = empty, never zero), then
    `_path` (file, below the root), `_line` (physical line) and `_row` (spreadsheet row; 0 in YAML).
    `headers[path]`: the columns of a CSV file in its own order. `marks[path, line]`: the line of each
    key of a YAML item. `unread`: tables of which a file could not be read, so that rows are missing.
    `redirects`: ids that were mended.
    """

    tables: Mapping[str, pd.DataFrame]
    schemas: Mapping[str, Schema]
    package: Mapping[str, Any]
    known_problems: tuple[Mapping[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    marks: Mapping[tuple[str, int], Mapping[str, int]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    redirects: tuple[Redirect, ...] = ()

    def row_key(self, table: str, row: Mapping[str, Any]) -> str:
        """Return a row's key as people write it: `kon-tum/2024/grdp-growth`."""
        return "/".join(str(row[column]) for column in self.schemas[table].key)

    def locate(self, code: str, table: str, row: Mapping[str, Any], column: str = "", **details: str) -> Problem:
        """Return a problem placed at the line and cell of `column` in `row` (a mapping with place columns)."""
        path, line = str(row["_path"]), int(row["_line"])
        header = self.headers.get(path, ())
        return Problem(
            code,
            path,
            self.marks.get((path, line), {}).get(column, line),
            column=column,
            value=str(row.get(column, "")) if column else "",
            key=self.row_key(table, row),
            row=int(row["_row"]),
            letter=column_letter(header.index(column)) if column in header else "",
            details=details,
        )
