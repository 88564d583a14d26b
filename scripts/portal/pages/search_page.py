"""The search page: filled in the browser; without JavaScript it leads to the index pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.edition import Edition
from portal.pages.names import list_lineage
from portal.pages.page import Link, Page

INDEXES = ("phong-trao", "dia-phuong", "chi-tieu", "van-ban")
KINDS = ("campaign", "locality", "indicator", "document")


@dataclass(frozen=True)
class Filter:
    """Hold one choice beside the results: its name in the address, and (code, label) of each option."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SearchContext:
    """Hold the search page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    filters: tuple[Filter, ...]
    ways: tuple[Link, ...]


def make_search(edition: Edition) -> Iterator[Page]:
    """Yield the search page."""
    words = edition.words
    options = {
        "kind": [(kind, words(f"js.kind_{kind}")) for kind in KINDS],
        "province": list_provinces(edition),
        "year": [(year, year) for year in reversed(edition.distinct("campaigns", "year"))],
        "domain": [(code, words(f"label.domain.{code}")) for code in edition.distinct("indicators", "domain")],
        "status": [(code, words(f"label.status.{code}")) for code in edition.distinct("assessments", "judged_status")],
    }
    context = SearchContext(
        words("search.title"),
        words("search.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tuple(Filter(name, words(f"search.filter_{name}"), tuple(found)) for name, found in options.items()),
        tuple(Link(words(f"way.{name}"), edition.path(f"{name}/")) for name in INDEXES),
    )
    yield Page("tim-kiem/", "search.html", context, edition.language)


def list_provinces(edition: Edition) -> list[tuple[str, str]]:
    """Return the provinces in or below which there is a campaign; one that is no more says until when it was."""
    places = {row["locality_id"] for row in edition.tables.rows("campaigns")}
    tops = {row["locality_id"]: row for row in (list_lineage(edition, place)[-1] for place in places)}
    return [(id_, name_province(edition, row)) for id_, row in sorted(tops.items())]


def name_province(edition: Edition, row: Record) -> str:
    """Return a province with its last day, if it has one: `Tỉnh Kon Tum (đến 30/06/2025)`."""
    name = edition.words.locality(row)
    ended = edition.words.date(row["valid_to"])
    return f"{name} ({edition.words('home.place_ended', date=ended)})" if ended else name
