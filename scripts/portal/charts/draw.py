"""Draw every planned chart that is not kept from before, and hand on all their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from portal.charts.bundle import make_bundle
from portal.charts.chart import DEFAULT_LANGUAGE, ChartPlan
from portal.charts.drawn import Store
from portal.charts.press import Press
from portal.charts.render import Drawing, Order
from portal.words import Words
from portal.write import File

Progress = Callable[[int, int], None]


def draw_charts(plans: Iterable[ChartPlan], cache: Path, workers: int, progress: Progress) -> Iterator[File]:
    """Draw what is missing, then return an iterator over the files of all charts.

    In: the plans; the folder that keeps drawings between builds; how many processes may draw; a callback
    of how many charts are done, of how many.
    Out: for each chart `.svg`, `.png` and `.vl.json`, and once for all languages `.csv`; then the program
    that makes charts interactive. They are read when they are asked for, so that they never fill the
    memory. Equal plans give equal bytes, on any machine and number of processes. Drawings that no plan
    wants any more are removed from the folder.
    """
    plans, store = list(plans), Store(cache)
    names: list[str] = []

    def keep(name: str, order: Order, drawing: Drawing) -> None:
        files = {ending: text.encode() for ending, text in order.files.items()}
        store.keep(name, {**files, "svg": drawing.svg, "png": drawing.png})

    with Press(workers, keep) as press:
        for number, plan in enumerate(plans, 1):
            order = make_order(plan)
            name = store.name(order)
            if not store.has(name) and name not in names[-1:]:
                press.add(name, order)
            names.append(name)
            progress(number, len(plans))
    store.forget_others(names)
    return _list_files(plans, names, store, cache)


def make_order(plan: ChartPlan) -> Order:
    """Return everything that the files of a planned chart depend on."""
    chart = plan.lay_out()
    return Order(
        files={"vl.json": chart.print_spec(), "csv": chart.print_csv()},
        key=f"{plan.path.replace('/', '-')}",
        title=chart.title,
        about=chart.alt,
        footer=(chart.source, Words(plan.language)("chart.png_site")),
        language=plan.language,
    )


def _list_files(plans: list[ChartPlan], names: list[str], store: Store, cache: Path) -> Iterator[File]:
    for plan, name in zip(plans, names, strict=True):
        files = store.read(name)
        for ending in ("svg", "png", "vl.json"):
            yield File(f"{plan.path}.{ending}", files[ending])
        if plan.language == DEFAULT_LANGUAGE:
            yield File(f"{plan.stem}.csv", files["csv"])
    yield make_bundle(cache)
