"""One language edition of the portal: the tables, the words, and the look-ups that every page needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from portal.charts.chart import ChartFigure, ChartPlan
from portal.derive.cascade import Comparison
from portal.derive.changes import Change
from portal.derive.series import SeriesBook
from portal.derive.tables import Record, Tables
from portal.downloads import PageData, PageKey, Publication, Shelf, select_page
from portal.words import Words


@dataclass(frozen=True)
class Edition:
    """Hold what all page families of one language are made from.

    `book`: the series of places and indicators. `charts`: the charts by the address (below the
    language's root) of the page that shows them. `beside`: each campaign beside its parent and its
    previous one. `part`: which of how many equal parts of the pages are to be made. `selected`: the data of pages
    that were asked for, shared by both languages. `changes`: what changed, the newest first. `feeds`: the places
    that have a feed of changes. `shelf`: the releases and the data files.
    """

    publication: Publication
    words: Words
    repository: str
    book: SeriesBook
    charts: Mapping[str, tuple[ChartPlan, ...]] = field(default_factory=dict)
    beside: Mapping[str, tuple[Comparison, ...]] = field(default_factory=dict)
    part: tuple[int, int] = (0, 1)
    selected: dict[PageKey, PageData] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    feeds: frozenset[str] = frozenset()
    shelf: Shelf = field(default_factory=Shelf)

    @property
    def tables(self) -> Tables:
        """Return the published tables."""
        return self.publication.tables

    @property
    def site_url(self) -> str:
        """Return the site's address, with a closing slash."""
        return self.publication.site_url

    @property
    def language(self) -> str:
        """Return the edition's language code."""
        return self.words.language

    def path(self, tail: str) -> str:
        """Return the address of a page below the site's root: `en/chi-tieu/` in English."""
        return tail if self.language == "vi" else f"{self.language}/{tail}"

    def share(self, rows: Sequence[Record]) -> Sequence[Record]:
        """Return the rows of this edition's part, of a family with a page a row."""
        number, count = self.part
        return rows[number::count]

    def figures(self, path: str) -> tuple[ChartFigure, ...]:
        """Return the charts of the page at `path`, laid out."""
        return tuple(plan.figure for plan in self.charts.get(path, ()))

    def select(self, key: PageKey) -> PageData:
        """Return a page's own data, selected once."""
        if key not in self.selected:
            self.selected[key] = select_page(self.publication, key)
        return self.selected[key]

    def one(self, table: str, column: str, value: str) -> Record:
        """Return the row that a foreign key points at.

        Raises: KeyError where there is none, which validation rules out.
        """
        row = self.tables.one(table, column, value)
        if row is None:
            raise KeyError(f"{table}.{column} = {value}")
        return row

    def distinct(self, table: str, column: str) -> list[str]:
        """Return what a column holds, each once, sorted."""
        return sorted({row[column] for row in self.tables.rows(table) if row[column]})

    def unit(self, unit_id: str) -> Record | None:
        """Return a unit, or None for a figure without one."""
        return self.tables.one("units", "unit_id", unit_id) if unit_id else None

    def indicator(self, indicator_id: str) -> Record:
        """Return an indicator."""
        return self.one("indicators", "indicator_id", indicator_id)

    def locality(self, locality_id: str) -> Record:
        """Return a locality."""
        return self.one("localities", "locality_id", locality_id)

    def campaign(self, campaign_id: str) -> Record:
        """Return a campaign."""
        return self.one("campaigns", "campaign_id", campaign_id)

    def document(self, document_id: str) -> Record:
        """Return a document."""
        return self.one("documents", "document_id", document_id)

    def bound(self, row: Mapping[str, str]) -> str:
        """Return a target or result as a short figure with sign and unit."""
        return self.words.bound(row, self.unit(row["unit_id"]))

    def note(self, row: Mapping[str, str]) -> str:
        """Return a row's note in this language; notes are kept as `note` and `note_en`, or `note_vi` and `note_en`."""
        vietnamese = row.get("note", "") or row.get("note_vi", "")
        return row["note_en"] or vietnamese if self.language == "en" else vietnamese
