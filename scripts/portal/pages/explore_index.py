"""What the explorer loads first: names in one language, and of every target which of them apply, as small numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from portal.derive.assessing.rules import STATUSES
from portal.derive.tables import Record
from portal.derive.wide import label_code, list_codes
from portal.pages.edition import Edition
from portal.pages.explore_order import FOLDER, LEVELS, Line, Order
from portal.pages.explore_text import list_words
from portal.pages.names import list_lineage
from portal.words import catalogue
from portal.write import File

# Words that the explorer's scripts say have identifiers that start so.
IN_BROWSER = "explore.js."
COLUMNS = ("indicator", "measure", "comparator", "status")


@dataclass(frozen=True)
class Lists:
    """Hold what codes stand for, in the order of the codes."""

    places: tuple[str, ...]
    indicators: tuple[str, ...]
    measures: tuple[str, ...]
    comparators: tuple[str, ...]
    statuses: tuple[tuple[str, str], ...]


def gather_lists(edition: Edition, order: Order) -> Lists:
    """Return what the codes of all targets stand for; a place comes after what it lies in, by the alphabet."""
    lineages = {
        row["locality_id"]: [list_words(one["name_vi"]) for one in reversed(list_lineage(edition, row["locality_id"]))]
        for campaign in edition.tables.rows("campaigns")
        for row in list_lineage(edition, campaign["locality_id"])
    }
    targets, assessments = edition.tables.rows("targets"), edition.tables.rows("assessments")
    comparators = {row["comparator"] for row in targets} | {row["judged_comparator"] for row in assessments}
    found = {(row["status"], row["judged_status"]) for row in assessments}
    return Lists(
        tuple(sorted(lineages, key=lambda id_: (lineages[id_], id_))),
        tuple(sorted({row["indicator_id"] for row in targets})),
        tuple(code for code in list_codes("measure") if code in {row["measure"] for row in targets}),
        ("", *(code for code in list_codes("comparator") if code in comparators)),
        tuple(sorted(found, key=lambda pair: (STATUSES.index(pair[1]), pair[0]))),
    )


def make_columns(order: Order, lists: Lists) -> File:
    """Return of every target, in the explorer's order, the codes of what it can be filtered by."""
    code = {name: {value: number for number, value in enumerate(values)} for name, values in vars(lists).items()}
    columns: dict[str, list[int]] = {name: [] for name in COLUMNS}
    for batch in order.batches:
        for line in order.lines(batch):
            columns["indicator"].append(code["indicators"][line.target["indicator_id"]])
            columns["measure"].append(code["measures"][line.target["measure"]])
            columns["comparator"].append(code["comparators"][line.figures["comparator"]])
            columns["status"].append(code["statuses"][line.status])
    return File(f"{FOLDER}columns.json", dump({"stamps": list_stamps(order), **columns}))


def make_index(edition: Edition, order: Order, lists: Lists) -> File:
    """Return the names of one language, the campaigns, and which files hold the rest."""
    tables, words = edition.tables, edition.words
    number = {id_: place for place, id_ in enumerate(lists.places)}
    domains = tuple(dict.fromkeys(edition.indicator(id_)["domain"] for id_ in lists.indicators))
    domains = tuple(code for code in list_codes("domain") if code in domains)
    campaigns = [row for batch in order.batches for row in batch.campaigns]
    index = {
        "version": tables.version,
        "stamps": list_stamps(order),
        "words": {
            name.removeprefix(IN_BROWSER): text
            for name, text in sorted(catalogue(words.language).items())
            if name.startswith(IN_BROWSER)
        },
        "places": [_tell_place(edition, id_, number) for id_ in lists.places],
        "levels": [[level, _capital(words(f"level.{level}"))] for level in LEVELS],
        "domains": [[code, _capital(label_code("domain", code, words))] for code in domains],
        "indicators": [_tell_indicator(edition, id_, domains) for id_ in lists.indicators],
        "measures": [[code, _capital(label_code("measure", code, words))] for code in lists.measures],
        "comparators": [[code, _capital(label_code("comparator", code, words))] for code in lists.comparators],
        "statuses": [[*pair, _tell_status(edition, pair)] for pair in lists.statuses],
        "verdicts": {
            code: words(f"label.status.{code}") for code in sorted({code for pair in lists.statuses for code in pair})
        },
        "units": [_tell_unit(edition, row) for row in tables.rows("units")],
        "campaigns": {
            "place": [number[row["locality_id"]] for row in campaigns],
            "year": [int(row["year"]) for row in campaigns],
            "rows": [len(tables.some("targets", "campaign_id", row["campaign_id"])) for row in campaigns],
        },
    }
    return File(f"{FOLDER}{words.language}.json", dump(index))


def list_stamps(order: Order) -> dict[str, str]:
    """Return the stamp of each province's files."""
    return {province: order.stamp(province) for province in order.provinces}


def dump(content: Mapping[str, Any]) -> bytes:
    """Return JSON without spaces."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def name_known_words(edition: Edition, indicator_id: str) -> frozenset[str]:
    """Return the folded words by which a target is found through its indicator."""
    return frozenset(_list_indicator_words(edition.indicator(indicator_id)))


def _list_indicator_words(row: Record) -> Iterable[str]:
    text = " ".join((row["name_vi"], row["name_en"], row["aliases_vi"].replace("|", " ")))
    return dict.fromkeys(list_words(text))


def _tell_place(edition: Edition, id_: str, number: Mapping[str, int]) -> list[object]:
    row = edition.locality(id_)
    return [id_, edition.words.locality(row), number.get(row["parent_id"], -1), LEVELS.index(row["level"])]


def _tell_indicator(edition: Edition, id_: str, domains: tuple[str, ...]) -> list[object]:
    row = edition.indicator(id_)
    return [id_, edition.words.pick(row, "name"), domains.index(row["domain"]), " ".join(_list_indicator_words(row))]


def _tell_unit(edition: Edition, row: Record) -> list[object]:
    return [row["unit_id"], edition.words.symbol(row), row["dimension"], float(row["factor"] or 1)]


def _tell_status(edition: Edition, pair: tuple[str, str]) -> str:
    word = edition.words(f"label.status.{pair[1]}")
    return edition.words("status.superseded", verdict=word) if pair[0] == "superseded" else word


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def code_units(edition: Edition) -> dict[str, int]:
    """Return the code of each unit; no unit is -1."""
    return {"": -1, **{row["unit_id"]: number for number, row in enumerate(edition.tables.rows("units"))}}


def list_figures(line: Line, units: Mapping[str, int]) -> dict[str, object]:
    """Return the figures of a target and of its result as published, for sorting, charts and files."""
    figures, assessment = line.figures, line.assessment
    return {
        "value": figures["value"],
        "upper": figures["value_upper"],
        "total": figures["total"],
        "unit": units[figures["unit_id"]],
        "observed": assessment["observed_value"],
        "observed_unit": units[assessment["observed_unit_id"]],
    }
