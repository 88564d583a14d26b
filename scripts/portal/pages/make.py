"""Make every page of both languages, in batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from portal.charts.chart import ChartPlan
from portal.derive.changes import derive_changes
from portal.derive.series import gather_series
from portal.downloads import PageData, PageKey, Publication, Shelf
from portal.output import Batch
from portal.pages.campaign import make_campaigns
from portal.pages.campaign_list import make_campaign_index
from portal.pages.changes import make_changes
from portal.pages.comparisons import compare_campaigns
from portal.pages.coverage import make_coverage
from portal.pages.data_page import make_data_page
from portal.pages.dictionary import make_dictionary
from portal.pages.document import make_documents
from portal.pages.document_list import make_document_index
from portal.pages.edition import Edition
from portal.pages.explore import make_explore, make_explore_heads, make_explore_parts
from portal.pages.home import make_home
from portal.pages.indicator import make_indicators
from portal.pages.indicator_list import make_indicator_index
from portal.pages.locality import make_localities
from portal.pages.locality_list import make_locality_index
from portal.pages.page import Page
from portal.pages.place_index import make_place_index
from portal.pages.problem_page import make_problems
from portal.pages.render import render
from portal.pages.rules_page import make_rules
from portal.pages.search_page import make_search
from portal.read.history import History
from portal.words import LANGUAGES, Words
from portal.write import File

Family = Callable[[Edition], Iterator[Page]]
# A page a row of a table, and pages that stand alone.
ROW_FAMILIES: tuple[Family, ...] = (make_campaigns, make_localities, make_indicators, make_documents)
SINGLE_FAMILIES: tuple[Family, ...] = (
    make_home,
    make_campaign_index,
    make_locality_index,
    make_indicator_index,
    make_document_index,
    make_search,
    make_explore,
    make_dictionary,
    make_coverage,
    make_problems,
    make_rules,
)
# About so many campaigns are a batch, and the other pages that come with them.
AT_ONCE = 50
NO_HISTORY = History("none")


def open_editions(
    publication: Publication,
    repository: str = "",
    plans: Iterable[ChartPlan] = (),
    history: History = NO_HISTORY,
    shelf: Shelf | None = None,
) -> tuple[Edition, ...]:
    """Return what all pages are made from, in each language.

    In: `repository`: where errors are reported, nothing for no links; `plans`: the charts that pages show; `history`:
    what the repository remembers, for the page of changes; `shelf`: releases and data files, for that of downloads.
    """
    tables = publication.tables
    charts, book, beside = group_charts(plans), gather_series(tables), compare_campaigns(tables)
    selected: dict[PageKey, PageData] = {}
    changes = tuple(derive_changes(tables, history))
    feeds = frozenset(change.locality_id for change in changes)
    return tuple(
        Edition(
            publication,
            Words(language),
            repository,
            book,
            charts[language],
            beside,
            selected=selected,
            changes=changes,
            feeds=feeds,
            shelf=shelf or Shelf(),
        )
        for language in LANGUAGES
    )


def make_pages(editions: Sequence[Edition]) -> Iterator[Batch]:
    """Yield batches of every page but that of downloads, Vietnamese at the root and English below `en/`."""
    for edition in editions:
        yield partial(_render_singles, edition)
    yield partial(make_explore_heads, editions)
    count = len(editions[0].tables.rows("campaigns")) // AT_ONCE + 1
    for part in ((number, count) for number in range(count)):
        yield partial(make_explore_parts, editions, part)
        for family in ROW_FAMILIES:
            yield partial(_render_part, editions, family, part)


def tell_downloads(editions: Sequence[Edition]) -> Iterator[File]:
    """Yield the page of downloads, which tells the size of every data file; by then these are on the shelf."""
    for edition in editions:
        yield from map(render, make_data_page(edition))


def _render_singles(edition: Edition) -> Iterator[File]:
    """Yield the pages that stand alone, in one language."""
    yield make_place_index(edition)
    for family in SINGLE_FAMILIES:
        yield from map(render, family(edition))
    yield render(make_changes(edition, edition.changes))


def _render_part(editions: Sequence[Edition], family: Family, part: tuple[int, int]) -> Iterator[File]:
    """Yield one of so many parts of a family's pages, in each language."""
    for edition in editions:
        yield from map(render, family(replace(edition, part=part)))
    for edition in editions:
        edition.selected.clear()


def group_charts(plans: Iterable[ChartPlan]) -> Mapping[str, Mapping[str, tuple[ChartPlan, ...]]]:
    """Return the charts of each language by the address of the page that shows them."""
    groups: dict[str, dict[str, list[ChartPlan]]] = {language: {} for language in LANGUAGES}
    for plan in plans:
        page = plan.stem.rpartition("/")[0] + "/"
        groups[plan.language].setdefault(page, []).append(plan)
    return {language: {page: tuple(found) for page, found in folders.items()} for language, folders in groups.items()}
