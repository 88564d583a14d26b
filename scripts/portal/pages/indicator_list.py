"""The index of indicators, by domain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.pages.edition import Edition
from portal.pages.page import Link, Page
from portal.words import Words


@dataclass(frozen=True)
class IndicatorRow:
    """Hold one indicator with how many targets and published figures there are."""

    link: Link
    unit: str
    targets: str
    results: str


@dataclass(frozen=True)
class Domain:
    """Hold the indicators of one domain."""

    anchor: str
    title: str
    rows: tuple[IndicatorRow, ...]


@dataclass(frozen=True)
class IndicatorsContext:
    """Hold the index of indicators ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    domains: tuple[Domain, ...]


def make_indicator_index(edition: Edition) -> Iterator[Page]:
    """Yield the index of indicators."""
    words = edition.words
    context = IndicatorsContext(
        words("indicators.title"),
        words("indicators.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tuple(
            Domain(domain, words(f"label.domain.{domain}"), tuple(_list_rows(edition, domain)))
            for domain in edition.tables.by("indicators", "domain")
        ),
    )
    yield Page("chi-tieu/", "indicators.html", context, edition.language)


def _list_rows(edition: Edition, domain: str) -> Iterator[IndicatorRow]:
    words, tables = edition.words, edition.tables
    for row in tables.some("indicators", "domain", domain):
        id_ = row["indicator_id"]
        yield IndicatorRow(
            Link(words.pick(row, "name"), edition.path(f"chi-tieu/{id_}/")),
            words.pick(edition.one("units", "unit_id", row["unit_id"]), "name"),
            _count(words, len(tables.some("targets", "indicator_id", id_))),
            _count(words, len(tables.some("observations", "indicator_id", id_))),
        )


def _count(words: Words, number: int) -> str:
    """Return a number of rows; none is said, since it only means that none is entered."""
    return words.number(str(number)) if number else words("indicators.none")
