"""What must hold of every verdict, whatever the figures."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from small_court import UNITS, assess, make_frames, make_observation, make_target

from portal.derive.assessing.figures import print_number
from portal.derive.assessments import COLUMNS, assess_targets

COMPARATORS = ("eq", "ge", "gt", "le", "lt", "approx", "between")
WORDS = ("eq", "ge", "gt", "le", "lt", "approx")
ORDER = {"not_met": 0, "provisional_not_met": 0, "not_assessable": 1, "met": 2, "provisional_met": 2}
figures = st.decimals(min_value=0, max_value=10000, places=2).map(str)
MONEY = [unit for unit, cells in UNITS.items() if cells[2] == "money-vnd"]
# Where 1% is more than half of the last digit: what "about" leaves open does not hang on the digits printed.
large = st.decimals(min_value=1, max_value=10000, places=2).map(str)
few = settings(max_examples=60, deadline=None)


@few
@given(st.sampled_from(COMPARATORS), figures, figures, st.sampled_from(WORDS), figures, figures, st.booleans())
def test_a_better_result_never_worsens_a_verdict(
    comparator: str, value: str, span: str, word: str, one: str, other: str, is_lower_better: bool
) -> None:
    """Better is higher for a floor and lower for a ceiling; a bare figure and a range follow the direction."""
    indicator = "poverty-rate" if is_lower_better else "state-budget-revenue"
    upper = str(Decimal(value) + Decimal(span)) if comparator == "between" else ""
    unit = {"unit_id": "billion-vnd"}
    target = make_target(indicator, comparator, value, value_upper=upper, **unit)
    wants_low = comparator in ("le", "lt") or (comparator not in ("ge", "gt") and is_lower_better)
    worse, better = sorted((one, other), key=Decimal, reverse=wants_low)
    ranks = [
        ORDER[assess(target, make_observation(indicator, result, comparator=word, **unit))["status"]]
        for result in (worse, better)
    ]
    assert ranks[0] <= ranks[1]


@few
@given(st.sampled_from(COMPARATORS), large, figures, st.sampled_from(WORDS), large, st.sampled_from(MONEY))
def test_converting_the_result_never_changes_the_verdict(
    comparator: str, value: str, span: str, word: str, result: str, unit: str
) -> None:
    upper = str(Decimal(value) + Decimal(span)) if comparator == "between" else ""
    target = make_target("state-budget-revenue", comparator, value, value_upper=upper)
    factor = Decimal(UNITS["billion-vnd"][4]) / Decimal(UNITS[unit][4])
    converted = print_number(Decimal(result) * factor)
    rows = [
        assess(target, make_observation("state-budget-revenue", text, unit_id=unit_id, comparator=word))
        for text, unit_id in ((result, "billion-vnd"), (converted, unit))
    ]
    assert rows[0]["status"] == rows[1]["status"]


@few
@given(st.sampled_from(COMPARATORS), large, figures, figures, st.sampled_from(MONEY))
def test_converting_the_target_never_changes_the_verdict(
    comparator: str, value: str, span: str, result: str, unit: str
) -> None:
    upper = str(Decimal(value) + Decimal(span))
    factor = Decimal(UNITS["billion-vnd"][4]) / Decimal(UNITS[unit][4])
    observation = make_observation("state-budget-revenue", result)
    rows = []
    for scale, unit_id in ((Decimal(1), "billion-vnd"), (factor, unit)):
        ends = [print_number(Decimal(end) * scale) for end in (value, upper)]
        cells = {"value_upper": ends[1] if comparator == "between" else "", "unit_id": unit_id}
        rows.append(assess(make_target("state-budget-revenue", comparator, ends[0], **cells), observation))
    assert rows[0]["status"] == rows[1]["status"]


@few
@given(st.sampled_from(COMPARATORS), figures, st.sampled_from(WORDS), figures)
def test_dropping_the_only_result_leaves_none(comparator: str, value: str, word: str, result: str) -> None:
    target = make_target("grdp-growth", comparator, value, value_upper="10000" if comparator == "between" else "")
    assert assess(target, make_observation("grdp-growth", result, comparator=word))["status"] != "no_result"
    bare = assess(target)
    assert bare["status"] == "no_result"
    assert not any(bare[name] for name in ("observation_ids", "observed_value", "margin", "source_kind"))


@few
@given(st.lists(st.tuples(figures, st.sampled_from(("final", "estimate", "interim"))), max_size=4), figures)
def test_the_margin_is_the_distance_that_the_verdict_says(found: list[tuple[str, str]], floor: str) -> None:
    sources = [
        make_observation("grdp-growth", value, status=status, publisher_vi=f"Nguồn {number}")
        for number, (value, status) in enumerate(found)
    ]
    row = assess(make_target("grdp-growth", "ge", floor), *sources)
    if row["margin"]:
        assert Decimal(row["margin"]) == Decimal(row["observed_value"]) - Decimal(floor)
        assert (Decimal(row["margin"]) >= 0) == (row["status"] in ("met", "provisional_met"))


def test_there_is_one_row_per_target_in_order() -> None:
    targets = [make_target("grdp-growth", "ge", str(n), key=f"growth-{n}") for n in range(5)]
    frame = assess_targets(make_frames(targets, [make_observation("grdp-growth", "2")]))
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["target_id"]) == [row["target_id"] for row in targets]
    assert list(frame["status"]) == ["met", "met", "met", "not_met", "not_met"]


def test_no_targets_give_an_empty_table() -> None:
    frame = assess_targets(make_frames([]))
    assert frame.empty
    assert list(frame.columns) == list(COLUMNS)


def test_the_input_is_left_as_it_was() -> None:
    frames = make_frames([make_target("grdp-growth", "ge", "10")], [make_observation("grdp-growth", "8")])
    before = {name: frame.copy() for name, frame in frames.items()}
    first, second = assess_targets(frames), assess_targets(frames)
    pd.testing.assert_frame_equal(first, second)
    for name, frame in frames.items():
        pd.testing.assert_frame_equal(frame, before[name])


def test_a_place_that_ended_before_the_period_is_named() -> None:
    frames = make_frames(
        [make_target("grdp-growth", "ge", "10")], localities=[{"locality_id": "song-may", "valid_to": "2024-06-30"}]
    )
    reason = assess_targets(frames)["reason_vi"][0]
    assert "chỉ tồn tại đến hết ngày 30/06/2024" in reason
