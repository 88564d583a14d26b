"""Scales for few figures: a range that does not exaggerate, and round ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

# A scale spans at least this share of its largest figure, so that small differences look small.
LEAST_SPAN = Decimal("0.12")
# Where the smallest figure is under this share of the largest, zero is on the scale.
NEAR_ZERO = Decimal("0.5")
MARGIN, OPEN_MARGIN = Decimal("0.1"), Decimal("0.28")
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
HUNDRED = Decimal(100)
Extent = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Scale:
    """Hold the ends of a scale and its ticks, exact."""

    start: Decimal
    end: Decimal
    ticks: tuple[Decimal, ...]
    decimals: int

    def place(self, value: Decimal, width: float) -> float:
        """Return how far along `width` pixels a value lies."""
        return float((value - self.start) / (self.end - self.start)) * width

    def print(self, tick: Decimal) -> str:
        """Return a tick as plain digits, all ticks with the same decimals."""
        return f"{tick:.{self.decimals}f}"


def find_extent(values: Sequence[Decimal], *, is_open_low: bool = False, is_open_high: bool = False) -> Extent:
    """Return the ends of a scale that holds all values, with room at both ends.

    In: at least one value; at an open end there is more room, to show that a target goes on.
    """
    low, high = min(values), max(values)
    least = max(abs(low), abs(high), Decimal(1).scaleb(-6)) * LEAST_SPAN
    lack = max(least - (high - low), Decimal(0)) / 2
    low, high = low - lack, high + lack
    span = high - low
    start = low - span * (OPEN_MARGIN if is_open_low else MARGIN)
    end = high + span * (OPEN_MARGIN if is_open_high else MARGIN)
    if 0 <= min(values) <= max(values) * NEAR_ZERO or (start < 0 <= min(values)):
        start = Decimal(0)
    return start, end


def add_ticks(extent: Extent, wanted: int, *, is_share: bool = False) -> Scale:
    """Return the scale with at most `wanted` intervals between round ticks.

    In: `is_share`: the values are parts of a hundred, which no tick passes.
    """
    start, end = extent
    step = choose_step(end - start, wanted)
    ticks = _list_ticks(start, end, step)
    if is_share:
        ticks = tuple(tick for tick in ticks if abs(tick) <= HUNDRED)
    return Scale(start, end, ticks, max(0, -int(step.normalize().as_tuple().exponent)))


def choose_step(span: Decimal, wanted: int) -> Decimal:
    """Return the round step that gives no more than `wanted` intervals over the span."""
    rough = span / wanted
    power = Decimal(1).scaleb(rough.adjusted())
    return next(step * power for step in STEPS if step * power >= rough)


def _list_ticks(start: Decimal, end: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    first = int((start / step).to_integral_value(ROUND_CEILING))
    last = int((end / step).to_integral_value(ROUND_FLOOR))
    return tuple(step * number for number in range(first, last + 1))
