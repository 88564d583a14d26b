"""What every check is given: the tables as rows, and the look-ups that checks share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import Any

from portal.problems import Problem
from portal.read import Sources
from portal.validate.figures import Unit, parse_figure


class Row(dict[str, Any]):
    """Hold one record by column, with its place; a column that the schema lacks reads as empty."""

    def __missing__(self, column: str) -> str:
        """Return the empty cell."""
        return ""


@dataclass(frozen=True)
class Data:
    """Hold the sources and the archive of source texts (None: not at hand) for the checks."""

    sources: Sources
    archive: Path | None = None

    @cached_property
    def _rows(self) -> dict[str, list[Row]]:
        return {}

    def rows(self, table: str) -> list[Row]:
        """Return the rows of one table, made once."""
        if table not in self._rows:
            frame = self.sources.tables[table]
            columns = list(frame.columns)
            self._rows[table] = [Row(zip(columns, cells, strict=True)) for cells in frame.itertuples(False, None)]
        return self._rows[table]

    def texts(self, table: str, column: str) -> set[str]:
        """Return every content of one column, each once."""
        frame = self.sources.tables[table]
        return set(frame[column]) if column in frame.columns else set()

    def contents(self, table: str, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Yield the content of some columns, row by row; a column that the schema lacks reads as empty."""
        frame = self.sources.tables[table]
        texts = [frame[column] if column in frame.columns else [""] * len(frame) for column in columns]
        return zip(*texts, strict=True)

    def by_key(self, table: str, column: str) -> Mapping[str, Row]:
        """Return the rows of one table by one column; of several the first counts."""
        found: dict[str, Row] = {}
        for row in self.rows(table):
            found.setdefault(row[column], row)
        return found

    @cached_property
    def localities(self) -> Mapping[str, Row]:
        """Return the localities by id."""
        return self.by_key("localities", "locality_id")

    @cached_property
    def campaigns(self) -> Mapping[str, Row]:
        """Return the campaigns by id."""
        return self.by_key("campaigns", "campaign_id")

    @cached_property
    def documents(self) -> Mapping[str, Row]:
        """Return the documents by id."""
        return self.by_key("documents", "document_id")

    @cached_property
    def indicators(self) -> Mapping[str, Row]:
        """Return the indicators by id."""
        return self.by_key("indicators", "indicator_id")

    @cached_property
    def targets(self) -> Mapping[tuple[str, str], Row]:
        """Return the targets by campaign and key."""
        return {(row["campaign_id"], row["key"]): row for row in reversed(self.rows("targets"))}

    @cached_property
    def survivors(self) -> frozenset[tuple[str, str]]:
        """Return the day and the id of each locality that an event of that day lets live on."""
        return frozenset((row["event_date"], row["successor_id"]) for row in self.rows("locality-events"))

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Return the units by id."""
        return {
            row["unit_id"]: Unit(row["unit_id"], row["dimension"], row["base_unit_id"], parse_figure(row["factor"]))
            for row in self.rows("units")
        }

    def locate(self, code: str, table: str, row: Row, column: str = "", **details: str) -> Problem:
        """Return a problem at one cell of one row."""
        return self.sources.locate(code, table, row, column, **details)


Check = Callable[[Data], Iterator[Problem]]


def group_rows(rows: Iterable[Row], *columns: str) -> dict[tuple[str, ...], list[Row]]:
    """Return the rows by the content of some columns, in table order."""
    read = itemgetter(*columns)
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        content = read(row)
        groups.setdefault(content if len(columns) > 1 else (content,), []).append(row)
    return groups
