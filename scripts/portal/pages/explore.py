"""The explorer: every target in one table in the browser; without JavaScript it leads to the downloads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.pages.edition import Edition
from portal.pages.explore_chart import make_chart_files
from portal.pages.explore_index import gather_lists, make_columns, make_index
from portal.pages.explore_order import FOLDER, Order, order_campaigns
from portal.pages.explore_rows import make_province
from portal.pages.page import Download, Link, Page
from portal.write import File

FACETS = ("place", "level", "year", "indicator", "domain", "measure", "comparator", "status")
# Lists so long that a box to narrow them stands above them.
LONG = frozenset({"place", "indicator"})
# In the order of docs/assets/explore/address.js, as are the charts.
COLUMNS = (
    "target",
    "place",
    "year",
    "bound",
    "status",
    "province",
    "level",
    "indicator",
    "domain",
    "measure",
    "comparator",
    "document",
    "quote",
)
CHARTS = ("year", "place", "level", "domain", "indicator", "measure", "figures")
WHOLE = ("targets-wide.csv", "{name}.xlsx")


@dataclass(frozen=True)
class Facet:
    """Hold one filter: its name in the address, its label, whether its list is long."""

    name: str
    label: str
    is_long: bool


@dataclass(frozen=True)
class Option:
    """Hold one choice: its name in the address and its label."""

    name: str
    label: str


@dataclass(frozen=True)
class ExploreContext:
    """Hold the explorer's page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    lead: str
    facets: tuple[Facet, ...]
    columns: tuple[Option, ...]
    charts: tuple[Option, ...]
    whole: tuple[Download, ...]
    data: Link
    folder: str


def make_explore(edition: Edition) -> Iterator[Page]:
    """Yield the explorer's page."""
    words, tables = edition.words, edition.tables
    name = str(tables.sources.package["name"])
    context = ExploreContext(
        words("explore.title"),
        words("explore.description"),
        (Link(words("crumb.home"), edition.path("")),),
        words("explore.lead", targets=words.count("assessment.tally_targets", len(tables.rows("targets")))),
        tuple(Facet(facet, words(f"explore.facet.{facet}"), facet in LONG) for facet in FACETS),
        tuple(Option(column, words(f"explore.column.{column}")) for column in COLUMNS),
        tuple(Option(chart, words(f"explore.chart.by.{chart}")) for chart in CHARTS),
        tuple(
            Download(file.format(name=name), f"data/{file.format(name=name)}", words(f"explore.whole.{number}"))
            for number, file in enumerate(WHOLE, 1)
        ),
        Link(words("explore.to_data"), edition.path("tai-ve/")),
        FOLDER,
    )
    yield Page(FOLDER, "explore.html", context, edition.language)


def open_order(edition: Edition) -> Order:
    """Return the explorer's order of all campaigns, made once."""
    return edition.publication.keep("explore", lambda: order_campaigns(edition.tables))


def make_explore_heads(editions: Sequence[Edition]) -> Iterator[File]:
    """Yield what the explorer loads first, and its charts."""
    order = open_order(editions[0])
    lists = gather_lists(editions[0], order)
    yield make_columns(order, lists)
    for edition in editions:
        yield make_index(edition, order, lists)
    yield from make_chart_files(editions)


def make_explore_parts(editions: Sequence[Edition], part: tuple[int, int]) -> Iterator[File]:
    """Yield the files of every province of one of several equal parts."""
    number, count = part
    order = open_order(editions[0])
    for province in list(order.provinces)[number::count]:
        yield from make_province(editions, order, province)
