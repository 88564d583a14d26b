"""The index of documents, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.edition import Edition
from portal.pages.names import link_place, name_document, tell_date
from portal.pages.page import Link, Page

NEWEST = 200


@dataclass(frozen=True)
class DocumentRow:
    """Hold one document in short."""

    link: Link
    title: str
    date: str
    issuer: str
    place: Link
    quality: str


@dataclass(frozen=True)
class DocumentsContext:
    """Hold the index of documents ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    rows: tuple[DocumentRow, ...]
    is_cut: bool = False
    years: tuple[Link, ...] = ()


def make_document_index(edition: Edition) -> Iterator[Page]:
    """Yield the index of documents, which shows the newest and leads on by year of campaign, and that of each year."""
    words = edition.words
    documents = sorted(
        edition.tables.rows("documents"), key=lambda row: (row["issued_on"], row["document_id"]), reverse=True
    )
    by_year: dict[str, list[DocumentRow]] = {}
    rows = []
    for document in documents:
        campaign = edition.campaign(document["campaign_id"])
        row = tell_row(edition, document, campaign["locality_id"])
        rows.append(row)
        by_year.setdefault(campaign["year"], []).append(row)
    home = Link(words("crumb.home"), edition.path(""))
    whole = Link(words("documents.title"), edition.path("van-ban/"))
    context = DocumentsContext(
        whole.text,
        words("documents.description"),
        (home,),
        tuple(rows[:NEWEST]),
        len(rows) > NEWEST,
        tuple(Link(year, edition.path(f"van-ban/{year}/")) for year in sorted(by_year, reverse=True)),
    )
    yield Page("van-ban/", "documents.html", context, edition.language)
    for year, found in sorted(by_year.items()):
        title = words("documents.title_year", year=year)
        context = DocumentsContext(title, words("documents.description_year", year=year), (home, whole), tuple(found))
        yield Page(f"van-ban/{year}/", "documents.html", context, edition.language)


def tell_row(edition: Edition, document: Record, locality_id: str) -> DocumentRow:
    """Return one document in short."""
    words = edition.words
    return DocumentRow(
        Link(name_document(edition, document), edition.path(f"van-ban/{document['document_id']}/")),
        words.pick(document, "title"),
        tell_date(words, document),
        words.pick(document, "issuer"),
        link_place(edition, locality_id),
        words(f"document.quality.{document['text_quality']}"),
    )
