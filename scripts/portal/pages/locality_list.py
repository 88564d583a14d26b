"""The index of places: the provinces of today and those before the merger of 2025, with what lies below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.edition import Edition
from portal.pages.names import link_place
from portal.pages.page import Link, Page


@dataclass(frozen=True)
class Province:
    """Hold one province with the places below it and how many campaigns are entered."""

    link: Link
    years: str
    children: tuple[Link, ...]
    campaigns: str


@dataclass(frozen=True)
class LocalitiesContext:
    """Hold the index of places ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    places_path: str
    search_path: str
    present: tuple[Province, ...]
    past: tuple[Province, ...]


def make_locality_index(edition: Edition) -> Iterator[Page]:
    """Yield the index of places."""
    words = edition.words
    provinces = edition.tables.some("localities", "level", "province")
    counts: dict[str, int] = {}
    for campaign in edition.tables.rows("campaigns"):
        top = campaign["locality_id"].partition("/")[0]
        counts[top] = counts.get(top, 0) + 1
    context = LocalitiesContext(
        words("localities.title"),
        words("localities.description"),
        (Link(words("crumb.home"), edition.path("")),),
        f"assets/places-{edition.language}.json",
        edition.path("tim-kiem/"),
        tuple(_tell(edition, row, counts) for row in provinces if not row["valid_to"]),
        tuple(_tell(edition, row, counts) for row in provinces if row["valid_to"]),
    )
    yield Page("dia-phuong/", "localities.html", context, edition.language)


def _tell(edition: Edition, province: Record, counts: dict[str, int]) -> Province:
    words, id_ = edition.words, province["locality_id"]
    children = edition.tables.some("localities", "parent_id", id_)
    number = counts.get(id_, 0)
    return Province(
        link_place(edition, id_),
        words("locality.until", date=words.date(province["valid_to"])) if province["valid_to"] else "",
        tuple(link_place(edition, row["locality_id"]) for row in children),
        words.count("campaigns.count", number) if number else "",
    )
