"""What a target asks: the values that meet it, and against which bound a result is measured."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from portal.derive.assessing.figures import HALF, Interval, find_slack, find_step, parse_number
from portal.derive.assessing.kinship import CHANGE_DIMENSIONS, CHANGES
from portal.derive.tables import Record

# The ladder of grades, from the lowest; a grade outside it cannot be judged.
GRADES = ("kém", "yếu", "trung bình", "khá", "tốt", "xuất sắc")
# "from 20th up" is the 20th place or a better one, which has a smaller number.
BETTER_PLACES = {"ge": "le", "gt": "lt"}
FLIPPED = {"higher": "lower", "lower": "higher", "none": "none"}


class Demand(NamedTuple):
    """Hold what a target asks of one quantity, in the target's unit.

    `direction` is the good direction of the quantity itself: for a fall of something of which less is
    better, `higher`. `upper` is the second figure of a range or of a floor or ceiling stated as a range.
    """

    comparator: str
    direction: str
    value: Decimal
    upper: Decimal | None
    wanted: Interval

    def wanted_at(self, step: Decimal) -> Interval:
        """Return the values that meet the demand for a result published to `step`.

        Only where a bare figure has no good direction do its last digit and the result's matter.
        """
        if self.comparator != "eq" or self.direction != "none":
            return self.wanted
        slack = max(step, find_step(self.value)) * HALF
        return Interval(self.value - slack, self.value + slack)

    @property
    def is_ceiling(self) -> bool:
        """Tell whether staying low meets the demand."""
        return self.wanted.lower is None


def read_demand(target: Record, direction: str) -> Demand | None:
    """Return what a target asks, or None where it has no figure (or grade) to judge by.

    In: a target's row, with the comparator and figures of the version in force, and the good direction
    of the quantity that it counts.
    """
    if target["measure"] == "grade":
        return _read_grade(target["grade"], target["comparator"], direction)
    value, upper = parse_number(target["value"]), parse_number(target["value_upper"])
    comparator = target["comparator"]
    if target["unit_id"] == "rank":
        comparator = BETTER_PLACES.get(comparator, comparator)
    if value is None or (comparator == "between" and upper is None):
        return None
    step = find_step(value)
    wanted = _find_wanted(comparator, direction, value, upper, step)
    return Demand(comparator, direction, value, upper, wanted)


def _find_wanted(comparator: str, direction: str, value: Decimal, upper: Decimal | None, step: Decimal) -> Interval:
    """Return the values that meet a demand; a floor or ceiling stated as a range is met at its easier end."""
    high = value if upper is None else upper
    if comparator in ("ge", "gt"):
        return Interval(lower=value, is_lower_open=comparator == "gt")
    if comparator in ("le", "lt"):
        return Interval(upper=high, is_upper_open=comparator == "lt")
    if comparator == "approx":
        slack = max(find_slack(value, step), find_slack(high, step))
    elif comparator == "eq" and direction == "none":
        slack = step * HALF
    else:
        slack = Decimal(0)
    lower = None if direction == "lower" else value - slack
    return Interval(lower, None if direction == "higher" else high + slack)


def _read_grade(grade: str, comparator: str, direction: str) -> Demand | None:
    """Return a demand counted in rungs of the ladder of grades."""
    rung = find_rung(grade)
    if rung is None:
        return None
    wanted = _find_wanted(comparator, direction, rung, None, Decimal(1))
    return Demand(comparator, direction, rung, None, wanted)


def find_rung(text: str) -> Decimal | None:
    """Return the place of a grade on the ladder: the one grade that the text names, else None."""
    lowered = text.casefold()
    named = [rung for rung, grade in enumerate(GRADES) if grade in lowered]
    return Decimal(named[0]) if len(named) == 1 else None


def counts_change(target: Record, indicator: Record, dimension: str) -> bool:
    """Tell whether a target's change has to be found from two levels of its indicator.

    In: the target, its indicator, and the dimension of the indicator's own unit. Where the indicator is
    itself a change (`poverty-reduction`), its figures are the change and no levels are needed.
    """
    if target["measure"] == "rank_gain":
        return True
    if target["measure"] not in ("increase", "decrease"):
        return False
    return indicator["indicator_id"] not in CHANGES and dimension not in CHANGE_DIMENSIONS


def find_direction(target: Record, indicator: Record, is_change: bool) -> str:
    """Return the good direction of the quantity that the target counts.

    A fall of something of which less is better is the better the larger it is.
    """
    if target["measure"] == "rank_gain":
        return "higher"
    direction = indicator["direction"]
    return FLIPPED[direction] if is_change and target["measure"] == "decrease" else direction
