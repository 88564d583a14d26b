"""Which published figures bear on a target: its own, two levels, parts of its period, look-alikes, misfits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from portal.derive.assessing.demands import Demand
from portal.derive.assessing.figures import DIFFERENCES, Units, find_step, parse_number, read_interval
from portal.derive.assessing.kinship import CHANGES, PRICE_BASES, find_break, list_look_alikes
from portal.derive.assessing.periods import find_before, find_final_year, is_span, overlaps
from portal.derive.assessing.readings import (
    Reading,
    find_change,
    find_total,
    pair_levels,
    read_completion,
    read_figure,
    read_grade,
)
from portal.derive.tables import Record

Shelf = Mapping[tuple[str, str], Mapping[str, list[Record]]]
UNSTATED = ("", "unknown")
WORDED_BASES = (("giá hiện hành", "current"), ("giá so sánh", "constant-2010"))


class Question(NamedTuple):
    """Hold one target as it is to be judged: its row (version in force), indicator, place and demand.

    `is_change`: the quantity is a change of the indicator, so that its levels are not results.
    `is_part`: the target is for a part only of what its indicator counts.
    """

    target: Record
    indicator: Record
    place_id: str
    demand: Demand | None
    is_change: bool
    is_part: bool

    @property
    def result_period(self) -> str:
        """Return the period whose own figures are results: for a level due in a span, its last year."""
        period = self.target["period"]
        if not is_span(period) or self.is_change or self.target["rate_period"]:
            return period
        is_state = self.target["measure"] in ("level", "grade", "completion")
        return find_final_year(period) if is_state and self.target["indicator_id"] not in CHANGES else period

    @property
    def before(self) -> str:
        """Return the period that a change is counted from."""
        return self.target["baseline_period"] or find_before(self.target["period"])


@dataclass(slots=True)
class Gathered:
    """Hold what was found for a target. `misfits` name the cause why a figure cannot be compared."""

    readings: list[Reading] = field(default_factory=list)
    misfits: list[tuple[str, Record]] = field(default_factory=list)
    partial: list[Record] = field(default_factory=list)
    alike: list[Record] = field(default_factory=list)
    levels: list[Record] = field(default_factory=list)


def shelve_observations(rows: Iterable[Record]) -> Shelf:
    """Return the observations by place and indicator, then by period."""
    shelf: dict[tuple[str, str], dict[str, list[Record]]] = {}
    for row in rows:
        periods = shelf.setdefault((row["locality_id"], row["indicator_id"]), {})
        periods.setdefault(row["period"], []).append(row)
    return shelf


def gather(question: Question, shelf: Shelf, units: Units) -> Gathered:
    """Return every published figure that bears on a target, sorted by what it can say."""
    found = Gathered()
    target, period = question.target, question.target["period"]
    own = shelf.get((question.place_id, target["indicator_id"]), {})
    accepted = [period] if period in own else [question.result_period]
    if not question.is_part:
        for row in (row for one in accepted for row in own.get(one, ())):
            _read_own(question, row, units, found)
        found.readings.extend(_read_changes(question, shelf, units, found))
    used = {row["observation_id"] for reading in found.readings for row in reading.rows}
    used.update(row["observation_id"] for _, row in found.misfits)
    for one, rows in own.items():
        if (one not in accepted or question.is_part) and overlaps(one, period):
            found.partial.extend(row for row in rows if row["observation_id"] not in used)
    for other in list_look_alikes(target["indicator_id"]):
        found.alike.extend(shelf.get((question.place_id, other), {}).get(accepted[0], ()))
    return found


def _read_own(question: Question, row: Record, units: Units, found: Gathered) -> None:
    """Read one figure of the target's own indicator and period, or say why it cannot be compared."""
    target, indicator = question.target, question.indicator
    if not fits_basis(target, row, units):
        found.misfits.append(("price_basis", row))
        return
    if question.is_change and not _tells_change(row, target, indicator, units):
        return
    if target["measure"] == "grade":
        reading, cause = read_grade(row), "grade"
    elif target["measure"] == "completion":
        reading, cause = read_completion(row, target, units), "unit"
    else:
        reading, cause = read_figure(row, target["unit_id"], units), "unit"
    if reading is None:
        found.misfits.append((cause, row))
    else:
        found.readings.append(reading)


def _tells_change(row: Record, target: Record, indicator: Record, units: Units) -> bool:
    """Tell whether a figure of an indicator of levels is itself the change that the target counts."""
    if units.is_convertible(indicator["unit_id"], target["unit_id"]):
        return False
    return units.is_convertible(row["unit_id"], target["unit_id"])


def fits_basis(target: Record, row: Record, units: Units) -> bool:
    """Tell whether a figure's price basis is the target's.

    The target's is what its own words say, else what its indicator's definition says. A figure whose
    source does not state its basis is taken; a sum of money at constant prices is no result for a
    target that names no basis.
    """
    basis = row["price_basis"]
    if basis in UNSTATED:
        return True
    words = f"{target['statement_vi']} {target['quote']}"
    stated = next((code for text, code in WORDED_BASES if text in words), "")
    wanted = stated or PRICE_BASES.get(row["indicator_id"], "")
    if wanted:
        return basis == wanted
    return basis == "current" or not units.dimension(row["unit_id"]).startswith("money")


def name_change(question: Question, units: Units) -> tuple[str, str]:
    """Return the indicator whose levels give the target's change and how: ("", "") where none does."""
    target, own = question.target, question.indicator
    change = CHANGES.get(target["indicator_id"])
    if change and change.levels and not question.is_change:
        is_ratio = units.dimension(target["unit_id"]) == "ratio"
        return change.levels, "ratio" if is_ratio and change.kind == "growth" else change.kind
    if not question.is_change:
        return "", ""
    if target["measure"] == "rank_gain":
        return own["indicator_id"], "fall"
    rises = target["measure"] == "increase"
    wanted, levels = units.dimension(target["unit_id"]), units.dimension(own["unit_id"])
    if target["unit_id"] == "percent":
        return own["indicator_id"], "growth" if rises else "shrinkage"
    if wanted == "ratio":
        return (own["indicator_id"], "ratio") if rises else ("", "")
    if wanted == levels or (levels == "share" and units.difference(own["unit_id"]) == target["unit_id"]):
        return own["indicator_id"], "rise" if rises else "fall"
    return "", ""


def _read_changes(question: Question, shelf: Shelf, units: Units, found: Gathered) -> Iterator[Reading]:
    """Yield the changes found from two published levels; levels that cannot be joined become misfits."""
    target = question.target
    indicator_id, kind = name_change(question, units)
    if not indicator_id or (is_span(target["period"]) and target["rate_period"]):
        return
    shelved = shelf.get((question.place_id, indicator_id), {})
    last = find_final_year(target["period"])
    firsts, lasts = (_list_levels(shelved.get(one, ())) for one in (question.before, last))
    found.levels.extend((*firsts, *lasts))
    unit_id = _name_level_unit(question, (*firsts, *lasts), units)
    stated = _read_baseline(target, unit_id)
    before = [stated] if stated else _read_levels(target, firsts, unit_id, units)
    for first, second in pair_levels(before, _read_levels(target, lasts, unit_id, units)):
        rows = (*first.rows, *second.rows)
        cause = _find_obstacle(indicator_id, question, first, second)
        if cause:
            found.misfits.extend((cause, row) for row in rows)
            continue
        reading = find_change(kind, first, second, target["unit_id"], int(question.indicator["decimals"] or "2"))
        if reading:
            yield reading


def _list_levels(rows: Iterable[Record]) -> list[Record]:
    """Return the rows that hold a level: a rank, not the places gained since another year."""
    return [row for row in rows if row["unit_id"] not in DIFFERENCES.values()]


def _read_levels(target: Record, rows: Iterable[Record], unit_id: str, units: Units) -> list[Reading]:
    fitting = (row for row in rows if fits_basis(target, row, units))
    return [reading for row in fitting if (reading := read_figure(row, unit_id, units))]


def _name_level_unit(question: Question, rows: tuple[Record, ...], units: Units) -> str:
    """Return the unit in which levels are compared: the target's if it fits, else that of the levels."""
    found = rows[0]["unit_id"] if rows else question.indicator["unit_id"]
    target_unit = question.target["unit_id"]
    if units.is_convertible(found, target_unit):
        return target_unit
    share = next((one for one in ("percent", "per-mille") if units.difference(one) == target_unit), found)
    return share if units.is_convertible(found, share) else found


def _read_baseline(target: Record, unit_id: str) -> Reading | None:
    """Return the level that the document itself states as the start of the change."""
    value = parse_number(target["baseline_value"])
    if value is None:
        return None
    step = find_step(value)
    possible = read_interval("eq", value, step)
    return Reading(value, step, possible, "eq", "final", target["baseline_value"], unit_id, ())


def _find_obstacle(indicator_id: str, question: Question, first: Reading, second: Reading) -> str:
    """Return why two levels cannot be compared: another definition, price basis or number ranked."""
    years = int(question.before[:4]), int(find_final_year(question.target["period"])[:4])
    if find_break(indicator_id, *years):
        return "broken_definition"
    bases = {row["price_basis"] for one in (first, second) for row in one.rows} - set(UNSTATED)
    if len(bases) > 1:
        return "price_basis"
    if question.target["measure"] == "rank_gain":
        ranked = {total for one in (first, second) for row in one.rows if (total := find_total(row))}
        if len(ranked) > 1:
            return "number_ranked"
    return ""
