"""Make every download: the pages' files, each page on its own, then the whole, then the feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from portal.derive.changes import derive_changes
from portal.derive.coverage import cover_places, tabulate_coverage
from portal.downloads.csv_file import render_csv
from portal.downloads.feed import make_feeds
from portal.downloads.ledger import Shelf
from portal.downloads.page_data import PageKey, list_pages
from portal.downloads.page_files import make_page_files
from portal.downloads.publication import Publication
from portal.downloads.redirects import make_redirects, repeat_moved
from portal.downloads.table_files import make_table_files
from portal.downloads.whole_files import make_whole_files, make_whole_workbook
from portal.output import Batch
from portal.read.history import History
from portal.read.redirects import Redirect
from portal.write import File

# About so many pages' files are a batch.
AT_ONCE = 16
NO_HISTORY = History("none")


def make_downloads(
    publication: Publication,
    history: History = NO_HISTORY,
    redirects: Sequence[Redirect] = (),
    shelf: Shelf | None = None,
    tell: Batch = tuple,
) -> Iterator[Batch]:
    """Yield batches of every file for download.

    In: the repository's history, the mended ids, the shelf: the releases made so far, and where every file below
    `data/` is entered; what is made from the shelf once it is filled.
    Out: everything below `data/` and the guide for programs; the files beside each campaign, locality and indicator
    page; the feeds, a page at each address that was mended, the table of the coverage page.
    """
    yield partial(_make_whole, publication, redirects, shelf or Shelf(), tell)
    # Those of an indicator list the whole nation: they come first and one by one.
    keys = sorted(list_pages(publication.tables), key=lambda key: key.kind != "indicator")
    count = sum(key.kind == "indicator" for key in keys)
    for start, end in [
        *((number, number + 1) for number in range(count)),
        *((start, start + AT_ONCE) for start in range(count, len(keys), AT_ONCE)),
    ]:
        yield partial(_make_pages, publication, redirects, keys[start:end])
    yield partial(_make_rest, publication, history, redirects)


def _make_whole(publication: Publication, redirects: Sequence[Redirect], shelf: Shelf, tell: Batch) -> Iterator[File]:
    """Yield everything below `data/`, then what tells of it."""
    made = chain.from_iterable(make_table_files(publication, name) for name in publication.described)
    yield from make_whole_files(publication, made, make_whole_workbook(publication), redirects, shelf)
    yield from tell()


def _make_pages(publication: Publication, redirects: Sequence[Redirect], keys: Sequence[PageKey]) -> Iterator[File]:
    """Yield the files beside some pages."""
    for key in keys:
        yield from repeat_moved(make_page_files(publication, key), redirects)


def _make_rest(publication: Publication, history: History, redirects: Sequence[Redirect]) -> Iterator[File]:
    """Yield the feeds, the pages at addresses that were mended, the table of the coverage page."""
    tables = publication.tables
    feeds = make_feeds(publication, derive_changes(tables, history), history.state)
    yield from repeat_moved(feeds, redirects)
    yield from make_redirects(publication, redirects)
    coverage = tabulate_coverage(cover_places(tables))
    yield File("do-phu/do-phu.csv", render_csv(list(coverage.columns), coverage.itertuples(index=False, name=None)))
