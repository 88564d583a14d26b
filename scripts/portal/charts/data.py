"""What a chart is drawn from: figures, bounds and breaks of one scale, already in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# Who set a bound, in the order in which bounds of one scale are listed.
OWN, ORIGINAL, PREVIOUS, PARENT = "own", "original", "previous", "parent"
# What a published figure is there for: what came of a target, or where it started from.
RESULT, BASELINE = "result", "baseline"
STATUSES = ("final", "estimate", "interim")
PUBLISHERS = ("statistics", "locality", "media")
# The columns of the figures as published, for machines.
RECORD_COLUMNS = (
    "kind",
    "id",
    "locality_id",
    "indicator_id",
    "period",
    "comparator",
    "value",
    "value_upper",
    "unit_id",
    "status",
    "publisher_vi",
    "url",
)
RecordCells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoundMark:
    """Hold what one target asks on a scale; an end that is None is unbounded.

    `shape`: `floor`, `ceiling`, `band`, `exact` (a bare figure) or `about`; a floor or ceiling stated as
    a range (at least 3-4) has its further figure in `second`. `short` is the bound without its unit,
    `text` the target as published with its unit, `label` whose it is. `first_year` and `last_year` are
    those that it holds for.
    """

    role: str
    shape: str
    lower: Decimal | None
    upper: Decimal | None
    second: Decimal | None
    is_lower_open: bool
    is_upper_open: bool
    short: str
    text: str
    label: str
    period: str
    first_year: int
    last_year: int
    record: RecordCells

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """Return the figures that the target states."""
        return tuple(value for value in (self.lower, self.upper, self.second) if value is not None)

    @property
    def years(self) -> tuple[int, ...]:
        """Return the first and last year that the target is for."""
        return self.first_year, self.last_year


@dataclass(frozen=True, slots=True)
class PointMark:
    """Hold one published figure on a scale; `short` is in the scale's unit, `text` as published.

    `status` is one of `STATUSES`; `publisher_kind` one of `PUBLISHERS`, where `locality` is the place's
    own claim and `media` stands for press and others. `label` says what the figure is, in a word.
    `middle` is where its period lies in time, in years.
    """

    role: str
    value: Decimal
    comparator: str
    status: str
    publisher_kind: str
    publisher: str
    short: str
    text: str
    label: str
    period: str
    year: int
    middle: float
    is_part: bool
    record: RecordCells

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """Return the figure, alone."""
        return (self.value,)

    @property
    def years(self) -> tuple[int, ...]:
        """Return the year, alone."""
        return (self.year,)


Mark = BoundMark | PointMark


@dataclass(frozen=True, slots=True)
class BreakMark:
    """Mark where figures before and after cannot be compared, in years, and why."""

    at: float
    reason: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Hold one target of a campaign with everything that shares its scale."""

    name: str
    is_share: bool
    bounds: tuple[BoundMark, ...]
    points: tuple[PointMark, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return all marks, bounds first."""
        return (*self.bounds, *self.points)


@dataclass(frozen=True, slots=True)
class CampaignData:
    """Hold one campaign's targets that have something to be seen against, in document order.

    `targets`: how many targets the campaign has; `verdicts`: how many ended in each status, in words.
    `part`, `parts`: which of several charts this is, where one would be too long.
    """

    place: str
    year: str
    panels: tuple[Panel, ...]
    targets: int
    verdicts: tuple[str, ...]
    with_result: int
    part: int
    parts: int


@dataclass(frozen=True, slots=True)
class SeriesData:
    """Hold one locality's targets and results for one indicator over the years, in one unit."""

    place: str
    indicator: str
    unit: str
    is_share: bool
    bounds: tuple[BoundMark, ...]
    points: tuple[PointMark, ...]
    breaks: tuple[BreakMark, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return all marks, bounds first."""
        return (*self.bounds, *self.points)


@dataclass(frozen=True, slots=True)
class PlaceYear:
    """Hold one place's targets and results for one year, for a chart across places."""

    place: str
    year: int
    bounds: tuple[BoundMark, ...]
    points: tuple[PointMark, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return all marks, bounds first."""
        return (*self.bounds, *self.points)


@dataclass(frozen=True, slots=True)
class AcrossData:
    """Hold one indicator's targets and results of one level of places, by place code and year."""

    indicator: str
    level: str
    unit: str
    is_share: bool
    rows: tuple[PlaceYear, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return all marks, row by row."""
        return tuple(mark for row in self.rows for mark in row.marks)

    @property
    def places(self) -> tuple[str, ...]:
        """Return the places, in order."""
        return tuple(dict.fromkeys(row.place for row in self.rows))

    @property
    def years(self) -> tuple[int, ...]:
        """Return the years, in order."""
        return tuple(sorted({row.year for row in self.rows}))


@dataclass(frozen=True, slots=True)
class Summary:
    """Hold what one figure from each of many places comes to: ends, quarters, median; no place is named."""

    number: int
    lowest: Decimal
    low_quarter: Decimal
    median: Decimal
    high_quarter: Decimal
    highest: Decimal

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """Return the figures, in order."""
        return self.lowest, self.low_quarter, self.median, self.high_quarter, self.highest


@dataclass(frozen=True, slots=True)
class SpreadData:
    """Hold one indicator's targets and results of very many places of one level, summed up by year.

    `rows`: year, `own` for targets or `result`, and the summary. `publishers` is ready to print.
    """

    indicator: str
    level: str
    unit: str
    unit_id: str
    is_share: bool
    places: int
    rows: tuple[tuple[int, str, Summary], ...]
    publishers: str
