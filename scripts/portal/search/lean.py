"""Make the lean pages that are indexed: one per campaign, locality, indicator and document, in each language.

A reader never sees them. Their address is the real page's; a campaign's rows carry the ids of the
real page's anchors, so that a result leads straight to its target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from portal.derive.tables import Record, Tables
from portal.search.folding import fold_d
from portal.words import LANGUAGES, Words
from portal.write import File

SEPARATOR = " ‖ "


@dataclass(frozen=True)
class LeanRow:
    """Hold one part of a page that a result can lead to: its anchor, what is shown, what is only searched."""

    anchor: str
    shown: str
    searched: str


@dataclass(frozen=True)
class LeanPage:
    """Hold one page for the index: where it leads, its title, filters, and words."""

    path: str
    language: str
    kind: str
    title: str
    searched: str
    place: str = ""
    rows: Sequence[LeanRow] = ()
    filters: dict[str, Sequence[str]] = field(default_factory=dict)


def make_lean_pages(tables: Tables) -> Iterator[File]:
    """Yield the lean page of every campaign, locality, indicator and document, in every language."""
    for language in LANGUAGES:
        words = Words(language)
        for page in (*_campaigns(tables, words), *_localities(tables, words), *_indicators(tables, words)):
            yield render_lean(page)
        for page in _documents(tables, words):
            yield render_lean(page)


def render_lean(page: LeanPage) -> File:
    """Return one lean page as HTML for the indexer."""
    filters = {"kind": (Words(page.language)(f"js.kind_{page.kind}"),), **page.filters}
    marks = [
        Markup('<span data-pagefind-filter="{}[data-value]" data-value="{}"></span>').format(name, value)
        for name, values in filters.items()
        for value in dict.fromkeys(values)
        if value
    ]
    rows = [
        Markup('<h2 id="{}">{}</h2><p>{}</p>').format(row.anchor, row.shown, _with_folded(row.shown, row.searched))
        for row in page.rows
    ]
    html = Markup(
        '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        '<body data-pagefind-body><h1 data-pagefind-weight="8">{title}</h1>'
        '<span data-pagefind-meta="kind[data-value]" data-value="{kind}"></span>'
        '<span data-pagefind-meta="place[data-value]" data-value="{place}"></span>'
        '{marks}<p data-pagefind-weight="6">{words}</p>{rows}</body></html>\n'
    ).format(
        language=page.language,
        title=page.title,
        kind=page.kind,
        place=page.place,
        marks=Markup("").join(marks),
        words=_with_folded(page.title, page.searched),
        rows=Markup("").join(rows),
    )
    prefix = "" if page.language == "vi" else f"{page.language}/"
    return File(f"{prefix}{page.path}index.html", str(html).encode())


def _with_folded(shown: str, searched: str) -> Markup:
    """Return the words that are only searched, and every word with đ once more with d."""
    return escape(" ".join(part for part in (searched, fold_d(f"{shown} {searched}")) if part))


def _lineage(tables: Tables, locality_id: str) -> list[Record]:
    """Return a locality and the units above it, from the nearest up."""
    found = []
    seen = set()
    while locality_id and locality_id not in seen:
        seen.add(locality_id)
        row = tables.one("localities", "locality_id", locality_id)
        if row is None:
            break
        found.append(row)
        locality_id = row["parent_id"]
    return found


def _place_name(words: Words, lineage: Iterable[Record]) -> str:
    return ", ".join(words.pick(row, "name") for row in lineage)


def _place_words(lineage: Iterable[Record]) -> str:
    return " ".join(f"{row['type_vi']} {row['name_vi']} {row['name_en']}" for row in lineage)


def _province(lineage: Sequence[Record], words: Words) -> Sequence[str]:
    return (words.pick(lineage[-1], "name"),) if lineage else ()


def _say_domain(indicator: Mapping[str, str], words: Words) -> str:
    return words(f"label.domain.{indicator['domain']}") if indicator else ""


def _say_status(assessment: Mapping[str, str] | None, words: Words) -> str:
    """Return the verdict in words; of a revised target, the verdict on the version in force."""
    if assessment is None:
        return ""
    return words(f"status.{assessment['judged_status'] or assessment['status']}")


def _campaigns(tables: Tables, words: Words) -> Iterator[LeanPage]:
    for campaign in tables.rows("campaigns"):
        lineage = _lineage(tables, campaign["locality_id"])
        targets = tables.some("targets", "campaign_id", campaign["campaign_id"])
        documents = tables.some("documents", "campaign_id", campaign["campaign_id"])
        indicators = [tables.one("indicators", "indicator_id", target["indicator_id"]) or {} for target in targets]
        statuses = [
            _say_status(tables.one("assessments", "target_id", target["target_id"]), words) for target in targets
        ]
        rows = [
            LeanRow(
                target["key"],
                SEPARATOR.join(
                    (
                        words.pick(target, "statement"),
                        words.bound(target, tables.one("units", "unit_id", target["unit_id"])),
                        status,
                    )
                ),
                f"{words.pick(indicator, 'name')} {indicator.get('aliases_vi', '').replace('|', ' ')}".strip(),
            )
            for target, indicator, status in zip(targets, indicators, statuses, strict=True)
        ]
        yield LeanPage(
            f"phong-trao/{campaign['campaign_id']}/",
            words.language,
            "campaign",
            words.pick(campaign, "title"),
            " ".join(
                (
                    _place_words(lineage),
                    campaign["year"],
                    words.pick(campaign, "theme"),
                    *(f"{document['number']} {words.pick(document, 'title')}" for document in documents),
                )
            ),
            _place_name(words, lineage),
            rows,
            {
                "year": (campaign["year"],),
                "province": _province(lineage, words),
                "domain": tuple(_say_domain(indicator, words) for indicator in indicators),
                "status": tuple(statuses),
            },
        )


def _localities(tables: Tables, words: Words) -> Iterator[LeanPage]:
    for locality in tables.rows("localities"):
        lineage = _lineage(tables, locality["locality_id"])
        events = tables.some("locality-events", "successor_id", locality["locality_id"])
        before = [tables.one("localities", "locality_id", event["predecessor_id"]) for event in events]
        yield LeanPage(
            f"dia-phuong/{locality['locality_id']}/",
            words.language,
            "locality",
            words.locality(locality),
            " ".join((_place_words(lineage), *(f"{row['name_vi']} {row['name_en']}" for row in before if row))),
            _place_name(words, lineage[1:]),
            filters={"province": _province(lineage, words)},
        )


def _indicators(tables: Tables, words: Words) -> Iterator[LeanPage]:
    for indicator in tables.rows("indicators"):
        yield LeanPage(
            f"chi-tieu/{indicator['indicator_id']}/",
            words.language,
            "indicator",
            words.pick(indicator, "name"),
            f"{indicator['name_vi']} {indicator['aliases_vi'].replace('|', ' ')} {words.pick(indicator, 'definition')}",
            filters={"domain": (_say_domain(indicator, words),)},
        )


def _documents(tables: Tables, words: Words) -> Iterator[LeanPage]:
    campaigns = {row["campaign_id"]: row for row in tables.rows("campaigns")}
    for document in tables.rows("documents"):
        campaign = campaigns.get(document["campaign_id"], {})
        lineage = _lineage(tables, campaign.get("locality_id", ""))
        yield LeanPage(
            f"van-ban/{document['document_id']}/",
            words.language,
            "document",
            words.pick(document, "title"),
            f"{document['number']} {words.pick(document, 'issuer')} {document['signatory']} {_place_words(lineage)}",
            _place_name(words, lineage),
            filters={
                "year": (campaign.get("year", ""),),
                "province": _province(lineage, words),
            },
        )
