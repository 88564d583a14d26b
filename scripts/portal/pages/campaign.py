"""Campaign pages: one a campaign, from its motto to its downloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.charts.chart import ChartFigure
from portal.derive.tables import Record
from portal.pages.addresses import public_url, report_url
from portal.pages.cards import locate_card
from portal.pages.comparisons import Comparison, list_comparisons
from portal.pages.edition import Edition
from portal.pages.facts import known, tell_signatory
from portal.pages.files import Beside, list_beside, tell_engines
from portal.pages.names import (
    link_document,
    link_place,
    list_lineage,
    name_place,
    tell_date,
    tell_locator,
    tell_number,
)
from portal.pages.page import Fact, Link, Page
from portal.pages.places import Notice, tell_end
from portal.pages.targets import Group, list_groups
from portal.pages.verdicts import Tally, count_verdicts
from portal.words import Words


@dataclass(frozen=True)
class Cited:
    """Hold one document that the campaign rests on."""

    name: str
    title: str
    facts: str
    place: str


@dataclass(frozen=True)
class Item:
    """Hold one content, breakthrough, group of participants, movement or duty, with its place in the document."""

    text: str
    place: str
    actor: str = ""
    is_vietnamese: bool = False
    translation: str = ""


@dataclass(frozen=True)
class Carrier:
    """Hold one document of the campaign with what is known and unknown of it."""

    link: Link
    title: str
    facts: tuple[Fact, ...]
    url: str
    quality: str
    note: str


@dataclass(frozen=True)
class CampaignContext:
    """Hold a campaign's page ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    theme: str
    theme_translation: str
    notice: Notice | None
    facts: tuple[Fact, ...]
    is_partial: bool
    is_restated: bool
    has_scan: bool
    note: str
    tally: Tally
    groups: tuple[Group, ...]
    body: tuple[Group, ...]
    body_count: int
    comparisons: tuple[Comparison, ...]
    charts: tuple[ChartFigure, ...]
    contents: tuple[Item, ...]
    breakthroughs: tuple[Item, ...]
    participants: tuple[Item, ...]
    movements: tuple[Item, ...]
    cited: tuple[Cited, ...]
    duties: tuple[Item, ...]
    carriers: tuple[Carrier, ...]
    beside: Beside | None
    report_url: str
    method_path: str


def make_campaigns(edition: Edition) -> Iterator[Page]:
    """Yield the page of every campaign."""
    for campaign in edition.share(edition.tables.rows("campaigns")):
        path = f"phong-trao/{campaign['campaign_id']}/"
        context = tell_campaign(edition, campaign, path)
        yield Page(
            path,
            "campaign.html",
            context,
            edition.language,
            context.charts,
            jsonld=tell_engines(context.beside),
            image=locate_card(edition.language, campaign["campaign_id"]),
        )


def tell_campaign(edition: Edition, campaign: Record, path: str) -> CampaignContext:
    """Return everything that a campaign's page prints."""
    words, tables, id_ = edition.words, edition.tables, campaign["campaign_id"]
    title = words.pick(campaign, "title")
    documents = tables.some("documents", "campaign_id", id_)
    targets = tables.some("targets", "campaign_id", id_)
    tally = count_verdicts(edition, [edition.one("assessments", "target_id", row["target_id"]) for row in targets])
    body = list_groups(edition, campaign, "body")
    qualities = {row["text_quality"] for row in documents}
    return CampaignContext(
        title=title,
        description=words(
            "campaign.description", place=name_place(edition, campaign["locality_id"]), tally=tally.sentence
        ),
        crumbs=list_crumbs(edition, campaign),
        theme=campaign["theme_vi"],
        theme_translation=campaign["theme_en"] if edition.language == "en" else "",
        notice=tell_end(edition, edition.locality(campaign["locality_id"])),
        facts=tuple(list_facts(edition, campaign)),
        is_partial=campaign["completeness"] == "partial",
        is_restated=qualities == {"restated"},
        has_scan="ocr" in qualities,
        note=words.pick(campaign, "note"),
        tally=tally,
        groups=list_groups(edition, campaign, "headline"),
        body=body,
        body_count=sum(len(group.targets) for group in body),
        comparisons=list_comparisons(edition, id_),
        charts=edition.figures(path),
        contents=tuple(list_contents(edition, id_, "content")),
        breakthroughs=tuple(list_contents(edition, id_, "breakthrough")),
        participants=tuple(list_contents(edition, id_, "participants")),
        movements=tuple(list_movements(edition, id_)),
        cited=tuple(list_cited(edition, id_)),
        duties=tuple(list_duties(edition, id_)),
        carriers=tuple(tell_carrier(edition, row) for row in documents),
        beside=list_beside(edition, "campaign", id_),
        report_url=report_url(edition, id_),
        method_path=edition.path("phuong-phap/"),
    )


def list_crumbs(edition: Edition, campaign: Record) -> tuple[Link, ...]:
    """Return the way from the home page to a campaign, without the campaign itself."""
    home = Link(edition.words("crumb.home"), edition.path(""))
    above = [link_place(edition, row["locality_id"]) for row in list_lineage(edition, campaign["locality_id"])]
    return (home, *reversed(above))


def list_facts(edition: Edition, campaign: Record) -> Iterator[Fact]:
    """Yield the key facts: place, period, launch, main document, signatory, the campaign it rests on."""
    words = edition.words
    document = edition.document(campaign["document_id"])
    place = link_place(edition, campaign["locality_id"])
    yield Fact(words("fact.place"), name_place(edition, campaign["locality_id"]), path=place.path)
    yield Fact(words("fact.period"), tell_span(words, campaign))
    yield known(words, "fact.launched_on", words.date(campaign["launched_on"]))
    main = link_document(edition, campaign["document_id"])
    yield Fact(words("fact.document"), main.text, path=main.path)
    yield known(words, "fact.signatory", tell_signatory(document), is_vietnamese=True)
    if campaign["parent_campaign_id"]:
        parent = edition.campaign(campaign["parent_campaign_id"])
        path = edition.path(f"phong-trao/{parent['campaign_id']}/")
        yield Fact(words("fact.parent"), words.pick(parent, "title"), path=path)


def tell_span(words: Words, campaign: Record) -> str:
    """Return the campaign's period as far as known; the year alone where it says no more."""
    start, end = campaign["period_start"], campaign["period_end"]
    if start == end or not start or not end:
        return words.date(end or start or campaign["year"])
    return words("fact.span", start=words.date(start), end=words.date(end))


def list_contents(edition: Edition, campaign_id: str, kind: str) -> Iterator[Item]:
    """Yield the contents of one kind, summed up in our words."""
    rows = edition.tables.some("contents", "campaign_id", campaign_id)
    for row in in_order(row for row in rows if row["kind"] == kind):
        yield Item(edition.words.pick(row, "text"), tell_locator(edition.words, row["locator"]))


def list_movements(edition: Edition, campaign_id: str) -> Iterator[Item]:
    """Yield the standing movements that the campaign carries on, in the document's wording."""
    for row in in_order(edition.tables.some("movements", "campaign_id", campaign_id)):
        translation = row["name_en"] if edition.language == "en" else ""
        place = tell_locator(edition.words, row["locator"])
        actor = edition.words.pick(row, "launched_by")
        yield Item(row["wording"], place, actor, is_vietnamese=True, translation=translation)


def list_duties(edition: Edition, campaign_id: str) -> Iterator[Item]:
    """Yield what each office is charged with."""
    words = edition.words
    for row in in_order(edition.tables.some("duties", "campaign_id", campaign_id)):
        yield Item(words.pick(row, "duty"), tell_locator(words, row["locator"]), words.pick(row, "actor"))


def list_cited(edition: Edition, campaign_id: str) -> Iterator[Cited]:
    """Yield the documents that the campaign rests on or names."""
    words = edition.words
    for row in in_order(edition.tables.some("citations", "campaign_id", campaign_id)):
        facts = (words.pick(row, "issuer"), words.date(row["issued_on"]), words(f"citation.role.{row['role']}"))
        yield Cited(
            " ".join(part for part in (words(f"citation.kind.{row['kind']}"), row["number"]) if part),
            words.pick(row, "title"),
            " · ".join(fact for fact in facts if fact),
            tell_locator(words, row["locator"]),
        )


def tell_carrier(edition: Edition, document: Record) -> Carrier:
    """Return one document of the campaign."""
    words = edition.words
    return Carrier(
        link_document(edition, document["document_id"]),
        words.pick(document, "title"),
        (
            Fact(words("fact.number"), tell_number(words, document), is_unknown=document["number_status"] != "stated"),
            Fact(words("fact.date"), tell_date(words, document), is_unknown=document["issued_on_status"] != "stated"),
            Fact(words("fact.issuer"), words.pick(document, "issuer")),
        ),
        public_url(document["url"]),
        words(f"document.quality.{document['text_quality']}"),
        words.pick(document, "note"),
    )


def in_order(rows: Iterable[Record]) -> list[Record]:
    """Return rows by their place in the document."""
    return sorted(rows, key=lambda row: int(row["order"]))
