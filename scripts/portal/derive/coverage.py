"""Which place and year has a campaign entered, was searched without success, or was not searched yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from portal.derive.tables import Record, Tables

STATES = ("complete", "partial", "not_found", "not_searched", "not_there")


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold what is known of one place in one year.

    `state`: `complete` or `partial` (a campaign is entered), `not_found` (searched, nothing found),
    `not_searched`, or `not_there` (the place did not exist in that year). `absences`: the searches that
    found nothing, whatever the state, newest last.
    """

    locality_id: str
    year: int
    state: str
    campaign_id: str
    absences: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one place's cells, one for each of the grid's years."""

    locality: Record
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Hold the years and the rows of the coverage grid: provinces, each with its entered districts below it."""

    years: tuple[int, ...]
    rows: tuple[Row, ...]

    def count(self) -> dict[str, int]:
        """Return how many cells are in each state, in the order of `STATES`."""
        counts = dict.fromkeys(STATES, 0)
        for row in self.rows:
            for cell in row.cells:
                counts[cell.state] += 1
        return counts


def cover_places(tables: Tables) -> Grid:
    """Return the coverage grid.

    In: tables with `localities`, `campaigns`, `absences`. Out: one row per province, and below each the
    lower places that have a campaign or a search; one cell per year from the first to the last year that
    any campaign or search is about. Silence is `not_searched`, never zero.
    """
    campaigns = {(row["locality_id"], int(row["year"])): row for row in tables.rows("campaigns")}
    absences: dict[tuple[str, int], list[Record]] = {}
    for row in tables.rows("absences"):
        absences.setdefault((row["locality_id"], int(row["year"])), []).append(row)
    seen = {year for _, year in (*campaigns, *absences)}
    years = tuple(range(min(seen), max(seen) + 1)) if seen else ()
    touched = {place for place, _ in (*campaigns, *absences)}
    rows = [
        Row(place, tuple(_make_cell(place, year, campaigns, absences) for year in years))
        for place in _order_places(tables, touched)
    ]
    return Grid(years, tuple(rows))


def _order_places(tables: Tables, touched: set[str]) -> Iterator[Record]:
    """Yield the provinces in table order, each followed by its lower places that were entered or searched."""
    below: dict[str, list[Record]] = {}
    provinces = []
    for row in tables.rows("localities"):
        if row["level"] == "province":
            provinces.append(row)
        elif row["locality_id"] in touched:
            below.setdefault(row["locality_id"].partition("/")[0], []).append(row)
    for province in provinces:
        yield province
        yield from sorted(below.get(province["locality_id"], ()), key=lambda row: row["locality_id"])


def _make_cell(
    place: Record,
    year: int,
    campaigns: dict[tuple[str, int], Record],
    absences: dict[tuple[str, int], list[Record]],
) -> Cell:
    key = place["locality_id"], year
    campaign = campaigns.get(key)
    searches: Sequence[Record] = sorted(absences.get(key, ()), key=lambda row: row["searched_on"])
    if campaign:
        state = campaign["completeness"]
    elif searches:
        state = "not_found"
    else:
        state = "not_searched" if _exists(place, year) else "not_there"
    return Cell(key[0], year, state, campaign["campaign_id"] if campaign else "", tuple(searches))


def _exists(place: Record, year: int) -> bool:
    """Tell whether a place existed on any day of a year; an unknown date is no limit."""
    starts, ends = place["valid_from"][:4], place["valid_to"][:4]
    return (not starts or int(starts) <= year) and (not ends or year <= int(ends))


def tabulate_coverage(grid: Grid) -> pd.DataFrame:
    """Return the grid for download.

    Out: one row per place, year and search (one where there was none), in grid order: locality_id, name_vi,
    name_en, type_vi, level, year, state, campaign_id (empty: none entered), searched_on, what_vi, what_en,
    where_vi, where_en (empty: no search on record).
    """
    searched = ("searched_on", "what_vi", "what_en", "where_vi", "where_en")
    place_columns = ("locality_id", "name_vi", "name_en", "type_vi", "level")
    lines = []
    for row in grid.rows:
        place = tuple(row.locality[name] for name in place_columns)
        for cell in row.cells:
            for search in cell.absences or (dict.fromkeys(searched, ""),):
                cells = (str(cell.year), cell.state, cell.campaign_id, *(search[name] for name in searched))
                lines.append((*place, *cells))
    columns = [*place_columns, "year", "state", "campaign_id", *searched]
    return pd.DataFrame(lines, columns=columns, dtype=object)
