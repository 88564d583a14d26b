"""Which of two demands on one quantity asks for more."""

from __future__ import annotations

from decimal import Decimal

from portal.derive.assessing.demands import Demand
from portal.derive.assessing.figures import Interval, Units
from portal.derive.assessing.kinship import CHANGES
from portal.derive.tables import Record


def name_quantity(target: Record) -> str:
    """Return what kind of quantity a target counts; for an indicator that is a change all wordings are one."""
    is_worded = target["measure"] in ("level", "increase", "decrease") and target["indicator_id"] in CHANGES
    return "change" if is_worded else target["measure"]


def convert_demand(demand: Demand, source: str, target: str, units: Units) -> Demand:
    """Return a demand in another unit of its dimension."""

    def convert(value: Decimal | None) -> Decimal | None:
        return None if value is None else units.convert(value, source, target)

    wanted = demand.wanted
    return demand._replace(
        value=units.convert(demand.value, source, target),
        upper=convert(demand.upper),
        wanted=Interval(convert(wanted.lower), convert(wanted.upper), wanted.is_lower_open, wanted.is_upper_open),
    )


def rank_demands(new: Demand, old: Demand) -> str:
    """Return `same`, `stronger` or `weaker` for what `new` asks beside `old`, both in one unit.

    A demand is stronger if whatever meets it meets the other too. `different` where neither holds: two
    bands without a good direction, a floor beside a ceiling.
    """
    if new.wanted == old.wanted:
        ends = _find_hard_end(new), _find_hard_end(old)
        if ends[0] == ends[1]:
            return "same"
        return "stronger" if (ends[0] < ends[1]) == new.is_ceiling else "weaker"
    if old.wanted.holds(new.wanted):
        return "stronger"
    return "weaker" if new.wanted.holds(old.wanted) else "different"


def _find_hard_end(demand: Demand) -> Decimal:
    """Return the end of a demand that asks for most: of a floor stated as a range its upper figure."""
    if demand.upper is not None and demand.comparator in ("ge", "gt", "le", "lt"):
        return demand.value if demand.is_ceiling else demand.upper
    easy = demand.wanted.upper if demand.is_ceiling else demand.wanted.lower
    return Decimal(0) if easy is None else easy
