"""The home page: what this is, search, find my place, the newest campaigns, one story told to its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.campaign_list import CampaignRow, tell_campaign_row
from portal.pages.edition import Edition
from portal.pages.names import link_place
from portal.pages.page import Link, Page
from portal.pages.rows import Ask, tell_ask

NEWEST = 5
JUDGED = frozenset({"met", "provisional_met", "not_met", "provisional_not_met", "conflicting"})
STORY_LINES = 4
WAYS = ("phong-trao", "dia-phuong", "chi-tieu", "van-ban", "kham-pha", "tai-ve", "do-phu", "phuong-phap", "dong-gop")


@dataclass(frozen=True)
class Story:
    """Hold the campaign of which most is known, with the targets that could be judged."""

    campaign: CampaignRow
    asks: tuple[Ask, ...]


@dataclass(frozen=True)
class HomeContext:
    """Hold the home page ready to print."""

    title: str
    description: str
    places_path: str
    search_path: str
    newest: tuple[CampaignRow, ...]
    story: Story | None
    counts: str
    ways: tuple[Link, ...]
    provinces: tuple[Link, ...]


def make_home(edition: Edition) -> Iterator[Page]:
    """Yield the home page."""
    words, tables = edition.words, edition.tables
    campaigns = sorted(tables.rows("campaigns"), key=lambda row: (-int(row["year"]), row["campaign_id"]))
    told = dict.fromkeys(row["locality_id"].partition("/")[0] for row in campaigns)
    context = HomeContext(
        words("home.title"),
        words("home.description"),
        f"assets/places-{edition.language}.json",
        edition.path("tim-kiem/"),
        tuple(tell_campaign_row(edition, row) for row in campaigns[:NEWEST]),
        tell_story(edition, campaigns),
        words(
            "home.counts",
            campaigns=words.count("campaigns.count", len(campaigns)),
            targets=words.count("assessment.tally_targets", len(tables.rows("targets"))),
            results=words.count("home.results", len(tables.rows("observations"))),
        ),
        tuple(Link(words(f"way.{name}"), edition.path(f"{name}/")) for name in WAYS),
        tuple(link_place(edition, province) for province in sorted(told)),
    )
    yield Page("", "home.html", context, edition.language)


def tell_story(edition: Edition, campaigns: list[Record]) -> Story | None:
    """Return the story of the campaign with most targets that could be judged; of equals the newest."""
    best: tuple[int, Record] | None = None
    for campaign in campaigns:
        settled = len(_list_settled(edition, campaign))
        if settled and (best is None or settled > best[0]):
            best = settled, campaign
    if best is None:
        return None
    campaign = best[1]
    rows = _list_settled(edition, campaign)[:STORY_LINES]
    asks = tuple(tell_ask(edition, row, campaign["locality_id"]) for row in rows)
    return Story(tell_campaign_row(edition, campaign), asks)


def _list_settled(edition: Edition, campaign: Record) -> list[Record]:
    """Return the targets of a campaign that could be judged, in document order."""
    rows = edition.tables.some("targets", "campaign_id", campaign["campaign_id"])
    known = [
        row for row in rows if edition.one("assessments", "target_id", row["target_id"])["judged_status"] in JUDGED
    ]
    return sorted(known, key=lambda row: int(row["order"]))
