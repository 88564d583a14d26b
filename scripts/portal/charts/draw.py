"""Draw every planned chart that is not kept from before, and hand on all their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from portal.charts.bundle import make_bundle
from portal.charts.chart import DEFAULT_LANGUAGE, ChartPlan, Said
from portal.charts.drawn import Store
from portal.charts.press import Press
from portal.charts.render import Order
from portal.write import File

ENDINGS = ("svg", "png", "vl.json")
Progress = Callable[[int, int], None]


def draw_charts(plans: Iterable[ChartPlan], cache: Path, workers: int, progress: Progress) -> Iterator[File]:
    """Draw what is missing, then return an iterator over the files of all charts.

    In: the plans; the folder that keeps drawings between builds; how many processes may draw; a callback
    of how many charts are done, of how many.
    Out: for each chart `.svg`, `.vl.json` and, where planned, `.png`, and once for all languages `.csv`;
    then the program that makes charts interactive. They are read when they are asked for, so that they
    never fill the memory. Equal plans give equal bytes, on any machine and number of processes. Each plan
    then has its figure at hand. Drawings that no plan wants any more are removed from the folder.
    """
    plans, store = list(plans), Store(cache)
    names: list[str] = []
    with Press(workers, store.keep) as press:
        for number, plan in enumerate(plans, 1):
            order = make_order(plan)
            if not store.has(order.name):
                press.add(order.name, order)
            names.append(order.name)
            progress(number, len(plans))
    for plan, name in zip(plans, names, strict=True):
        plan.remember(Said.read(store.read_one(name, "said.json").decode()))
    store.forget_others(names)
    return _list_files(plans, names, store, cache)


def make_order(plan: ChartPlan) -> Order:
    """Return everything that the files of a planned chart depend on."""
    key = plan.path.replace("/", "-")
    return Order(plan.gather(), plan.draw, plan.language, key, plan.has_picture)


def _list_files(plans: list[ChartPlan], names: list[str], store: Store, cache: Path) -> Iterator[File]:
    for plan, name in zip(plans, names, strict=True):
        files = store.read(name)
        for ending in ENDINGS:
            if ending in files:
                yield File(f"{plan.path}.{ending}", files[ending])
        if plan.language == DEFAULT_LANGUAGE:
            yield File(f"{plan.stem}.csv", files["csv"])
    yield make_bundle(cache)
