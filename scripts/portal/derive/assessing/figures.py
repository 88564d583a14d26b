"""Figures as they were published: what a number and the word before it leave possible, and units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from portal.derive.tables import Record

# "About" leaves this share of the figure open, or half of its last printed digit where that is more.
ABOUT = Decimal("0.01")
HALF = Decimal("0.5")
# The unit of the difference between two figures, where it is not the figures' own unit.
DIFFERENCES = {"percent": "percentage-point", "per-mille": "per-mille-point", "rank": "rank-place"}
ONE = Decimal(1)


def parse_number(text: str) -> Decimal | None:
    """Return the number that a cell holds, or None for an empty cell or one that is no number."""
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def print_number(value: Decimal) -> str:
    """Return a number as plain digits, with the decimals that it carries: `0.10`, `600000`."""
    return f"{value:f}" if value else f"{abs(value):f}"


def find_step(value: Decimal) -> Decimal:
    """Return the worth of the last printed digit: 0.01 for 38.10, 1 for 4600."""
    return ONE.scaleb(min(int(value.as_tuple().exponent), 0))


class Interval(NamedTuple):
    """Hold the values that are possible or wanted; an end that is None is unbounded."""

    lower: Decimal | None = None
    upper: Decimal | None = None
    is_lower_open: bool = False
    is_upper_open: bool = False

    def holds(self, other: Interval) -> bool:
        """Tell whether every value of `other` lies in this interval."""
        if self.lower is not None:
            if other.lower is None or other.lower < self.lower:
                return False
            if other.lower == self.lower and self.is_lower_open and not other.is_lower_open:
                return False
        if self.upper is not None:
            if other.upper is None or other.upper > self.upper:
                return False
            if other.upper == self.upper and self.is_upper_open and not other.is_upper_open:
                return False
        return True

    def misses(self, other: Interval) -> bool:
        """Tell whether the two intervals have no value in common."""
        return self._ends_before(other) or other._ends_before(self)

    def _ends_before(self, other: Interval) -> bool:
        if self.upper is None or other.lower is None:
            return False
        return self.upper < other.lower or (self.upper == other.lower and (self.is_upper_open or other.is_lower_open))


def read_interval(comparator: str, value: Decimal, step: Decimal) -> Interval:
    """Return the values that a published figure leaves possible, given the word before it.

    A figure said to lie `between` two ends of which only one is known leaves everything possible.
    """
    if comparator == "eq":
        return Interval(value, value)
    if comparator == "approx":
        slack = find_slack(value, step)
        return Interval(value - slack, value + slack)
    if comparator in ("gt", "ge"):
        return Interval(lower=value, is_lower_open=comparator == "gt")
    if comparator in ("lt", "le"):
        return Interval(upper=value, is_upper_open=comparator == "lt")
    return Interval()


def find_slack(value: Decimal, step: Decimal) -> Decimal:
    """Return how far a figure said to be about `value` may lie from it."""
    return max(abs(value) * ABOUT, step * HALF)


@dataclass(frozen=True)
class Units:
    """Convert figures between the units of one dimension, exactly."""

    rows: Mapping[str, Record]
    factors: Mapping[str, Decimal]

    @classmethod
    def of(cls, rows: Iterable[Record]) -> Units:
        """Return the converter for the rows of the units table."""
        known = {row["unit_id"]: row for row in rows}
        return cls(known, {unit_id: parse_number(row["factor"]) or ONE for unit_id, row in known.items()})

    def dimension(self, unit_id: str) -> str:
        """Return what a unit measures; an unknown or missing unit is a dimension of its own."""
        return self.rows[unit_id]["dimension"] if unit_id in self.rows else unit_id

    def is_convertible(self, source: str, target: str) -> bool:
        """Tell whether figures in one unit can be said in the other: a rank is not a number of places gained."""
        if source == target:
            return True
        if target == DIFFERENCES.get(source) or source == DIFFERENCES.get(target):
            return False
        return self.dimension(source) == self.dimension(target)

    def ratio(self, source: str, target: str) -> Decimal:
        """Return how many of `target` one of `source` is."""
        return ONE if source == target else self.factors.get(source, ONE) / self.factors.get(target, ONE)

    def convert(self, value: Decimal, source: str, target: str) -> Decimal:
        """Return a figure in another unit of its dimension; in its own unit it keeps its digits."""
        return value if source == target else trim(value * self.ratio(source, target))

    def difference(self, unit_id: str) -> str:
        """Return the unit in which two figures of this unit differ: percent gives percentage points."""
        other = DIFFERENCES.get(unit_id, unit_id)
        return other if other in self.rows else unit_id


def trim(value: Decimal) -> Decimal:
    """Return the number without zeros after its last decimal, and without an exponent."""
    whole = value.to_integral_value()
    return whole.quantize(ONE) if value == whole else value.normalize()
