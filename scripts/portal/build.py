"""The flow: read, validate, derive, draw, write, generate, index, publish."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial

from portal.assets import collect_assets
from portal.charts import draw_charts, list_chart_files, plan_charts
from portal.derive import derive_tables
from portal.downloads import Shelf, make_downloads, prepare
from portal.generate import generate_site
from portal.output import Batch, Output, write_lean, write_output
from portal.pages import make_pages, open_editions, tell_downloads
from portal.pages.cards import draw_cards
from portal.pages.embed import make_embeds
from portal.paths import Paths
from portal.problems import Problem
from portal.read import read_datasets
from portal.read.history import read_history
from portal.read.releases import read_releases
from portal.search import make_lean_pages
from portal.site import bundle_scripts, index_site, publish_site, read_config
from portal.validate import validate
from portal.write import Written

Step = Callable[[str], AbstractContextManager[Callable[[int, int], None]]]


@dataclass(frozen=True)
class Outcome:
    """Say how a build ended: every problem, what was written, and the data's version."""

    problems: tuple[Problem, ...]
    written: Written | None = None
    version: str = ""

    @property
    def is_good(self) -> bool:
        """Tell whether the site was built."""
        return self.written is not None


def _quiet(name: str) -> AbstractContextManager[Callable[[int, int], None]]:
    return nullcontext(lambda done, total: None)


def build(paths: Paths, *, workers: int = 2, step: Step = _quiet) -> Outcome:
    """Build the whole portal; on any error the last good site stays as it is.

    In: the folders; how many processes may draw; `step(name)` gives each step a progress callback.
    Out: the outcome; with errors in the data nothing is written.
    Raises: SiteError where the site generator or the indexer fails; ReleaseError where the copy of an earlier
    release is not what it was.
    """
    config = read_config(paths)
    with step("read") as progress:
        sources = read_datasets(paths, progress)
        history = read_history(paths)
        releases = read_releases(paths.releases)
    with step("validate"):
        problems = tuple(validate(sources, paths, workers=workers))
    if any(problem.is_error for problem in problems):
        return Outcome(problems)
    with step("derive"):
        tables = derive_tables(sources)
    with step("draw") as progress:
        charts = draw_charts(plan_charts(tables, workers), paths.cache, workers, progress)
        cards = draw_cards(tables, paths.cache, workers)
    with step("write") as progress:
        publication, shelf = prepare(tables, config.url), Shelf(releases)
        editions = open_editions(publication, config.repository, charts, history, shelf)
        batches: list[Batch] = [
            *make_downloads(publication, history, sources.redirects, shelf, partial(tell_downloads, editions)),
            *make_pages(editions),
            *list_chart_files(charts, paths.cache),
            *make_embeds(charts, config.url),
            *cards,
            partial(collect_assets, paths),
            partial(bundle_scripts, paths),
        ]
        written = write_output(Output.of(paths), batches, workers, progress)
        write_lean(paths.lean, list(make_lean_pages(tables)), workers)
    with step("generate") as progress:
        generate_site(paths, config, tables.updated_on, workers, progress)
    with step("index"):
        index_site(paths, paths.lean)
    publish_site(paths)
    return Outcome(problems, written, tables.version)
