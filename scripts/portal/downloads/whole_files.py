"""Make the files below `data/`: every table in every format, and what describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from portal.downloads.citations import Citation, cite_whole
from portal.downloads.csvw import GROUP_FILE, describe_group
from portal.downloads.datapackage import Heading, describe_package, head_whole, list_sources
from portal.downloads.dcat import describe_catalog
from portal.downloads.index_file import describe_index
from portal.downloads.json_file import dump
from portal.downloads.json_schema import describe_page, schema_name
from portal.downloads.ledger import FOLDER, Entry, Shelf, render_checksums
from portal.downloads.llms import render_llms
from portal.downloads.openapi import describe_api
from portal.downloads.publication import Publication
from portal.downloads.readme import render_licence, render_readme
from portal.downloads.releases import (
    CURRENT,
    INDEX,
    SCHEMA,
    copy_releases,
    describe_current,
    describe_manifest,
    describe_releases,
    list_released,
)
from portal.downloads.table_files import TableFile
from portal.downloads.xlsx import WHOLE, render_workbook
from portal.downloads.zip_file import Block, Packed, pack, write_zip
from portal.read.redirects import Redirect
from portal.words import LANGUAGES
from portal.write import File


def make_whole_files(
    publication: Publication,
    tables: Iterable[TableFile],
    workbook: bytes,
    redirects: Sequence[Redirect],
    shelf: Shelf,
) -> Iterator[File]:
    """Yield every file below `data/`, then their checksums and the guide for programs.

    In: the files of every table (see `make_table_files`), the workbook of everything, the ids that
    were mended, the shelf: the releases made so far, and where every file is entered.
    """
    ledger, releases = shelf.ledger, shelf.releases
    heading = head_whole(publication)
    citations = _cite(publication)
    packed: dict[str, Packed] = {}
    entries: dict[str, Entry] = {}
    for file in tables:
        yield ledger.add(file.name, file.content, file.rows)
        if file.packed:
            packed[file.name] = file.packed
            entries[file.name.removesuffix(".csv")] = ledger.entries[file.name]
    yield ledger.add(schema_name("page"), dump(describe_page(publication)))
    for name, content in _describe_whole(publication, heading, entries, citations):
        packed[name] = pack([content])
        if name.startswith(("datapackage", "citation")):
            yield ledger.add(name, content)
    yield ledger.add(f"{heading.name}.zip", write_zip(packed.items(), heading.name))
    yield ledger.add(f"{heading.name}.xlsx", workbook)
    yield ledger.add(SCHEMA, dump(describe_manifest(publication)))
    yield ledger.add(CURRENT, dump(describe_current(publication, releases)))
    yield ledger.add(INDEX, dump(describe_releases(publication, releases)))
    catalog = describe_catalog(publication, ledger.entries, releases)
    yield ledger.add("catalog.jsonld", dump(catalog.as_jsonld()))
    yield ledger.add("catalog.ttl", catalog.as_turtle())
    yield ledger.add(GROUP_FILE, dump(describe_group(publication)))
    yield ledger.add("openapi.json", dump(describe_api(publication)))
    yield ledger.add("index.json", dump(describe_index(publication, ledger.entries, citations, redirects)))
    yield File(f"{FOLDER}CHECKSUMS.sha256", render_checksums({**ledger.entries, **dict(list_released(releases))}))
    yield from copy_releases(releases)
    yield File("llms.txt", render_llms(publication))


def make_whole_workbook(publication: Publication) -> bytes:
    """Return the workbook of everything."""
    tables = {name: publication.rows(name) for name in publication.described}
    return render_workbook(publication, head_whole(publication), tables, _cite(publication), WHOLE)


def _describe_whole(
    publication: Publication, heading: Heading, entries: dict[str, Entry], citations: dict[str, Citation]
) -> Iterator[tuple[str, bytes]]:
    """Yield what travels with the tables in the zip."""
    cited = {name: publication.rows(name) for name in ("documents", "observations")}
    package = describe_package(publication, heading, entries, list_sources(publication, cited))
    yield "datapackage.json", dump(package)
    counts = {name: entry.rows or 0 for name, entry in entries.items()}
    readme = render_readme(publication, heading, counts, citations)
    yield "README.md", b"".join(part.content if isinstance(part, Block) else part for part in readme)
    yield "LICENSE.txt", render_licence(publication)
    yield "citation.txt", "".join(f"{citation.plain()}\n" for citation in citations.values()).encode()
    yield "citation.bib", citations["vi"].bibtex().encode()
    yield "citation.ris", citations["vi"].ris().encode()


def _cite(publication: Publication) -> dict[str, Citation]:
    return {language: cite_whole(publication, language) for language in LANGUAGES}
