"""What all formats are made from: the published tables as rows of text, described, with their address."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from portal.derive.tables import Tables
from portal.downloads.describe import Table, describe_tables

Row = tuple[str, ...]
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Publication:
    """Hold the tables to be published, their descriptions and the site's address (with a closing slash)."""

    tables: Tables
    site_url: str
    described: Mapping[str, Table]
    _rows: dict[str, list[Row]] = field(default_factory=dict, repr=False)
    _positions: dict[tuple[str, str], dict[str, list[int]]] = field(default_factory=dict, repr=False)
    _kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    @property
    def package(self) -> Mapping[str, Any]:
        """Return what people wrote of the whole: title, licence, contributors."""
        return self.tables.sources.package

    @property
    def version(self) -> str:
        """Return the data's version."""
        return self.tables.version

    @property
    def updated_on(self) -> str:
        """Return the newest date in the data."""
        return self.tables.updated_on

    def keep(self, name: Hashable, make: Callable[[], Kept]) -> Kept:
        """Return what `make` makes, made once: what is the same on every page."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: Kept = self._kept[name]
        return kept

    def address(self, folder: str = "", language: str = "vi") -> str:
        """Return the full address of a page, given where it lies below the site's root."""
        return self.site_url + ("en/" if language == "en" else "") + folder

    def rows(self, name: str) -> list[Row]:
        """Return the rows of a table as published, made once: `page_path` has become the full address."""
        if name not in self._rows:
            frame = self.tables.frames[name]
            cells = [
                [self.site_url + path for path in frame[column]] if column == "page_path" else list(frame[column])
                for column in frame.columns
            ]
            self._rows[name] = list(zip(*cells, strict=True))
        return self._rows[name]

    def take(self, name: str, column: str, values: Iterable[str]) -> list[Row]:
        """Return the rows of a table whose `column` is one of `values`, in table order."""
        if (name, column) not in self._positions:
            positions: dict[str, list[int]] = {}
            place = self.described[name].places[column]
            for number, row in enumerate(self.rows(name)):
                positions.setdefault(row[place], []).append(number)
            self._positions[name, column] = positions
        found = self._positions[name, column]
        rows = self.rows(name)
        return [rows[number] for number in sorted({n for value in set(values) for n in found.get(value, ())})]

    def cells(self, name: str, column: str, rows: Iterable[Row]) -> list[str]:
        """Return the filled cells of one column of `rows`, each once, in order."""
        place = self.described[name].places[column]
        return list(dict.fromkeys(row[place] for row in rows if row[place]))

    def record(self, name: str, row: Row) -> dict[str, str]:
        """Return a row with its column names."""
        return dict(zip(self.described[name].names, row, strict=True))

    def links(self, name: str, present: Iterable[str]) -> list[Any]:
        """Return the foreign keys of a table that lead to itself or to a table that is present."""
        near = {"", *present}
        return [link for link in self.described[name].links if link.table in near]


def prepare(tables: Tables, site_url: str) -> Publication:
    """Return the publication of `tables` at `site_url`, with every table described and its rows at hand."""
    publication = Publication(tables, site_url.rstrip("/") + "/", describe_tables(tables))
    for name in publication.described:
        publication.rows(name)
    return publication
