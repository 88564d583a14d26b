"""`data/index.json`: where everything is, for programs that start knowing nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from portal.downloads.citations import Citation
from portal.downloads.ledger import FOLDER, Entry
from portal.downloads.page_data import TITLES, PageKey, list_pages, title_page
from portal.downloads.page_files import PAGE_FILES
from portal.downloads.publication import Publication
from portal.downloads.redirects import list_redirects
from portal.downloads.releases import CURRENT, INDEX
from portal.read.redirects import Redirect
from portal.words import Words


def describe_index(
    publication: Publication,
    entries: Mapping[str, Entry],
    citations: Mapping[str, Citation],
    redirects: Sequence[Redirect],
) -> dict[str, Any]:
    """Return the index: version, licence, every file below `data/`, every page that has data of its own."""
    package = publication.package
    licence = package["licenses"][0]
    return {
        "name": package["name"],
        "title_vi": package["title"],
        "title_en": package["title_en"],
        "url": publication.address(),
        "url_en": publication.address("", "en"),
        "version": publication.version,
        "updated_on": publication.updated_on,
        "licence": licence["name"],
        "licence_url": licence["path"],
        "current_release": f"{publication.site_url}{FOLDER}{CURRENT}",
        "releases": f"{publication.site_url}{FOLDER}{INDEX}",
        "citation_vi": citations["vi"].plain(),
        "citation_en": citations["en"].plain(),
        "tables": [_describe_table(publication, name, entries) for name in publication.described],
        "files": [_describe_file(publication, name, entry) for name, entry in entries.items()],
        "page_files": list(PAGE_FILES),
        "redirects": list_redirects(publication, redirects),
        "pages": [_describe_page(publication, key) for key in list_pages(publication.tables)],
    }


def _describe_table(publication: Publication, name: str, entries: Mapping[str, Entry]) -> dict[str, Any]:
    table = publication.described[name]
    files = {
        kind: f"{publication.site_url}{FOLDER}{name}.{ending}"
        for kind, ending in (
            ("csv", "csv"),
            ("csvw", "csv-metadata.json"),
            ("json", "json"),
            ("json_schema", "schema.json"),
            ("parquet", "parquet"),
        )
        if f"{name}.{ending}" in entries
    }
    return {
        "name": name,
        "title_vi": table.titles["vi"],
        "title_en": table.titles["en"],
        "description_vi": table.abouts["vi"],
        "description_en": table.abouts["en"],
        "rows": len(publication.rows(name)),
        "files": files,
    }


def _describe_file(publication: Publication, name: str, entry: Entry) -> dict[str, Any]:
    return {"url": f"{publication.site_url}{FOLDER}{name}", "bytes": entry.bytes, "sha256": entry.sha256}


def _describe_page(publication: Publication, key: PageKey) -> dict[str, Any]:
    table, column, _ = TITLES[key.kind]
    row = publication.tables.one(table, column, key.id) or {}
    return {
        "kind": key.kind,
        "id": key.id,
        "title_vi": title_page(key.kind, row, Words("vi")),
        "title_en": title_page(key.kind, row, Words("en")),
        "url": publication.address(key.folder),
        "url_en": publication.address(key.folder, "en"),
    }
