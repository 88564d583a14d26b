"""Pages show the charts that are planned for them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from portal.charts import plan_charts
from portal.derive.tables import Tables
from portal.pages.campaign import make_campaigns
from portal.pages.edition import Edition
from portal.pages.indicator import make_indicators
from portal.pages.locality import make_localities
from portal.pages.make import group_charts
from portal.pages.page import Page
from portal.pages.render import render


@pytest.fixture(scope="session")
def charted(edition: Edition, tables: Tables) -> Edition:
    """Return the tiny portal's edition with its planned charts."""
    return replace(edition, charts=group_charts(plan_charts(tables))[edition.language])


@pytest.fixture(scope="session")
def pages(charted: Edition) -> dict[str, Page]:
    """Return the pages that may show charts, by address."""
    families = (make_campaigns(charted), make_localities(charted), make_indicators(charted))
    return {page.path: page for family in families for page in family}


def test_every_planned_chart_is_on_its_page(charted: Edition, pages: dict[str, Page]) -> None:
    assert charted.charts
    for path, plans in charted.charts.items():
        text = render(pages[path]).content.decode()
        for plan in plans:
            assert text.count(f'id="_chart-{plan.key}"') == 1, plan.stem
            assert plan.figure.svg in text
        assert 'charts: "true"' in text


def test_a_page_without_charts_needs_none_of_their_scripts(pages: dict[str, Page]) -> None:
    text = render(pages["dia-phuong/song-may/suoi-ngoc/"]).content.decode()
    assert not re.search(r"^charts:", text, re.MULTILINE)
