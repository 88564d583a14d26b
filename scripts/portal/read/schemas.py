"""Read the Table Schemas: every column of every table, defined once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.problems import Problem
from portal.read.decode import decode_file

CAMPAIGN_LISTS = {
    "documents": "documents",
    "groups": "groups",
    "citations": "citations",
    "movements": "campaign-movements",
    "duties": "duties",
    "contents": "contents",
}
CAMPAIGN_FILES = ("targets", "evidence", "revisions")
REFERENCE_FILES = ("localities", "locality-events", "units", "indicators", "movements")
ROOT_FILES = ("absences", "corrections")
TABLES = (*REFERENCE_FILES, "campaigns", *CAMPAIGN_LISTS.values(), *CAMPAIGN_FILES, "observations", *ROOT_FILES)


@dataclass(frozen=True)
class Schema:
    """Hold one table's schema as written, with its column names at hand."""

    name: str
    document: Mapping[str, Any]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the column names in published order."""
        return tuple(field["name"] for field in self.document["fields"])

    @property
    def key(self) -> tuple[str, ...]:
        """Return the columns that make a row unique."""
        return tuple(self.document["primaryKey"])

    def field(self, column: str) -> Mapping[str, Any]:
        """Return the description of one column."""
        return next(field for field in self.document["fields"] if field["name"] == column)

    def file_columns(self) -> tuple[str, ...]:
        """Return the columns that a file holds: all but those that its place says."""
        if self.name in CAMPAIGN_FILES:
            return tuple(column for column in self.columns if column != "campaign_id")
        if self.name == "observations":
            return tuple(column for column in self.columns if column != "locality_id")
        return self.columns


def read_schemas(folder: Path, shown: str) -> Iterator[Schema | Problem]:
    """Yield the schema of every table, or a problem for each that cannot be read.

    In: the folder `datasets/schemas` and the path by which people know it.
    """
    for table in TABLES:
        path = f"{shown}/{table}.json"
        text = decode_file(folder / f"{table}.json", path)
        if isinstance(text, Problem):
            yield text
            continue
        try:
            document = json.loads(text.text)
        except json.JSONDecodeError as error:
            yield Problem("F120", path, error.lineno, details={"reason": error.msg})
            continue
        names = [field.get("name") for field in document.get("fields", [])] if isinstance(document, dict) else []
        if not names or not all(names) or "primaryKey" not in document:
            yield Problem("F121", path, 1)
            continue
        yield Schema(table, document)
