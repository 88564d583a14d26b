"""The index of documents, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    is_cut: bool


def make_document_index(edition: Edition) -> Iterator[Page]:
    """Yield the index of documents."""
    words = edition.words
    documents = sorted(
        edition.tables.rows("documents"), key=lambda row: (row["issued_on"], row["document_id"]), reverse=True
    )
    context = DocumentsContext(
        words("documents.title"),
        words("documents.description"),
        (Link(words("crumb.home"), edition.path("")),),
        tuple(
            DocumentRow(
                Link(name_document(edition, row), edition.path(f"van-ban/{row['document_id']}/")),
                words.pick(row, "title"),
                tell_date(words, row),
                words.pick(row, "issuer"),
                link_place(edition, edition.campaign(row["campaign_id"])["locality_id"]),
                words(f"document.quality.{row['text_quality']}"),
            )
            for row in documents[:NEWEST]
        ),
        len(documents) > NEWEST,
    )
    yield Page("van-ban/", "documents.html", context, edition.language)
