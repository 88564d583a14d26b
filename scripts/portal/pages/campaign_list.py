"""Campaigns in rows, and the index page of all campaigns."""

from __future__ import annotations

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
class ProvinceRow:
    """Hold one province with the number of campaigns in it and below it."""

    place: Link
    text: str


@dataclass(frozen=True)
class CampaignsContext:
    """Hold the index of campaigns ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    rows: tuple[CampaignRow, ...]
    is_cut: bool
    provinces: tuple[ProvinceRow, ...]


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
    """Yield the index of campaigns: the newest ones in a table, and every province that has any."""
    words = edition.words
    campaigns = sorted(edition.tables.rows("campaigns"), key=lambda row: (-int(row["year"]), row["campaign_id"]))
    counts: dict[str, int] = {}
    for campaign in campaigns:
        province = list_lineage(edition, campaign["locality_id"])[-1]["locality_id"]
        counts[province] = counts.get(province, 0) + 1
    context = CampaignsContext(
        words("campaigns.title"),
        words("campaigns.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tell_campaigns(edition, campaigns[:NEWEST]),
        len(campaigns) > NEWEST,
        tuple(
            ProvinceRow(link_place(edition, province), words.count("campaigns.count", counts[province]))
            for province in sorted(counts)
        ),
    )
    yield Page("phong-trao/", "campaigns.html", context, edition.language)
