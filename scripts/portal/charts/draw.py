"""Draw every planned chart that is not kept from before, and hand on all their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from portal.charts.bundle import make_bundle
from portal.charts.chart import DEFAULT_LANGUAGE, ChartPlan
from portal.charts.drawn import Store
from portal.charts.press import Press
from portal.charts.render import Order
from portal.output import Batch
from portal.sharing import Progress, share_items
from portal.write import File

ENDINGS = ("svg", "png", "vl.json")
# How many charts' files are a batch.
AT_ONCE = 200


def draw_charts(plans: Iterable[ChartPlan], cache: Path, workers: int, progress: Progress) -> list[ChartPlan]:
    """Draw what is missing; return the plans, each with its drawing.

    In: the plans; the folder that keeps drawings between builds; how many processes may draw; a callback
    of how many charts are done, of how many. Equal plans give equal bytes, on any machine and number of processes.
    Drawings that no plan wants any more are removed from the folder.
    """
    plans, store = list(plans), Store(cache)
    names = list(share_items(plans, lambda plan: make_order(plan).name, workers))
    with Press(workers, store.keep) as press:
        for number, (plan, name) in enumerate(zip(plans, names, strict=True), 1):
            if not store.has(name):
                press.add(name, make_order(plan))
            progress(number, len(plans))
    store.forget_others(names)
    return [replace(plan, drawing=store.take(name)) for plan, name in zip(plans, names, strict=True)]


def make_order(plan: ChartPlan) -> Order:
    """Return everything that the files of a planned chart depend on."""
    key = plan.path.replace("/", "-")
    return Order(plan.gather(), plan.draw, plan.language, key, plan.has_picture)


def list_chart_files(drawn: Sequence[ChartPlan], cache: Path) -> Iterator[Batch]:
    """Yield batches of the files of drawn charts, and of the program that makes charts interactive.

    Out: for each chart `.svg`, `.vl.json` and, where planned, `.png`, and once for all languages `.csv`.
    """
    bundle = make_bundle(cache)
    yield lambda: [bundle]
    for start in range(0, len(drawn), AT_ONCE):
        yield partial(_list_files, drawn[start : start + AT_ONCE])


def _list_files(drawn: Iterable[ChartPlan]) -> Iterator[File]:
    for plan in drawn:
        files = plan.drawing.read() if plan.drawing else {}
        for ending in ENDINGS:
            if ending in files:
                yield File(f"{plan.path}.{ending}", files[ending])
        if plan.language == DEFAULT_LANGUAGE and files:
            yield File(f"{plan.stem}.csv", files["csv"])
