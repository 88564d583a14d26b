"""The data dictionary, from the schemas: every published table and column, with an example value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.downloads.describe import UNIT_COLUMNS, Column, Table
from portal.pages.edition import Edition
from portal.pages.page import Link, Page


@dataclass(frozen=True)
class ColumnRow:
    """Hold one column: name, title, what it means, type, allowed values, an example."""

    anchor: str
    name: str
    title: str
    about: str
    type: str
    is_required: bool
    values: tuple[str, ...]
    unit: str
    example: str


@dataclass(frozen=True)
class TableEntry:
    """Hold one table with its key and columns."""

    anchor: str
    name: str
    title: str
    about: str
    key: tuple[str, ...]
    file: str
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True)
class DictionaryContext:
    """Hold the data dictionary ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    tables: tuple[TableEntry, ...]


def make_dictionary(edition: Edition) -> Iterator[Page]:
    """Yield the data dictionary."""
    words = edition.words
    context = DictionaryContext(
        words("dictionary.title"),
        words("dictionary.description"),
        (Link(words("crumb.home"), edition.path("")), Link(words("data.title"), edition.path("tai-ve/"))),
        tuple(_tell_table(edition, table) for table in edition.publication.described.values()),
    )
    yield Page("tu-dien-du-lieu/", "dictionary.html", context, edition.language)


def _tell_table(edition: Edition, table: Table) -> TableEntry:
    return TableEntry(
        f"_{table.name}",
        table.name,
        table.titles[edition.language],
        table.abouts[edition.language],
        table.key,
        f"data/{table.name}.csv",
        tuple(_tell_column(edition, table, column) for column in table.columns),
    )


def _tell_column(edition: Edition, table: Table, column: Column) -> ColumnRow:
    return ColumnRow(
        f"_{table.name}.{column.name}",
        column.name,
        column.titles[edition.language],
        column.abouts[edition.language],
        edition.words(f"dictionary.type.{column.type}"),
        column.is_required,
        tuple(str(value) for value in column.constraints.get("enum", ())),
        UNIT_COLUMNS.get(column.name, "") if UNIT_COLUMNS.get(column.name) in table.names else "",
        column.example or find_example(edition, table.name, column.name),
    )


def find_example(edition: Edition, table: str, column: str) -> str:
    """Return the first filled cell of a column, cut to one line; nothing where all are empty."""
    found = next((cell for cell in edition.tables.frames[table].get(column, ()) if cell), "")
    return found if len(found) <= 80 else f"{found[:79]}…"
