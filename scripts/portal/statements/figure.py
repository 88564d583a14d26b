"""Figure: one figure of a sentence with what stands right before and right behind it."""

from __future__ import annotations

from portal.statements.comparators import Comparison, compare
from portal.statements.kinds import Kind
from portal.statements.marks import Mark
from portal.statements.numbers import is_reversed, scale
from portal.statements.units import Unit

_VERBS = frozenset({Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD, Kind.ATTAIN, Kind.HAVE, Kind.ACTION, Kind.RANK})
_NEVER_RANKED = frozenset({"percent", "per-mille", "rank-place", "monument", "product"})
"""Units behind a rank's wording that make it none: `xếp hạng 03 di tích`."""

_PLAIN = Comparison("eq", False, (), False)


class Figure:
    """Hold one figure in the making.

    `at` is the token of the number, `number_end` the token behind all its numbers; `start` and
    `end` bound all that was read with it. `before` holds the marks in front, the nearest first,
    `verb` the nearest verb among them and `kinds` what kinds there are; `unit_words` are the characters of a
    unit that stands before the figure.
    """

    __slots__ = (
        "at", "baseline", "baseline_at", "baseline_period", "before", "comparison", "doubts", "end", "has_colon",
        "is_fraction", "is_rank", "kinds", "number_end", "rate", "rate_mark", "start", "total", "total_at", "unit",
        "unit_at", "unit_words", "upper", "upper_at", "value", "verb",
    )  # fmt: skip

    def __init__(self, at: int, value: str, number_end: int) -> None:
        """Hold the figure whose first number token is `at`."""
        self.at = self.start = at
        self.end = self.number_end = number_end
        self.value = value
        self.upper = self.total = self.rate = self.baseline = self.baseline_period = ""
        self.upper_at = self.total_at = self.baseline_at = self.unit_at = -1
        self.unit: Unit | None = None
        self.unit_words: tuple[int, int] | None = None
        self.before: list[Mark] = []
        self.verb: Mark | None = None
        self.kinds: frozenset[Kind] = frozenset()
        self.has_colon = self.is_fraction = self.is_rank = False
        self.comparison = _PLAIN
        self.rate_mark: Mark | None = None
        self.doubts: list[tuple[str, str]] = []

    @property
    def unit_id(self) -> str:
        """Return the listed unit, or nothing."""
        return self.unit.unit_id if self.unit else ""

    def take_unit(self, unit: Unit | None, at: int) -> None:
        """Take a unit written at token `at`, with number words that are no part of it worked in."""
        if unit is None:
            self.end = max(self.end, self.number_end)
            return
        self.unit, self.unit_at = unit, at
        if unit.power:
            self.value = scale(self.value, unit.power)
            self.upper = scale(self.upper, unit.power)
            self.total = scale(self.total, unit.power)
        self.rate = unit.rate
        self.end = max(unit.end, self.number_end)

    def take_rank(self) -> None:
        """Make the figure a place in a ranking; `trong nhóm 15 tỉnh dẫn đầu` is the 15th place or better."""
        if self.unit_id in _NEVER_RANKED:
            self.is_rank = False
            return
        if self.total_at > 0:
            self.number_end = self.total_at - 1
        self.unit, self.unit_at = Unit("rank", 0, self.number_end, has_words=False), -1
        self.total, self.total_at, self.is_fraction = "", -1, False
        if self.comparison.sign == "eq" and any(mark.value == "top" for mark in self.before):
            self.comparison = self.comparison._replace(sign="le")

    def finish(self, after: str) -> None:
        """Settle comparison, verb and rank; `after` is what the words behind the figure compare by."""
        if self.before:
            self.kinds = frozenset(mark.kind for mark in self.before)
            verbs = [mark for mark in self.before if mark.kind in _VERBS]
            self.verb = verbs[0] if verbs else None
            if len(verbs) > 1 and verbs[0].kind is Kind.ACTION and verbs[1].kind in {Kind.UP, Kind.DOWN}:
                self.verb = verbs[1]  # `tăng thu 10%`
            if len(verbs) > 1 and verbs[0].kind is Kind.ATTAIN and verbs[1].value == "share":
                self.verb = verbs[1]  # `giảm nghèo bền vững đạt 1,5%`
        if self.before or after or self.upper:
            self.comparison = compare(self.before, after, bool(self.upper))
        if self.is_rank:
            self.take_rank()
        if self.upper and is_reversed(self.value, self.upper):
            self.doubts.append(("reversed_range", f"{self.value}-{self.upper}"))
