"""Make every download: the pages' files, each page on its own, then the whole, then the feeds."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain

from portal.derive.changes import derive_changes
from portal.derive.coverage import cover_places, tabulate_coverage
from portal.derive.tables import Tables
from portal.downloads.csv_file import render_csv
from portal.downloads.feed import make_feeds
from portal.downloads.page_data import PageKey, list_pages
from portal.downloads.page_files import make_page_files
from portal.downloads.publication import Publication, prepare
from portal.downloads.redirects import make_redirects
from portal.downloads.table_files import TableFile, make_table_files
from portal.downloads.whole_files import make_whole_files, make_whole_workbook
from portal.read.history import History
from portal.read.redirects import Redirect
from portal.write import File

# Pages given to a process at a time, and below how many a second process costs more than it saves.
PAGES_AT_ONCE = 16
WORTH_SHARING = 64
NO_HISTORY = History("none")
_shared: list[Publication] = []


def make_downloads(
    tables: Tables,
    site_url: str,
    workers: int = 1,
    history: History = NO_HISTORY,
    redirects: Sequence[Redirect] = (),
) -> Iterator[File]:
    """Yield every file for download.

    In: the published tables, the site's address, how many processes may work; the repository's history
    and the mended ids. Processes are forked, so that they share the tables; where the system cannot
    fork, one process does it all.
    Out: the files beside each campaign, locality and indicator page; everything below `data/`; the guide
    for programs, the feeds, a page at each address that was mended, the table of the coverage page.
    """
    publication = prepare(tables, site_url)
    keys = list(list_pages(tables))
    if workers > 1 and len(keys) >= WORTH_SHARING and "fork" in multiprocessing.get_all_start_methods():
        yield from _share(publication, keys, workers, redirects)
    else:
        for key in keys:
            yield from make_page_files(publication, key)
        made = chain.from_iterable(make_table_files(publication, name) for name in publication.described)
        yield from make_whole_files(publication, made, make_whole_workbook(publication), redirects)
    yield from make_feeds(publication, derive_changes(tables, history), history.state)
    yield from make_redirects(publication, redirects)
    coverage = tabulate_coverage(cover_places(tables))
    yield File("do-phu/do-phu.csv", render_csv(list(coverage.columns), coverage.itertuples(index=False, name=None)))


def _share(
    publication: Publication, keys: Sequence[PageKey], workers: int, redirects: Sequence[Redirect]
) -> Iterator[File]:
    """Yield the data files, made by several processes that inherit the tables."""
    list(make_page_files(publication, keys[0]))
    _shared.append(publication)
    chunks = [keys[start : start + PAGES_AT_ONCE] for start in range(0, len(keys), PAGES_AT_ONCE)]
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(workers, context, initializer=gc.freeze) as pool:
            workbook = pool.submit(_make_shared_workbook)
            yield from chain.from_iterable(pool.map(_make_shared_pages, chunks))
            made = pool.map(_make_shared_table, publication.described)
            yield from make_whole_files(publication, chain.from_iterable(made), workbook.result(), redirects)
    finally:
        _shared.clear()


def _make_shared_pages(keys: Iterable[PageKey]) -> list[File]:
    return [file for key in keys for file in make_page_files(_shared[0], key)]


def _make_shared_table(name: str) -> list[TableFile]:
    return list(make_table_files(_shared[0], name))


def _make_shared_workbook() -> bytes:
    return make_whole_workbook(_shared[0])
