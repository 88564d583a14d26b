"""Targets as bounds and observations as points, by place and indicator, ready for charts and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.derive.assessing.figures import Units
from portal.derive.assessing.versions import apply_revision
from portal.derive.marks import Bound, Break, Point, find_breaks, make_bound, make_point
from portal.derive.tables import Record, Tables

__all__ = ["Bound", "Break", "Point", "Series", "SeriesBook", "gather_series"]

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """Hold everything entered on one indicator for one place, oldest first, in `unit_id`.

    A place made by a merger has a series of its own: the series of the places before it are never
    joined to it or added up.
    """

    locality_id: str
    indicator_id: str
    unit_id: str
    bounds: tuple[Bound, ...]
    points: tuple[Point, ...]
    breaks: tuple[Break, ...]


@dataclass(frozen=True)
class SeriesBook:
    """Give the series of a place or of an indicator; grouped once, each series made when asked for."""

    targets: Mapping[Key, list[Record]]
    observations: Mapping[Key, list[Record]]
    revisions: Mapping[str, list[Record]]
    events: Mapping[str, list[Record]]
    indicators: Mapping[str, Record]
    units: Units
    by_place: Mapping[str, list[Key]]
    by_indicator: Mapping[str, list[Key]]

    def of_place(self, locality_id: str) -> Iterator[Series]:
        """Yield the series of one place, in the order in which its indicators first appear."""
        return (self.of(*key) for key in self.by_place.get(locality_id, ()))

    def of_indicator(self, indicator_id: str) -> Iterator[Series]:
        """Yield the series of one indicator, one for each place that has a target or observation."""
        return (self.of(*key) for key in self.by_indicator.get(indicator_id, ()))

    def of(self, locality_id: str, indicator_id: str) -> Series:
        """Return one place's series of one indicator; without any data it is empty."""
        key, indicator = (locality_id, indicator_id), self.indicators[indicator_id]
        bounds = [one for row in self.targets.get(key, ()) for one in self._make_bounds(row, indicator)]
        points = [make_point(row, indicator["unit_id"], self.units) for row in self.observations.get(key, ())]
        bounds.sort(key=lambda one: (one.end, one.start, one.target_id, one.revised_on))
        points.sort(key=lambda one: (one.end, one.start, one.published_on, one.observation_id))
        breaks = find_breaks(indicator_id, bounds, points, self.events.get(locality_id, ()))
        return Series(locality_id, indicator_id, indicator["unit_id"], tuple(bounds), tuple(points), breaks)

    def _make_bounds(self, target: Record, indicator: Record) -> Iterator[Bound]:
        """Yield the first version of a target, then each revised one."""
        revisions = sorted(self.revisions.get(target["target_id"], ()), key=lambda one: one["revised_on"])
        yield make_bound(target, indicator, self.units, "", is_in_force=not revisions)
        for number, revision in enumerate(revisions, 1):
            row = apply_revision(target, revision)
            is_last = number == len(revisions)
            yield make_bound(row, indicator, self.units, revision["revised_on"], is_in_force=is_last)


def gather_series(tables: Tables) -> SeriesBook:
    """Return the series of all places and indicators, grouped once.

    In: tables with `targets`, `campaigns`, `observations`, `revisions`, `locality-events`, `indicators`
    and `units`. Out: see `SeriesBook`; keys stand in the order of targets, then of observations.
    """
    places = {row["campaign_id"]: row["locality_id"] for row in tables.rows("campaigns")}
    targets: dict[Key, list[Record]] = {}
    observations: dict[Key, list[Record]] = {}
    for row in tables.rows("targets"):
        targets.setdefault((places[row["campaign_id"]], row["indicator_id"]), []).append(row)
    for row in tables.rows("observations"):
        observations.setdefault((row["locality_id"], row["indicator_id"]), []).append(row)
    by_place: dict[str, list[Key]] = {}
    by_indicator: dict[str, list[Key]] = {}
    for key in dict.fromkeys((*targets, *observations)):
        by_place.setdefault(key[0], []).append(key)
        by_indicator.setdefault(key[1], []).append(key)
    return SeriesBook(
        targets,
        observations,
        tables.by("revisions", "target_id"),
        _group_events(tables),
        {row["indicator_id"]: row for row in tables.rows("indicators")},
        Units.of(tables.rows("units")),
        by_place,
        by_indicator,
    )


def _group_events(tables: Tables) -> dict[str, list[Record]]:
    """Return the events that changed a place's borders, by each place that they name."""
    events: dict[str, list[Record]] = {}
    for row in tables.rows("locality-events"):
        if row["kind"] in ("merger", "dissolution"):
            for place in (row["predecessor_id"], row["successor_id"]):
                if place:
                    events.setdefault(place, []).append(row)
    return events
