"""The pages that carry one chart alone, for the frames of other sites: light, without scripts, with source and link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from portal.charts.chart import ChartPlan, prefix_language
from portal.output import Batch
from portal.pages.environment import make_environment
from portal.write import File

# How many pages are a batch.
AT_ONCE = 200


def make_embeds(plans: Sequence[ChartPlan], site_url: str) -> Iterator[Batch]:
    """Yield batches of the embeddable page of every chart, as HTML that is published as it is."""
    for start in range(0, len(plans), AT_ONCE):
        yield partial(_render, plans[start : start + AT_ONCE], site_url)


def _render(plans: Iterable[ChartPlan], site_url: str) -> Iterator[File]:
    for plan in plans:
        figure = plan.figure
        folder = f"{prefix_language(plan.language)}{plan.stem.rpartition('/')[0]}/"
        html = (
            make_environment(plan.language)
            .get_template("embed.html")
            .render(
                figure=figure,
                root="../" * figure.embed.count("/"),
                page_url=f"{site_url}{folder}#_chart-{figure.key}",
            )
        )
        yield File(f"{figure.embed}index.html", html.encode())
