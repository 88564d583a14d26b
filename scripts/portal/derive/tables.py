"""The derived tables, with the look-ups that pages, charts and downloads share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from portal.read import Sources

Record = dict[str, str]


@dataclass(frozen=True)
class Tables:
    """Hold every published table as text, and the sources they came from.

    `frames[name]`: one row per record, all cells text as published ("" = empty, never zero).
    `version` and `updated_on` are derived from the data, never from a clock.
    """

    sources: Sources
    frames: Mapping[str, pd.DataFrame]
    version: str
    updated_on: str
    _rows: dict[str, list[Record]] = field(default_factory=dict, repr=False)
    _groups: dict[tuple[str, str], dict[str, list[Record]]] = field(default_factory=dict, repr=False)

    def rows(self, table: str) -> list[Record]:
        """Return the rows of a table as mappings from column to text, made once."""
        if table not in self._rows:
            frame = self.frames[table]
            columns = list(frame.columns)
            rows = frame.itertuples(index=False, name=None)
            self._rows[table] = [dict(zip(columns, row, strict=True)) for row in rows]
        return self._rows[table]

    def by(self, table: str, column: str) -> Mapping[str, list[Record]]:
        """Return the rows of a table grouped by one column, in table order, made once."""
        if (table, column) not in self._groups:
            groups: dict[str, list[Record]] = {}
            for row in self.rows(table):
                groups.setdefault(row[column], []).append(row)
            self._groups[table, column] = groups
        return self._groups[table, column]

    def some(self, table: str, column: str, value: str) -> list[Record]:
        """Return the rows whose `column` is `value`; none is an empty list."""
        return self.by(table, column).get(value, [])

    def one(self, table: str, column: str, value: str) -> Record | None:
        """Return the first row whose `column` is `value`, or None."""
        found = self.some(table, column, value)
        return found[0] if found else None
