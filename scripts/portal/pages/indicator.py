"""Indicator pages: what is measured, every target and every published figure across places and years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.charts.chart import ChartFigure
from portal.derive.assessing.periods import read_months
from portal.derive.tables import Record
from portal.pages.addresses import report_url
from portal.pages.edition import Edition
from portal.pages.files import Beside, list_beside, tell_engines
from portal.pages.names import link_place
from portal.pages.page import Fact, Link, Page
from portal.pages.results import Result, tell_result
from portal.pages.rows import Ask, tell_ask

# A page with more rows than this serves nobody; all of them are in its downloads.
LIMIT = 300


@dataclass(frozen=True)
class Sighting:
    """Hold one published figure with the place that it is about."""

    place: Link
    result: Result


@dataclass(frozen=True)
class IndicatorContext:
    """Hold an indicator's page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    definition: str
    aliases: tuple[str, ...]
    facts: tuple[Fact, ...]
    asks: tuple[Ask, ...]
    asks_cut: str
    sightings: tuple[Sighting, ...]
    sightings_cut: str
    charts: tuple[ChartFigure, ...]
    beside: Beside | None
    report_url: str


def make_indicators(edition: Edition) -> Iterator[Page]:
    """Yield the page of every indicator."""
    places = {row["campaign_id"]: row["locality_id"] for row in edition.tables.rows("campaigns")}
    for indicator in edition.share(edition.tables.rows("indicators")):
        path = f"chi-tieu/{indicator['indicator_id']}/"
        context = tell_indicator(edition, indicator, path, places)
        yield Page(
            path, "indicator.html", context, edition.language, context.charts, jsonld=tell_engines(context.beside)
        )


def tell_indicator(edition: Edition, indicator: Record, path: str, places: dict[str, str]) -> IndicatorContext:
    """Return everything that an indicator's page prints."""
    words, tables, id_ = edition.words, edition.tables, indicator["indicator_id"]
    title = words.pick(indicator, "name")
    targets = _newest_first(tables.some("targets", "indicator_id", id_))
    observations = _newest_first(tables.some("observations", "indicator_id", id_))
    return IndicatorContext(
        title,
        words("indicator.description", name=title, definition=words.pick(indicator, "definition")),
        (
            Link(words("crumb.home"), edition.path("")),
            Link(words("indicators.title"), edition.path("chi-tieu/")),
        ),
        words.pick(indicator, "definition"),
        tuple(alias for alias in indicator["aliases_vi"].split("|") if alias),
        tuple(_list_facts(edition, indicator)),
        tuple(tell_ask(edition, row, places[row["campaign_id"]]) for row in targets[:LIMIT]),
        _tell_cut(edition, len(targets)),
        tuple(
            Sighting(link_place(edition, row["locality_id"]), tell_result(edition, row)) for row in observations[:LIMIT]
        ),
        _tell_cut(edition, len(observations)),
        edition.figures(path),
        list_beside(edition, "indicator", id_),
        report_url(edition, path),
    )


def _newest_first(rows: list[Record]) -> list[Record]:
    return sorted(rows, key=lambda row: read_months(row["period"]), reverse=True)


def _tell_cut(edition: Edition, number: int) -> str:
    """Return that only the newest rows are shown, or nothing where all are."""
    if number <= LIMIT:
        return ""
    words = edition.words
    return words("table.cut", shown=words.number(str(LIMIT)), total=words.number(str(number)))


def _list_facts(edition: Edition, indicator: Record) -> Iterator[Fact]:
    words = edition.words
    unit = edition.one("units", "unit_id", indicator["unit_id"])
    yield Fact(words("fact.unit"), words.pick(unit, "name"))
    yield Fact(words("fact.direction"), words(f"direction.{indicator['direction']}"))
    yield Fact(words("fact.domain"), words(f"label.domain.{indicator['domain']}"))
    if indicator["national_code"]:
        yield Fact(words("fact.national_code"), indicator["national_code"])
