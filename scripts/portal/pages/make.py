"""Make every page of both languages, in several processes where it is worth it."""

from __future__ import annotations

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from itertools import chain

from portal.charts.chart import ChartPlan
from portal.derive.changes import derive_changes
from portal.derive.series import gather_series
from portal.derive.tables import Tables
from portal.downloads import PageData, PageKey, prepare
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

# Place of the family in ROW_FAMILIES, and which of how many parts.
Task = tuple[int, tuple[int, int]]
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
    make_data_page,
    make_dictionary,
    make_coverage,
    make_problems,
    make_rules,
)
# Campaigns of a part, and how many there must be before a second process saves more than it costs.
PART = 50
WORTH_SHARING = 200
AHEAD = 3
NO_HISTORY = History("none")
_shared: list[Edition] = []


def make_pages(
    tables: Tables,
    site_url: str,
    repository: str = "",
    plans: Iterable[ChartPlan] = (),
    workers: int = 1,
    history: History = NO_HISTORY,
) -> Iterator[File]:
    """Yield every generated page, Vietnamese at the root and English below `en/`.

    In: `site_url` with a closing slash; `repository`: where errors are reported, nothing for no links;
    `plans`: the charts that pages show; `workers`: how many processes may work. They are forked, so that
    they share the tables; where the system cannot fork, one process does it all. `history`: what the
    repository remembers, for the page of changes.
    """
    publication = prepare(tables, site_url)
    charts, book, beside = group_charts(plans), gather_series(tables), compare_campaigns(tables)
    selected: dict[PageKey, PageData] = {}
    editions = [
        Edition(publication, Words(language), repository, book, charts[language], beside, selected=selected)
        for language in LANGUAGES
    ]
    changes = derive_changes(tables, history)
    for edition in editions:
        yield make_place_index(edition)
        for family in SINGLE_FAMILIES:
            yield from map(render, family(edition))
        yield render(make_changes(edition, changes))
    campaigns = len(tables.rows("campaigns"))
    count = campaigns // PART + 1
    tasks: list[Task] = [(family, (number, count)) for family in range(len(ROW_FAMILIES)) for number in range(count)]
    _shared.extend(editions)
    try:
        if workers > 1 and campaigns >= WORTH_SHARING and "fork" in multiprocessing.get_all_start_methods():
            yield from _share(tasks, workers)
        else:
            yield from chain.from_iterable(map(_render_part, tasks))
    finally:
        _shared.clear()


def _share(tasks: Iterable[Task], workers: int) -> Iterator[File]:
    """Yield the pages of all tasks in order, a few tasks ahead of the reader, so that pages never pile up."""
    waiting: deque[Future[list[File]]] = deque()
    with ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), initializer=gc.freeze) as pool:
        for task in tasks:
            waiting.append(pool.submit(_render_part, task))
            if len(waiting) > AHEAD * workers:
                yield from waiting.popleft().result()
        for future in waiting:
            yield from future.result()


def _render_part(task: Task) -> list[File]:
    """Return the pages of one part of one family, rendered in each language."""
    family, part = task
    pages = chain.from_iterable(ROW_FAMILIES[family](replace(edition, part=part)) for edition in _shared)
    files = [render(page) for page in pages]
    for edition in _shared:
        edition.selected.clear()
    return files


def group_charts(plans: Iterable[ChartPlan]) -> Mapping[str, Mapping[str, tuple[ChartPlan, ...]]]:
    """Return the charts of each language by the address of the page that shows them."""
    groups: dict[str, dict[str, list[ChartPlan]]] = {language: {} for language in LANGUAGES}
    for plan in plans:
        page = plan.stem.rpartition("/")[0] + "/"
        groups[plan.language].setdefault(page, []).append(plan)
    return {language: {page: tuple(found) for page, found in folders.items()} for language, folders in groups.items()}
