"""The page of downloads and of the static API, with examples for the usual tools."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from portal.downloads import cite_whole
from portal.pages.edition import Edition
from portal.pages.files import describe_catalog
from portal.pages.page import Download, Link, Page

WHOLE = ("targets-wide.csv", "{name}.xlsx", "{name}.zip")
DESCRIPTIONS = ("datapackage.json", "CHECKSUMS.sha256", "index.json", "catalog.jsonld")
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
    descriptions: tuple[Download, ...]
    feed: str
    base: str
    sample: str
    citation: str
    jsonld: Markup


def make_data_page(edition: Edition) -> Iterator[Page]:
    """Yield the page of downloads."""
    words, tables = edition.words, edition.tables
    name = str(tables.sources.package["name"])
    dictionary = edition.path("tu-dien-du-lieu/")
    rows = tuple(
        TableRow(
            table.name,
            table.titles[edition.language],
            table.abouts[edition.language],
            words.number(str(len(tables.rows(table.name)))),
            tuple(
                Link(ending.upper() if ending != "parquet" else "Parquet", f"data/{table.name}.{ending}")
                for ending in FORMATS
                if ending != "json" or table.name not in NOT_AS_JSON
            ),
            f"{dictionary}#_{table.name}",
        )
        for table in edition.publication.described.values()
    )
    first = tables.rows("campaigns")[:1]
    context = DataContext(
        words("data.title"),
        words("data.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tables.version,
        words.date(tables.updated_on),
        tuple(_offer(edition, file.format(name=name), file) for file in WHOLE),
        rows,
        tuple(_offer(edition, file, file) for file in DESCRIPTIONS),
        edition.path("feed.xml"),
        f"{edition.site_url}data/",
        f"{edition.site_url}phong-trao/{first[0]['campaign_id']}/data.json" if first else "",
        cite_whole(edition.publication, edition.language).plain(),
        describe_catalog(edition),
    )
    yield Page("tai-ve/", "data.html", context, edition.language)


def _offer(edition: Edition, file: str, name: str) -> Download:
    about = name.replace("{name}", "whole")
    return Download(file, f"data/{file}", edition.words(f"data.file.{about}"))
