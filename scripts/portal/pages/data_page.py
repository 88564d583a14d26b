"""The page of downloads and of the static API, with examples for the usual tools."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.downloads import cite_release, cite_whole
from portal.pages.data_files import FileRow, ReleaseRow, list_files, list_releases, show_size
from portal.pages.edition import Edition
from portal.pages.files import describe_catalog, list_cite_files
from portal.pages.page import Download, Link, Page

WHOLE = ("targets-wide.csv", "{name}.xlsx", "{name}.zip")
DESCRIPTIONS = ("datapackage.json", "CHECKSUMS.sha256", "index.json", "openapi.json", "catalog.jsonld", "current.json")
FORMATS = ("csv", "json", "parquet")
NOT_AS_JSON = frozenset({"targets-wide"})


@dataclass(frozen=True)
class TableRow:
    """Hold one published table: its name, what a row is, how many there are, its files."""

    name: str
    title: str
    about: str
    rows: str
    files: tuple[Link, ...]
    dictionary: str


@dataclass(frozen=True)
class DataContext:
    """Hold the page of downloads ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    version: str
    updated: str
    whole: tuple[Download, ...]
    tables: tuple[TableRow, ...]
    files: tuple[FileRow, ...]
    releases: tuple[ReleaseRow, ...]
    descriptions: tuple[Download, ...]
    feed: str
    explore: str
    base: str
    sample: str
    citation: str
    cite_files: tuple[Link, ...]
    release_citation: str


def make_data_page(edition: Edition) -> Iterator[Page]:
    """Yield the page of downloads."""
    words, tables = edition.words, edition.tables
    name = str(tables.sources.package["name"])
    first = tables.rows("campaigns")[:1]
    context = DataContext(
        words("data.title"),
        words("data.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tables.version,
        words.date(tables.updated_on),
        tuple(_offer(edition, file.format(name=name), file) for file in WHOLE),
        tuple(_list_tables(edition)),
        tuple(list_files(edition)),
        tuple(list_releases(edition)),
        tuple(_offer(edition, file, file) for file in DESCRIPTIONS),
        edition.path("feed.xml"),
        edition.path("kham-pha/"),
        f"{edition.site_url}data/",
        f"{edition.site_url}phong-trao/{first[0]['campaign_id']}/data.json" if first else "",
        cite_whole(edition.publication, edition.language).plain(),
        list_cite_files("data/"),
        _cite_release(edition),
    )
    yield Page("tai-ve/", "data.html", context, edition.language, jsonld=describe_catalog(edition))


def _list_tables(edition: Edition) -> Iterator[TableRow]:
    dictionary = edition.path("tu-dien-du-lieu/")
    for table in edition.publication.described.values():
        yield TableRow(
            table.name,
            table.titles[edition.language],
            table.abouts[edition.language],
            edition.words.number(str(len(edition.tables.rows(table.name)))),
            tuple(
                Link(ending.upper() if ending != "parquet" else "Parquet", f"data/{table.name}.{ending}")
                for ending in FORMATS
                if ending != "json" or table.name not in NOT_AS_JSON
            ),
            f"{dictionary}#_{table.name}",
        )


def _offer(edition: Edition, file: str, name: str) -> Download:
    about = edition.words(f"data.file.{name.replace('{name}', 'whole')}")
    entry = edition.shelf.ledger.entries.get(file)
    size = f" ({show_size(edition.words, entry.bytes)})" if entry else ""
    return Download(file, f"data/{file}", about + size)


def _cite_release(edition: Edition) -> str:
    """Return the citation of the current release, at an address that stays; nothing where there is none."""
    releases = edition.shelf.releases
    return cite_release(edition.publication, releases[-1], edition.language).plain() if releases else ""
