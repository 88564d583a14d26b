"""Targets of a campaign in document order, grouped as the document groups them, each with what carries it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from portal.derive.tables import Record
from portal.pages.addresses import report_url, source_url
from portal.pages.edition import Edition
from portal.pages.names import is_below, link_document, number_item, split_item, split_locator, tell_locator
from portal.pages.page import Link
from portal.pages.results import Result, list_results
from portal.pages.rows import judged_figures
from portal.pages.verdicts import Verdict, tell_verdict
from portal.read.redirects import Redirect
from portal.words import Words


@dataclass(frozen=True)
class Source:
    """Hold the words of one document that carry a target's figure.

    `is_quote`: checked verbatim; anything else is never shown as a quotation. `is_scan`: read by machine
    from a scan, with its errors.
    """

    words: str
    is_quote: bool
    is_scan: bool
    disagrees: bool
    document: Link
    place: str
    note: str


@dataclass(frozen=True)
class Revision:
    """Hold one later change of a target: the day, the new figure, and what carries it."""

    date: str
    bound: str
    source: Source
    reason: str


@dataclass(frozen=True)
class Target:
    """Hold one target ready to print.

    `old_keys`: what its key was before it was mended; `number`: the document's own numbering; `first_bound`: the
    figure before a revision, else empty; `send_url`: where a source can be sent, for a target without a result.
    """

    key: str
    old_keys: tuple[str, ...]
    number: str
    is_part: bool
    of_which: str
    statement: str
    bound: str
    first_bound: str
    strength: str
    due: str
    baseline: str
    verdict: Verdict
    results: tuple[Result, ...]
    others: tuple[Result, ...]
    sources: tuple[Source, ...]
    revisions: tuple[Revision, ...]
    revision_warning: str
    note: str
    indicator: Link
    definition: str
    report_url: str
    send_url: str


@dataclass(frozen=True)
class Group:
    """Hold the targets under one heading of the document; `title` is empty where it has none."""

    anchor: str
    number: str
    title: str
    targets: tuple[Target, ...]


def list_groups(edition: Edition, campaign: Record, section: str) -> tuple[Group, ...]:
    """Return a campaign's targets of one section in document order, cut at the document's headings.

    In: `section`: `headline` (the numbered list) or `body` (set in the running text).
    """
    headings = edition.tables.some("groups", "campaign_id", campaign["campaign_id"])
    rows = [row for row in list_targets(edition, campaign["campaign_id"]) if row["section"] == section]
    cuts: list[tuple[Record | None, list[Record]]] = []
    for row in rows:
        heading = find_heading(headings, row["locator"])
        if not cuts or cuts[-1][0] is not heading:
            cuts.append((heading, []))
        cuts[-1][1].append(row)
    return tuple(
        Group(
            f"_{section}_{number}",
            heading["locator"] if heading else "",
            edition.words.pick(heading, "title") if heading else "",
            tuple(tell_target(edition, campaign, row) for row in found),
        )
        for number, (heading, found) in enumerate(cuts, 1)
    )


def list_targets(edition: Edition, campaign_id: str) -> Sequence[Record]:
    """Return the target rows of a campaign in document order."""
    return sorted(edition.tables.some("targets", "campaign_id", campaign_id), key=lambda row: int(row["order"]))


def find_heading(headings: Iterable[Record], locator: str) -> Record | None:
    """Return the nearest of the document's headings above a place, or None."""
    item, _ = split_locator(locator)
    above = [row for row in headings if is_below(item, row["locator"])]
    return max(above, key=lambda row: len(split_item(row["locator"])), default=None)


def tell_target(edition: Edition, campaign: Record, row: Record) -> Target:
    """Return one target ready to print, with everything that is known of it."""
    words = edition.words
    id_ = row["target_id"]
    assessment = edition.one("assessments", "target_id", id_)
    verdict = tell_verdict(edition, assessment)
    indicator = edition.indicator(row["indicator_id"])
    revisions = edition.tables.some("revisions", "target_id", id_)
    bound, first = edition.bound(row), ""
    if assessment["judged_revised_on"]:
        bound, first = edition.bound({**row, **judged_figures(assessment)}), bound
    return Target(
        row["key"],
        list_old_keys(edition.tables.sources.redirects).get(id_, ()),
        number_item(split_locator(row["locator"])[0]),
        bool(row["part_of"]),
        tell_part(words, row),
        words.pick(row, "statement"),
        bound,
        words("target.first", figure=first) if first else "",
        words("strength.effort") if row["strength"] == "effort" else "",
        words("target.due", period=words.period(row["period"])) if row["period"] != campaign["year"] else "",
        tell_baseline(edition, row),
        verdict,
        list_results(edition, assessment["observation_ids"]),
        list_results(edition, assessment["other_observation_ids"]),
        tuple(tell_source(edition, one) for one in (row, *edition.tables.some("evidence", "target_id", id_))),
        tuple(tell_revision(edition, row, one) for one in sorted(revisions, key=lambda one: one["revised_on"])),
        tell_warning(edition, assessment),
        edition.note(row),
        Link(words.pick(indicator, "name"), edition.path(f"chi-tieu/{row['indicator_id']}/")),
        words.pick(indicator, "definition"),
        report_url(edition, id_),
        source_url(edition, id_) if verdict.is_open else "",
    )


@cache
def list_old_keys(redirects: tuple[Redirect, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the keys that targets had before they were mended, by today's id."""
    found: dict[str, dict[str, None]] = {}
    for redirect in redirects:
        if redirect.kind == "target":
            found.setdefault(redirect.new_id, {})[redirect.old_id.rpartition("/")[2]] = None
    return {id_: tuple(keys) for id_, keys in found.items()}


def tell_part(words: Words, row: Record) -> str:
    """Return the words that lead in a part of another target, unless its statement has them already."""
    lead = words("target.of_which")
    has_lead = words.pick(row, "statement").lower().startswith(lead.rstrip(":").lower())
    return lead if row["part_of"] and not has_lead else ""


def tell_source(edition: Edition, row: Record) -> Source:
    """Return the words that carry a figure, from a row with document_id, locator, quote and quote_status."""
    document = edition.document(row["document_id"])
    return Source(
        row["quote"],
        row["quote_status"] == "verbatim",
        document["text_quality"] == "ocr",
        row.get("disagrees", "") == "true",
        link_document(edition, row["document_id"]),
        tell_locator(edition.words, row["locator"]),
        edition.note(row) if "disagrees" in row else "",
    )


def tell_revision(edition: Edition, target: Record, row: Record) -> Revision:
    """Return one later change of a target."""
    reason = row["reason_en"] or row["reason"] if edition.language == "en" else row["reason"]
    figures = {name: row[name] for name in ("comparator", "value", "value_upper", "unit_id")}
    return Revision(
        edition.words.date(row["revised_on"]),
        edition.bound({**target, **figures}),
        tell_source(edition, row),
        reason,
    )


def tell_baseline(edition: Edition, row: Record) -> str:
    """Return what the target starts from: `từ 13,18% (2023)`, `so với năm 2023`.

    Nothing where it is not stated, or the target's own line names the year.
    """
    words = edition.words
    period = words.period(row["baseline_period"])
    if row["baseline_value"]:
        figure = words.quantity(row["baseline_value"], _level_unit(edition, row))
        return words("target.baseline", figure=figure, period=f" ({period})" if period else "")
    is_said = period in words.pick(row, "statement")
    return "" if is_said else words("target.compared_with", period=period)


def tell_warning(edition: Edition, assessment: Record) -> str:
    """Return what a reader must know of a revision: that it lowers the target late in its period."""
    if assessment["revision_effect"] != "weaker":
        return ""
    words = edition.words
    return words("revision.weaker_late") if assessment["revision_is_late"] else words("revision.weaker")


def _level_unit(edition: Edition, row: Record) -> Record | None:
    """Return the unit of the level that a target starts from: points are points of a percentage."""
    return edition.unit("percent" if row["unit_id"] == "percentage-point" else row["unit_id"])
