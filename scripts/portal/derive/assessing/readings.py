"""What published figures say about a target's quantity, in the target's unit: directly or from two levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from portal.derive.assessing.demands import find_rung
from portal.derive.assessing.figures import Interval, Units, find_step, parse_number, read_interval, trim
from portal.derive.tables import Record

OUT_OF = re.compile(r"(\d+)\s*/\s*(\d+)")
HUNDRED = Decimal(100)


class Reading(NamedTuple):
    """Hold one published figure, or a change found from two, as a result for one target.

    `value`, `step` (worth of the last digit) and `possible` are in the target's unit; `text` and
    `unit_id` are as published. `levels` are the figures that a change was found from, earlier first.
    """

    value: Decimal
    step: Decimal
    possible: Interval
    comparator: str
    status: str
    text: str
    unit_id: str
    rows: tuple[Record, ...]
    levels: tuple[Reading, ...] = ()

    @property
    def is_final(self) -> bool:
        """Tell whether the figure is neither an estimate nor an interim one."""
        return self.status == "final"

    @property
    def publishers(self) -> tuple[str, ...]:
        """Return who published the figure, without repetition."""
        return tuple(dict.fromkeys(row["publisher_vi"] for row in self.rows))


def read_figure(row: Record, unit_id: str, units: Units) -> Reading | None:
    """Return one observation as a reading in `unit_id`, or None where its unit does not fit.

    An observation whose figure cannot be read as a number says nothing and gives None too.
    """
    value = parse_number(row["value"])
    if value is None or not units.is_convertible(row["unit_id"], unit_id):
        return None
    figure = units.convert(value, row["unit_id"], unit_id)
    step = find_step(value) * units.ratio(row["unit_id"], unit_id)
    possible = read_interval(row["comparator"], figure, step)
    return Reading(figure, step, possible, row["comparator"], row["status"], row["value"], row["unit_id"], (row,))


def read_completion(row: Record, target: Record, units: Units) -> Reading | None:
    """Return an observation for a target of x of y: a number, a share, or a number of another total.

    Where the source counts another total (13/13 after two communes merged), its share of the target's
    total is what is judged.
    """
    total, value = parse_number(target["total"]), parse_number(row["value"])
    if total is None or value is None:
        return read_figure(row, target["unit_id"], units)
    share = None
    counted = find_total(row)
    if units.is_convertible(row["unit_id"], "percent") and not units.is_convertible("percent", target["unit_id"]):
        share = units.convert(value, row["unit_id"], "percent") / HUNDRED
    elif counted and counted != total:
        share = value / counted
    if share is None:
        return read_figure(row, target["unit_id"], units)
    figure = trim(share * total)
    possible = read_interval(row["comparator"], figure, find_step(figure))
    text, unit_id = row["value"], row["unit_id"]
    return Reading(figure, find_step(figure), possible, row["comparator"], row["status"], text, unit_id, (row,))


def read_grade(row: Record) -> Reading | None:
    """Return an observation that names one grade in its quotation, counted in rungs of the ladder."""
    rung = find_rung(row["quote"])
    if rung is None:
        return None
    possible = read_interval(row["comparator"], rung, Decimal(1))
    return Reading(rung, Decimal(1), possible, row["comparator"], row["status"], row["quote"], "", (row,))


def find_total(row: Record) -> Decimal | None:
    """Return the y of `x/y` where the quotation prints the observation's value as x: the number ranked."""
    value = parse_number(row["value"])
    for first, second in OUT_OF.findall(row["quote"]):
        if value == Decimal(first) and int(second) > 0:
            return Decimal(second)
    return None


def pick_best(readings: Sequence[Reading]) -> list[Reading]:
    """Return the final figures, or all where none is final."""
    return [reading for reading in readings if reading.is_final] or list(readings)


def pair_levels(before: Iterable[Reading], after: Iterable[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Yield the levels to compare: those of one publisher, or all pairs where no publisher has both.

    Of each side only exact or approximate figures are taken, and final ones before others.
    """
    firsts = pick_best([one for one in before if one.comparator in ("eq", "approx")])
    lasts = pick_best([one for one in after if one.comparator in ("eq", "approx")])
    pairs = [(first, last) for first in firsts for last in lasts]
    same = [(first, last) for first, last in pairs if first.publishers == last.publishers]
    yield from same or pairs


def find_change(kind: str, before: Reading, after: Reading, unit_id: str, decimals: int) -> Reading | None:
    """Return the change between two levels as a reading, or None where it has no meaning.

    In: `kind`: `rise` and `fall` are differences, `growth` and `shrinkage` are relative, in percent,
    `ratio` is how many times; the levels; the unit of the change; how many decimals it is rounded to.
    """
    least = _reckon(kind, before.possible, after.possible, is_least=True)
    most = _reckon(kind, before.possible, after.possible, is_least=False)
    exact = _reckon(kind, Interval(before.value, before.value), Interval(after.value, after.value), is_least=True)
    if least is None or most is None or exact is None:
        return None
    step = Decimal(1).scaleb(-decimals)
    if kind in ("rise", "fall"):
        step = max(before.step, after.step)
        value = exact
    else:
        value, least, most = (number.quantize(step) for number in (exact, least, most))
    is_exact = before.comparator == after.comparator == "eq"
    possible = Interval(value, value) if is_exact else Interval(least, most)
    worst = before.status if after.is_final else after.status
    comparator = "eq" if is_exact else "approx"
    rows = (*before.rows, *after.rows)
    return Reading(value, step, possible, comparator, worst, f"{value:f}", unit_id, rows, (before, after))


def _reckon(kind: str, before: Interval, after: Interval, *, is_least: bool) -> Decimal | None:
    """Return the smallest (or largest) change that two possible levels leave open."""
    falls = kind in ("fall", "shrinkage")
    start = before.upper if is_least != falls else before.lower
    end = after.lower if is_least != falls else after.upper
    if start is None or end is None:
        return None
    if kind in ("rise", "fall"):
        return start - end if falls else end - start
    if start <= 0:
        return None
    if kind == "ratio":
        return end / start
    return (start - end) / start * HUNDRED if falls else (end - start) / start * HUNDRED


def drop_coarser(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings without those that a more precise one confirms.

    A figure that equals a more precise one after rounding to its own last digit is the same result.
    """
    kept: list[Reading] = []
    for reading in sorted(readings, key=lambda one: one.step):
        if reading.comparator == "eq" and any(confirms(finer, reading) for finer in kept):
            continue
        kept.append(reading)
    return kept


def confirms(finer: Reading, coarser: Reading) -> bool:
    """Tell whether a figure is another one before it was rounded."""
    return (
        finer.comparator == "eq" and finer.step < coarser.step and abs(finer.value - coarser.value) <= coarser.step / 2
    )


def says_same(one: Reading, other: Reading) -> bool:
    """Tell whether two figures are one result: the same, said with the same word, or one the other rounded."""
    if confirms(one, other) or confirms(other, one):
        return True
    return (one.value, one.comparator) == (other.value, other.comparator)
