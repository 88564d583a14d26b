"""Locality pages: its campaigns over the years, its series, the places above, below, before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.addresses import report_url, source_url
from portal.pages.campaign_list import CampaignRow, tell_campaigns
from portal.pages.edition import Edition
from portal.pages.files import Beside, list_beside, tell_engines
from portal.pages.names import link_place, list_lineage, name_place
from portal.pages.page import Fact, Link, Page
from portal.pages.place_series import PlaceSeries, list_series
from portal.pages.places import Change, Notice, list_changes_after, list_changes_before, tell_end


@dataclass(frozen=True)
class Search:
    """Hold one search that found nothing."""

    year: str
    what: str
    where: str
    date: str


@dataclass(frozen=True)
class LocalityContext:
    """Hold a locality's page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    notice: Notice | None
    before: tuple[Change, ...]
    after: tuple[Change, ...]
    campaigns: tuple[CampaignRow, ...]
    below: tuple[CampaignRow, ...]
    series: tuple[PlaceSeries, ...]
    singles: tuple[PlaceSeries, ...]
    searches: tuple[Search, ...]
    children: tuple[Link, ...]
    beside: Beside | None
    feed: str
    report_url: str
    send_url: str


def make_localities(edition: Edition) -> Iterator[Page]:
    """Yield the page of every locality."""
    below = group_below(edition)
    for locality in edition.share(edition.tables.rows("localities")):
        id_ = locality["locality_id"]
        path = f"dia-phuong/{id_}/"
        context = tell_locality(edition, locality, path, below.get(id_, []))
        charts = tuple(one.chart for one in context.series if one.chart)
        yield Page(path, "locality.html", context, edition.language, charts, context.feed, tell_engines(context.beside))


def group_below(edition: Edition) -> dict[str, list[Record]]:
    """Return the campaigns of the places below each place, by that place."""
    below: dict[str, list[Record]] = {}
    for campaign in edition.tables.rows("campaigns"):
        for above in list_lineage(edition, campaign["locality_id"])[1:]:
            below.setdefault(above["locality_id"], []).append(campaign)
    return below


def tell_locality(edition: Edition, locality: Record, path: str, below: list[Record]) -> LocalityContext:
    """Return everything that a locality's page prints."""
    words, tables, id_ = edition.words, edition.tables, locality["locality_id"]
    title = name_place(edition, id_)
    campaigns = tables.some("campaigns", "locality_id", id_)
    count = words.count("locality.campaigns", len(campaigns))
    lineage = list_lineage(edition, id_)
    series = list_series(edition, id_)
    return LocalityContext(
        title,
        words("locality.description", name=title, campaigns=count),
        (
            Link(words("crumb.home"), edition.path("")),
            Link(words("localities.title"), edition.path("dia-phuong/")),
            *(link_place(edition, row["locality_id"]) for row in reversed(lineage[1:])),
        ),
        tuple(_list_facts(edition, locality)),
        tell_end(edition, locality),
        list_changes_before(edition, id_),
        () if locality["valid_to"] else list_changes_after(edition, id_),
        tell_campaigns(edition, campaigns),
        tell_campaigns(edition, below),
        tuple(one for one in series if not one.is_single),
        tuple(one for one in series if one.is_single),
        tuple(_list_searches(edition, id_)),
        tuple(link_place(edition, row["locality_id"]) for row in tables.some("localities", "parent_id", id_)),
        list_beside(edition, "locality", id_),
        edition.path(f"{path}feed.xml") if id_ in edition.feeds else "",
        report_url(edition, path),
        source_url(edition, path),
    )


def _list_facts(edition: Edition, locality: Record) -> Iterator[Fact]:
    words = edition.words
    yield Fact(words("fact.level"), words(f"level.{locality['level']}"))
    if locality["parent_id"]:
        above = link_place(edition, locality["parent_id"])
        yield Fact(words("fact.above"), above.text, path=above.path)
    if locality["admin_code"]:
        yield Fact(words("fact.admin_code"), locality["admin_code"])
    if locality["valid_from"]:
        yield Fact(words("fact.valid_from"), words.date(locality["valid_from"]))
    if locality["valid_to"]:
        yield Fact(words("fact.valid_to"), words.date(locality["valid_to"]))


def _list_searches(edition: Edition, locality_id: str) -> Iterator[Search]:
    words = edition.words
    for row in edition.tables.some("absences", "locality_id", locality_id):
        yield Search(row["year"], words.pick(row, "what"), words.pick(row, "where"), words.date(row["searched_on"]))
