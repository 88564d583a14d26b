"""Meaning (check 2): campaigns stand under their parents, targets under their headings, corrections on rows."""

from __future__ import annotations

from collections.abc import Iterator

from portal.problems import Problem
from portal.read.schemas import TABLES
from portal.validate.data import Data, Row

LINES = ", dòng "


def check_parent_campaigns(data: Data) -> Iterator[Problem]:
    """Yield a problem for each campaign whose parent campaign is not one of its parent locality, or is later."""
    for row in data.rows("campaigns"):
        parent = data.campaigns.get(row["parent_campaign_id"])
        place = data.localities.get(row["locality_id"])
        if parent is None or place is None:
            continue
        if parent["locality_id"] not in _ancestors(data, place):
            yield data.locate("M250", "campaigns", row, "parent_campaign_id", wanted=place["parent_id"] or "–")
        elif parent["year"] > row["year"]:
            yield data.locate("M251", "campaigns", row, "parent_campaign_id", year=row["year"])


def _ancestors(data: Data, place: Row) -> set[str]:
    """Return the ids of the localities above a place."""
    above: set[str] = set()
    while place["parent_id"] and place["parent_id"] not in above:
        above.add(place["parent_id"])
        place = data.localities.get(place["parent_id"], Row())
    return above


def check_groups(data: Data) -> Iterator[Problem]:
    """Yield a problem for each headline target that stands under none of its document's headings.

    Only where a campaign lists headings, and only for targets of its main document.
    """
    headings: dict[str, set[str]] = {}
    for row in data.rows("groups"):
        headings.setdefault(row["campaign_id"], set()).add(row["locator"].partition(LINES)[0])
    for row in data.rows("targets"):
        known = headings.get(row["campaign_id"])
        campaign = data.campaigns.get(row["campaign_id"], Row())
        if not known or row["section"] != "headline" or row["document_id"] != campaign["document_id"]:
            continue
        parts = row["locator"].partition(LINES)[0].split(".")
        if not any(".".join(parts[:count]) in known for count in range(1, len(parts) + 1)):
            yield data.locate("M252", "targets", row, "locator", wanted=", ".join(sorted(known)))


def check_corrections(data: Data) -> Iterator[Problem]:
    """Yield a problem for each correction of a table, row or column that does not exist."""
    keys: dict[str, set[str]] = {}
    for row in data.rows("corrections"):
        table = row["table"]
        if table not in TABLES:
            yield data.locate("M253", "corrections", row, "table", wanted=", ".join(TABLES))
            continue
        if row["column"] not in data.sources.schemas[table].columns:
            wanted = ", ".join(data.sources.schemas[table].columns)
            yield data.locate("M253", "corrections", row, "column", wanted=wanted)
        if table not in keys:
            keys[table] = {data.sources.row_key(table, other) for other in data.rows(table)}
        if row["row_key"] not in keys[table] and table not in data.sources.unread:
            yield data.locate("M253", "corrections", row, "row_key", wanted=_show_some(keys[table]))


def _show_some(keys: set[str]) -> str:
    return ", ".join(sorted(keys)[:3]) + (", …" if len(keys) > 3 else "")


def check_absences(data: Data) -> Iterator[Problem]:
    """Yield a problem for each search made before the year that it looked for."""
    for row in data.rows("absences"):
        if row["searched_on"] and row["year"] and row["searched_on"][:4] < row["year"]:
            yield data.locate("M254", "absences", row, "searched_on", year=row["year"])
