"""The page of changes: what this portal got wrong and mended, and the targets that were revised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.derive.changes import Change
from portal.downloads.feed import tell_change
from portal.pages.addresses import public_url, report_url
from portal.pages.edition import Edition
from portal.pages.names import link_document, name_place
from portal.pages.page import Link, Page

NEWEST = 100


@dataclass(frozen=True)
class Correction:
    """Hold one error of the portal that was mended."""

    date: str
    where: str
    column: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True)
class Revised:
    """Hold one target that was changed by those who set it."""

    date: str
    target: Link
    place: str
    old: str
    new: str
    document: Link


@dataclass(frozen=True)
class News:
    """Hold one change of the data: its day, what it was in words, where it leads, its source."""

    date: str
    text: Link
    url: str


@dataclass(frozen=True)
class ChangesContext:
    """Hold the page of changes ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    version: str
    updated: str
    corrections: tuple[Correction, ...]
    revisions: tuple[Revised, ...]
    news: tuple[News, ...]
    feed: str
    report_url: str


def make_changes(edition: Edition, changes: Sequence[Change]) -> Page:
    """Return the page of changes.

    In: the changes, the newest first.
    """
    words, tables = edition.words, edition.tables
    corrections = sorted(tables.rows("corrections"), key=lambda row: row["corrected_on"], reverse=True)
    context = ChangesContext(
        words("changes.title"),
        words("changes.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tables.version,
        words.date(tables.updated_on),
        tuple(
            Correction(
                words.date(row["corrected_on"]),
                f"{row['table']}: {row['row_key']}",
                row["column"],
                row["old_value"],
                row["new_value"],
                words.pick(row, "reason"),
            )
            for row in corrections
        ),
        tuple(_list_revised(edition)),
        tuple(_list_news(edition, changes[:NEWEST])),
        edition.path("feed.xml"),
        report_url(edition, ""),
    )
    return Page("thay-doi/", "changes.html", context, edition.language)


def _list_news(edition: Edition, changes: Sequence[Change]) -> Iterator[News]:
    """Yield changes in words, as the feed tells them."""
    for change in changes:
        entry = tell_change(edition.publication, edition.words, change)
        link = Link(entry.title, entry.url.removeprefix(edition.site_url))
        yield News(edition.words.date(entry.date), link, public_url(entry.source))


def _list_revised(edition: Edition) -> Iterator[Revised]:
    """Yield the revised targets, the latest first."""
    words = edition.words
    for row in sorted(edition.tables.rows("revisions"), key=lambda row: row["revised_on"], reverse=True):
        target = edition.one("targets", "target_id", row["target_id"])
        campaign = edition.campaign(row["campaign_id"])
        figures = {name: row[name] for name in ("comparator", "value", "value_upper", "unit_id")}
        yield Revised(
            words.date(row["revised_on"]),
            Link(words.pick(target, "statement"), edition.path(f"phong-trao/{row['campaign_id']}/#{row['key']}")),
            name_place(edition, campaign["locality_id"]),
            edition.bound(target),
            edition.bound({**target, **figures}),
            link_document(edition, row["document_id"]),
        )
