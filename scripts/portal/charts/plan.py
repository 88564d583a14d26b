"""Which charts there are, at which address, on which page; what each shows is gathered when it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from portal.charts.across import draw_across
from portal.charts.campaign import draw_campaign
from portal.charts.chart import Chart, ChartPlan
from portal.charts.gather import (
    Ledger,
    find_across,
    find_campaign_charts,
    find_series,
    gather_across,
    gather_campaign,
    gather_series_chart,
    open_ledger,
)
from portal.charts.series import draw_series
from portal.derive.tables import Tables
from portal.words import LANGUAGES, Words

CAMPAIGN_CHART = "ket-qua"
LEVEL_NAMES = {"province": "cap-tinh", "district": "cap-huyen", "commune": "cap-xa"}
Make = Callable[[Words], Chart]


def plan_charts(tables: Tables) -> Iterator[ChartPlan]:
    """Yield every chart in every language: of campaigns, of localities' series, of indicators across places."""
    ledger = open_ledger(tables)
    for stem, make in (*_plan_campaigns(ledger), *_plan_series(ledger), *_plan_across(ledger)):
        for language in LANGUAGES:
            yield ChartPlan(stem, language, partial(make, Words(language)))


def _plan_campaigns(ledger: Ledger) -> Iterator[tuple[str, Make]]:
    for campaign_id, part, parts in find_campaign_charts(ledger):
        name = CAMPAIGN_CHART if part == 1 else f"{CAMPAIGN_CHART}-{part}"
        yield f"phong-trao/{campaign_id}/{name}", partial(_make_campaign, ledger, campaign_id, part, parts)


def _plan_series(ledger: Ledger) -> Iterator[tuple[str, Make]]:
    for locality_id, indicator_id in find_series(ledger):
        yield f"dia-phuong/{locality_id}/{indicator_id}", partial(_make_series, ledger, locality_id, indicator_id)


def _plan_across(ledger: Ledger) -> Iterator[tuple[str, Make]]:
    for indicator_id, level in find_across(ledger):
        yield f"chi-tieu/{indicator_id}/{LEVEL_NAMES[level]}", partial(_make_across, ledger, indicator_id, level)


def _make_campaign(ledger: Ledger, campaign_id: str, part: int, parts: int, words: Words) -> Chart:
    return draw_campaign(gather_campaign(ledger, campaign_id, part, parts, words), words)


def _make_series(ledger: Ledger, locality_id: str, indicator_id: str, words: Words) -> Chart:
    return draw_series(gather_series_chart(ledger, locality_id, indicator_id, words), words)


def _make_across(ledger: Ledger, indicator_id: str, level: str, words: Words) -> Chart:
    return draw_across(gather_across(ledger, indicator_id, level, words), words)
