"""Reading: one target as the grammar read it, with the characters each field came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from portal.statements.doubts import Doubt

MEASURES = ("level", "increase", "decrease", "addition", "rank_gain", "grade", "completion")
COMPARATORS = ("eq", "ge", "gt", "le", "lt", "approx", "between")
STRENGTHS = ("firm", "effort", "minimum")


class Span(NamedTuple):
    """Mark the characters from `start` up to but not including `end` in the text that was read."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the marked characters of `text`."""
        return text[self.start : self.end]


class Candidate(NamedTuple):
    """Name an indicator that the words may mean, with how well they fit (0 to 1)."""

    indicator_id: str
    score: float


@dataclass(slots=True)
class Reading:
    """Hold one target: what was read, where, and what is doubtful.

    Nothing changes one once it is made; it is not frozen, for that makes it four times as slow to make.

    Figures are decimal text with the digits as printed (`38.10`, `3505`); an empty text means that
    the words say nothing on it. `start`, `end` and `spans` count characters of the text given to
    `read_targets`. `part_of` is the place of the parent target in the same list of readings.
    """

    text: str
    start: int
    end: int
    indicator_text: str = ""
    indicator_id: str = ""
    indicator_score: float = 0.0
    indicator_candidates: tuple[Candidate, ...] = ()
    measure: str = "level"
    comparator: str = "eq"
    value: str = ""
    value_upper: str = ""
    total: str = ""
    grade: str = ""
    unit_text: str = ""
    unit_id: str = ""
    rate_period: str = ""
    strength: str = "firm"
    baseline_value: str = ""
    baseline_period: str = ""
    period: str = ""
    part_of: int | None = None
    numbering: str = ""
    locator: str = ""
    spans: Mapping[str, Span] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def has_doubt(self, code: str) -> bool:
        """Tell whether the reading carries the doubt `code`."""
        return any(doubt.code == code for doubt in self.doubts)
