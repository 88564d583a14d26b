"""Collecting: which readings become rows, which only repeat one, which are not taken; and the keys of the rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from portal.ingest.notices import Notice
from portal.ingest.prose import Prose
from portal.ingest.rows import Row, RowDrafter
from portal.ingest.sections import section_roles
from portal.statements import Reading

SAME = ("measure", "comparator", "value", "value_upper", "total", "grade", "unit_id")
CELLS = re.compile(r"\t[^\t\n]*\t")
LISTING = ("", "aims")


@dataclass(frozen=True)
class Rows:
    """Hold the drafted targets, the further places that repeat one, and the readings not taken, with the reason."""

    targets: tuple[Row, ...]
    repeated: tuple[Row, ...]
    not_taken: tuple[tuple[Reading, str], ...]


def collect_rows(drafter: RowDrafter) -> Rows:
    """Return one row a target that the grammar read, in document order, with `order` counted from 1.

    A reading in a row of a table is not taken, nor one outside the lists of targets that lacks a unit or
    grade, or that is of nothing known and reads otherwise when quoted alone. One that says a listed target
    again at another place is set apart.
    """
    prose, readings = drafter.prose, drafter.readings
    taken: dict[int, Row] = {}
    repeated: dict[int, tuple[int, Row]] = {}
    not_taken: list[tuple[Reading, str]] = []
    said: dict[tuple[str, ...], list[int]] = {}
    sections = _find_sections(prose, readings)
    sections = ["headline" if number in drafter.tabled else section for number, section in enumerate(sections)]
    for number in sorted(range(len(readings)), key=lambda place: (sections[place] != "headline", place)):
        reading, section = readings[number], sections[number]
        if number not in drafter.tabled and CELLS.search(prose.text, *prose.sentence(reading.start, reading.end)):
            not_taken.append((reading, "table"))
            continue
        if section == "body" and not reading.unit_id and reading.measure != "grade":
            not_taken.append((reading, "no_unit"))
            continue
        row = drafter.draft(number, section)
        if section == "body" and not reading.indicator_id and not row.quote.is_proved:
            not_taken.append((reading, "unproved"))
            continue
        alike = said.setdefault(_figure(row, "indicator_id", "period"), [])
        twin = next((other for other in alike if _place(taken[other]) != _place(row)), None)
        if twin is not None and reading.indicator_id:
            repeated[number] = (twin, row)
        else:
            taken[number] = row
            alike.append(number)
    keys = _name_rows(taken)
    again = tuple(replace(row, cells={**row.cells, "key": keys[twin]}) for _, (twin, row) in sorted(repeated.items()))
    return Rows(tuple(_finish(taken, keys)), again, tuple(not_taken))


def _find_sections(prose: Prose, readings: Sequence[Reading]) -> list[str]:
    """Return where each target stands: in a list of targets or in the running text.

    Where no heading or lead speaks of targets, the items of lists below aims or below no heading are the list.
    """
    roles = section_roles(prose)
    places = [prose.block_number(reading.start) or 0 for reading in readings]
    listed = [roles[place] == "targets" for place in places]
    if not any(listed):
        listed = [prose.blocks[place].kind == "item" and roles[place] in LISTING for place in places]
    return ["headline" if is_listed else "body" for is_listed in listed]


def _figure(row: Row, *more: str) -> tuple[str, ...]:
    """Return what a row asks, so that rows that ask the same can be found."""
    return tuple(row.cells[name] for name in (*SAME, *more))


def _place(row: Row) -> str:
    return row.cells["locator"].partition(",")[0]


def _name_rows(taken: Mapping[int, Row]) -> dict[int, str]:
    """Return the key of each row: its indicator, with a count where one has several targets."""
    keys: dict[int, str] = {}
    used: set[str] = set()
    counts: dict[str, int] = {}
    for order, number in enumerate(sorted(taken), 1):
        name = taken[number].cells["indicator_id"] or f"target-{order}"
        key = name
        while key in used:
            counts[name] = counts.get(name, 1) + 1
            key = f"{name}-{counts[name]}"
        used.add(key)
        keys[number] = key
    return keys


def _finish(taken: Mapping[int, Row], keys: Mapping[int, str]) -> list[Row]:
    """Return the rows in document order with key, order and parent, and with those that give the same figure."""
    figures: dict[tuple[str, ...], list[int]] = {}
    for number, row in taken.items():
        if row.cells["value"]:
            figures.setdefault(_figure(row), []).append(number)
    rows = []
    for order, number in enumerate(sorted(taken), 1):
        row = taken[number]
        parent = row.reading.part_of
        names = {"key": keys[number], "order": str(order), "part_of": "" if parent is None else keys.get(parent, "")}
        alike = [other for other in figures.get(_figure(row), ()) if _is_other_section(taken[other], row)]
        notices = (*row.notices, *(Notice("same_figure", {"key": keys[other]}) for other in alike[:1]))
        rows.append(replace(row, cells={**row.cells, **names}, notices=notices))
    return rows


def _is_other_section(row: Row, other: Row) -> bool:
    return row.cells["section"] != other.cells["section"]
