"""The flow: read, validate, derive, draw, write, generate, index, publish."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import chain

from portal.assets import collect_assets
from portal.charts.draw import draw_charts
from portal.charts.plan import plan_charts
from portal.derive import derive_tables
from portal.downloads import make_downloads
from portal.pages import make_pages
from portal.pages.embed import make_embeds
from portal.paths import Paths
from portal.problems import Problem
from portal.read import read_datasets
from portal.read.history import read_history
from portal.search import make_lean_pages
from portal.site import generate_site, index_site, publish_site, read_config
from portal.validate import validate
from portal.write import Written, write_files

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
    Raises: SiteError where the site generator or the indexer fails.
    """
    config = read_config(paths)
    with step("read") as progress:
        sources = read_datasets(paths, progress)
        history = read_history(paths)
    with step("validate"):
        problems = tuple(validate(sources, paths))
    if any(problem.is_error for problem in problems):
        return Outcome(problems)
    with step("derive"):
        tables = derive_tables(sources)
    with step("draw") as progress:
        plans = list(plan_charts(tables))
        charts = draw_charts(plans, paths.cache, workers, progress)
    with step("write"):
        pages = make_pages(tables, config.url, config.repository, plans, workers=workers, history=history)
        downloads = make_downloads(tables, config.url, workers, history, sources.redirects)
        written = write_files(
            paths.pages, chain(collect_assets(paths), pages, make_embeds(plans, config.url), charts, downloads)
        )
        lean = paths.build / "search"
        write_files(lean, make_lean_pages(tables))
    with step("generate"):
        generate_site(paths, tables.updated_on)
    with step("index"):
        index_site(paths, lean)
    publish_site(paths)
    return Outcome(problems, written, tables.version)
