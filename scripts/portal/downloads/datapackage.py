"""Data Package v2: the file that tells machines what each CSV holds, of the whole and of one page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from portal.downloads.describe import UNIT_COLUMNS, Column, Link, Table
from portal.downloads.ledger import FOLDER, Entry
from portal.downloads.page_data import PageData
from portal.downloads.publication import Publication, Row
from portal.downloads.releases import INDEX
from portal.downloads.zip_file import Block, press
from portal.words import Words

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


@dataclass(frozen=True)
class Heading:
    """Hold what a package says of itself: its name, titles, descriptions and address."""

    name: str
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    homepage: str
    version: str
    updated_on: str


def describe_package(
    publication: Publication, heading: Heading, entries: Mapping[str, Entry], sources: list[dict[str, str]]
) -> dict[str, Any]:
    """Return the package's description; `entries`: of each table's CSV, by the table's name.

    A foreign key that leads out of the package is left out.
    """
    package = publication.package
    return {
        "$schema": PACKAGE_PROFILE,
        "name": heading.name,
        "id": heading.homepage,
        "title": heading.titles["vi"],
        "title_en": heading.titles["en"],
        "description": heading.abouts["vi"],
        "description_en": heading.abouts["en"],
        "homepage": heading.homepage,
        "version": heading.version,
        "releases": f"{publication.site_url}{FOLDER}{INDEX}",
        "created": f"{heading.updated_on}-01-01"[:10] + "T00:00:00Z",
        "licenses": package["licenses"],
        "contributors": package["contributors"],
        "keywords": package["keywords"],
        "sources": sources,
        "resources": [
            describe_resource(publication.described[name], entry, publication.links(name, entries))
            for name, entry in entries.items()
        ],
    }


def describe_resource(table: Table, entry: Entry, links: Iterable[Link]) -> dict[str, Any]:
    """Return one table's part of the package: what it is, its file, its columns."""
    return {**_describe_file(table, entry), "schema": describe_schema(table, links)}


def _describe_file(table: Table, entry: Entry) -> dict[str, Any]:
    return {
        "$schema": RESOURCE_PROFILE,
        "name": table.name,
        "type": "table",
        "title": table.titles["vi"],
        "title_en": table.titles["en"],
        "description": table.abouts["vi"],
        "description_en": table.abouts["en"],
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": entry.bytes,
        "hash": f"sha256:{entry.sha256}",
        "rows": entry.rows,
    }


def describe_schema(table: Table, links: Iterable[Link]) -> dict[str, Any]:
    """Return a table's Table Schema."""
    schema: dict[str, Any] = {
        "$schema": SCHEMA_PROFILE,
        "fields": [_describe_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    keys = [
        {"fields": list(link.columns), "reference": {"resource": link.table, "fields": list(link.targets)}}
        for link in links
    ]
    return {**schema, "foreignKeys": keys} if keys else schema


def _describe_field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "title": column.titles["vi"],
        "title_en": column.titles["en"],
        "description": column.abouts["vi"],
        "description_en": column.abouts["en"],
    }
    if column.name in UNIT_COLUMNS:
        field["unitColumn"] = UNIT_COLUMNS[column.name]
    if column.constraints:
        field["constraints"] = dict(column.constraints)
    if column.example:
        field["example"] = column.example
    return field


def list_sources(publication: Publication, tables: Mapping[str, list[Row]]) -> list[dict[str, str]]:
    """Return the documents and publications that the rows rest on, each once, with its address where known."""
    sources = dict.fromkeys(_name_sources(publication, tables))
    return [{"title": title, "path": url} if url else {"title": title} for title, url in sources]


def _name_sources(publication: Publication, tables: Mapping[str, list[Row]]) -> Iterator[tuple[str, str]]:
    for row in tables.get("documents", []):
        document = publication.record("documents", row)
        parts = (document["issuer_vi"], document["title_vi"], document["number"], document["issued_on"])
        yield ", ".join(part for part in parts if part), document["url"]
    for row in tables.get("observations", []):
        seen = publication.record("observations", row)
        told = (seen["publisher_vi"], seen["source_title_vi"], seen["published_on"])
        yield ", ".join(part for part in told if part), seen["url"]


def head_whole(publication: Publication) -> Heading:
    """Return the heading of the package of everything."""
    package = publication.package
    return Heading(
        package["name"],
        {"vi": package["title"], "en": package["title_en"]},
        {"vi": package["description"], "en": package["description_en"]},
        publication.site_url,
        publication.version,
        publication.updated_on,
    )


def head_page(publication: Publication, page: PageData) -> Heading:
    """Return the heading of the package of one page."""
    kind = page.key.kind
    return Heading(
        f"{publication.package['name']}-{page.key.folder.strip('/').replace('/', '-')}",
        {lang: Words(lang)(f"package.{kind}", title=title) for lang, title in page.titles.items()},
        {lang: Words(lang)(f"package.{kind}.about") for lang in page.titles},
        publication.address(page.key.folder),
        page.version,
        page.updated_on,
    )


def render_page_package(
    publication: Publication, heading: Heading, entries: Mapping[str, Entry], sources: list[dict[str, str]]
) -> Iterator[bytes | Block]:
    """Yield the description of a page's package in parts; its schemas are the same for all pages and kept."""
    document = describe_package(publication, heading, {}, sources)
    present = tuple(entries)
    before = json.dumps(document, ensure_ascii=False).removesuffix("[]}") + "["
    for name, entry in entries.items():
        told = json.dumps(_describe_file(publication.described[name], entry), ensure_ascii=False)
        yield f'{before}{told.removesuffix("}")}, "schema": '.encode()
        yield publication.keep(("schema", name, present), partial(_press_schema, publication, name, present))
        before = "}, "
    yield b"}]}\n"


def _press_schema(publication: Publication, name: str, present: Iterable[str]) -> Block:
    schema = describe_schema(publication.described[name], publication.links(name, present))
    return press(json.dumps(schema, ensure_ascii=False).encode())
