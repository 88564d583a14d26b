"""The coverage page: which place and year was entered, searched without success, or not searched yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.coverage import STATES, Cell, Grid, cover_places
from portal.derive.coverage import Row as GridRow
from portal.derive.tables import Record
from portal.pages.addresses import source_url
from portal.pages.edition import Edition
from portal.pages.names import link_place, name_place
from portal.pages.page import Link, Page


@dataclass(frozen=True)
class CoverageCell:
    """Hold one place in one year: its state, in a mark and a word, and where a campaign is entered its address."""

    state: str
    word: str
    path: str


@dataclass(frozen=True)
class CoverageRow:
    """Hold one place with its years."""

    place: Link
    is_below: bool
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True)
class Search:
    """Hold one search that found nothing."""

    place: Link
    year: str
    what: str
    where: str
    date: str


@dataclass(frozen=True)
class State:
    """Hold one state with how many cells are in it."""

    code: str
    word: str
    number: str


@dataclass(frozen=True)
class CoverageContext:
    """Hold the coverage page ready to print.

    `rows`: the places of which anything is known; `silent`: the provinces of which nothing is known yet.
    """

    title: str
    description: str
    crumbs: tuple[Link, ...]
    years: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    silent: tuple[Link, ...]
    states: tuple[State, ...]
    searches: tuple[Search, ...]
    send_url: str


def make_coverage(edition: Edition) -> Iterator[Page]:
    """Yield the coverage page."""
    words = edition.words
    grid = cover_places(edition.tables)
    counts = Counter(words.locality(row.locality) for row in grid.rows)
    twins = frozenset(name for name, number in counts.items() if number > 1)
    known = [row for row in grid.rows if any(cell.state in ("complete", "partial", "not_found") for cell in row.cells)]
    shown = {row.locality["locality_id"] for row in known}
    context = CoverageContext(
        words("coverage.title"),
        words("coverage.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tuple(str(year) for year in grid.years),
        tuple(_tell_row(edition, row, twins) for row in known),
        tuple(_link(edition, row.locality, twins) for row in grid.rows if row.locality["locality_id"] not in shown),
        tuple(_list_states(edition, grid)),
        tuple(_list_searches(edition)),
        source_url(edition, ""),
    )
    yield Page("do-phu/", "coverage.html", context, edition.language)


def _link(edition: Edition, locality: Record, twins: frozenset[str]) -> Link:
    """Return the link to a place; of two places of one name, before and after a merger, each with its time."""
    link, words = link_place(edition, locality["locality_id"]), edition.words
    if link.text not in twins:
        return link
    if locality["valid_to"]:
        return Link(words("coverage.until", place=link.text, date=words.date(locality["valid_to"])), link.path)
    if locality["valid_from"]:
        return Link(words("coverage.since", place=link.text, date=words.date(locality["valid_from"])), link.path)
    return link


def _tell_row(edition: Edition, row: GridRow, twins: frozenset[str]) -> CoverageRow:
    place = _link(edition, row.locality, twins)
    return CoverageRow(place, bool(row.locality["parent_id"]), tuple(_tell_cell(edition, cell) for cell in row.cells))


def _tell_cell(edition: Edition, cell: Cell) -> CoverageCell:
    path = edition.path(f"phong-trao/{cell.campaign_id}/") if cell.campaign_id else ""
    return CoverageCell(cell.state, edition.words(f"coverage.state.{cell.state}"), path)


def _list_states(edition: Edition, grid: Grid) -> Iterator[State]:
    counts = grid.count()
    for state in STATES:
        yield State(state, edition.words(f"coverage.state.{state}"), edition.words.number(str(counts[state])))


def _list_searches(edition: Edition) -> Iterator[Search]:
    words = edition.words
    for row in sorted(edition.tables.rows("absences"), key=lambda row: row["searched_on"], reverse=True):
        place = Link(name_place(edition, row["locality_id"]), edition.path(f"dia-phuong/{row['locality_id']}/"))
        date = words.date(row["searched_on"])
        yield Search(place, row["year"], words.pick(row, "what"), words.pick(row, "where"), date)
