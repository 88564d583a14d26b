"""Targets with everything a reader needs beside them, in one row each: `targets-wide`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from portal.words import LANGUAGES, Words, catalogue

Frames = Mapping[str, pd.DataFrame]
KEYS = {
    "campaigns": "campaign_id",
    "localities": "locality_id",
    "indicators": "indicator_id",
    "units": "unit_id",
    "documents": "document_id",
    "revisions": "target_id",
    "assessments": "target_id",
}

# New column -> (table, column) that it repeats, and the key it is found by (see `widen_targets`).
JOINED = {
    "locality_id": ("campaigns", "locality_id", "campaign"),
    "locality_name_vi": ("localities", "name_vi", "locality"),
    "locality_name_en": ("localities", "name_en", "locality"),
    "locality_type_vi": ("localities", "type_vi", "locality"),
    "locality_level": ("localities", "level", "locality"),
    "province_id": ("localities", "locality_id", "province"),
    "province_name_vi": ("localities", "name_vi", "province"),
    "province_name_en": ("localities", "name_en", "province"),
    "year": ("campaigns", "year", "campaign"),
    "campaign_title_vi": ("campaigns", "title_vi", "campaign"),
    "campaign_title_en": ("campaigns", "title_en", "campaign"),
    "completeness": ("campaigns", "completeness", "campaign"),
    "indicator_name_vi": ("indicators", "name_vi", "indicator"),
    "indicator_name_en": ("indicators", "name_en", "indicator"),
    "domain": ("indicators", "domain", "indicator"),
    "direction": ("indicators", "direction", "indicator"),
    "unit_name_vi": ("units", "name_vi", "unit"),
    "unit_name_en": ("units", "name_en", "unit"),
    "unit_symbol_vi": ("units", "symbol_vi", "unit"),
    "unit_symbol_en": ("units", "symbol_en", "unit"),
    "document_kind": ("documents", "kind", "document"),
    "document_number": ("documents", "number", "document"),
    "document_number_status": ("documents", "number_status", "document"),
    "document_title_vi": ("documents", "title_vi", "document"),
    "document_title_en": ("documents", "title_en", "document"),
    "document_issuer_vi": ("documents", "issuer_vi", "document"),
    "document_issuer_en": ("documents", "issuer_en", "document"),
    "document_issued_on": ("documents", "issued_on", "document"),
    "document_text_quality": ("documents", "text_quality", "document"),
    "document_url": ("documents", "url", "document"),
    "revised_on": ("revisions", "revised_on", "target"),
    "revised_comparator": ("revisions", "comparator", "target"),
    "revised_value": ("revisions", "value", "target"),
    "revised_value_upper": ("revisions", "value_upper", "target"),
    "revised_unit_id": ("revisions", "unit_id", "target"),
    "revised_document_id": ("revisions", "document_id", "target"),
    "status": ("assessments", "status", "target"),
    "observed_value": ("assessments", "observed_value", "target"),
    "observed_unit_id": ("assessments", "observed_unit_id", "target"),
    "observed_unit_symbol_vi": ("units", "symbol_vi", "observed_unit"),
    "observed_unit_symbol_en": ("units", "symbol_en", "observed_unit"),
    "observed_comparator": ("assessments", "observed_comparator", "target"),
    "source_kind": ("assessments", "source_kind", "target"),
    "judged_status": ("assessments", "judged_status", "target"),
    "margin": ("assessments", "margin", "target"),
    "margin_unit_id": ("assessments", "margin_unit_id", "target"),
    "reason_vi": ("assessments", "reason_vi", "target"),
    "reason_en": ("assessments", "reason_en", "target"),
    "observation_ids": ("assessments", "observation_ids", "target"),
}
# Coded columns that get a column of words in each language, and the codes' name in the catalogue.
LABELLED = {
    "domain": "domain",
    "measure": "measure",
    "comparator": "comparator",
    "strength": "strength",
    "quote_status": "quote_status",
    "status": "status",
    "judged_status": "status",
    "source_kind": "source_kind",
}


def widen_targets(frames: Frames) -> pd.DataFrame:
    """Join each target with its place, campaign, indicator, unit, document, latest revision and status.

    In: the published tables with `assessments`.
    Out: one row per target in the order of `targets`: its columns, then those of `JOINED`, the words of
    the `LABELLED` codes in each language, `observed_sources` (addresses, separated by |) and `page_path`
    (address of the target below the site's root). An empty cell: there is none, or it is unknown.
    """
    targets = frames["targets"]
    wide = {name: list(targets[name]) for name in targets.columns}
    known = frames["localities"]
    localities = dict(zip(known["locality_id"], zip(known["level"], known["parent_id"], strict=True), strict=True))
    places = _look_up(frames, "campaigns", "locality_id", wide["campaign_id"])
    provinces = {place: find_province(place, localities) for place in set(places)}
    keys: dict[str, list[str]] = {
        "campaign": wide["campaign_id"],
        "locality": places,
        "province": [provinces[place] for place in places],
        "indicator": wide["indicator_id"],
        "unit": wide["unit_id"],
        "document": wide["document_id"],
        "target": wide["target_id"],
        "observed_unit": _look_up(frames, "assessments", "observed_unit_id", wide["target_id"]),
    }
    for name, (table, column, join) in JOINED.items():
        wide[name] = _look_up(frames, table, column, keys[join])
    for name, codes in LABELLED.items():
        for language in LANGUAGES:
            words = Words(language)
            labels = {code: label_code(codes, code, words) for code in set(wide[name])}
            wide[f"{name}_{language}"] = [labels[code] for code in wide[name]]
    wide["observed_sources"] = _name_sources(wide["observation_ids"], frames["observations"])
    wide["page_path"] = [f"phong-trao/{c}/#{key}" for c, key in zip(wide["campaign_id"], wide["key"], strict=True)]
    return pd.DataFrame(wide, dtype=object)


def label_code(column: str, code: str, words: Words) -> str:
    """Return the words for a code of a column (`ge` of `comparator`); nothing for an empty cell."""
    return words(f"label.{column}.{code}") if code else ""


def list_codes(column: str) -> tuple[str, ...]:
    """Return the codes that have words, in the catalogue's order."""
    prefix = f"label.{column}."
    return tuple(name.removeprefix(prefix) for name in catalogue(LANGUAGES[0]) if name.startswith(prefix))


def find_province(locality_id: str, localities: Mapping[str, tuple[str, str]]) -> str:
    """Return the province that a locality lies in: itself for a province, nothing where none is known.

    In: of each locality its level and its parent.
    """
    seen: set[str] = set()
    while locality_id in localities and locality_id not in seen:
        level, parent = localities[locality_id]
        if level == "province":
            return locality_id
        seen.add(locality_id)
        locality_id = parent
    return ""


def _look_up(frames: Frames, table: str, column: str, keys: Iterable[str]) -> list[str]:
    """Return the cell of `column` for each key; of several rows with one key the last, of revisions the latest."""
    frame = frames[table]
    if table == "revisions":
        frame = frame.sort_values("revised_on", kind="stable")
    cells = dict(zip(frame[KEYS[table]], frame[column], strict=True))
    return [cells.get(key, "") for key in keys]


def _name_sources(ids: Iterable[str], observations: pd.DataFrame) -> list[str]:
    urls = dict(zip(observations["observation_id"], observations["url"], strict=True))
    return ["|".join(dict.fromkeys(urls[one] for one in cell.split("|") if one in urls)) for cell in ids]
