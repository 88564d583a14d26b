"""Which of two demands asks for more, by comparator, value and direction."""

from __future__ import annotations

import pytest
from small_court import make_target

from portal.derive.assessing.demands import Demand, read_demand
from portal.derive.assessing.strength import rank_demands


def demand(text: str, direction: str) -> Demand:
    """Return the demand written as `ge 3 4`."""
    comparator, value, *upper = text.split()
    found = read_demand(make_target("grdp-growth", comparator, value, value_upper="".join(upper)), direction)
    assert found is not None
    return found


STRENGTH = [
    ("ge 10", "ge 10", "higher", "same"),
    ("ge 10.0", "ge 10", "higher", "same"),
    ("eq 10", "ge 10", "higher", "same"),
    ("gt 10", "ge 10", "higher", "stronger"),
    ("ge 10", "gt 10", "higher", "weaker"),
    ("ge 11", "gt 10", "higher", "stronger"),
    ("ge 4.5", "ge 3 4", "higher", "stronger"),
    ("ge 3 4", "ge 4", "higher", "weaker"),
    ("ge 3 4", "ge 3", "higher", "stronger"),
    ("ge 3", "ge 3 4", "higher", "weaker"),
    ("between 8 9", "ge 8", "higher", "same"),
    ("between 8 9", "between 9 10", "higher", "weaker"),
    ("approx 32", "eq 22.5", "higher", "stronger"),
    ("lt 9", "le 9", "lower", "stronger"),
    ("le 8", "le 9", "lower", "stronger"),
    ("eq 9", "eq 8", "lower", "weaker"),
    ("le 8 9", "le 9", "lower", "stronger"),
    ("between 24 25", "between 24 25", "none", "same"),
    ("between 24 25", "between 23 26", "none", "stronger"),
    ("between 24 25", "between 25 26", "none", "different"),
    ("ge 10", "le 10", "higher", "different"),
]


@pytest.mark.parametrize(("new", "old", "direction", "relation"), STRENGTH)
def test_two_demands(new: str, old: str, direction: str, relation: str) -> None:
    assert rank_demands(demand(new, direction), demand(old, direction)) == relation


@pytest.mark.parametrize(("new", "old", "direction", "relation"), STRENGTH)
def test_the_other_way_round(new: str, old: str, direction: str, relation: str) -> None:
    opposite = {"stronger": "weaker", "weaker": "stronger"}.get(relation, relation)
    assert rank_demands(demand(old, direction), demand(new, direction)) == opposite
