"""Two campaigns side by side, indicator by indicator: a place beside its parent, or beside its previous campaign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.derive.assessing.demands import Demand, counts_change, find_direction, read_demand
from portal.derive.assessing.figures import Units
from portal.derive.assessing.kinship import RATE_DIMENSIONS, RATE_INDICATORS, list_look_alikes
from portal.derive.assessing.periods import read_months
from portal.derive.assessing.strength import convert_demand, name_quantity, rank_demands
from portal.derive.tables import Record, Tables
from portal.words import Words

RELATIONS = ("same", "stronger", "weaker", "not_comparable", "not_taken_up", "added")


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold one target here beside its counterpart there, and how they stand.

    `relation`: `same`, `stronger` or `weaker` (what is asked here beside there), `not_comparable` with
    its `cause`, `not_taken_up` (`here` is None), `added` (`there` is None).
    """

    relation: str
    here: Record | None
    there: Record | None
    cause: str = ""

    @property
    def indicator_id(self) -> str:
        """Return the indicator that the pair is about, here's where the two differ."""
        row = self.here or self.there
        return row["indicator_id"] if row else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold two campaigns side by side: `kind` is `cascade` (the other is the parent) or `previous`."""

    kind: str
    campaign_id: str
    other_id: str
    pairs: tuple[Pair, ...]


def compare_with_parent(tables: Tables, campaign_id: str) -> Comparison | None:
    """Return a campaign beside the one it rests on; None where it names none or that one is not entered."""
    campaign = tables.one("campaigns", "campaign_id", campaign_id)
    parent = campaign["parent_campaign_id"] if campaign else ""
    if not parent or tables.one("campaigns", "campaign_id", parent) is None:
        return None
    return _compare("cascade", tables, campaign_id, parent)


def compare_with_previous(tables: Tables, campaign_id: str) -> Comparison | None:
    """Return a campaign beside the same place's latest earlier one; None where there is none.

    A place made by a merger is another place: its first campaign has no previous one.
    """
    campaign = tables.one("campaigns", "campaign_id", campaign_id)
    if campaign is None:
        return None
    same_place = tables.some("campaigns", "locality_id", campaign["locality_id"])
    earlier = [row for row in same_place if int(row["year"]) < int(campaign["year"])]
    if not earlier:
        return None
    latest = max(earlier, key=lambda row: int(row["year"]))
    return _compare("previous", tables, campaign_id, latest["campaign_id"])


def _compare(kind: str, tables: Tables, campaign_id: str, other_id: str) -> Comparison:
    here, there = tables.some("targets", "campaign_id", campaign_id), tables.some("targets", "campaign_id", other_id)
    units = Units.of(tables.rows("units"))
    matches = match_targets(here, there)
    return Comparison(kind, campaign_id, other_id, tuple(_pair(kind, *match, tables, units) for match in matches))


def match_targets(here: Iterable[Record], there: Iterable[Record]) -> Iterator[tuple[Record | None, Record | None]]:
    """Yield the targets of two campaigns in pairs: here in document order, then what only the other has.

    Targets meet by key and indicator, then by indicator in document order, then by look-alike indicator.
    """
    here, left = list(here), {row["target_id"]: row for row in there}
    partners: dict[str, Record] = {}
    for fits in (_is_twin, _is_same_indicator, _is_look_alike):
        for one in here:
            if one["target_id"] in partners:
                continue
            found = next((row for row in left.values() if fits(one, row)), None)
            if found is not None:
                partners[one["target_id"]] = left.pop(found["target_id"])
    for one in here:
        yield one, partners.get(one["target_id"])
    for row in left.values():
        yield None, row


def _is_twin(one: Record, other: Record) -> bool:
    return one["key"] == other["key"] and one["indicator_id"] == other["indicator_id"]


def _is_same_indicator(one: Record, other: Record) -> bool:
    return one["indicator_id"] == other["indicator_id"]


def _is_look_alike(one: Record, other: Record) -> bool:
    return other["indicator_id"] in list_look_alikes(one["indicator_id"])


def _pair(kind: str, here: Record | None, there: Record | None, tables: Tables, units: Units) -> Pair:
    if here is None or there is None:
        return Pair("not_taken_up" if here is None else "added", here, there)
    return _rank(kind, here, there, tables, units)


def _rank(kind: str, here: Record, there: Record, tables: Tables, units: Units) -> Pair:
    """Return how two targets on one indicator (or on look-alikes) stand to each other."""
    cause = _find_obstacle(kind, here, there, tables, units)
    if cause:
        return Pair("not_comparable", here, there, cause)
    new, old = _read(here, tables, units), _read(there, tables, units)
    if new is None or old is None:
        return Pair("not_comparable", here, there, "figure")
    relation = rank_demands(new, convert_demand(old, there["unit_id"], here["unit_id"], units))
    if relation == "different":
        return Pair("not_comparable", here, there, "direction")
    return Pair(relation, here, there)


def _read(target: Record, tables: Tables, units: Units) -> Demand | None:
    indicator = tables.by("indicators", "indicator_id")[target["indicator_id"]][0]
    is_change = counts_change(target, indicator, units.dimension(indicator["unit_id"]))
    return read_demand(target, find_direction(target, indicator, is_change))


def _find_obstacle(kind: str, here: Record, there: Record, tables: Tables, units: Units) -> str:
    """Return why two targets cannot be ranked, or nothing."""
    if here["indicator_id"] != there["indicator_id"]:
        return "look_alike"
    if name_quantity(here) != name_quantity(there):
        return "measure"
    if here["measure"] != "grade" and not units.is_convertible(here["unit_id"], there["unit_id"]):
        return "unit"
    if _is_part(here, tables) != _is_part(there, tables):
        return "part"
    if not _is_period_alike(here, there):
        return "period"
    if kind == "cascade" and not is_rate(here, units):
        return "size"
    return ""


def is_rate(target: Record, units: Units) -> bool:
    """Tell whether a figure means the same for a small place and a large one: a share, a rate, a mean, a grade."""
    unit_id, indicator_id = target["unit_id"], target["indicator_id"]
    return "-per-" in unit_id or units.dimension(unit_id) in RATE_DIMENSIONS or indicator_id in RATE_INDICATORS


def _is_part(target: Record, tables: Tables) -> bool:
    parent = tables.one("targets", "target_id", f"{target['campaign_id']}/{target['part_of']}")
    return parent is not None and parent["indicator_id"] == target["indicator_id"]


def _is_period_alike(here: Record, there: Record) -> bool:
    """Tell whether two targets are for periods of one length, or for levels due at the end of whole years."""
    lengths = [last - first + 1 for first, last in (read_months(row["period"]) for row in (here, there))]
    return lengths[0] == lengths[1] or (here["measure"] == "level" and min(lengths) >= 12)


def say_pair(pair: Pair, kind: str, tables: Tables, words: Words) -> str:
    """Return in words how two targets stand to each other: `Đòi hỏi cao hơn cấp trên: ≥ 4,5 điểm %, …`."""
    name = f"{kind}.{pair.relation}"
    if pair.relation == "not_comparable":
        name = "cascade.size" if pair.cause == "size" else f"compared.{pair.cause}"
    values: dict[str, str] = {}
    for side, row in (("here", pair.here), ("there", pair.there)):
        if row is not None:
            unit = tables.one("units", "unit_id", row["unit_id"])
            indicator = tables.one("indicators", "indicator_id", row["indicator_id"])
            values[side] = words.bound(row, unit) or words.pick(row, "statement")
            values[f"{side}_name"] = words.pick(indicator or {}, "name")
            values[f"{side}_period"] = words.period(row["period"])
    return words(name, **values)


def count_relations(comparison: Comparison) -> dict[str, int]:
    """Return how many pairs stand in each relation, in the order of `RELATIONS`; all are named."""
    return {relation: sum(pair.relation == relation for pair in comparison.pairs) for relation in RELATIONS}
