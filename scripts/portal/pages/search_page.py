"""The search page: filled in the browser; without JavaScript it leads to the index pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.pages.edition import Edition
from portal.pages.page import Link, Page

INDEXES = ("phong-trao", "dia-phuong", "chi-tieu", "van-ban")


@dataclass(frozen=True)
class SearchContext:
    """Hold the search page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    ways: tuple[Link, ...]


def make_search(edition: Edition) -> Iterator[Page]:
    """Yield the search page."""
    words = edition.words
    context = SearchContext(
        words("search.title"),
        words("search.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tuple(Link(words(f"way.{name}"), edition.path(f"{name}/")) for name in INDEXES),
    )
    yield Page("tim-kiem/", "search.html", context, edition.language)
