"""Tabled targets: the cells of a document's tables of targets, each read by the grammar behind its row's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from portal.ingest.columns import name_role
from portal.ingest.prose import Prose
from portal.ingest.quotes import Read
from portal.ingest.tables import TableRow
from portal.statements import Reading, Span

BETWEEN = ": "
PART = re.compile(r"\W*trong do\b")
PART_BELOW = re.compile(r"\btrong do\W*$")
PERIOD = re.compile(r"(?<!\d)(20\d\d)(?:\s?[-–]\s?(20\d\d))?(?!\d)")
BULLET = re.compile(r"[-–+•*]\s*")


@dataclass(frozen=True)
class Tabled:
    """Hold what one cell of a table asks: its reading, the words that carry it, its column's label.

    `said` is the name of the row with the cell alone.
    """

    reading: Reading
    start: int
    end: int
    label: str
    said: str

    @property
    def period(self) -> str:
        """Return the year or years that the column's label names last, or nothing."""
        found = [*PERIOD.finditer(self.label)]
        return "-".join(year for year in found[-1].groups() if year) if found else ""


@dataclass(frozen=True)
class Column:
    """Hold what a column of figures was taken for (`goal`, `result`, `compared`, `other`) and its number of cells."""

    label: str
    role: str
    cells: int


@dataclass(frozen=True)
class Tables:
    """Hold the targets read in tables in order, the goal cells that gave none, and what each column was taken for."""

    targets: tuple[Tabled, ...]
    unread: tuple[tuple[int, int], ...]
    columns: tuple[Column, ...]


def read_tables(prose: Prose, rows: Sequence[TableRow], year: int, read: Read) -> Tables:
    """Return the targets that the tables of a document set for the campaign of `year`.

    Each cell below a goal's heading is read as `name: cell`; a column of results or of another year is none.
    """
    labels = [label for row in rows for _, _, label in row.cells]
    roles = {label: name_role(label, year) for label in labels}
    targets: list[Tabled] = []
    unread: list[tuple[int, int]] = []
    parents = _Parents(prose)
    for row in rows:
        first = len(targets)
        parent = parents.find(row)
        for start, end, label in row.cells:
            if roles[label] != "goal":
                continue
            first_word, said = _phrase(prose, row, start, end)
            reading = _read_cell(row, first_word, said, start, end, read)
            if reading is None:
                unread.append((row.name[0], end))
            else:
                targets.append(Tabled(replace(reading, part_of=parent), row.name[0], end, label, said))
        parents.leave(first if len(targets) > first else None)
    counts = Counter(labels)
    columns = tuple(Column(label, role, counts[label]) for label, role in roles.items())
    return Tables(tuple(targets), tuple(unread), columns)


class _Parents:
    """Follow the rows of tables, so that a row `trong đó` and those beside it find the row they are part of."""

    def __init__(self, prose: Prose) -> None:
        """Begin above the first row."""
        self._flat = prose.flat_line
        self._whole: int | None = None
        self._is_part = self._is_open = False

    def find(self, row: TableRow) -> int | None:
        """Return the target that a row is part of, or None."""
        name = self._flat[slice(*row.name)]
        is_marked = BULLET.match(name) or BULLET.match(self._flat[row.start : row.name[0]])
        if PART.match(BULLET.sub("", name, count=1)):
            self._is_part = self._is_open = True
        elif is_marked:
            self._is_part = self._is_open
        else:
            self._is_part, self._is_open = False, PART_BELOW.search(name) is not None
        return self._whole if self._is_part else None

    def leave(self, target: int | None) -> None:
        """Take the row's own target as the whole of the parts below, unless it is a part itself."""
        if not self._is_part:
            self._whole = target


def _phrase(prose: Prose, row: TableRow, start: int, end: int) -> tuple[int, str]:
    """Return where a row's name begins behind its bullet and `Trong đó`, and the name with a cell behind it."""
    text = prose.text
    first, stop = row.name
    bullet = BULLET.match(text, first, stop)
    first = bullet.end() if bullet else first
    part = PART.match(prose.flat_line, first, stop)
    first = part.end() if part and part.end() < stop else first
    while first < stop and text[first] in " :,":
        first += 1
    return first, text[first:stop] + BETWEEN + text[start:end]


def _read_cell(row: TableRow, first: int, said: str, start: int, end: int, read: Read) -> Reading | None:
    """Return what a phrase sets, its offsets those of the text; None where it sets no target by its cell."""
    stop = row.name[1]
    found = [reading for reading in read(said) if _reach(reading) > stop - first]
    if not found:
        return None
    cut = stop - first + len(BETWEEN)

    def place(offset: int) -> int:
        return first + min(offset, stop - first) if offset < cut else start + offset - cut

    reading = found[-1]
    spans = {name: Span(place(span.start), place(span.end)) for name, span in reading.spans.items()}
    return replace(reading, start=first, end=end, spans=spans, part_of=None)


def _reach(reading: Reading) -> int:
    return max([reading.end, *(span.end for span in reading.spans.values())])


def join_readings(told: Sequence[Reading], tables: Tables) -> tuple[list[Reading], Mapping[int, Tabled]]:
    """Return the readings of prose and of tables in document order, and those of tables by their place among them."""
    both = (told, [target.reading for target in tables.targets])
    entries = sorted((one.start, kind, place) for kind, found in enumerate(both) for place, one in enumerate(found))
    places = {(kind, place): number for number, (_, kind, place) in enumerate(entries)}
    readings: list[Reading] = []
    tabled: dict[int, Tabled] = {}
    for number, (_, kind, place) in enumerate(entries):
        reading = both[kind][place]
        parent = None if reading.part_of is None else places[kind, reading.part_of]
        readings.append(replace(reading, part_of=parent))
        if kind:
            tabled[number] = tables.targets[place]
    return readings, tabled
