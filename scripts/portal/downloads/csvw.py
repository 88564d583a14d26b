"""CSV on the Web: metadata beside each CSV, and one file for all of them with their foreign keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from portal.downloads.describe import UNIT_COLUMNS, Column, Link, Table
from portal.downloads.publication import Publication
from portal.words import LANGUAGES

GROUP_FILE = "csv-metadata.json"
CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "vi"}]
DIALECT = {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True}
DATATYPES = {"string": "string", "number": "decimal", "integer": "integer", "boolean": "boolean"}
# Tables of which each row has a page address of its own, below the site's root, as a URI template.
ADDRESSES = dict.fromkeys(("targets", "targets-wide"), "phong-trao/{+campaign_id}/#{key}")


def metadata_name(table: str) -> str:
    """Return the file name at which clients look for a CSV's metadata."""
    return f"{table}.csv-metadata.json"


def describe_csv(publication: Publication, table: Table) -> dict[str, Any]:
    """Return the metadata of one CSV."""
    return {"@context": CONTEXT, **_describe_table(publication, table, ())}


def describe_page_csv(publication: Publication) -> dict[str, Any]:
    """Return the metadata of a page's `data.csv`, the same for all pages: types and keys; words are in the whole's."""
    table = publication.described["targets-wide"]
    columns = [
        {
            "name": column.name,
            "titles": column.name,
            "datatype": _describe_type(column),
            **({"required": True} if column.is_required else {}),
        }
        for column in table.columns
    ]
    return {
        "@context": CONTEXT,
        "url": "data.csv",
        "dc:title": _tag(table.titles),
        "dc:license": {"@id": publication.package["licenses"][0]["path"]},
        "dc:relation": {"@id": f"{publication.site_url}data/{metadata_name(table.name)}"},
        "dialect": DIALECT,
        "tableSchema": {
            "columns": columns,
            "primaryKey": list(table.key),
            "aboutUrl": publication.site_url + ADDRESSES[table.name],
        },
    }


def describe_group(publication: Publication) -> dict[str, Any]:
    """Return the metadata of all CSVs together, with the keys that lead from one to another."""
    present = publication.described
    return {
        "@context": CONTEXT,
        "dc:title": _tag({"vi": publication.package["title"], "en": publication.package["title_en"]}),
        "dc:license": {"@id": publication.package["licenses"][0]["path"]},
        "tables": [
            _describe_table(publication, table, _full_links(table, publication.links(name, present)))
            for name, table in present.items()
        ],
    }


def _full_links(table: Table, links: Iterable[Link]) -> list[Link]:
    """Return the foreign keys that every row has: strict clients take an empty one as broken."""
    required = {column.name for column in table.columns if column.is_required}
    return [link for link in links if required.issuperset(link.columns)]


def _describe_table(publication: Publication, table: Table, links: Iterable[Link]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_describe_column(column) for column in table.columns],
        "primaryKey": list(table.key),
    }
    if table.name in ADDRESSES:
        schema["aboutUrl"] = publication.site_url + ADDRESSES[table.name]
    keys = [
        {
            "columnReference": list(link.columns),
            "reference": {"resource": f"{link.table or table.name}.csv", "columnReference": list(link.targets)},
        }
        for link in links
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "url": f"{table.name}.csv",
        "dc:title": _tag(table.titles),
        "dc:description": _tag(table.abouts),
        "dc:license": {"@id": publication.package["licenses"][0]["path"]},
        "dc:publisher": publication.package["contributors"][0]["title"],
        "dc:modified": {"@value": publication.updated_on, "@type": "xsd:date"},
        "dialect": DIALECT,
        "tableSchema": schema,
    }


def _describe_column(column: Column) -> dict[str, Any]:
    """Return one column; its title stays the name in the header line, as clients compare the two."""
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:title": _tag(column.titles),
        "dc:description": _tag(column.abouts),
        "datatype": _describe_type(column),
        "required": column.is_required,
    }
    if column.name in UNIT_COLUMNS:
        described["dc:relation"] = UNIT_COLUMNS[column.name]
    return described


def _describe_type(column: Column) -> dict[str, Any] | str:
    base = DATATYPES[column.type]
    rules = column.constraints
    if column.type == "string" and "enum" in rules:
        return {"base": base, "format": "^(" + "|".join(map(re.escape, rules["enum"])) + ")$"}
    if column.type == "string" and "pattern" in rules:
        return {"base": base, "format": rules["pattern"]}
    limits = {name: rules[name] for name in ("minimum", "maximum") if name in rules}
    if column.type == "boolean":
        limits = {"format": "true|false"}
    return {"base": base, **limits} if limits else base


def _tag(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": texts[language], "@language": language} for language in LANGUAGES]
