"""Read the Table Schemas: every column of every table, defined once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from portal.problems import Problem
from portal.read.decode import decode_file, parse_json

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
TYPES = ("string", "integer", "number", "boolean")
CONSTRAINTS = {"required": bool, "pattern": str, "enum": list, "minimum": int, "maximum": int}
TABLES = (*REFERENCE_FILES, "campaigns", *CAMPAIGN_LISTS.values(), *CAMPAIGN_FILES, "observations", *ROOT_FILES)


@dataclass(frozen=True)
class Schema:
    """Hold one table's schema as written, with its column names at hand."""

    name: str
    document: Mapping[str, Any]

    @cached_property
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

    @cached_property
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
        document = parse_json(text.text, path)
        if isinstance(document, Problem):
            yield document
            continue
        part = find_unusable_part(document)
        if part:
            yield Problem("F121", path, 1, value=part)
            continue
        yield Schema(table, document)


def find_unusable_part(document: Any) -> str:
    """Return the name of the first part of a schema that nothing could work with; empty: all is well."""
    if not isinstance(document, dict):
        return "{ … }"
    fields = document.get("fields")
    if not isinstance(fields, list) or not fields or not all(map(_is_field, fields)):
        return "fields"
    names = {field["name"] for field in fields}
    if len(names) < len(fields):
        return "fields"
    if not _are_columns(document.get("primaryKey"), names):
        return "primaryKey"
    foreign = document.get("foreignKeys", [])
    if not isinstance(foreign, list) or not all(_is_foreign_key(key, names) for key in foreign):
        return "foreignKeys"
    return "" if document.get("missingValues") == [""] else "missingValues"


def _is_field(field: Any) -> bool:
    if not isinstance(field, dict) or not isinstance(field.get("name"), str) or field.get("type") not in TYPES:
        return False
    constraints = field.get("constraints", {})
    if not isinstance(constraints, dict) or not set(constraints) <= set(CONSTRAINTS):
        return False
    if not all(isinstance(value, CONSTRAINTS[name]) for name, value in constraints.items()):
        return False
    try:
        re.compile(constraints.get("pattern", ""))
    except (re.error, RecursionError, OverflowError):
        return False
    return all(isinstance(value, str) for value in constraints.get("enum", []))


def _are_columns(columns: Any, names: set[str]) -> bool:
    return isinstance(columns, list) and bool(columns) and all(isinstance(x, str) and x in names for x in columns)


def _is_foreign_key(key: Any, names: set[str]) -> bool:
    if not isinstance(key, dict) or not _are_columns(key.get("fields"), names):
        return False
    reference = key.get("reference")
    if not isinstance(reference, dict) or reference.get("resource") not in ("", *TABLES):
        return False
    theirs = reference.get("fields")
    return isinstance(theirs, list) and len(theirs) == len(key["fields"]) and all(isinstance(x, str) for x in theirs)
