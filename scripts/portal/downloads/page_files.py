"""Make the files beside one page: `data.csv` with its metadata, `data.json`, `data.xlsx`, `data.zip`, its citations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from portal.downloads.citations import Citation, cite_page
from portal.downloads.csv_file import render_csv
from portal.downloads.csvw import describe_page_csv
from portal.downloads.datapackage import Heading, head_page, list_sources, render_page_package
from portal.downloads.json_file import render_page
from portal.downloads.json_schema import schema_name
from portal.downloads.ledger import measure
from portal.downloads.page_data import PageData, PageKey, select_page
from portal.downloads.publication import Publication
from portal.downloads.readme import render_licence, render_readme
from portal.downloads.xlsx import render_workbook
from portal.downloads.zip_file import Block, Packed, pack, write_zip
from portal.words import LANGUAGES
from portal.write import File

# The tables of a page's zip, in the order of its package; the last two only where they have rows.
PACKED = ("targets-wide", "observations", "documents", "evidence", "revisions")
ALWAYS = PACKED[:3]
PAGE_FILES = (
    "data.csv",
    "data.csv-metadata.json",
    "data.json",
    "data.xlsx",
    "data.zip",
    "citation.bib",
    "citation.ris",
)


def make_page_files(publication: Publication, key: PageKey) -> Iterator[File]:
    """Yield the files of one page, each below the page's own address. Pages do not depend on each other."""
    page = select_page(publication, key)
    heading = head_page(publication, page)
    citations = {language: cite_page(publication, page, language) for language in LANGUAGES}
    data_csv = render_csv(publication.described["targets-wide"].names, page.tables["targets-wide"])
    yield File(f"{key.folder}data.csv", data_csv)
    yield File(f"{key.folder}data.csv-metadata.json", publication.keep("csvw", partial(_describe_csv, publication)))
    yield File(f"{key.folder}data.json", render_page(publication, page, _head(publication, page, citations)))
    yield File(f"{key.folder}data.xlsx", render_workbook(publication, heading, page.tables, citations))
    yield File(f"{key.folder}data.zip", _pack(publication, page, heading, citations, data_csv))
    yield File(f"{key.folder}citation.bib", citations["vi"].bibtex().encode())
    yield File(f"{key.folder}citation.ris", citations["vi"].ris().encode())


def _head(publication: Publication, page: PageData, citations: dict[str, Citation]) -> dict[str, Any]:
    licence = publication.package["licenses"][0]
    return {
        "$schema": f"{publication.site_url}data/{schema_name('page')}",
        "kind": page.key.kind,
        "id": page.key.id,
        "title_vi": page.titles["vi"],
        "title_en": page.titles["en"],
        "url": publication.address(page.key.folder),
        "url_en": publication.address(page.key.folder, "en"),
        "version": page.version,
        "updated_on": page.updated_on,
        "licence": licence["name"],
        "licence_url": licence["path"],
        "citation_vi": citations["vi"].plain(),
        "citation_en": citations["en"].plain(),
    }


def _pack(
    publication: Publication,
    page: PageData,
    heading: Heading,
    citations: dict[str, Citation],
    data_csv: bytes,
) -> bytes:
    """Return the page's data as a Data Package with README, licence and citation."""
    files: dict[str, Iterable[bytes | Block]] = {}
    entries = {}
    for name in PACKED:
        rows = page.tables.get(name, [])
        if not rows and name not in ALWAYS:
            continue
        content = data_csv if name == "targets-wide" else render_csv(publication.described[name].names, rows)
        entries[name] = measure(content, len(rows))
        files[f"{name}.csv"] = [content]
    sources = list_sources(publication, page.tables)
    files["datapackage.json"] = render_page_package(publication, heading, entries, sources)
    counts = {name: entry.rows or 0 for name, entry in entries.items()}
    files["README.md"] = render_readme(publication, heading, counts, citations)
    files["citation.txt"] = [f"{citation.plain()}\n".encode() for citation in citations.values()]
    files["citation.bib"] = [citations["vi"].bibtex().encode()]
    files["citation.ris"] = [citations["vi"].ris().encode()]
    licence = publication.keep("licence", partial(_pack_licence, publication))
    packed = {name: pack(parts) for name, parts in files.items()}
    return write_zip([*packed.items(), ("LICENSE.txt", licence)], heading.name)


def _describe_csv(publication: Publication) -> bytes:
    return json.dumps(describe_page_csv(publication), ensure_ascii=False).encode()


def _pack_licence(publication: Publication) -> Packed:
    return pack([render_licence(publication)])
