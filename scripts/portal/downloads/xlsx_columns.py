"""Which columns a workbook shows, in an order for reading: words first, codes and ids last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from portal.downloads.describe import Column, Table
from portal.downloads.publication import Publication, Row
from portal.downloads.xlsx_frame import SheetColumn
from portal.words import LANGUAGES, Words

TARGETS = (
    "locality_name_vi",
    "province_name_vi",
    "year",
    "order",
    "indicator_name_vi",
    "statement_vi",
    "comparator_vi",
    "value",
    "value_upper",
    "total",
    "grade",
    "unit_symbol_vi",
    "measure_vi",
    "strength_vi",
    "rate_period",
    "baseline_value",
    "baseline_period",
    "period",
    "revised_on",
    "revised_comparator",
    "revised_value",
    "revised_value_upper",
    "revised_unit_id",
    "status_vi",
    "judged_status_vi",
    "observed_value",
    "observed_unit_symbol_vi",
    "margin",
    "margin_unit_id",
    "reason_vi",
    "source_kind_vi",
    "observed_sources",
    "quote_status_vi",
    "quote",
    "document_title_vi",
    "document_number",
    "document_issued_on",
    "document_issuer_vi",
    "document_url",
    "locator",
    "note",
    "page_url",
    "domain_vi",
    "locality_name_en",
    "indicator_name_en",
    "statement_en",
    "unit_symbol_en",
    "status_en",
    "reason_en",
    "note_en",
    "target_id",
    "locality_id",
    "indicator_id",
    "unit_id",
    "document_id",
)
LONG = frozenset(
    {"statement_vi", "statement_en", "quote", "reason_vi", "reason_en", "note", "note_en", "note_vi", "text_vi"}
    | {"text_en", "duty_vi", "duty_en", "definition_vi", "definition_en", "aliases_vi", "title_vi", "title_en"}
)
# Columns of names, titles and addresses: wider than other texts, but on one line.
BROAD = frozenset(
    {"indicator_name_vi", "indicator_name_en", "document_title_vi", "document_url", "url", "page_url", "name_vi"}
    | {"name_en", "source_title_vi", "publisher_vi", "observed_sources", "target_id", "document_title_en"}
)
BROAD_WIDTH = 40
# Columns of other tables that are put before an id: id -> (table, column).
NAMES = {
    "locality_id": ("localities", "name_vi"),
    "indicator_id": ("indicators", "name_vi"),
    "unit_id": ("units", "symbol_vi"),
}


def list_columns(columns: Iterable[Column]) -> list[SheetColumn]:
    """Return the sheet's columns, each header in Vietnamese and, below it, in English."""
    return [
        SheetColumn(
            f"{column.titles['vi']}\n{column.titles['en']}",
            _kind(column),
            BROAD_WIDTH if column.name in BROAD else 0,
        )
        for column in columns
    ]


def _kind(column: Column) -> str:
    if column.is_date:
        return "date"
    return "long" if column.name in LONG else column.type


def choose_targets(table: Table) -> list[Column]:
    """Return the columns of the sheet of targets, in reading order."""
    named = {column.name: column for column in table.columns}
    return [named[name] for name in TARGETS]


def project(table: Table, columns: Sequence[Column], rows: Iterable[Row]) -> list[Row]:
    """Return the rows with only `columns`, in their order."""
    places = [table.places[column.name] for column in columns]
    return [tuple([row[place] for place in places]) for row in rows]


def show_columns(table: Table) -> list[SheetColumn]:
    """Return the columns of the sheet of any other table: names of place, indicator and unit in front."""
    heads = [
        SheetColumn("\n".join(Words(language)(f"sheet.{NAMES[name][0]}.name") for language in LANGUAGES))
        for name in _named(table)
    ]
    return heads + list_columns(table.columns)


def show_rows(publication: Publication, table: Table, rows: Iterable[Row]) -> list[Row]:
    """Return the rows for `show_columns`."""
    known = [
        (table.places[name], publication.keep(("names", name), partial(_names, publication, name)))
        for name in _named(table)
    ]
    return [tuple([names.get(row[place], "") for place, names in known]) + row for row in rows]


def _named(table: Table) -> list[str]:
    return [name for name in NAMES if name in table.places and NAMES[name][0] != table.name]


def _names(publication: Publication, id_: str) -> dict[str, str]:
    """Return the name that stands for each id."""
    there, column = NAMES[id_]
    home = publication.described[there]
    return {row[home.places[home.key[0]]]: row[home.places[column]] for row in publication.rows(there)}
