"""Document pages: what a document is, its quotations in order, and what cites it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.addresses import public_url, report_url
from portal.pages.edition import Edition
from portal.pages.facts import known, tell_signatory
from portal.pages.names import (
    link_place,
    list_lineage,
    name_document,
    split_item,
    split_locator,
    tell_date,
    tell_locator,
    tell_number,
)
from portal.pages.page import Fact, Link, Page

DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Passage:
    """Hold one passage of a document and the target that it carries."""

    anchor: str
    place: str
    words: str
    is_quote: bool
    role: str
    target: Link
    bound: str


@dataclass(frozen=True)
class Mention:
    """Hold one campaign whose document rests on or names this one."""

    campaign: Link
    role: str
    place: str


@dataclass(frozen=True)
class DocumentContext:
    """Hold a document's page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    name: str
    facts: tuple[Fact, ...]
    quality: str
    is_scan: bool
    is_restated: bool
    note: str
    url: str
    checksum: str
    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    report_url: str


def make_documents(edition: Edition) -> Iterator[Page]:
    """Yield the page of every document."""
    cited: dict[tuple[str, str], list[Record]] = {}
    for row in edition.tables.rows("citations"):
        cited.setdefault((row["number"], row["issued_on"]), []).append(row)
    for document in edition.share(edition.tables.rows("documents")):
        citing = cited.get((document["number"], document["issued_on"]), []) if document["number"] else []
        path = f"van-ban/{document['document_id']}/"
        yield Page(path, "document.html", tell_document(edition, document, path, citing), edition.language)


def tell_document(edition: Edition, document: Record, path: str, citing: list[Record]) -> DocumentContext:
    """Return everything that a document's page prints."""
    words = edition.words
    campaign = edition.campaign(document["campaign_id"])
    title = words.pick(document, "title")
    campaign_link = _link_campaign(edition, campaign["campaign_id"])
    lineage = list_lineage(edition, campaign["locality_id"])
    return DocumentContext(
        title,
        words("document.description", name=name_document(edition, document), issuer=words.pick(document, "issuer")),
        (
            Link(words("crumb.home"), edition.path("")),
            *(link_place(edition, row["locality_id"]) for row in reversed(lineage)),
            Link(campaign["year"], campaign_link.path),
        ),
        name_document(edition, document),
        tuple(_list_facts(edition, document, campaign_link)),
        words(f"document.quality.{document['text_quality']}"),
        document["text_quality"] == "ocr",
        document["text_quality"] == "restated",
        words.pick(document, "note"),
        public_url(document["url"]),
        document["sha256"],
        tuple(_list_passages(edition, document["document_id"])),
        tuple(
            Mention(
                _link_campaign(edition, row["campaign_id"]),
                words(f"citation.role.{row['role']}"),
                tell_locator(words, row["locator"]),
            )
            for row in citing
        ),
        report_url(edition, path),
    )


def _link_campaign(edition: Edition, campaign_id: str) -> Link:
    title = edition.words.pick(edition.campaign(campaign_id), "title")
    return Link(title, edition.path(f"phong-trao/{campaign_id}/"))


def _list_facts(edition: Edition, document: Record, campaign: Link) -> Iterator[Fact]:
    words = edition.words
    yield Fact(words("fact.kind"), words(f"document.kind.{document['kind']}"))
    yield Fact(words("fact.number"), tell_number(words, document), is_unknown=document["number_status"] != "stated")
    yield Fact(words("fact.date"), tell_date(words, document), is_unknown=document["issued_on_status"] != "stated")
    yield Fact(words("fact.issuer"), words.pick(document, "issuer"))
    yield known(words, "fact.signatory", tell_signatory(document), is_vietnamese=True)
    yield Fact(words("fact.campaign"), campaign.text, path=campaign.path)


def _list_passages(edition: Edition, document_id: str) -> Iterator[Passage]:
    """Yield the passages of a document that carry a figure, in document order."""
    rows = [
        (row, role)
        for table, role in (("targets", "target"), ("evidence", "evidence"), ("revisions", "revision"))
        for row in edition.tables.some(table, "document_id", document_id)
    ]
    rows.sort(key=lambda pair: place_key(pair[0]["locator"]))
    for number, (row, role) in enumerate(rows, 1):
        target = edition.one("targets", "target_id", row["target_id"])
        figures = ("comparator", "value", "value_upper", "unit_id") if role == "revision" else ()
        path = edition.path(f"phong-trao/{target['campaign_id']}/#{target['key']}")
        yield Passage(
            f"_{number}",
            tell_locator(edition.words, row["locator"]),
            row["quote"],
            row["quote_status"] == "verbatim",
            edition.words(f"passage.{role}"),
            Link(edition.words.pick(target, "statement"), path),
            edition.bound({**target, **{name: row[name] for name in figures}}),
        )


def place_key(locator: str) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Return a key that sorts places in a document: by line where known, then by item."""
    item, lines = split_locator(locator)
    first = DIGITS.match(lines)
    levels = tuple((int(found[0]) if (found := DIGITS.search(level)) else 0, level) for level in split_item(item))
    return int(first[0]) if first else 0, levels
