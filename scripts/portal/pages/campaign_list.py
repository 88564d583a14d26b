"""Campaigns in rows, and the index page of all campaigns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.edition import Edition
from portal.pages.names import link_place, list_lineage
from portal.pages.page import Link, Page
from portal.pages.verdicts import Tally, count_verdicts

NEWEST = 200


@dataclass(frozen=True)
class CampaignRow:
    """Hold one campaign in short."""

    year: str
    link: Link
    place: Link
    province: str
    theme: str
    tally: Tally


@dataclass(frozen=True)
class Share:
    """Hold one year or province with the number of campaigns in it."""

    link: Link
    text: str


@dataclass(frozen=True)
class CampaignsContext:
    """Hold an index of campaigns ready to print; the whole index leads on to years and provinces."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    rows: tuple[CampaignRow, ...]
    is_cut: bool = False
    years: tuple[Share, ...] = ()
    provinces: tuple[Share, ...] = ()


def tell_campaigns(edition: Edition, campaigns: Iterable[Record]) -> tuple[CampaignRow, ...]:
    """Return campaigns in short, the newest first."""
    newest = sorted(campaigns, key=lambda row: (-int(row["year"]), row["campaign_id"]))
    return tuple(tell_campaign_row(edition, row) for row in newest)


def tell_campaign_row(edition: Edition, campaign: Record) -> CampaignRow:
    """Return one campaign in short."""
    words = edition.words
    targets = edition.tables.some("targets", "campaign_id", campaign["campaign_id"])
    assessments = [edition.one("assessments", "target_id", row["target_id"]) for row in targets]
    return CampaignRow(
        campaign["year"],
        Link(words.pick(campaign, "title"), edition.path(f"phong-trao/{campaign['campaign_id']}/")),
        link_place(edition, campaign["locality_id"]),
        words.locality(list_lineage(edition, campaign["locality_id"])[-1]),
        campaign["theme_vi"],
        count_verdicts(edition, assessments),
    )


def make_campaign_index(edition: Edition) -> Iterator[Page]:
    """Yield the index of campaigns, which shows the newest and leads on by year and province, and that of each year."""
    words = edition.words
    campaigns = edition.tables.rows("campaigns")
    years = Counter(campaign["year"] for campaign in campaigns)
    provinces = Counter(list_lineage(edition, row["locality_id"])[-1]["locality_id"] for row in campaigns)
    rows = tell_campaigns(edition, campaigns)
    home = Link(words("crumb.home"), edition.path(""))
    whole = Link(words("campaigns.title"), edition.path("phong-trao/"))
    context = CampaignsContext(
        whole.text,
        words("campaigns.description"),
        (home,),
        rows[:NEWEST],
        len(rows) > NEWEST,
        tuple(
            Share(Link(year, edition.path(f"phong-trao/{year}/")), words.count("campaigns.count", years[year]))
            for year in sorted(years, reverse=True)
        ),
        tuple(
            Share(link_place(edition, province), words.count("campaigns.count", provinces[province]))
            for province in sorted(provinces)
        ),
    )
    yield Page("phong-trao/", "campaigns.html", context, edition.language)
    for year in sorted(years):
        title = words("campaigns.title_year", year=year)
        description = words("campaigns.description_year", year=year)
        found = tuple(row for row in rows if row.year == year)
        context = CampaignsContext(title, description, (home, whole), found)
        yield Page(f"phong-trao/{year}/", "campaigns.html", context, edition.language)
