"""Which charts there are, at which address, on which page; what each shows is gathered when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from portal.charts.across import draw_across
from portal.charts.campaign import draw_campaign
from portal.charts.chart import ChartPlan, Data, Draw
from portal.charts.gather import (
    Ledger,
    find_across,
    find_campaign_charts,
    find_series,
    gather_across,
    gather_campaign,
    gather_series_chart,
    gather_spread,
    open_ledger,
)
from portal.charts.series import draw_series
from portal.charts.spread import draw_spread
from portal.derive.tables import Tables
from portal.words import LANGUAGES, Words

CAMPAIGN_CHART = "ket-qua"
LEVEL_NAMES = {"province": "cap-tinh", "district": "cap-huyen", "commune": "cap-xa"}
# Drawing a picture takes several times as long as all the rest of a chart. Where there are more charts than
# this in one language, as in a whole nation, the reader's browser makes pictures of the drawings instead.
MOST_PICTURES = 2000


def plan_charts(tables: Tables, workers: int = 1) -> Iterator[ChartPlan]:
    """Yield every chart in every language: of campaigns, of localities' series, of indicators across places."""
    ledger = open_ledger(tables)
    found = [*_plan_campaigns(ledger, workers), *_plan_series(ledger), *_plan_across(ledger)]
    has_picture = len(found) <= MOST_PICTURES
    for stem, gather, draw in found:
        for language in LANGUAGES:
            yield ChartPlan(stem, language, partial(gather, words=Words(language)), draw, has_picture)


def _plan_campaigns(ledger: Ledger, workers: int) -> Iterator[tuple[str, Callable[..., Data], Draw]]:
    for campaign_id, part, parts in find_campaign_charts(ledger, workers):
        name = CAMPAIGN_CHART if part == 1 else f"{CAMPAIGN_CHART}-{part}"
        gather = partial(gather_campaign, ledger, campaign_id, part, parts)
        yield f"phong-trao/{campaign_id}/{name}", gather, draw_campaign


def _plan_series(ledger: Ledger) -> Iterator[tuple[str, Callable[..., Data], Draw]]:
    for locality_id, indicator_id in find_series(ledger):
        gather = partial(gather_series_chart, ledger, locality_id, indicator_id)
        yield f"dia-phuong/{locality_id}/{indicator_id}", gather, draw_series


def _plan_across(ledger: Ledger) -> Iterator[tuple[str, Callable[..., Data], Draw]]:
    for indicator_id, level, are_many in find_across(ledger):
        gather: Callable[..., Data] = partial(gather_spread if are_many else gather_across, ledger, indicator_id, level)
        yield f"chi-tieu/{indicator_id}/{LEVEL_NAMES[level]}", gather, draw_spread if are_many else draw_across
