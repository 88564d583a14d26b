"""Say what is indexed of every campaign, locality, indicator and document, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from portal.derive.tables import Record, Tables
from portal.output import Batch
from portal.search.lean import LeanPage, LeanRow, render_lean
from portal.words import LANGUAGES, Words
from portal.write import File

Family = Callable[[Tables, Words], Iterator[LeanPage]]


def make_lean_pages(tables: Tables) -> Iterator[Batch]:
    """Yield batches of the lean page of every campaign, locality, indicator and document, in every language."""
    for family in (list_campaigns, list_documents, list_localities, list_indicators):
        for language in LANGUAGES:
            yield partial(_render, family, tables, Words(language))


def _render(family: Family, tables: Tables, words: Words) -> Iterator[File]:
    yield from map(render_lean, family(tables, words))


def list_campaigns(tables: Tables, words: Words) -> Iterator[LeanPage]:
    """Yield every campaign: its name, theme, place and documents; its targets are the rows."""
    for campaign in tables.rows("campaigns"):
        lineage = list_lineage(tables, campaign["locality_id"])
        documents = tables.some("documents", "campaign_id", campaign["campaign_id"])
        targets = [
            (
                target,
                tables.one("indicators", "indicator_id", target["indicator_id"]) or {},
                judge(tables.one("assessments", "target_id", target["target_id"])),
            )
            for target in tables.some("targets", "campaign_id", campaign["campaign_id"])
        ]
        yield LeanPage(
            f"phong-trao/{campaign['campaign_id']}/",
            words.language,
            "campaign",
            words.pick(campaign, "title"),
            " ".join(
                (
                    place_words(lineage),
                    campaign["year"],
                    words.pick(campaign, "theme"),
                    *(f"{document['number']} {words.pick(document, 'title')}" for document in documents),
                )
            ),
            place_name(words, lineage),
            [tell_row(tables, words, *target) for target in targets],
            {
                "year": (campaign["year"],),
                "province": province(lineage),
                "domain": [indicator.get("domain", "") for _, indicator, _ in targets],
                "status": [status for _, _, status in targets],
            },
        )


def tell_row(tables: Tables, words: Words, target: Record, indicator: Mapping[str, str], status: str) -> LeanRow:
    """Return one target: statement, figure, what came of it, domain; it is found by the indicator's names too."""
    shown = (
        words.pick(target, "statement"),
        words.bound(target, tables.one("units", "unit_id", target["unit_id"])),
        words(f"label.status.{status}") if status else "",
        words(f"label.domain.{indicator['domain']}") if indicator else "",
    )
    return LeanRow(target["key"], shown, f"{words.pick(indicator, 'name')} {name_otherwise(indicator)}")


def list_localities(tables: Tables, words: Words) -> Iterator[LeanPage]:
    """Yield every locality, with the names of the units that went into it."""
    for locality in tables.rows("localities"):
        lineage = list_lineage(tables, locality["locality_id"])
        events = tables.some("locality-events", "successor_id", locality["locality_id"])
        before = [tables.one("localities", "locality_id", event["predecessor_id"]) for event in events]
        yield LeanPage(
            f"dia-phuong/{locality['locality_id']}/",
            words.language,
            "locality",
            words.locality(locality),
            " ".join((place_words(lineage), *(f"{row['name_vi']} {row['name_en']}" for row in before if row))),
            place_name(words, lineage[1:]),
            filters={"province": province(lineage)},
        )


def list_indicators(tables: Tables, words: Words) -> Iterator[LeanPage]:
    """Yield every indicator: its names, other wordings and definition."""
    for indicator in tables.rows("indicators"):
        definition = words.pick(indicator, "definition")
        yield LeanPage(
            f"chi-tieu/{indicator['indicator_id']}/",
            words.language,
            "indicator",
            words.pick(indicator, "name"),
            f"{indicator['name_vi']} {name_otherwise(indicator)} {definition}",
            filters={"domain": (indicator["domain"],)},
        )


def list_documents(tables: Tables, words: Words) -> Iterator[LeanPage]:
    """Yield every document: its title, number, issuer, signatory and place."""
    for document in tables.rows("documents"):
        campaign = tables.one("campaigns", "campaign_id", document["campaign_id"]) or {}
        lineage = list_lineage(tables, campaign.get("locality_id", ""))
        yield LeanPage(
            f"van-ban/{document['document_id']}/",
            words.language,
            "document",
            words.pick(document, "title"),
            f"{document['number']} {words.pick(document, 'issuer')} {document['signatory']} {place_words(lineage)}",
            place_name(words, lineage),
            filters={"year": (campaign.get("year", ""),), "province": province(lineage)},
        )


def list_lineage(tables: Tables, locality_id: str) -> list[Record]:
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


def judge(assessment: Mapping[str, str] | None) -> str:
    """Return the code of a verdict; of a revised target, the verdict on the version in force."""
    return (assessment["judged_status"] or assessment["status"]) if assessment else ""


def name_otherwise(indicator: Mapping[str, str]) -> str:
    """Return the other wordings of an indicator."""
    return indicator.get("aliases_vi", "").replace("|", " ")


def place_name(words: Words, lineage: Iterable[Record]) -> str:
    """Return a place as a result shows it: `Kon Rẫy, Kon Tum`."""
    return ", ".join(words.pick(row, "name") for row in lineage)


def place_words(lineage: Iterable[Record]) -> str:
    """Return what a place is found by: its kind and its names."""
    return " ".join(f"{row['type_vi']} {row['name_vi']} {row['name_en']}" for row in lineage)


def province(lineage: Sequence[Record]) -> Sequence[str]:
    """Return the code of the topmost unit, none for no place."""
    return (lineage[-1]["locality_id"],) if lineage else ()
