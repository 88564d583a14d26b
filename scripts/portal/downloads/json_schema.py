"""JSON Schema beside the JSON files: one a table, one for the data of a page."""

from __future__ import annotations

from typing import Any

from portal.downloads.describe import Column, Table
from portal.downloads.publication import Publication
from portal.words import Words

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LIMITS = ("pattern", "minimum", "maximum", "minLength", "maxLength")


def schema_name(table: str) -> str:
    """Return the file name of a table's schema."""
    return f"{table}.schema.json"


def describe_rows(table: Table, site_url: str) -> dict[str, Any]:
    """Return the schema of a table: an array of objects that have every column."""
    return {
        "$schema": DIALECT,
        "$id": f"{site_url}data/{schema_name(table.name)}",
        "title": table.titles["en"],
        "description": table.abouts["en"],
        "type": "array",
        "items": {
            "type": "object",
            "properties": {column.name: _describe_column(column) for column in table.columns},
            "required": list(table.names),
            "additionalProperties": False,
        },
    }


def describe_page(publication: Publication) -> dict[str, Any]:
    """Return the schema of the data of a page: a head, then the tables that it needs."""
    words = Words("en")
    text = {"type": "string"}
    address = {"type": "string", "format": "uri"}
    head = {
        "$schema": address,
        "kind": {"enum": ["campaign", "locality", "indicator"]},
        "id": text,
        "title_vi": text,
        "title_en": text,
        "url": address,
        "url_en": address,
        "version": text,
        "updated_on": {"type": "string", "format": "date"},
        "licence": text,
        "licence_url": address,
        "citation_vi": text,
        "citation_en": text,
    }
    tables = {name: {"$ref": schema_name(name)} for name in publication.described if name != "targets-wide"}
    return {
        "$schema": DIALECT,
        "$id": f"{publication.site_url}data/{schema_name('page')}",
        "title": words("schema.page"),
        "description": words("schema.page.about"),
        "type": "object",
        "properties": {**head, **tables},
        "required": [*head, "campaigns", "targets", "assessments", "observations"],
        "additionalProperties": False,
    }


def _describe_column(column: Column) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "title": column.titles["en"],
        "description": column.abouts["en"],
        "type": column.type if column.is_required else [column.type, "null"],
    }
    if "enum" in column.constraints:
        schema["enum"] = [*column.constraints["enum"], *([] if column.is_required else [None])]
    schema.update({name: column.constraints[name] for name in LIMITS if name in column.constraints})
    return schema
