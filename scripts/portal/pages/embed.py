"""The pages that carry one chart alone, for the frames of other sites: light, without scripts, with source and link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portal.charts.chart import ChartPlan, prefix_language
from portal.pages.environment import make_environment
from portal.words import LANGUAGES
from portal.write import File


def make_embeds(plans: Iterable[ChartPlan], site_url: str) -> Iterator[File]:
    """Yield the embeddable page of every chart, as HTML that the site generator copies as it is."""
    templates = {language: make_environment(language).get_template("embed.html") for language in LANGUAGES}
    for plan in plans:
        figure = plan.figure
        folder = f"{prefix_language(plan.language)}{plan.stem.rpartition('/')[0]}/"
        html = templates[plan.language].render(
            figure=figure,
            root="../" * figure.embed.count("/"),
            page_url=f"{site_url}{folder}#_chart-{figure.key}",
        )
        yield File(f"{figure.embed}index.html", html.encode())
