"""The order in which the explorer's files hold the targets, and the lists that its codes point into."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from portal.derive.tables import Record, Tables
from portal.derive.wide import find_province
from portal.pages.explore_text import list_words
from portal.pages.rows import judged_figures

FOLDER = "kham-pha/"
# Folder of what lies in no province.
ELSEWHERE = "khac"
LEVELS = ("province", "district", "commune")


@dataclass(frozen=True)
class Line:
    """Hold one target with its campaign and assessment; `figures` are those in force: comparator, value, unit_id …"""

    target: Record
    campaign: Record
    assessment: Record
    figures: Record

    @property
    def status(self) -> tuple[str, str]:
        """Return the target's status and the status that the version in force was judged to have."""
        return self.assessment["status"], self.assessment["judged_status"]


@dataclass(frozen=True)
class Batch:
    """Hold the campaigns of one province (with what lies in it) and one year."""

    province: str
    year: str
    campaigns: tuple[Record, ...]


@dataclass(frozen=True)
class Order:
    """Hold every campaign in the explorer's order: by province, newest year first, larger places before smaller."""

    tables: Tables
    batches: tuple[Batch, ...]

    @cached_property
    def provinces(self) -> dict[str, tuple[Batch, ...]]:
        """Return the batches of each province."""
        return {name: tuple(found) for name, found in groupby(self.batches, key=lambda batch: batch.province)}

    def lines(self, batch: Batch) -> Iterator[Line]:
        """Yield the targets of a batch, campaign after campaign, in document order."""
        for campaign in batch.campaigns:
            rows = self.tables.some("targets", "campaign_id", campaign["campaign_id"])
            for target in sorted(rows, key=lambda row: int(row["order"])):
                assessment = self.tables.by("assessments", "target_id")[target["target_id"]][0]
                is_revised = bool(assessment["judged_revised_on"])
                yield Line(
                    target, campaign, assessment, {**target, **judged_figures(assessment)} if is_revised else target
                )

    def stamp(self, province: str) -> str:
        """Return a short hash of which targets a province's files hold, by which the browser sees that they fit."""
        digest = hashlib.sha256()
        for batch in self.provinces[province]:
            for campaign in batch.campaigns:
                for target in self.tables.some("targets", "campaign_id", campaign["campaign_id"]):
                    digest.update(f"{target['target_id']} {target['order']}\n".encode())
        return digest.hexdigest()[:8]


def order_campaigns(tables: Tables) -> Order:
    """Return every campaign in the explorer's order."""
    localities = {row["locality_id"]: row for row in tables.rows("localities")}
    known = {id_: (row["level"], row["parent_id"]) for id_, row in localities.items()}

    def key(campaign: Record) -> tuple[list[str], str, int, int, list[str], str]:
        place = localities[campaign["locality_id"]]
        province = find_province(campaign["locality_id"], known)
        name = list_words(localities[province]["name_vi"]) if province else ["~"]
        level = LEVELS.index(place["level"])
        return name, province, -int(campaign["year"]), level, list_words(place["name_vi"]), campaign["campaign_id"]

    rows = [row for row in tables.rows("campaigns") if tables.some("targets", "campaign_id", row["campaign_id"])]
    keyed = sorted(((key(row), row) for row in rows), key=lambda pair: pair[0])
    grouped = groupby(keyed, key=lambda pair: (pair[0][1] or ELSEWHERE, pair[1]["year"]))
    batches = tuple(Batch(province, year, tuple(row for _, row in found)) for (province, year), found in grouped)
    return Order(tables, batches)
