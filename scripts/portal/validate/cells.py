"""Form (check 1): what Frictionless does not look at: how figures, lists, white space and headers are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from portal.problems import Problem
from portal.read.csv_rows import column_letter
from portal.validate.data import Data, Row
from portal.validate.figures import PLAIN

LISTS = {"indicators": "aliases_vi", "units": "written_forms_vi"}
ADDRESS_STARTS = ("https://", "http://")


def check_cells(data: Data) -> Iterator[Problem]:
    """Yield a problem for each cell with outer white space or with characters that nobody sees."""
    for table, schema in data.sources.schemas.items():
        for column in schema.columns:
            bad = {text: code for text in data.texts(table, column) if (code := _find_stain(text))}
            if bad:
                for row in data.rows(table):
                    if row[column] in bad:
                        yield data.locate(bad[row[column]], table, row, column)


def _find_stain(text: str) -> str:
    if text != text.strip():
        return "F160"
    return "" if text.isprintable() else "F161"


def check_figures(data: Data) -> Iterator[Problem]:
    """Yield a problem for each number that is not plainly written (`4600`, `38.10`, `-1.5`)."""
    for table, schema in data.sources.schemas.items():
        for field in schema.document["fields"]:
            if field["type"] not in ("number", "integer"):
                continue
            bad = {text for text in data.texts(table, field["name"]) if _is_odd(text)}
            for row in data.rows(table) if bad else ():
                if row[field["name"]] in bad:
                    yield data.locate("F159", table, row, field["name"])


def _is_odd(text: str) -> bool:
    """Tell whether a text that a program would take for a number is not written as the files write numbers."""
    if PLAIN.fullmatch(text):
        return False
    try:
        float(text)
    except ValueError:
        return False
    return text == text.strip()


def check_lists(data: Data) -> Iterator[Problem]:
    """Yield a problem for each cell with a list (`a|b`) that has an empty or a repeated item."""
    for table, column in LISTS.items():
        for row in data.rows(table):
            items = row[column].split("|") if row[column] else []
            if any(item != item.strip() or not item for item in items) or len(set(items)) < len(items):
                yield data.locate("F162", table, row, column)


def check_addresses(data: Data) -> Iterator[Problem]:
    """Yield a problem for each web address that no browser could open."""
    for table, schema in data.sources.schemas.items():
        if "url" in schema.columns:
            for row in data.rows(table):
                if row["url"] and not _is_address(row["url"]):
                    yield data.locate("F163", table, row, "url")


def _is_address(text: str) -> bool:
    return text.startswith(ADDRESS_STARTS) and "." in text and not any(character in text for character in " <>\"'|")


def check_headers(data: Data) -> Iterator[Problem]:
    """Yield a problem for each CSV file whose columns stand in another order than the schema's."""
    wanted = {schema.file_columns for schema in data.sources.schemas.values()}
    by_columns = {frozenset(columns): columns for columns in wanted}
    for path, header in data.sources.headers.items():
        columns = by_columns.get(frozenset(header))
        if columns and header != columns and len(header) == len(columns):
            found = next(position for position, column in enumerate(header) if column != columns[position])
            details = {"found": header[found], "wanted": columns[found]}
            letter = column_letter(found)
            yield Problem("F122", path, 1, column=header[found], row=1, letter=letter, details=details)


def check_folders(data: Data) -> Iterator[Problem]:
    """Yield a problem for each campaign whose id, locality or year is not what its folder says."""
    for row in data.rows("campaigns"):
        folder = _find_folder(row)
        locality, _, year = folder.rpartition("/")
        for column, wanted in (("campaign_id", folder), ("locality_id", locality), ("year", year)):
            if row[column] and row[column] != wanted:
                yield data.locate("F136", "campaigns", row, column, wanted=wanted)
        if "campaign_id" not in data.sources.marks.get((row["_path"], row["_line"]), {}):
            yield replace(data.locate("F153", "campaigns", row, example=folder), column="id")


def _find_folder(row: Row) -> str:
    return str(row["_path"]).removeprefix("datasets/campaigns/").removesuffix("/campaign.yaml")
