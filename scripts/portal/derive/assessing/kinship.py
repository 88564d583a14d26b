"""What the judge must know about indicators beyond their rows: changes, look-alikes, breaks, price bases.

The identifiers are those of `datasets/reference/indicators.csv`; one that the data do not have does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

# Kinds of quantity in which only changes are counted.
CHANGE_DIMENSIONS = frozenset({"share-change", "percentage-point", "ratio"})
# Kinds of quantity that mean the same for a small place and a large one.
RATE_DIMENSIONS = frozenset({"share", "share-change", "percentage-point", "ratio", "points", "grades"})
RATE_INDICATORS = frozenset(
    {"grdp-per-capita", "income-per-capita", "crop-value-per-hectare", "hospital-beds-per-10000"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """Say how an indicator that is itself a change follows from two levels of another.

    `levels` is empty where no indicator holds the levels. `kind`: `fall` and `rise` are differences,
    `growth` is relative.
    """

    levels: str
    kind: str


CHANGES = {
    "grdp-growth": Change("grdp-constant-2010", "growth"),
    "economic-growth": Change("", "growth"),
    "poverty-reduction": Change("poverty-rate", "fall"),
    "poverty-reduction-poor-districts": Change("", "fall"),
    "child-malnutrition-reduction": Change("child-malnutrition", "fall"),
    "birth-rate-reduction": Change("birth-rate", "fall"),
    "livestock-pen-relocation-increase": Change("", "rise"),
    "rural-income-increase": Change("", "growth"),
    "new-rural-communes-added": Change("new-rural-communes", "rise"),
}

# Indicators that sources mix up, or that stand near each other without being the same.
# A result for one of a group is never used for another; it is named instead.
LOOK_ALIKES = (
    ("grdp-per-capita", "income-per-capita"),
    ("state-budget-revenue", "total-budget-revenue"),
    ("grdp-growth", "economic-growth"),
    ("grdp-constant-2010", "grdp-current"),
    ("hospital-beds", "hospital-beds-per-10000"),
    ("pci-rank", "pci-score"),
    ("papi-rank", "papi-score"),
    ("new-forest-area", "new-production-forest-area", "forest-planting-and-regeneration"),
    ("new-macadamia-area", "macadamia-area"),
    ("new-cooperatives", "new-dairy-cooperatives"),
    ("hygienic-water-households", "hygienic-water-rural-population"),
    ("livestock-pen-relocation-increase", "households-moving-livestock-pens"),
)

# Indicators of which the price basis is part of the definition.
PRICE_BASES = {
    "grdp-growth": "constant-2010",
    "grdp-constant-2010": "constant-2010",
    "grdp-current": "current",
    "grdp-per-capita": "current",
}


@dataclass(frozen=True, slots=True)
class Break:
    """Mark the first year for which an indicator is counted by a new definition, and the law that says so."""

    indicator_id: str
    year: int
    law: str


# Multidimensional poverty standards: Decision 59/2015/QĐ-TTg for 2016-2020 (prolonged through 2021),
# Decree 07/2021/NĐ-CP for 2022-2025.
BREAKS = (
    Break("poverty-rate", 2016, "59/2015/QĐ-TTg"),
    Break("poverty-rate", 2022, "07/2021/NĐ-CP"),
)


@cache
def list_look_alikes(indicator_id: str) -> tuple[str, ...]:
    """Return the indicators whose results must not be taken for this one's, in declared order."""
    groups = (group for group in LOOK_ALIKES if indicator_id in group)
    return tuple(other for group in groups for other in group if other != indicator_id)


def find_break(indicator_id: str, before: int, after: int) -> Break | None:
    """Return the first change of definition after the year `before`, up to the year `after`."""
    return next((one for one in BREAKS if one.indicator_id == indicator_id and before < one.year <= after), None)
