"""References: the tables that a draft is matched to, and the locality that it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from portal.ingest.prose import flatten
from portal.ingest.refusals import DocumentRefused
from portal.read import Sources
from portal.statements import Vocabulary

DEEPEST = 4
Record = dict[str, str]


@dataclass(frozen=True)
class References:
    """Hold the rows of the tables by their ids, and of those without one id as lists."""

    localities: Mapping[str, Record]
    indicators: Mapping[str, Record]
    units: Mapping[str, Record]
    movements: list[Record]
    events: list[Record]
    documents: list[Record]
    campaigns: list[Record]
    vocabulary: Vocabulary

    @classmethod
    def from_sources(cls, sources: Sources) -> References:
        """Take the tables that reading gave."""
        rows = {
            name: [
                {str(column): str(cell) for column, cell in row.items()}
                for row in sources.tables[name].to_dict("records")
            ]
            for name in (
                "localities",
                "locality-events",
                "indicators",
                "units",
                "movements",
                "documents",
                "campaigns",
            )
        }
        return cls(
            {row["locality_id"]: row for row in rows["localities"]},
            {row["indicator_id"]: row for row in rows["indicators"]},
            {row["unit_id"]: row for row in rows["units"]},
            rows["movements"],
            rows["locality-events"],
            rows["documents"],
            rows["campaigns"],
            Vocabulary.from_rows(rows["indicators"], rows["units"]),
        )

    def find_locality(self, locality_id: str, year: int) -> Record:
        """Return the locality of that id.

        Raises: DocumentRefused where there is none, naming the nearest ids, or where it did not exist in `year`.
        """
        locality = self.localities.get(locality_id)
        if locality is None:
            nearest = ", ".join(self._nearest(locality_id)) or "–"
            raise DocumentRefused("locality_unknown", locality=locality_id, nearest=nearest)
        start, end = locality["valid_from"], locality["valid_to"]
        if (start and start[:4] > str(year)) or (end and end[:4] < str(year)):
            kin = ", ".join(self._kin(locality_id)) or "–"
            known = {"start": start or "…", "end": end or "…"}
            raise DocumentRefused("locality_out_of_time", locality=locality_id, year=str(year), kin=kin, **known)
        return locality

    def places(self, locality_id: str) -> list[Record]:
        """Return a locality and those above it, nearest first."""
        found = [self.localities[locality_id]]
        while found[-1]["parent_id"] in self.localities and len(found) < DEEPEST:
            found.append(self.localities[found[-1]["parent_id"]])
        return found

    def _kin(self, locality_id: str) -> list[str]:
        """Return the localities that came before or after one, by the table of events."""
        after = [row["successor_id"] for row in self.events if row["predecessor_id"] == locality_id]
        before = [row["predecessor_id"] for row in self.events if row["successor_id"] == locality_id]
        return [place for place in dict.fromkeys([*after, *before]) if place and place != locality_id]

    def _nearest(self, locality_id: str) -> list[str]:
        """Return the three ids nearest to what was typed, by id and by Vietnamese name."""
        typed = flatten(locality_id).replace(" ", "-").strip("/-")
        names = {key: flatten(row["name_vi"]).replace(" ", "-") for key, row in self.localities.items()}
        by_id = process.extract(typed, list(self.localities), scorer=fuzz.WRatio, limit=6)
        by_name = process.extract(typed.rpartition("/")[2], names, scorer=fuzz.ratio, limit=6)
        scored: dict[str, float] = {key: score for key, score, _ in by_id}
        for _, score, key in by_name:
            scored[key] = max(scored.get(key, 0.0), score)
        return sorted(scored, key=lambda key: (-scored[key], key))[:3]

    def name_document(self, campaign_id: str, kind: str) -> str:
        """Return an id for a document that no other document has: `kon-ray-2024-plan`."""
        parts = campaign_id.split("/")
        taken = {row["document_id"] for row in self.documents if row["campaign_id"] != campaign_id}
        short = "-".join([*parts[-2:], kind])
        return short if short not in taken else "-".join([*parts, kind])
